"""Random networks in which every actor has as many partners as it has: uniform over all labelled simple networks.

A step takes two ties, and exchanges one end of each for the other's. A step that would tie an actor to itself, or two
actors twice, is refused: the network stays, and the step counts. So each step is as likely as the step back.

Sources
-------
Fosdick, Larremore, Nishimura & Ugander (2018), SIAM Review 60, 315–355.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..kernel import Ints
from ..shortest_paths.compiled import compiled

Places = NDArray[np.int32]


class Ties(NamedTuple):
    """A simple network of n actors and m ties: the partners of actor a are `indices[indptr[a]:indptr[a + 1]]`.

    Tie t joins `ends[t]`, and `entry[t]` is where each end stands among the partners of the other: shapes (m, 2).
    """

    indptr: Places
    indices: Places
    ends: Places
    entry: Places


def ties_of(ends: Ints, n: int) -> Ties:
    """The network of n actors that are tied as in `ends`, of shape (m, 2)."""
    flat = ends.T.ravel()  # first ends, then second ends
    order = np.argsort(flat, kind="stable")
    entry = np.empty(len(flat), np.int32)
    entry[order] = np.arange(len(flat), dtype=np.int32)
    indices = np.empty(len(flat), np.int32)
    indices[entry] = ends[:, ::-1].T.ravel()
    indptr = np.concatenate([[0], np.cumsum(np.bincount(flat, minlength=n))]).astype(np.int32)
    # An end stands in the list of the other end.
    return Ties(indptr, indices, ends.astype(np.int32), entry.reshape(2, -1).T[:, ::-1].copy())


def copied(ties: Ties) -> Ties:
    """The same network, to be changed: actors keep their numbers of partners, so `indptr` is shared."""
    return ties._replace(indices=ties.indices.copy(), ends=ties.ends.copy(), entry=ties.entry.copy())


@compiled
def walk(ties: Ties, steps: int, random: np.random.Generator) -> None:
    """Take so many steps from the network, which is changed."""
    # A product is drawn in a tenth of the time of a whole number, and off by 2⁻⁵³.
    m = len(ties.ends)
    if m < 2:  # noqa: PLR2004 - a step takes two ties
        return
    for _ in range(steps):
        first, second = int(random.random() * m), int(random.random() * (m - 1))
        second += second >= first
        swap(ties, first, second, int(random.random() * 2))


@compiled
def swap(ties: Ties, first: int, second: int, end: int) -> bool:
    """Exchange the second end of one tie for the given end of another; False, and no change, if that is refused."""
    a, b = ties.ends[first, 0], ties.ends[first, 1]
    d, c = ties.ends[second, end], ties.ends[second, 1 - end]
    # From a–b and c–d to a–d and c–b.
    if a == d or c == b or are_tied(ties, a, d) or are_tied(ties, c, b):
        return False
    b_at_a, a_at_b = ties.entry[first, 1], ties.entry[first, 0]
    d_at_c, c_at_d = ties.entry[second, end], ties.entry[second, 1 - end]
    ties.indices[b_at_a], ties.indices[a_at_b] = d, c
    ties.indices[d_at_c], ties.indices[c_at_d] = b, a
    ties.ends[first, 1], ties.ends[second, end] = d, b
    ties.entry[first, 0], ties.entry[second, 1 - end] = c_at_d, a_at_b
    return True


@compiled
def are_tied(ties: Ties, a: int, b: int) -> bool:
    """Whether two actors are partners."""
    if ties.indptr[a + 1] - ties.indptr[a] > ties.indptr[b + 1] - ties.indptr[b]:
        a, b = b, a
    for i in range(ties.indptr[a], ties.indptr[a + 1]):  # noqa: SIM110 - compiled
        if ties.indices[i] == b:
            return True
    return False


@compiled
def possible_swaps(ties: Ties, most: int) -> int:
    """How many swaps would not be refused, counted up to `most`: each leads to another network."""
    m, found = len(ties.ends), 0
    for first in range(m):
        for second in range(first + 1, m):
            for end in range(2):
                a, b = ties.ends[first, 0], ties.ends[first, 1]
                d, c = ties.ends[second, end], ties.ends[second, 1 - end]
                if a != d and c != b and not are_tied(ties, a, d) and not are_tied(ties, c, b):
                    found += 1
                    if found >= most:
                        return found
    return found
