"""The answer in sentences: every verdict, in both languages, from numbers alone."""

from math import nan

import pytest

from graph.words.headline import Standing, Without, comparison, leading, leverage, other_lenses, sentences

SECTORS = {"sv": "Akademi", "en": "Academia"}
CALLED = {"sv": "Akademin", "en": "Academia"}


def standing(lang: str = "sv", **facts) -> Standing:
    usual = {
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


UNDER = {"hub_ratio": 0.43, "share": 0.07, "p_adjusted": 1.0, "p_lower_adjusted": 0.014, "verdict": "under-represented"}
UNDEFINED = {"share": nan, "hub_ratio": nan, "p_adjusted": nan, "p_lower_adjusted": nan, "verdict": "undefined"}


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "sv",
            "Akademin är nav: 16\u00a0% av aktörerna men 34\u00a0% av förmedlingen, 2,0 gånger sin andel, "
            "och det är mer än slumpen ger (p = 0,010).",
        ),
        (
            "en",
            "Academia is a hub: 16% of the actors but 34% of the betweenness, 2.0 times its share, "
            "and that is more than chance gives (p = 0.010).",
        ),
    ],
)
def test_a_hub_is_named_first(lang, expected):
    assert sentences([standing(lang, verdict="hub", p_adjusted=0.01)], lang) == [expected]


def test_nobody_is_a_hub_and_the_closest_one_may_be_chance():
    first, second = sentences(
        [standing("sv"), standing("sv", sector="Näringsliv", hub_ratio=1.1, p_adjusted=0.9)], "sv"
    )
    assert first == "Ingen sektor är säkert nav."
    assert second.startswith("Akademin har 16\u00a0% av aktörerna och 34\u00a0% av förmedlingen, 2,0 gånger sin andel")
    assert second.endswith("men det kan vara en slump (p = 0,14).")


def test_nobody_has_more_than_its_share():
    assert sentences([standing("en", hub_ratio=0.9)], "en") == ["No sector is a hub beyond doubt."]


def test_who_has_less_than_its_share_is_told_too():
    told = sentences([standing("en"), standing("en", sector="Civil society", **UNDER)], "en")
    assert told[-1] == "Civil society has less than its share: 16% of the actors but 7% of the betweenness (p = 0.014)."


def test_one_actor_that_carries_it_is_named_and_a_small_part_is_not():
    carried = sentences([standing("sv", top_actor="Mötesplats", top_share=0.45)], "sv")
    assert carried[-1] == "45\u00a0% av den förmedlingen bärs av en enda aktör, Mötesplats."
    assert len(sentences([standing("sv", top_actor="Mötesplats", top_share=0.2)], "sv")) == 2


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_without_betweenness_there_is_nothing_to_share(lang):
    (told,) = sentences([standing(lang, **UNDEFINED)], lang)
    assert told.startswith(
        {"sv": "Ingen aktör ligger mellan två andra", "en": "No actor lies between two others"}[lang]
    )


def test_one_group_that_holds_everybody_cannot_be_compared():
    alone = standing("en", **UNDEFINED)._replace(share_of_actors=1.0)
    assert sentences([alone], "en") == ["All actors belong to the same sector, so there is nothing to compare."]
    assert "same group" in sentences([alone], "en", sectors=False)[0]


def test_groups_that_are_no_sectors_are_called_groups():
    assert sentences([standing("sv", sector="Skåne län")], "sv", sectors=False)[0] == "Ingen grupp är säkert nav."
    assert sentences([standing("en", sector="Skåne")], "en", sectors=False)[0] == "No group is a hub beyond doubt."


def test_what_becomes_of_it_without_the_actor_and_without_those_that_span_sectors():
    lead = standing("sv", top_actor="Mötesplats", top_share=0.45)
    changes = [
        Without("actor", "Akademi", "not significant", "not significant", 1.28, 0.75),
        Without("cross_sector", "Akademi", "not significant", "not significant", 0.37, 1.0),
        Without("cross_sector", "Offentlig sektor", "not significant", "hub", 2.0, 0.014),
        Without("actor", "Näringsliv", "undefined", "undefined", nan, nan),
    ]
    assert leverage(lead, changes, "sv") == [
        "Utan Mötesplats blir det 1,3 gånger (p = 0,75).",
        "Utan de sektorsövergripande aktörerna blir det 0,37 gånger (p = 1,0).",
        "Då blir i stället Offentlig sektor nav, 2,0 gånger sin andel (p = 0,014).",
    ]


VERDICTS = {"hub": "nav", "not significant": "ej säkerställt", "under-represented": "mindre än sin andel"}


def test_two_views_that_disagree_are_told_sector_by_sector():
    here = {"Akademi": "hub", "Näringsliv": "not significant"}
    assert comparison(here, here, VERDICTS, "as_actors", "sv").endswith("blir utslagen desamma.")
    there = {**here, "Akademi": "not significant"}
    assert comparison(here, there, VERDICTS, "as_actors", "sv").endswith(
        "ändras utslaget: Akademin (nav → ej säkerställt)."
    )


def test_a_group_that_the_other_view_does_not_have_is_no_disagreement():
    here = {"nätverk": "hub", "organisation": "not significant"}
    assert comparison(here, {"organisation": "not significant"}, VERDICTS, "as_actors", "sv").endswith(
        "blir utslagen desamma."
    )


def test_lenses_that_disagree_are_named():
    assert other_lenses([], "en") == "None of the other lenses points out a hub."
    assert (
        other_lenses([("Inflytande", "Akademi")], "sv")
        == "Måtten är inte eniga. Nav på andra mått: Akademin (inflytande)."
    )


def test_the_first_hub_leads_and_otherwise_whom_chance_explains_least():
    hub, closest = standing(verdict="hub", p_adjusted=0.04), standing(sector="Näringsliv", p_adjusted=0.1)
    assert leading([closest, hub]) == hub
    assert leading([closest, standing(p_adjusted=0.5)]) == closest
    assert leading([standing(**UNDEFINED)]) is None
