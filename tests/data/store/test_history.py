"""What became of records, as fields."""

from datetime import datetime, timedelta, timezone

from graph.data.reading import Sources
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore
from graph.data.store.history import between, differences, together
from graph.data.store.revision import RecordChange

ACTORS = """about: {title: T}
actors:
  - id: a
    name: A
    sector: public
  - {id: b, name: B, sector: academia}
"""
LINKS = """links:
  - source: a
    target: b
    kind: funding
"""


def test_two_states_differ_by_records_and_their_fields():
    then = Sources.of(ACTORS, LINKS)
    changed = ACTORS.replace("name: A", "name: Alpha\n    note: New").replace("sector: academia", "sector: business")
    found = between(then, Sources.of(changed, LINKS))
    assert [(one.before["id"], one.fields) for one in found.records] == [("a", ("name", "note")), ("b", ("sector",))]
    assert not found.has_other_lines
    assert between(then, then) == ([], False)


def test_a_partnership_without_an_id_is_found_by_its_parties():
    then = Sources.of(ACTORS, LINKS)
    (one,) = between(then, Sources.of(ACTORS, LINKS.replace("kind: funding", "kind: funding\n    start: 2024"))).records
    assert (one.fields, one.after["start"]) == (("start",), "2024")
    (one,) = between(then, Sources.of(ACTORS, LINKS.replace("kind: funding", "kind: other"))).records
    assert (one.before["kind"], one.after["kind"]) == ("funding", "other")
    turned = LINKS.replace("source: a", "source: b").replace("target: b", "target: a")
    (one,) = between(then, Sources.of(ACTORS, turned)).records
    assert one.fields == ("source", "target")
    (one,) = between(then, Sources.of(ACTORS, "links: []\n")).records
    assert one.after is None


def test_other_lines_and_files_without_records_are_told_of():
    then = Sources.of(ACTORS, LINKS)
    assert between(then, Sources.of(ACTORS.replace("title: T", "title: U"), LINKS)) == ([], True)
    assert between(then, Sources.of("actors: [", LINKS)) == ([], True)


def test_what_is_only_written_otherwise_is_no_difference():
    then = Sources.of(ACTORS, LINKS)
    assert between(then, Sources.of(ACTORS.replace("name: A", 'name: "A"  # a'), LINKS)) == ([], False)
    assert differences([RecordChange("actors.yaml", "- id: a", '- id: "a"', 0)]) == []


def test_the_latest_revisions_are_listed_with_the_first_of_their_changes(tmp_path):
    (tmp_path / "actors.yaml").write_text(ACTORS)
    (tmp_path / "links.yaml").write_text(LINKS)
    store = FolderStore(tmp_path)
    new = [Change("actors.yaml", "", "", {"id": f"n{i}", "name": f"N{i}", "sector": "public"}) for i in range(5)]
    store.edit(Edit(tuple(new)))
    (revision, changes, count), (first, none, zero) = store.latest(20, 2)
    assert (revision.number, len(changes), count) == (2, 2, 5)
    assert (first.origin, none, zero) == ("start", [], 0)
    assert [one.number for one, _, _ in store.latest(1, 2)] == [2]
    assert [one.after["id"] for one in differences(changes)] == ["n0", "n1"]
    store.close()


def test_several_revisions_are_one_change_of_each_record(tmp_path):
    (tmp_path / "actors.yaml").write_text(ACTORS.replace("title: T", "title: {en: T}"))
    (tmp_path / "links.yaml").write_text(LINKS)
    store = FolderStore(tmp_path)

    def edit(file: str, record: str, fields: dict | None) -> int:
        seen = {name: seen for name, _, seen in store.records(file)}
        return store.edit(Edit((Change(file, record, seen.get(record, ""), fields),))).revision

    start = store.revision()
    new = {"id": "c", "name": "C", "sector": "public"}
    edit("actors.yaml", "", new)
    renamed = edit("actors.yaml", "c", {**new, "name": "Cc"})
    edit("actors.yaml", "a", {"id": "a", "name": "Alpha", "sector": "public"})
    undone = edit("actors.yaml", "b", {"id": "b", "name": "Beta", "sector": "academia"})
    store.undo(undone)
    (link,) = store.names("links.yaml")
    store.undo(edit("links.yaml", link, None))
    gone = edit("actors.yaml", "", {**new, "id": "d", "name": "D"})
    edit("actors.yaml", "d", None)
    (tmp_path / "links.yaml").write_text(LINKS.replace("kind: funding", "kind: other"))

    def since(number: int) -> list[tuple[str, tuple[str, ...]]]:
        made = store.since(number)[1]
        found = differences(together(one for _, changes in made for one in changes))
        return [(one.what, one.actors) for one in found]

    assert since(start) == [("added", ("c",)), ("changed", ("a",)), ("changed", ("a", "b"))]
    assert since(renamed) == [("changed", ("a",)), ("changed", ("a", "b"))]
    assert since(gone) == [("removed", ("d",)), ("changed", ("a", "b"))]
    assert since(store.revision()) == []
    store.restore(start)
    assert since(start) == []
    store.close()


def test_revisions_are_found_by_the_time_they_were_made(tmp_path):
    (tmp_path / "actors.yaml").write_text(ACTORS)
    (tmp_path / "links.yaml").write_text(LINKS)
    store = FolderStore(tmp_path)
    made = datetime.fromisoformat(store.revisions()[0][0].at)
    assert store.last_before(made) == 0
    assert store.last_before((made + timedelta(seconds=1)).astimezone(timezone(timedelta(hours=-5)))) == 1
    store.close()
