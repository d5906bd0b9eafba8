"""The stories of a visitor: as published in the data folder, with the changes of the visitor's own draft in them."""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import streamlit as st

from ..data.store.edits import RefusedError
from ..data.store.glance import unpublished_of
from ..narrative import stories
from ..narrative.stories import FILE, Clash, Stories, Story
from ..network.problems import Problem
from . import data_source, files, visit, visitor
from .editing import access
from .editing.session import store
from .files import StoriesRead
from .view_state import ViewState

_KEY = "stories"
_HELD = "held"
UNFIT = "unfit"  # why the last change could not be held
_UNKEPT = "unkept"  # the problem that keeps the draft from being kept
_KEPT = "kept"  # the draft as it was kept last
_CLASHES = "clashes"
_UNDO = "before"  # the stories before and after the last change that can be undone
_MOST_KEPT = 20_000_000  # characters


@dataclass(frozen=True, slots=True)
class _SessionStories:
    """The stories with the draft in them, and as they are published (`saved`): where there is no draft the same.

    `digest` is that of the network that the stories were checked against, `fingerprint` that of the file.
    """

    digest: str
    fingerprint: str
    saved: tuple[Story, ...]
    current: Stories


def session() -> dict[str, Any]:
    """What the session holds of the stories of the network that is shown: drafts of another one wait for its return."""
    shown = visit.current()
    of_all: dict[str, dict[str, Any]] = st.session_state.setdefault(_KEY, {})
    return of_all.setdefault(shown.place if shown else data_source.folder(), {})


def fault() -> str | None:
    """The code of the reason why a draft is not kept, or cannot be published; None if it is and can be.

    With each but `faulty` it is lost when the session ends.
    """
    if unfit := session().get(UNFIT):
        return str(unfit)
    if (why := access.refusal() or ("code" if access.needs_code() else None)) is not None:
        return why
    if not held().current.whole:
        return "faulty"
    return "unkept" if session().get(_UNKEPT) else None


def is_kept() -> bool:
    """Whether the draft is there in a later visit of this browser."""
    return bool(session().get(_KEPT)) and fault() in (None, "faulty") and visitor.is_remembered()


def problem() -> Problem | None:
    """What keeps the draft from being kept."""
    found: Problem | None = session().get(_UNKEPT)
    return found


def file() -> Path:
    """The file of the stories; of a network that is open for one visit, the name it would have."""
    return Path(FILE) if visit.current() else Path(data_source.folder(), FILE)


def held() -> _SessionStories:
    """The stories of this session, once they have been read."""
    found: _SessionStories = session()[_HELD]
    return found


def has_draft() -> bool:
    """Whether anything differs from what is published."""
    return held().current.stories != held().saved


def load(state: ViewState, *, wait: bool = True) -> StoriesRead:
    """The current stories; what others have published meanwhile is taken into the draft.

    While the file is being read, the earlier stories are returned, if there are any.
    """
    before: _SessionStories | None = session().get(_HELD)
    if visit.current():
        session()[_HELD] = before or _SessionStories(state.network.digest, "", (), Stories())
        return StoriesRead(held().current, None, held().digest)
    fingerprint = files.stories_fingerprint(file())
    if before is None or (before.fingerprint, before.digest) != (fingerprint, state.network.digest):
        found = files.open_stories(file(), fingerprint, state.network, wait=wait)
        if found.stories is None:
            return replace(found, stories=before.current if before else None)
        base, own = (before.saved, before.current.stories) if before else _kept(state)
        _rebase(state, fingerprint, found.stories, base, own)
    return StoriesRead(held().current, None, f"{held().digest} {held().fingerprint}")


def _rebase(
    state: ViewState, fingerprint: str, theirs: Stories, base: tuple[Story, ...], own: tuple[Story, ...]
) -> None:
    """Hold the published stories, with what the draft `own` changes in those that it began from, `base`."""
    current, saved = theirs, theirs.stories
    if own != base and not theirs.whole:  # until it has been corrected
        current, saved = replace(theirs, stories=own), base
    elif own != base:
        merged = stories.merge(base, own, theirs.stories)
        current = checked(merged.stories, state)
        session()[_CLASHES] = (*clashes(), *merged.clashes)
    session()[_HELD] = _SessionStories(state.network.digest, fingerprint, saved, current)


