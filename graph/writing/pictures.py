"""Pictures, which are drawn elsewhere: read back before they are offered."""

from collections.abc import Mapping
from typing import NamedTuple

from . import readback
from .notes import Written

# By paper.
SHEETS: Mapping[str, str] = {"a4": "picture-a4.pdf", "a3": "picture-a3.pdf", "a0": "poster-a0.pdf"}


class Drawn(NamedTuple):
    """A picture and what can be counted in it: actors and ties of an SVG, pixels across and down of a PNG."""

    content: bytes
    counts: tuple[int, int] = (0, 0)


def as_svg(drawn: Drawn) -> Written:
    """A drawing with so many actors and ties."""
    readback.svg(drawn.content, *drawn.counts)
    return Written(drawn.content)


def as_png(drawn: Drawn) -> Written:
    """An image of so many pixels."""
    readback.png(drawn.content, *drawn.counts)
    return Written(drawn.content)


def as_pdf(drawn: Drawn) -> Written:
    """A document that is whole."""
    readback.pdf(drawn.content)
    return Written(drawn.content)
