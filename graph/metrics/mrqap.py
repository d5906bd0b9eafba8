"""MRQAP: how much more often actors are tied if they share a sector, a region or a form, each with the others held.

A linear regression over the pairs of actors, tie or no tie on sharing each attribute. Pairs are not independent, so
that p-values come from permutations of actors, by double semi-partialling: what of one predictor the others do not
explain is permuted, and its t-value compared with those that so come about.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..network.model import Network
from .engine import Engine, Question, chosen, generator
from .grouping import Grouping, grouping
from .kernel import Floats, Ints, kernel
from .null import PERMUTATIONS
from .tolerance import tolerance

ATTRIBUTES = ("sector", "region", "form")
MOST_ACTORS = 2_000  # whose pairs, some two million, are held and permuted within minutes
_FEWEST = 3  # actors whose pairs can be permuted
_BLOCK = 20  # permutations with a generator of their own
_PAIR = 30e-9  # estimated seconds on one core for a pair in a permutation
_DEPENDENT = 1e-7  # as R's qr
_COLUMNS = ("coefficient", "t_value", "p_value", "p_lower", "p_two_sided", "standard_error")


def mrqap(
    network: Network,
    attributes: Sequence[str] = ATTRIBUTES,
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    *,
    engine: Engine | None = None,
) -> pd.DataFrame:
    """How sharing each attribute goes with being tied, the others held: one row for the intercept and per attribute.

    The columns are term; coefficient (the difference in the share of pairs tied, −1 to 1; of the intercept the share
    among those that share none); t_value (coefficient / its standard error by least squares); p_value, p_lower and
    p_two_sided (how often a permutation gives a t-value as high, as low or as far from 0; (b+1)/(R+1)); standard_error
    (of p_two_sided); draws (R, the number of permutations); actors (those who have a value of each attribute: the
    others are left out); and reason. The intercept has no p-value: permuting changes nothing in it.

    A row without numbers has a reason: `missing` (no actor has a value of the attribute, and the regression is without
    it), `few_actors` (fewer than 3 are left), `many_actors` (more than 2,000), `no_ties`, `all_tied`, `constant` (all
    pairs share it, or none does) or `collinear` (it follows from those before).

    `permutations` are drawn with `seed` by the workers of an `engine`, for each of the `attributes`.

    >>> mrqap(star, ["sector"]).round(3)[["term", "coefficient"]].values.tolist()
    [['(intercept)', 0.5], ['sector', 0.5]]

    Raises
    ------
    ValueError
        If `permutations` is not positive, no attribute is named or one twice, or an attribute is not there, is a list
        or makes more than 60 groups.

    Sources
    -------
    Krackhardt (1988), Social Networks 10, 359–381; Dekker, Krackhardt & Snijders (2007), Psychometrika 72, 563–581.
    """
    if permutations < 1:
        raise ValueError(f"permutations must be at least 1, not {permutations}")
    if not attributes or len(set(attributes)) < len(attributes):
        raise ValueError("attributes must be named, each once")
    stated = {by: _stated(grouping(network, by)) for by in attributes}
    every = [grouping(network, by) for by, some in stated.items() if some.any() or not network.actors]
    known = (
        np.all([stated[groups.by] for groups in every], axis=0) if every else np.zeros(len(network.actors), np.bool_)
    )
    actors = int(known.sum())
    tied = kernel(network).adjacency.astype(np.float64)[known][:, known].toarray() if actors <= MOST_ACTORS else None
    reason = _reason(actors, tied) if every else "missing"
    rows: dict[str, tuple[float, ...] | str] = dict.fromkeys(("(intercept)", *attributes), reason or "missing")
    if tied is not None and not reason:
        low = np.tril_indices(actors, -1)
        codes = {groups.by: groups.codes[known] for groups in every}
        shared = {by: (code[low[0]] == code[low[1]]) * 1.0 for by, code in codes.items()}
        used, left_out = _independent(shared)
        rows |= left_out
        rows |= _fitted(tied, low, {by: shared[by] for by in used}, permutations, seed, engine)
    table = [
        (
            term,
            *(found if isinstance(found, tuple) else [np.nan] * len(_COLUMNS)),
            found if isinstance(found, str) else "",
        )
        for term, found in rows.items()
    ]
    found = pd.DataFrame(table, columns=["term", *_COLUMNS, "reason"])
    found.insert(len(_COLUMNS) + 1, "draws", np.where(found["p_value"].isna(), 0, permutations))
    found.insert(len(_COLUMNS) + 2, "actors", actors)
    return found


def _stated(groups: Grouping) -> "np.typing.NDArray[np.bool_]":
    """Which actors have a value."""
    return np.ones(len(groups.codes), np.bool_) if groups.without is None else groups.codes != groups.without


def _reason(actors: int, tied: Floats | None) -> str:
    if tied is None:
        return "many_actors"
    if actors < _FEWEST:
        return "few_actors"
    if not tied.any():
        return "no_ties"
    return "all_tied" if tied.sum() == actors * (actors - 1) else ""


def _independent(shared: dict[str, Floats]) -> tuple[list[str], dict[str, str]]:
    """The attributes whose sharing does not follow from those before, and why the others are left out."""
    used: list[str] = []
    left_out: dict[str, str] = {}
    for by, values in shared.items():
        others = np.column_stack([np.ones(len(values)), *(shared[one] for one in used)])
        rest = values - others @ np.linalg.lstsq(others, values, rcond=None)[0]
        if np.ptp(values) == 0:
            left_out[by] = "constant"
        elif np.linalg.norm(rest) <= _DEPENDENT * np.linalg.norm(values):
            left_out[by] = "collinear"
        else:
            used.append(by)
    return used, left_out


def _fitted(
    tied: Floats, low: tuple[Ints, Ints], shared: dict[str, Floats], permutations: int, seed: int, engine: Engine | None
) -> dict[str, tuple[float, ...]]:
    """The numbers of each row."""
    n, pairs = len(tied), len(low[0])
    y, design = tied[low], np.column_stack([np.ones(pairs), *shared.values()])
    freedom = pairs - design.shape[1]
    coefficients = np.linalg.lstsq(design, y, rcond=None)[0]
    squares = float(((y - design @ coefficients) ** 2).sum())
    spread = (
        np.sqrt(np.diag(np.linalg.inv(design.T @ design)) * squares / freedom)
        if freedom > 0
        else np.full(len(coefficients), np.nan)
    )
    t_values = np.divide(coefficients, spread, out=np.full(len(spread), np.nan), where=spread > 0)
    none = (np.nan,) * 4
    found: dict[str, tuple[float, ...]] = {"(intercept)": (float(coefficients[0]), float(t_values[0]), *none)}
    for i, by in enumerate(shared, 1):
        others = np.delete(design, i, axis=1)
        basis = np.linalg.qr(others)[0]
        rest = np.zeros((n, n))
        rest[low] = design[:, i] - basis @ (basis.T @ design[:, i])
        asked = _Asked(rest + rest.T, y - basis @ (basis.T @ y), basis, low, freedom, seed)
        blocks = [
            (i * permutations + start, min(_BLOCK, permutations - start)) for start in range(0, permutations, _BLOCK)
        ]
        using = chosen(engine, permutations * pairs * _PAIR)
        drawn = np.concatenate(list(using.map(_permuted, asked, blocks)))
        found[by] = (float(coefficients[i]), float(t_values[i]), *_p_values(drawn, float(t_values[i])))
    return found


def _p_values(drawn: Floats, observed: float) -> tuple[float, float, float, float]:
    """As high, as low, as far from 0, and the standard error of the last; a fit without a t-value counts as extreme."""
    if np.isnan(observed):
        return (np.nan,) * 4
    slack, draws = tolerance(1_000) * abs(observed), len(drawn)
    hits = ~(drawn < observed - slack), ~(drawn > observed + slack), ~(np.abs(drawn) < abs(observed) - slack)
    upper, lower, both = ((int(one.sum()) + 1) / (draws + 1) for one in hits)
    return upper, lower, both, float(np.sqrt(both * (1 - both) / draws))


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """What is permuted: the residuals of a predictor, shape (n, n); and what they are held against.

    `y` is what the other predictors leave of the ties, shape (pairs,), and `basis` spans these, shape (pairs, k), over
    the pairs `low`.
    """

    rest: Floats
    y: Floats
    basis: Floats
    low: tuple[Ints, Ints]
    freedom: int
    seed: int


def _permuted(asked: _Asked, block: tuple[int, int]) -> Floats:
    """The t-values of a block of permutations, by its number and how many there are (Frisch & Waugh 1933)."""
    number, draws = block
    random, found = generator(asked.seed, Question.MRQAP, number), np.empty(draws)
    squares = float(asked.y @ asked.y)
    for draw in range(draws):
        order = random.permutation(len(asked.rest))
        values = asked.rest[order[asked.low[0]], order[asked.low[1]]]
        values = values - asked.basis @ (asked.basis.T @ values)
        own, with_y = float(values @ values), float(values @ asked.y)
        left = squares - with_y**2 / own if own > 0 else 0.0
        found[draw] = with_y / np.sqrt(own * left / asked.freedom) if own > 0 and left > 0 else np.nan
    return found
