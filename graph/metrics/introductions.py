"""Who should meet: pairs without a tie that share something, ranked by what a tie between them would do."""

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from ..network.model import Network
from .candidates import MOST_MEASURED, candidates, is_local
from .coverage_gained import coverage_gained
from .kernel import Ints, kernel
from .pairs import EVERYBODY, End, pairs_between

if TYPE_CHECKING:
    from .shortest_paths.steps import Steps

INTRODUCTION_COLUMNS = (
    *("rank", "a", "name_a", "sector_a", "region_a", "b", "name_b", "sector_b", "region_b"),
    *("region", "challenges", "partners", "steps", "nearness_gained", "nearer", "joined", "saved"),
    *("coverage", "nearness_added", "nearer_added", "joined_added"),
)
# So many are put in an order in which each adds most to those before it, chosen among so many.
FIRST, TRIED = 10, 200
_DIGITS = 9


class Introductions(NamedTuple):
    """The table of `introductions`, and how many pairs share something, of which at most 5,000 are measured."""

    table: pd.DataFrame
    pairs: int


def introductions(network: Network, a: End = EVERYBODY, b: End | None = None) -> Introductions:
    """The pairs of `pairs_between` that have no tie and share something, ranked by what a tie would do.

    What they share is a region (more than a country), a challenge or a partner. What a tie would do is measured on all
    pairs of actors in different sectors, or on all pairs where the network has one sector only. The columns of the
    table are rank, a and b (the ids) and, of each, name, sector and region; what they share: region, challenges and
    partners (ids, with `;` between); steps, how far apart they are now (NaN without a path); and what the tie alone
    would do:

    - nearness_gained: how much the sum of 1/distance over the pairs grows;
    - nearer: how many pairs come nearer to each other; joined: how many of these have no path now;
    - saved: how many intermediaries the others do without, summed over them;
    - coverage: the cells of `coverage` that are documented nowhere now and then are by a link, as `region:function`;
    - nearness_added, nearer_added, joined_added: the same where the introductions before it in the table have been
      made, of the first ten.

    The first is the one with the largest gain, each of the next nine the one that adds most to those before it, chosen
    among the 200 with the largest gains; the others follow by gain. What is equal comes by saved, then by the number of
    cells in coverage, then by ids. Of more than 5,000 pairs those are measured whose actors have the most partners (the
    largest product of the two numbers).

    This is no prediction of who will become partners: `benchmarks/README.md` compares it with such.

    >>> introductions(star).table[["a", "b", "partners"]].values.tolist()
    [['region', 'university', 'hub']]

    Raises
    ------
    KeyError, ValueError
        As `pairs_between`.

    Sources
    -------
    Latora & Marchiori (2001), Physical Review Letters 87, 198701 (the sum of 1/distance, as efficiency).
    """
    from .shortest_paths.new_tie import gains  # noqa: PLC0415 - what does not ask does without a compiler
    from .shortest_paths.steps import UNMET, steps  # noqa: PLC0415 - as above

    k = kernel(network)
    ends, of_all = candidates(network, pairs_between(network, a, b), MOST_MEASURED)
    sector, distance = groups_to_join(network), steps(k.adjacency)
    alone = gains(distance, sector, ends)
    covered = list(coverage_gained(network, ends))
    cells = np.array([len(found) for found in covered], dtype=np.int64)
    order = np.lexsort((ends[:, 1], ends[:, 0], -cells, -alone.saved, -np.round(alone.nearness, _DIGITS)))
    added = _added(distance, sector, ends[order[:TRIED]])
    places = [*order[list(added)].tolist(), *(i for n, i in enumerate(order.tolist()) if n not in added)]
    then = [*added.values(), *[(np.nan,) * 3] * (len(places) - len(added))]
    rows = [
        (
            *(rank, *_of_pair(network, *ends[i].tolist()), int(distance[tuple(ends[i])])),
            *(alone.nearness[i], alone.nearer[i], alone.joined[i], alone.saved[i]),
            *(";".join(":".join(cell) for cell in covered[i]), *then[rank - 1]),
        )
        for rank, i in enumerate(places, start=1)
    ]
    types: dict[str, type] = dict.fromkeys(("steps", "nearness_gained", *INTRODUCTION_COLUMNS[-3:]), np.float64)
    types |= dict.fromkeys(("rank", "nearer", "joined", "saved"), np.int64)
    table = pd.DataFrame(rows, columns=list(INTRODUCTION_COLUMNS)).astype(types)
    table["steps"] = table["steps"].where(table["steps"] < UNMET)
    return Introductions(table, of_all)


def groups_to_join(network: Network) -> Ints:
    """The groups between which ties should shorten the way: sectors, or actors where there is one sector only; (n,)."""
    sector = kernel(network).sector
    return sector if len(np.unique(sector)) > 1 else np.arange(len(sector))


def _added(distance: "Steps", sector: Ints, ends: Ints) -> dict[int, tuple[float, int, int]]:
    """The first ties to make, by their place among `ends`, in order, and what each adds to those before it.

    That is nearness, pairs that come nearer, and pairs of these that have no path before.
    """
    from .shortest_paths.new_tie import gains, with_tie  # noqa: PLC0415 - as above

    added: dict[int, tuple[float, int, int]] = {}
    while len(added) < min(FIRST, len(ends)):
        then = gains(distance, sector, ends)
        gain = np.round(then.nearness, _DIGITS)
        gain[list(added)] = -1
        best = int(np.argmax(gain))  # of equals the first
        added[best] = float(then.nearness[best]), int(then.nearer[best]), int(then.joined[best])
        distance = with_tie(distance, *ends[best].tolist())
    return added


def _of_pair(network: Network, a: int, b: int) -> tuple[str, ...]:
    """What the table has of two actors: who they are, and what they share."""
    one, other = network.actors[a], network.actors[b]
    partners = (set(_partners(network, place)) for place in (a, b))
    region = one.region if one.region == other.region and is_local(one.region) else ""
    challenges = sorted({*one.challenges} & {*other.challenges})
    common = [network.actors[i].id for i in sorted(set.intersection(*partners))]
    described = ((actor.id, actor.name, actor.sector, actor.region or "") for actor in (one, other))
    return (*chain.from_iterable(described), region or "", ";".join(challenges), ";".join(common))


def _partners(network: Network, place: int) -> list[int]:
    partners, first = network.partners
    found: list[int] = partners[first[place] : first[place + 1]].tolist()
    return found
