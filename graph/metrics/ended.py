"""Whom what ends touches, and how the network hangs together once it has ended."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np
import pandas as pd

from ..network.link_arrays import Flags, Ints
from ..network.model import Actor, Network
from . import HEADLINE, measured
from .endings import Ending, concerned, courses, dates_of
from .grouping import WITHOUT, grouping
from .kernel import Floats, kernel
from .timeline import with_links
from .whatif import new_isolates

_HOLDING = ("ends", "goes on", "unknown")
_BY: Mapping[str, Callable[[Actor], str]] = {
    "sector": lambda actor: actor.sector,
    "region": lambda actor: actor.region or WITHOUT,
}
_MOST_NAMED = 3
_COUNTS = ("ending", "goes_on", "unknown")
Row = dict[str, object]


def touched_actors(network: Network, asked: Ending) -> pd.DataFrame:
    """The actors that take part in what ends, one row each, those with most of it first.

    The columns are id; ending, goes_on and unknown, how many of its partnerships end in the period, go on beyond it
    and have no known end; partners_before and partners_after, how many partners it has in the period and once those
    partnerships have ended, if all of unknown end go on; and known_after, how many of these are certain.

    >>> touched_actors(star, Ending("2025", "2027")).empty
    True
    """
    counts = _counts(network, asked)
    (_, known), (before, after) = (map(network.part, (None, None), kept) for kept in _kept(network, asked).values())
    table = pd.DataFrame({"id": [actor.id for actor in network.actors], **dict(zip(_COUNTS, counts, strict=True))})
    for name, one in (("partners_before", before), ("partners_after", after), ("known_after", known)):
        table[name] = _degrees(one)
    table = table[table["ending"] > 0]
    return table.sort_values(["ending", "id"], ascending=[False, True], kind="stable").reset_index(drop=True)


def most_endings(touched: pd.DataFrame) -> list[tuple[str, int]]:
    """Up to three actors of `touched_actors` with more than one ending, with their number; none that shares a place.

    >>> most_endings(pd.DataFrame({"id": ["a", "b"], "ending": [4, 1]}))
    [('a', 4)]
    """
    counts: list[int] = touched["ending"].tolist()
    first_left = counts[_MOST_NAMED] if len(counts) > _MOST_NAMED else 1
    least = max(first_left, 1)
    return [(id, n) for id, n in zip(touched["id"], counts, strict=True) if n > least]


def touched_groups(network: Network, asked: Ending, by: str = "region") -> pd.DataFrame:
    """The regions, or the sectors, of those actors, one row each, those with most endings first.

    The columns are group; ending, goes_on and unknown, how many partnerships that the group takes part in end in the
    period, go on beyond it and have no known end; touched, how many of its actors take part in what ends, of actors;
    and alone, how many of them have no partner left, even if all of unknown end go on. Actors without a region are
    the group `(none)`.

    >>> touched_groups(star, Ending("2025", "2027")).empty
    True
    """
    of = [_BY[by](actor) for actor in network.actors]
    groups = sorted(set(of))
    code = {group: i for i, group in enumerate(groups)}
    codes = np.array([code[group] for group in of], dtype=np.int64)
    touched = touched_actors(network, asked)
    here = np.array([network.position[id] for id in touched["id"]], dtype=np.int64)
    counts = _counts(network, asked, codes, len(groups))
    table = pd.DataFrame({"group": groups, **dict(zip(_COUNTS, counts, strict=True))})
    table["touched"] = np.bincount(codes[here], minlength=len(groups))
    table["actors"] = np.bincount(codes, minlength=len(groups))
    table["alone"] = np.bincount(codes[here[touched["partners_after"].to_numpy() == 0]], minlength=len(groups))
    table = table[table["ending"] > 0]
    return table.sort_values(["ending", "group"], ascending=[False, True], kind="stable").reset_index(drop=True)


def after(network: Network, asked: Ending, *, as_ties: bool = False) -> pd.DataFrame:
    """The network in the period, and once what is asked about has ended: one row per reading and measure.

    What has ended before the period, or begins after it, is in neither. The readings are `known`, of partnerships with
    a known start and end alone, and `possible`, of these and all with unknown dates, which are then supposed to go on.
    Which of them do nobody knows, and so the truth is neither of the two. `as_ties` reads collaborations as ties.

    The columns are reading, measure, group, before and after. Measures are partnerships, ties, components, largest (how
    many actors the largest has), isolates, and `alone`: how many actors have had partners and have none left. And of
    each sector the hub_ratio on betweenness, as in `sector_hubs`, without a test; NaN where it is undefined.

    >>> after(star, Ending("2025", "2027")).query("measure == 'ties'")[["reading", "before", "after"]].values.tolist()
    [['known', 0.0, 0.0], ['possible', 2.0, 2.0]]
    """
    rows: list[Row] = []
    for reading, kept in _kept(network, asked).items():
        partnerships: Row = dict(zip(("before", "after"), (int(flags.sum()) for flags in kept), strict=True))
        before, after = (with_links(network, flags, as_ties=as_ties) for flags in kept)
        for row in ({"measure": "partnerships", **partnerships}, *_compared(before, after)):
            rows.append({"reading": reading, "group": "", **row})
    return pd.DataFrame(rows, columns=["reading", "measure", "group", "before", "after"]).astype(
        {"before": np.float64, "after": np.float64}
    )


def _compared(before: Network, after: Network) -> Iterator[Row]:
    """The rows of one reading but the first."""
    was, is_ = _parts(before), _parts(after)
    for measure in was:
        yield {"measure": measure, "before": was[measure], "after": is_[measure]}
    yield {"measure": "alone", "before": 0, "after": len(new_isolates(before, after))}
    for sector, was_, now in zip(before.sectors, _hub_ratios(before), _hub_ratios(after), strict=True):
        yield {"measure": "hub_ratio", "group": sector, "before": was_, "after": now}


def _parts(network: Network) -> dict[str, int]:
    """How the network hangs together, without distances, which take long."""
    sizes = kernel(network).graph.connected_components().sizes()
    isolates = sum(size == 1 for size in sizes)
    return {
        "ties": len(network.tie_arrays.ends),
        "components": len(sizes),
        "largest": max(sizes, default=0),
        "isolates": isolates,
    }


def _hub_ratios(network: Network) -> Floats:
    """The hub ratio of each sector on the headline measure, as in `sector_hubs`, but not tested."""
    groups, scores = grouping(network), measured(network, HEADLINE)
    held = np.bincount(groups.codes, scores, len(groups.groups))
    comparable = (groups.sizes > 0) & (groups.sizes < len(network.actors)) & (held.sum() > 0)
    ratios = np.full(len(groups.groups), np.nan)
    of_actors = groups.sizes[comparable] / max(len(network.actors), 1)
    ratios[comparable] = held[comparable] / held.sum() / of_actors
    return ratios


def _kept(network: Network, asked: Ending) -> dict[str, tuple[Flags, Flags]]:
    """The partnerships in the period, and those without what ends in it: of known dates alone, and of unknown too."""
    course = np.array(courses(network, asked), dtype="U7")
    holding = np.isin(course, _HOLDING)
    stays = ~((course == "ends") & concerned(network, asked))
    known = holding & network.link_column(dates_of).are(all)
    return {"known": (known, known & stays), "possible": (holding, holding & stays)}


def _counts(network: Network, asked: Ending, codes: Ints | None = None, groups: int = 0) -> list[Ints]:
    """How many partnerships of each actor, or of each group, end as asked, go on, and have no known end."""
    n, arrays = len(network.actors), network.link_arrays
    codes, groups = (np.arange(n), n) if codes is None else (codes, groups)
    course = np.array(courses(network, asked), dtype="U7")
    link = np.repeat(np.arange(len(network.links)), arrays.counts)
    # Each group once for each partnership.
    once = np.unique(link * max(groups, 1) + codes[arrays.members])
    link, group = np.divmod(once, max(groups, 1))
    ends = (course == "ends") & concerned(network, asked)
    wanted: tuple[Flags, ...] = (ends, course == "goes on", course == "unknown")
    return [np.bincount(group[flags[link]], minlength=groups) for flags in wanted]


def _degrees(network: Network) -> Ints:
    """The number of partners of each actor."""
    degrees: Ints = np.bincount(network.tie_arrays.ends.ravel(), minlength=len(network.actors))
    return degrees
