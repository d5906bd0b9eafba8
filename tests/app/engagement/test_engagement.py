"""Engagement in the app: stated in a form on the card, listed on the page Actors, and shown to those who may edit."""

import re
import shutil
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from graph import load
from graph.app import clock
from graph.app.editing import access, kept_forms
from graph.data.reading.engagement import read_engagement
from graph.data.store.engagement import By, engagement_of, set_engagement
from graph.data.store.folder import FolderStore
from graph.export import formats
from graph.export.exporting import Export

ROOT = Path(__file__).parents[3]
TOY = ROOT / "tests" / "reference" / "toy12"
BY = By(date(2026, 1, 2), "Eve")

pytestmark = pytest.mark.usefixtures("as_shipped")


def _history(folder: str) -> None:
    from graph.app import files
    from graph.app.editing import history

    network = files.open_folder(folder).network
    history.show(network, "en")


def _exports(folder: str) -> None:
    from graph.app import cache, choices, exports, files
    from graph.app.view_state import view_state

    network = files.open_folder(folder).network
    exports.section(view_state(network, choices.current(cache.known(network))))


def _card(folder: str) -> None:
    from graph.app import actor_card, cache, choices, files
    from graph.app.editing import dialog, undo
    from graph.app.view_state import view_state

    network = files.open_folder(folder).network
    state = view_state(network, choices.current(cache.known(network)))
    dialog.show(state)
    undo.show(state)
    if state.view.actor:
        actor_card.show(state, state.view.actor, None)


def _view(folder: str) -> None:
    from graph.app import cache, choices, files
    from graph.app.engagement import view
    from graph.app.view_state import view_state

    network = files.open_folder(folder).network
    view.show(view_state(network, choices.current(cache.known(network))))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied = Path(shutil.copytree(TOY, tmp_path / "data"))
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(copied)])
    monkeypatch.delenv(access.CODE, raising=False)
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 30))
    return copied


def opened(page, folder: Path, lang: str = "en", **address: str) -> AppTest:
    app = AppTest.from_function(page, kwargs={"folder": str(folder)}, default_timeout=60)
    app.query_params["lang"] = lang
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def press(app: AppTest, key: str) -> None:
    next(one for one in app.button if re.fullmatch(rf"{key}(_[0-9a-f]+)?", one.key or "")).click().run()
    assert not app.exception


def field(app: AppTest, sort: str, key: str):
    return next(one for one in app.get(sort) if re.fullmatch(rf"field_{key}_[0-9a-f]+", one.key))


def texts(app: AppTest) -> str:
    parts = [*app.header, *app.caption, *app.text, *app.info, *app.warning, *app.markdown]
    return "\n".join([*(one.value.replace("\\", "") for one in parts), *(str(h.proto.body) for h in app.get("html"))])


def test_it_is_stated_in_a_form_on_the_card_with_who_and_when(folder: Path) -> None:
    app = opened(_card, folder, actor="P1")
    press(app, "edit_engagement")
    field(app, "number_input", "influence").set_value(4.5).run()
    field(app, "selectbox", "stance").set_value("opposed").run()
    field(app, "text_input", "owner").set_value("head of unit").run()
    next(one for one in app.text_input if (one.key or "").startswith("who_")).set_value("Ada").run()
    press(app, "save")
    entry, _ = engagement_of(FolderStore(folder), "P1")
    assert entry.pop("assessed_on") == "2026-11-30"
    expected = {"influence": "4.5", "stance": "opposed", "owner": "head of unit", "assessed_by": "Ada"}
    assert entry == {"actor": "P1", **expected}
    app = opened(_card, folder, actor="P1", lang="sv")
    assert all(one in texts(app) for one in ("Förankring", "4,5", "emot", "head of unit", "Ada"))


def test_what_the_reader_says_stands_at_the_field_and_a_date_is_no_traceback(folder: Path) -> None:
    app = opened(_card, folder, actor="P1")
    press(app, "edit_engagement")
    field(app, "text_input", "due").set_value("next week").run()
    assert "must be a date such as 2024" in texts(app)
    press(app, "save")
    assert not (folder / "engagement.yaml").exists()


def test_an_emptied_entry_goes_and_two_who_edit_at_once_choose(folder: Path) -> None:
    store = FolderStore(folder)
    set_engagement(store, "P1", {"influence": 3}, BY)
    app = opened(_card, folder, actor="P1")
    press(app, "edit_engagement")
    field(app, "number_input", "influence").set_value(4.0).run()
    set_engagement(store, "P1", {"influence": 2}, BY)
    press(app, "save")
    choice = next(one for one in app.radio if one.label == "Influence")
    assert choice.options == ["Yours: 4", "The other’s: 2"]
    set_engagement(store, "P2", {"next": "Call"}, BY)
    app = opened(_card, folder, actor="P2")
    press(app, "edit_engagement")
    field(app, "text_input", "next").set_value("").run()
    press(app, "save")
    assert engagement_of(store, "P2") == ({}, "")


def test_who_removes_an_actor_is_shown_that_it_goes_too(folder: Path) -> None:
    set_engagement(FolderStore(folder), "P1", {"influence": 3}, BY)
    app = opened(_card, folder, actor="P1")
    press(app, "remove_actor")
    assert "What is stated of its engagement goes with it." in texts(app)
    press(app, "remove")
    assert "P1" not in (folder / "engagement.yaml").read_text(encoding="utf-8")


