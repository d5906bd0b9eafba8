"""What becomes of edits: in the journal, in the files, beside what others do, and after what goes wrong."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from graph.data.reading import load
from graph.data.store.applying import fields_of
from graph.data.store.edits import Change, ConflictError, Edit, RefusedError
from graph.data.store.folder import FolderStore
from graph.data.store.glance import latest_revision
from graph.data.store.journal import NAME

ACTORS = """# ours
actors:
  - id: a
    name: A
    sector: public

  - id: b   # second
    name: B
    sector: academia

  - id: c
    name: C
    sector: business
"""
LINKS = """links:
  - source: a
    target: b
    kind: funding

  - members: [a, b, c]
    kind: other
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "actors.yaml").write_text(ACTORS)
    (tmp_path / "links.yaml").write_text(LINKS)
    return tmp_path


@pytest.fixture
def store(folder):
    with_store = FolderStore(folder)
    yield with_store
    with_store.close()


def named(store: FolderStore, id: str, name: str, **of_edit: str) -> Edit:
    """An edit that gives an actor another name."""
    fields, seen = store.record("actors.yaml", id)
    return Edit((Change("actors.yaml", id, seen, {**fields, "name": name}),), **of_edit)


def added(id: str, **of_edit: str) -> Edit:
    return Edit((Change("actors.yaml", "", "", {"id": id, "name": id.upper(), "sector": "public"}),), **of_edit)


def actors(folder: Path) -> str:
    return (folder / "actors.yaml").read_text()


def test_an_edit_changes_its_lines_in_the_file(store, folder):
    saved = store.edit(named(store, "b", "Beta", who="Ann"))
    assert saved.revision == 2
    assert saved.is_written
    assert actors(folder) == ACTORS.replace("name: B", "name: Beta")
    (last, changes), (first, none) = store.revisions()
    assert (last.origin, last.who, first.origin, none) == ("edit", "Ann", "start", [])
    assert [(one.before, one.after) for one in changes] == [
        (
            "  - id: b   # second\n    name: B\n    sector: academia",
            "  - id: b   # second\n    name: Beta\n    sector: academia",
        )
    ]


def test_any_revision_can_be_looked_at_and_restored(store, folder):
    for i in range(120):
        store.edit(named(store, "b", f"B{i}"))
    assert store.sources(1).actors.content.decode() == ACTORS
    assert b"B57\n" in store.sources(59).actors.content
    saved = store.restore(59)
    assert saved.revision == 122
    assert actors(folder) == ACTORS.replace("name: B", "name: B57")
    with pytest.raises(LookupError):
        store.restore(999)


def test_undo_and_redo_are_of_ones_own(store, folder):
    store.edit(named(store, "a", "A2", author="x"))
    store.edit(named(store, "b", "B2", author="y"))
    store.edit(named(store, "a", "A3", author="x"))
    assert store.last_of("x") == (4, None)
    store.undo(4, author="x")
    assert store.last_of("x") == (2, 4)
    store.undo(2, author="x")
    assert store.last_of("x") == (None, 2)
    assert actors(folder) == ACTORS.replace("name: B", "name: B2")
    store.redo(2, author="x")
    store.redo(4, author="x")
    assert store.last_of("x") == (4, None)
    assert load(folder).actor("a").name == "A3"
    assert store.last_of("y") == (3, None)


def test_what_others_have_changed_meanwhile_is_not_undone(store):
    store.edit(named(store, "a", "A2", author="x"))
    store.edit(named(store, "a", "A3", author="y"))
    with pytest.raises(ConflictError) as conflict:
        store.undo(2, author="x")
    assert conflict.value.clashes[0].fields["name"] == "A3"


def test_a_conflict_shows_what_is_there_and_saves_nothing(store, folder):
    mine = named(store, "a", "Mine")
    store.edit(named(store, "a", "Theirs"))
    with pytest.raises(ConflictError) as conflict:
        store.edit(mine)
    (clash,) = conflict.value.clashes
    assert clash.wanted.fields["name"] == "Mine"
    assert clash.fields["name"] == "Theirs"
    store.edit(named(store, "b", "Another record"))
    assert load(folder).actor("a").name == "Theirs"


