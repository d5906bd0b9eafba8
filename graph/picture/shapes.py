"""The outlines of the marks, all of about the same area for the same radius."""

import math
from collections.abc import Mapping

from .theme import SHAPES, Polygon

Corners = tuple[tuple[float, float], ...]


def _corners(form: Polygon) -> Corners:
    reaches = (form.reach,) if form.notch is None else (form.reach, form.notch)
    n = form.corners * len(reaches)
    angles = [math.radians(form.turn) + i * math.tau / n for i in range(n)]
    return tuple(
        (reaches[i % len(reaches)] * math.cos(a), reaches[i % len(reaches)] * math.sin(a)) for i, a in enumerate(angles)
    )


# Of a mark of radius 1, x to the right and y downwards from its middle; a shape that is not here is a circle.
CORNERS: Mapping[str, Corners] = {name: _corners(form) for name, form in SHAPES.items() if form}


def css(shape: str, radius: float) -> str:
    """The outline as a value of `clip-path`; `radius` is that of the mark in per cent of its box."""
    if shape not in CORNERS:
        return f"circle({radius:g}%)"
    return f"polygon({','.join(f'{50 + x * radius:.4g}% {50 + y * radius:.4g}%' for x, y in CORNERS[shape])})"


def path(shape: str) -> str | None:
    """The outline of a mark of radius 1 as the data of a path; None for a circle."""
    if shape not in CORNERS:
        return None
    return "M" + "L".join(f"{x:.4g},{y:.4g}" for x, y in CORNERS[shape]) + "Z"
