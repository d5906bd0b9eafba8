"""Perturbation: the sectors' hub ratios and ranks in a network that loses links or actors, or has links repeated."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from ..network.model import Network
from .engine import Question, generator
from .hubs import LENSES
from .kernel import Floats, Ints, Kernel, kernel
from .tolerance import tolerance

MOST_ACTORS = 2_000
LARGE_LENSES = ("degree", "strength", "betweenness")
# Paths across sectors take longer than all other lenses together: they are measured where they are asked for.
_USUAL_LENSES = tuple(lens for lens in LENSES if lens != "cross_sector_betweenness")
_SOURCES = 100
# Estimated seconds on one core: of all, for each actor and tie, and for each source of a search and actor or tie.
_ALWAYS, _ENTRY, _SEARCH = 1e-3, 2e-6, 12e-9
SEARCHED = ("betweenness", "harmonic", "cross_sector_betweenness")


def held_by_sector(scores: Floats, k: Kernel) -> Floats:
    """The sum of each measure over each sector; shape (lenses, sectors), `scores` is (lenses, n)."""
    held = [np.bincount(k.sector, weights=row, minlength=len(k.sectors)) for row in scores]
    return np.array(held, dtype=np.float64).reshape(len(scores), len(k.sectors))


def hub_ratios(held: Floats, sizes: Ints) -> Floats:
    """Each sector's share of a measure over its share of the actors, NaN where the scorecard has none.

    `held` has shape (lenses, sectors), as has the result; `sizes` has shape (sectors,).
    """
    n, total = sizes.sum(), held.sum(axis=1, keepdims=True)
    defined = (total > 0) & (sizes > 0) & (sizes < n)
    return np.where(defined, held / np.where(total > 0, total, 1) * n / np.maximum(sizes, 1), np.nan)


def sector_ranks(ratios: Floats, terms: int) -> Floats:
    """The place of each sector, 1 for the highest ratio; equal ones share the better place, NaN has none.

    Equal are those within the tolerance for so many terms: the actors that they are sums of. The last axis of `ratios`
    is the sectors; the result has the same shape.
    """
    own, other = ratios[..., :, None], ratios[..., None, :]
    above = (other > own * (1 + tolerance(terms))).sum(axis=-1)
    return np.where(np.isnan(ratios), np.nan, above + 1.0)


def seconds_of(k: Kernel, searches: int) -> float:
    """How long it takes one core to measure a network with so many searches from an actor, as estimated."""
    size = k.size + len(k.ends)
    return _ALWAYS + size * _ENTRY + searches * size * _SEARCH


def seconds_of_betweenness(k: Kernel) -> float:
    """How long it takes one core to measure betweenness alone as a perturbation does, as estimated."""
    return seconds_of(k, k.size if k.size <= MOST_ACTORS else _SOURCES)


class Perturbation:
    """A network that loses links or actors, and the hub ratios of what is left on some measures.

    Unless others are named the lenses are all but betweenness across sectors, and of more than 2,000 actors degree,
    strength and betweenness, which is then measured from 100 actors, the same ones throughout.

    Raises
    ------
    ValueError
        If a lens is unknown.
    """

    def __init__(self, network: Network, lenses: Sequence[str] | None, seed: int) -> None:
        self.whole, self.links = kernel(network), len(network.links)
        n = self.whole.size
        large = n > MOST_ACTORS
        self.lenses = tuple(lenses if lenses is not None else LARGE_LENSES if large else _USUAL_LENSES)
        if unknown := [lens for lens in self.lenses if lens not in LENSES]:
            raise ValueError(f"unknown lens: '{unknown[0]}' (must be one of {', '.join(LENSES)})")
        self._sources = (
            np.sort(generator(seed, Question.SOURCES, 0).choice(n, _SOURCES, replace=False)) if large else None
        )
        # Every pair of every link, in the order in which the ties' strengths are added up.
        tie = {pair: i for i, pair in enumerate(map(tuple, self.whole.ends.tolist()))}
        position = network.position
        pairs = [
            (i, tie[pair], link.strength / (link.size - 1))
            for i, link in enumerate(network.links)
            for pair in combinations(sorted(position[m] for m in link.members), 2)
        ]
        self._link = np.array([link for link, _, _ in pairs], dtype=np.int64)
        self._tie = np.array([tie for _, tie, _ in pairs], dtype=np.int64)
        self._share = np.array([share for _, _, share in pairs], dtype=np.float64)

    @property
    def seconds(self) -> float:
        """How long it takes one core to measure what is left, as estimated."""
        sources = self.whole.size if self._sources is None else _SOURCES
        searches = sum(
            sources if lens == "betweenness" else self.whole.size for lens in SEARCHED if lens in self.lenses
        )
        return seconds_of(self.whole, searches)

    def method(self, lens: str) -> str:
        """How a lens is measured: from `all` actors or from a `sampled` few."""
        return "sampled" if self._sources is not None and lens == "betweenness" else "all"

    def without_links(self, lost: Sequence[int] | Ints) -> Floats:
        """The ratios, shape (lenses, sectors), without the links at these positions."""
        times = np.ones(self.links, dtype=np.int64)
        times[np.asarray(lost, dtype=np.int64)] = 0
        return self.with_links(times)

    def with_links(self, times: Ints) -> Floats:
        """The ratios, shape (lenses, sectors), where each link is there so many times; `times` has shape (links,)."""
        return self._ratios(self.network_of(times), self._sources)

    def network_of(self, times: Ints) -> Kernel:
        """The measured network where each link is there so many times; `times` has shape (links,)."""
        strengths = np.bincount(self._tie, weights=self._share * times[self._link], minlength=len(self.whole.ends))
        left = strengths > 0
        return self.whole.with_ties(self.whole.ends[left], strengths[left].astype(np.float64))

    def without_actors(self, lost: Sequence[int] | Ints) -> Floats:
        """The ratios, shape (lenses, sectors), without the actors at these positions, and their ties."""
        kept = np.ones(self.whole.size, dtype=np.bool_)
        kept[np.asarray(lost, dtype=np.int64)] = False
        sources = self._sources
        if sources is not None:
            sources = (np.cumsum(kept) - 1)[sources[kept[sources]]]
        return self._ratios(self.whole.among(kept), sources)

    def measured(self, k: Kernel) -> Floats:
        """Each measure for each actor of all; shape (lenses, n). `k` has all actors, and some of their ties."""
        return self.scores(k, self._sources)

    def scores(self, k: Kernel, sources: Ints | None = None) -> Floats:
        """Each measure for each actor of `k`, shape (lenses, n); betweenness from `sources` if there are any."""
        rows = [
            np.asarray(k.graph.betweenness(directed=False, sources=sources.tolist()))
            if sources is not None and lens == "betweenness"
            else LENSES[lens](k)
            for lens in self.lenses
        ]
        return np.array(rows, dtype=np.float64).reshape(len(self.lenses), k.size)

    def _ratios(self, k: Kernel, sources: Ints | None) -> Floats:
        sizes = np.bincount(k.sector, minlength=len(k.sectors))
        ratios = hub_ratios(held_by_sector(self.scores(k, sources), k), sizes)
        if k.untested is not None:
            ratios[:, k.untested] = np.nan
        return ratios
