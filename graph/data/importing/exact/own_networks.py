"""Networks as this program exports them for other programs, read again as tables of actors and links.

GraphML, GEXF, CX2 and node-link JSON hold the actors with what is measured of them, and either the measured ties or
the links in pairs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ....network.problems import Problem
from ..tables import Table
from . import own_kumu, own_page, own_pairs, own_ties
from .own_tables import ACTORS, CUSTOM, FORMAT, NODES_HAVE, PAIRS_HAVE, TIES_HAVE

# Of the tables that come of Kumu's files and of pages.
_KEYS = {"actors": "nodes", "links": "edges", "sector_names": "", "kinds": ""}


def with_links(tables: Sequence[Table]) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The tables with an exported network's nodes as actors and its edges as links, and what there is to say of them.

    Where exported tables of actors and links are there too, they count, and the network is of shape `other`.
    """
    whole = {table.key for table in tables if table.format == FORMAT} >= {"actors", "links"}
    if whole:
        tables = tuple(_repeated(tables))
    nodes = [table for table in tables if table.format != FORMAT and table.roles and set(table.headings) >= NODES_HAVE]
    edges = [table for table in tables if any(_are_edges(table, of) for of in nodes)]
    if whole:
        return tuple(replace(one, shape="other") if one in (*nodes, *edges) else one for one in tables), ()
    if len(nodes) != 1 or len(edges) != 1:
        return tuple(tables), ()
    ids = _ids(nodes[0])
    of_links = set(edges[0].headings) >= PAIRS_HAVE
    found = own_pairs.links(edges[0], ids) if of_links else own_ties.links(edges[0], ids)
    if found is None:
        return tuple(tables), ()
    links, problems = found
    made = {nodes[0].place: _actors(nodes[0], ids), edges[0].place: links}
    return tuple(made.get(table.place, table) for table in tables), problems


def _repeated(tables: Sequence[Table]) -> Iterator[Table]:
    """The tables; of Kumu's and of a page only the actors and the links, as tables that are not taken in."""
    for table in tables:
        if table.format not in (own_kumu.FORMAT, own_page.FORMAT) or table.key not in _KEYS:
            yield table
        elif table.shape != "other":
            yield replace(table, key=_KEYS[table.key], shape="other")


def _are_edges(table: Table, nodes: Table) -> bool:
    """Whether a table has the edges of an exported network; without any it has no headings of ours."""
    if table.format != nodes.format or table.shape != "links" or not table.roles:
        return False
    return not table.rows or any(set(table.headings) >= have for have in (TIES_HAVE, PAIRS_HAVE))


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
