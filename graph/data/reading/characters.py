"""Which characters a data file may hold, and how a doubtful one is shown to people."""

import re
from collections.abc import Iterator
from itertools import islice
from unicodedata import combining, is_normalized, normalize

from .findings import Findings

# libyaml stops at these without reporting the line. Line ends are \n by then; NEL is no line end to any editor.
_FORBIDDEN = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# An escape (`"\x07"`) can bring one of these into a value.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# libyaml, but no editor, begins a new line here.
_SEPARATOR = re.compile("[\u2028\u2029]")
# Marks of direction and zero-width spaces: two names that look alike would be two actors.
_INVISIBLE = re.compile("[\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
# What draws nothing when it stands alone: joiners, variation selectors, fillers, the empty braille cell.
_BLANK = re.compile(
    r"[\s\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]*"
)
_PERHAPS_MARKS = re.compile("[^\x00-\u02ff]{31,}")
_MOST_MARKS = 30  # on one letter: Unicode Standard Annex 15, Stream-Safe Text Format
_MARKS_OF_NO_CLASS = "\u0f73\u0f75\u0f81"  # they come apart into marks that have one
_SHARE_OF_A_PROGRAM = 0.1
_MOST_NAMED = 100


def legible(text: str, findings: Findings) -> str | None:
    """The whole text of a file in NFC with line feeds for line ends, or None if it cannot be read as text at all.

    Forbidden characters are left out and noted.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _FORBIDDEN.search(text):
        legal = _FORBIDDEN.sub("", text)
        found = len(text) - len(legal)
        if found > _SHARE_OF_A_PROGRAM * len(text):
            findings.error(0, "not_text")
            return None
        line = 0
        for line, character in _places(_FORBIDDEN, text):
            findings.error(line, "control_character", character=character)
        if found > _MOST_NAMED:
            findings.error(line, "more_control_characters", n=found - _MOST_NAMED)
        text = legal
    if "\u2028" in text or "\u2029" in text:
        for line, character in _places(_SEPARATOR, text):
            findings.warn(line, "line_separator", character=character)
        text = _SEPARATOR.sub(" ", text)
    return _composed(text, 1, findings)


def clean(text: str, line: int, field: str, findings: Findings) -> str | None:
    """A value in NFC without invisible marks and control characters, each noted; None if nothing is left to see."""
    composed = _composed(text, line, findings)
    if composed is None:
        return None
    text = composed
    if not text.isprintable():
        text = _SEPARATOR.sub("\n", text)
        if control := _CONTROL.search(text):
            code = "control_character_in" if field else "control_character"
            findings.error(line, code, character=_named(control.group()), key=field)
            text = _CONTROL.sub("", text)
        # In an id they stay, and the id is refused: without them it might be another one's.
        if field != "id" and (mark := _INVISIBLE.search(text)):
            text = _INVISIBLE.sub("", text)
            findings.warn(line, "invisible_removed", character=_named(mark.group()), value=text)
    return None if _BLANK.fullmatch(text) else text


def _composed(text: str, line: int, findings: Findings) -> str | None:
    """The text in NFC. Python sorts the marks on one letter in quadratic time, so they may not be very many."""
    if is_normalized("NFC", text):
        return text
    if (place := _pile_of_marks(text)) is not None:
        findings.error(line + text.count("\n", 0, place), "too_many_marks", limit=_MOST_MARKS)
        return None
    return normalize("NFC", text)


def _pile_of_marks(text: str) -> int | None:
    for run in _PERHAPS_MARKS.finditer(text):
        height = 0
        for place, letter in enumerate(run.group(), run.start()):
            height = height + 1 if combining(letter) or letter in _MARKS_OF_NO_CLASS else 0
            if height > _MOST_MARKS:
                return place
    return None


def _places(wanted: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """The line and the name of the first characters of a kind."""
    line, seen = 1, 0
    for match in islice(wanted.finditer(text), _MOST_NAMED):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        yield line, _named(match.group())


def _named(character: str) -> str:
    return f"U+{ord(character):04X}"
