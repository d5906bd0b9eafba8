"""The stories that a visitor tells: kept in the session, and saved in the data folder where that may be."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from ..data import locations, saving
from ..narrative import stories
from ..narrative.stories import FILE, Clash, Stories, Story
from . import files
from .files import StoriesRead
from .frame import data_folder
from .view_state import ViewState

_KEY = "stories"
_FAULT = "stories_fault"
_CLASHES = "stories_clashes"
_BEFORE = "stories_before"  # what the last change that can be undone was made of, and what it made
_TRIES = 5


@dataclass(frozen=True, slots=True)
class _Kept:
    """The stories as they stand here, and as they were `read` from the file, or last saved in it.

    `digest` is that of the network they were read against, `mark` the fingerprint of the file.
    """

    digest: str
    mark: str
    read: tuple[Story, ...]
    now: Stories


def fault() -> str | None:
    """What kept the stories from being saved: what is told here is then in no file, and lost with the session."""
    found: str | None = st.session_state.get(_FAULT)
    return found


def where() -> Path:
    """The file that the stories are saved in."""
    return Path(data_folder(), FILE)


def told(state: ViewState, *, wait: bool = True) -> StoriesRead:
    """The stories as they stand here; read anew when another has changed the file and nothing is unsaved here.

    Until they have been read, those from before stay, if there are any.
    """
    mark = _fingerprint(where())
    kept: _Kept | None = st.session_state.get(_KEY)
    if kept is None or (not fault() and (kept.mark != mark or kept.digest != state.network.digest)):
        found = files.open_stories(where(), mark, state.network, wait=wait)
        if found.stories is None:
            return replace(found, stories=kept.now if kept else None)
        kept = _Kept(state.network.digest, mark, found.stories.stories, found.stories)
    elif kept.digest != state.network.digest:
        again = _as_saved(kept.now.stories, state)
        kept = replace(kept, digest=state.network.digest, now=replace(again, whole=kept.now.whole))
    st.session_state[_KEY] = kept
    return StoriesRead(kept.now, None, f"{kept.digest} {kept.mark}")


def _as_saved(every: Iterable[Story], state: ViewState) -> Stories:
    """The stories as they would be read if they were saved."""
    return stories.parse(stories.source(where(), stories.stories_text(every).encode()), state.network)


def _fingerprint(path: Path) -> str:
    try:
        return saving.fingerprint(path)
    except OSError:
        return ""


def as_it_stands(story: Story) -> Story:
    """The story with what has been done since the page was drawn: of several fields, each is heard by itself."""
    kept: _Kept = st.session_state[_KEY]
    return next((now for now in kept.now.stories if now.id == story.id), story)


def put(state: ViewState, new: Story, *, undoable: bool = False) -> None:
    """Tell another version of a story, and save all of them where the folder may be written."""
    kept: _Kept = st.session_state[_KEY]
    before = kept.now.stories
    every = [new if story.id == new.id else story for story in before]
    every += [] if any(story.id == new.id for story in before) else [new]
    fits = _hold(state, every)
    st.session_state[_BEFORE] = (before, tuple(every)) if fits and undoable else None


def may_be_undone() -> bool:
    """Whether the last change can be taken back."""
    return bool(st.session_state.get(_BEFORE))


def undo(state: ViewState) -> None:
    """Take the last change back; what has been written since, here or by others, stays."""
    before, after = st.session_state.pop(_BEFORE)
    kept: _Kept = st.session_state[_KEY]
    _hold(state, stories.merge(after, before, kept.now.stories).stories)


def clashes() -> tuple[Clash, ...]:
    """The fields that another has changed meanwhile, with both values; theirs stands."""
    found: tuple[Clash, ...] = st.session_state.get(_CLASHES, ())
    return found


def settle(state: ViewState, clash: Clash, *, own: bool) -> None:
    """Answer which value of a field is to stand."""
    st.session_state[_CLASHES] = tuple(other for other in clashes() if other != clash)
    if own:
        put(state, stories.answered(as_it_stands(Story(clash.story, stories.NOTHING)), clash))


def _hold(state: ViewState, every: Iterable[Story]) -> bool:
    """Hold these stories here, and save them; whether a file can hold them."""
    kept: _Kept = st.session_state[_KEY]
    again = _as_saved(every, state)
    if not again.whole:
        st.session_state[_FAULT] = "stories_unfit" if kept.now.whole else "stories_faulty"
        return False
    st.session_state[_KEY] = replace(kept, now=replace(again, whole=kept.now.whole))
    if kept.now.whole:
        save(state)
    else:
        st.session_state[_FAULT] = "stories_faulty"
    return True


def may_be_saved_later() -> bool:
    """Whether what kept the stories from being saved may pass by itself."""
    return fault() in {"stories_busy", "stories_unsaved"}


def save(state: ViewState) -> None:
    """Save the stories as they stand here with what others have saved meanwhile; remember what kept them from it."""
    if locations.is_replaced(where().parent):
        st.session_state[_FAULT] = "stories_example"
        return
    for _ in range(_TRIES):
        try:
            _save(state)
        except saving.ChangedError:
            if not _take_in(state):
                st.session_state[_FAULT] = "stories_faulty"
                return
        except saving.BusyError:
            break
        except OSError:
            st.session_state[_FAULT] = "stories_unsaved"
            return
        else:
            st.session_state[_FAULT] = None
            return
    st.session_state[_FAULT] = "stories_busy"


def _save(state: ViewState) -> None:
    """Save the stories over the file that was read; raises as `saving.save_over` does."""
    kept: _Kept = st.session_state[_KEY]

    def by_hand(there: bytes) -> bool:
        """Whether the file is written in another way than ours, with comments say, and stays beside."""
        return (
            stories.stories_text(stories.parse(stories.source(where(), there), state.network).stories).encode() != there
        )

    mark = saving.save_over(where(), stories.stories_text(kept.now.stories).encode(), kept.mark, by_hand)
    st.session_state[_KEY] = replace(kept, mark=mark, read=kept.now.stories)


def _take_in(state: ViewState) -> bool:
    """Take in what another has saved meanwhile; not what cannot be read whole."""
    kept: _Kept = st.session_state[_KEY]
    mark = _fingerprint(where())
    theirs = files.open_stories(where(), mark, state.network).stories
    if theirs is None or not theirs.whole:
        return False
    both = stories.merge(kept.read, kept.now.stories, theirs.stories)
    st.session_state[_KEY] = _Kept(state.network.digest, mark, theirs.stories, _as_saved(both.stories, state))
    st.session_state[_CLASHES] = (*clashes(), *both.clashes)
    return True
