"""What stands beside the lists is edited like a record: the description, the sectors, the kinds."""

from pathlib import Path

import pytest

from graph.data.reading import load
from graph.data.store.edits import Change, ConflictError, Edit, RefusedError
from graph.data.store.folder import FolderStore
from graph.data.store.history import differences

ACTORS = """\
# ours
format: 2
about:
  title: {sv: Vårt, en: Ours}   # named
  licence: CC0-1.0

# all of them
actors:
  - id: a
    name: A
    sector: public
  - {id: b, name: B, sector: academia}
"""
LINKS = "links:\n- {source: a, target: b, kind: funding}\n# the end\n"


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    (tmp_path / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "links.yaml").write_text(LINKS, encoding="utf-8")
    return FolderStore(tmp_path)


def change(store: FolderStore, file: str, part: str, **fields: object) -> Edit:
    found = store.record(file, part)
    assert found is not None
    before, seen = found
    return Edit((Change(file, part, seen, {**before, **fields}),))


def text(store: FolderStore, file: str) -> str:
    return (store.folder / file).read_bytes().decode()


def test_one_field_is_one_line_and_comes_back(store: FolderStore) -> None:
    saved = store.edit(change(store, "actors.yaml", "@about", licence="CC-BY-4.0"))
    assert text(store, "actors.yaml") == ACTORS.replace("CC0-1.0", "CC-BY-4.0")
    undone = store.undo(saved.revision)
    assert text(store, "actors.yaml") == ACTORS
    store.redo(undone.revision - 1)
    assert text(store, "actors.yaml") == ACTORS.replace("CC0-1.0", "CC-BY-4.0")


def test_a_part_that_was_not_there_stands_before_the_list_and_goes_without_a_trace(store: FolderStore) -> None:
    kind = {"sv": "Bidrag", "en": "Grant", "directed": "true"}
    saved = store.edit(change(store, "links.yaml", "@kinds", grant=kind))
    assert text(store, "links.yaml").endswith(LINKS)
    assert store.record("links.yaml", "@kinds")[0] == {"grant": kind}
    store.undo(saved.revision)
    assert text(store, "links.yaml") == LINKS
    [removed] = differences(store.revisions()[0][1])
    assert (removed.part, removed.what) == ("kinds", "removed")


@pytest.mark.parametrize("eol", ["\n", "\r\n"])
def test_all_else_stays_to_the_byte(tmp_path: Path, eol: str) -> None:
    content = ACTORS.replace("\n", eol) + f"sectors:  # last{eol}  public: {{sv: Offentligt, en: Public}}{eol}"
    content += f"  academia: {{sv: Akademi, en: Academia}}{eol}"
    (tmp_path / "actors.yaml").write_bytes(content.encode())
    (tmp_path / "links.yaml").write_bytes(LINKS.encode())
    store = FolderStore(tmp_path)
    store.edit(change(store, "actors.yaml", "@sectors", public={"sv": "Det offentliga", "en": "Public"}))
    assert text(store, "actors.yaml") == content.replace("Offentligt", "Det offentliga")


def test_what_the_actors_need_cannot_go(store: FolderStore) -> None:
    edit = change(store, "actors.yaml", "@sectors", business={"sv": "Näringsliv", "en": "Business"})
    with pytest.raises(RefusedError) as refused:
        store.edit(edit)
    assert {problem.code for problem in refused.value.problems} == {"unknown_sector"}
    assert text(store, "actors.yaml") == ACTORS


def test_the_reader_is_heard_at_the_field(store: FolderStore) -> None:
    [found] = store.findings(change(store, "actors.yaml", "@about", date="yesterday"))
    assert (found.problem.code, found.change, found.field) == ("bad_date", 0, "date")


def test_what_somebody_else_has_changed_is_a_conflict_of_that_part_alone(store: FolderStore) -> None:
    mine = change(store, "actors.yaml", "@about", publisher="We")
    store.edit(change(store, "actors.yaml", "a", name="Aa"))
    store.edit(change(store, "actors.yaml", "@about", publisher="They"))
    with pytest.raises(ConflictError) as conflict:
        store.edit(mine)
    [clash] = conflict.value.clashes
    assert clash.fields == {"title": {"sv": "Vårt", "en": "Ours"}, "licence": "CC0-1.0", "publisher": "They"}


