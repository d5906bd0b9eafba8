"""A network that is open for one visit: shown on all pages, written nowhere, and gone when it is closed."""

import gc
import shutil
import sys
from pathlib import Path

import networks
import pytest
from app_pages import MODULES
from streamlit.testing.v1 import AppTest

from graph.app import server
from graph.network.problems import Problem

from .test_pages import address, text

FILE = "kartläggning [2024].xlsx"


def _app(pages: dict[str, str]) -> None:
    """The app, and a network of three that is opened from a file when the session asks for it."""
    from functools import partial
    from importlib import import_module

    import networks
    import streamlit as st

    from graph.app import frame, visit
    from graph.network.problems import Problem

    if st.session_state.pop("open_a_file", False):
        network = networks.network({"a": "public", "b": "business", "c": "academia"}, "a b", "b c")
        doubt = Problem("kartläggning [2024].xlsx [Blad 1]", 7, "member_twice", {"value": "a"}, "warning")
        keep = partial(st.session_state.__setitem__, "kept") if st.session_state.pop("may_be_kept", False) else None
        visit.open_network(network, "kartläggning [2024].xlsx", (doubt,), keep)
    frame.run({page: import_module(f"graph.app.{module}").show for page, module in pages.items()})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_shipped: None) -> Path:
    copied = Path(shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "data"))
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(copied)])
    return copied


def started(front: str = "explore", **session: object) -> AppTest:
    pages = {front: MODULES[front], **MODULES}  # AppTest stays at the front page
    test = AppTest.from_function(_app, kwargs={"pages": pages}, default_timeout=60)
    test.query_params.update({"lang": "en"})
    test.run()
    for key, value in session.items():
        test.session_state[key] = value
    test.run()
    assert not test.exception
    return test


def keys(test: AppTest) -> list[str]:
    return [button.key for button in test.button]


def test_a_network_from_a_file_is_shown_instead_of_the_folders_and_says_so(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*")}
    test = started()
    assert "12 actors · " in text(test)
    test.session_state["open_a_file"] = True
    test.run()
    assert "3 actors · 2 ties" in text(test)
    assert "This network comes from kartläggning [2024].xlsx" in text(test).replace("\\", "")
    assert address(test) == {"visit": "1", "lang": "en"}
    assert "visit_keep" not in keys(test)
    test.selectbox("control_size").select("betweenness").run()
    assert "3 actors · 2 ties" in text(test)
    assert address(test) == {"visit": "1", "lang": "en", "v": "1", "size": "betweenness"}
    test.button("visit_close").click().run()
    assert "12 actors · " in text(test)
    assert address(test) == {"lang": "en"}
    assert {path: path.read_bytes() for path in folder.rglob("*")} == before


@pytest.mark.parametrize("front", list(MODULES))
def test_every_page_shows_it(folder: Path, front: str) -> None:
    test = started(front, open_a_file=True)
    assert "visit_close" in keys(test)
    assert "3 actors · 2 ties" in text(test)


def test_it_is_kept_by_whoever_opened_it(folder: Path) -> None:
    test = started(open_a_file=True, may_be_kept=True)
    test.button("visit_keep").click().run()
    assert test.session_state["kept"].file == FILE


def test_the_page_data_names_the_file_and_its_problems(folder: Path) -> None:
    shown = text(started("data", open_a_file=True))
    assert "3 actors and 2 partnerships" in shown
    assert f"{FILE} (open for this visit only)" in shown
    assert "kartläggning [2024].xlsx [Blad 1]:7" in shown
    assert Problem("", 0, "member_twice", {"value": "a"}).message().replace("'", "&#x27;") in shown
    assert str(folder) not in shown


def test_its_stories_are_not_saved_and_those_of_the_folder_stay(folder: Path) -> None:
    (folder / "stories.yaml").write_text("stories: [{id: a, title: {sv: T}, steps: [{title: {sv: Ett}}]}]")
    test = started("workshop", open_a_file=True)
    assert "Stories are not kept" in test.warning[0].value
    assert "Ett" not in text(test)
    test.button("story_keep").click().run()
    test.text_input("story_new_title").set_value("Mitt")
    test.button("story_new_save").click().run()
    assert not test.exception
    assert "1. Mitt" in [option for group in test.button_group for option in group.options]
    assert [path.name for path in folder.iterdir() if "stories" in path.name] == ["stories.yaml"]
    assert "Mitt" not in (folder / "stories.yaml").read_text(encoding="utf-8")
    test.button("visit_close").click().run()
    assert not test.exception
    assert "1. Ett" in [option for group in test.button_group for option in group.options]


def test_no_link_leads_to_it(folder: Path) -> None:
    shown = text(started("workshop", open_a_file=True))
    assert "No link leads to a network that is open for one visit only" in shown


def test_an_address_of_a_visit_that_has_ended_says_so(folder: Path) -> None:
    test = AppTest.from_function(_app, kwargs={"pages": MODULES}, default_timeout=60)
    test.query_params.update({"visit": "1", "lang": "en", "actor": "a"})
    test.run()
    assert not test.exception
    assert "open for one visit only, and is gone" in test.warning[1].value
    assert "12 actors · " in text(test)
    assert "visit" not in address(test)


def test_layers_of_it_are_served_until_it_is_closed_and_those_of_the_folder_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "RESOURCES", type(server.RESOURCES)())  # others have opened the same network
    test = started(open_a_file=True)
    visiting = test.session_state["visit"]
    place, digest = visiting.place, visiting.network.digest
    layer = server.RESOURCES.add(b"names", ".json", digest)
    assert started().session_state["chosen"] == {"lang": "en"}
    assert server.RESOURCES.get(layer) == b"names"
    del visiting
    test.button("visit_close").click().run()
    server.RESOURCES.release(place)  # as it is when the last that holds the visit is gone
    started()
    assert server.RESOURCES.get(layer) is None


def test_a_visit_that_nobody_holds_any_more_is_released() -> None:
    from graph.app.visit import Visit, remember_end

    server.RESOURCES.set_data("of a visit", 1.0, "somewhere")
    made = Visit(networks.toy12(), FILE, place="somewhere")
    remember_end(made)
    layer = server.RESOURCES.add(b"names of a visit", ".json", "of a visit")
    del made
    gc.collect()
    server.RESOURCES.set_data("another", 2.0, "elsewhere")
    assert server.RESOURCES.get(layer) is None


def test_when_it_is_closed_the_network_from_before_is_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(folder.parent)])
    test = AppTest.from_function(_app, kwargs={"pages": MODULES}, default_timeout=60)
    test.query_params.update({"network": "data", "lang": "en"})
    test.run()
    test.session_state["open_a_file"] = True
    test.run()
    assert address(test) == {"visit": "1", "lang": "en"}
    test.button("visit_close").click().run()
    assert not test.exception
    assert address(test) == {"network": "data", "lang": "en"}
