"""What shortest paths say of each actor: betweenness, distances and nearness, from one search from each node."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..engine import Engine, chosen
from ..kernel import Floats, Ints, Kernel
from .pendant import DEPTH
from .reduced import Reduced, reduced
from .search import Nodes, search

# Sums are made over blocks whose number depends on the network alone, so that they do not depend on the machine.
_BLOCKS, _FEWEST = 64, 32
_FOLLOWED = 4e-9  # seconds for each tie that a search follows, out and back

Pairs = Callable[[Ints], Floats]


@dataclass(frozen=True, slots=True, eq=False)
class PathMeasures:
    """Sums over shortest paths, not normalised, for each of n actors; arrays of shape (n,).

    `between` sums the share of the shortest paths through an actor over all pairs of others, `across` over those in
    different sectors (all 0 unless asked for). `distances` is the sum of the distances to all actors within reach,
    `harmonic` that of their inverses, and `reached` the number of those actors.
    """

    between: Floats
    across: Floats
    distances: Floats
    harmonic: Floats
    reached: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What is found of q nodes: shapes (q,), and (q, DEPTH) for nearness.

    The share of all paths between other nodes through each of a node's actors, of those between sectors, and the sums
    of the distances, and of 1/distance from each depth below the node, to the actors of other nodes.
    """

    between: Floats
    across: Floats
    distances: Floats
    harmonic: Floats


def path_measures(k: Kernel, *, across_sectors: bool = False, engine: Engine | None = None) -> PathMeasures:
    """The measures of all actors, exact but for rounding (1e-9, relatively).

    The time grows with the number of nodes times the number of ties of the reduced network; the `engine`,
    by default threads on all cores, changes no bit. Path counts at one distance may differ by a factor of up
    to 2^1900 before shares are lost.
    """
    network = reduced(k)
    of_sector = sectors_of(k, across_sectors)
    nodes = nodes_of(network, network.trees.sums(of_sector))
    engine = chosen(engine, len(nodes.many) * len(nodes.indices) * _FOLLOWED, in_threads=True)
    return of_actors(network, _searched(nodes, engine), of_sector)


def sectors_of(k: Kernel, across_sectors: bool) -> Ints:
    """1 where an actor is of a sector, otherwise 0; shape (n, sectors), or (n, 0) where they are not asked for."""
    return one_hot(k.sector, len(k.sectors)) if across_sectors else np.zeros((k.size, 0), np.int64)


def one_hot(codes: Ints, groups: int) -> Ints:
    """1 where an actor is of a group, otherwise 0; shapes (n,) and (n, groups)."""
    of_group = np.zeros((len(codes), groups), np.int64)
    of_group[np.arange(len(codes)), codes] = 1
    return of_group


def of_actors(network: Reduced, found: Found, of_sector: Ints) -> PathMeasures:
    """The measures of all actors from what was found of the nodes; `of_sector` has shape (n, sectors)."""
    trees = network.trees
    itself = np.ones((len(network.node), 1), np.int64)
    size = trees.sums(itself)
    everybody = _of_component(network, size)[:, 0]
    away = np.where(network.are_tied, 1, 2)[network.node]  # how far equivalent actors are from each other
    return PathMeasures(
        between=_through(network, found.between, itself, size, _pairs),
        across=across_of_actors(network, found.across, of_sector),
        distances=_distances(network, found.distances, size[:, 0], everybody, away),
        harmonic=_harmonic(network, found.harmonic, away),
        reached=everybody - 1,
    )


def across_of_actors(network: Reduced, found: Floats, of_group: Ints) -> Floats:
    """The share of the paths between groups through each actor; shapes (q,), (n, groups) and (n,)."""
    return _through(network, found, of_group, network.trees.sums(of_group), _pairs_across)


def nodes_of(network: Reduced, below: Ints) -> Nodes:
    """The nodes as searches read them; `below` counts the actors of each sector in the part of a tree of each actor."""
    by_sector = np.zeros((len(network.many), below.shape[1]))
    np.add.at(by_sector, network.node[network.roots], below[network.roots])
    return Nodes(
        indptr=network.ties.indptr.astype(np.int32),
        indices=network.ties.indices.astype(np.int32),
        begin=network.begin,
        end=network.end,
        many=network.many,
        weight=network.weight,
        by_sector=by_sector,
        depths=network.depths,
        height=heights(network.depths),
    )


