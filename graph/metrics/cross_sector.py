"""Betweenness across sectors: on how many of the paths between actors of different sectors each actor lies."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from .grouping import Grouping
from .kernel import Floats, Ints, Kernel, Measured, kernel
from .searches import sampled, search


def cross_sector_betweenness(network: Measured) -> Floats:
    """The share of the shortest paths between actors of different sectors that pass through each actor.

    Over the pairs of other actors that are of different sectors, whatever the actor's own; those that no path joins
    count as pairs. Shape (n,), range [0, 1]; ties count alike whatever their strength. An isolate has 0, and so has, as
    with betweenness, an actor without any such pair to stand between: all where there is one sector only. Actors whose
    sector is not stated are taken as one more sector.

    >>> cross_sector_betweenness(star).tolist()
    [1.0, 0.0, 0.0]

    Sources
    -------
    Flom, Friedman, Strauss & Neaigus (2004), Connections 26:1, 62–70; Freeman (1977), Sociometry 40, 35–41.
    """
    k = kernel(network)
    return of_pairs_across(_across(k), k.sector)


def cross_group_betweenness(k: Kernel, groups: Grouping) -> Floats:
    """The same across the groups of any attribute, those of actors without a value as one more; shape (n,)."""
    if groups.by == "sector":
        return cross_sector_betweenness(k)
    if k.sampling.samples_of(k.size):
        return of_pairs_across(sampled(k).across(groups.codes, len(groups.groups)).value, groups.codes)
    return cross_sector_betweenness(_regrouped(k, groups))


def of_pairs_across(across: Floats, codes: Ints) -> Floats:
    """The sum over pairs as a share of the pairs in different groups that leave an actor out; shapes (n,)."""
    share: Floats = across * one_pair(codes, codes.max(initial=0) + 1)[codes]
    return share


def one_pair(codes: Ints, groups: int) -> Floats:
    """What one pair counts to an actor of each group: 1 / the pairs that leave it out, 0 without any; (groups,)."""
    sizes, n = np.bincount(codes, minlength=groups), len(codes)
    pairs = (n**2 - (sizes**2).sum()) / 2 - (n - sizes)
    share: Floats = np.divide(1, pairs, out=np.zeros(groups), where=pairs > 0)
    return share


@lru_cache(maxsize=8)
def _regrouped(k: Kernel, groups: Grouping) -> Kernel:
    """The same network, remembered as networks are, with other groups in place of the sectors."""
    return replace(k, sector=groups.codes, sectors=groups.groups)


@lru_cache(maxsize=8)
def _across(k: Kernel) -> Floats:
    """The sum over pairs in different sectors, remembered for the networks last asked for; shape (n,)."""
    found = search(k)
    return _from_all(k) if found is None else found.across


def _from_all(k: Kernel) -> Floats:
    """The sum over pairs in different sectors of a small network, from all of its actors at once; shape (n,).

    igraph's sums over some pairs alone are wrong (its issue 2359), and compiled searches take longer to load.

    Sources
    -------
    Brandes (2008), Social Networks 30, 136–145 (betweenness of subsets).
    """
    # A column for each source, a step longer at a time.
    paths, unmet = np.eye(k.size), ~np.eye(k.size, dtype=np.bool_)
    last, steps = paths, [paths]
    while (last := (k.adjacency @ last) * unmet).any():
        unmet &= last == 0
        steps.append(last)
    targets = (k.sector[:, None] != k.sector).astype(np.float64)
    share = np.zeros_like(paths)
    through = np.zeros(k.size)
    for before, after in zip(steps[-2:0:-1], steps[:1:-1], strict=True):
        each = np.divide(targets + share, after, out=np.zeros_like(after), where=after > 0)
        share = (k.adjacency @ each) * before
        through += share.sum(axis=1)
    return through / 2
