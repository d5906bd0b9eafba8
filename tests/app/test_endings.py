"""The section of endings on the page Gaps, and the years on the page Explore, without a browser."""

from time import monotonic

import pytest
from streamlit.testing.v1 import AppTest

from .test_pages import SHIPPED, TOY, folder_of, run_page, settled, text, undefined, who


def gaps(folder: str = SHIPPED, **address: str) -> AppTest:
    return settled(run_page("gaps", folder, lang="en", **address))


def dated(*links: tuple[str, str]) -> list[str]:
    """Links between a and b, each with a start and an end; an empty one is not stated."""
    return [
        "{source: a, target: b, kind: other"
        + "".join(f", {key}: '{date}'" for key, date in zip(("start", "end"), link, strict=True) if date)
        + "}"
        for link in links
    ]


def test_a_coordinator_reads_what_ends_and_whom_it_touches():
    test = gaps()
    said = text(test)
    assert "In 2025–2027 20 partnerships are documented to end, with 23 actors taking part in them." in said
    assert "13 actors are then left without a partner" in said
    tables = [list(table.value.iloc[:, 0]) for table in test.dataframe]
    assert any("SEED2SCALE" in first for first in tables)
    assert any("Skåne County" in first for first in tables)


def test_a_year_and_a_region_narrow_what_is_shown():
    test = gaps()
    test.slider(key="control_endings_period").set_value((2026, 2026)).run()
    assert "In 2026 1 partnership is documented to end" in text(settled(test))
    test.selectbox(key="control_endings_region").set_value("Skåne County").run()
    assert "No partnership is documented to end in 2026." in text(settled(test))


def test_the_years_are_shown_when_they_are_opened():
    test = gaps()
    test.session_state["endings_years"] = True
    assert "Each sector&#x27;s share of the partners" in text(settled(test.run()))
    assert not test.exception
    assert undefined(test) == []


@pytest.mark.parametrize("collaborations", ["as-actors", "as-ties"])
@pytest.mark.parametrize(
    "links",
    [
        [],
        dated(("", "")),
        dated(("2020", "2020")),
        dated(("0001", "9999")),
        dated(("", "9999")),
        dated(("0001", "")),
        dated(("2020", "2024-02-29"), ("2020", "2024-02-29"), ("", "2024")),
    ],
    ids=["no links", "no dates", "one year", "far out", "far end", "far start", "equal"],
)
def test_any_dates_give_an_answer(links, collaborations, tmp_path):
    folder = folder_of(tmp_path, [who("a"), who("b", "business")], links)
    test = gaps(folder, collaborations=collaborations)
    test.session_state["endings_years"] = True
    settled(test.run())
    assert not test.exception
    assert undefined(test) == []
    assert "documented to end" in text(test) or "No partnership states when" in text(test)


def test_without_years_there_is_no_slider_on_explore():
    assert "over_time_opens" not in [button.key for button in run_page("explore", TOY).button]


def test_played_years_follow_each_other_and_stop_at_the_last():
    test = run_page("explore", SHIPPED, at="2026", numbers="scope")
    test.button(key="over_time_play").click().run()
    assert test.session_state["chosen"]["at"] == "2026"
    for _ in ("2027", "the end"):
        test.session_state["over_time_stepped"] = monotonic() - 5  # as long as a year is shown, and more
        test.run()
        assert not test.exception
        assert test.session_state["chosen"]["at"] == "2027"
    assert "over_time_stepped" not in test.session_state
    assert test.session_state["chosen"]["numbers"] == "scope", "what was chosen comes back"


def test_while_years_are_played_nothing_is_computed_within_the_scope():
    test = run_page("explore", SHIPPED, lang="en", at="2020", numbers="scope")
    assert "Metrics computed on the scope alone." in text(test)
    test.button(key="over_time_play").click().run()
    assert "Metrics computed on the scope alone." not in text(test)
    test.button(key="over_time_play").click().run()
    assert "Metrics computed on the scope alone." in text(test)


def test_a_moved_slider_chooses_the_year_and_closing_shows_everything():
    test = run_page("explore", SHIPPED)
    test.button(key="over_time_opens").click().run()
    test.select_slider(key="control_over_time").set_value(2023).run()
    assert test.session_state["chosen"]["at"] == "2023"
    test.button(key="over_time_closes").click().run()
    assert "at" not in test.session_state["chosen"]
