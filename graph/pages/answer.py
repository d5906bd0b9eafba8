"""The answer to the hub question in sentences, and what would change it."""

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from ..model import Network
from ..words import definitions, headline, number, phrases
from ..words.headline import Standing, Without
from . import cache
from .groups import SECTOR, Groups, groups

HEADLINE = "betweenness"
_DRAWS = 10_000
_STANDING = ("share_of_actors", "share", "hub_ratio", "p_adjusted", "p_lower_adjusted", "verdict", "top_share")


def standings(network: Network, compared: Groups, lang: str) -> list[Standing]:
    """Where each group stands on the headline's lens, in the words of the screen."""
    return [
        Standing(
            sector=compared.names[row["group"]],
            top_actor=network.actor(row["top_actor"]).title(lang) if row["top_actor"] else "",
            **{field: row[field] for field in _STANDING},
        )
        for row in _rows(cache.sector_hubs(network, compared.by))
    ]


def answer(views: Mapping[str, Network], view: str, by: str, lang: str) -> str:
    """The answer as HTML, in one of the `views`, `as_actors` and `as_ties`, and what the other one says.

    Who is a hub, what carries it, what would change it, and what the data cannot support.
    """
    say, network = phrases(lang), views[view]
    other = next(network for name, network in views.items() if name != view)
    compared = groups(network, by, lang)
    stand = standings(network, compared, lang)
    first, *rest = headline.sentences(stand, lang, sectors=by == SECTOR)
    lead = headline.leading(stand)
    otherwise = headline.leverage(lead, _without(network, compared, lead), lang) if lead else []
    verdicts = {key.removeprefix("verdict_"): text for key, text in say.items() if key.startswith("verdict_")}
    otherwise += [
        headline.comparison(_verdicts(network, by, lang), _verdicts(other, by, lang), verdicts, view, lang),
        headline.other_lenses(_other_hubs(network, compared, lang), lang),
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


def _verdicts(network: Network, by: str, lang: str) -> dict[str, str]:
    names = groups(network, by, lang).names
    return {names[row["group"]]: row["verdict"] for row in _rows(cache.sector_hubs(network, by))}


def _other_hubs(network: Network, compared: Groups, lang: str) -> list[tuple[str, str]]:
    table = cache.sector_hubs(network, compared.by)
    hubs = table[(table["verdict"] == "hub") & (table["lens"] != HEADLINE)]
    return [
        (definitions.name(lens, lang), compared.names[group])
        for lens, group in zip(hubs["lens"], hubs["group"], strict=True)
    ]


def _without(network: Network, compared: Groups, lead: Standing) -> list[Without]:
    """The headline's lens without the actor that carries the leading group, and without all that span sectors."""
    before = _rows(cache.sector_hubs(network, compared.by))
    top = next(row["top_actor"] for row in before if compared.names[row["group"]] == lead.sector)
    spanning = tuple(actor.id for actor in network.actors if actor.cross_sector)
    cases = {"actor": (top,) if top else (), "cross_sector": spanning}
    changes = []
    for without, ids in cases.items():
        after = {row["group"]: row for row in _rows(cache.hubs_without(network, ids, compared.by))} if ids else {}
        changes += [
            Without(
                without=without,
                sector=compared.names[row["group"]],
                verdict=row["verdict"],
                verdict_without=after[row["group"]]["verdict"],
                hub_ratio=after[row["group"]]["hub_ratio"],
                p_adjusted=after[row["group"]]["p_adjusted"],
            )
            for row in before
            if row["group"] in after
        ]
    return changes
