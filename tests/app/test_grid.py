"""The view of influence and interest without a browser: who is placed where, and who may see what."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import networks
import pytest
from streamlit.testing.v1 import AppTest

from graph.app.editing import access
from graph.data.quadrants import read_quadrants

from .test_pages import folder_of, run_at, settled, text

Start = Callable[..., AppTest]
ACTORS = [f"{{id: {id}, name: Actor {id.upper()}, sector: public}}" for id in "abcdef"]


@pytest.fixture
def grid(monkeypatch: pytest.MonkeyPatch, as_shipped: None) -> Start:
    """Runs the view of a folder, for somebody who may edit."""
    return partial(run_at, _page, monkeypatch=monkeypatch, opened=("grid_table", "grid_names"), actors="grid")


def _page() -> None:
    from graph.app import actors, actors_view, cache, choices, data_source, files
    from graph.app.view_state import view_state

    choices.language()  # which reads the address
    network = files.open_folder(data_source.root()).network
    chosen = choices.current(cache.known(network), actors_view.asked())
    actors.show(view_state(network, chosen))


def stating(folder: Path, *entries: str) -> Path:
    folder_of(folder, ACTORS, ["{source: a, target: b, kind: other}"])
    lines = "".join(f"- {entry}\n" for entry in entries)
    (folder / "engagement.yaml").write_text(f"format: 2\nengagement:\n{lines}", encoding="utf-8")
    return folder


def test_who_is_in_which_quadrant(tmp_path: Path, grid: Start) -> None:
    app = grid(
        stating(
            tmp_path,
            "{actor: a, influence: 5, interest: 4.5, assessed_by: Ada, assessed_on: 2026-11-01}",
            "{actor: b, influence: 4, interest: 1}",
            "{actor: c, influence: 2.5, interest: 5}",
            "{actor: d, influence: 2}",
        )
    )
    shown = text(app)
    assert "3 of 6 actors are placed. Manage closely 1; Keep satisfied 1; neither high nor low 1." in shown
    assert "Manage closely: Actor A." in shown
    table = app.dataframe[0].value
    assert table["Quadrant"].tolist() == ["Manage closely", "Keep satisfied", "–", ""]
    assert table["Assessed by"].tolist()[0] == "Ada"


def test_everybody_in_one_corner_is_said(tmp_path: Path, grid: Start) -> None:
    shown = text(grid(stating(tmp_path, *(f"{{actor: {id}, influence: 5, interest: 5}}" for id in "abcdef"))))
    assert "All 6 actors have influence 5 and interest 5" in shown
    assert "Manage closely: Actor A, Actor B, Actor C and 3 more." in shown


def test_quadrants_are_named_and_the_names_kept(tmp_path: Path, grid: Start) -> None:
    app = grid(stating(tmp_path, "{actor: a, influence: 5, interest: 5}"))
    app.text_input(key="grid_name_high-high").set_value("Invite first")
    next(button for button in app.button if button.label == "Keep the names").click()
    app = settled(app.run())
    assert "Invite first: Actor A." in text(app)
    assert read_quadrants(tmp_path) == {"high-high": "Invite first"}


def test_faults_of_the_file_are_stated_and_the_rest_is_shown(tmp_path: Path, grid: Start) -> None:
    shown = text(
        grid(stating(tmp_path, "{actor: a, influence: 9, interest: 5}", "{actor: b, influence: 1, interest: 1}"))
    )
    assert "The file holds faults" in shown
    assert "1 of 6 actors are placed." in shown


def test_nobody_is_placed_at_first(tmp_path: Path, grid: Start) -> None:
    folder = folder_of(tmp_path, ACTORS, [])
    assert "Nobody is placed yet." in text(grid(folder))


def test_it_is_not_shown_to_those_who_may_not_edit(
    tmp_path: Path, grid: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = stating(tmp_path, "{actor: a, influence: 5, interest: 5, assessed_by: Ada}")
    monkeypatch.setenv(access.CODE, "open sesame")
    monkeypatch.setattr(access, "is_local", lambda: False)
    shown = text(grid(folder))
    assert "is shown to those who may edit it" in shown
    assert "Nobody is placed yet." in shown
    assert "Ada" not in shown


def test_attributes_of_the_network_are_shown_where_nobody_may_edit(
    tmp_path: Path, grid: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    actors = [
        f"{{id: {id}, name: Actor {id.upper()}, sector: public, custom: {{influence: {n}, interest: 5}}}}"
        for id, n in zip("abc", (1, 4, 5), strict=True)
    ]
    monkeypatch.setattr(access, "is_local", lambda: False)
    shown = text(grid(folder_of(tmp_path, actors, [])))
    assert "own attributes for influence and interest" in shown
    assert "Manage closely 2; Keep informed 1." in shown


def test_a_scale_of_ones_own_has_no_place_in_it(grid: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "is_local", lambda: False)
    assert "Nobody is placed yet." in text(grid(networks.REFERENCE / "influence"))
