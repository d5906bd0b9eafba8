"""The outlines of the marks, all of the same area for the same radius: those of the screen."""

import math


def _polygon(corners: int, reach: float, turn: float) -> tuple[tuple[float, float], ...]:
    angles = [turn + i * math.tau / corners for i in range(corners)]
    return tuple((reach * math.cos(angle), reach * math.sin(angle)) for angle in angles)


_UP = -math.pi / 2
_STAR = tuple(
    (reach * math.cos(_UP + i * math.pi / 5), reach * math.sin(_UP + i * math.pi / 5))
    for i, reach in enumerate((1.5, 0.72) * 5)
)
_CORNERS = {
    "square": _polygon(4, 1.253, math.pi / 4),
    "diamond": _polygon(4, 1.253, _UP),
    "triangle": _polygon(3, 1.5, _UP),
    "triangleDown": _polygon(3, 1.5, -_UP),
    "hexagon": _polygon(6, 1.1, 0),
    "star": _STAR,
}


def extent(shape: str) -> tuple[float, float, float]:
    """How far a mark of radius 1 goes to either side, up and down."""
    corners = _CORNERS.get(shape, ((1.0, 1.0), (1.0, -1.0)))
    return max(x for x, _ in corners), -min(y for _, y in corners), max(y for _, y in corners)


def outline(shape: str, x: float, y: float, radius: float) -> str:
    """The data of a path; what is no polygon is a circle."""
    if shape not in _CORNERS:
        r = f"{radius:.2f}"
        return f"M{x - radius:.2f} {y:.2f}a{r} {r} 0 1 0 {2 * radius:.2f} 0a{r} {r} 0 1 0 {-2 * radius:.2f} 0z"
    corners = _CORNERS[shape]
    return "M" + "L".join(f"{x + across * radius:.2f} {y + down * radius:.2f}" for across, down in corners) + "z"
