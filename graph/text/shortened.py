"""Long names where there is no room for them."""

import unicodedata

_JOINERS = "\u200d\ufe0f"
_END = 0.4  # of a shortened name is its end


def shorten(text: str, most: int) -> str:
    """At most so many letters, with `…` for the middle if some are left out; no accent or emoji is torn apart.

    The end stays, which tells a name from others that begin alike.
    """
    if len(text) <= most:
        return text
    start = len(text) - int((most - 1) * _END)
    while start < len(text) and _torn(text, start):
        start += 1
    # An end that begins within a word begins with the next one, if that is near.
    blank = text.find(" ", max(start - 1, 0))
    if 0 <= blank < (start + len(text)) / 2:
        start = blank + 1
    end = most - 1 - (len(text) - start)
    while end > 0 and _torn(text, end):
        end -= 1
    return f"{text[:end].rstrip()}…{text[start:]}"


def _torn(text: str, at: int) -> bool:
    """Whether a cut before this letter would tear one from what leans on it."""
    letter = text[at]
    leans = "\U0001f3fb" <= letter <= "\U0001f3ff" or letter in _JOINERS or unicodedata.category(letter).startswith("M")
    return leans or text[at - 1] == _JOINERS[0]
