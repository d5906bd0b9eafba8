"""The view Scatter of the page Actors without a browser: what is chosen, what is said of it, and thin data."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import networks
import pytest
from streamlit.testing.v1 import AppTest

from .test_pages import SHIPPED, folder_of, run_at, settled, text

INFLUENCE = networks.REFERENCE / "influence"
Start = Callable[..., AppTest]


@pytest.fixture
def scatter(monkeypatch: pytest.MonkeyPatch) -> Start:
    """Runs the view of a folder at an address."""
    return partial(run_at, _page, monkeypatch=monkeypatch, opened=("scatter_table",), actors="scatter")


def _page() -> None:
    from graph.app import actors, actors_view, cache, choices, data_source, files, scatter
    from graph.app.view_state import view_state

    choices.language()  # which reads the address
    network = files.open_folder(data_source.root()).network
    chosen = choices.current(cache.known(network), {**actors_view.asked(), **scatter.asked(network)})
    actors.show(view_state(network, chosen))
    choices.write_address(chosen)


def test_it_opens_with_what_is_stated_beside_betweenness(scatter: Start) -> None:
    shown = text(scatter(INFLUENCE))
    assert "may be chance (ρ\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}0.00" in shown
    assert "High by “influence”, low by “Betweenness”: F." in shown
    assert "Low by “influence”, high by “Betweenness”: C." in shown
    assert "The network cannot tell which order is right" in shown


def test_the_axes_stand_in_the_address(scatter: Start) -> None:
    app = scatter(SHIPPED, axes="degree,betweenness", log="y")
    assert app.selectbox(key="scatter_x").value == "degree"
    assert "108 actors whose “Betweenness” is 0 or less have no place" in text(app)
    app.selectbox(key="scatter_x").select("strength")
    app = settled(app.run())
    app.run()
    assert (app.query_params["axes"], app.query_params["log"]) == ("strength,betweenness", "y")
    app.segmented_control(key="control_actors").select("table")
    settled(app.run()).run()
    assert "actors" not in app.query_params


def test_what_the_data_do_not_have_gives_the_nearest(scatter: Start) -> None:
    app = scatter(INFLUENCE, axes="power,betweenness", log="z")
    assert app.selectbox(key="scatter_x").value == "influence"
    app.run()
    assert "axes" not in app.query_params


def test_the_other_measure_is_one_press_away(scatter: Start) -> None:
    app = scatter(INFLUENCE)
    app.button(key="scatter_preset_cross_sector_betweenness").click()
    assert "“Betweenness across sectors”" in text(settled(app.run()))


def stated(id: str, *, influence: str = "", interest: str = "") -> str:
    numbers = {"influence": influence, "interest": interest}
    custom = ", ".join(f"{key}: {value}" for key, value in numbers.items() if value)
    return (
        f"{{id: {id}, name: Actor {id.upper()}, sector: {'public' if id < 'c' else 'business'}, custom: {{{custom}}}}}"
    )


@pytest.mark.parametrize(
    ("actors", "said"),
    [
        ([], ["No actor is in scope."]),
        ([stated("a", influence="5", interest="5")], ["Fewer than three actors have both"]),
        (
            [stated(id, influence="5", interest="5") for id in "abcdef"],
            ["All actors with both numbers have the same “influence”"],
        ),
        (
            [stated("a", influence="5"), stated("b", interest="1"), stated("c", influence="1")],
            [
                "Fewer than three actors have both",
                "“influence” is not stated or not defined of 1 actor,",
                "“interest” is not stated or not defined of 2 actors,",
            ],
        ),
    ],
    ids=["nobody", "one actor", "one corner", "nobody has both"],
)
def test_thin_data_get_a_clear_answer(actors: list[str], said: list[str], tmp_path: Path, scatter: Start) -> None:
    shown = text(scatter(folder_of(tmp_path, actors, []), axes="influence,interest"))
    for sentence in said:
        assert sentence in shown


def test_those_at_one_place_are_counted_there_and_chosen_from(tmp_path: Path, scatter: Start) -> None:
    folder = folder_of(tmp_path, [stated(id, influence="5", interest="5") for id in "abcdef"], [])
    app = scatter(folder, axes="influence,interest", actor="c")
    place = app.selectbox(key="scatter_at")
    assert (place.label, place.value) == ("6 actors at 5 and 5", "c")
    assert "Actor C + 5" in _sent(app)
    place.select("d")
    app = app.run()
    assert app.selectbox(key="scatter_at").value == "d"


def _sent(app: AppTest) -> str:
    from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df

    [chart] = app.get("vega_lite_chart")
    return "".join(convert_arrow_bytes_to_pandas_df(data.data.data).to_string() for data in chart.proto.datasets)


def test_stated_engagement_is_an_axis_and_in_the_file_only_if_asked_for(
    tmp_path: Path, scatter: Start, as_shipped: None
) -> None:
    folder = folder_of(tmp_path, [stated(id) for id in "abcd"], ["{source: a, target: b, kind: other}"])
    entries = "".join(f"- {{actor: {id}, influence: {n}}}\n" for n, id in enumerate("abcd", 1))
    (tmp_path / "engagement.yaml").write_text(f"format: 2\nengagement:\n{entries}", encoding="utf-8")
    app = scatter(folder, axes="engagement.influence,degree")
    assert "“Stated influence”" in text(app)
    assert not app.checkbox(key="scatter_engaged").value
    assert app.dataframe[0].value["Stated influence"].tolist() == ["4", "3", "2", "1"]


def test_stated_engagement_is_not_shown_to_those_who_may_not_edit(tmp_path: Path, scatter: Start) -> None:
    folder = folder_of(tmp_path, [stated(id) for id in "abcd"], [])
    (tmp_path / "engagement.yaml").write_text("format: 2\nengagement: [{actor: a, influence: 1}]\n", encoding="utf-8")
    app = scatter(folder, axes="engagement.influence,degree")
    assert app.selectbox(key="scatter_x").value == "degree"
    assert "Stated influence" not in text(app)


def test_without_any_stated_number_it_says_how_to_have_one(scatter: Start) -> None:
    shown = text(scatter(SHIPPED))
    assert "No number is stated of the actors." in shown
    assert "Actors that stand high by “Partners” tend to stand high by “Betweenness” too" in shown
    assert "Both numbers are measured on the same partnerships" in shown
