"""A visitor edits in forms: what is saved, what is said at the fields, and what others have changed meanwhile."""

import re
import shutil
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph import load
from graph.app.editing import access
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore
from graph.network.model import Source

TOY = Path(__file__).parents[2] / "reference" / "toy12"

pytestmark = pytest.mark.usefixtures("as_shipped")


def _page(folder: str) -> None:
    import streamlit as st

    from graph.app import actor_card, cache, choices, files
    from graph.app.editing import buttons, dialog, undo
    from graph.app.view_state import view_state

    network = files.open_folder(folder).network
    state = view_state(network, choices.current(cache.known(network)))
    dialog.show(state)
    buttons.of_network(state.lang)
    undo.show(state)
    if state.view.actor:
        actor_card.show(state, state.view.actor, None)
    st.text(state.view.actor or "")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied = Path(shutil.copytree(TOY, tmp_path / "data"))
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(copied)])
    monkeypatch.delenv(access.CODE, raising=False)
    return copied


def opened(folder: Path, actor: str | None = None) -> AppTest:
    page = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60)
    page.query_params["lang"] = "sv"
    if actor:
        page.query_params["actor"] = actor
    page.run()
    assert not page.exception
    return page


def field(page: AppTest, sort: str, key: str):
    """The widget of a field in the form that is open."""
    return next(one for one in page.get(sort) if re.fullmatch(rf"field_{key}_[0-9a-f]+", one.key))


def button(page: AppTest, key: str):
    return next(one for one in page.button if re.fullmatch(rf"{key}(_[0-9a-f]+)?", one.key or ""))


def press(page: AppTest, key: str) -> AppTest:
    button(page, key).click().run()
    assert not page.exception
    return page


def says(page: AppTest, way: str) -> None:
    """Choose where it comes from."""
    next(one for one in page.radio if (one.key or "").startswith("way_")).set_value(way).run()


def shown(page: AppTest) -> str:
    return " ".join([*(one.value for one in page.warning), *(str(one.proto.body) for one in page.get("html"))])


def first(folder: Path) -> str:
    return load(folder).actors[0].id


def test_a_name_is_corrected_on_the_card(folder):
    id, before = first(folder), (folder / "actors.yaml").read_text().splitlines()
    page = press(opened(folder, id), "edit_actor")
    field(page, "text_input", "name").set_value("Ett annat namn").run()
    says(page, "workshop")
    press(page, "save")
    actor = load(folder).actor(id)
    assert actor.name == "Ett annat namn"
    assert re.fullmatch(r"Sagt på en workshop, \d{4}-\d\d-\d\d", actor.sources[-1].title)
    assert len([line for line in before if line not in (folder / "actors.yaml").read_text().splitlines()]) == 1
    press(page, "undo")
    assert (folder / "actors.yaml").read_text().splitlines() == before
    press(page, "redo")
    assert load(folder).actor(id).name == "Ett annat namn"


def test_a_new_actor_needs_a_sector_and_a_source(folder):
    page = press(opened(folder), "new_actor")
    field(page, "text_input", "name").set_value("Nätverket 2024").run()
    assert "saknas" not in shown(page)
    press(page, "save")
    assert "Behöver fyllas i." in shown(page)
    assert "Ange en källa" in shown(page)
    field(page, "selectbox", "sector").set_value("public").run()
    says(page, "source")
    next(one for one in page.text_input if (one.key or "").startswith("source_title_")).set_value("Årsrapport").run()
    press(page, "save")
    actor = load(folder).actor("natverket-2024")
    assert (actor.name, actor.sources) == ("Nätverket 2024", (Source("Årsrapport", ""),))
    assert page.text[-1].value == "natverket-2024", "the new actor's card is shown"


def test_the_reader_speaks_at_the_field_as_one_types(folder):
    page = press(opened(folder, first(folder)), "edit_actor")
    field(page, "text_input", "url").set_value("www.exempel.se").run()
    assert "http" in shown(page)
    says(page, "workshop")
    before = (folder / "actors.yaml").read_bytes()
    press(page, "save")
    assert (folder / "actors.yaml").read_bytes() == before
    field(page, "text_input", "url").set_value("https://www.exempel.se/").run()
    press(page, "save")
    assert load(folder).actor(first(folder)).url == "https://www.exempel.se/"