def test_the_readers_rules_are_those_of_edits(store, folder):
    with pytest.raises(RefusedError) as refused:
        store.edit(Edit((Change("links.yaml", "", "", {"source": "a", "target": "bb", "kind": "fundin"}),)))
    assert {problem.code for problem in refused.value.problems} == {"unknown_actor", "unknown_kind"}
    assert refused.value.problems[0].file == str(folder / "links.yaml")
    with pytest.raises(RefusedError) as refused:
        store.edit(added("a"))
    assert refused.value.problems[0].code == "id_twice"
    _fields, seen = store.record("actors.yaml", "c")
    with pytest.raises(RefusedError) as refused:
        store.edit(Edit((Change("actors.yaml", "c", seen, None),)))
    assert refused.value.problems[0].code == "unknown_actor"
    assert (actors(folder), store.revision()) == (ACTORS, 1)


def test_an_actor_goes_with_its_partnerships_and_comes_back_with_them(store, folder):
    _fields, seen = store.record("actors.yaml", "c")
    party = store.edit(Edit((Change("links.yaml", "", "", {"members": ["b", "c"], "kind": "other"}),)))
    name = party.records[0]
    gone = [
        Change("actors.yaml", "c", seen, None),
        Change("links.yaml", name, store.record("links.yaml", name)[1], None),
    ]
    whole = next(
        other
        for other in store.names("links.yaml")
        if other != name and "members" in str(store.record("links.yaml", other))
    )
    of_all, version = store.record("links.yaml", whole)
    gone.append(Change("links.yaml", whole, version, {**of_all, "members": ["a", "b"]}))
    before = actors(folder), (folder / "links.yaml").read_text()
    saved = store.edit(Edit(tuple(gone)))
    network = load(folder)
    assert [actor.id for actor in network.actors] == ["a", "b"]
    assert len(network.links) == 2
    store.undo(saved.revision)
    assert (actors(folder), (folder / "links.yaml").read_text()) == before


def test_an_id_is_renamed_with_all_that_names_it(store, folder):
    fields, seen = store.record("actors.yaml", "c")
    rename = Change("actors.yaml", "c", seen, {**fields, "id": "d"})
    with pytest.raises(RefusedError):
        store.edit(Edit((rename,)))
    links = [(name, *store.record("links.yaml", name)) for name in store.names("links.yaml")]
    others = [
        Change("links.yaml", name, version, {**fields, "members": ["a", "b", "d"]})
        for name, fields, version in links
        if "c" in fields.get("members", [])
    ]
    store.edit(Edit((rename, *others)))
    assert load(folder).links[1].members == ("a", "b", "d")


def test_an_edit_that_is_sent_twice_is_made_once(store, folder):
    first, second = store.edit(added("d", token="t")), store.edit(added("d", token="t"))
    assert first.revision == second.revision == 2
    assert (store.made("t"), store.made("else")) == (2, None)


def test_what_changes_nothing_is_no_revision(store):
    assert store.edit(named(store, "a", "A")).revision == 1


def test_an_edit_by_hand_is_a_revision_of_its_own(store, folder):
    store.edit(named(store, "a", "A2"))
    (folder / "actors.yaml").write_text(actors(folder).replace("name: C", "name: By hand"))
    store.edit(named(store, "b", "B2"))
    assert [one.origin for one, _ in store.revisions()] == ["edit", "hand", "edit", "start"]
    network = load(folder)
    assert [actor.name for actor in network.actors] == ["A2", "B2", "By hand"]
    (folder / "actors.yaml").write_text(ACTORS)  # as git does
    assert store.revision() == 5
    assert actors(folder) == ACTORS


def test_a_file_that_is_broken_by_hand_is_refused_and_goes_on_when_mended(store, folder):
    store.edit(named(store, "a", "A2"))
    mended = actors(folder)
    (folder / "actors.yaml").write_text("actors: [")
    with pytest.raises(RefusedError):
        store.edit(added("d"))
    assert actors(folder) == "actors: ["
    (folder / "actors.yaml").write_text(mended)
    store.edit(added("d"))
    assert "d" in load(folder).position


STEPS = ["begin", "commit", "committed", "write actors.yaml", "written actors.yaml", "noted actors.yaml"]


class Killed(BaseException):
    """A process ends here."""


def killed_at(folder: Path, step: str, edit: Edit) -> None:
    """Make an edit that ends where a process is killed: nothing runs after that step."""

    def end(now: str) -> None:
        if now == step:
            raise Killed

    with pytest.raises(Killed):
        FolderStore(folder, end).edit(edit)


@pytest.mark.parametrize("step", STEPS)
def test_a_process_that_ends_leaves_all_or_nothing(store, folder, step):
    edit = named(store, "b", "Beta")
    store.close()
    killed_at(folder, step, edit)
    again = FolderStore(folder)
    is_committed = step not in ("begin", "commit")
    assert again.revision() == (2 if is_committed else 1)
    assert actors(folder) == (ACTORS.replace("name: B", "name: Beta") if is_committed else ACTORS)
    again.close()


