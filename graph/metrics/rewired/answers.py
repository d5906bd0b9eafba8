"""How unusual the observed network is among those that a question compares it with, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..engine import Engine, Progress
from ..kernel import Floats
from ..verdicts import DRAWS, TAIL, Marks
from .draws import Measured
from .measuring import MEASURES
from .spaces import Space
from .tails import Tails, tails

_STEPS, _DOUBLINGS = 10, 5  # a tie, or a partnership; so that walks have at most 320
_BLOCK = 27  # draws that are computed together
_HEADLINE = MEASURES.index("betweenness")
_FOR_PAIRS = 9_999  # draws; what pairs of groups leave undecided is no reason for more

Reason = Literal["", "one_network", "mixing", "draws"]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What was found of g groups: their shares of the measures, the E-I index, and the ties between each two.

    `share` and `expected`, its mean over the networks compared with, have shape (measures, g), NaN where a measure is
    0 everywhere, as have `low` and `high`, between which it is in 95 % of them; `ei`, `ei_expected` and the ends of
    `ei_tails` shape (1,); `group_ei`, the index of the ties that a group has, each counted once, and what belongs to it
    shape (g,); `pair_expected` and `pair_tails` (g · g,), tested where the first group does not come after the second.
    """

    share: Floats
    expected: Floats
    low: Floats
    high: Floats
    tails: Tails
    ei: Floats
    ei_expected: Floats
    ei_tails: Tails
    group_ei: Floats
    group_ei_expected: Floats
    group_ei_tails: Tails
    pair_expected: Floats
    pair_tails: Tails

    def deciding(self, *, ties_alone: bool) -> tuple[Tails, ...]:
        """The tests that decide the answer."""
        return (self.group_ei_tails, self.ei_tails) if ties_alone else (self.tails.of(_HEADLINE),)


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a question found, and how.

    `networks` is the number of networks compared with: all there are if `exact`, otherwise drawn by walks of `steps`
    steps a tie or a partnership. `reason` says why something is not decided: there is but `one_network`, walks do not
    end at the same p-values when they are twice as long (`mixing`), or so many `draws` cannot decide. `found` is then
    None, or what was found all the same.
    """

    found: Found | None
    networks: int
    exact: bool
    steps: int
    reason: Reason


def answer(
    space: Space,
    tested: Marks,
    *,
    engine: Engine,
    seed: int = 0,
    most: int = DRAWS[-1],
    pairs: bool = True,
    progress: Progress | None = None,
) -> Answer:
    """Compare the observed network with all of a space, or with draws from it.

    There are 999 draws, or `most` if that is less, and about three times as many, up to `most`, where a deciding
    p-value, on betweenness, lies within three standard errors of its threshold, or fewer could establish nothing for
    so many groups. Of a space of ties alone the E-I indices decide in place of betweenness, and so do pairs of groups,
    up to 9,999 draws. `tested` has shape (groups,); without `pairs` the ties between groups are not compared.
    `progress` is called with the draws done and those planned so far; what it raises ends the computation.

    Raises
    ------
    EngineError
        If an engine's workers are lost.
    """
    observed = space.observed()
    every, terms = space.every(), len(space.code)
    if every is not None:
        networks = len(every.sums)
        reason: Reason = "one_network" if networks == 1 else ""
        found = None if networks == 1 else compare(observed, every, tested, terms, exact=True, pairs=pairs)
        return Answer(found, networks, exact=True, steps=0, reason=reason)

    done, first = 0, min(DRAWS[0], most)

    def draw(start: int, end: int, level: int) -> Measured:
        nonlocal done
        before, done = done, done + end - start

        def drawn_so_far(blocks_done: int, _: int) -> None:
            if progress:
                progress(min(before + blocks_done * _BLOCK, done), max(done, 2 * first))

        steps = _STEPS * 2**level * space.units
        blocks = [(range(a, min(a + _BLOCK, end)), steps, level, seed) for a in range(start, end, _BLOCK)]
        return joined(list(engine.map(drawn, space, blocks, drawn_so_far)))

    found, sample, level = compare(observed, draw(0, first, 0), tested, terms, pairs=pairs), None, 0
    reason = "mixing"
    while reason and level < _DOUBLINGS:
        level += 1
        shorter, sample = found, draw(0, first, level)
        found = compare(observed, sample, tested, terms, pairs=pairs)
        both = zip(*(one.deciding(ties_alone=space.ties_alone) for one in (shorter, found)), strict=True)
        if all(one.agree(other) for one, other in both):
            reason = ""
    assert sample is not None
    networks = first
    while not reason and _is_open(found, tested, networks, ties_alone=space.ties_alone):
        if networks >= most:
            reason = "draws"
            break
        further = min(next((number for number in DRAWS if number > networks), most), most)
        sample, networks = joined([sample, draw(networks, further, level)]), further
        found = compare(observed, sample, tested, terms, pairs=pairs)
    return Answer(found, networks, exact=False, steps=_STEPS * 2**level, reason=reason)


def drawn(space: Space, block: tuple[range, int, int, int]) -> Measured:
    """One block of draws."""
    return space.draws(*block)


def joined(parts: Sequence[Measured]) -> Measured:
    """Several samples as one."""
    return Measured(np.concatenate([one.sums for one in parts]), np.concatenate([one.ties for one in parts]))


def compare(
    observed: Measured, networks: Measured, tested: Marks, terms: int, *, exact: bool = False, pairs: bool = True
) -> Found:
    """Where the observed network, of `terms` actors, stands among others."""
    (share,), all_shares = shares(observed), shares(networks)
    ei, all_ei = _ei(observed), _ei(networks)
    (group_ei,), all_group_ei = _group_ei(observed), _group_ei(networks)
    groups = len(tested)
    compared = np.triu(tested[:, None] & tested).ravel()[: groups**2 if pairs else 0]
    ties, all_ties = (
        one.ties.reshape(-1, groups**2)[:, : len(compared)].astype(np.float64) for one in (observed, networks)
    )
    return Found(
        share=share,
        expected=_means(all_shares),
        low=_quantiles(all_shares, 0.025),
        high=_quantiles(all_shares, 0.975),
        tails=tails(all_shares, share, exact=exact, terms=terms, tested=tested),
        ei=ei,
        ei_expected=_means(all_ei[:, None]),
        ei_tails=tails(all_ei[:, None], ei, exact=exact, terms=1),
        group_ei=group_ei,
        group_ei_expected=_means(all_group_ei),
        group_ei_tails=tails(all_group_ei, group_ei, exact=exact, terms=1, tested=tested),
        pair_expected=_means(all_ties),
        pair_tails=tails(all_ties, ties[0], exact=exact, terms=0, tested=compared),
    )


def _is_open(found: Found, tested: Marks, networks: int, *, ties_alone: bool) -> bool:
    """Whether more draws may decide what is undecided."""
    if ties_alone and networks < _FOR_PAIRS:
        pairs = found.pair_tails
        if pairs.undecided.any() or pairs.tests / (networks + 1) > TAIL:
            return True
    deciding = found.deciding(ties_alone=ties_alone)
    return int(tested.sum()) / (networks + 1) > TAIL or any(one.undecided.any() for one in deciding)


def shares(measured: Measured) -> Floats:
    """The share of each group on each measure, shape (R, measures, groups); NaN where a measure is 0 everywhere."""
    total = measured.sums.sum(axis=2, keepdims=True)
    found: Floats = np.divide(measured.sums, total, out=np.full(measured.sums.shape, np.nan), where=total > 0)
    return found


def _ei(measured: Measured) -> Floats:
    """(external − internal) / all ties, NaN without ties."""
    every, internal = measured.ties.sum(axis=(1, 2)), np.trace(measured.ties, axis1=1, axis2=2)
    index: Floats = np.divide(every - 2 * internal, every, out=np.full(len(every), np.nan), where=every > 0)
    return index


def _group_ei(measured: Measured) -> Floats:
    """The same of the ties that each group has, each tie counted once; NaN where it has none."""
    within = np.diagonal(measured.ties, axis1=1, axis2=2)
    every = measured.ties.sum(axis=1) + measured.ties.sum(axis=2) - within
    index: Floats = np.divide(every - 2 * within, every, out=np.full(every.shape, np.nan), where=every > 0)
    return index


def _means(values: Floats) -> Floats:
    """The means over the networks in which there is a value; NaN where there is none."""
    known = ~np.isnan(values)
    total: Floats = np.where(known, values, 0.0).sum(axis=0)
    means: Floats = np.divide(total, known.sum(axis=0), out=np.full(total.shape, np.nan), where=known.any(axis=0))
    return means


def _quantiles(values: Floats, part: float) -> Floats:
    """The quantiles over the networks in which there is a value, shape (measures, g); NaN where there is none."""
    quantiles = np.full(values.shape[1:], np.nan)
    for measure in range(values.shape[1]):
        known = values[~np.isnan(values[:, measure, 0]), measure]
        if len(known):
            quantiles[measure] = np.quantile(known, part, axis=0)
    return quantiles
