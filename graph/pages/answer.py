"""The answer to the hub question in sentences, and what would change it."""

from html import escape
from typing import Any

import pandas as pd

from ..metrics import LENSES
from ..model import Network
from ..words import definitions, headline, number, phrases
from ..words.headline import Standing, Without
from . import cache

HEADLINE = "betweenness"
_DRAWS = 10_000
_STANDING = ("share_of_actors", "share", "hub_ratio", "p_adjusted", "p_lower_adjusted", "verdict", "top_share")


def standings(network: Network, table: pd.DataFrame, lang: str) -> list[Standing]:
    """Where each sector stands on the headline's lens, in the words of the screen."""
    return [
        Standing(
            sector=network.sectors[row["group"]].text(lang),
            top_actor=network.actor(row["top_actor"]).title(lang) if row["top_actor"] else "",
            **{field: row[field] for field in _STANDING},
        )
        for row in _rows(table)
    ]


def answer(network: Network, lang: str) -> str:
    """The answer as HTML: who is a hub, what carries it, what would change it, and what the data cannot support."""
    say = phrases(lang)
    here, there = cache.sector_hubs(network), cache.sector_hubs(cache.collaborations_as_ties(network).network)
    stand = standings(network, here, lang)
    first, *rest = headline.sentences(stand, lang)
    lead = headline.leading(stand)
    otherwise = headline.leverage(lead, _without(network, here, lead, lang), lang) if lead else []
    verdicts = {key.removeprefix("verdict_"): text for key, text in say.items() if key.startswith("verdict_")}
    otherwise += [
        headline.comparison(_verdicts(network, here, lang), _verdicts(network, there, lang), verdicts, lang),
        headline.other_lenses(_other_hubs(network, here, lang), lang),
    ]
    caution = network.about.limits[0].text(lang) if network.about.limits else ""
    return (
        f'<div class="answer"><p class="first">{escape(first)}</p><p>{escape(" ".join(rest))}</p>'
        f"<p>{escape(' '.join(otherwise))}</p>"
        f'<p class="also">{escape(caution)}</p>'
        f"<details><summary>{say['how_title']}</summary>"
        f"<p>{escape(say['hubs_how'].format(draws=number(_DRAWS, lang)))}</p></details></div>"
    )


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    rows = table[table["lens"] == HEADLINE].to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in rows]


def _verdicts(network: Network, table: pd.DataFrame, lang: str) -> dict[str, str]:
    return {network.sectors[row["group"]].text(lang): row["verdict"] for row in _rows(table)}


def _other_hubs(network: Network, table: pd.DataFrame, lang: str) -> list[tuple[str, str]]:
    hubs = table[(table["verdict"] == "hub") & (table["lens"] != HEADLINE) & table["lens"].isin(LENSES.keys())]
    return [
        (definitions.name(lens, lang), network.sectors[group].text(lang))
        for lens, group in zip(hubs["lens"], hubs["group"], strict=True)
    ]


def _without(network: Network, here: pd.DataFrame, lead: Standing, lang: str) -> list[Without]:
    """The headline's lens without the actor that carries the leading sector, and without all that span sectors."""
    before = _rows(here)
    top = next(row["top_actor"] for row in before if network.sectors[row["group"]].text(lang) == lead.sector)
    spanning = tuple(actor.id for actor in network.actors if actor.cross_sector)
    cases = {"actor": (top,) if top else (), "cross_sector": spanning}
    return [
        Without(
            without=without,
            sector=network.sectors[row["group"]].text(lang),
            verdict=row["verdict"],
            verdict_without=after["verdict"],
            hub_ratio=after["hub_ratio"],
            p_adjusted=after["p_adjusted"],
        )
        for without, ids in cases.items()
        if ids
        for row, after in zip(before, _rows(cache.hubs_without(network, ids)), strict=True)
    ]
