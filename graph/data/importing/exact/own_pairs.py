"""The links as this program exports them for Gephi: an edge for each pair of each link, which become links again."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ....network.problems import Problem
from ...reading.cells import joined
from ..tables import Row, Table
from .own_tables import FORMAT

_LINKS: Mapping[str, str] = {
    **{"name": "link_name", "members": "party", "kind": "kind", "directed": "direction", "strength": "strength"},
    **{"start": "start", "end": "end"},
}


def links(edges: Table, ids: Mapping[str, str]) -> tuple[Table, tuple[Problem, ...]]:
    """The links whose pairs the edges are, and what there is to say of them; `ids` are those of actors by node."""
    places = {heading: i for i, heading in enumerate(edges.headings)}
    of_link: dict[str, list[Row]] = {}
    for row in edges.rows:
        of_link.setdefault(row.cells[places["link"]] or f"row {row.number}", []).append(row)
    made = replace(
        edges,
        key="links",
        headings=tuple(_LINKS),
        rows=tuple(_link(rows, edges, places, ids) for rows in of_link.values()),
        format=FORMAT,
        shape="links",
        roles=dict(enumerate(_LINKS.values())),
        directed=None,
    )
    return made, (Problem(edges.place, 0, "import_own_links", {"n": len(of_link)}, "warning"),)


def _link(rows: list[Row], edges: Table, places: Mapping[str, int], ids: Mapping[str, str]) -> Row:
    """A link, whose pairs weigh strength/(k−1) each if it has k members."""
    first = rows[0]

    def cell(heading: str) -> str:
        return first.cells[places[heading]] if heading in places else ""

    members = tuple(dict.fromkeys(_ends(rows, places, ids)))
    directed = cell("direction") or {True: "directed", False: "undirected", None: ""}[edges.directed]
    strength = _times(cell("weight"), len(members) - 1)
    dates = (cell("start"), cell("end"))
    return Row(first.number, (cell("link_name"), joined(members), cell("kind (2)"), directed, strength, *dates))


def _ends(rows: list[Row], places: Mapping[str, int], ids: Mapping[str, str]) -> Iterator[str]:
    for row in rows:
        for end in ("source", "target"):
            yield ids.get(row.cells[places[end]], "")


def _times(weight: str, number: int) -> str:
    """The weight times a number; as it is where it is none."""
    try:
        return repr(float(weight) * number)
    except ValueError:
        return weight
