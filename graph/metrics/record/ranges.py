"""Ranges of the sectors' hub ratios: over the networks that the confidence in each link allows, and by resampling."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType

import numpy as np
import pandas as pd

from ...network.model import Network
from ..engine import Engine, Progress, Question, chosen, generator
from ..hubs import HEADLINE
from ..kernel import Floats, kernel
from ..perturbation import Perturbation, seconds_of_betweenness, sector_ranks

RANGE_COLUMNS = (
    *("lens", "group", "varied", "hub_ratio", "first", "ratio_low", "ratio_median", "ratio_high"),
    *("networks", "without_ratio", "method"),
)
NETWORKS = 1_000
UNSTATED = "none"
# The chance that a link holds, by how confident the data are of it.
CHANCES: Mapping[str, float] = MappingProxyType({"high": 0.95, "medium": 0.8, "low": 0.5, UNSTATED: 0.8})

_PERCENTILES = (5, 50, 95)
_FEWEST = 100  # networks of which percentiles are stated unasked
_TYPES = {
    **dict.fromkeys(RANGE_COLUMNS, "float64"),
    **dict.fromkeys(("lens", "group", "varied", "method"), "str"),
    **dict.fromkeys(("networks", "without_ratio"), "int64"),
}
_BLOCK = 10  # networks measured together


def plausible_networks(
    network: Network,
    chances: Mapping[str, float] = CHANCES,
    networks: int = NETWORKS,
    seed: int = 0,
    lenses: Sequence[str] = (HEADLINE,),
    progress: Progress | None = None,
    *,
    engine: Engine | None = None,
) -> pd.DataFrame:
    """How often each sector comes first, and how far its ratio ranges, in networks that the data make plausible.

    In each of so many `networks` every link holds or not, by chance and independently of the others: with the
    probability that `chances` gives its confidence, `high`, `medium`, `low`, or `none` where none is stated (.95, .8,
    .5 and .8; what is not given is as here). A partnership of several goes as a whole. Collaborations that are read as
    ties are partnerships whose confidence is not stated.

    One row per lens and sector. The columns are lens, group, varied (`confidence`), hub_ratio (of the whole network),
    first (the share of the networks in which the sector has the highest ratio, alone or not), ratio_low, ratio_median
    and ratio_high (the 5th, 50th and 95th percentile of its ratio), networks (how many there are), without_ratio (in
    how many the sector has no ratio, because nobody holds any of the lens: it is not first there, and they are left out
    of the percentiles) and method (`sampled` for betweenness above 2,000 actors, measured from 100 of them, otherwise
    `all`). Where the whole network gives a sector no ratio, first and the percentiles are NaN.

    Networks are drawn from `seed`. `lenses` are the measures, by default betweenness. `progress` is called with the
    networks done and their total; what it raises ends the computation. The workers of an `engine` measure, as in
    `sector_hubs`.

    >>> table = plausible_networks(star, {"none": 0.5}, lenses=["degree"]).round(1)
    >>> table[["group", "hub_ratio", "first", "without_ratio"]].head(2).values.tolist()
    [['public', 1.1, 0.5, 243], ['academia', 0.8, 0.3, 243]]

    Raises
    ------
    ValueError
        If a confidence or a lens is unknown, a chance is not in [0, 1], or `networks` is not positive.
    """
    if unknown := [level for level in chances if level not in CHANCES]:
        raise ValueError(f"unknown confidence: '{unknown[0]}' (must be one of {', '.join(CHANCES)})")
    if wrong := [chance for chance in chances.values() if not 0 <= chance <= 1]:
        raise ValueError(f"a chance must be between 0 and 1, not {wrong[0]}")
    of_level = {**CHANCES, **chances}
    chance = np.array([of_level[link.confidence or UNSTATED] for link in network.links], dtype=np.float64)
    return _ranges(network, "confidence", chance, networks, seed, lenses, progress, engine)


def resampled_partnerships(
    network: Network,
    networks: int = NETWORKS,
    seed: int = 0,
    lenses: Sequence[str] = (HEADLINE,),
    progress: Progress | None = None,
    *,
    engine: Engine | None = None,
) -> pd.DataFrame:
    """How far each sector's ratio ranges where the partnerships are drawn anew from those there are, with replacement.

    Each of so many `networks` has as many links as the data, some of them several times and about 37 % of them not at
    all. It has fewer ties than the data have, so that this is a range and no confidence interval: the ratio of the data
    may lie outside of it. The columns are those of `plausible_networks`, with `partnerships` as varied; `seed`,
    `lenses`, `progress` and `engine` are as there.

    >>> table = resampled_partnerships(star, lenses=["degree"]).round(1)
    >>> table[["group", "ratio_low", "ratio_high"]].head(2).values.tolist()
    [['public', 0.8, 1.5], ['academia', 0.0, 1.5]]

    Raises
    ------
    ValueError
        If a lens is unknown or `networks` is not positive.
    """
    return _ranges(network, "partnerships", None, networks, seed, lenses, progress, engine)


def ratio_ranges(network: Network, most: int = NETWORKS, seed: int = 0, *, seconds: float = np.inf) -> pd.DataFrame:
    """Both tables as one, of at most so many networks each as one core is estimated to measure in so many `seconds`.

    Without rows where these are fewer than 100, and fewer than `most`: percentiles would say little.
    """
    count = int(min(NETWORKS, most, seconds / seconds_of_betweenness(kernel(network))))
    if count < min(most, _FEWEST):
        return pd.DataFrame(columns=list(RANGE_COLUMNS)).astype(_TYPES)
    tables = (varied(network, networks=count, seed=seed) for varied in (plausible_networks, resampled_partnerships))
    return pd.concat(tables, ignore_index=True)


@dataclass(frozen=True, slots=True, eq=False)
class _Varied:
    """What is drawn from: each link with a chance of its own, shape (links,), or all links with replacement."""

    perturbation: Perturbation
    chance: Floats | None
    seed: int


def _ranges(  # noqa: PLR0913, PLR0917 - what both public functions are given
    network: Network,
    varied: str,
    chance: Floats | None,
    networks: int,
    seed: int,
    lenses: Sequence[str],
    progress: Progress | None,
    engine: Engine | None,
) -> pd.DataFrame:
    if networks < 1:
        raise ValueError(f"networks must be at least 1, not {networks}")
    perturbation = Perturbation(network, lenses, seed)
    whole = perturbation.without_links([])
    blocks = [range(start, min(start + _BLOCK, networks)) for start in range(0, networks, _BLOCK)]

    def counted(done: int, _: int) -> None:
        if progress:
            progress(blocks[done - 1].stop, networks)

    engine = chosen(engine, networks * perturbation.seconds)
    found = [*engine.map(_measured, _Varied(perturbation, chance, seed), blocks, counted)]
    ratios = np.concatenate(found)
    places = sector_ranks(ratios, perturbation.whole.size)
    rows = list[tuple[object, ...]]()
    for (i, lens), (s, group) in product(enumerate(perturbation.lenses), enumerate(network.sectors)):
        defined = ratios[~np.isnan(ratios[:, i, s]), i, s]
        standing = [np.nan] * (1 + len(_PERCENTILES))
        if not np.isnan(whole[i, s]):
            standing[0] = float((places[:, i, s] == 1).mean())
            if defined.size:
                standing[1:] = np.percentile(defined, _PERCENTILES).tolist()
        missing = networks - defined.size
        rows.append(
            (lens, group, varied, whole[i, s], *standing, networks, missing, perturbation.method(lens)),
        )
    return pd.DataFrame(rows, columns=list(RANGE_COLUMNS))


def _measured(varied: _Varied, block: range) -> Floats:
    """The ratios in the networks of these numbers; shape (networks, lenses, sectors)."""
    perturbation = varied.perturbation
    return np.array([perturbation.with_links(times) for times in _links(varied, block)]).reshape(
        len(block), len(perturbation.lenses), len(perturbation.whole.sectors)
    )


def _links(varied: _Varied, block: range) -> Iterator[np.ndarray]:
    """How many times each link is there, in each network of these numbers; shape (links,)."""
    count = varied.perturbation.links
    for number in block:
        if varied.chance is not None:
            yield (generator(varied.seed, Question.PLAUSIBLE, number).random(count) < varied.chance).astype(np.int64)
        elif count:
            drawn = generator(varied.seed, Question.RESAMPLING, number).integers(0, count, count)
            yield np.bincount(drawn, minlength=count)
        else:
            yield np.zeros(0, dtype=np.int64)
