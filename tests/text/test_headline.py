"""The answer in sentences: every verdict, in both languages, from numbers alone."""

from math import nan

import pytest
from standings import SPACE, standing

from graph.text.headline import capital, chances, leading, listed, sentences, worked_out


def plain(told: list[str]) -> list[str]:
    return [sentence.replace(SPACE, " ") for sentence in told]


UNDER = {"hub_ratio": 0.43, "share": 0.07, "p_adjusted": 1.0, "p_lower_adjusted": 0.014, "verdict": "under-represented"}
UNDEFINED = {"share": nan, "hub_ratio": nan, "p_adjusted": nan, "p_lower_adjusted": nan, "verdict": "undefined"}


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "sv",
            "Akademin är ett nav efter läge: 16 % av aktörerna men 34 % av mellanläget, 2,0 gånger sin andel, "
            "och det är mer än lika många slumpvalda aktörer har.",
        ),
        (
            "en",
            "Academia is a hub by position: 16% of the actors but 34% of the betweenness, 2.0 times its share, "
            "and that is more than as many random actors have.",
        ),
    ],
)
def test_a_hub_is_named_first(lang, expected):
    assert plain(sentences([standing(lang, verdict="hub", p_adjusted=0.01)], lang)) == [expected]


def test_exactly_its_share_is_not_more_than_it():
    # 1/3 of 3 and the like come out a hair above 1.
    assert leading([standing(hub_ratio=1 + 2**-52, p_adjusted=1.0)]) == []
    same = [standing(group=group, hub_ratio=1.5 + off) for group, off in (("a", 0), ("b", 2**-52))]
    assert leading(same) == same  # equal, and so both


def test_nobody_is_a_hub_and_the_closest_one_may_be_chance():
    first, second = plain(
        sentences([standing("sv"), standing("sv", sector="näringslivet", hub_ratio=1.1, p_adjusted=0.9)], "sv")
    )
    assert first == "Ingen sektor är säkerställd som nav."
    assert second.startswith("Akademin har 16 % av aktörerna och 34 % av mellanläget, 2,0 gånger sin andel")
    assert second.endswith("men skillnaden kan bero på slumpen.")


def test_the_chances_stand_by_themselves():
    under = standing("sv", group="b", sector="näringslivet", **UNDER)
    stand = [standing("sv"), under, standing("sv", group="c", hub_ratio=0.9)]
    assert plain([chances(stand, "sv")]) == [
        "Justerade p-värden: akademin, minst så mycket: p = 0,14; näringslivet, högst så mycket: p = 0,014."
    ]
    assert plain([chances([standing("en")], "en")]) == ["Adjusted p-values: academia, at least as much: p = 0.14."]
    assert chances([standing("sv", hub_ratio=0.9)], "sv") == ""
    assert "p =" not in "".join(plain(sentences(stand, "sv")))


def test_nobody_has_more_than_its_share():
    assert sentences([standing("en", hub_ratio=0.9)], "en") == ["No sector is established as a hub."]


def test_who_has_less_than_its_share_is_told_too():
    told = plain(sentences([standing("en"), standing("en", sector="civil society", **UNDER)], "en"))
    assert told[-1] == "Civil society has less than as many random actors: 16% of the actors but 7% of the betweenness."


@pytest.mark.parametrize(
    ("lang", "more", "less"),
    [
        (
            "sv",
            "Akademin har 16 % av aktörerna och 34 % av mellanläget, 2,0 gånger sin andel; om det är mer än lika "
            "många slumpvalda aktörer har går inte att avgöra, eftersom p ligger för nära sin gräns.",
            "Näringslivet har 16 % av aktörerna och 7 % av mellanläget; om det är mindre än lika många slumpvalda "
            "aktörer har går inte att avgöra, eftersom p ligger för nära sin gräns.",
        ),
        (
            "en",
            "Academia has 16% of the actors and 34% of the betweenness, 2.0 times its share; whether that is more than "
            "as many random actors have is undecided, since p is too close to its threshold.",
            "Näringslivet has 16% of the actors and 7% of the betweenness; whether that is less than as many "
            "random actors have is undecided, since p is too close to its threshold.",
        ),
    ],
)
def test_what_cannot_be_told_is_said_of_the_tail_that_is_open(lang, more, less):
    above = standing(lang, verdict="undecided", p_adjusted=0.025)
    below = standing(lang, sector="näringslivet", **UNDER | {"verdict": "undecided", "p_lower_adjusted": 0.0251})
    told = plain(sentences([above, below], lang))
    assert told[1:] == [more, less]
    assert plain([chances([above, below], lang)])[0].endswith({"sv": "p = 0,0251.", "en": "p = 0.0251."}[lang])