def checked(edited: Iterable[Story], state: ViewState) -> Stories:
    """The stories as they would be read back from a file."""
    return parsed(stories.stories_text(edited).encode(), state)


def parsed(content: bytes, state: ViewState) -> Stories:
    """The stories of a file's content."""
    return stories.parse(stories.source(file(), content), state.network)


def latest(story: Story) -> Story:
    """The story with all edits since the page was drawn: each field reports its change in a callback of its own."""
    return next((now for now in held().current.stories if now.id == story.id), story)


def update(state: ViewState, changed: Story, *, undoable: bool = False) -> None:
    """Replace the story of the same id in the draft, or add it."""
    before = held().current.stories
    after = [changed if story.id == changed.id else story for story in before]
    after += [] if any(story.id == changed.id for story in before) else [changed]
    _change(state, after, undoable=undoable)


def remove(state: ViewState, story: Story) -> None:
    """Take a story out of the draft; once that is published, it is gone for everybody."""
    _change(state, [one for one in held().current.stories if one.id != story.id], undoable=True)


def discard(state: ViewState) -> None:
    """Take back all that is not published; the draft can be had again until something else is done."""
    _change(state, held().saved, undoable=True)
    session()[_CLASHES] = ()


def can_undo() -> bool:
    """Whether the last change of the draft can be undone."""
    return bool(session().get(_UNDO))


def undo(state: ViewState) -> None:
    """Undo the last change of the draft; changes made since, here or by others, are preserved."""
    before, after = session().pop(_UNDO)
    _change(state, stories.merge(after, before, held().current.stories).stories)


def clashes() -> tuple[Clash, ...]:
    """The fields that another has changed at the same time, with both values; the draft has the other's."""
    found: tuple[Clash, ...] = session().get(_CLASHES, ())
    return found


def resolve(state: ViewState, clash: Clash, *, own: bool) -> None:
    """Settle a clash with the visitor's own value, or with the other's."""
    session()[_CLASHES] = tuple(other for other in clashes() if other != clash)
    if own:
        update(state, stories.answered(latest(Story(clash.story, stories.NOTHING)), clash))


def _change(state: ViewState, edited: Iterable[Story], *, undoable: bool = False) -> None:
    """Hold these stories as the draft, and keep it, unless they cannot be written as a file."""
    before, after = held().current.stories, tuple(edited)
    found = checked(after, state)
    session()[UNFIT] = None if found.whole else "unfit" if held().current.whole else "faulty"
    session()[_UNDO] = (before, after) if found.whole and undoable else None
    if found.whole:
        session()[_HELD] = replace(held(), current=replace(found, whole=held().current.whole))
        keep()


def published(state: ViewState, found: Sequence[Story]) -> None:
    """Hold what has just been published; there is no draft any more."""
    session()[_HELD] = _SessionStories(
        state.network.digest, files.stories_fingerprint(file()), tuple(found), checked(found, state)
    )
    session()[_UNDO] = None
    keep()


def keep() -> None:
    """Keep the draft in the history, where only this browser is given it; `fault` has the outcome.

    Of a browser that will not be known again nothing is kept: nobody could be given it.
    """
    session()[_UNKEPT] = None
    if not access.is_open() or not visitor.is_remembered():
        return
    texts = [stories.stories_text(of) for of in (held().saved, held().current.stories)]
    content = json.dumps(texts).encode() if has_draft() else None
    if content == session().get(_KEPT):
        return
    try:
        store().keep_unpublished(visitor.mark(), content)
        session()[_KEPT] = content
    except RefusedError as refused:
        session()[_UNKEPT] = refused.problems[0]


def _kept(state: ViewState) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """The draft of an earlier visit: the stories that it began from, and what it made of them."""
    content = None if access.refusal() else unpublished_of(file().parent, visitor.mark())
    if content is not None and len(content) <= _MOST_KEPT:
        with suppress(ValueError, TypeError, AttributeError):
            base, own = (parsed(text.encode(), state).stories for text in json.loads(content))
            session()[_KEPT] = content
            return base, own
    return (), ()
