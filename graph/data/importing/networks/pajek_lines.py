"""The lines of Pajek's files: sections that begin with `*`, and the words of a line."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .limits import LONGEST_VALUE, MOST_SECTIONS
from .noted import Noted

_WORD = re.compile(r'"([^"]*)"|(\[[^\[\]]*\])|([^\s"\[]\S*|\[\S*)')
_LETTER = re.compile(r"&#(\d{1,7});")
_PREFIX = re.compile(r"\s*(\d{1,9})\s*:\s*", re.ASCII)
_COMMENTS = ("%", "/*")
# What a line of numbers or a time may name: no control character, and no half of a surrogate pair.
_FIRST_LETTER, _FIRST_SURROGATE = 32, 0xD800


class Word(NamedTuple):
    """A word of a line; `bracket` if it stands in square brackets, as times do."""

    text: str
    bracket: bool


def words(text: str, line: int, noted: Noted) -> list[Word]:
    """The words of a line, at least one; those in quotation marks may hold blanks.

    Raises
    ------
    Refused
        If the line is too long.
    """
    if len(text) > LONGEST_VALUE:
        raise noted.refuse(line, "import_long_value", limit=LONGEST_VALUE)
    if '"' not in text and "[" not in text:
        return [Word(word, bracket=False) for word in text.split()] or [Word("", bracket=False)]
    listed = [Word(quoted or bracket or plain, bool(bracket)) for quoted, bracket, plain in _WORD.findall(text)]
    return listed or [Word("", bracket=False)]


def sections(text: Sequence[str], noted: Noted) -> Iterator[tuple[int, str, str, Iterator[tuple[int, str]]]]:
    """The sections of a file: line, name in small letters, what follows the name, and the lines with their numbers.

    Raises
    ------
    Refused
        If there are too many.
    """
    starts = [i for i, line in enumerate(text) if line.lstrip().startswith("*")]
    if len(starts) > MOST_SECTIONS:
        raise noted.refuse(starts[MOST_SECTIONS] + 1, "import_too_many_records", key="*", limit=MOST_SECTIONS)
    for start, end in pairwise([*starts, len(text)]):
        found = re.match(r"\*\s*([A-Za-z]*)(.*)", text[start].lstrip())
        name, rest = found.groups() if found else ("", "")
        yield start + 1, name.casefold(), rest, _body(text, start + 1, end)


def _body(text: Sequence[str], start: int, end: int) -> Iterator[tuple[int, str]]:
    for i in range(start, end):
        if text[i].strip() and not text[i].lstrip().startswith(_COMMENTS):
            yield i + 1, text[i]


def prefixed(text: str) -> tuple[str, str]:
    """The number of the relation that a line states before its first vertex (`2: 1 4`), if it does, and the rest."""
    found = _PREFIX.match(text)
    return (found.group(1), text[found.end() :]) if found else ("", text)


def label(text: str) -> str:
    """The label with the letters that Pajek writes as numbers (`å` as 229)."""
    return _LETTER.sub(lambda found: _letter(int(found.group(1))), text).strip()


def _letter(number: int) -> str:
    return chr(number) if _FIRST_LETTER <= number < _FIRST_SURROGATE else "\N{REPLACEMENT CHARACTER}"