def test_a_file_in_braces_is_left_to_people(tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_text("{about: {licence: CC0}, actors: [{id: a, name: A, sector: public}]}\n")
    (tmp_path / "links.yaml").write_text("links: []\n")
    store = FolderStore(tmp_path)
    with pytest.raises(RefusedError):
        store.edit(
            Edit((Change("actors.yaml", "@about", store.record("actors.yaml", "@about")[1], {"licence": "CC-BY-4.0"}),))
        )


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_key_in_quotes_is_read_and_checked_like_any_other(tmp_path: Path, quote: str) -> None:
    content = ACTORS.replace("about:", f"{quote}about{quote}:").replace("actors:", f"{quote}actors{quote}:")
    (tmp_path / "actors.yaml").write_text(content, encoding="utf-8")
    (tmp_path / "links.yaml").write_text(LINKS, encoding="utf-8")
    store = FolderStore(tmp_path)
    with pytest.raises(RefusedError):
        store.edit(change(store, "actors.yaml", "@about", date="yesterday"))
    saved = store.edit(change(store, "actors.yaml", "@about", licence="CC-BY-4.0"))
    [changed] = differences(store.revisions()[0][1])
    assert (changed.part, changed.fields) == ("about", ("licence",))
    store.undo(saved.revision)
    assert text(store, "actors.yaml") == content


@pytest.mark.parametrize("comment", ["  # the actors, all of them", "  # actors: by id", "\n  # the actors"])
def test_a_comment_may_name_the_list(tmp_path: Path, comment: str) -> None:
    content = ACTORS.replace("\nactors:", f"\nactors:{comment}")
    (tmp_path / "actors.yaml").write_text(content, encoding="utf-8")
    (tmp_path / "links.yaml").write_text(LINKS, encoding="utf-8")
    store = FolderStore(tmp_path)
    store.edit(change(store, "actors.yaml", "@about", licence="CC-BY-4.0"))
    assert text(store, "actors.yaml") == content.replace("CC0-1.0", "CC-BY-4.0")


def test_a_key_that_its_own_lines_do_not_hold_is_left_to_people(tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_text("? about\n: licence: CC0-1.0\nactors:\n- {id: a, name: A, sector: public}\n")
    (tmp_path / "links.yaml").write_text("links: []\n")
    store = FolderStore(tmp_path)
    with pytest.raises(RefusedError):
        store.edit(change(store, "actors.yaml", "@about", licence="CC-BY-4.0"))


def test_that_nobody_answered_can_be_stated(store: FolderStore) -> None:
    saved = store.edit(change(store, "actors.yaml", "@about", asked={"asked": ["a"], "answered": ["a"]}))
    store.edit(change(store, "actors.yaml", "@about", asked={"asked": ["a", "b"], "answered": []}))
    assert "    answered: []\n" in text(store, "actors.yaml")
    assert store.record("actors.yaml", "@about")[0]["asked"] == {"asked": ["a", "b"], "answered": []}
    assert store.revision() == saved.revision + 1


def test_a_part_that_was_removed_comes_back_as_it_was_written(store: FolderStore) -> None:
    seen = store.record("actors.yaml", "@about")[1]
    saved = store.edit(Edit((Change("actors.yaml", "@about", seen, {}),)))
    store.undo(saved.revision)
    assert "about:\n  title: {sv: Vårt, en: Ours}   # named\n  licence: CC0-1.0\nactors:" in text(store, "actors.yaml")


RESULTS = {"results": ["policy", "individual"]}


def stating_results(store: FolderStore, link: int = 0) -> Edit:
    name, before, seen = store.records("links.yaml")[link]
    return Edit((Change("links.yaml", name, seen, {**before, **RESULTS}),))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# ours\nformat: 2\nabout:", "# ours\nabout:"),
        ("# ours\nformat: 2\nabout:", "# ours\nformat: 1   # the first\nabout:"),
        ("# the end", "# the end"),
    ],
    ids=["none", "format 1", "format 2"],
)
def test_a_field_of_a_newer_format_makes_the_folder_say_so(store: FolderStore, before: str, after: str) -> None:
    people = store.folder / "actors.yaml"
    people.write_text(ACTORS.replace(before, after), encoding="utf-8")
    saved = store.edit(stating_results(store))
    assert load(store.folder).links[0].results == ("policy", "individual")
    assert text(store, "actors.yaml") in (ACTORS, ACTORS.replace("format: 2", "format: 2   # the first"))
    assert "results: [policy, individual]" in text(store, "links.yaml")
    assert [len(store.happened(saved.revision)[1])] == [1]  # of the link alone


def test_the_format_stays_when_what_needed_it_is_undone(store: FolderStore) -> None:
    """Others may have stated what needs it since then."""
    (store.folder / "actors.yaml").write_text(ACTORS.replace("format: 2\n", ""), encoding="utf-8")
    (store.folder / "links.yaml").write_text(
        f"{LINKS[:-10]}- {{source: b, target: a, kind: funding}}\n", encoding="utf-8"
    )
    first = store.edit(stating_results(store))
    store.edit(stating_results(store, 1))
    store.undo(first.revision)
    assert [link.results for link in load(store.folder).links] == [(), ("policy", "individual")]
    assert text(store, "actors.yaml") == ACTORS


def test_a_file_that_cannot_say_its_format_refuses_what_needs_it(store: FolderStore) -> None:
    (store.folder / "actors.yaml").write_text(
        "{actors: [{id: a, name: A, sector: public}, {id: b, name: B, sector: public}]}\n"
    )
    with pytest.raises(RefusedError):
        store.edit(stating_results(store))
    assert text(store, "links.yaml") == LINKS
