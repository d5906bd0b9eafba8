"""Rankings and partitions, in Gephi's terms: numbers to sizes, categories to colours and shapes."""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ...network.vocabulary import NOT_STATED
from .. import theme

# Radii in the units of the layout.
LARGEST, SMALLEST, EVEN = theme.DOTS.largest, theme.DOTS.smallest, theme.DOTS.even
MAP_SCALE = theme.DOTS.map

SHAPES = tuple(theme.SHAPES)


class Colour(NamedTuple):
    """One hue on the light page, on the dark one, and on a projector's black; at least 3:1 on each."""

    light: str
    dark: str
    projector: str


class Mark(NamedTuple):
    """The mark of a category; colour and shape both distinguish it."""

    colour: Colour
    shape: str


# Ten hues and seven shapes share no divisor, so seventy categories differ before a pair comes again.
HUES = tuple(Colour(**hue) for hue in theme.HUES)

SECTORS: Mapping[str, Mark] = {id: Mark(HUES[mark["hue"]], mark["shape"]) for id, mark in theme.SECTORS.items()}

# From the lowest class to the highest: further and further from the page.
SEQUENCE = tuple(Colour(**step) for step in theme.SEQUENCE)

# Actors of unknown category; in a sequence of dots they have another shape.
UNKNOWN = Mark(HUES[theme.UNKNOWN["hue"]], theme.UNKNOWN["shape"])
_UNKNOWN_IN_SEQUENCE = UNKNOWN._replace(shape=theme.UNKNOWN["shape_in_sequence"])
# Beside the sectors, of which one is a dot too.
_SECTOR_NOT_STATED = UNKNOWN._replace(shape="hexagon")


def partition(categories: Iterable[str]) -> dict[str, Mark]:
    """A mark for every category, in their order; the default sectors, `not_stated` and "", the unknown, keep their own.

    Never fails: from the seventy-first category on, marks come again.
    """
    categories = list(categories)
    kept = {**SECTORS, NOT_STATED: _SECTOR_NOT_STATED, "": UNKNOWN}
    taken = {kept[c] for c in categories if c in kept}
    free = [m for m in (_mark(i) for i in range(len(HUES) * len(SHAPES))) if m not in taken]
    others = [c for c in categories if c not in kept]
    marks = {c: free[i % len(free)] for i, c in enumerate(others)}
    return {c: kept.get(c) or marks[c] for c in categories}


def sequence(classes: Iterable[str]) -> dict[str, Mark]:
    """A mark for each class of a number, from the lowest to the highest; at most six. "", the unknown, keeps its own.

    All are dots, so that the order stands out; unknown is a square.
    """
    known = [c for c in classes if c]
    step = (len(SEQUENCE) - 1) / max(1, len(known) - 1)
    marks = {c: Mark(SEQUENCE[round(i * step)], "dot") for i, c in enumerate(known)}
    return {c: marks.get(c, _UNKNOWN_IN_SEQUENCE) for c in classes}


def _mark(i: int) -> Mark:
    return Mark(HUES[i % len(HUES)], SHAPES[i % len(SHAPES)])


def radius(value: float, largest: float) -> float:
    """The radius whose area is to the largest dot's as `value` is to `largest`, but never too small to hit.

    What is not a positive number (such as an isolate's NaN) gets the smallest; if even `largest` is none, all
    are of one middling size.
    """
    if not (math.isfinite(largest) and largest > 0):
        return EVEN
    if not value > 0:
        return SMALLEST
    return round(max(SMALLEST, LARGEST * math.sqrt(min(value / largest, 1.0))), 1)


def order(values: Mapping[str, float]) -> list[str]:
    """Ids from the highest value to the lowest; equals by id, and what is not a number last."""

    def place(id: str) -> tuple[float, str]:
        value = values[id]
        return (math.inf if math.isnan(value) else -value, id)

    return sorted(values, key=place)
