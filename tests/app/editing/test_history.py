"""The history on the page Data: listed, looked at, compared and restored, without a browser."""

import re
from pathlib import Path

from streamlit import config

from graph import load
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore


def changed(folder: Path, id: str, who: str = "", **fields: object) -> None:
    store = FolderStore(folder)
    found, seen = store.record("actors.yaml", id)
    store.edit(Edit((Change("actors.yaml", id, seen, {**found, **fields}),), who))
    store.close()


def removed(folder: Path, id: str) -> None:
    store = FolderStore(folder)
    gone = [Change("links.yaml", name, seen, None) for name, _fields, seen in store.partnerships_of(id)]
    store.edit(Edit((Change("actors.yaml", id, store.record("actors.yaml", id)[1], None), *gone)))
    store.close()


def test_what_happened_is_listed_newest_first(folder, data_page, shown):
    changed(folder, "skane", "Ann", note="New", sources=[{"title": "A report"}])
    removed(folder, "ideon")
    (folder / "links.yaml").write_text((folder / "links.yaml").read_text().replace("funding", "other"))
    texts = shown(data_page())
    ideon = "Ideon &lt;b&gt;"
    texts = re.sub(r"</?span[^>]*>", "", texts)
    rows = re.findall(r'<tr><th scope="row">(\d+)</th><td>([^<]*)</td><td>([^<]*)</td><td>(.*?)</td></tr>', texts)
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("4", "", "The files were changed by hand: changed Lunds universitet – Region Skåne (Other): kind"),
        ("3", "", f"Removed {ideon}; removed the partnership {ideon} – Lunds universitet – Region Skåne (Other)"),
        ("2", "Ann", "Changed Region Skåne: sources, note"),
        ("1", "", "The history begins"),
    ]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", row[1]) for row in rows)


def test_the_history_speaks_swedish(folder, data_page, shown):
    changed(folder, "skane", "Ann", note="New")
    assert "Ändrade Region Skåne: anmärkning" in shown(data_page("sv"))


def test_a_revision_is_compared_with_now(folder, data_page, press, shown):
    changed(folder, "skane", sector="business", note="New")
    removed(folder, "ideon")
    app = data_page()
    app.selectbox("history_chosen").set_value(1).run()
    texts = shown(press(app, "history_compare"))
    assert "Since revision 1: 1 changed, 0 added, 2 removed." in texts
    assert '<tr><th scope="row">Sector</th><td>Public sector</td><td>Business</td></tr>' in texts
    assert '<tr><th scope="row">Note</th><td>not stated</td><td>New</td></tr>' in texts
    assert "<li>Ideon &lt;b&gt;</li>" in texts


def test_a_revision_is_looked_at_for_this_visit(folder, data_page, press, shown):
    removed(folder, "ideon")
    app = data_page()
    app.selectbox("history_chosen").set_value(1).run()
    press(app, "history_look")
    texts = shown(app)
    assert "revision 1" in texts
    assert "Samverkan · Revision 1" in texts
    assert "3 actors" in texts
    assert len(load(folder).actors) == 2
    press(app, "visit_close")
    assert "2 actors" in shown(app)


def test_a_revision_is_restored_after_one_question(folder, data_page, press, shown):
    before = (folder / "actors.yaml").read_text(), (folder / "links.yaml").read_text()
    removed(folder, "ideon")
    app = data_page()
    app.selectbox("history_chosen").set_value(1).run()
    press(app, "history_restore")
    assert ((folder / "actors.yaml").read_text()) != before[0]
    app.text_input("history_who").set_value("Bo").run()
    press(app, "history_sure")
    assert ((folder / "actors.yaml").read_text(), (folder / "links.yaml").read_text()) == before
    assert "Saved as revision 3." in shown(app)
    texts = shown(app)
    assert "<td>Bo</td><td>Revision 1 restored: new actor Ideon &lt;b&gt;" in texts


def test_a_long_history_is_shown_in_parts(folder, data_page, press, shown):
    store = FolderStore(folder)
    for i in range(30):
        found, seen = store.record("actors.yaml", "skane")
        store.edit(Edit((Change("actors.yaml", "skane", seen, {**found, "note": f"{i}"}),)))
    store.close()
    app = data_page()
    assert shown(app).count("Changed Region Skåne") == 20
    press(app, "history_more")
    assert shown(app).count("Changed Region Skåne") == 30
    assert "history_more" not in [button.key for button in app.button]


def test_without_a_history_there_is_a_sentence_and_no_journal(folder, data_page, shown):
    assert "Nothing has been changed here yet." in shown(data_page())
    assert not (folder / "history.sqlite").exists()


def test_where_nobody_may_edit_the_history_is_shown_without_restoring(folder, data_page, shown):
    config.set_option("server.allowedHosts", ["natverk.example.org"])
    assert "History" not in [header.value for header in data_page().header]
    changed(folder, "skane", note="New")
    app = data_page()
    assert "Changed Region Skåne: note" in shown(app)
    app.selectbox("history_chosen").set_value(1).run()
    keys = [button.key for button in app.button]
    assert "history_compare" in keys
    assert "history_restore" not in keys
