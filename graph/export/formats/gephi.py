"""The network as Gephi's two tables, one of nodes and one of edges."""

from itertools import combinations
from typing import Any

import pandas as pd

from ...network.model import Link, Network
from .contents import is_directed
from .flat import Attribute, Flat
from .notes import Note, counted
from .tables import Table

_DTYPES: dict[str, Any] = {"string": "str", "double": "float64", "integer": "Int64", "boolean": "bool"}
EDGES = ("Source", "Target", "Type", "Weight", "Kind", "Start", "End")
WITHOUT = Note("gephi_without")


def gephi_nodes(flat: Flat) -> Table:
    """`Id`, `Label` and every attribute."""
    columns = {"Id": pd.Series(flat.ids, dtype="str"), "Label": pd.Series(flat.labels, dtype="str")}
    return pd.DataFrame(columns | {attribute.name: _column(attribute) for attribute in flat.nodes})


def gephi_edges(network: Network, flat: Flat) -> Table:
    """One row for each pair of each link: `Source,Target,Type,Weight,Kind,Start,End`; `Type` is its direction.

    The pairs of a partnership of k members weigh strength/(k−1) each, so that the weights of two actors add up to the
    strength of their tie.
    """
    position = network.position
    rows = [
        (
            flat.ids[position[a]],
            flat.ids[position[b]],
            _direction(network, link),
            link.strength / (link.size - 1),
            link.kind,
            link.start or "",
            link.end or "",
        )
        for link in network.links
        for a, b in combinations(link.members, 2)
    ]
    return pd.DataFrame(rows, columns=list(EDGES)).astype({"Weight": "float64"})


def edge_notes(network: Network) -> tuple[Note, ...]:
    """What the table of edges cannot hold."""
    several = sum(len(link.members) > 2 for link in network.links)  # noqa: PLR2004
    return (WITHOUT, *counted("partnerships_in_pairs", several))


def _direction(network: Network, link: Link) -> str:
    return "Directed" if is_directed(network, link) else "Undirected"


def _column(attribute: Attribute) -> "pd.Series[Any]":
    values: list[Any] = ["" if value is None and attribute.type == "string" else value for value in attribute.values]
    column: pd.Series[Any] = pd.Series(values, dtype=_DTYPES[attribute.type])
    return column
