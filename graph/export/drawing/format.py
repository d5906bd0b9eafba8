"""The size of a sheet, and what it has room for."""

from typing import NamedTuple

from ...picture.theme import LABELS

FONT_SIZE = LABELS.size


class Format(NamedTuple):
    """A sheet: its width and height, its font size, and how many actors are named at rest.

    `inset` is the distance from the legend to the edge, and `larger` the font size of the legend over that of names.
    """

    width: float
    height: float
    font_size: float = FONT_SIZE
    names: int = LABELS.at_rest
    inset: float = 2.0
    larger: float = 1.0
