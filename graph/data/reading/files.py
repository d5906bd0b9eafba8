"""Reads the files of a data folder, and decodes them."""

from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from ...network.problems import Problem
from ..drafts import finish
from ..folders import FILES, data_files, is_misnamed, look_into
from .characters import legible
from .findings import Findings, listed

MEBIBYTE = 1 << 20
# The largest file that is read: by commands and the library, and where others wait (the app; stories everywhere).
LARGEST, LARGEST_SHARED = 1024 * MEBIBYTE, 64 * MEBIBYTE

_TABLES = (".csv", ".tsv", ".xlsx", ".xls", ".ods")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file: its name as the user gave it, and its bytes, or else the problem that kept it from being read."""

    file: str
    content: bytes | None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a data folder, unparsed: two in YAML, or two tables and perhaps a `frame` in YAML.

    `passed_over` are files of the folder that would hold a network, were it not in these.
    """

    actors: InputFile
    links: InputFile
    frame: InputFile | None = None
    passed_over: tuple[str, ...] = ()

    @classmethod
    def of(cls, actors: str, links: str, folder: str = "data") -> "Sources":
        """Two texts that come from no file."""
        names = [str(Path(folder, name)) for name in FILES]
        # A broken surrogate has no UTF-8; what stands for it is refused when the bytes are read.
        contents = (text.encode(errors="surrogatepass") for text in (actors, links))
        of_actors, of_links = map(InputFile, names, contents)
        return cls(of_actors, of_links)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What kept any of the files from being read."""
        return tuple(source.problem for source in self.files if source.problem)

    @property
    def files(self) -> tuple[InputFile, ...]:
        """All of the files."""
        return (self.actors, self.links, *([self.frame] if self.frame else ()))

    @property
    def form(self) -> str:
        """What the actors and the links stand in, by its suffix: `.csv` and `.parquet` are tables."""
        return Path(self.actors.file).suffix


def read(folder: str | Path, limit: int = LARGEST) -> Sources:
    """The data files of a folder as bytes; a file of more than `limit` bytes is refused.

    Never raises for what is wrong with the files: that is among the problems. A save that was interrupted in the middle
    is completed first.
    """
    problem = _not_a_folder(Path(folder))
    if problem:
        actors, links = (str(Path(folder, name)) for name in FILES)
        return Sources(InputFile(actors, None, problem), InputFile(links, None))
    finish(Path(folder))
    found = data_files(folder)
    of_actors, of_links, *frame = (read_file(Path(folder, name), limit) for name in found.names)
    return Sources(of_actors, of_links, next(iter(frame), None), found.passed_over)


def _not_a_folder(path: Path) -> Problem | None:
    try:
        mode = path.stat().st_mode
        if S_ISDIR(mode):
            return _of_several(path)
        if S_ISREG(mode):
            return Problem(str(path), 0, "folder_is_file", {"folder": str(path.parent)})
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: the name holds a NUL
        pass
    except OSError as error:
        return _unreadable(path, error)
    return Problem(str(path), 0, "folder_missing")


def _of_several(path: Path) -> Problem | None:
    """The problem of a folder that holds networks in folders of their own, where one is to be named."""
    names = look_into(path).names
    if not names:
        return None
    return Problem(str(path), 0, "several_networks", {"found": listed(names), "such": str(path / names[0])})


def read_file(path: Path, limit: int) -> InputFile:
    """One file as bytes; of more than `limit` bytes it is refused."""
    try:
        # A pipe or a device would block for ever, and with it all users of the same server.
        if path.exists() and not path.is_file():
            return InputFile(str(path), None, Problem(str(path), 0, "not_a_file"))
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError:
        return InputFile(str(path), None, _missing(path))
    except OSError as error:
        return InputFile(str(path), None, _unreadable(path, error))
    if len(content) > limit:
        problem = Problem(str(path), 0, "file_too_large", {"limit": limit // MEBIBYTE})
        return InputFile(str(path), None, problem)
    return InputFile(str(path), content)


def _missing(path: Path) -> Problem:
    """The problem of a file that is not there, with what lies in the folder in its place."""
    try:
        beside = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    except OSError:
        beside = []
    if found := next((name for name in beside if is_misnamed(name, path.stem)), None):
        return Problem(str(path), 0, "file_misnamed", {"found": found, "name": path.name})
    if path.name in FILES and (found := next((name for name in beside if name.lower().endswith(_TABLES)), None)):
        return Problem(str(path), 0, "file_is_table", {"found": found})
    return Problem(str(path), 0, "file_missing")


def _unreadable(path: Path, error: OSError) -> Problem:
    return Problem(str(path), 0, "unreadable", {"reason": error.strerror or "?"})


def decode(source: InputFile, findings: Findings) -> str | None:
    """The text of a file in NFC with line feeds for line ends, or None with the reason among the findings."""
    if source.content is None:
        return None
    if source.content.startswith(_UTF16_MARKS):
        findings.error(0, "not_utf8")
        return None
    try:
        text = source.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in source.content[:4096]:
            findings.error(0, "not_text")
        else:
            before = source.content[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            findings.error(before.count(b"\n") + 1, "not_utf8")
        return None
    return legible(text, findings)
