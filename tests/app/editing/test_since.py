"""What has changed since a day or a revision, highlighted on the page Explore, without a browser."""

import gzip
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import networks
import pytest
from streamlit.testing.v1 import AppTest

from graph.app import server
from graph.app.editing import since
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore
from graph.data.store.journal import NAME

ROOT = Path(__file__).parents[3]


@pytest.fixture
def explore(folder):
    """Opens the page Explore of the folder, with an address."""

    def opened(lang: str = "en", **address: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for key, value in {"lang": lang, **address}.items():
            app.query_params[key] = value
        app.session_state["ways"] = True
        app.run()
        assert not app.exception
        return app

    return opened


@pytest.fixture
def edited(folder) -> Path:
    """The folder after an actor was changed, one added, with a partnership, and one removed: revisions 2 to 4."""
    store = FolderStore(folder)
    fields, seen = store.record("actors.yaml", "skane")
    store.edit(Edit((Change("actors.yaml", "skane", seen, {**fields, "note": "New"}),)))
    new = {"id": "malmo", "name": "Malmö *stad*", "sector": "public"}
    link = {"source": "malmo", "target": "lund", "kind": "funding"}
    store.edit(Edit((Change("actors.yaml", "", "", new), Change("links.yaml", "", "", link))))
    gone = [Change("links.yaml", name, seen, None) for name, _, seen in store.partnerships_of("ideon")]
    store.edit(Edit((Change("actors.yaml", "ideon", store.record("actors.yaml", "ideon")[1], None), *gone)))
    store.close()
    return folder


def lit(app: AppTest) -> tuple[set[str], set[frozenset[str]]] | None:
    """The actors and the ties that are highlighted in the picture; None if nothing is."""
    sent = next(json.loads(one.proto.json) for one in app.get("bidi_component") if "places" in one.proto.json)
    if sent["lit"] is None:
        return None
    graph, found = (json.loads(gzip.decompress(content(sent[name]))) for name in ("graph", "lit"))
    ids = [node["id"] for node in graph["nodes"]]
    ties = [frozenset((edge["from"], edge["to"])) for edge in graph["edges"]]
    return {ids[i] for i in found["dots"]}, {ties[i] for i in found["ties"]}


def content(address: str) -> bytes:
    return server.RESOURCES.get(address.rsplit("/", 1)[-1])


def address(app: AppTest) -> dict[str, str]:
    """The parameters of the address, which Streamlit keeps as lists until they are written."""
    return {key: value if isinstance(value, str) else value[0] for key, value in app.query_params.items()}


def buttons(app: AppTest) -> list[str]:
    return [one.label.replace("\\", "") for one in app.button if (one.key or "").startswith("since_")]


def test_what_has_changed_since_a_revision_is_highlighted_and_listed(edited, explore, press, shown):
    app = explore(since="r1")
    assert lit(app) == ({"skane", "malmo"}, {frozenset({"malmo", "lund"})})
    texts = shown(app)
    assert "Since revision 1: 1 actor added, 1 actor changed, 1 actor removed; 1 partnership added, 1 partner" in texts
    assert "Removed Ideon <b>; removed the partnership Ideon <b> – Lunds universitet – Region Skåne (Other)" in texts
    assert buttons(app) == [
        "Highlight nothing",
        "New actor Malmö *stad*",
        "Changed Region Skåne: note",
        "New partnership Malmö *stad* – Lunds universitet (Funding)",
    ]
    press(app, "since_0")
    assert address(app)["actor"] == "malmo"
    assert address(app)["since"] == "r1"
    press(app, "since_end")
    assert "since" not in app.query_params
    assert lit(app) is None


def test_only_what_came_after_the_revision_is_highlighted(edited, explore, shown):
    app = explore("sv", since="r3")
    assert lit(app) is None
    assert "Sedan version 3: 1 aktör borttagen; 1 partnerskap borttaget." in shown(app)
    assert lit(explore(since="r2")) == ({"malmo"}, {frozenset({"malmo", "lund"})})
    assert "Since revision 4: no actor and no partnership has changed." in shown(explore(since="r4"))


@pytest.mark.parametrize(("days", "today", "week"), [(0, True, True), (3, False, True), (9, False, False)])
def test_days_are_those_of_the_server(edited, explore, shown, days, today, week):
    with closing(sqlite3.connect(edited / NAME)) as journal, journal:
        then = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
        journal.execute("UPDATE revision SET at = ?", (then,))
    for value, has_changed in (("today", today), ("week", week)):
        app = explore(since=value)
        assert (lit(app) is not None) == has_changed
        assert ("1 actor added" in shown(app)) == ("The history begins 2" in shown(app)) == has_changed


def test_midnights_are_those_of_this_machine():
    assert f"{since.midnight('today', '2024-03-05'):%Y-%m-%d %H:%M}" == "2024-03-05 00:00"
    assert f"{since.midnight('week', '2024-03-05'):%Y-%m-%d %H:%M}" == "2024-02-27 00:00"


def test_a_change_by_hand_and_what_comes_later_count_at_the_next_run(edited, explore):
    app = explore(since="r4")
    assert lit(app) is None
    actors = edited / "actors.yaml"
    actors.write_text(actors.read_text().replace("Lunds universitet", "Universitetet"))
    assert lit(app.run()) == ({"lund"}, set())
    store = FolderStore(edited)
    store.undo(2)
    store.close()
    assert lit(app.run()) == ({"lund", "skane"}, set())


def test_the_choice_stands_in_the_side_bar_and_in_the_address(edited, explore):
    app = explore()
    assert lit(app) is None
    app.selectbox("control_since").set_value("today").run()
    assert address(app)["since"] == "today"
    app.selectbox("control_since").set_value("revision").run()
    assert address(app)["since"] == "r3"
    app.number_input("control_since_revision").set_value(2).run()
    assert address(app)["since"] == "r2"
    assert lit(app) == ({"malmo"}, {frozenset({"malmo", "lund"})})
    app.selectbox("control_since").set_value("").run()
    assert "since" not in app.query_params
    assert not app.exception


@pytest.mark.parametrize("value", ["r5", "r0", "r-1", "r١", "yesterday", "<b>", "r" + "9" * 40])
def test_what_is_no_revision_is_told_and_dropped(edited, explore, shown, value):
    app = explore(since=value)
    assert "This is not in these data: what changed since" in shown(app)
    assert "since" not in app.query_params
    assert lit(app) is None


def test_without_a_history_there_is_no_choice(folder, explore, shown, monkeypatch):
    def is_absent() -> bool:
        app = explore(since="today")
        dropped = "since" not in app.query_params and "what changed since" in shown(app)
        return dropped and "control_since" not in [one.key for one in app.selectbox]

    assert is_absent()
    assert not (folder / NAME).exists()
    shutil.copy(networks.REFERENCE / "toy12" / "actors.yaml", folder / "actors.yaml")
    shutil.copy(networks.REFERENCE / "toy12" / "links.yaml", folder / "links.yaml")
    assert is_absent()


def test_a_visit_has_no_history(edited, explore, data_page, press, shown):
    app = data_page()
    app.selectbox("history_chosen").set_value(1).run()
    press(app, "history_look")
    app.query_params["since"] = "today"
    app.run()
    assert "what changed since" in shown(app)
    assert not app.exception


def test_a_damaged_journal_gives_a_reason_or_begins_anew(edited, explore, shown):
    (edited / NAME).write_bytes(b"no database" * 1000)
    for name in ("-wal", "-shm"):
        (edited / f"{NAME}{name}").unlink(missing_ok=True)
    app = explore(since="r2")
    assert "The history no longer has this revision." in shown(app)
    assert lit(app) is None
    assert "This is not in these data: what changed since" in shown(app.run())


def test_a_history_that_cannot_be_read_gives_a_reason(edited, explore, shown):
    (edited / f".{NAME}.lock").mkdir()
    app = explore(since="r2")
    assert "The history cannot be read now: Is a directory." in shown(app)
    assert lit(app) is None
    (edited / f".{NAME}.lock").rmdir()
    assert lit(app.run()) == ({"malmo"}, {frozenset({"malmo", "lund"})})


def test_more_than_is_listed_is_told(edited, explore, shown):
    names = "\n".join(f"- {{id: n{i}, name: N{i}, sector: public}}" for i in range(1_200))
    with (edited / "actors.yaml").open("a") as file:
        file.write(f"{names}\n")
    texts = shown(explore(since="r4"))
    assert "1,000 actors added" in texts
    assert "Not all changes are counted: of one revision the history lists 1,000" in texts
    assert "… and 992 more" in texts


def test_a_map_highlights_nothing(edited, explore, shown):
    app = explore(since="r1", map="sector")
    assert "They are not highlighted while the picture shows a path or a map." in shown(app)
    assert "They are not highlighted" in shown(explore(since="r1", actor="lund", to="skane"))


def test_the_history_leads_to_the_picture(edited, data_page, press, shown):
    app = data_page()
    app.selectbox("history_chosen").set_value(4).run()
    assert app.button("history_since").disabled
    app.selectbox("history_chosen").set_value(2).run()
    press(app, "history_since")
    assert address(app)["since"] == "r2"
    assert lit(app) == ({"malmo"}, {frozenset({"malmo", "lund"})})
