"""Actors and partnerships edited in tables on the page Data, without a browser."""

from dataclasses import replace
from pathlib import Path
from secrets import token_hex

from streamlit import config
from streamlit.testing.v1 import AppTest

from graph import load
from graph.app.editing.table_rows import applied
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore


def opened(data_page, press, lang: str = "en") -> AppTest:
    return press(data_page(lang), "tables_begin")


def done(app: AppTest, file: str, **state: object) -> AppTest:
    """Something done in a table, as it is found by who comes back to the page: a widget cannot be set from outside."""
    tables = app.session_state["tables_open"]
    sheet = tables.sheets[file]
    tables.sheets[file] = replace(sheet, rows=applied(sheet.rows, state), key=token_hex(8))
    app.run()
    assert not app.exception
    return app


def way(app: AppTest, chosen: str) -> AppTest:
    (radio,) = [one for one in app.radio if str(one.key).startswith("way_")]
    radio.set_value(chosen).run()
    return app


def edited_by_another(folder: Path, id: str, **fields: object) -> None:
    store = FolderStore(folder)
    found, seen = store.record("actors.yaml", id)
    store.edit(Edit((Change("actors.yaml", id, seen, {**found, **fields}),)))
    store.close()


def test_the_tables_are_not_sent_before_they_are_opened(data_page, press, folder):
    app = data_page()
    assert not app.dataframe
    assert not (folder / "history.sqlite").exists()
    press(app, "tables_begin")
    actors, links = (one.value for one in app.dataframe[:2])
    assert list(actors["name"]) == ["Ideon <b>", "Lunds universitet", "Region Skåne"]
    assert list(links["parties"]) == ["Lunds universitet; Region Skåne", "Ideon <b>; Lunds universitet; Region Skåne"]
    assert app.button("tables_save").disabled


def test_cells_and_rows_are_saved_as_one_edit_with_a_source(data_page, press, folder, shown):
    app = opened(data_page, press)
    before = (folder / "actors.yaml").read_text()
    done(
        app, "actors.yaml", edited_rows={2: {"note": "New"}}, added_rows=[{"name": "Hela Malmö", "sector": "Business"}]
    )
    done(app, "links.yaml", added_rows=[{"kind": "funding", "parties": "Region Skåne; Hela Malmö", "start": "2024"}])
    assert "To be saved: 2 actors and 1 partnership." in shown(app)
    press(app, "tables_save")
    assert "State a source" in shown(app)
    assert (folder / "actors.yaml").read_text() == before
    way(app, "workshop")
    press(app, "tables_save")
    network = load(folder)
    assert network.actor("skane").note == "New"
    (heard,) = network.actor("hela-malmo").sources
    assert heard.title.startswith("Heard in a workshop")
    assert any(link.members == ("skane", "hela-malmo") and link.start == "2024" for link in network.links)
    assert "Saved as revision 2." in shown(app)
    assert (
        (folder / "actors.yaml")
        .read_text()
        .startswith(before.rstrip().partition("- id: skane")[0].split("- {id: i")[0])
    )
    assert list(app.dataframe[0].value["name"]) == ["Hela Malmö", "Ideon <b>", "Lunds universitet", "Region Skåne"]
    assert "Hela Malmö" in "".join(app.dataframe[1].value["parties"])


def test_only_the_lines_of_what_differs_change(data_page, press, folder):
    app = opened(data_page, press)
    links, actors = (folder / "links.yaml").read_text(), (folder / "actors.yaml").read_text()
    done(app, "actors.yaml", edited_rows={0: {"aliases": "Science Park"}, 2: {"name": "Skåne"}})
    press(way(app, "workshop"), "tables_save")
    assert (folder / "links.yaml").read_text() == links
    assert set((folder / "actors.yaml").read_text().splitlines()) >= set(
        actors.replace("name: Region Skåne", "name: Skåne").splitlines()
    )


