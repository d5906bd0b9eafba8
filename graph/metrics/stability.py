"""Rank stability: how far the order of the sectors depends on links and actors that may be missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import comb, inf
from operator import itemgetter
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..network.model import Link, Network
from .engine import Engine, Progress, Question, chosen, generator
from .kernel import Floats
from .perturbation import Perturbation, sector_ranks
from .tolerance import tolerance

STABILITY_COLUMNS = ("lens", "group", "what", "missing", "resamples", "rank", "kept", "first", "method")
KINDS = ("links", "actors")

_CANDIDATES = 300
_PAIRED = 60

_Lost = tuple[int, ...]  # positions of links
Bound = Literal["exact", "upper bound", "not found"]


@dataclass(frozen=True, slots=True)
class FewestLinks:
    """A small set of links whose loss brings another sector to the first place on a lens.

    `first` are the sectors that come first in the whole network, `then` those that do after the loss of `links`,
    which are as the network has them and in its order. `bound` states whether fewer can do it: `exact` (no),
    `upper bound` (perhaps: the search does not try all sets), or `not found`, and then `links` and `then` are empty.
    """

    lens: str
    first: tuple[str, ...]
    then: tuple[str, ...]
    links: tuple[Link, ...]
    bound: Bound
    method: str


def rank_stability(  # noqa: PLR0913 - most of them by name
    network: Network,
    missing: Sequence[float] = (0.05, 0.10, 0.20),
    what: str = "links",
    resamples: int = 1_000,
    seed: int = 0,
    lenses: Sequence[str] | None = None,
    progress: Progress | None = None,
    *,
    engine: Engine | None = None,
) -> pd.DataFrame:
    """How often each sector keeps its place among the sectors when links or actors are missing at random.

    One row per lens, share that is `missing` and sector. Sectors are ranked by their `hub_ratio`, highest first;
    equal ones (within the tolerance) share the better rank. `rank` is that in the whole network, `kept` the share of
    `resamples` in which the sector has the same rank, `first` the share in which it comes first, alone or not;
    all NaN where the ratio is undefined. A sector without a ratio in a resample, because it has no actors left
    or the lens sums to 0, has no rank there.

    Missing are links of the file (a partnership of several goes as a whole) or actors with their ties: the share
    of them, rounded, at least one unless the share is 0, drawn without replacement from `seed`. In each resample a
    larger share takes what a smaller one takes, and more.

    Unless `lenses` names others all are measured but betweenness across sectors, and of more than 2,000 actors only
    degree, strength and betweenness, this from 100 actors drawn once; `method` is then `sampled`, otherwise `all`.
    `progress` is called with the resamples done and their total, of each share; what it raises ends the computation.
    The workers of an `engine` measure what is left, as in `sector_hubs`.

    >>> table = rank_stability(star, missing=[0.5], lenses=["degree"]).round(1)
    >>> table[["group", "rank", "kept", "first"]].head(2).values.tolist()
    [['public', 1.0, 0.5, 0.5], ['academia', 2.0, 0.5, 0.5]]

    Raises
    ------
    ValueError
        If a share is not in [0, 1], `what` is neither `links` nor `actors`, `resamples` is not positive, or a lens
        is unknown.

    Sources
    -------
    Borgatti, Carley & Krackhardt (2006), Social Networks 28, 124–136.
    """
    if what not in KINDS:
        raise ValueError(f"unknown kind of loss: '{what}' (must be one of {', '.join(KINDS)})")
    if resamples < 1:
        raise ValueError(f"resamples must be at least 1, not {resamples}")
    if wrong := [share for share in missing if not 0 <= share <= 1]:
        raise ValueError(f"a share that is missing must be between 0 and 1, not {wrong[0]}")
    perturbation = Perturbation(network, lenses, seed)
    count = len(network.links if what == "links" else network.actors)
    lost = tuple(max(1, round(share * count)) if share else 0 for share in missing)
    resampling = _Resampling(perturbation, what == "links", count, lost, seed)
    blocks = [(resample, i) for resample in range(resamples) for i in range(len(lost))]
    engine = chosen(engine, len(blocks) * perturbation.seconds)
    places = np.full((len(missing), resamples, len(perturbation.lenses), len(network.sectors)), np.nan)
    for (resample, i), found in zip(blocks, engine.map(_resampled, resampling, blocks, progress), strict=True):
        places[i, resample] = found
    whole = sector_ranks(perturbation.without_links([]), perturbation.whole.size)
    kept = np.where(np.isnan(whole), np.nan, (places == whole).mean(axis=1))
    first = np.where(np.isnan(whole), np.nan, (places == 1).mean(axis=1))
    rows = [
        (lens, group, what, share, resamples, whole[j, s], kept[i, j, s], first[i, j, s], perturbation.method(lens))
        for (j, lens), (i, share), (s, group) in product(
            enumerate(perturbation.lenses), enumerate(missing), enumerate(network.sectors)
        )
    ]
    return pd.DataFrame(rows, columns=list(STABILITY_COLUMNS))


@dataclass(frozen=True, slots=True, eq=False)
class _Resampling:
    """What is lost from: links or actors, how many there are, and how many go in each share."""

    perturbation: Perturbation
    of_links: bool
    count: int
    lost: tuple[int, ...]
    seed: int


def _resampled(resampling: _Resampling, block: tuple[int, int]) -> Floats:
    """The sectors' ranks in one resample, by its number, without one of the shares; shape (lenses, sectors)."""
    resample, share = block
    order = generator(resampling.seed, Question.STABILITY, resample).permutation(resampling.count)
    perturbation = resampling.perturbation
    lose = perturbation.without_links if resampling.of_links else perturbation.without_actors
    return sector_ranks(lose(order[: resampling.lost[share]]), perturbation.whole.size)


