"""Pendant trees: the actors that are tied to the rest of the network through a single actor, at any depth.

A tree is folded into its root: all shortest paths out of it pass through the root, so that searches need to know only
how many actors stand at each depth.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..kernel import Floats, Ints
from .compiled import compiled

# Deeper trees are folded so far only, and what is left of them is searched like the rest.
DEPTH = 16


@dataclass(frozen=True, slots=True, eq=False)
class PendantTrees:
    """The pendant trees of a network of n actors.

    `parent` has shape (n,): the partner on the way to the root, -1 for who is in no tree or a root. `order` has the
    folded actors, children before parents. `depths` has shape (n, DEPTH): how many actors stand so many steps below
    each one, itself included. `root` and `depth` have shape (n,); a root, and who is in no tree, is its own root.
    """

    parent: NDArray[np.int32]
    order: NDArray[np.int32]
    depths: Ints
    root: Ints
    depth: Ints

    @property
    def size(self) -> Ints:
        """How many actors each one's part of its tree has, itself included; shape (n,)."""
        size: Ints = self.depths.sum(axis=1)
        return size

    def sums(self, values: Ints) -> Ints:
        """The sum of the values of each actor and all below it; shapes (n, columns)."""
        total = values.copy()
        _add_up(self.parent, self.order, total)
        return total

    def below(self, start: Floats, steps: Ints) -> Floats:
        """The values of the actors at the top, and below each the value above it and its own step; shapes (n,)."""
        values = start.copy()
        _add_down(self.parent, self.order, values, steps)
        return values

    def harmonic(self) -> Floats:
        """The sum of 1/distance from each actor to all others of its tree; shape (n,)."""
        return _harmonic(self.parent, self.order, self.depths)


def pendant_trees(indptr: NDArray[np.int32], indices: NDArray[np.int32]) -> PendantTrees:
    """The pendant trees of a simple network given as its rows; of a component that is a tree one actor is left."""
    parent, order = _fold(indptr, indices)
    depths, root, depth = _depths(parent, order)
    return PendantTrees(parent, order, depths, root, depth)


@compiled
def _fold(indptr: NDArray[np.int32], indices: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    n = len(indptr) - 1
    left = indptr[1:] - indptr[:-1]
    parent = np.full(n, -1, np.int32)
    height = np.zeros(n, np.int32)
    order = np.empty(n, np.int32)
    queue = np.empty(n, np.int32)
    folded, head, tail = 0, 0, 0
    for v in range(n):
        if left[v] == 1:
            queue[tail] = v
            tail += 1
    while head < tail:
        v = queue[head]
        head += 1
        if left[v] != 1 or height[v] + 1 >= DEPTH:
            continue
        above = v
        for i in range(indptr[v], indptr[v + 1]):
            if parent[indices[i]] < 0:  # all others have been folded into this one
                above = indices[i]
        parent[v] = above
        order[folded] = v
        folded += 1
        height[above] = max(height[above], height[v] + 1)
        left[v] -= 1
        left[above] -= 1
        if left[above] == 1:
            queue[tail] = above
            tail += 1
    return parent, order[:folded]


@compiled
def _add_up(parent: NDArray[np.int32], order: NDArray[np.int32], total: Ints) -> None:
    for v in order:
        total[parent[v]] += total[v]


@compiled
def _add_down(parent: NDArray[np.int32], order: NDArray[np.int32], values: Floats, steps: Ints) -> None:
    for v in order[::-1]:
        values[v] = values[parent[v]] + steps[v]


@compiled
def _depths(parent: NDArray[np.int32], order: NDArray[np.int32]) -> tuple[Ints, Ints, Ints]:
    n = len(parent)
    depths = np.zeros((n, DEPTH), np.int64)
    depths[:, 0] = 1
    for v in order:
        for k in range(DEPTH - 1):
            depths[parent[v], k + 1] += depths[v, k]
    root, depth = np.arange(n), np.zeros(n, np.int64)
    for v in order[::-1]:
        root[v], depth[v] = root[parent[v]], depth[parent[v]] + 1
    return depths, root, depth


@compiled
def _harmonic(parent: NDArray[np.int32], order: NDArray[np.int32], depths: Ints) -> Floats:
    total = np.zeros(len(parent))
    for v in range(len(parent)):
        for k in range(1, DEPTH):
            total[v] += depths[v, k] / k
    for v in order:
        below, above, steps = v, parent[v], 1
        while above >= 0:
            for k in range(DEPTH):
                others = depths[above, k] - (depths[below, k - 1] if k > 0 else 0)
                total[v] += others / (steps + k)
            below, above, steps = above, parent[above], steps + 1
    return total
