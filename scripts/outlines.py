"""Makes `graph/picture/sweden.json`, the outlines of Sweden's counties, from the npm package @svg-maps/sweden.

`npm pack @svg-maps/sweden@1.0.1 && tar xzf svg-maps-sweden-1.0.1.tgz && .venv/bin/python scripts/outlines.py package`

Curves are not in the package: every outline is a polygon. Corners that hardly show are left out, and so are islands too
small to be seen.
"""

import json
import re
import sys
from pathlib import Path

from graph.network.selection.regions import COUNTIES
from graph.text.regions import REGIONS

FILE = Path(__file__).parents[1] / "graph" / "picture" / "sweden.json"
ATTRIBUTION = {
    "title": "@svg-maps/sweden 1.0.1",
    "author": "Victor Cazanave, MapSVG",
    "url": "https://mapsvg.com/maps/sweden",
    "licence": "CC BY 4.0",
    "licence_url": "https://creativecommons.org/licenses/by/4.0/",
    "changes": "simplified",
}
_NEAR = 0.3  # of a corner to the line between its neighbours, in units of the picture
_SMALLEST = 1.2  # square units
_TOKEN = re.compile(r"[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?")

Point = tuple[float, float]


def polygons(path: str) -> list[list[Point]]:
    """The closed outlines of an SVG path of lines."""
    tokens = iter(_TOKEN.findall(path))
    found: list[list[Point]] = []
    x = y = 0.0
    command = ""
    for token in tokens:
        if token.isalpha():
            command = token
            if token in "zZ":
                x, y = found[-1][0]
            continue
        number = float(token)
        if command in "hH":
            x = number + x * (command == "h")
        elif command in "vV":
            y = number + y * (command == "v")
        elif command in "mMlL":
            across, along = number, float(next(tokens))
            x, y = (x + across, y + along) if command.islower() else (across, along)
        else:
            sys.exit(f"a path with {command!r} is no polygon")
        if command in "mM":
            found.append([])
            command = "l" if command == "m" else "L"
        found[-1].append((x, y))
    return found


def simplified(points: list[Point]) -> list[Point]:
    """The line without corners that are near it (Douglas & Peucker 1973)."""
    if len(points) <= 2:  # noqa: PLR2004 - a line
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    away = [
        abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length if length else ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
        for x, y in points[1:-1]
    ]
    furthest = max(range(len(away)), key=away.__getitem__)
    if away[furthest] <= _NEAR:
        return [points[0], points[-1]]
    return simplified(points[: furthest + 2])[:-1] + simplified(points[furthest + 1 :])


def area(points: list[Point]) -> float:
    """The area within a closed line."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def main(folder: str) -> None:
    """Write the file."""
    source = Path(folder, "index.js").read_text(encoding="utf-8").removeprefix("export default ").rstrip("; \n")
    codes = {name.removesuffix(" County"): code for code, (_, name) in REGIONS.items() if code in COUNTIES["SE"]}
    counties = {}
    for place in json.loads(source)["locations"]:
        rings = sorted(polygons(place["path"]), key=area, reverse=True)
        kept = [ring for ring in rings if area(ring) >= _SMALLEST] or rings[:1]
        closed = [simplified([*ring, ring[0]]) for ring in kept]
        counties[codes.pop(place["name"])] = [[[round(x, 1), round(y, 1)] for x, y in ring] for ring in closed]
    assert not codes, codes
    content = {"attribution": ATTRIBUTION, "counties": dict(sorted(counties.items()))}
    FILE.write_text(json.dumps(content, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
