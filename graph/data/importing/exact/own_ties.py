"""The measured network as this program exports it: a tie for each pair of partners, which becomes links again.

A tie has the kinds of its links and the sum of their strengths. It becomes a link of each of its kinds, its strength
divided evenly, so that the measured network is the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ....network.problems import Problem
from ....network.vocabulary import KINDS
from ...reading.cells import joined, separated
from ..tables import Row, Table
from .own_tables import FORMAT

_DIRECTIONS = ("direction (2)", "direction")  # the first where the format has a direction of its own
_STRENGTHS = ("weight", "strength")
_LINKS: Mapping[str, str] = {
    **{"members": "party", "kind": "kind", "directed": "direction", "strength": "strength"},
    **{"start": "start", "end": "end"},
}
_UNDIRECTED = "undirected"
_BOTH_WAYS = {"forward": (False,), "back": (True,), "both": (False, True)}


def links(edges: Table, ids: Mapping[str, str]) -> tuple[Table, tuple[Problem, ...]] | None:
    """The links that the ties become, and what there is to say of them; None if the ties contradict each other.

    `ids` are those of actors by those of nodes.
    """
    ties = _ties(edges, ids)
    directed = _directed(ties)
    if directed is None:
        return None
    problems = [Problem(edges.place, 0, "import_own_ties", {"n": len(ties)}, "warning")] if ties else []
    lost = [tie for tie in ties if len(tie.periods) > 1]
    if lost:
        problems.append(Problem(edges.place, lost[0].row, "import_own_periods", {"n": len(lost)}, "warning"))
    made = replace(
        edges,
        key="links",
        headings=tuple(_LINKS),
        rows=tuple(row for tie in ties for row in _rows(tie, directed)),
        format=FORMAT,
        shape="links",
        roles=dict(enumerate(_LINKS.values())),
        directed=None,
    )
    return made, tuple(problems)


class _Tie(NamedTuple):
    """Two actors that are partners, which way their links run, and what these have in common."""

    row: int
    ends: tuple[str, str]
    kinds: tuple[str, ...]
    direction: str
    strength: str
    periods: tuple[tuple[str, str], ...]


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
        way = row.cells[direction] if direction is not None else _UNDIRECTED
        found[a, b] = _Tie(row.number, (a, b), kinds, way, weight, ((start, end),))
    return list(found.values())


def _sum(one: str, other: str) -> str:
    """The strength of a tie whose rows share it; that of the first where they are no numbers."""
    try:
        return repr(float(one) + float(other))
    except ValueError:
        return one


def _directed(ties: Sequence[_Tie]) -> set[str] | None:
    """The kinds that are directed; None if a directed tie has only kinds that are undirected elsewhere.

    A tie is directed if a link of it is. Where its kinds leave open which, it is those that are so by default, and
    all that are left if none is: the ties are the same either way.
    """
    undirected = {kind for tie in ties if tie.direction == _UNDIRECTED for kind in tie.kinds}
    open_to = [[kind for kind in tie.kinds if kind not in undirected] for tie in ties if tie.direction != _UNDIRECTED]
    if not all(open_to) or any(tie.direction not in (_UNDIRECTED, *_BOTH_WAYS) for tie in ties):
        return None
    found = {kinds[0] for kinds in open_to if len(kinds) == 1}
    found |= {kind for kinds in open_to for kind in kinds if kind in KINDS and KINDS[kind].directed}
    found |= {kind for kinds in open_to if found.isdisjoint(kinds) for kind in kinds}
    return found


def _rows(tie: _Tie, directed: set[str]) -> Iterator[Row]:
    """A link for each kind of the tie, and one each way where links of directed kinds run both ways."""
    ways = [
        (kind, reverse)
        for kind in tie.kinds
        for reverse in (_BOTH_WAYS[tie.direction] if kind in directed else (False,))
    ]
    try:
        share = repr(float(tie.strength) / len(ways))
    except ValueError:
        share = tie.strength
    start, end = tie.periods[0] if len(tie.periods) == 1 else ("", "")
    for kind, reverse in ways:
        members = joined(reversed(tie.ends) if reverse else tie.ends)
        way = "directed" if kind in directed else _UNDIRECTED
        yield Row(tie.row, (members, kind, way, share, start, end))
