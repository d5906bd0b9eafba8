"""The outlines of the marks on a sheet."""

from ...picture.shapes import CORNERS


def extent(shape: str) -> tuple[float, float, float]:
    """How far a mark of radius 1 goes to either side, up and down."""
    corners = CORNERS.get(shape, ((1.0, 1.0), (1.0, -1.0)))
    return max(x for x, _ in corners), -min(y for _, y in corners), max(y for _, y in corners)


def outline(shape: str, x: float, y: float, radius: float) -> str:
    """The data of a path; what is no polygon is a circle."""
    if shape not in CORNERS:
        r = f"{radius:.2f}"
        return f"M{x - radius:.2f} {y:.2f}a{r} {r} 0 1 0 {2 * radius:.2f} 0a{r} {r} 0 1 0 {-2 * radius:.2f} 0z"
    corners = CORNERS[shape]
    return "M" + "L".join(f"{x + across * radius:.2f} {y + down * radius:.2f}" for across, down in corners) + "z"
