"""Data quality in an order: the answer, and a card for each way in which the data may be thin."""

from collections.abc import Hashable, Iterator, Mapping
from itertools import accumulate
from typing import Any, NamedTuple

import pandas as pd

from ..metrics.quality import ALL, OWN, PUBLIC, Quality
from ..network.model import Network
from ..network.selection.regions import COUNTIES
from ..picture.groups import sector_called
from ..text import quality, region_name
from ..text.alphabet import alphabetical


class Card(NamedTuple):
    """What is found of one question, what it means, and the page whose conclusion hangs on it; `key` names it."""

    key: str
    title: str
    line: str
    means: str
    page: str


def answer(found: Quality, lang: str) -> list[str]:
    """How good the data are, in sentences; the first is the shortest answer."""
    of_all = _row(found, ALL)
    return [_single(found, lang), _years(found, lang), quality.together(of_all["rho"], of_all["reason"], lang)]


def cards(network: Network, found: Quality, lang: str) -> Iterator[Card]:
    """The cards, in order."""

    def card(key: str, line: str, page: str, means: str = "") -> Card:
        return Card(key, quality.title(key, lang), line, means or quality.means(key, lang), page)

    of_all, own = _row(found, ALL), _row(found, OWN)
    together = quality.together(of_all["rho"], of_all["reason"], lang)
    of_own = quality.of_own(own["rho"], own["p_value"], own["verdict"], own["reason"], lang)
    # Where nothing can be compared, one sentence says why.
    line = f"{together} {of_own}" if of_all["reason"] == "by_construction" and of_own else together
    yield card("documentation", line, "hubs", quality.bias(of_all["rho"], own["verdict"], lang))
    yield card("sources", _single(found, lang), "hubs")
    starts, ends = (counts(found, "links", end) for end in ("start", "end"))
    missing = (starts.get("not stated", 0), ends.get("not stated", 0), sum(starts.values()))
    yield card("years", f"{_years(found, lang)} {quality.periods(*missing, lang)}".strip(), "gaps")
    yield card("confidence", quality.confidence(counts(found, "links", "confidence"), lang), "hubs")
    yield card("regions", *_regions(network, found.regions, lang))
    partners = counts(found, "actors", "partners")
    without = partners.get("none", 0)
    line = quality.isolates(without, sum(partners.values()), lang)
    yield card("isolates", line, "actors", quality.means("isolates" if without else "no_isolates", lang))


def counts(found: Quality, of: str, measure: str) -> dict[str, int]:
    """How many actors or links have each value, in order."""
    rows = found.facts[(found.facts["of"] == of) & (found.facts["measure"] == measure)]
    return dict(zip(rows["value"], rows["count"].tolist(), strict=True))


def _row(found: Quality, which: str) -> Mapping[Hashable, Any]:
    [row] = found.bias[found.bias["sources"] == which].to_dict("records")
    return dict(row)


def _single(found: Quality, lang: str) -> str:
    of = counts(found, "links", "sources")
    return quality.single(of.get("1", 0), of.get("0", 0), sum(of.values()), lang)


def _years(found: Quality, lang: str) -> str:
    of = counts(found, "links", "year")
    known = {int(year): count for year, count in of.items() if year}
    half, median = sum(known.values()) / 2, None  # the smallest year up to which at least half are
    for year, so_far in zip(known, accumulate(known.values()), strict=True):
        if so_far >= half:
            median = year
            break
    return quality.years(median, sum(known.values()), sum(of.values()), lang)


def _regions(network: Network, regions: pd.DataFrame, lang: str) -> tuple[str, str, str]:
    """The sentences on the counties that are known, or on all regions where there are none, their page and meaning."""
    known = {county for of_country in COUNTIES.values() for county in of_country}
    counties = bool(regions["region"].isin(known).any())
    rows = (regions[regions["region"].isin(known)] if counties else regions).to_dict("records")
    names = {row["region"]: region_name(row["region"], lang) for row in rows}
    of = {row["region"]: row for row in rows}
    order = alphabetical(names, lang)
    empty = [names[code] for code in order if not of[code]["actors"]]
    public, without = "", list[str]()
    if PUBLIC in network.sectors:
        public = sector_called(network, PUBLIC, lang)
        without = [names[code] for code in order if of[code]["actors"] and not of[code]["public"]]
    line = quality.regions(empty, without, len(names), public, lang, counties=counties)
    return line, "gaps", quality.means("regions" if empty or without else "all_regions", lang)