def test_a_partnership_of_three_is_added_and_goes_with_nobody(folder):
    network = load(folder)
    ids = [actor.id for actor in network.actors]
    page = press(opened(folder, ids[0]), "add_partner")
    field(page, "selectbox", "kind").set_value("project_partnership").run()
    assert field(page, "multiselect", "parties").value == [ids[0]]
    field(page, "multiselect", "parties").set_value([ids[0], ids[3], ids[5]]).run()
    says(page, "workshop")
    press(page, "save")
    (link,) = set(load(folder).links) - set(network.links)
    assert link.members == tuple(sorted((ids[0], ids[3], ids[5])))
    page = press(opened(folder, ids[0]), "remove_actor")
    assert "finns kvar" in " ".join(one.value for one in page.caption)
    press(page, "remove")
    after = load(folder)
    assert ids[0] not in after.position
    assert any(one.members == tuple(sorted((ids[3], ids[5]))) for one in after.links)
    press(page, "undo")
    assert {*load(folder).links} == {*network.links, link}


def test_both_stand_side_by_side_when_somebody_else_was_faster(folder):
    id = first(folder)
    page = press(opened(folder, id), "edit_actor")
    field(page, "text_input", "name").set_value("Mitt").run()
    says(page, "workshop")
    other = FolderStore(folder)
    fields, seen = other.record("actors.yaml", id)
    other.edit(Edit((Change("actors.yaml", id, seen, {**fields, "name": "Deras", "note": "ny"}),)))
    press(page, "save")
    texts = [option for one in page.radio for option in one.options]
    assert any("Mitt" in text for text in texts)
    assert any("Deras" in text for text in texts)
    assert load(folder).actor(id).name == "Deras"
    assert button(page, "clash_save").disabled
    for one in page.radio:
        one.set_value("mine" if one.label == "Namn" else "theirs")
    page.run()
    press(page, "clash_save")
    actor = load(folder).actor(id)
    assert (actor.name, actor.note) == ("Mitt", "ny")
    other.close()


def test_markup_in_a_name_is_text(folder):
    id = first(folder)
    page = press(opened(folder, id), "edit_actor")
    field(page, "text_input", "name").set_value("<b>x</b> **y** ![z](http://a.b/c.png)").run()
    says(page, "workshop")
    press(page, "save")
    assert load(folder).actor(id).name == "<b>x</b> **y** ![z](http://a.b/c.png)"
    assert "<b>x</b>" not in shown(page)


def test_nobody_edits_where_others_are_served_without_a_code(folder, monkeypatch):
    monkeypatch.setattr(access, "is_local", lambda: False)
    page = opened(folder, first(folder))
    assert not [one for one in page.button if one.key in ("edit_actor", "new_actor")]
    monkeypatch.setenv(access.CODE, "hemligt")
    page = press(opened(folder, first(folder)), "edit_actor")
    page.text_input[0].set_value("fel")
    press_form(page)
    assert not [one for one in page.get("text_input") if (one.key or "").startswith("field_name")]
    page.text_input[0].set_value("hemligt")
    press_form(page)
    assert field(page, "text_input", "name").value == load(folder).actors[0].name


def press_form(page: AppTest) -> None:
    next(one for one in page.button if "edit_code" in (one.key or "") or one.label == "Öppna redigering").click().run()
    assert not page.exception


def _whatif(folder: str) -> None:
    from graph.app import cache, choices, files, whatif
    from graph.app.editing import dialog, undo
    from graph.app.view_state import view_state

    network = files.open_folder(folder).network
    state = view_state(network, choices.current(cache.known(network)))
    dialog.show(state)
    undo.show(state)
    whatif._change(state)


def test_a_supposed_change_is_kept_with_one_click(folder):
    network = load(folder)
    first, second, third = (actor.id for actor in network.actors[:3])
    page = AppTest.from_function(_whatif, kwargs={"folder": str(folder)}, default_timeout=60)
    page.query_params.update(
        {"lang": "sv", "remove": first, "add-actor": "new-1~public~SE22~Nya nätverket", "add-tie": f"new-1~{second}"}
    )
    page.run()
    press(page, "whatif_keep")
    press(page, "keep")
    assert "Ange slaget" in shown(page)
    field(page, "selectbox", "kind").set_value("other").run()
    says(page, "workshop")
    press(page, "keep")
    after = load(folder)
    assert first not in after.position
    assert after.actor("nya-natverket").region == "SE22"
    assert {link.members for link in after.links_of("nya-natverket")} == {tuple(sorted((second, "nya-natverket")))}
    assert {link for link in after.links if third in link.members} == {
        link for link in network.links if third in link.members and first not in link.members
    }
    press(page, "undo")
    assert load(folder) == network
