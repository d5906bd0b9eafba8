"""Rankings and partitions, as Gephi says: numbers to sizes, categories to colours and shapes."""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

# Radii in the units of the layout: the actor that ranks first, the smallest that can still be hit, and
# everybody's where nobody has anything.
LARGEST, SMALLEST, EVEN = 27.0, 4.5, 9.0
MAP_SCALE = 2.0  # the few dots of a map are so much larger

SHAPES = ("dot", "triangle", "diamond", "square", "triangleDown", "star", "hexagon")


class Colour(NamedTuple):
    """One hue on the light page, on the dark one, and on a projector's black; at least 3:1 on each."""

    light: str
    dark: str
    projector: str


class Mark(NamedTuple):
    """How a category looks. Colour and shape both tell it apart."""

    colour: Colour
    shape: str


SECTORS: Mapping[str, Mark] = {
    "public": Mark(Colour("#0B6BB0", "#56B4E9", "#7CC7FF"), "dot"),
    "academia": Mark(Colour("#008F68", "#3CCFA0", "#4BE3B0"), "triangle"),
    "civil_society": Mark(Colour("#B8528C", "#E59BC6", "#FF9FD0"), "diamond"),
    "business": Mark(Colour("#C77700", "#F0B429", "#FFC845"), "square"),
}

# Ten hues and seven shapes share no divisor, so seventy categories differ before a pair comes again.
HUES = (
    *(mark.colour for mark in SECTORS.values()),
    Colour("#6A51C7", "#A99BF5", "#BDB2FF"),
    Colour("#B0413E", "#FF8A80", "#FF9E94"),
    Colour("#00798C", "#4DD0E1", "#6FE3F2"),
    Colour("#6B6F00", "#C5CB52", "#DCE26A"),
    Colour("#7B4B2A", "#D0A07A", "#E3B692"),
    Colour("#56616E", "#AEBBC8", "#C6D1DC"),
)

# From the lowest class to the highest: further and further from the page.
SEQUENCE = (
    Colour("#5089B8", "#4F7FA6", "#5D8FB8"),
    Colour("#3B76A8", "#6B99BF", "#7AA8CC"),
    Colour("#2B6396", "#88B2D4", "#97C0DF"),
    Colour("#1E5083", "#A6CAE6", "#B4D6EF"),
    Colour("#163C6A", "#C4E0F5", "#D1E9FA"),
    Colour("#0E284C", "#E6F4FF", "#F2FAFF"),
)

# Those of whom the category is not known.
UNKNOWN = Mark(HUES[-1], "dot")


def partition(categories: Iterable[str]) -> dict[str, Mark]:
    """A mark for every category, in their order; the four default sectors and "", the unknown, keep their own.

    Never fails: from the seventy-first category on, marks come again.
    """
    categories = list(categories)
    kept = {**SECTORS, "": UNKNOWN}
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
    return {c: marks.get(c, Mark(HUES[-1], "square")) for c in classes}


def _mark(i: int) -> Mark:
    return Mark(HUES[i % len(HUES)], SHAPES[i % len(SHAPES)])


def radius(value: float, largest: float) -> float:
    """The radius whose area is to the largest dot's as `value` is to `largest`, but never too small to hit.

    What is not a positive number (an isolate's NaN, say) gets the smallest; if even `largest` is none, all
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
