"""The tables of what ends, as people read them, and the bars of the chart."""

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from ...network.model import Network
from ...picture.groups import SECTOR, group_name
from ...text import number, shorten
from ...text import timeline as wording
from ...text.catalogue import N_, messages
from .ending_charts import Bar

_LONGEST = 46  # letters of a name in the chart
_DIGITS = 2
_MEASURES = {
    "partnerships": N_("Partnerships"),
    "ties": N_("Ties"),
    "components": N_("Components"),
    "largest": N_("Actors in the largest component"),
    "isolates": N_("Isolates"),
    "alone": N_("Left without a partner"),
}


def bars(network: Network, ending: pd.DataFrame, lang: str) -> list[Bar]:
    """What the chart draws of each partnership that ends; names that are equal get a number."""
    made, often = [], Counter[str]()
    for row in ending.to_dict("records"):
        members = _members(network, row["members"], lang)
        name = shorten(row["name"] or members, _LONGEST)
        often[name] += 1
        unlike = name if often[name] == 1 else f"{name} ({number(often[name], lang)})"
        made.append(Bar(unlike, row["start"], row["end"], members))
    return made


def partnerships(network: Network, ending: pd.DataFrame, lang: str) -> pd.DataFrame:
    """The partnerships that end."""
    _ = messages(lang).gettext
    rows = ending.to_dict("records")
    return pd.DataFrame(
        {
            _("End"): [row["end"] for row in rows],
            _("Start"): [row["start"] or _("not known") for row in rows],
            _("Who takes part"): [_members(network, row["members"], lang) for row in rows],
            _("Kind"): [network.kinds[row["kind"]].name.text(lang) for row in rows],
            _("Name"): [row["name"] for row in rows],
            _("Regions"): [_regions(network, row["regions"], lang) for row in rows],
        }
    )


def actors(network: Network, touched: pd.DataFrame, lang: str) -> pd.DataFrame:
    """The actors that take part in what ends."""
    _ = messages(lang).gettext
    members = [network.actor(id) for id in touched["id"]]
    return pd.DataFrame(
        {
            _("Actor"): [network.title(actor.id, lang) for actor in members],
            _("Sector"): [group_name(network, SECTOR, actor.sector, lang) for actor in members],
            _("Region"): [_regions(network, actor.region or "", lang) for actor in members],
            _("End"): touched["ending"].to_list(),
            _("Go on"): touched["goes_on"].to_list(),
            _("No known end"): touched["unknown"].to_list(),
            _("Partners before"): touched["partners_before"].to_list(),
            _("Partners afterwards"): touched["partners_after"].to_list(),
            _("of whom certain"): touched["known_after"].to_list(),
        }
    )


def regions(network: Network, touched: pd.DataFrame, lang: str) -> pd.DataFrame:
    """The regions that take part in what ends."""
    _ = messages(lang).gettext
    return pd.DataFrame(
        {
            _("Region"): [group_name(network, "region", group, lang) for group in touched["group"]],
            _("End"): touched["ending"].to_list(),
            _("Go on"): touched["goes_on"].to_list(),
            _("No known end"): touched["unknown"].to_list(),
            _("Actors touched"): touched["touched"].to_list(),
            _("of all"): touched["actors"].to_list(),
            _("Left without a partner"): touched["alone"].to_list(),
        }
    )


def left(network: Network, table: pd.DataFrame, lang: str) -> pd.DataFrame:
    """The network in the period and afterwards, in both readings side by side."""
    _ = messages(lang).gettext
    known, possible = (table[table["reading"] == reading].to_dict("records") for reading in ("known", "possible"))
    template = _("Betweenness to share of actors: {sector}")
    names = [
        template.format(sector=group_name(network, SECTOR, row["group"], lang))
        if row["group"]
        else _(_MEASURES[row["measure"]])
        for row in known
    ]
    return pd.DataFrame(
        {
            _("Measure"): names,
            _("Known dates: before"): [_value(row, "before", lang) for row in known],
            _("Known dates: afterwards"): [_value(row, "after", lang) for row in known],
            _("With unknown: before"): [_value(row, "before", lang) for row in possible],
            _("With unknown: afterwards"): [_value(row, "after", lang) for row in possible],
        }
    )


def standings(table: pd.DataFrame, lang: str) -> pd.DataFrame:
    """What all partnerships are in each year."""
    _ = messages(lang).gettext
    columns = {_("Year"): [str(year) for year in table["year"]]}
    columns |= {_(name): table[key].to_list() for key, name in wording.STANDINGS.items()}
    return pd.DataFrame(columns | {_("end in the year"): table["ending"].to_list()})


def _value(row: Mapping[Hashable, Any], side: str, lang: str) -> str:
    return number(row[side], lang, _DIGITS if row["measure"] == "hub_ratio" else 0)


def _members(network: Network, ids: str, lang: str) -> str:
    return " – ".join(network.title(id, lang) for id in ids.split())


def _regions(network: Network, codes: str, lang: str) -> str:
    return ", ".join(group_name(network, "region", code, lang) for code in codes.split()) or "–"
