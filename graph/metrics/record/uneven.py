"""Uneven records: how much would have to be missing from the records of some for a sector's verdict to be another."""

from collections.abc import Collection
from dataclasses import dataclass
from math import comb

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ...network.model import Network
from ..engine import IN_PLACE, Engine, Progress, Question, chosen, generator
from ..hubs import HEADLINE
from ..kernel import Floats
from ..null import Null, Relabelling, holm, subset_sums
from ..perturbation import Perturbation, held_by_sector, hub_ratios
from ..verdicts import Verdicts, verdict

UNEVEN_COLUMNS = (
    *("lens", "group", "verdict", "thinned", "missing", "hub_ratio", "changed", "changes_at"),
    *("networks", "permutations", "method"),
)
NETWORKS = 200
PERMUTATIONS = 999
# Of 20 steps, in twentieths: sums of .05 would not be what they are compared with.
MISSING = tuple(step / 20 for step in range(20))
THINNED = OWN, OTHERS = ("own", "others")
_HALF = 0.5
# Estimated seconds on one core for each label that is permuted, and multiplied with a score.
_PERMUTED, _MULTIPLIED = 12e-9, 0.5e-9

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Thinning:
    """What is thinned: for each sector the links that may be missing, shape (links,), and its verdict with all."""

    perturbation: Perturbation
    loses: dict[int, Flags]
    verdicts: Verdicts
    permutations: int
    seed: int


def uneven_records(  # noqa: PLR0913 - most of them by name
    network: Network,
    lens: str = HEADLINE,
    networks: int = NETWORKS,
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    progress: Progress | None = None,
    *,
    groups: Collection[str] | None = None,
    thinned: str | None = None,
    engine: Engine | None = None,
) -> pd.DataFrame:
    """How the verdict on each sector changes where the records of some sectors are thinner than those of others.

    For a hub its own partnerships are thinned, those that it takes part in: would it be a hub if it were recorded as
    thinly as others may be? For any other verdict those are thinned that it takes no part in. `thinned` asks for `own`
    or `others` whatever the verdict. Each of them is missing with a chance of 0, .05, … .95, independently; what is
    missing in a network at one chance is missing in it at every greater one. A partnership of several goes as a whole.

    One row per sector that has a verdict and chance. The columns are lens, group, verdict (on *position*, of the whole
    network), thinned (`own` or `others`), missing (the chance), hub_ratio (the mean over the `networks` in which there
    is one, NaN where there is none), changed (the share of the networks in which the verdict is another), changes_at
    (the smallest chance with at least half of them changed, NaN if there is none: the same in all rows of a sector),
    networks, permutations, and method as in `plausible_networks`.

    All verdicts, that of the whole network included, are by the same relabellings: so many `permutations` drawn from
    `seed`, or all there are if these are no more. A verdict near its threshold may therefore be another than that of
    `sector_hubs`, which draws more. `lens` is the measure, and `groups` are the sectors to test, by default all.
    `progress` is called with the networks thinned and their total; what it raises ends the computation. The workers of
    an `engine` measure, as in `sector_hubs`.

    >>> table = uneven_records(star, "degree", networks=10)
    >>> table[["group", "verdict", "thinned", "missing", "changed"]].head(1).values.tolist()
    [['public', 'not significant', 'others', 0.0, 0.0]]

    Raises
    ------
    ValueError
        If the lens, a group or what is `thinned` is unknown, or `networks` or `permutations` are not positive.
    """
    for name, number in (("networks", networks), ("permutations", permutations)):
        if number < 1:
            raise ValueError(f"{name} must be at least 1, not {number}")
    sectors = list(network.sectors)
    if unknown := sorted({*(groups or ())} - {*sectors}):
        raise ValueError(f"unknown sector: '{unknown[0]}' (must be one of {', '.join(sectors)})")
    if thinned not in (None, *THINNED):
        raise ValueError(f"unknown records to thin: '{thinned}' (must be one of {', '.join(THINNED)})")
    perturbation = Perturbation(network, [lens], seed)
    thinning = _Thinning(perturbation, {}, np.empty(0, np.str_), permutations, seed)
    everything = np.ones((1, perturbation.links), dtype=np.int64)
    ratios, (was,) = _measured(thinning, everything)
    wanted = [s for s, group in enumerate(sectors) if groups is None or group in groups]
    tested = [s for s in wanted if was[s] != "undefined"]
    records = {s: thinned or (OWN if was[s] == "hub" else OTHERS) for s in tested}
    takes_part = _takes_part(network)
    loses = {s: takes_part[s] if records[s] == OWN else ~takes_part[s] for s in tested}
    thinning = _Thinning(perturbation, loses, was, permutations, seed)
    blocks = [(s, number) for s in tested for number in range(networks)]
    n = perturbation.whole.size
    draws = permutations * n * (_PERMUTED + _MULTIPLIED * len(MISSING) * len(sectors))
    engine = chosen(engine, len(blocks) * (len(MISSING) * perturbation.seconds + draws))
    found = np.array([*engine.map(_thin, thinning, blocks, progress)]).reshape(-1, networks, 2, len(MISSING))
    rows = list[tuple[object, ...]]()
    for s, (ratio, changed) in zip(tested, found.transpose(0, 2, 1, 3), strict=True):
        share = changed.mean(axis=0)
        reached = [missing for missing, part in zip(MISSING, share, strict=True) if part >= _HALF]
        fixed = (lens, sectors[s], str(was[s]), records[s])
        further = (min(reached, default=np.nan), networks, permutations, perturbation.method(lens))
        mean = _means(ratio)
        mean[0] = ratios[0, s]  # of equal numbers, but for the rounding of a sum
        rows += [(*fixed, *row, *further) for row in zip(MISSING, mean.tolist(), share.tolist(), strict=True)]
    return pd.DataFrame(rows, columns=list(UNEVEN_COLUMNS))


