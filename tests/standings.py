"""Where a group stands, for the sentences that tell it."""

from math import nan

from graph.text.headline import Standing

SECTORS = {"sv": "akademin", "en": "academia"}
SPACE = "\N{NO-BREAK SPACE}"


def standing(lang: str = "sv", **facts) -> Standing:
    usual = {
        "group": "academia",
        "sector": SECTORS[lang],
        "share_of_actors": 0.16,
        "share": 0.34,
        "hub_ratio": 2.04,
        "p_adjusted": 0.14,
        "p_lower_adjusted": 1.0,
        "verdict": "not significant",
        "top_actor": "",
        "top_share": nan,
    }
    return Standing(**{**usual, **facts})
