"""The values of a network's actors on some measures, and what each group holds of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ...network.model import Network
from ..grouping import Grouping, grouping
from ..hubs import LENSES, lens_score
from ..kernel import Floats, Ints, kernel
from ..sampling import Sampling
from ..searches import search


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """The actors of a network in groups, with their values; shape (measures, actors)."""

    network: Network
    groups: Grouping
    values: Floats

    def of(self, ids: Sequence[str]) -> Floats:
        """The values of some actors; shape (measures, ids)."""
        return self.values[:, self._places(ids)]

    def codes(self, ids: Sequence[str], groups: Sequence[str]) -> Ints:
        """The groups of some actors, as places among `groups`; shape (ids,)."""
        place = np.array([groups.index(group) for group in self.groups.groups], dtype=np.int64)
        codes: Ints = place[self.groups.codes[self._places(ids)]]
        return codes

    def ratios(self, groups: Sequence[str]) -> Floats:
        """The share of each group over its share of the actors, NaN where undefined; shape (measures, groups)."""
        ratios = np.full((len(self.values), len(groups)), np.nan)
        sizes, n = self.groups.sizes, len(self.network.actors)
        for i, scores in enumerate(self.values):
            total = scores.sum()
            for code, group in enumerate(self.groups.groups):
                if total > 0 and 0 < sizes[code] < n:
                    ratios[i, groups.index(group)] = scores[self.groups.codes == code].sum() / total / (sizes[code] / n)
        return ratios

    def counts(self, groups: Sequence[str], without: Collection[str] = ()) -> list[int]:
        """How many actors each group has, without those of some ids."""
        counted = np.array([actor.id not in without for actor in self.network.actors], dtype=np.bool_)
        sizes = np.bincount(self.groups.codes[counted], minlength=len(self.groups.groups)).tolist()
        found = dict(zip(self.groups.groups, sizes, strict=True))
        return [found.get(group, 0) for group in groups]

    def _places(self, ids: Sequence[str]) -> Ints:
        return np.array([self.network.position[id] for id in ids], dtype=np.int64)


@lru_cache(maxsize=4)
def values_of(network: Network, lenses: tuple[str, ...], by: str, sampling: Sampling) -> Values:
    """What is measured of a network; remembered for the networks last compared."""
    groups, k = grouping(network, by), kernel(network, sampling)
    search(k)
    return Values(network, groups, np.array([lens_score(lens, k, groups) for lens in lenses], dtype=np.float64))


def lenses_of(lenses: Collection[str] | None) -> tuple[str, ...]:
    """The measures in their order, all of them unless some are named."""
    return tuple(lens for lens in LENSES if lenses is None or lens in lenses)