def _takes_part(network: Network) -> NDArray[np.bool_]:
    """Whether any actor of each sector is a member of each link; shape (sectors, links)."""
    sectors, arrays = {sector: s for s, sector in enumerate(network.sectors)}, network.link_arrays
    code = np.array([sectors[actor.sector] for actor in network.actors], dtype=np.int64)
    takes_part = np.zeros((len(sectors), len(network.links)), dtype=np.bool_)
    takes_part[code[arrays.members], np.repeat(np.arange(len(network.links)), arrays.counts)] = True
    return takes_part


def _thin(thinning: _Thinning, block: tuple[int, int]) -> Floats:
    """The ratio of a sector at each chance in one network, by its number, and 1 where its verdict has changed.

    The block is the sector and the number; shape (2, chances).
    """
    sector, number = block
    # The same for every sector, so that sectors do not differ by what is drawn for them.
    drawn = generator(thinning.seed, Question.UNEVEN, number).random(thinning.perturbation.links)
    drawn[~thinning.loses[sector]] = 1.0
    left = (drawn >= np.array(MISSING)[:, None]).astype(np.int64)
    # A few links are no others at every step.
    different, of_step = np.unique(left.sum(axis=1), return_inverse=True)
    first = [int(np.argmax(of_step == i)) for i in range(len(different))]
    ratios, found = _measured(thinning, left[first])
    changed = found[:, sector] != thinning.verdicts[sector]
    return np.array([ratios[:, sector], changed])[:, of_step]


def _measured(thinning: _Thinning, times: NDArray[np.int64]) -> tuple[Floats, Verdicts]:
    """The ratios and the verdicts in networks that have each link so many times; shapes (networks, sectors)."""
    perturbation = thinning.perturbation
    whole = perturbation.whole
    sizes = np.bincount(whole.sector, minlength=len(whole.sectors))
    scores = np.concatenate([perturbation.measured(perturbation.network_of(one)) for one in times])
    held = held_by_sector(scores, whole)
    upper, lower = np.full(held.shape, np.nan), np.full(held.shape, np.nan)
    tested = [s for s, size in enumerate(sizes.tolist()) if 0 < size < whole.size and s != whole.untested]
    few = {s for s in tested if comb(whole.size, int(sizes[s])) <= thinning.permutations}
    drawn = [s for s in tested if s not in few]
    sums = {s: every for s in few if (every := subset_sums(scores, int(sizes[s]))) is not None}
    if drawn:
        relabelling = Relabelling(np.repeat(np.arange(len(sizes)), sizes), thinning.seed, IN_PLACE)
        permuted = relabelling.draw(scores, drawn, thinning.permutations)
        sums |= dict(zip(drawn, permuted.swapaxes(0, 1), strict=True))
    for s, every in sums.items():
        for row in np.flatnonzero(held.sum(axis=1) > 0).tolist():
            null = Null(every[row], "exact" if s in few else "monte_carlo", whole.size)
            upper[row, s], lower[row, s] = null.upper(held[row, s]), null.lower(held[row, s])
    # By the draws alone, whatever their error: they are the same for all, so that it does not make them differ.
    found = [
        [verdict(p, q) for p, q in zip(holm(above), holm(below), strict=True)]
        for above, below in zip(upper, lower, strict=True)
    ]
    return hub_ratios(held, sizes), np.array(found, dtype=np.str_)


def _means(values: Floats) -> Floats:
    """The means over the networks that have a value; NaN where none has."""
    known = ~np.isnan(values)
    count, total = known.sum(axis=0), np.where(known, values, 0.0).sum(axis=0)
    means: Floats = np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)
    return means