def test_the_view_lists_what_is_overdue_whom_nobody_sees_to_and_what_comes_next(folder: Path) -> None:
    store = FolderStore(folder)
    set_engagement(store, "P1", {"next": "Call", "due": "2026-10", "role": "accountable"}, BY)
    set_engagement(store, "P2", {"next": "Meet", "due": "2026-11"}, BY)
    set_engagement(store, "P3", {"influence": 4, "interest": 1}, BY)
    set_engagement(store, "A1", {"influence": 4, "owner": "head of unit"}, BY)
    app = opened(_view, folder)
    assert [one.value.replace("\\", "") for one in app.header] == [
        "Overdue (1)",
        "Influential, and nobody sees to them (1)",
        "Next steps (1)",
        "Roles (RACI)",
    ]
    overdue, unattended, upcoming = (one.value for one in app.dataframe)
    assert overdue[["Due", "Next step"]].values.tolist() == [["2026-10", "Call"]]
    assert unattended[["Influence", "Interest", "Assessed by"]].values.tolist() == [["4", "1", "Eve"]]
    assert upcoming["Due"].tolist() == ["2026-11"]  # not over before its last day is


def test_where_nothing_is_stated_the_view_says_how_to_begin(folder: Path) -> None:
    assert "Nothing is stated yet. Open the card of an actor" in texts(opened(_view, folder))
    (folder / "engagement.yaml").write_text("engagement:\n- {actor: nobody, influence: 9}\n", encoding="utf-8")
    said = texts(opened(_view, folder))
    assert "engagement.yaml:2" in said
    assert str(folder) not in said
    (folder / "engagement.yaml").write_text("engagement: {", encoding="utf-8")
    assert "engagement.yaml" in texts(opened(_view, folder))


def test_a_scope_narrows_the_view_and_says_what_it_leaves_out(folder: Path) -> None:
    store = FolderStore(folder)
    set_engagement(store, "P1", {"next": "Call"}, BY)
    set_engagement(store, "A1", {"next": "Meet"}, BY)
    said = texts(opened(_view, folder, sector="public"))
    assert "Of 1 actor out of scope it is stated too." in said


def test_it_is_shown_to_those_who_may_edit_and_to_nobody_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_engagement(FolderStore(folder), "P1", {"next": "Secret step", "influence": 4}, BY)
    config.set_option("server.address", "0.0.0.0")
    for code in ("", "opens"):
        monkeypatch.setenv(access.CODE, code)
        view, card = opened(_view, folder), opened(_card, folder, actor="P1")
        assert "Engagement is shown to those who may edit it." in texts(view)
        assert not view.dataframe
        assert "Secret step" not in texts(card)
    monkeypatch.setenv(access.CODE, "opens")
    view.text_input[0].set_value("opens")
    view.button[0].click().run()
    assert len(view.dataframe) == 1


def test_the_history_shows_nothing_of_it_to_those_who_may_not_edit(folder: Path) -> None:
    store = FolderStore(folder)
    set_engagement(store, "P1", {"next": "Quiet step"}, BY)
    set_engagement(store, "P1", {"next": "Secret step"}, BY)

    def said() -> str:
        page = opened(_history, folder)
        page.selectbox("history_chosen").set_value(2).run()
        page.button("history_compare").click().run()
        assert not page.exception
        return texts(page)

    assert "Secret step" in said()
    config.set_option("server.address", "0.0.0.0")
    closed = said()
    assert "What is stated of engagement" in closed
    assert "Quiet step" not in closed
    assert "Secret step" not in closed
    assert "Next step" not in closed


def test_a_download_has_it_only_where_the_box_is_ticked(folder: Path) -> None:
    assert not opened(_exports, folder).checkbox
    set_engagement(FolderStore(folder), "P1", {"next": "Secret step"}, BY)
    page = opened(_exports, folder)
    assert page.checkbox("export_engagement").value is False
    page.selectbox("export_what").set_value("network").run()
    assert not page.checkbox
    export = Export(load(folder), engagement=read_engagement(folder, load(folder)).entries)
    assert b"Secret step" in b"".join(written.content for _, written in quick(export))
    assert b"Secret step" not in b"".join(written.content for _, written in quick(replace(export, engagement=None)))


def test_a_form_that_a_browser_has_kept_is_gone_on_with() -> None:
    content = {
        "file": "engagement.yaml",
        "record": "P1",
        "start": {"actor": "P1"},
        "typed": {"next": "Call", "id": "x"},
    }
    kept = {"key": "0123456789abcdef", "kind": "fields", "content": content, "typed": {"field_due": "2027"}}
    form = kept_forms.form_of(kept)
    assert form is not None
    assert (form.file, form.record, form.typed) == ("engagement.yaml", "P1", {"next": "Call", "due": "2027"})
    assert kept_forms.form_of({**kept, "kind": "removal"}) is None


def quick(export: Export):
    """The tables of an export."""
    material = export.material()
    return [(name, write(material)) for name, write in formats.files_of(material).items() if name in TABLES]


TABLES = ("actors.csv", "links.csv", "engagement.csv")
