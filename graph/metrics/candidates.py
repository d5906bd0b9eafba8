"""Who might be introduced to each other: pairs without a tie that share a region, a challenge or a partner."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array

from ..network.model import Actor, Network
from .kernel import Ints, kernel
from .pairs import Pairs

# So many pairs are measured: of more, those whose actors have the most partners between them.
MOST_MEASURED = 5_000
_COUNTRY = 2  # characters of its code
_BLOCK = 512


def candidates(network: Network, pairs: Pairs, most: int = MOST_MEASURED) -> tuple[Ints, int]:
    """The pairs without a tie that share a region, a challenge or a partner, in order, and how many there are.

    Positions, shape (pairs, 2), the smaller first. A country is no region that is shared. Of more than `most` they are
    those with the largest product of the numbers of partners, then the first by id: how much a tie changes grows with
    whom either end brings along.
    """
    k = kernel(network)
    found = []
    for first in range(0, len(pairs.sources), _BLOCK):
        some = slice(first, first + _BLOCK)
        sources = pairs.sources[some]
        tied = k.adjacency[:, sources].toarray() > 0
        shared = (k.adjacency @ k.adjacency[:, sources]).toarray() > 0
        for features in (_regions(network.actors), _challenges(network.actors)):
            shared |= (features @ features[sources].T).toarray() > 0
        target, place = np.nonzero(pairs.targets[:, some] & shared & ~tied)
        found.append(np.stack([sources[place], target], axis=1))
    ends = np.sort(np.concatenate([np.empty((0, 2), np.int64), *found]), axis=1)
    partners = k.degree[ends].prod(axis=1)
    order = np.lexsort((ends[:, 1], ends[:, 0], -partners))[:most]
    kept = ends[order]
    return kept[np.lexsort((kept[:, 1], kept[:, 0]))], len(ends)


def is_local(region: str | None) -> bool:
    """Whether a region is more than a country, so that to be there is something to share."""
    return region is not None and len(region) > _COUNTRY


def _regions(actors: Sequence[Actor]) -> csr_array:
    return _features([(actor.region or "",) if is_local(actor.region) else () for actor in actors])


def _challenges(actors: Sequence[Actor]) -> csr_array:
    return _features([actor.challenges for actor in actors])


def _features(of_each: Sequence[tuple[str, ...]]) -> csr_array:
    """Who has which of some values, a row for each actor."""
    code = {value: i for i, value in enumerate(sorted({value for values in of_each for value in values}))}
    rows = np.repeat(np.arange(len(of_each)), [len(values) for values in of_each])
    columns = np.array([code[value] for values in of_each for value in values], dtype=np.int64)
    return csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(of_each), max(1, len(code))))
