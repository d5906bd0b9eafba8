"""Publishing a draft: its changes become one edit of the stories, beside what others have published meanwhile."""

from collections.abc import Iterator, Sequence
from secrets import token_hex

from ..data.store.edits import Change, ConflictError, Edit, RefusedError, Saved
from ..data.store.places import Plain
from ..narrative import stories
from ..narrative.stories import FILE, Story
from ..network.problems import Problem
from . import story_store, visitor
from .editing import session
from .view_state import ViewState

_ATTEMPTS = 5

Record = tuple[str, dict[str, Plain], str]  # a name, fields and a version


def publish(state: ViewState) -> Saved | None:
    """Publish the draft; None where somebody else has changed the same fields, which are to be settled first.

    Raises
    ------
    RefusedError
        With the problem, if it cannot be saved.
    """
    store, token = session.store(), token_hex(16)
    for _ in range(_ATTEMPTS):
        content, records = store.stories()
        theirs = story_store.parsed(content, state) if content else stories.Stories()
        if not theirs.whole or len(records) != len(theirs.stories):
            break
        held = story_store.held()
        merged = stories.merge(held.saved, held.current.stories, theirs.stories)
        if merged.clashes:
            story_store.load(state)
            return None
        changes = tuple(_changes(merged.stories, theirs.stories, records))
        try:
            saved = store.edit(Edit(changes, session.who(), visitor.mark(), token))
        except ConflictError:
            continue  # another was quicker
        story_store.published(state, merged.stories)
        return saved
    raise RefusedError(Problem(str(story_store.file()), 0, "not_editable"))


def _changes(wanted: Sequence[Story], theirs: Sequence[Story], records: Sequence[Record]) -> Iterator[Change]:
    """What is to become of the records of the file for it to hold these stories."""
    there = {story.id: (story, *record) for story, record in zip(theirs, records, strict=True)}
    for story in wanted:
        if story.id not in there:
            yield Change(FILE, "", "", stories.record(story))
        elif story != there[story.id][0]:
            read, name, fields, version = there[story.id]
            yield Change(FILE, name, version, stories.record(story, read, fields))
    kept = {story.id for story in wanted}
    for id, (_read, name, _fields, version) in there.items():
        if id not in kept:
            yield Change(FILE, name, version, None)
