"""A network that was brought in, written into a data folder: all of its files, or none."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from ...network.model import Network
from ...network.problems import Problem
from ..atomic import refuse_folder, save_folder
from ..drafts import mark, sweep
from ..folders import FILES, data_files
from ..reading import Sources, parse
from ..saving import PATIENCE, ChangedError, alone, fingerprint
from ..writing import texts
from . import decisions as decision_file
from .understood import Decisions

_MOST_SHOWN = 80  # characters of the name of a file
_MOST_LISTED = 3


@dataclass(frozen=True, slots=True)
class Destination:
    """A folder that a network can be written to, and the fingerprints of what stands in its files, "" for none."""

    folder: Path
    fingerprints: Mapping[str, str]

    @property
    def holds_network(self) -> bool:
        """Whether there is a network that would be written over."""
        return all(self.fingerprints[name] for name in FILES)


def destination(folder: str | Path) -> Destination | Problem:
    """The folder as a place to write to, or what is wrong with it: it must be new, empty, or hold a network.

    Hidden files are no content. The fingerprints are of this moment: `take_in` writes only while they hold.

    Raises
    ------
    OSError
        If the folder cannot be read, is a file, or is new where there is no folder to make it in.
    """
    folder = Path(folder)
    refuse_folder(folder, force=True)
    if not folder.exists():
        return Destination(folder, dict.fromkeys((*FILES, decision_file.FILE), ""))
    sweep(folder)
    marks = {name: fingerprint(folder / name) for name in (*FILES, decision_file.FILE)}
    there = [name for name in FILES if marks[name]]
    if len(there) == 1:
        missing = next(name for name in FILES if name not in there)
        return Problem(str(folder), 0, "import_folder_half", {"found": there[0], "missing": missing})
    if not there and (tables := data_files(folder)).actors not in FILES:
        return Problem(str(folder), 0, "import_folder_tables", {"found": ", ".join(tables.names)})
    others = sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith("."))
    if not there and others:
        listed = ", ".join(map(_shown, others[:_MOST_LISTED])) + (", …" if len(others) > _MOST_LISTED else "")
        return Problem(str(folder), 0, "import_folder_full", {"found": listed})
    return Destination(folder, marks)


def take_in(
    network: Network,
    to: Destination,
    heading: str = "",
    decisions: Decisions | None = None,
    patience: float = PATIENCE,
) -> Destination:
    """Write a network, and the decisions it was made with, into a folder, and return the folder as it is then.

    `heading` stands as a comment at the top of both files. Former contents that differ stay beside, under a name that
    is never used for another content (`actors.yaml.1a2b3c4d.bak`); other files stay as they are. A file that is a link
    is replaced by one that is none. Either all is written or nothing, also if the process is killed: the next who
    reads or writes the folder then finds all of it or none.

    Raises
    ------
    DataError, ValueError
        If the reader would refuse what is written, or would not read the same network (see `writing.texts`); nothing
        is written.
    ChangedError
        If a file has been changed since the destination was looked at, or the folder has come into being.
    BusyError
        If a file stays locked for `patience` seconds.
    OSError
        If it cannot be written; what stood there before still stands.
    """
    written = texts(network, heading)
    if parse(Sources.of(*written)) != network:  # the last gate
        raise ValueError("the files would not hold all of the network")
    files = {name: text.encode() for name, text in zip(FILES, written, strict=True)}
    if decisions is not None:
        files[decision_file.FILE] = decision_file.written(decisions)
    if not to.folder.exists():
        if any(to.fingerprints.values()):
            raise ChangedError(str(to.folder))
        save_folder(files.items(), to.folder)
    else:
        _write_over(files, to, patience)
    return Destination(to.folder, {**to.fingerprints, **{name: mark(content) for name, content in files.items()}})


def _write_over(files: Mapping[str, bytes], to: Destination, patience: float) -> None:
    with ExitStack() as locks:
        for name in sorted(to.fingerprints):  # always in one order: no two can wait for each other
            locks.enter_context(alone(to.folder / name, patience))
        sweep(to.folder)
        for name, read in to.fingerprints.items():
            if fingerprint(to.folder / name) != read:
                raise ChangedError(str(to.folder / name))
        former = {
            f"{name}.{to.fingerprints[name][:8]}.bak": name
            for name, content in files.items()
            if to.fingerprints[name] not in ("", mark(content))
        }
        backups = [(backup, (to.folder / name).read_bytes()) for backup, name in former.items()]
        save_folder([*backups, *files.items()], to.folder, force=True, like=former)


def _shown(name: str) -> str:
    """A name as a message can show it."""
    letters = (letter if letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in name[:_MOST_SHOWN])
    return "".join(letters) + ("…" if len(name) > _MOST_SHOWN else "")
