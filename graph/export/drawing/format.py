"""How large a sheet is, and what it has room for."""

from typing import NamedTuple

from ...picture.theme import LABELS

FONT_SIZE = LABELS.size


class Format(NamedTuple):
    """A sheet: how broad and high, how large its letters are, and how many actors are named at rest.

    `inset` is how far the legend stands from the edge, and `larger` how much its letters are than those of names.
    """

    width: float
    height: float
    font_size: float = FONT_SIZE
    names: int = LABELS.at_rest
    inset: float = 2.0
    larger: float = 1.0
