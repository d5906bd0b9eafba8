"""Pages of a large network say what is computed for a part, and show it once it is there."""

from pathlib import Path

import large_networks
import pytest
from streamlit.testing.v1 import AppTest

from graph.app import cache
from graph.app.computing.apart import COMPUTING

from ..test_pages import COMPUTED, SHIPPED, TOY, run_page, settled, text

HEADINGS = {
    "hubs": ("What the answer depends on", "Who carries it?", "What the data cannot show"),
    "actors": ("All actors",),
    "explore": ("Questions to start with", "Hubs per sector"),
    "workshop": ("What if …",),
}


@pytest.fixture
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """A network that no other test has asked for: small where all is computed apart, whatever its size."""
    number = sum(map(ord, request.node.name)) + 600
    name = request.node.name
    actors = 12 if any(part in name for part in ("hubs", "small", "test_of_the_answer")) else 510
    return large_networks.written(tmp_path, large_networks.heavy_tailed(actors, number))


def with_record(test: AppTest) -> AppTest:
    """The page Hubs with the tests of what is documented."""
    test.session_state["depends_record_numbers"] = True
    return test.run()


def buttons(test: AppTest) -> list[str]:
    return [button.label for button in test.button]


@pytest.mark.parametrize("page", HEADINGS)
def test_a_page_fills_in(page, folder):
    test = run_page(page, folder, lang="en")
    assert not test.exception
    assert COMPUTED in text(test)
    assert 'role="status"' in text(test)
    assert "Cancel" in buttons(test)
    settled(test)
    assert not test.exception
    assert all(heading in text(test) for heading in HEADINGS[page])
    assert "Cancel" not in buttons(test)


def test_what_is_cancelled_stays_so_until_it_is_tried_again(folder):
    test = run_page("actors", folder, lang="sv")
    assert "Beräknar måtten för alla aktörer …" in text(test)
    next(button for button in test.button if button.label == "Avbryt").click().run()
    assert "Beräknar måtten för alla aktörer: Beräkningen avbröts." in text(test.run())
    next(button for button in test.button if button.label == "Försök igen").click().run()
    assert "Beräknar måtten för alla aktörer: Beräkningen avbröts." not in text(test)
    assert not settled(test).exception
    assert len(test.dataframe) == 1


def test_nothing_is_added_to_the_page_of_a_small_network():
    test = run_page("explore", SHIPPED, lang="en")
    assert COMPUTED not in text(test)
    assert "Hubs per sector" in text(test)


def test_a_what_if_and_its_downloads_are_there_in_the_end(folder):
    test = run_page("workshop", folder, lang="en", remove="a00001")
    assert "Computing" in text(test)
    settled(test)
    assert not test.exception
    assert "Hubs and ranks" in text(test)
    assert COMPUTING.waited(lambda: cache.remember(str, 1)) == "1"


def test_a_test_of_the_answer_is_run_apart_once_it_is_asked_for(folder):
    test = settled(with_record(run_page("hubs", folder, lang="sv")))
    next(button for button in test.button if button.label == "Pröva mot saknade uppgifter").click().run()
    assert "Beräknar testet mot saknade data …" in text(test)
    settled(test)
    assert not test.exception
    assert "Pröva mot saknade uppgifter" not in buttons(test)
    assert len(test.dataframe) == 1


def test_partnerships_are_drawn_anew_and_left_out_one_at_a_time():
    test = settled(with_record(run_page("hubs", TOY, lang="en")))
    next(button for button in test.button if button.label == "Test with partnerships drawn anew").click().run()
    assert "Computing the test with partnerships drawn anew, and without each of them …" in text(test)
    settled(test)
    assert not test.exception
    page_text = text(test).replace("\xa0", " ")
    assert "the public sector has 0.40–3.9 times its share in nine draws of ten." in page_text
    assert "never a confidence interval" in page_text
    assert "On betweenness no verdict changes in any of 10 cases tried" in page_text


def test_the_large_screen_of_a_story_is_prepared_apart():
    test = run_page("workshop", SHIPPED, lang="sv")
    settled(test)
    assert not test.exception
    assert "Visa berättelsen på storskärm" in text(test)
