"""What is stated of engagement in the store: set by one edit, undone, and following its actors."""

from datetime import date
from pathlib import Path

import pytest

from graph.data.store.edits import ENGAGEMENT, Change, ConflictError, Edit, RefusedError
from graph.data.store.engagement import By, engagement_of, set_engagement
from graph.data.store.folder import FolderStore

ACTORS = """actors:
  - {id: a, name: A, sector: public}
  - {id: b, name: B, sector: business}
  - {id: c, name: C, sector: academia}
"""
LINKS = "links:\n  - {source: a, target: b, kind: funding}\n"
BY = By(date(2026, 11, 30))
ADA = By(date(2026, 11, 30), "Ada")


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    (tmp_path / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "links.yaml").write_text(LINKS, encoding="utf-8")
    return FolderStore(tmp_path)


def text(store: FolderStore) -> str:
    return (store.folder / ENGAGEMENT).read_text(encoding="utf-8")


def test_the_first_that_is_stated_begins_the_file(store: FolderStore) -> None:
    saved = set_engagement(store, "a", {"influence": 4.0, "interest": 2.5}, ADA)
    assert saved.is_written
    assert text(store) == (
        "format: 2\nengagement:\n  - actor: a\n    influence: 4\n    interest: 2.5\n    assessed_by: Ada\n"
        "    assessed_on: 2026-11-30\n"
    )
    [(revision, [change])] = store.revisions(1)
    assert (revision.who, revision.files, change.file) == ("Ada", (ENGAGEMENT,), ENGAGEMENT)
    assert (store.folder / "actors.yaml").read_text(encoding="utf-8") == ACTORS


def test_one_field_is_one_line_and_comments_stay(store: FolderStore) -> None:
    content = (
        "engagement:\n# first\n- actor: a\n  influence: 2  # guessed\n  owner: head of unit\n- {actor: b, due: 2027}\n"
    )
    (store.folder / ENGAGEMENT).write_text(content, encoding="utf-8")
    saved = set_engagement(store, "a", {"owner": "coordinator"}, ADA)
    assert text(store) == content.replace("head of unit", "coordinator")
    store.undo(saved.revision)
    assert text(store) == content
    store.redo(saved.revision)
    assert text(store) == content.replace("head of unit", "coordinator")


def test_what_says_nothing_new_is_no_revision(store: FolderStore) -> None:
    first = set_engagement(store, "a", {"influence": 4}, ADA)
    again = set_engagement(store, "a", {"influence": "4"}, By(date(2027, 1, 1), "Eve"))
    assert again.revision == first.revision
    assert set_engagement(store, "b", {"aim": " "}, BY).revision == first.revision


def test_an_entry_of_which_nothing_is_left_goes(store: FolderStore) -> None:
    set_engagement(store, "a", {"influence": 4, "next": "Call"}, ADA)
    set_engagement(store, "a", {"influence": None, "next": None}, ADA)
    assert engagement_of(store, "a") == ({}, "")
    assert text(store) == "format: 2\nengagement: []\n"


@pytest.mark.parametrize(
    ("actor", "fields", "code"),
    [
        ("a", {"influence": 6}, "off_scale"),
        ("a", {"interest": 0.5}, "off_scale"),
        ("a", {"due": "soon"}, "bad_date"),
        ("a", {"role": "boss"}, "unknown_choice"),
        ("nobody", {"influence": 3}, "unknown_actor"),
    ],
)
def test_what_the_reader_refuses_is_not_saved(store: FolderStore, actor: str, fields: dict, code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        set_engagement(store, actor, fields, BY)
    assert [one.code for one in refused.value.problems] == [code]
    assert not (store.folder / ENGAGEMENT).exists()


def test_a_fault_in_one_entry_keeps_nobody_from_editing_another(store: FolderStore) -> None:
    (store.folder / ENGAGEMENT).write_text("engagement:\n- {actor: a, influence: 9}\n", encoding="utf-8")
    set_engagement(store, "b", {"influence": 3}, BY)
    assert "actor: b" in text(store)
    with pytest.raises(RefusedError):
        set_engagement(store, "a", {"next": "Call"}, BY)
    set_engagement(store, "a", {"influence": 5}, BY)
    assert engagement_of(store, "a")[0]["influence"] == "5"


def test_two_who_saw_the_same_entry_are_a_conflict_and_who_saw_none_sets_one_field(store: FolderStore) -> None:
    set_engagement(store, "a", {"influence": 4}, BY)
    _, seen = engagement_of(store, "a")
    set_engagement(store, "a", {"interest": 2}, BY, seen=seen)
    with pytest.raises(ConflictError):
        set_engagement(store, "a", {"interest": 3}, BY, seen=seen)
    with pytest.raises(ConflictError):
        set_engagement(store, "a", {"interest": 3}, BY, seen="")
    set_engagement(store, "a", {"interest": 3}, BY)
    assert {key: engagement_of(store, "a")[0][key] for key in ("influence", "interest")} == {
        "influence": "4",
        "interest": "3",
    }


def test_what_is_stated_of_an_actor_goes_with_it_and_comes_back(store: FolderStore) -> None:
    set_engagement(store, "c", {"influence": 4, "next": "Call"}, BY)
    before = text(store)
    _, seen = store.record("actors.yaml", "c")
    saved = store.edit(Edit((Change("actors.yaml", "c", seen, None),)))
    assert saved.records == ("",)
    assert engagement_of(store, "c") == ({}, "")
    store.undo(saved.revision)
    assert text(store) == before


def test_another_id_is_another_id_there_too(store: FolderStore) -> None:
    set_engagement(store, "c", {"influence": 4}, BY)
    fields, seen = store.record("actors.yaml", "c")
    store.edit(Edit((Change("actors.yaml", "c", seen, {**fields, "id": "new"}),)))
    assert engagement_of(store, "new")[0]["influence"] == "4"
    assert engagement_of(store, "c") == ({}, "")


def test_a_file_that_cannot_be_read_keeps_nobody_from_editing_actors(store: FolderStore) -> None:
    (store.folder / ENGAGEMENT).write_text("engagement: {", encoding="utf-8")
    with pytest.raises(RefusedError):
        set_engagement(store, "a", {"influence": 3}, BY)
    fields, seen = store.record("actors.yaml", "c")
    store.edit(Edit((Change("actors.yaml", "c", seen, {**fields, "name": "Other"}),)))
    assert text(store) == "engagement: {"


def test_a_network_in_tables_has_engagement_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("id,name,sector\na,A,public\n", encoding="utf-8")
    (tmp_path / "links.csv").write_text("source,target,kind\n", encoding="utf-8")
    store = FolderStore(tmp_path)
    set_engagement(store, "a", {"influence": 3}, BY)
    assert engagement_of(store, "a")[0]["influence"] == "3"
