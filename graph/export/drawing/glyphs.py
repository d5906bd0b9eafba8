"""Glyphs on paper: the width of a text, and how it is cut or broken so that it fits."""

import unicodedata
from functools import cache
from pathlib import Path

from ...picture.theme import LABELS
from ...text import shorten
from ...text.extras import require

FONTS = Path(__file__).parent / "fonts"
_FILES = {400: "Inter-Regular.ttf", 500: "Inter-Medium.ttf", 600: "Inter-SemiBold.ttf"}
# Of the weights that have a file, those nearest to what the screen, whose font has all, is written in.
PLAIN, BOLD = (min(_FILES, key=lambda has: abs(has - wanted)) for wanted in (LABELS.plain, LABELS.bold))
_EM = 1_000  # the font size at which outlines are measured
MOST_READ = 400  # characters; no sheet has room for more
_JOINERS = "\u200d\ufe0f"
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def text_width(text: str, height: float, weight: int = PLAIN) -> float:
    """The width of a text at this font size, rather overestimated than underestimated."""
    return _width(text, weight) * height / _EM


@cache
def _width(text: str, weight: int) -> float:
    require("pictures")
    from PIL import ImageFont  # noqa: PLC0415 - tables and network files do without

    font = ImageFont.truetype(FONTS / _FILES[weight], _EM, layout_engine=ImageFont.Layout.BASIC)
    # The shipped font has no Chinese and no emoji: they come from another font.
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return float(font.getlength("".join(c for c in text if unicodedata.east_asian_width(c) not in "WF"))) + wide * _EM


def single_line(text: str, most: int = MOST_READ) -> str:
    """At most so many characters of the text, on one line, without control characters or those that reverse it."""
    kept = (c if c in _JOINERS or unicodedata.category(c) not in _INVISIBLE else " " for c in text[:most])
    return " ".join("".join(kept).split())


def broken(text: str, most: int) -> tuple[str, ...]:
    """On one line, or on the two of most equal length if it has more characters; each is cut where needed."""
    if len(text) <= most:
        return (text,)
    words = text.split(" ")
    splits = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    fit = [split for split in splits if len(split[0]) <= most]
    if not fit:
        return (shorten(text, most),)
    whole = [split for split in fit if len(split[1]) <= most]
    # If not all fits, the first line holds as much as it can.
    first, second = min(whole, key=lambda split: max(map(len, split))) if whole else fit[-1]
    return first, shorten(second, most)
