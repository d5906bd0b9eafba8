"""Long names where there is no room for them."""

import unicodedata

_JOINERS = "\u200d\ufe0f"
_END = 0.4  # of a shortened name is its end


def shorten(text: str, most: int) -> str:
    """At most so many letters, with `…` for the middle if some are left out; no accent or emoji is split.

    The end is kept, since it distinguishes a name from others that begin alike.
    """
    if len(text) <= most:
        return text
    start = len(text) - int((most - 1) * _END)
    while start < len(text) and _splits(text, start):
        start += 1
    # An end that begins within a word begins with the next one, if that is near.
    space = text.find(" ", max(start - 1, 0))
    if 0 <= space < (start + len(text)) / 2:
        start = space + 1
    end = most - 1 - (len(text) - start)
    while end > 0 and _splits(text, end):
        end -= 1
    return f"{text[:end].rstrip()}…{text[start:]}"


def _splits(text: str, at: int) -> bool:
    """Whether a cut before this letter would separate it from the letter that it modifies."""
    letter = text[at]
    modifier = letter in _JOINERS or "\U0001f3fb" <= letter <= "\U0001f3ff"
    return modifier or unicodedata.category(letter).startswith("M") or text[at - 1] == _JOINERS[0]