def heights(depths: Ints) -> NDArray[np.int32]:
    """The deepest column of each row that is above 0."""
    highest: NDArray[np.int32] = (DEPTH - 1 - np.argmax(depths[:, ::-1] > 0, axis=1)).astype(np.int32)
    return highest


def _found_from(nodes: Nodes, block: tuple[int, int]) -> Found:
    """What searches from some nodes find: of all nodes, and the sums over distances of these."""
    start, end = block
    q = len(nodes.many)
    found = Found(np.zeros(q), np.zeros(q), np.zeros(end - start), np.zeros((end - start, DEPTH)))
    search(nodes, np.arange(start, end, dtype=np.int32), found.between, found.across, found.distances, found.harmonic)
    return found


def _searched(nodes: Nodes, engine: Engine) -> Found:
    q = len(nodes.many)
    edges = np.linspace(0, q, max(1, min(_BLOCKS, q // _FEWEST)) + 1).astype(int).tolist()
    blocks = list(pairwise(edges))
    between, across, distances, harmonic = np.zeros(q), np.zeros(q), np.zeros(q), np.zeros((q, DEPTH))
    for (start, end), found in zip(blocks, engine.map(_found_from, nodes, blocks), strict=True):
        between += found.between
        across += found.across
        distances[start:end], harmonic[start:end] = found.distances, found.harmonic
    # Each pair has been met from both ends.
    return Found(between / 2, across / 2, distances, harmonic)


def _pairs(counts: Ints) -> Floats:
    """How many pairs so many actors make."""
    n: Floats = counts[:, 0].astype(np.float64)
    return n * (n - 1) / 2


def _pairs_across(counts: Ints) -> Floats:
    """How many pairs so many actors of each sector make with one of another sector; the last axis has the sectors."""
    of_each = counts.astype(np.float64)
    across: Floats = (of_each.sum(axis=1) ** 2 - (of_each**2).sum(axis=1)) / 2
    return across


def _of_component(network: Reduced, below: Ints) -> Ints:
    """The sum over the component of each actor; shapes (n, columns)."""
    component = network.begin[network.node]
    total = np.zeros((len(network.many), below.shape[1]), np.int64)
    np.add.at(total, component[network.roots], below[network.roots])
    return total[component]


def _through(network: Reduced, found: Floats, itself: Ints, below: Ints, pairs: Pairs) -> Floats:
    """The share of the paths through each actor, over all pairs.

    `found` is what searches found of each node; `itself` and `below` count the actor, and all of its part of a tree.
    """
    trees, roots = network.trees, network.roots
    everybody = _of_component(network, below)
    # Pairs that are not both in one of the parts that the network, or the tree, has without the actor.
    through = pairs(everybody - itself) - pairs(everybody - below)
    np.subtract.at(through, trees.parent[trees.order], pairs(below[trees.order]))
    # Pairs of equivalent actors without a tie pass through all of their partners alike.
    node = network.node[roots]
    of_node = np.zeros((len(found), below.shape[1]), np.int64)
    np.add.at(of_node, node, below[roots])
    among = pairs(of_node) - np.bincount(node, weights=pairs(below[roots]), minlength=len(found))
    among[network.are_tied] = 0
    partners = network.ties @ network.many
    through[roots] += (found + network.ties @ (among / np.maximum(partners, 1)))[node]
    return through


def _distances(network: Reduced, found: Floats, size: Ints, everybody: Ints, away: Ints) -> Floats:
    """The sum of distances to all actors of the component."""
    trees, roots = network.trees, network.roots
    node = network.node[roots]
    steps = np.arange(DEPTH)
    total = np.zeros(len(size))
    others = network.weight[node] - size[roots]
    total[roots] = found[node] + away[roots] * others + network.depths[node] @ steps
    # A step down leads nearer to those below, and farther from all others.
    return trees.below(total, everybody - 2 * size)


def _harmonic(network: Reduced, found: Floats, away: Ints) -> Floats:
    """The sum of 1/distance to all actors of the component."""
    trees, node = network.trees, network.node
    total = trees.harmonic() + found[node, trees.depth]
    for k in range(DEPTH):
        others: Floats = network.depths[node, k] - trees.depths[trees.root, k]
        total += others / (away + trees.depth + k)
    return total
