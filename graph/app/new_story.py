"""Beginning another story, changing the title of one, and removing one."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from ..data.importing.matching.ids import ids_of
from ..narrative.stories import Story
from ..network.model import Bilingual
from ..text.catalogue import messages
from . import new_step, story_store
from .view_state import ViewState

_FORM, _TITLE = "story_begun", "story_begun_title"
_MOST = 300  # characters


def button(state: ViewState) -> None:
    """Show the button that opens the form."""
    _ = messages(state.lang).gettext
    st.button(_("New story"), key="story_begin", icon=":material/note_add:", on_click=_open)


def form(state: ViewState, choose: Callable[[str], None]) -> None:
    """Show the form for the title, if it is open; `choose` is called with the id of the new story."""
    if not st.session_state.get(_FORM):
        return
    _ = messages(state.lang).gettext
    with st.form("story_begun_form", enter_to_submit=True):
        st.text_input(_("Title of the new story"), key=_TITLE, max_chars=_MOST)
        if st.session_state[_FORM] == "missing":
            st.warning(_("Write a title first."))
        with st.container(horizontal=True):
            begin = partial(_begin, state, choose)
            st.form_submit_button(_("Begin the story"), key="story_begun_save", type="primary", on_click=begin)
            st.form_submit_button(_("Cancel"), key="story_begun_cancel", on_click=_close)


def title(state: ViewState, story: Story) -> None:
    """Show the title in both languages, and the button that removes the story."""
    _ = messages(state.lang).gettext
    with st.expander(_("The title of the story, and removing it"), key="story_title", on_change="rerun") as folded:
        if not folded.open:
            return
        for column, (code, label) in zip(
            st.columns(2), (("sv", _("Title in Swedish")), ("en", _("Title in English"))), strict=True
        ):
            key = f"title_{story.id}_{code}"
            st.session_state[key] = story.title.text(code)
            column.text_input(label, key=key, max_chars=_MOST, on_change=partial(_rename, state, story, code, key))
        st.button(
            _("Remove the story"), key="story_gone", icon=":material/delete:", on_click=_remove, args=(state, story)
        )


def _open() -> None:
    st.session_state[_FORM] = "open"
    st.session_state[_TITLE] = ""


def _close() -> None:
    st.session_state[_FORM] = None


def _begin(state: ViewState, choose: Callable[[str], None]) -> None:
    title = st.session_state[_TITLE].strip()
    if not title:
        st.session_state[_FORM] = "missing"
        return
    st.session_state[_FORM] = None
    taken = {f"\0{story.id}": story.id for story in story_store.held().current.stories}
    id = ids_of([title], taken)[title]
    story_store.update(state, Story(id, Bilingual(title, title)), undoable=True)
    choose(id)
    new_step.offer_undo(messages(state.lang).gettext("“{title}” is begun in your draft.").format(title=title))


def _rename(state: ViewState, story: Story, code: str, key: str) -> None:
    if title := st.session_state[key].strip():
        now = story_store.latest(story)
        story_store.update(state, Story(now.id, now.title._replace(**{code: title}), now.steps))


def _remove(state: ViewState, story: Story) -> None:
    story_store.remove(state, story)
    title = story.title.text(state.lang) or story.id
    sentence = messages(state.lang).gettext(
        "“{title}” is removed from your draft; once that is published, for everybody."
    )
    new_step.offer_undo(sentence.format(title=title))
