"""What was done in tables goes on in another visit, as it was seen then."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from graph import load
from graph.app.editing import kept_tables
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore

from .test_tables import done, opened, way

KEY = "0123456789abcdef"


def kept(app: AppTest) -> dict:
    """What a browser is sent to keep of the tables that are open, as it sends it back."""
    protos = [one.proto for one in app.get("bidi_component")]
    found = [json.loads(one.json) for one in protos if one.component_name == "samverkan.kept"]
    return next(one["form"] for one in found if one["form"])


def resumed(data_page, entry: dict) -> AppTest:
    return data_page(tables_wanted=True, tables_resumed={**entry, "typed": {}})


def edited_by_another(folder, id: str, **fields: object) -> None:
    store = FolderStore(folder)
    found, seen = store.record("actors.yaml", id)
    store.edit(Edit((Change("actors.yaml", id, seen, {**found, **fields} if fields else None),)))
    store.close()


def test_cells_rows_and_what_was_removed_go_on(data_page, press, folder):
    app = opened(data_page, press)
    assert kept(app)["isBegun"] is False
    done(
        app,
        "actors.yaml",
        edited_rows={2: {"note": "<b>🙂"}},
        added_rows=[{"name": "Hela Malmö", "sector": "Business"}],
    )
    done(app, "links.yaml", deleted_rows=[0])
    entry = kept(way(app, "workshop"))
    assert entry["isBegun"] is True

    app = resumed(data_page, entry)
    assert kept(app)["instead"] == entry["key"]
    press(app, "tables_save")
    network = load(folder)
    assert network.actor("skane").note == "<b>🙂"
    assert network.actor("hela-malmo").sector == "business"
    assert [link.kind for link in network.links] == ["other"]
    assert network.actor("skane").sources[-1].title.startswith("Heard in a workshop")


def test_what_somebody_has_changed_or_removed_since_is_a_conflict(data_page, press, folder, shown):
    app = opened(data_page, press)
    done(app, "actors.yaml", edited_rows={1: {"name": "LU"}})
    entry = kept(way(app, "workshop"))
    edited_by_another(folder, "lund", name="Lund")
    app = press(resumed(data_page, entry), "tables_save")
    assert "tables_resolve" in [one.key for one in app.button]
    assert load(folder).actor("lund").name == "Lund"


def test_of_more_rows_than_can_be_kept_it_is_said_that_they_are_lost(data_page, press):
    app = opened(data_page, press)
    done(app, "actors.yaml", added_rows=[{"name": f"N {i}"} for i in range(301)])
    assert (kept(app)["isBegun"], kept(app)["content"]) == (True, {})


@pytest.mark.parametrize(
    "part",
    [
        [],
        {"changed": {}},
        {"changed": [["lund", {}, "1"]]},
        {"changed": [["lund", {}, "1", {"name": 5}]]},
        {"changed": ["lund"]},
        {"gone": [["lund", [], "1"]]},
        {"gone": [[5, {}, "1"]]},
        {"added": [["x"]]},
        {"added": [{"name": "x"}] * 1_001},
    ],
)
def test_what_somebody_has_changed_in_the_browser_is_refused(part):
    sent = {"key": KEY, "kind": "tables", "content": {"actors.yaml": part}, "typed": {}}
    assert kept_tables.read(sent) is None
    assert kept_tables.read({**sent, "content": {"actors.yaml": {}}}) is not None