def fewest_links(
    network: Network,
    lens: str = "betweenness",
    most: int = 20,
    seed: int = 0,
    progress: Progress | None = None,
    *,
    engine: Engine | None = None,
) -> FewestLinks:
    """How few links would have to go for another sector to come first on a lens: the best set that a search finds.

    The first place changes when a sector that did not share it stands above all that did. Every link is tried by
    itself, then pairs (of the 60 links that come closest), then one link at a time is added to the best, and at
    last what is not needed is put back. Of more than 300 links those are tried that lie at the actors who carry the
    first place. The search ends at `most` links. Above 2,000 actors betweenness is sampled as in `rank_stability`,
    drawn from `seed`. `progress` is called with the steps done and their total; what it raises ends the computation.
    The workers of an `engine` try the sets, as in `sector_hubs`.

    >>> found = fewest_links(star, "degree")
    >>> [link.members for link in found.links], found.first, found.then, found.bound
    ([('hub', 'region')], ('public',), ('academia',), 'exact')

    Raises
    ------
    ValueError
        If the lens is unknown or `most` is not positive.
    """
    if most < 1:
        raise ValueError(f"most must be at least 1, not {most}")
    perturbation = Perturbation(network, [lens], seed)
    search = _Search(network, perturbation, most, progress, engine)
    lost, bound = search.run()
    first, then = search.leading(()), search.leading(lost) if lost else ()
    links = tuple(network.links[i] for i in lost)
    return FewestLinks(lens, first, then, links, bound, perturbation.method(lens))


class _Search:
    """Looks for a small set of links without which another sector comes first; sets are positions of links."""

    def __init__(
        self,
        network: Network,
        perturbation: Perturbation,
        most: int,
        progress: Progress | None,
        engine: Engine | None,
    ) -> None:
        self._network, self._perturbation, self._most, self._progress = network, perturbation, most, progress
        self._first = sector_ranks(perturbation.without_links(()), perturbation.whole.size)[0] == 1
        self._engine = engine
        self._candidates = self._at_the_first() if self._first.any() else []
        self._complete = len(self._candidates) == len(network.links)
        paired = min(_PAIRED, len(self._candidates))
        self._done, self._steps = 0, most * len(self._candidates) + comb(paired, 2)

    def run(self) -> tuple[list[int], Bound]:
        """The links lost, in order, and what is known of smaller sets."""
        singles = self._leads((i,) for i in self._candidates)
        if not singles:
            return [], "not found"
        promising = sorted(singles, key=singles.__getitem__)[:_PAIRED]
        lost: tuple[int, ...] = promising[0]
        lead, paired = singles[promising[0]], False
        if lead >= 0 and len(promising) > 1 < self._most:
            pairs = self._leads(one + other for one, other in combinations(promising, 2))
            lost, lead = min(pairs.items(), key=itemgetter(1))
            paired = self._complete and len(promising) == len(singles)
        while lead >= 0 and len(lost) < min(self._most, len(singles)):
            further = self._leads((*lost, i) for i in self._candidates if i not in lost)
            lost, lead = min(further.items(), key=itemgetter(1))
        self._done = self._steps
        if self._progress:
            self._progress(self._steps, self._steps)
        if lead >= 0:
            return [], "not found"
        for link in lost:
            fewer = tuple(i for i in lost if i != link)
            if fewer and _lead((self._perturbation, self._first), fewer) < 0:
                lost = fewer
        untried = {1: False, 2: not self._complete, 3: not paired}.get(len(lost), True)
        return sorted(lost), "upper bound" if untried else "exact"

    def leading(self, lost: Sequence[int]) -> tuple[str, ...]:
        """The sectors that come first without these links."""
        place = sector_ranks(self._perturbation.without_links(lost), self._perturbation.whole.size)[0]
        sectors = self._network.sectors
        return tuple(sector for sector, rank in zip(sectors, place, strict=True) if rank == 1)

    def _leads(self, sets: Iterable[_Lost]) -> dict[_Lost, float]:
        """The lead without each of some sets of links."""
        every, before = [*sets], self._done
        self._done += len(every)

        def progress(done: int, _: int) -> None:
            if self._progress:
                self._progress(min(before + done, self._steps), self._steps)

        engine = chosen(self._engine, len(every) * self._perturbation.seconds)
        return dict(zip(every, engine.map(_lead, (self._perturbation, self._first), every, progress), strict=True))

    def _at_the_first(self) -> list[int]:
        """The links to try, in order: all of them, or those at the actors that carry the first place."""
        network, whole = self._network, self._perturbation.whole
        if len(network.links) <= _CANDIDATES:
            return list(range(len(network.links)))
        carried = np.where(self._first[whole.sector], self._perturbation.scores(whole)[0], 0.0)
        weight = np.array([sum(carried[network.position[m]] for m in link.members) for link in network.links])
        return sorted(int(i) for i in np.argsort(-weight, kind="stable")[:_CANDIDATES])


def _lead(shared: tuple[Perturbation, NDArray[np.bool_]], lost: _Lost) -> float:
    """How far the best of the sectors that were first is ahead of the best of the others; below 0 if behind."""
    perturbation, were_first = shared
    ratios = perturbation.without_links(lost)[0]
    if np.isnan(ratios).all():
        return inf
    standing = np.where(np.isnan(ratios), -inf, ratios)
    first, other = float(standing[were_first].max()), float(standing[~were_first].max(initial=-inf))
    return first - other if abs(first - other) > tolerance(perturbation.whole.size) * first else 0.0
