"""How each sector's ratio differs between two networks, and between neighbours in a row of networks."""

from collections.abc import Collection, Sequence
from itertools import pairwise

import numpy as np
import pandas as pd

from ...network.model import Network
from ..hubs import HEADLINE
from ..kernel import Floats, Ints
from ..null import holm
from ..sampling import BY_SIZE, Sampling
from ..verdicts import LEVEL, MOST_DRAWS
from .exchange import EXCHANGES, Pair, Tested, judged, measured, to_draw_on
from .values import lenses_of, values_of

_NEVER = 0  # draws behind an exact p-value


def ratio_changes(
    first: Network,
    second: Network,
    by: str = "sector",
    exchanges: int = EXCHANGES,
    seed: int = 0,
    *,
    lenses: Collection[str] | None = None,
    sampling: Sampling = BY_SIZE,
) -> pd.DataFrame:
    """How each sector's ratio differs between two networks, one row per lens and sector, and whether by chance.

    `difference` is hub_ratio_second − hub_ratio_first. It is tested on the actors in both, each measured in either
    network as a whole: `common` is how many they are, `only_first` and `only_second` how many of the sector are in one
    network alone and left out. Their ratios are common_first and common_second. The values of the two networks are
    exchanged, actor by actor, sectors kept as they are on each side; `p_value` is the share of exchanges after which
    the ratios differ as much or more, either way. All exchanges are made where there are no more than `exchanges` of
    actors whose values differ (`method` exact), otherwise as many are drawn from `seed` (monte_carlo), and 100,000
    where a p-value is near its threshold. `p_adjusted` is Holm's over the sectors of the lens, `verdict` is
    `established` (at 5 %), `not established`, `undecided` or `undefined`, and `reason` says of the last why:
    `no_common` (nobody is in both), `no_actors` (none of the sector, among those in both on either side),
    `all_actors`, `no_value`, `no_group`; and of what is not established `equal` (nothing differs) or `few` (so few
    actors differ that no difference could be).

    Exchanging the networks turns the sign of every difference and keeps every p-value.

    >>> table = ratio_changes(star, star, lenses=["degree"])
    >>> table[["group", "difference", "p_value", "reason"]].head(2).values.tolist()
    [['public', 0.0, 1.0, 'equal'], ['academia', 0.0, 1.0, 'equal']]
    """
    named = lenses_of(lenses)
    sides = [values_of(network, named, by, sampling) for network in (first, second)]
    pair = Pair.of(*sides)
    found = measured(pair, exchanges, seed, [[i] for i in range(len(named))])
    ratios = [one.ratios(pair.groups) for one in sides]
    alone = [one.counts(pair.groups, other.network.position) for one, other in (sides, sides[::-1])]
    rows: list[dict[str, object]] = []
    for i, lens in enumerate(named):
        adjusted, verdicts = judged(found.p_values[i], _draws(found, len(pair.groups)))
        reasons = _reasons(found, i, pair)
        for s, group in enumerate(pair.groups):
            one, other = ratios[0][i, s], ratios[1][i, s]
            rows.append(
                {
                    **{"lens": lens, "by": by, "group": group},
                    **{"hub_ratio_first": one, "hub_ratio_second": other, "difference": other - one},
                    **{"common": pair.size, "only_first": alone[0][s], "only_second": alone[1][s]},
                    **{"common_first": found.first[i, s], "common_second": found.second[i, s]},
                    **{"p_value": found.p_values[i, s], "p_adjusted": adjusted[s]},
                    **{"method": found.method if pair.size else "", "draws": found.draws if pair.size else 0},
                    **{"verdict": verdicts[s], "reason": reasons[s]},
                }
            )
    return pd.DataFrame(rows)


def waves(
    networks: Sequence[Network],
    by: str = "sector",
    exchanges: int = EXCHANGES,
    seed: int = 0,
    *,
    lens: str = HEADLINE,
    sampling: Sampling = BY_SIZE,
) -> pd.DataFrame:
    """Each sector's ratio on one lens in a row of networks, each tested against the one before as in `ratio_changes`.

    One row per wave (counted from 1) and sector: wave, group, actors (of the sector), hub_ratio, difference (from the
    wave before), common (actors in both), p_value, p_adjusted (Holm over all sectors and neighbours), verdict and
    reason; these are empty in the first wave.

    >>> waves([star, star, star], lens="degree")["difference"].isna().sum()
    np.int64(8)
    """
    sides = [values_of(network, (lens,), by, sampling) for network in networks]
    pairs = [Pair.of(*two) for two in pairwise(sides)]
    found = [pair.tested(exchanges, seed) for pair in pairs]
    if exchanges < MOST_DRAWS:
        p_values, draws = _family(found, pairs)
        near = np.split(to_draw_on(p_values, draws), np.cumsum([len(pair.groups) for pair in pairs])[:-1])
        found = [
            pair.tested(MOST_DRAWS, seed) if open.any() else tested
            for pair, tested, open in zip(pairs, found, near, strict=True)
        ]
    adjusted, verdicts = judged(*_family(found, pairs))
    groups = tuple(dict.fromkeys(group for one in sides for group in one.groups.groups))
    tests: dict[tuple[int, str], dict[str, object]] = {}
    at = 0
    for wave, (pair, tested) in enumerate(zip(pairs, found, strict=True), 2):
        reasons = _reasons(tested, 0, pair)
        for s, group in enumerate(pair.groups):
            tests[wave, group] = {
                **{"common": pair.size, "p_value": tested.p_values[0, s], "p_adjusted": adjusted[at]},
                **{"verdict": verdicts[at], "reason": reasons[s]},
            }
            at += 1
    rows = []
    before = np.full(len(groups), np.nan)
    for wave, one in enumerate(sides, 1):
        ratios, sizes = one.ratios(groups)[0], one.counts(groups)
        for s, group in enumerate(groups):
            row = {"wave": wave, "group": group, "actors": sizes[s], "hub_ratio": ratios[s]}
            rows.append(row | {"difference": ratios[s] - before[s]} | tests.get((wave, group), {}))
        before = ratios
    columns = ["wave", "group", "actors", "hub_ratio", "difference", "common", "p_value", "p_adjusted"]
    table = pd.DataFrame(rows, columns=[*columns, "verdict", "reason"])
    return table.astype({"common": "Int64"}).fillna({"verdict": "", "reason": ""})


def _family(found: Sequence[Tested], pairs: Sequence[Pair]) -> tuple[Floats, Ints]:
    """The p-values of all pairs as one family, and the draws behind each."""
    p_values = [tested.p_values[0] for tested in found]
    draws = [_draws(tested, len(pair.groups)) for tested, pair in zip(found, pairs, strict=True)]
    return np.concatenate([np.empty(0), *p_values]), np.concatenate([np.empty(0, dtype=np.int64), *draws])


def _draws(found: Tested, groups: int) -> Ints:
    return np.full(groups, found.draws if found.method == "monte_carlo" else _NEVER, dtype=np.int64)


def _reasons(found: Tested, lens: int, pair: Pair) -> list[str]:
    """Why a group is not tested, or why nothing could be established."""
    tested = int((found.reasons[lens] == "").sum())
    # The exchanges of nobody and of everybody differ alike: no p-value is smaller than two of all there are.
    few = found.method == "exact" and holm(np.full(max(1, tested), 2 / found.draws))[0] > LEVEL
    nothing = "equal" if not pair.differ(lens) else "few" if few else ""
    return [str(reason) or nothing for reason in found.reasons[lens]]
