"""From a folder to two texts."""

import re
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from ..errors import Problem
from .findings import Findings

MEBIBYTE = 1 << 20
FILES = ("actors.yaml", "links.yaml")

# What libyaml reads; it stops at anything else without saying on which line.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SHARE_OF_A_PROGRAM = 0.1
_LINES_NAMED = 100


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its name as the user gave it, and its bytes (None if it could not be read)."""

    file: str
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Sources:
    """The two files of a data folder, unparsed, and what kept any of them from being read."""

    actors: Source
    links: Source
    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, actors: str, links: str, folder: str = "data") -> "Sources":
        """Two texts that come from no file."""
        names = (str(Path(folder, name)) for name in FILES)
        return cls(*(Source(name, text.encode()) for name, text in zip(names, (actors, links), strict=True)))


def read(folder: str | Path, limit: int = 1024 * MEBIBYTE) -> Sources:
    """The two data files of a folder as bytes; a file of more than `limit` bytes is refused.

    Never raises for what is wrong with the files: that is among the problems.
    """
    if not Path(folder).is_dir():
        names = [Source(str(Path(folder, name)), None) for name in FILES]
        return Sources(*names, problems=(Problem(str(folder), 0, "folder_missing"),))
    problems: list[Problem] = []
    return Sources(*(_read(Path(folder, name), limit, problems) for name in FILES), problems=tuple(problems))


def _read(path: Path, limit: int, problems: list[Problem]) -> Source:
    try:
        # A pipe or a device would block for ever, and with it everybody who uses the same server.
        if path.exists() and not path.is_file():
            problems.append(Problem(str(path), 0, "not_a_file"))
            return Source(str(path), None)
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError:
        problems.append(Problem(str(path), 0, "file_missing"))
        return Source(str(path), None)
    except OSError as error:
        problems.append(Problem(str(path), 0, "file_unreadable", {"reason": error.strerror or "?"}))
        return Source(str(path), None)
    if len(content) > limit:
        problems.append(Problem(str(path), 0, "file_too_large", {"limit": limit // MEBIBYTE}))
        return Source(str(path), None)
    return Source(str(path), content)


def decode(source: Source, findings: Findings) -> str | None:
    """The text of a file in NFC, or None with the reason among the findings."""
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
            findings.error(source.content.count(b"\n", 0, error.start) + 1, "not_utf8")
        return None
    forbidden = list(_FORBIDDEN.finditer(text))
    if len(forbidden) > _SHARE_OF_A_PROGRAM * len(text):
        findings.error(0, "not_text")
        return None
    for match in forbidden[:_LINES_NAMED]:
        line = text.count("\n", 0, match.start()) + 1
        findings.error(line, "control_character", character=f"U+{ord(match.group()):04X}")
    return normalize("NFC", _FORBIDDEN.sub("", text) if forbidden else text)