def test_who_may_be_a_hub_leads_beside_one_that_is():
    hub, open = standing(verdict="hub", p_adjusted=0.01), standing(verdict="undecided", p_adjusted=0.025)
    assert leading([open, hub, standing()]) == [open, hub]
    told = plain(sentences([open, hub], "en"))
    assert "is undecided" in told[0]
    assert "is a hub" in told[1]


def test_one_actor_that_carries_it_is_named_and_a_small_part_is_not():
    carried = plain(sentences([standing("sv", top_actor="Mötesplats", top_share=0.45)], "sv"))
    assert carried[-1] == "En enda aktör, Mötesplats, står för 45 % av mellanläget för akademin."
    assert len(sentences([standing("sv", top_actor="Mötesplats", top_share=0.2)], "sv")) == 2


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_without_betweenness_there_is_nothing_to_share(lang):
    (told,) = sentences([standing(lang, **UNDEFINED)], lang)
    assert told.startswith(
        {"sv": "Ingen aktör ligger mellan två andra", "en": "No actor lies between two others"}[lang]
    )


@pytest.mark.parametrize(
    ("lang", "expected"), [("sv", "Det finns inga aktörer att jämföra."), ("en", "There are no actors to compare.")]
)
def test_nobody_to_compare(lang, expected):
    assert sentences([], lang) == [expected]
    assert sentences([standing(lang, **UNDEFINED, share_of_actors=nan)], lang) == [expected]


def test_one_group_that_holds_everybody_cannot_be_compared():
    alone = standing("en", **UNDEFINED)._replace(share_of_actors=1.0)
    assert sentences([alone], "en") == ["All actors belong to the same sector, so there is nothing to compare."]
    assert "same group" in sentences([alone], "en", sectors=False)[0]


def test_groups_that_are_no_sectors_are_called_groups():
    assert (
        sentences([standing("sv", sector="Skåne län")], "sv", sectors=False)[0] == "Ingen grupp är säkerställd som nav."
    )
    assert sentences([standing("en", sector="Skåne")], "en", sectors=False)[0] == "No group is established as a hub."


def test_a_sentence_begins_with_a_capital_whatever_the_name():
    assert sentences([standing("sv", sector="nätverk", verdict="hub")], "sv")[0].startswith("Nätverk är ett nav")
    assert capital("öppna par") == "Öppna par"
    assert capital("NUTS") == "NUTS"
    assert capital("") == ""


def test_names_in_a_row():
    assert listed(["a"], "sv") == "a"
    assert listed(["a", "b", "c"], "sv") == "a, b och c"
    assert listed(["a", "b"], "en") == "a and b"


def test_the_hubs_lead_and_otherwise_whom_chance_explains_least():
    hub, closest = standing(verdict="hub", p_adjusted=0.04), standing(sector="näringslivet", p_adjusted=0.1)
    assert leading([closest, hub]) == [hub]
    assert leading([closest, standing(p_adjusted=0.5)]) == [closest]
    assert leading([standing(**UNDEFINED)]) == []


@pytest.mark.parametrize(
    ("methods", "lang", "said", "unsaid"),
    [
        ({"monte_carlo"}, "sv", "10 000 gånger på måfå, och upp till 100 000 gånger där p ligger nära", "exakt"),
        ({"exact"}, "sv", "på alla sätt som finns, så att p är exakt", "måfå"),
        ({"exact", "monte_carlo"}, "en", "at most a million, otherwise 10,000 times at random (up to 100,000", "exact"),
        ({"exact"}, "en", "in every way there is, so that p is exact", "at random"),
    ],
)
def test_how_it_is_worked_out_follows_the_method(methods, lang, said, unsaid):
    told = worked_out(methods, 10_000, 100_000, lang).replace(SPACE, " ")
    assert said in told
    assert unsaid not in told
    assert {"sv": "ensidiga", "en": "one-sided"}[lang] in told
    assert {"sv": "av mellanläget", "en": "of the betweenness"}[lang] in told
    assert {"sv": "antalet grupper", "en": "number of groups"}[lang] in worked_out(methods, 1, 2, lang, sectors=False)
