"""The tables that this program exports, known by their headings: the roles of their columns are certain.

A table that was edited is still known as long as the headings by which it is told from others are there.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..tables import Row, Shape, Table

FORMAT = "samverkan"  # the format of a table that was exported by this program

_EVIDENCE = {
    "as_of": "as_of",
    "confidence": "confidence",
    "sources": "source",
    "source_urls": "source_url",
    "note": "note",
}
_SAME = ("name_en", "aliases", "sector", "form", "cross_sector", "region", "functions", "challenges", "url", "orgnr")
ACTORS: Mapping[str, str] = {"id": "id", "name": "name", **{name: name for name in _SAME}, **_EVIDENCE}
LINKS: Mapping[str, str] = {
    **{"id": "link_id", "name": "link_name", "kind": "kind", "directed": "direction", "members": "party"},
    **{"size": "unused", "start": "start", "end": "end", "strength": "strength", "amount": "amount"},
    **{"currency": "currency", "resources": "resources", **_EVIDENCE},
}
TIES: Mapping[str, str] = {"source": "source_actor", "target": "target_actor", "strength": "strength"}
CUSTOM = "custom_"

# The tables that others refer to, with all their headings.
REFERRED: Mapping[str, tuple[str, ...]] = {
    "sector_names": ("id", "sv", "en"),
    "kinds": ("id", "sv", "en", "directed", "joins", "resource"),
    "custom_values": ("actor", "attribute", "value"),
    "about": ("field", "value"),
}
# What a table of computed numbers has, the most telling first; none of it is taken in.
_COMPUTED: Mapping[str, frozenset[str]] = {
    "metrics": frozenset({"id", "name", "degree", "betweenness"}),
    "sectors": frozenset({"lens", "group", "hub_ratio"}),
    "mixing": frozenset({"group_a", "group_b", "ties"}),
    "mixing_summary": frozenset({"group", "measure", "value"}),
    "brokerage": frozenset({"role", "count", "z"}),
    "definitions": frozenset({"table", "column", "misread"}),
    "origin": frozenset({"what", "value"}),
}
_ACTORS_HAVE = frozenset({"id", "name", "sector", "form", "cross_sector", "source_urls"})
_LINKS_HAVE = frozenset({"kind", "members", "size"})
_DIRECTIONS = {"true": "directed", "false": "undirected"}
_PIECE = re.compile(r"\\(.)|(;)|([^\\;]+)", re.DOTALL)
_APOSTROPHE = re.compile(r"(?:^|(?<=[;,|\t\r\n]))'(?='*[=+\-@\t\r])")


def recognised(headings: Sequence[str]) -> str | None:
    """Which exported table has these headings, by its name (`actors`, `kinds` …); None if none has."""
    those = set(headings)
    for name, exact in REFERRED.items():
        if tuple(headings) == exact:
            return name
    if those >= _ACTORS_HAVE:
        return "actors"
    if those >= _LINKS_HAVE:
        return "links"
    if tuple(headings) == tuple(TIES):
        return "ties"
    return next((name for name, some in _COMPUTED.items() if those >= some), None)


def certain(place: str, headings: Sequence[str], rows: Iterable[Row], heading_row: int = 1) -> Table | None:
    """An exported table with the roles of its columns, or None if it is none.

    `custom_` is taken off the headings of the analysts' own attributes. A column that is not known has no role. Of
    computed numbers only the ties of actors are links; all others are of shape `other`.
    """
    name = recognised(headings)
    if name is None:
        return None
    roles = {"actors": ACTORS, "links": LINKS, "ties": TIES}.get(name, {})
    shape: Shape = "actors" if name == "actors" else "links" if name in ("links", "ties") else "other"
    width = len(headings)
    direction = list(headings).index("directed") if name == "links" and "directed" in headings else None
    return Table(
        place=place,
        key=name,
        headings=tuple(_heading(heading, name) for heading in headings),
        rows=tuple(_row(row, width, direction) for row in rows),
        heading_row=heading_row,
        format=FORMAT,
        shape=shape,
        roles={i: role for i, heading in enumerate(headings) if (role := _role(heading, name, roles))},
        directed=False if name == "ties" else None,
    )


def without_repetition(tables: Sequence[Table]) -> tuple[Table, ...]:
    """The tables, each that was exported once: ties count only where there are no links, and the first of its name."""
    own = [table for table in tables if table.format == FORMAT]
    has_links = any(table.key == "links" for table in own)
    kept: list[Table] = []
    seen: set[str] = set()
    for table in tables:
        if table.format != FORMAT:
            kept.append(table)
        elif table.key not in seen:
            seen.add(table.key)
            kept.append(replace(table, shape="other") if has_links and table.key == "ties" else table)
    return tuple(kept)


def without_apostrophes(text: str) -> str:
    """A text of an exported CSV as it was before apostrophes kept it from being a formula.

    >>> without_apostrophes("'=1;'=2"), without_apostrophes("''=1"), without_apostrophes("a'=1")
    ('=1;=2', "'=1", "a'=1")
    """
    return _APOSTROPHE.sub("", text) if "'" in text else text


def separated(cell: str) -> list[str]:
    r"""The values of a cell that has `;` between them, and a backslash before a `;` or a backslash of their own.

    >>> separated(r"a\\;b;c\;d"), separated("")
    (['a\\', 'b', 'c;d'], [''])
    """
    if "\\" not in cell:
        return cell.split(";")
    values: list[list[str]] = [[]]
    for escaped, separator, plain in _PIECE.findall(cell):
        if separator:
            values.append([])
        else:
            values[-1].append(escaped or plain)
    return ["".join(pieces) for pieces in values]


def _heading(heading: str, table: str) -> str:
    return heading.removeprefix(CUSTOM) if table == "actors" else heading


def _role(heading: str, table: str, roles: Mapping[str, str]) -> str | None:
    if table == "actors" and heading.startswith(CUSTOM):
        return "custom"
    return roles.get(heading)


def _row(row: Row, width: int, direction: int | None) -> Row:
    cells = [*row.cells[:width], *[""] * (width - len(row.cells))]
    if direction is not None:
        cells[direction] = _DIRECTIONS.get(cells[direction].casefold(), cells[direction])
    return replace(row, cells=tuple(cells))
