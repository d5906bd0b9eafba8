"""The stories that a visitor tells: kept in the session, and saved in the data folder where that may be."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import streamlit as st

from .. import saving, stories
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
    st.session_state[_KEY] = (digest, mark, replace(again, whole=before.whole))
    if before.whole:
        save(seen)
    else:
        st.session_state[_FAULT] = "stories_faulty"


def may_be_saved_later() -> bool:
    """Whether what kept the stories from being saved may pass by itself."""
    return fault() in {"stories_busy", "stories_unsaved"}


def save(seen: Seen) -> None:
    """Save the stories as they stand here over the file that was read, and remember what kept them from it."""
    digest, mark, now = st.session_state[_KEY]
    path = Path(data_folder(), FILE)

    def by_hand(there: bytes) -> bool:
        """Whether the file is written in another way than ours, with comments say, and stays beside."""
        return stories.stories_text(stories.parse(stories.source(path, there), seen.network).stories).encode() != there

    found = None
    try:
        mark = saving.save_over(path, stories.stories_text(now.stories).encode(), mark, by_hand)
    except saving.ChangedError:
        found = "stories_changed"
    except saving.BusyError:
        found = "stories_busy"
    except OSError:
        found = "stories_unsaved"
    st.session_state[_KEY] = (digest, mark, now)
    st.session_state[_FAULT] = found
