"""The measured network as this program exports it for other programs, read again as tables of actors and links.

GraphML, GEXF, CX2 and node-link JSON hold a tie for each pair of partners, with the kinds of its links and the sum of
their strengths. A tie becomes a link of each of its kinds, its strength divided evenly, so that the measured network is
the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ....network.model import Kind
from ....network.problems import Problem
from ....network.vocabulary import KINDS
from ..tables import Row, Table
from .own_tables import ACTORS, CUSTOM, FORMAT, separated

_NODES_HAVE = frozenset({"id", "sector", "form", "cross_sector", "degree", "betweenness"})
_EDGES_HAVE = frozenset({"source", "target", "kinds", "link_count"})
_DIRECTIONS = ("direction (2)", "direction")  # the first where the format has a direction of its own
_STRENGTHS = ("weight", "strength")
_LINKS: Mapping[str, str] = {
    **{"members": "party", "kind": "kind", "directed": "direction", "strength": "strength"},
    **{"start": "start", "end": "end"},
}
_BOTH_WAYS = {"forward": (False,), "back": (True,), "both": (False, True)}


def with_links(tables: Sequence[Table]) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The tables with an exported network's nodes as actors and its ties as links, and what there is to say of them.

    Where exported tables of actors and links are there too, they count, and the network is of shape `other`.
    """
    nodes = [table for table in tables if table.format != FORMAT and table.roles and set(table.headings) >= _NODES_HAVE]
    edges = [table for table in tables if table.format != FORMAT and table.roles and set(table.headings) >= _EDGES_HAVE]
    if len(nodes) != 1 or len(edges) != 1:
        return tuple(tables), ()
    whole = {table.key for table in tables if table.format == FORMAT} >= {"actors", "links"}
    if whole:
        return tuple(replace(one, shape="other") if one in (*nodes, *edges) else one for one in tables), ()
    ids = _ids(nodes[0])
    ties = _ties(edges[0], ids)
    directed = _directed(ties)
    if directed is None:
        return tuple(tables), ()
    links = _links(edges[0], ties, directed)
    made = {nodes[0].place: _actors(nodes[0], ids), edges[0].place: links}
    lost = [tie for tie in ties if len(tie.periods) > 1]
    problems = [Problem(edges[0].place, 0, "import_own_ties", {"n": len(ties)}, "warning")]
    if lost:
        problems.append(Problem(edges[0].place, lost[0].row, "import_own_periods", {"n": len(lost)}, "warning"))
    return tuple(made.get(table.place, table) for table in tables), tuple(problems)


class _Tie(NamedTuple):
    """Two actors that are partners, which way their links run, and what these have in common."""

    row: int
    ends: tuple[str, str]
    kinds: tuple[str, ...]
    direction: str
    strength: str
    periods: tuple[tuple[str, str], ...]


def _ids(nodes: Table) -> Mapping[str, str]:
    """The actor's id by the node's: CX2 numbers its nodes and keeps the id apart."""
    of_node = nodes.headings.index("id")
    of_actor = nodes.headings.index("actor") if nodes.format == "cx2" and "actor" in nodes.headings else of_node
    return {row.cells[of_node]: row.cells[of_actor] for row in nodes.rows}


def _actors(nodes: Table, ids: Mapping[str, str]) -> Table:
    roles = {}
    for i, heading in enumerate(nodes.headings):
        known = "custom" if heading.startswith(CUSTOM) else ACTORS.get(heading, "unused")
        roles[i] = nodes.roles[i] if nodes.roles.get(i) in ("id", "name") else known
    of_id = nodes.headings.index("id")
    return replace(
        nodes,
        key="actors",
        headings=tuple(heading.removeprefix(CUSTOM) for heading in nodes.headings),
        rows=tuple(
            replace(row, cells=tuple(ids[cell] if i == of_id else cell for i, cell in enumerate(row.cells)))
            for row in nodes.rows
        ),
        format=FORMAT,
        shape="actors",
        roles=roles,
    )


def _ties(edges: Table, ids: Mapping[str, str]) -> list[_Tie]:
    """Each tie once: one of several periods has a row for each, which share its strength."""
    places = {heading: i for i, heading in enumerate(edges.headings)}
    direction = next((places[name] for name in _DIRECTIONS if name in places), None)
    strength = next((places[name] for name in _STRENGTHS if name in places), None)
    found: dict[tuple[str, str], _Tie] = {}
    for row in edges.rows:
        a, b = (ids.get(row.cells[places[end]], "") for end in ("source", "target"))
        start, end = (row.cells[places[name]] if name in places else "" for name in ("start", "end"))
        weight = row.cells[strength] if strength is not None else ""
        if earlier := found.get((a, b)):
            whole = _sum(earlier.strength, weight)
            found[a, b] = earlier._replace(periods=(*earlier.periods, (start, end)), strength=whole)
            continue
        kinds = tuple(separated(row.cells[places["kinds"]]))
        way = row.cells[direction] if direction is not None else "undirected"
        found[a, b] = _Tie(row.number, (a, b), kinds, way, weight, ((start, end),))
    return list(found.values())


def _sum(one: str, other: str) -> str:
    """The strength of a tie whose rows share it; that of the first where they are no numbers."""
    try:
        return repr(float(one) + float(other))
    except ValueError:
        return one


def _directed(ties: Sequence[_Tie]) -> set[str] | None:
    """The kinds that are directed: those of the format that are, and others whose ties are; None if the two differ."""
    alone: dict[str, set[bool]] = {}
    for tie in ties:
        if len(tie.kinds) == 1:
            alone.setdefault(tie.kinds[0], set()).add(tie.direction != "undirected")
    found = {kind for tie in ties for kind in tie.kinds if _is_directed(KINDS.get(kind), alone.get(kind, {False}))}
    differ = any(
        alone.get(kind, {KINDS[kind].directed}) != {KINDS[kind].directed} for kind in alone.keys() & KINDS.keys()
    )
    mixed = any(len(ways) > 1 for ways in alone.values())
    none = any(tie.direction not in _BOTH_WAYS and found.intersection(tie.kinds) for tie in ties)
    return None if differ or mixed or none else found


def _is_directed(kind: Kind | None, ways: set[bool]) -> bool:
    return kind.directed if kind else ways == {True}


def _links(edges: Table, ties: Sequence[_Tie], directed: set[str]) -> Table:
    rows = [row for tie in ties for row in _rows(tie, directed)]
    return replace(
        edges,
        key="links",
        headings=tuple(_LINKS),
        rows=tuple(rows),
        format=FORMAT,
        shape="links",
        roles=dict(enumerate(_LINKS.values())),
        directed=None,
    )


def _rows(tie: _Tie, directed: set[str]) -> Iterator[Row]:
    """A link for each kind of the tie, and one each way where links of directed kinds run both ways."""
    links = [
        (kind, reverse)
        for kind in tie.kinds
        for reverse in (_BOTH_WAYS[tie.direction] if kind in directed else (False,))
    ]
    try:
        share = repr(float(tie.strength) / len(links))
    except ValueError:
        share = tie.strength
    start, end = tie.periods[0] if len(tie.periods) == 1 else ("", "")
    for kind, reverse in links:
        members = ";".join(_escaped(id) for id in (reversed(tie.ends) if reverse else tie.ends))
        way = "directed" if kind in directed else "undirected"
        yield Row(tie.row, (members, kind, way, share, start, end))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;")
