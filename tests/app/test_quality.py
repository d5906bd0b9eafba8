"""How good the data are, on the page Data."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph import load
from graph.app import cache
from graph.metrics.record import plausible_networks, uneven_records

from .test_pages import SHIPPED, TOY, folder_of, run_page, text, undefined


def open_tables(test: AppTest) -> AppTest:
    test.session_state["quality_table"] = True
    return test.run()


def test_the_shipped_data_in_swedish() -> None:
    test = open_tables(run_page("data", SHIPPED, lang="sv"))
    shown = text(test)
    for sentence in (
        "220 av 221 partnerskap vilar på en enda källa.",
        "minst hälften av dem gäller 2020 eller tidigare",
        "(ρ\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}0,68); delvis följer det av hur det räknas",
        "Efter aktörernas egna källor kan det vara slump",
        "Start saknas för 74 av 221 partnerskap, slut för 127.",
        "säker 178; ganska säker 31; osäker 12",
        "Ingen aktör är dokumenterad i 8 av 21 län: Gotlands län",
        "ingen från den offentliga sektorn, är dokumenterade i Kronobergs län och Stockholms län",
        "Alla aktörer har något dokumenterat partnerskap.",
        "En aktör med många källor är inte viktigare för det.",
    ):
        assert sentence in shown
    assert undefined(test) == []
    assert len(test.get("vega_lite_chart")) == 1
    test.button(key="open_quality_documentation").click().run()
    assert test.session_state["page"] == "hubs"


def test_sentences_of_tests_that_have_been_run_stand_on_the_cards() -> None:
    network = load(TOY)
    results = cache.sensitivity_results(network.digest)
    results["confidence"] = plausible_networks(network, networks=20)
    results["uneven"] = uneven_records(network, networks=5, permutations=19)
    shown = text(run_page("data", TOY, lang="en"))
    assert "is furthest above its share of the betweenness in" in shown
    assert "were left out" in shown


ONE = "{id: a, name: A, sector: public}"
TWO = "{id: b, name: B, sector: business, region: IT}"


@pytest.mark.parametrize(
    ("actors", "links", "said"),
    [
        ([], [], ["There are no partnerships.", "There are too few actors"]),
        ([ONE], [], ["There are no partnerships.", "There are too few actors", "No actor is placed in a region."]),
        (
            [ONE, TWO],
            ["{source: a, target: b, kind: other}"],
            ["No partnership has a source.", "How sure a partnership is, is stated of none."],
        ),
        (
            [ONE, TWO, "{id: c, name: C, sector: public, region: SE332}"],
            ["{source: a, target: b, kind: other, as_of: 9999, sources: [{title: R}]}"],
            ["1 of 1 partnership rests on a single source.", "in 20 of 21 counties", "1 of 3 actors has no documented"],
        ),
        ([TWO], [], ["In each of 1 region an actor is documented. Actors, but none of the public sector"]),
    ],
    ids=["nobody", "one actor", "no sources", "far out", "abroad"],
)
def test_thin_data_get_a_clear_answer(actors: list[str], links: list[str], said: list[str], tmp_path: Path) -> None:
    test = open_tables(run_page("data", folder_of(tmp_path, actors, links), lang="en"))
    assert not test.exception
    assert undefined(test) == []
    for sentence in said:
        assert sentence in text(test)
