"""The page Compare without a browser: the answer, what is chosen, and what stands in the address."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import networks
import pytest
from streamlit.testing.v1 import AppTest

from .test_pages import run_at, settled, text

ROOT = Path(__file__).parents[2]
SHIPPED, TOY = networks.DATA, networks.REFERENCE / "toy12"
Start = Callable[..., AppTest]


@pytest.fixture
def compare(monkeypatch: pytest.MonkeyPatch) -> Start:
    """Runs the page of a folder at an address."""
    return partial(run_at, _page, monkeypatch=monkeypatch)


def _page() -> None:
    from graph.app import cache, choices, compare, data_source, files
    from graph.app.view_state import view_state

    choices.language()  # which reads the address
    network = files.open_folder(data_source.root()).network
    chosen = choices.current(cache.known(network), compare.asked())
    compare.show(view_state(network, chosen))
    choices.write_address(chosen)


def test_the_page_opens_with_the_two_largest_regions(compare: Start) -> None:
    shown = text(compare(SHIPPED))
    assert "Örebro County: 31 actors and 34 ties. Skåne County: 25 actors and 40 ties." in shown
    assert "cannot be tested" in shown


def test_both_sides_stand_in_the_address_and_change_places(compare: Start) -> None:
    app = compare(SHIPPED, sides="year:2017,2025")
    assert "2017: 170 actors and 126 ties. 2025: 170 actors and 155 ties." in text(app)
    app.button(key="compare_swap").click()
    assert "2025: 170 actors and 155 ties. 2017: 170 actors and 126 ties." in text(settled(app.run()))
    assert app.query_params["sides"] == "year:2025,2017"


def test_several_years_in_a_row_are_shown_when_asked_for(compare: Start) -> None:
    app = compare(SHIPPED, sides="year:2017,2025")
    app.session_state["compare_row"] = True
    shown = text(settled(app.run()))
    assert "2010 → " in shown
    assert "Only neighbours in the row are tested" in shown


def test_what_there_is_none_of_is_named_and_something_else_compared(compare: Start) -> None:
    app = compare(SHIPPED, sides="region:SE999,SE224")
    assert "SE999" in text(app)
    assert "Örebro County: 31 actors" in text(app)


def test_dates_far_out_and_a_part_of_the_country_are_compared(compare: Start) -> None:
    assert "0001: 170 actors" in text(compare(SHIPPED, sides="year:0001,9999"))
    assert "South Sweden" in text(compare(SHIPPED, sides="region:SE22,SE12"))


def test_where_nothing_can_be_compared_the_page_says_why(compare: Start, tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_text("actors: [{id: a, name: A, sector: public}]", encoding="utf-8")
    (tmp_path / "links.yaml").write_text("links: []", encoding="utf-8")
    assert "There is nothing to compare yet" in text(compare(tmp_path))
    filtered = text(compare(tmp_path, sector="public", v="1"))
    assert "The scope: 1 actor and 0 ties. Everything: 1 actor and 0 ties." in filtered
