"""The null distribution of the number of ties within groups when the groups' labels are randomly permuted."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, chain, combinations
from math import comb, perm, prod

import numpy as np
from numpy.typing import NDArray

from .engine import Engine, Question, chosen, generator
from .kernel import Floats, Ints, Kernel
from .null import MOST_SUBSETS, Null

# Permutations with a generator of their own, and labels in them; other numbers give other permutations. Of large
# networks few, so that they fit into memory and there is work for many.
_FEWEST, _MOST, _BLOCK = 4, 1_000, 20_000_000
_TIES = 1_000  # ties looked at together: with the draws, as much as fits a cache
# Estimated seconds on one core for each label of each permutation, and for each tie.
_PERMUTED, _COMPARED = 15e-9, 2e-9


def ties_within_null(k: Kernel, codes: Ints, permutations: int, seed: int, engine: Engine | None = None) -> Null:
    """The number of ties within groups under relabelling, group sizes kept.

    All assignments of the labels where there are at most a million, otherwise `permutations` drawn repeatably
    with `seed` by the workers of an `engine`. `codes` has shape (n,) and holds each actor's group, counted from 0.
    """
    sizes = sorted(size for size in np.bincount(codes).tolist() if size)
    if _assignments(sizes) <= MOST_SUBSETS:
        return Null(_enumerated(k, sizes), "exact", terms=0)
    return Null(_drawn(k, codes, permutations, seed, engine), "monte_carlo", terms=0)


def ties_within_moments(k: Kernel, codes: Ints) -> tuple[float, float]:
    """The mean and the standard deviation of the number of ties within groups over all relabellings.

    In closed form: two ties stay within groups together as often as three actors share a group, if the ties
    share an actor, and otherwise as often as two pairs do. In whole numbers, so that no spread is exactly 0.
    """
    n, m = k.size, len(k.ends)
    sizes, degree = np.bincount(codes).tolist(), k.degree.tolist()
    twos = sum(perm(size, 2) for size in sizes)
    # One pair of actors in a group, three actors in one, two pairs each in one (the same one or not).
    pair = _share(twos, perm(n, 2))
    triple = _share(sum(perm(size, 3) for size in sizes), perm(n, 3))
    pairs = _share(sum(perm(s, 4) - perm(s, 2) ** 2 for s in sizes) + twos**2, perm(n, 4))
    meeting = sum(perm(d, 2) for d in degree)
    variance = m * pair + meeting * triple + (m * (m - 1) - meeting) * pairs - (m * pair) ** 2
    return float(m * pair), float(variance) ** 0.5


def _share(part: int, whole: int) -> Fraction:
    return Fraction(part, whole) if whole else Fraction(0)


def _assignments(sizes: list[int]) -> int:
    """How many ways there are to assign the labels."""
    return prod(comb(placed, size) for placed, size in zip(accumulate(sizes), sizes, strict=True))


def _enumerated(k: Kernel, sizes: list[int]) -> Floats:
    """The ties within groups in every assignment. Only the actors outside the largest group have to be placed.

    What is within the largest group is all ties less those of the others, and the ties among these, which have
    then been taken away twice, once more. There are at most eleven others.
    """
    others = _placements(k.size, sizes)
    group = np.repeat(np.arange(len(sizes) - 1), sizes[:-1])
    within: Ints = len(k.ends) - k.degree[others].sum(axis=1)
    if len(group) > 1:
        tied = k.adjacency.toarray().astype(np.int8).ravel()
        for a, b in combinations(range(len(group)), 2):
            both = tied[others[:, a] * np.int64(k.size) + others[:, b]]
            within += both * (2 if group[a] == group[b] else 1)
    return within.astype(np.float64)


def _placements(n: int, sizes: list[int]) -> Ints:
    """The actors of every group but the last, group after group, in every way; a row for each way."""
    placed, free = np.zeros((1, 0), dtype=np.int32), np.arange(n, dtype=np.int32)[None]
    for size in sizes[:-1]:
        left = free.shape[1]
        flat = chain.from_iterable(combinations(range(left), size))
        chosen = np.fromiter(flat, dtype=np.int32, count=comb(left, size) * size).reshape(-1, size)
        placed = np.hstack([np.repeat(placed, len(chosen), axis=0), free[:, chosen].reshape(-1, size)])
        if placed.shape[1] < n - sizes[-1]:
            remaining = np.ones((len(chosen), left), dtype=np.bool_)
            np.put_along_axis(remaining, chosen, False, axis=1)
            rest = np.nonzero(remaining)[1].reshape(-1, left - size)
            free = free[:, rest].reshape(-1, left - size)
    return placed.astype(np.int64)


def _drawn(k: Kernel, codes: Ints, permutations: int, seed: int, engine: Engine | None) -> Floats:
    """The ties within groups in so many random assignments."""
    seconds = permutations * (k.size * _PERMUTED + len(k.ends) * _COMPARED)
    asked = _Asked(codes.astype(np.int16), k.ends, seed)
    blocks = range(-(-permutations // _block_size(k.size)))
    within = [*chosen(engine, seconds).map(_within_of_block, asked, blocks)]
    return np.concatenate(within)[:permutations]


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """Labels of shape (n,) that are permuted, and ties of shape (m, 2)."""

    labels: NDArray[np.int16]
    ends: Ints
    seed: int


def _within_of_block(asked: _Asked, number: int) -> Floats:
    """The ties within groups in one block of random assignments; shape (permutations,)."""
    random, size = generator(asked.seed, Question.MIXING, number), _block_size(len(asked.labels))
    # An actor's labels side by side: a tie then compares two rows.
    permuted = np.ascontiguousarray(random.permuted(np.tile(asked.labels, (size, 1)), axis=1).T)
    within = np.zeros(size)
    for ends in (asked.ends[i : i + _TIES] for i in range(0, len(asked.ends), _TIES)):
        within += np.count_nonzero(permuted[ends[:, 0]] == permuted[ends[:, 1]], axis=0)
    return within


def _block_size(n: int) -> int:
    return min(_MOST, max(_FEWEST, _BLOCK // max(1, n)))