def test_a_commit_that_was_not_written_meets_an_edit_by_hand(store, folder):
    edit = named(store, "b", "Beta")
    store.close()
    killed_at(folder, "committed", edit)
    (folder / "actors.yaml").write_text(ACTORS.replace("name: C", "name: By hand"))
    again = FolderStore(folder)
    assert [one.origin for one, _ in again.revisions()] == ["redo", "hand", "edit", "start"]
    assert actors(folder) == ACTORS.replace("name: C", "name: By hand").replace("name: B\n", "name: Beta\n")
    again.close()


def test_a_broken_journal_is_kept_and_begun_anew(store, folder):
    store.edit(named(store, "b", "Beta"))
    store.close()
    (folder / NAME).write_bytes(b"no database at all " * 500)
    again = FolderStore(folder)
    assert [one.origin for one, _ in again.revisions()] == ["start"]
    assert len(list(folder.glob("history.broken-*.sqlite"))) == 1
    again.edit(named(again, "b", "Gamma"))
    assert load(folder).actor("b").name == "Gamma"
    again.close()


def test_a_journal_that_is_removed_is_begun_anew(store, folder):
    store.edit(named(store, "b", "Beta"))
    for ending in ("", "-wal", "-shm"):
        (folder / f"{NAME}{ending}").unlink(missing_ok=True)
    assert store.edit(named(store, "b", "Gamma")).revision == 2


def test_a_file_that_nobody_may_write_stays(store, folder):
    edit = named(store, "b", "Beta")
    (folder / "actors.yaml").chmod(0o444)
    with pytest.raises(RefusedError) as refused:
        store.edit(edit)
    assert refused.value.problems[0].code == "not_saved"
    assert (actors(folder), store.revision()) == (ACTORS, 1)


@pytest.mark.parametrize("instead", ["directory", "missing", "dangling"])
def test_something_else_in_the_place_of_a_file(store, folder, instead):
    edit = named(store, "b", "Beta")
    path = folder / "actors.yaml"
    path.unlink()
    if instead == "directory":
        path.mkdir()
    elif instead == "dangling":
        path.symlink_to("nowhere.yaml")
    with pytest.raises(RefusedError):
        store.edit(edit)


def test_a_link_stays_a_link(store, folder, tmp_path):
    kept = tmp_path / "kept.yaml"
    (folder / "actors.yaml").rename(kept)
    (folder / "actors.yaml").symlink_to(kept)
    store.edit(named(store, "b", "Beta"))
    assert (folder / "actors.yaml").is_symlink()
    assert kept.read_text() == ACTORS.replace("name: B", "name: Beta")


