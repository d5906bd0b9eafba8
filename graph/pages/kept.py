"""The stories that a visitor tells: kept in the session, and saved in the data folder where that may be."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import streamlit as st

from .. import resources, saving, stories
from ..stories import FILE, Stories, Story
from .frame import data_folder
from .seen import Seen

_KEY = "stories"  # what is told now, saved or not
_FAULT = "stories_fault"


def fault() -> str | None:
    """What kept the stories from being saved: what is told here is then in no file, and lost with the session."""
    found: str | None = st.session_state.get(_FAULT)
    return found


def told(seen: Seen) -> Stories:
    """The stories as they stand here; read anew when another has changed the file and nothing is unsaved here."""
    path = Path(data_folder(), FILE)
    mark = _fingerprint(path)
    kept: tuple[str, str, Stories] | None = st.session_state.get(_KEY)
    if kept is None or (not fault() and (kept[1] != mark or kept[0] != seen.network.digest)):
        kept = (seen.network.digest, mark, stories.read_stories(path.parent, seen.network))
    elif kept[0] != seen.network.digest:
        again = _read_again(path, kept[2].stories, seen)
        kept = (seen.network.digest, kept[1], replace(again, whole=kept[2].whole))
    st.session_state[_KEY] = kept
    return kept[2]


def _read_again(path: Path, every: Iterable[Story], seen: Seen) -> Stories:
    """The stories as they would be read if they were saved."""
    return stories.parse(stories.source(path, stories.stories_text(every).encode()), seen.network)


def _fingerprint(path: Path) -> str:
    try:
        return saving.fingerprint(path)
    except OSError:
        return ""


def as_it_stands(story: Story) -> Story:
    """The story with what has been done since the page was drawn: of several fields, each is heard by itself."""
    kept: tuple[str, str, Stories] = st.session_state[_KEY]
    return next((now for now in kept[2].stories if now.id == story.id), story)


def put(seen: Seen, new: Story) -> None:
    """Tell another version of a story, and save all of them where the folder may be written."""
    digest, mark, before = st.session_state[_KEY]
    every = [new if story.id == new.id else story for story in before.stories]
    every += [] if any(story.id == new.id for story in before.stories) else [new]
    path = Path(data_folder(), FILE)
    again = _read_again(path, every, seen)
    if not again.whole:
        st.session_state[_FAULT] = "stories_unfit" if before.whole else "stories_faulty"
        return
    mark, found = _saved(path, every, mark, before.stories) if before.whole else (mark, "stories_faulty")
    # What could not be saved over cannot be later either.
    st.session_state[_KEY] = (digest, mark, replace(again, whole=before.whole))
    st.session_state[_FAULT] = found


def _saved(path: Path, every: Iterable[Story], mark: str, before: Iterable[Story]) -> tuple[str, str | None]:
    """Save the stories, and return the fingerprint of the file then, and what kept them from being saved.

    `before` are the stories of the file: one that is written in another way, with comments say, is kept beside.
    """
    if resources.is_replaced(path.parent):
        return mark, "stories_example"
    own = stories.stories_text(before).encode()
    try:
        return saving.save_over(path, stories.stories_text(every).encode(), mark, lambda there: there != own), None
    except saving.ChangedError:
        return mark, "stories_changed"
    except OSError:
        return mark, "stories_unsaved"
