"""What a data folder holds: one network, several in folders of their own, or nothing yet."""

import os
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from stat import S_ISDIR
from typing import Literal, TypeAlias
from unicodedata import category, normalize

from ..network.problems import Problem

FILES = ("actors.yaml", "links.yaml")
# What holds a network in tables, the first that is there: both of its files, and FRAME if there is more to state.
TABLES = (("actors.parquet", "links.parquet"), ("actors.csv", "links.csv"))
FRAME = "network.yaml"
NAME_LENGTH = 80  # characters
_NAME_BYTES = 200  # in UTF-8: systems have names of at most 255, to which drafts of a folder add some
MOST_NETWORKS = 1_000

Kind: TypeAlias = Literal["network", "several", "empty", "missing"]

_SPECIAL = " ._-"
_LETTERS_AND_DIGITS = ("L", "M", "Nd")
# Names that Windows takes for devices, whatever follows the first full stop.
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
_ENDINGS = (".yaml", ".yml", ".yaml.txt", ".yml.txt", ".txt")


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds; `names` are those of the networks in it, in order, where it holds several.

    `network`: one or both of the data files in YAML, or one under a slightly different name, or two tables; also what
    is no folder or cannot be read, which reading reports. `empty`: none of that, whatever else lies there.
    """

    kind: Kind
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DataFiles:
    """The names of the files in a folder that hold its network, and of those that would but are passed over.

    `frame` is that of the file with what stands in no table: sectors, kinds, and the description of the data.
    """

    actors: str
    links: str
    frame: str | None = None
    passed_over: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that are read."""
        return (self.actors, self.links, *([self.frame] if self.frame else ()))


def data_files(folder: str | Path) -> DataFiles:
    """The data files of a folder: those in YAML, or else two tables as Parquet, or else two as CSV.

    Where there are none of these they are those in YAML, which reading then misses.
    """
    path = Path(folder)
    try:
        in_yaml = _has_yaml(path)
        tables = [pair for pair in TABLES if all(os.path.lexists(path / name) for name in pair)]
        framed = os.path.lexists(path / FRAME)
    except (OSError, ValueError):  # ValueError: the name holds a NUL
        return DataFiles(*FILES)
    found = [*([FILES] if in_yaml else ()), *tables]
    if not found:
        return DataFiles(*FILES)
    (actors, links), *others = found
    frame = FRAME if framed and not in_yaml else None
    return DataFiles(actors, links, frame, tuple(name for pair in others for name in pair))


def look_into(folder: str | Path) -> Folder:
    """What a folder holds; never raises for what is wrong with it."""
    path = Path(folder)
    try:
        if not S_ISDIR(path.stat().st_mode):
            return Folder("network")
        if _has_files(path):
            return Folder("network")
        names = _names(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: the name holds a NUL
        return Folder("missing")
    except OSError:
        return Folder("network")
    return Folder("several", names) if names else Folder("empty")


def network_in(folder: str | Path, name: str) -> Path | None:
    """The folder of the network of this name inside `folder`; None where there is none, or the name is not allowed."""
    if not is_valid_name(name):
        return None
    path, wanted = Path(folder), normalize("NFC", name)
    try:
        if _has_files(path):
            return None
        return next((one for one in path.iterdir() if normalize("NFC", one.name) == wanted and _is_network(one)), None)
    except (OSError, ValueError):  # ValueError: the name of the folder holds a NUL
        return None


def is_valid_name(name: str) -> bool:
    """Whether a network's folder may have this name on every system, as `name_problem` has it."""
    return name_problem(name) is None


def name_problem(name: str) -> Problem | None:
    """What keeps a name from being that of a network's folder on every system; None if it can be one.

    A name is 1 to 80 letters, digits, spaces, `.`, `_`, `-`, of at most 200 bytes in UTF-8, with its letters composed
    (NFC). It begins with a letter or a digit, ends with neither a space nor a full stop, and is no device of Windows.
    """
    composed = normalize("NFC", name)
    letter = next((one for one in composed if not _is_allowed(one)), "")
    facts: dict[str, str | int] = {}
    if not composed:
        code = "folder_name_empty"
    elif len(composed) > NAME_LENGTH or len(composed.encode(errors="replace")) > _NAME_BYTES:
        code, facts = "folder_name_long", {"limit": NAME_LENGTH, "n": _NAME_BYTES}
    elif letter:
        code, facts = "folder_name_letter", {"value": letter if letter.isprintable() else f"<U+{ord(letter):04X}>"}
    elif not composed[0].isalnum():
        code, facts = "folder_name_start", {"value": composed}
    elif composed[-1] in " .":
        code, facts = "folder_name_end", {"value": composed}
    elif _DEVICE.match(composed):
        code, facts = "folder_name_device", {"value": composed}
    else:
        return None
    return Problem("", 0, code, facts)


def _is_allowed(letter: str) -> bool:
    return letter in _SPECIAL or category(letter).startswith(_LETTERS_AND_DIGITS)


def is_misnamed(name: str, stem: str) -> bool:
    """Whether a file is called as a data file of this stem but for its ending or its case: `Actors.yml`."""
    return name.casefold() in {f"{stem}{ending}" for ending in _ENDINGS}


def _has_files(folder: Path) -> bool:
    return _has_yaml(folder) or _has_tables(folder)


def _has_yaml(folder: Path) -> bool:
    """Whether one of the data files in YAML is there, perhaps under a slightly different name."""
    if any(os.path.lexists(folder / name) for name in FILES):
        return True
    stems = [Path(name).stem for name in FILES]
    return any(is_misnamed(path.name, stem) and path.is_file() for path in folder.iterdir() for stem in stems)


def _has_tables(folder: Path) -> bool:
    return any(all(os.path.lexists(folder / name) for name in pair) for pair in TABLES)


def _has_named_files(folder: Path) -> bool:
    return any(os.path.lexists(folder / name) for name in FILES) or _has_tables(folder)


def _is_network(folder: Path) -> bool:
    """Whether a folder inside another holds data files; a link that leads out of the other is not followed."""
    if not is_valid_name(folder.name) or not _has_named_files(folder):
        return False
    if not folder.is_symlink():
        return True
    target, inside = map(
        os.path.realpath, (folder, folder.parent)
    )  # which, unlike Path.resolve, takes links in a circle
    return Path(target).parent == Path(inside)


def _names(folder: Path) -> tuple[str, ...]:
    found = (path.name for path in sorted(folder.iterdir(), key=lambda path: path.name.casefold()) if _is_network(path))
    return tuple(islice(found, MOST_NETWORKS))
