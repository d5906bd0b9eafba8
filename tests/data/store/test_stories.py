"""The stories of a folder in its store: a third file, which need not be there and keeps nobody from other edits."""

from pathlib import Path

import pytest

from graph.data.store.edits import STORIES, Change, ConflictError, Edit, RefusedError
from graph.data.store.folder import FolderStore

ACTORS = "actors:\n  - {id: a, name: A, sector: public}\n"


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    (tmp_path / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "links.yaml").write_text("links: []\n", encoding="utf-8")
    return FolderStore(tmp_path)


def story(id: str, title: str) -> Edit:
    """An edit that adds a story."""
    fields = {"id": id, "title": {"sv": title, "en": title}, "steps": [{"title": {"sv": "Ett", "en": "One"}}]}
    return Edit((Change(STORIES, "", "", fields),))


def rename(store: FolderStore, name: str) -> Edit:
    fields, seen = store.record("actors.yaml", "a")
    return Edit((Change("actors.yaml", "a", seen, {**fields, "name": name}),))


def test_two_who_begin_a_story_of_one_id_at_once_are_a_conflict(store: FolderStore) -> None:
    store.edit(story("own", "Mine"))
    with pytest.raises(ConflictError) as conflict:
        store.edit(story("own", "Yours"))
    assert conflict.value.clashes[0].fields["title"] == {"sv": "Mine", "en": "Mine"}
    store.edit(story("other", "Yours"))
    assert [name for name, _, _ in store.stories()[1]] == ["other", "own"]


def test_stories_that_cannot_be_read_keep_nobody_from_editing_actors(store: FolderStore) -> None:
    first = store.edit(story("own", "Mine"))
    path = store.folder / STORIES
    path.unlink()
    path.mkdir()
    for attempt in (store.stories, lambda: store.edit(story("other", "Yours")), lambda: store.undo(first.revision)):
        with pytest.raises(RefusedError):
            attempt()
    store.edit(rename(store, "B"))
    store.restore(first.revision)
    assert (store.folder / "actors.yaml").read_text(encoding="utf-8") == ACTORS
    path.rmdir()
    assert store.stories() == (b"", [])


def test_restoring_what_was_before_the_first_story_takes_the_file_away(store: FolderStore) -> None:
    before = store.edit(rename(store, "B"))
    published = store.edit(story("own", "Mine"))
    content = (store.folder / STORIES).read_bytes()
    store.restore(before.revision)
    assert not (store.folder / STORIES).exists()
    store.restore(published.revision)
    assert (store.folder / STORIES).read_bytes() == content


def test_a_step_is_added_below_a_comment_and_undone_to_the_byte(store: FolderStore) -> None:
    content = "stories:\n- id: a\n  steps:\n  - title: {sv: Ett, en: One}  # first\n# the end\n"
    (store.folder / STORIES).write_text(content, encoding="utf-8")
    [(name, fields, seen)] = store.stories()[1]
    steps = [*fields["steps"], {"title": {"sv": "Två", "en": "Two"}}]
    saved = store.edit(Edit((Change(STORIES, name, seen, {**fields, "steps": steps}),)))
    assert (store.folder / STORIES).read_text(encoding="utf-8").count("# first") == 1
    store.undo(saved.revision)
    assert (store.folder / STORIES).read_text(encoding="utf-8") == content


def test_a_step_that_changes_while_another_is_added_stays_where_it_is_with_its_comments(store: FolderStore) -> None:
    content = """\
stories:
- id: a
  steps:
  # opens
  - title: {sv: Ett, en: One}  # first
    caption: {sv: Förr, en: Before}
  # closes
  - title: {sv: Två, en: Two}  # second
"""
    (store.folder / STORIES).write_text(content, encoding="utf-8")
    [(name, fields, seen)] = store.stories()[1]
    first, second = fields["steps"]
    steps = [{**first, "caption": {"sv": "Nu", "en": "Now"}}, second, {"title": {"sv": "Tre", "en": "Three"}}]
    store.edit(Edit((Change(STORIES, name, seen, {**fields, "steps": steps}),)))
    expected = content.replace("Förr, en: Before", "Nu, en: Now") + "  - title:\n      sv: Tre\n      en: Three\n"
    assert (store.folder / STORIES).read_text(encoding="utf-8") == expected
