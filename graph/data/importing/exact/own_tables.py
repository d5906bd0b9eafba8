"""The tables that this program exports, known by their headings: the roles of their columns are certain.

A table that was edited is still known as long as the headings by which it is told from others are there.
"""

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
    **{"currency": "currency", "resources": "resources", "results": "results", **_EVIDENCE},
}
TIES: Mapping[str, str] = {"source": "source_actor", "target": "target_actor", "strength": "strength"}
# The pair for Gephi; what the nodes have besides is computed.
GEPHI_NODES: Mapping[str, str] = {"Id": "id", "Label": "name", **{name: name for name in _SAME}, **_EVIDENCE}
GEPHI_EDGES: Mapping[str, str] = {
    **{"Source": "source_actor", "Target": "target_actor", "Type": "direction", "Weight": "strength"},
    **{"Kind": "kind", "Start": "start", "End": "end"},
}
CUSTOM = "custom_"
# By these the nodes and the ties of an exported network are known, whatever the format.
NODES_HAVE = frozenset({"id", "sector", "form", "cross_sector", "degree", "betweenness"})
TIES_HAVE = frozenset({"source", "target", "kinds", "link_count"})
# And by these the links of one, in pairs.
PAIRS_HAVE = frozenset({"source", "target", "kind (2)", "link"})

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
    "ranges": frozenset({"lens", "group", "varied", "ratio_low"}),  # before that of which it has all headings
    "response": frozenset({"group", "asked", "answered", "response"}),
    "sectors": frozenset({"lens", "group", "hub_ratio"}),
    "mixing": frozenset({"group_a", "group_b", "ties"}),
    "mixing_summary": frozenset({"group", "measure", "value"}),
    "brokerage": frozenset({"role", "count", "z"}),
    "coverage": frozenset({"by", "region", "group", "documented"}),
    "connectors": frozenset({"id", "pair_betweenness", "exclusive_pairs"}),
    "introductions": frozenset({"rank", "a", "b", "nearness_gained"}),
    "endings": frozenset({"link", "members", "course"}),
    "endings_actors": frozenset({"id", "ending", "partners_after"}),
    "endings_regions": frozenset({"group", "ending", "touched"}),
    "endings_after": frozenset({"reading", "measure", "before", "after"}),
    "critical": frozenset({"what", "members", "fragmentation"}),
    "facts": frozenset({"of", "measure", "value", "count"}),
    "documentation_bias": frozenset({"sources", "rho", "verdict"}),
    "definitions": frozenset({"table", "column", "misread"}),
    "origin": frozenset({"what", "value"}),
}
_ACTORS_HAVE = frozenset({"id", "name", "sector", "form", "cross_sector", "source_urls"})
_GEPHI_HAS = frozenset({"Id", "Label", "sector", "cross_sector", "betweenness", "source_urls"})
_LINKS_HAVE = frozenset({"kind", "members", "size"})
_DIRECTIONS = {"true": "directed", "false": "undirected", "directed": "directed", "undirected": "undirected"}
_ROLES: Mapping[str, tuple[Mapping[str, str], Shape]] = {
    "actors": (ACTORS, "actors"),
    "links": (LINKS, "links"),
    "ties": (TIES, "links"),
    "gephi_nodes": (GEPHI_NODES, "actors"),
    "gephi_edges": (GEPHI_EDGES, "links"),
}
_OF_ACTORS = ("actors", "gephi_nodes")


def recognised(headings: Sequence[str]) -> str | None:
    """Which exported table has these headings, by its name (`actors`, `kinds` …); None if none has."""
    those, exact = set(headings), tuple(headings)
    by_all = {**REFERRED, "gephi_edges": tuple(GEPHI_EDGES), "ties": tuple(TIES)}
    by_some = {"actors": _ACTORS_HAVE, "links": _LINKS_HAVE, "gephi_nodes": _GEPHI_HAS, **_COMPUTED}
    return next(
        (name for name, every in by_all.items() if exact == every),
        next((name for name, some in by_some.items() if those >= some), None),
    )


def certain(place: str, headings: Sequence[str], rows: Iterable[Row], heading_row: int = 1) -> Table | None:
    """An exported table with the roles of its columns, or None if it is none.

    `custom_` is taken off the headings of the analysts' own attributes. A column that is not known has no role. Of
    computed numbers only the ties of actors are links; all others are of shape `other`.
    """
    name = recognised(headings)
    if name is None:
        return None
    roles, shape = _ROLES.get(name, ({}, "other"))
    width, known = len(headings), {"links": "directed", "gephi_edges": "Type"}.get(name)
    direction = list(headings).index(known) if known and known in headings else None
    return Table(
        place=place,
        key={"gephi_nodes": "actors", "gephi_edges": "links"}.get(name, name),
        headings=tuple(_heading(heading, name) for heading in headings),
        rows=tuple(_row(row, width, direction) for row in rows),
        heading_row=heading_row,
        format=FORMAT,
        shape=shape,
        roles={i: role for i, heading in enumerate(headings) if (role := _role(heading, name, roles))},
        directed=False if name == "ties" else None,
    )


def without_repetition(tables: Sequence[Table]) -> tuple[Table, ...]:
    """The tables, and after them one exported table of each name; ties count only where there are no links."""
    own = [table for table in tables if table.format == FORMAT]
    best: dict[str, Table] = {}
    for table in own:
        if table.key not in best or (_is_whole(table) and not _is_whole(best[table.key])):
            best[table.key] = table
    if "links" in best and "ties" in best:
        best["ties"] = replace(best["ties"], shape="other")
    return tuple(table for table in tables if table.format != FORMAT) + tuple(best.values())


def _is_whole(table: Table) -> bool:
    """Whether it is the table itself, and not Gephi's, which holds less."""
    return "id" in table.headings


def _heading(heading: str, table: str) -> str:
    return heading.removeprefix(CUSTOM) if table in _OF_ACTORS else heading


def _role(heading: str, table: str, roles: Mapping[str, str]) -> str | None:
    if table in _OF_ACTORS and heading.startswith(CUSTOM):
        return "custom"
    return roles.get(heading, "unused" if table == "gephi_nodes" else None)


def _row(row: Row, width: int, direction: int | None) -> Row:
    cells = [*row.cells[:width], *[""] * (width - len(row.cells))]
    if direction is not None:
        cells[direction] = _DIRECTIONS.get(cells[direction].casefold(), cells[direction])
    return replace(row, cells=tuple(cells))
