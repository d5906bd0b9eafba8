"""Texts of cells without what nobody sees, and folded so that one name or word written in two ways is one."""

import re
from functools import lru_cache
from unicodedata import combining, is_normalized, normalize

# Control characters but tab and line ends, marks of direction, zero-width spaces, what is no character at all.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("[ \t]*(?:\r\n|[\n\r\x85\u2028\u2029])[\\s]*")
_SIGNS = re.compile(r"[\W_]+")
_LONG_RUN = re.compile("[^\x00-\u02ff]{31,}")
_MOST_MARKS = 30  # on one letter, as the reader has it


def tidy(text: str) -> str:
    """The text on one line: in NFC, without invisible marks, with single spaces and none at its ends."""
    if text.isprintable():
        if not text.isascii():
            text = _composed(text)
        return " ".join(text.split()) if "  " in text or text[:1] == " " or text[-1:] == " " else text
    return " ".join(_composed(_UNSEEN.sub("", text)).split())


def unseen(text: str) -> str:
    """The first invisible mark that `tidy` takes away, as `U+202E`; empty if there is none."""
    found = None if text.isprintable() else _UNSEEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""


def tidy_lines(text: str) -> str:
    """The text as `tidy` gives it, but with its line breaks."""
    if text.isprintable():
        return tidy(text)
    return "\n".join(filter(None, (tidy(line) for line in _LINE_ENDS.split(text))))


@lru_cache(maxsize=50_000)
def same_name(name: str) -> str:
    """What two spellings of one name share: everything but case, stray spaces and how accents are encoded."""
    return tidy(name).casefold()


@lru_cache(maxsize=50_000)
def folded(text: str) -> str:
    """The words of a text alone: without case, accents and signs (`Kommun/Län` → `kommun lan`)."""
    lowered = tidy(text).casefold()
    if not lowered.isascii():
        lowered = "".join(letter for letter in normalize("NFKD", lowered) if not combining(letter))
    return _SIGNS.sub(" ", lowered).strip()


def _composed(text: str) -> str:
    """The text in NFC; of a pile of accents on one letter, which takes quadratic time to sort, 30 stay."""
    if is_normalized("NFC", text):
        return text
    return normalize("NFC", _LONG_RUN.sub(lambda run: _without_piles(run.group()), text))


def _without_piles(run: str) -> str:
    kept, height = [], 0
    for letter in run:
        height = height + 1 if combining(letter) else 0
        if height <= _MOST_MARKS:
            kept.append(letter)
    return "".join(kept)
