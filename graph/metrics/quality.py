"""Data quality: how evenly, how recently and by how many sources the actors and links are documented."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple, TypeVar

import numpy as np
import pandas as pd

from ..network.dates import is_date
from ..network.model import Actor, Link, Network
from ..network.vocabulary import CONFIDENCES
from .correlation import DRAWS, Correlation, rank_correlation, verdict
from .coverage import covered_regions
from .kernel import Ints

PUBLIC = "public"
SOURCES = OWN, ALL = ("own_sources", "sources")
CORRELATION_COLUMNS = ("sources", "actors", "rho", "p_value", "standard_error", "method", "verdict", "reason")
_TWO = 2
_BASES = ("as_of", "period", "unknown")

T = TypeVar("T")


class Quality(NamedTuple):
    """The tables of `documentation`, `documentation_bias`, `facts` and `documented_regions`."""

    actors: pd.DataFrame
    bias: pd.DataFrame
    facts: pd.DataFrame
    regions: pd.DataFrame


def quality(network: Network) -> Quality:
    """How well the actors and links of a network are documented."""
    actors = documentation(network)
    return Quality(actors, documentation_bias(actors), facts(network), documented_regions(network))


def documentation(network: Network) -> pd.DataFrame:
    """The number of partners and of sources of each actor, in order.

    The columns are id, name, sector, partners, own_sources (the different sources of the actor itself) and sources (the
    different ones of the actor and of the links that it takes part in).

    >>> documentation(star)[["id", "partners", "sources"]].values.tolist()[0]
    ['hub', 2, 0]
    """
    of_all = {actor.id: {*actor.sources} for actor in network.actors}
    own = [len(of_all[actor.id]) for actor in network.actors]
    for link in network.links:
        for id in link.members:
            of_all[id].update(link.sources)
    return pd.DataFrame(
        {
            "id": pd.Series([actor.id for actor in network.actors], dtype="str"),
            "name": pd.Series([actor.name for actor in network.actors], dtype="str"),
            "sector": pd.Series([actor.sector for actor in network.actors], dtype="str"),
            "partners": np.array(_partners(network), dtype=np.int64),
            OWN: np.array(own, dtype=np.int64),
            ALL: np.array([len(sources) for sources in of_all.values()], dtype=np.int64),
        }
    )


def documentation_bias(actors: pd.DataFrame, draws: int = DRAWS, seed: int = 0) -> pd.DataFrame:
    """Whether actors with more partners are documented by more sources, from the table of `documentation`.

    One row for each count of sources, `own_sources` and `sources`. The columns are sources (which count), actors, rho
    (Spearman's rank correlation with partners), p_value (two-sided, see `rank_correlation`), standard_error, method
    (`exact` or `monte_carlo`), verdict and reason.

    The verdict on own_sources is `more` or `fewer` (actors with more partners have more sources of their own, or fewer)
    if p is at most .05, `chance` if it is larger, `undecided` if it is sampled and within 3 standard errors of .05, and
    `undefined`, for the reason `few_actors` (fewer than two), `no_sources`, `no_partners`, `equal_sources` or
    `equal_partners` (ranks that are all the same have no correlation). With the sources of links there is no p-value,
    and the reason is `by_construction`: each partnership brings its sources along.

    >>> documentation_bias(documentation(star))["reason"].tolist()
    ['no_sources', 'no_sources']
    """
    partners, rows = actors["partners"].to_numpy(), []
    for which in SOURCES:
        found = _correlated(partners, actors[which].to_numpy(), draws if which == OWN else 0, seed)
        rows.append((which, len(actors), *found[:4], verdict(found), found.reason))
    return pd.DataFrame(rows, columns=list(CORRELATION_COLUMNS)).astype(
        dict.fromkeys(("rho", "p_value", "standard_error"), "float64")
    )


def facts(network: Network) -> pd.DataFrame:
    """How many actors and links are documented in which way, one row per value that occurs.

    The columns are of (`actors` or `links`), measure, value and count. The measures are sources (how many different
    ones, as text), year (the one that the record was true of: its as_of, else the latest year of its start and its end;
    empty if no year is known), year_from (`as_of`, `period` or `unknown`), confidence (empty if none is stated), start
    and end of links (`stated` or `not stated`), and partners of actors (`some` or `none`). An end after the date of
    the data (`about.date`) is planned, and no year that anything was true of.

    >>> facts(star).values.tolist()[0]
    ['actors', 'sources', '0', 3]
    """
    date = network.about.date
    until = int(date[:4]) if date and is_date(date) else None
    rows = list[tuple[str, str, str, int]]()
    for of, records in (("actors", network.actors), ("links", network.links)):
        rows += _counted(of, "sources", (len({*record.sources}) for record in records), sorted)
        years = [_year(record, until) for record in records]
        rows += _counted(of, "year", (year for year, _ in years), _years_first)
        rows += _counted(of, "year_from", (basis for _, basis in years), lambda found: _in_order(found, _BASES))
        levels = (record.confidence or "" for record in records)
        rows += _counted(of, "confidence", levels, lambda found: _in_order(found, (*CONFIDENCES, "")))
    some = ("some" if count else "none" for count in _partners(network))
    rows += _counted("actors", "partners", some, lambda found: _in_order(found, ("some", "none")))
    for end in ("start", "end"):
        stated = ("stated" if getattr(link, end) else "not stated" for link in network.links)
        rows += _counted("links", end, stated, lambda found: _in_order(found, ("stated", "not stated")))
    return pd.DataFrame(rows, columns=["of", "measure", "value", "count"]).astype({"count": "int64"})


def documented_regions(network: Network) -> pd.DataFrame:
    """How many actors are based in each of `coverage.covered_regions`, and how many of them are public.

    The columns are region, actors and public, which is empty where no sector of the network is called `public`. That no
    public actor is documented does not mean that the region has no public body.

    >>> documented_regions(star).empty
    True
    """
    regions = covered_regions(network)
    every = Counter(actor.region for actor in network.actors)
    public = Counter(actor.region for actor in network.actors if actor.sector == PUBLIC)
    known = PUBLIC in network.sectors
    return pd.DataFrame(
        {
            "region": pd.Series(regions, dtype="str"),
            "actors": np.array([every[region] for region in regions], dtype=np.int64),
            "public": pd.array([public[region] if known else None for region in regions], dtype="Int64"),
        }
    )


def _partners(network: Network) -> list[int]:
    _, first = network.partners
    return [end - begin for begin, end in pairwise(first.tolist())]


def _correlated(partners: Ints, sources: Ints, draws: int, seed: int) -> Correlation:
    for is_so, reason in (
        (len(partners) < _TWO, "few_actors"),
        (not sources.any(), "no_sources"),
        (not partners.any(), "no_partners"),
        (len({*sources.tolist()}) == 1, "equal_sources"),
        (len({*partners.tolist()}) == 1, "equal_partners"),
    ):
        if is_so:
            return Correlation(reason=reason)
    found = rank_correlation(partners, sources, draws, seed)
    return found if draws else found._replace(reason="by_construction")


def _year(record: Actor | Link, until: int | None) -> tuple[int | None, str]:
    """The year that a record was true of, and what says so."""
    if record.as_of is not None:
        return record.as_of, "as_of"
    if isinstance(record, Link):
        stated = (int(date[:4]) for date in (record.start, record.end) if date)
        if years := [year for year in stated if until is None or year <= until]:
            return max(years), "period"
    return None, "unknown"


def _counted(
    of: str, measure: str, values: Iterable[T], order: Callable[[Iterable[T]], Iterable[T]]
) -> list[tuple[str, str, str, int]]:
    found = Counter(values)
    return [(of, measure, "" if value is None else str(value), found[value]) for value in order(found)]


def _years_first(years: Iterable[int | None]) -> list[int | None]:
    return sorted(years, key=lambda year: (year is None, year))


def _in_order(found: Iterable[str], order: tuple[str, ...]) -> list[str]:
    there = {*found}
    return [value for value in order if value in there]
