"""The stories of a visitor: held in the session by network, and saved in the data folder where it can be written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import streamlit as st

from ..data import locations, saving
from ..narrative import stories
from ..narrative.stories import FILE, Clash, Stories, Story
from . import data_source, files, visit
from .files import StoriesRead
from .view_state import ViewState

_KEY = "stories"
_HELD = "held"
_FAULT = "fault"
_CLASHES = "clashes"
_UNDO = "before"  # the stories before and after the last change that can be undone
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class _SessionStories:
    """The stories as edited in this session, and as they were when last read from the file or saved in it (`saved`).

    `digest` is that of the network that the stories were checked against, `fingerprint` that of the file.
    """

    digest: str
    fingerprint: str
    saved: tuple[Story, ...]
    current: Stories


def session() -> dict[str, Any]:
    """What the session holds of the stories of the network that is shown: edits of another one wait for its return."""
    shown = visit.current()
    of_all: dict[str, dict[str, Any]] = st.session_state.setdefault(_KEY, {})
    return of_all.setdefault(shown.place if shown else data_source.folder(), {})


def save_fault() -> str | None:
    """The code of the reason why the stories are not saved, None if they are.

    Edits that are not saved are lost when the session ends.
    """
    found: str | None = session().get(_FAULT)
    return found or ("stories_visit" if visit.current() else None)


def file() -> Path:
    """The file that the stories are saved in; of a network that is open for one visit, the name it would have."""
    return Path(FILE) if visit.current() else Path(data_source.folder(), FILE)


def load(state: ViewState, *, wait: bool = True) -> StoriesRead:
    """The current stories; reads the file again if another has changed it and nothing here is unsaved.

    While the file is being read, the earlier stories are returned, if there are any.
    """
    held: _SessionStories | None = session().get(_HELD)
    if visit.current():
        held = held or _SessionStories(state.network.digest, "", (), Stories())
        session()[_HELD] = held
        return StoriesRead(held.current, None, held.digest)
    fingerprint = _fingerprint(file())
    if held is None or (not save_fault() and (held.fingerprint != fingerprint or held.digest != state.network.digest)):
        found = files.open_stories(file(), fingerprint, state.network, wait=wait)
        if found.stories is None:
            return replace(found, stories=held.current if held else None)
        held = _SessionStories(state.network.digest, fingerprint, found.stories.stories, found.stories)
    elif held.digest != state.network.digest:
        checked = _checked(held.current.stories, state)
        held = replace(held, digest=state.network.digest, current=replace(checked, whole=held.current.whole))
    session()[_HELD] = held
    return StoriesRead(held.current, None, f"{held.digest} {held.fingerprint}")


def _checked(edited: Iterable[Story], state: ViewState) -> Stories:
    """The stories as they would be read back after saving."""
    return stories.parse(stories.source(file(), stories.stories_text(edited).encode()), state.network)


def _fingerprint(path: Path) -> str:
    try:
        return saving.fingerprint(path)
    except OSError:
        return ""


def latest(story: Story) -> Story:
    """The story with all edits since the page was drawn: each field reports its change in a callback of its own."""
    held: _SessionStories = session()[_HELD]
    return next((now for now in held.current.stories if now.id == story.id), story)


def update(state: ViewState, changed: Story, *, undoable: bool = False) -> None:
    """Replace the story of the same id, or add it, and save all stories where the folder can be written."""
    held: _SessionStories = session()[_HELD]
    before = held.current.stories
    after = [changed if story.id == changed.id else story for story in before]
    after += [] if any(story.id == changed.id for story in before) else [changed]
    valid = _set_stories(state, after)
    session()[_UNDO] = (before, tuple(after)) if valid and undoable else None


def can_undo() -> bool:
    """Whether the last change can be undone."""
    return bool(session().get(_UNDO))


def undo(state: ViewState) -> None:
    """Undo the last change; edits made since, here or by others, are preserved."""
    before, after = session().pop(_UNDO)
    held: _SessionStories = session()[_HELD]
    _set_stories(state, stories.merge(after, before, held.current.stories).stories)


def clashes() -> tuple[Clash, ...]:
    """The fields that another has changed at the same time, with both values; the other's value is the saved one."""
    found: tuple[Clash, ...] = session().get(_CLASHES, ())
    return found


def resolve(state: ViewState, clash: Clash, *, own: bool) -> None:
    """Settle a clash with the visitor's own value, or with the other's."""
    session()[_CLASHES] = tuple(other for other in clashes() if other != clash)
    if own:
        update(state, stories.answered(latest(Story(clash.story, stories.NOTHING)), clash))


def _set_stories(state: ViewState, edited: Iterable[Story]) -> bool:
    """Hold these stories in the session and save them; False if they cannot be written as a file."""
    held: _SessionStories = session()[_HELD]
    checked = _checked(edited, state)
    if not checked.whole:
        session()[_FAULT] = "stories_unfit" if held.current.whole else "stories_faulty"
        return False
    session()[_HELD] = replace(held, current=replace(checked, whole=held.current.whole))
    if held.current.whole:
        save(state)
    else:
        session()[_FAULT] = "stories_faulty"
    return True


def can_retry_saving() -> bool:
    """Whether saving may succeed later without any change to the stories."""
    return save_fault() in {"stories_busy", "stories_unsaved"}


def save(state: ViewState) -> None:
    """Save the current stories, merged with what others have saved meanwhile; `save_fault` has the outcome."""
    if visit.current():
        session()[_FAULT] = None
        return
    if locations.is_replaced(file().parent):
        session()[_FAULT] = "stories_example"
        return
    for _ in range(_ATTEMPTS):
        try:
            _save(state)
        except saving.ChangedError:
            if not _merge_file(state):
                session()[_FAULT] = "stories_faulty"
                return
        except saving.BusyError:
            break
        except OSError:
            session()[_FAULT] = "stories_unsaved"
            return
        else:
            session()[_FAULT] = None
            return
    session()[_FAULT] = "stories_busy"


def _save(state: ViewState) -> None:
    """Save the stories over the version of the file that was read; raises as `saving.save_over` does."""
    held: _SessionStories = session()[_HELD]

    def written_by_hand(content: bytes) -> bool:
        """Whether the file has comments or a format other than ours, so that a copy of it is preserved."""
        parsed = stories.parse(stories.source(file(), content), state.network)
        return stories.stories_text(parsed.stories).encode() != content

    text = stories.stories_text(held.current.stories).encode()
    fingerprint = saving.save_over(file(), text, held.fingerprint, written_by_hand)
    session()[_HELD] = replace(held, fingerprint=fingerprint, saved=held.current.stories)


def _merge_file(state: ViewState) -> bool:
    """Merge what another has saved meanwhile into the session; False if the file cannot be read completely."""
    held: _SessionStories = session()[_HELD]
    fingerprint = _fingerprint(file())
    theirs = files.open_stories(file(), fingerprint, state.network).stories
    if theirs is None or not theirs.whole:
        return False
    merged = stories.merge(held.saved, held.current.stories, theirs.stories)
    session()[_HELD] = _SessionStories(
        state.network.digest, fingerprint, theirs.stories, _checked(merged.stories, state)
    )
    session()[_CLASHES] = (*clashes(), *merged.clashes)
    return True