def test_the_readers_messages_stand_by_row_and_column(data_page, press, shown):
    app = opened(data_page, press)
    done(app, "actors.yaml", edited_rows={2: {"sector": "academy", "url": "www.skane.se"}})
    done(app, "links.yaml", added_rows=[{"kind": "other", "parties": "Ideon; Science Parc"}])
    texts = shown(app)
    assert "Actors, row 3 (Region Skåne), Sector:" in texts
    assert "Actors, row 3 (Region Skåne), Website:" in texts
    assert "Partnerships, row 3 (Ideon; Science Parc), Parties: there is no actor “Ideon”" in texts
    press(way(app, "workshop"), "tables_save")
    assert "Saved" not in shown(app)


def test_the_tables_speak_swedish(data_page, press, shown):
    app = opened(data_page, press, "sv")
    done(app, "actors.yaml", edited_rows={2: {"sector": "akademi-n"}})
    texts = shown(app)
    assert "Aktörer, rad 3 (Region Skåne), Sektor:" in texts
    assert "Att spara: 1 aktör och 0 partnerskap." in texts


def test_an_actor_goes_with_its_partnerships(data_page, press, folder, shown):
    app = opened(data_page, press)
    done(app, "actors.yaml", deleted_rows=[2])
    assert "To be saved: 1 actor and 2 partnerships. Of these 1 actor and 1 partnership are removed." in shown(app)
    press(app, "tables_save")
    network = load(folder)
    assert [actor.id for actor in network.actors] == ["ideon", "lund"]
    assert [link.members for link in network.links] == [("ideon", "lund")]


def test_what_others_have_changed_is_chosen_by_field(data_page, press, folder, shown):
    app = opened(data_page, press)
    done(app, "actors.yaml", edited_rows={1: {"note": "Mine"}, 2: {"note": "Mine too"}})
    edited_by_another(folder, "skane", note="Theirs", url="https://skane.se")
    press(way(app, "workshop"), "tables_save")
    assert "Somebody else has changed the same meanwhile" in shown(app)
    assert app.button("tables_resolve").disabled
    for radio in app.radio:
        radio.set_value("theirs" if str(radio.key).startswith("note") else "mine").run()
    press(app, "tables_resolve")
    network = load(folder)
    assert (network.actor("lund").note, network.actor("skane").note) == ("Mine", "Theirs")
    assert network.actor("skane").url is None


def test_an_actor_that_was_changed_meanwhile_can_stay(data_page, press, folder):
    app = opened(data_page, press)
    done(app, "actors.yaml", edited_rows={1: {"note": "Mine"}}, deleted_rows=[2])
    edited_by_another(folder, "skane", note="Theirs")
    press(way(app, "workshop"), "tables_save")
    (radio,) = [one for one in app.radio if str(one.key).startswith("clash_")]
    radio.set_value("keep").run()
    press(app, "tables_resolve")
    network = load(folder)
    assert network.actor("skane").note == "Theirs"
    assert any(link.members == ("lund", "skane") for link in network.links)


def test_what_was_done_is_there_after_another_page(data_page, press):
    app = opened(data_page, press)
    app.session_state["page"] = "methods"
    app.run()
    app.session_state["tables_open"].kept["actors.yaml"] = {"edited_rows": {0: {"name": "Kept"}}}
    app.session_state["page"] = "data"
    app.run()
    assert "Kept" in list(app.dataframe[0].value["name"])


def test_too_many_rows_are_not_sent(data_page, press, monkeypatch, shown):
    from graph.app.editing import tables

    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    app = opened(data_page, press)
    assert "There are more than 2 rows." in shown(app)
    assert len(app.dataframe) == 1, "the partnerships"


def test_where_nobody_may_edit_the_reason_is_told(data_page, shown):
    config.set_option("server.allowedHosts", ["natverk.example.org"])
    app = data_page()
    assert "Editing is closed here" in shown(app)
    assert "tables_begin" not in [button.key for button in app.button]
