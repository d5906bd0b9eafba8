"""A Sankey diagram as plain values: where the groups that give, what they bring and those that receive are drawn."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_GAP = 0.055  # between two nodes, as a share of the height …
_MOST_GAPS = 0.4  # … and all of them together
GIVER, THROUGH, RECEIVER = range(3)


class Flow(NamedTuple):
    """What runs from a giver through a node in the middle to a receiver; `size` is above 0."""

    giver: str
    through: str
    receiver: str
    size: float


class Node(NamedTuple):
    """A bar: its column (0 to 2), what it is, its ends from the top (0) to the bottom (1), and what runs through it."""

    column: int
    id: str
    top: float
    bottom: float
    size: float


class Ribbon(NamedTuple):
    """One half of a flow, from its column to the next: its place among the flows, its upper edge at both, its width."""

    flow: int
    column: int
    start: float
    end: float
    width: float


class Sankey(NamedTuple):
    """A diagram; widths are in proportion to sizes, and nodes of a column never overlap."""

    nodes: tuple[Node, ...]
    ribbons: tuple[Ribbon, ...]


def sankey(flows: Sequence[Flow], groups: Sequence[str], middle: Sequence[str]) -> Sankey:
    """The diagram of some flows; givers and receivers in the order of `groups`, between them that of `middle`.

    What no flow runs through has no node.

    >>> [(node.id, node.top, node.bottom) for node in sankey([Flow("a", "money", "b", 2)], "ab", ["money"]).nodes]
    [('a', 0.0, 1.0), ('money', 0.0, 1.0), ('b', 0.0, 1.0)]
    """
    total = sum(flow.size for flow in flows)
    if not total:
        return Sankey((), ())
    columns = [_sizes(flows, column, among) for column, among in enumerate((groups, middle, groups))]
    most = max(map(len, columns))
    gap = min(_GAP, _MOST_GAPS / max(1, most - 1))
    unit = (1 - gap * (most - 1)) / total
    nodes = tuple(node for column, sizes in enumerate(columns) for node in _stacked(column, sizes, unit, gap))
    top = {(node.column, node.id): node.top for node in nodes}
    order = {(node.column, node.id): i for i, node in enumerate(nodes)}
    # Ribbons leave and enter a node in the order of the nodes at their other ends, so that few of them cross.
    givers, middles, receivers = ([order[column, _end(flow, column)] for flow in flows] for column in range(3))
    at = {
        "out": _edges(flows, GIVER, [*zip(middles, receivers, strict=True)], top, unit),
        "in": _edges(flows, THROUGH, [*zip(givers, receivers, strict=True)], top, unit),
        "on": _edges(flows, THROUGH, [*zip(receivers, givers, strict=True)], top, unit),
        "to": _edges(flows, RECEIVER, [*zip(middles, givers, strict=True)], top, unit),
    }
    ribbons = [Ribbon(i, GIVER, at["out"][i], at["in"][i], flow.size * unit) for i, flow in enumerate(flows)]
    ribbons += [Ribbon(i, THROUGH, at["on"][i], at["to"][i], flow.size * unit) for i, flow in enumerate(flows)]
    return Sankey(nodes, tuple(ribbons))


def _end(flow: Flow, column: int) -> str:
    return (flow.giver, flow.through, flow.receiver)[column]


def _sizes(flows: Sequence[Flow], column: int, among: Sequence[str]) -> Mapping[str, float]:
    sizes = defaultdict[str, float](float)
    for flow in flows:
        sizes[_end(flow, column)] += flow.size
    return {id: sizes[id] for id in among if id in sizes}


def _stacked(column: int, sizes: Mapping[str, float], unit: float, gap: float) -> list[Node]:
    """The nodes of a column one under the other, in the middle of the height."""
    place = (1 - unit * sum(sizes.values()) - gap * (len(sizes) - 1)) / 2
    nodes = []
    for id, size in sizes.items():
        nodes.append(Node(column, id, place, place + size * unit, size))
        place += size * unit + gap
    return nodes


def _edges(
    flows: Sequence[Flow],
    column: int,
    order: Sequence[tuple[int, int]],
    top: Mapping[tuple[int, str], float],
    unit: float,
) -> Mapping[int, float]:
    """The upper edge of each flow at its node of a column, where flows are stacked in `order`."""
    place = dict(top)
    edges = {}
    for i in sorted(range(len(flows)), key=order.__getitem__):
        node = column, _end(flows[i], column)
        edges[i] = place[node]
        place[node] += flows[i].size * unit
    return edges