def test_a_journal_that_another_holds_is_waited_for_and_then_refused(store, folder, monkeypatch):
    edit = named(store, "b", "Beta")
    other = sqlite3.connect(folder / NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store._kept.opened()._db.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(RefusedError):
        store.edit(edit)
    other.execute("ROLLBACK")
    other.close()
    assert store.edit(edit).revision == 2


def test_markup_emoji_and_long_texts_stay_what_they_are(store, folder):
    for name in ("<script>alert(1)</script>", "👩‍👩‍👧 & co: [x]", "å" * 300, "- no", "#1", "null"):
        store.edit(named(store, "b", name))
        assert load(folder).actor("b").name == name
    with pytest.raises(RefusedError) as refused:
        store.edit(named(store, "b", "x" * 5_000))
    assert refused.value.problems[0].code == "too_long"


@pytest.mark.parametrize("other", ["actors.csv", None])
def test_a_folder_without_yaml_is_refused(tmp_path, other):
    if other:
        (tmp_path / "actors.csv").write_text("id,name,sector\na,A,public\n")
        (tmp_path / "links.csv").write_text("source,target,kind\n")
    with pytest.raises(RefusedError):
        FolderStore(tmp_path).revision()
    assert not (tmp_path / NAME).exists()
    assert len(list(tmp_path.iterdir())) == (2 if other else 0)


def test_what_the_reader_finds_is_told_by_field_before_it_is_saved(store):
    fields, seen = store.record("actors.yaml", "b")
    wrong = {**fields, "sector": "academy", "url": "www.b.se", "region": "Skåne", "aliases": ["x", "y"], "name": "A"}
    found = store.findings(Edit((Change("actors.yaml", "b", seen, wrong),)))
    assert [(one.change, one.field, one.problem.code) for one in found] == [
        (0, "id", "actor_twice"),
        (0, "sector", "unknown_sector"),
        (0, "region", "bad_region"),
        (0, "url", "bad_url"),
    ]
    link = Change("links.yaml", "", "", {"source": "a", "target": "nobody", "kind": "funding", "end": "soon"})
    found = store.findings(Edit((link,)))
    assert [(one.field, one.problem.code) for one in found] == [("target", "unknown_actor"), ("end", "bad_date")]
    assert store.findings(named(store, "b", "Beta")) == []
    assert store.revision() == 1


@pytest.mark.parametrize("name", ["a\x07b", "\x00", "\ud800"])
def test_what_no_file_can_hold_is_refused(store, folder, name):
    with pytest.raises(RefusedError) as refused:
        store.edit(named(store, "b", name))
    assert refused.value.problems[0].code == "not_writable"
    assert actors(folder) == ACTORS


def test_empty_entries_of_lists_are_left_out(store, folder):
    fields, seen = store.record("actors.yaml", "b")
    store.edit(Edit((Change("actors.yaml", "b", seen, {**fields, "aliases": ["", "x", None], "sources": [{}]}),)))
    assert store.record("actors.yaml", "b")[0] == {**fields, "aliases": ["x"]}


def test_the_record_of_each_link_of_a_network_is_found(tmp_path):
    for name in ("actors.yaml", "links.yaml"):
        shutil.copy(Path(__file__).parents[3] / "data" / name, tmp_path)
    store, network = FolderStore(tmp_path), load(tmp_path)
    found = [store.name_of(link) for link in network.links]
    assert sorted(found) == sorted(store.names("links.yaml"))
    hub = [name for name, _, _ in store.partnerships_of("msi")]
    assert sorted(hub) == sorted(name for name, link in zip(found, network.links, strict=True) if "msi" in link.members)
    assert store.name_of(replace(network.links[0], note="another")) is None
    store.close()


def test_a_file_that_is_changed_while_it_is_saved_is_not_written_over(folder):
    def by_hand(step: str) -> None:
        if step == "write actors.yaml":
            (folder / "actors.yaml").write_text(ACTORS.replace("name: C", "name: By hand"))

    store = FolderStore(folder)
    edit = named(store, "b", "Beta")
    store.close()
    meanwhile = FolderStore(folder, by_hand)
    assert not meanwhile.edit(edit).is_written
    assert load(folder).actor("c").name == "By hand"
    meanwhile.close()
    assert [one.origin for one, _ in store.revisions()] == ["redo", "hand", "edit", "start"]
    assert [actor.name for actor in load(folder).actors] == ["A", "Beta", "By hand"]
    store.close()


def test_who_listens_hears_of_every_latest_revision_once(folder):
    heard: list[int] = []
    listened, other = FolderStore(folder, on_revision=heard.append), FolderStore(folder)
    listened.edit(named(listened, "a", "Anna"))
    assert heard == [1, 2]
    listened.names("actors.yaml")
    assert heard == [1, 2]
    other.edit(named(other, "b", "Bo"))
    (folder / "actors.yaml").write_text((folder / "actors.yaml").read_text().replace("name: C", "name: Carin"))
    listened.revision()
    assert heard == [1, 2, 4]
    for store in (listened, other):
        store.close()


def test_the_revisions_since_one_are_told_in_order(store):
    first = store.edit(named(store, "a", "Anna")).revision
    for name in ("Bo", "Bob"):
        store.edit(named(store, "b", name))
    latest, since = store.since(first)
    assert latest == first + 2
    assert [one.number for one, _ in since] == [first + 1, first + 2]
    assert [change.after.count("Bob") for _, (change,) in since] == [0, 1]
    assert [one.number for one, _ in store.since(first, 1)[1]] == [latest]
    assert store.since(latest) == store.since(latest + 5) == (latest, [])


def test_the_latest_revision_is_read_without_making_anything(folder):
    assert latest_revision(folder) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["actors.yaml", "links.yaml"]
    with closing(FolderStore(folder)) as store:
        made = store.edit(named(store, "a", "Anna")).revision
        assert latest_revision(folder) == made
    assert latest_revision(folder) == made
    (folder / NAME).write_bytes(b"no database")
    assert latest_revision(folder) == 0


def test_the_fields_of_a_changed_record(store):
    made = store.edit(named(store, "b", "Bo")).revision
    (change,) = next(changes for one, changes in store.revisions() if one.number == made)
    assert fields_of(change.before, change.file) == {"id": "b", "name": "B", "sector": "academia"}
    assert fields_of(change.after, change.file)["name"] == "Bo"
    assert fields_of(None, change.file) is None
    assert fields_of("- [", change.file) is None
    assert fields_of("", change.file) is None
