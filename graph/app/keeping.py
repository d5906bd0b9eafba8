"""The present view as a step of a story: its title is asked for first, and it can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from ..narrative import stories
from ..narrative.stories import Clash, Step, Story
from ..network.model import Bilingual
from ..picture import url
from ..text.catalogue import N_, messages
from . import kept, markup
from .view_state import ViewState

_ASKED = "story_new_asked"
_TITLE = "story_new_title"
_CHART = "story_new_chart"
_DONE = "story_done"  # what was done last, in a sentence
_OWN = "own"
_LONGEST = 300
FIELDS = {
    "title.sv": N_("Title in Swedish"),
    "title.en": N_("Title in English"),
    "caption.sv": N_("Caption in Swedish"),
    "caption.en": N_("Caption in English"),
    "notes.sv": N_("Speaker's notes in Swedish"),
    "notes.en": N_("Speaker's notes in English"),
}


def button(state: ViewState) -> None:
    """The button that asks for a title."""
    _ = messages(state.lang).gettext
    st.button(
        _("Save the view as a step"),
        key="story_keep",
        icon=":material/add:",
        help=_(
            "What is now shown on Explore, with scope, focus, path, size, colour and supposed change, becomes"
            " the last step."
        ),
        on_click=_ask,
    )


def form(state: ViewState, story: Story | None, chosen: Callable[[int], None]) -> None:
    """The title, and where the step will be kept; `chosen` is called with its place in the story."""
    if not st.session_state.get(_ASKED):
        return
    _ = messages(state.lang).gettext
    with st.form("story_new", enter_to_submit=True):
        st.text_input(_("Title of the new step"), key=_TITLE, max_chars=_LONGEST)
        st.checkbox(_("Show the chart of hubs in place of the picture"), key=_CHART)
        st.caption(
            markup.plain(
                _("The step is saved in {file}, and everybody who opens the story sees it.").format(file=kept.where())
            )
        )
        if st.session_state[_ASKED] == "missing":
            st.warning(_("Write a title first."))
        with st.container(horizontal=True):
            save = partial(_save, state, story, chosen)
            st.form_submit_button(_("Save the step"), key="story_new_save", type="primary", on_click=save)
            st.form_submit_button(_("Cancel"), key="story_new_cancel", on_click=_cancel)


def notice(state: ViewState) -> None:
    """What was done last, with the way back, until something else is done; not where a file does not hold it."""
    _ = messages(state.lang).gettext
    done = st.session_state.get(_DONE)
    if done and kept.may_be_undone() and not kept.fault():
        with st.container(border=True, horizontal=True, vertical_alignment="center", key="story_done"):
            st.markdown(markup.plain(done))
            st.button(_("Undo"), key="story_undo", icon=":material/undo:", on_click=_undo, args=(state,))


def done(sentence: str) -> None:
    """Remember what was done, for who wants to take it back."""
    st.session_state[_DONE] = sentence


def clashes(state: ViewState) -> None:
    """Every field that another has changed at the same time, with both values to choose from."""
    _ = messages(state.lang).gettext
    lang = state.lang
    for i, clash in enumerate(kept.clashes()):
        with st.container(border=True, key=f"story_clash_{i}"):
            st.markdown(
                markup.plain(
                    _("Somebody else has changed the same field at the same time: {field}. Which is to stand?").format(
                        field=_named(clash, lang)
                    )
                )
            )
            for column, own, value in zip(st.columns(2), (True, False), (clash.own, clash.theirs), strict=True):
                with column:
                    st.caption(_("Yours") if own else _("The other's, which is saved now"))
                    st.text(value if isinstance(value, str) else ", ".join(f"{k}: {v}" for k, v in value.items()))
                    take = partial(kept.settle, state, clash, own=own)
                    label = _("Use mine") if own else _("Keep the other's")
                    st.button(label, key=f"story_clash_{i}_{'own' if own else 'theirs'}", on_click=take)


def _named(clash: Clash, lang: str) -> str:
    """What a field is called, and the place of its step."""
    _ = messages(lang).gettext
    field, code = [*clash.field.split("."), ""][:2]
    named = _("the view") if field == stories.VIEW else _(FIELDS[f"{field}.{code or _alike(lang)}"])
    return named if clash.at is None else f"{_('Step {n}').format(n=clash.at + 1)}, {named}"


def _alike(lang: str) -> str:
    """The language by which a text is called that is the same in both."""
    return lang if lang in Bilingual._fields else "en"


def _ask() -> None:
    st.session_state[_ASKED] = "asked"
    st.session_state[_TITLE] = ""
    st.session_state[_CHART] = False


def _cancel() -> None:
    st.session_state[_ASKED] = None


def _undo(state: ViewState) -> None:
    st.session_state[_DONE] = None
    kept.undo(state)


def _save(state: ViewState, story: Story | None, chosen: Callable[[int], None]) -> None:
    """The present view as the last step of the story, or as the first of a new one."""
    title = st.session_state[_TITLE].strip()
    if not title:
        st.session_state[_ASKED] = "missing"
        return
    st.session_state[_ASKED] = None
    _ = messages(state.lang).gettext
    own = Story(_OWN, Bilingual(*(messages(code).gettext("A story of our own") for code in Bilingual._fields)))
    now = kept.as_it_stands(story or own)
    shown = replace(state.view, chart="hubs" if st.session_state[_CHART] else None)
    step = Step(url.write(shown), Bilingual(title, title))
    kept.put(state, replace(now, steps=(*now.steps, step)), undoable=True)
    chosen(len(now.steps))
    done(
        _("“{title}” is saved as step {n} in {file}, for everybody.").format(
            title=title, n=len(now.steps) + 1, file=kept.where()
        )
    )
