"""What a browser is to keep of forms, and what becomes of what it has kept: gone on with, or saved already."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from graph import load
from graph.app.editing.kept import name_of
from graph.app.editing.kept_forms import form_of
from graph.app.editing.session import Form
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore

KEY = "0123456789abcdef"


def sent(app: AppTest, part: str) -> list[dict]:
    """What the components that keep forms are sent: those of a page, or of a form."""
    found = [
        json.loads(one.proto.json) for one in app.get("bidi_component") if one.proto.component_name == "samverkan.kept"
    ]
    return [one[part] for one in found if one[part]]


def seen(folder, file: str, record: str) -> Form:
    store = FolderStore(folder)
    fields, version = store.record(file, record)
    store.close()
    return Form(file, record, version, fields)


def edit(folder, record: str, token: str | None = None, **fields: str) -> int:
    form = seen(folder, "actors.yaml", record)
    store = FolderStore(folder)
    made = store.edit(Edit((Change("actors.yaml", record, form.seen, {**form.start, **fields}),), token=token))
    store.close()
    return made.revision


def again(form: dict, typed: dict[str, str]) -> Form:
    """The form that a new visit makes of what a browser was sent, and of what was typed since."""
    made = form_of({**form, "typed": typed})
    assert made is not None
    return made


def field(app: AppTest, sort: str, name: str):
    return next(one for one in app.get(sort) if (one.key or "").startswith(f"{name}_"))


def button(app: AppTest, name: str) -> str:
    return next(one.key for one in app.button if (one.key or "").startswith(f"{name}_"))


def test_a_form_goes_on_in_another_visit_with_all_that_was_typed(data_page, press, folder):
    app = data_page(edit_open=seen(folder, "actors.yaml", "lund"))
    (form,) = sent(app, "form")
    assert form["isBegun"] is False
    field(app, "text_input", "field_name").set_value("Lunds <b>🙂").run()
    field(app, "multiselect", "field_functions").set_value(["funding"]).run()
    field(app, "radio", "way").set_value("source").run()
    field(app, "text_input", "who").set_value("Ada").run()
    (form,) = sent(app, "form")
    assert (form["isBegun"], form["title"]) == (True, "Lunds universitet")

    app = data_page(edit_open=again(form, {"field_note": "å" * 5_000, "source_title": "Årsrapport"}))
    assert field(app, "text_input", "field_name").value == "Lunds <b>🙂"
    assert field(app, "text_area", "field_note").value == "å" * 5_000
    (next_form,) = sent(app, "form")
    assert (next_form["isBegun"], next_form["instead"]) == (True, form["key"])
    press(app, button(app, "save"))
    actor = load(folder).actor("lund")
    assert (actor.name, actor.note, actor.functions) == ("Lunds <b>🙂", "å" * 5_000, ("funding",))
    assert actor.sources[-1].title == "Årsrapport"
    (page,) = sent(app, "page")
    assert (page["open"], page["settled"]) == ([], [form["key"], next_form["key"]])


def test_what_somebody_has_changed_meanwhile_is_a_conflict(data_page, press, folder, shown):
    app = data_page(edit_open=seen(folder, "actors.yaml", "lund"))
    (form,) = sent(app, "form")
    edit(folder, "lund", name="LU")
    app = data_page(edit_open=again(form, {"field_name": "Lund"}))
    field(app, "radio", "way").set_value("workshop").run()
    press(app, button(app, "save"))
    assert "Somebody else has changed this meanwhile." in shown(app)
    assert load(folder).actor("lund").name == "LU"


def test_a_partnership_goes_on_with_its_parties(data_page, press, folder):
    app = data_page(edit_open=Form("links.yaml", start={"source": "lund"}))
    (form,) = sent(app, "form")
    assert form["isBegun"] is False, "one party is given, and nothing typed"
    field(app, "multiselect", "field_parties").set_value(["lund", "ideon"]).run()
    field(app, "selectbox", "field_kind").set_value("funding").run()
    field(app, "radio", "way").set_value("workshop").run()
    (form,) = sent(app, "form")
    app = data_page(edit_open=again(form, {}))
    press(app, button(app, "save"))
    assert any((link.members, link.kind) == (("lund", "ideon"), "funding") for link in load(folder).links)


def test_a_line_goes_on(data_page, press, folder):
    begun = Form("links.yaml")
    app = data_page(quick_open=begun, **{f"line_{begun.key}": "Region Skåne – funds – Science Park"})
    field(app, "radio", "way").set_value("workshop").run()
    (form,) = sent(app, "form")
    assert (form["kind"], sent(app, "page")[0]["open"]) == ("line", [begun.key])
    made = again(form, {})
    app = data_page(quick_open=made, **{f"line_{made.key}": made.beside["line"]})
    press(app, "quick_save")
    assert any(link.members == ("skane", "ideon") for link in load(folder).links)


def test_cancelling_has_it_forgotten(data_page, press, folder):
    form = seen(folder, "actors.yaml", "lund")
    app = data_page(edit_open=form)
    assert sent(app, "page")[0]["open"] == [form.key]
    press(app, button(app, "cancel"))
    assert (sent(app, "page")[0]["open"], sent(app, "page")[0]["settled"]) == ([], [form.key])


def test_a_removal_is_begun_by_its_button(data_page, folder):
    form = seen(folder, "actors.yaml", "lund")
    form.turn_to_removal()
    (kept,) = sent(data_page(edit_open=form), "form")
    assert (kept["kind"], kept["isBegun"], kept["sends"]) == ("removal", False, f"remove_{form.key}")
    assert again(kept, {}).removes


def test_tables_that_are_closed_are_forgotten(data_page, press, folder):
    app = press(data_page(), "tables_begin")
    (form,) = sent(app, "form")
    assert (form["kind"], form["isBegun"]) == ("tables", False)
    assert sent(app, "page")[0]["open"] == [form["key"]]
    press(app, "tables_close")
    assert sent(app, "page")[0]["settled"] == [form["key"]]


def _asks(found: object, again: object) -> None:
    import streamlit as st

    from graph.app.editing import kept_page, session

    kept_page.look(found)
    if again:
        kept_page.go_on(again)
    opened = session.opened()
    st.session_state["begun"] = opened.typed if opened else None
    kept_page.show("en")


def asks(found: object, again: object = None) -> AppTest:
    app = AppTest.from_function(_asks, kwargs={"found": found, "again": again}, default_timeout=60).run()
    assert not app.exception
    return app


def test_what_was_saved_after_all_is_said_and_not_gone_on_with(folder):
    made = edit(folder, "lund", KEY, name="LU")
    kept = {"key": KEY, "kind": "fields", "content": {"file": "actors.yaml"}, "typed": {"field_name": "Lund"}}
    other = {**kept, "key": "f" * 16}
    app = asks([KEY, other["key"], "../x", None])
    assert sent(app, "page")[0]["answers"] == {KEY: made, other["key"]: 0}
    app = asks([], kept)
    assert (sent(app, "page")[0]["answers"], app.session_state["begun"]) == ({KEY: made}, None)
    app = asks([], other)
    assert app.session_state["begun"] == {"name": "Lund"}


@pytest.mark.parametrize("again", [{"key": KEY, "kind": "fields", "content": {"file": "x"}}, "x", {"key": "x"}, [1]])
def test_what_cannot_be_read_is_said_to_be_lost(folder, again):
    app = asks("x", again)
    lost = {KEY: -1} if isinstance(again, dict) and again["key"] == KEY else {}
    assert (sent(app, "page")[0]["answers"], app.session_state["begun"]) == (lost, None)


def test_the_name_of_a_folder_is_the_same_later_and_is_no_path(folder):
    assert name_of(str(folder)) == name_of(f"{folder}/")
    assert name_of(str(folder)) != name_of(str(folder.parent))
    assert folder.name not in name_of(str(folder))
