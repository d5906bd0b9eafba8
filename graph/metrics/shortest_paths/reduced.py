"""A network without its pendant trees, and one node for all actors who are structurally equivalent."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from ..kernel import Floats, Ints, Kernel
from .equivalent import equivalent
from .pendant import PendantTrees, pendant_trees


@dataclass(frozen=True, slots=True, eq=False)
class Reduced:
    """A network of n actors reduced to q nodes, in order of component and then of their ties, the most first.

    `ties` is the q × q matrix. `node` has shape (n,): the node of each actor, or of the root of its tree. `roots` are
    the actors that are in no tree or the root of one. Per node: `many` of them are equivalent, with `weight` actors
    in all with their trees, `depths` of which stand so many steps below the node (q, DEPTH); `are_tied` is whether
    they are partners of each other; the nodes of the component run from `begin` to `end`.
    """

    trees: PendantTrees
    ties: csr_array
    node: Ints
    roots: Ints
    many: Floats
    weight: Floats
    depths: Ints
    are_tied: NDArray[np.bool_]
    begin: NDArray[np.int32]
    end: NDArray[np.int32]


def reduced(k: Kernel) -> Reduced:
    """The network, reduced."""
    rows = k.adjacency.copy()
    rows.sort_indices()
    trees = pendant_trees(rows.indptr.astype(np.int32), rows.indices.astype(np.int32))
    roots = np.flatnonzero(trees.parent < 0)
    among = rows[roots][:, roots]
    among.sort_indices()
    first, tied = equivalent(among)
    _, component = connected_components(among, directed=False)
    chosen = np.flatnonzero(first == np.arange(len(roots)))
    chosen = chosen[np.lexsort((-np.diff(among.indptr)[chosen], component[chosen]))]
    place = np.empty(len(roots), np.int64)
    place[chosen] = np.arange(len(chosen))
    node = np.empty(k.size, np.int64)
    node[roots] = place[first]
    node = node[trees.root]
    ties = among[chosen][:, chosen]
    ties.sort_indices()
    q = len(chosen)
    depths = np.zeros((q, trees.depths.shape[1]), np.int64)
    np.add.at(depths, node[roots], trees.depths[roots])
    of = component[chosen]
    return Reduced(
        trees=trees,
        ties=ties,
        node=node,
        roots=roots,
        many=np.bincount(node[roots], minlength=q).astype(np.float64),
        weight=depths.sum(axis=1).astype(np.float64),
        depths=depths,
        are_tied=tied[chosen],
        begin=np.searchsorted(of, of, side="left").astype(np.int32),
        end=np.searchsorted(of, of, side="right").astype(np.int32),
    )
