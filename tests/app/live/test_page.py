"""Where a page listens to what others change, and which revision it says that its numbers are of."""

import json
import shutil

import networks
import pytest
from streamlit.testing.v1 import AppTest

from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore

pytestmark = pytest.mark.usefixtures("as_shipped")
TOY = networks.REFERENCE / "toy12"


def _page(folder: str, is_current: bool) -> None:
    import streamlit as st

    from graph.app.live import page

    found = page.before(folder)
    st.session_state["listens"] = found is not None
    page.show(found, "digest", "sv", is_current=is_current)


def run(folder, *, is_current: bool = True) -> AppTest:
    test = AppTest.from_function(_page, kwargs={"folder": str(folder), "is_current": is_current}).run()
    assert not test.exception
    return test


def sent(test: AppTest) -> dict:
    (component,) = test.get("bidi_component")
    return json.loads(component.proto.json)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in ("actors.yaml", "links.yaml"):
        shutil.copy(TOY / name, tmp_path / name)
    monkeypatch.setenv("SAMVERKAN_DATA", str(tmp_path))
    return tmp_path


def test_a_page_listens_under_a_name_of_its_own_and_makes_no_journal(folder):
    first, other = sent(run(folder)), sent(run(folder))
    assert first["shown"] == 0
    address, visitor = first["url"].split("?")
    assert other["url"].split("?") == [address, other["url"].split("?")[1]]
    assert other["url"].split("?")[1] != visitor
    assert str(folder) not in first["url"]
    assert sorted(path.name for path in folder.iterdir()) == ["actors.yaml", "links.yaml"]


def test_the_numbers_are_of_the_revision_that_the_files_had(folder):
    store = FolderStore(folder)
    actor = {"id": "new", "name": "New", "sector": "public"}
    made = store.edit(Edit((Change("actors.yaml", "", "", actor),))).revision
    store.close()
    assert sent(run(folder))["shown"] == made


def test_a_page_does_not_listen_where_nobody_may_edit(folder, monkeypatch):
    from streamlit import config

    config.set_option("server.allowedHosts", ["example.org"])
    assert run(folder).session_state["listens"] is False
    monkeypatch.setenv("SAMVERKAN_EDIT_CODE", "a code")
    assert run(folder).session_state["listens"] is True


def test_tables_have_no_revisions(folder):
    for name in ("actors.yaml", "links.yaml"):
        (folder / name).unlink()
    (folder / "actors.csv").write_text("id,name,sector\na,A,public\n")
    (folder / "links.csv").write_text("source,target,kind\n")
    assert run(folder).session_state["listens"] is False
