"""The current view as the last step of a story, undoing changes of the draft, and settling clashes with others."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from ..narrative import stories
from ..narrative.stories import Clash, Step, Story
from ..network.model import Bilingual
from ..picture import url
from ..text.catalogue import N_, messages
from . import markup, story_store
from .view_state import ViewState

_FORM = "story_new_asked"
_TITLE = "story_new_title"
_CHART = "story_new_chart"
_DONE = "done"  # the last change, in a sentence
_OWN_STORY = "own"
_MAX_TITLE = 300  # characters
FIELDS = {
    "title.sv": N_("Title in Swedish"),
    "title.en": N_("Title in English"),
    "caption.sv": N_("Caption in Swedish"),
    "caption.en": N_("Caption in English"),
    "notes.sv": N_("Speaker's notes in Swedish"),
    "notes.en": N_("Speaker's notes in English"),
}


def button(state: ViewState) -> None:
    """Show the button that opens the form."""
    _ = messages(state.lang).gettext
    st.button(
        _("Save the view as a step"),
        key="story_keep",
        icon=":material/add:",
        help=_(
            "What is now shown on Explore, with scope, focus, path, size, colour and supposed change, becomes"
            " the last step."
        ),
        on_click=_open_form,
    )


def form(state: ViewState, story: Story | None, choose: Callable[[int], None]) -> None:
    """Show the form for the title, if it is open; `choose` is called with the position of the new step."""
    if not st.session_state.get(_FORM):
        return
    _ = messages(state.lang).gettext
    with st.form("story_new", enter_to_submit=True):
        st.text_input(_("Title of the new step"), key=_TITLE, max_chars=_MAX_TITLE)
        st.checkbox(_("Show the chart of hubs in place of the picture"), key=_CHART)
        st.caption(_("The step is part of your draft, which only you see until you publish it."))
        if st.session_state[_FORM] == "missing":
            st.warning(_("Write a title first."))
        with st.container(horizontal=True):
            save = partial(_save, state, story, choose)
            st.form_submit_button(_("Save the step"), key="story_new_save", type="primary", on_click=save)
            st.form_submit_button(_("Cancel"), key="story_new_cancel", on_click=_cancel)


def undo_notice(state: ViewState) -> None:
    """Show the last change with a button that undoes it, if nothing has been done since."""
    _ = messages(state.lang).gettext
    sentence = story_store.session().get(_DONE)
    if sentence and story_store.can_undo():
        with st.container(border=True, horizontal=True, vertical_alignment="center", key="story_done"):
            st.markdown(markup.escape_markdown(sentence))
            st.button(_("Undo"), key="story_undo", icon=":material/undo:", on_click=_undo, args=(state,))


def offer_undo(sentence: str) -> None:
    """Let `undo_notice` show this sentence about the last change."""
    story_store.session()[_DONE] = sentence


def clashes(state: ViewState) -> None:
    """Show every field that another has changed at the same time, with both values to choose from."""
    _ = messages(state.lang).gettext
    lang = state.lang
    for i, clash in enumerate(story_store.clashes()):
        with st.container(border=True, key=f"story_clash_{i}"):
            st.markdown(
                markup.escape_markdown(
                    _("Somebody else has changed the same field at the same time: {field}. Which is to stand?").format(
                        field=_field_name(clash, lang)
                    )
                )
            )
            for column, own, value in zip(st.columns(2), (True, False), (clash.own, clash.theirs), strict=True):
                with column:
                    st.caption(_("Yours") if own else _("The other's, which is published"))
                    st.text(value if isinstance(value, str) else ", ".join(f"{k}: {v}" for k, v in value.items()))
                    resolve = partial(story_store.resolve, state, clash, own=own)
                    label = _("Use mine") if own else _("Keep the other's")
                    st.button(label, key=f"story_clash_{i}_{'own' if own else 'theirs'}", on_click=resolve)


def _field_name(clash: Clash, lang: str) -> str:
    """The name of a field, after the number of its step."""
    _ = messages(lang).gettext
    field, code = [*clash.field.split("."), ""][:2]
    name = _("the view") if field == stories.VIEW else _(FIELDS[f"{field}.{code or _text_language(lang)}"])
    return name if clash.at is None else f"{_('Step {n}').format(n=clash.at + 1)}, {name}"


def _text_language(lang: str) -> str:
    """The language that names a field whose text is the same in all languages."""
    return lang if lang in Bilingual._fields else "en"


def _open_form() -> None:
    st.session_state[_FORM] = "open"
    st.session_state[_TITLE] = ""
    st.session_state[_CHART] = False


def _cancel() -> None:
    st.session_state[_FORM] = None


def _undo(state: ViewState) -> None:
    story_store.session()[_DONE] = None
    story_store.undo(state)


def _save(state: ViewState, story: Story | None, choose: Callable[[int], None]) -> None:
    """Save the current view as the last step of the story, or as the first step of a new story."""
    title = st.session_state[_TITLE].strip()
    if not title:
        st.session_state[_FORM] = "missing"
        return
    st.session_state[_FORM] = None
    _ = messages(state.lang).gettext
    own = Story(_OWN_STORY, Bilingual(*(messages(code).gettext("A story of our own") for code in Bilingual._fields)))
    current = story_store.latest(story or own)
    shown = replace(state.view, chart="hubs" if st.session_state[_CHART] else None)
    step = Step(url.write(shown), Bilingual(title, title))
    story_store.update(state, replace(current, steps=(*current.steps, step)), undoable=True)
    choose(len(current.steps))
    offer_undo(_("“{title}” is step {n} of your draft.").format(title=title, n=len(current.steps) + 1))
