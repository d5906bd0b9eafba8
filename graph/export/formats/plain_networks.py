"""The network for the programs of the field that take ids and weights only: Pajek and UCINET."""

import re

from . import readback
from .flat import Flat
from .notes import Note, Written

_UNSAFE = re.compile(r'[\s",]+')
# What ends the labels of a DL file, or begins others.
_OF_DL = re.compile(r"(?<=labels):|(?<=data):|(?<=^labels)$", re.IGNORECASE)
WITHOUT = Note("ids_only")


def pajek(flat: Flat) -> Written:
    """Pajek's .net: each actor by its id, with its place in a square of 1 by 1 (y downwards), and ties with weights."""
    names, notes = _names(flat)
    xs, ys = [x for x, _ in flat.places], [y for _, y in flat.places]
    reach = max((max(those) - min(those) for those in (xs, ys) if those), default=0.0) or 1.0
    left, top = min(xs, default=0.0), min(ys, default=0.0)
    # Pajek draws between 0 and 1, and what lies on the edge is cut.
    lines = [f"*Vertices {len(names)}"]
    lines += [
        f'{i} "{name}" {0.05 + 0.9 * (x - left) / reach:.5f} {0.05 + 0.9 * (y - top) / reach:.5f} 0.50000'
        for i, (name, (x, y)) in enumerate(zip(names, flat.places, strict=True), 1)
    ]
    lines.append("*Edges")
    lines += [f"{a + 1} {b + 1} {weight}" for (a, b), weight in zip(flat.ends, flat.weights, strict=True)]
    content = ("\n".join(lines) + "\n").encode()
    _read(content, "*Edges", 1 + len(names), len(flat.ends))
    return Written(content, (*flat.notes, WITHOUT, *notes))


def dl(flat: Flat) -> Written:
    """UCINET's DL, an edge list with labels: each tie both ways, since UCINET reads a list as directed."""
    names, notes = _names(flat, _OF_DL)
    lines = [f"DL n={len(names)}", "format=edgelist1", "labels:", *names, "data:"]
    for (a, b), weight in zip(flat.ends, flat.weights, strict=True):
        lines += [f"{a + 1} {b + 1} {weight}", f"{b + 1} {a + 1} {weight}"]
    content = ("\n".join(lines) + "\n").encode()
    _read(content, "data:", 3 + len(names), 2 * len(flat.ends))
    return Written(content, (*flat.notes, WITHOUT, *notes))


def _names(flat: Flat, reserved: re.Pattern[str] = _UNSAFE) -> tuple[list[str], tuple[Note, ...]]:
    """The ids as labels without spaces, commas and quotation marks, which data files do not allow in them anyway.

    Nor do they have what is `reserved` by the format.
    """
    names = [reserved.sub("_", _UNSAFE.sub("_", id)) for id in flat.ids]
    if len(set(names)) < len(names):
        names = [f"{name}_{i}" for i, name in enumerate(names, 1)]
    changed = sum(name != id for name, id in zip(names, flat.ids, strict=True))
    return names, (Note("labels_changed", {"n": changed}),) if changed else ()


def _read(content: bytes, mark: str, head: int, rows: int) -> None:
    lines = content.decode().splitlines()
    readback.same("lines before the ties", lines.index(mark), head)
    found = [line.split() for line in lines[head + 1 :]]
    readback.same("ties", len(found), rows)
    readback.same("weights", [row for row in found if len(row) != 3 or not float(row[2]) > 0], [])  # noqa: PLR2004
