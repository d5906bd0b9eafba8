"""The present view as a step of a story: its title is asked for first, and it can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from ..narrative import stories
from ..narrative.stories import Clash, Step, Story
from ..network.model import Bilingual
from ..picture import url
from ..text import LANGUAGES, phrases
from . import kept, markup
from .seen import Seen

_ASKED = "story_new_asked"
_TITLE = "story_new_title"
_CHART = "story_new_chart"
_DONE = "story_done"  # what was done last, in a sentence
_OWN = "own"
_LONGEST = 300


def button(seen: Seen) -> None:
    """The button that asks for a title."""
    say = phrases(seen.lang)
    st.button(say["story_keep"], key="story_keep", icon=":material/add:", help=say["story_keep_help"], on_click=_ask)


def form(seen: Seen, story: Story | None, chosen: Callable[[int], None]) -> None:
    """The title, and where the step will be kept; `chosen` is called with its place in the story."""
    if not st.session_state.get(_ASKED):
        return
    say = phrases(seen.lang)
    with st.form("story_new", enter_to_submit=True):
        st.text_input(say["story_new_title"], key=_TITLE, max_chars=_LONGEST)
        st.checkbox(say["story_new_chart"], key=_CHART)
        st.caption(markup.plain(say["story_new_where"].format(file=kept.where())))
        if st.session_state[_ASKED] == "missing":
            st.warning(say["story_new_missing"])
        with st.container(horizontal=True):
            save = partial(_save, seen, story, chosen)
            st.form_submit_button(say["story_new_save"], key="story_new_save", type="primary", on_click=save)
            st.form_submit_button(say["story_new_cancel"], key="story_new_cancel", on_click=_cancel)


def notice(seen: Seen) -> None:
    """What was done last, with the way back, until something else is done; not where a file does not hold it."""
    say, done = phrases(seen.lang), st.session_state.get(_DONE)
    if done and kept.may_be_undone() and not kept.fault():
        with st.container(border=True, horizontal=True, vertical_alignment="center", key="story_done"):
            st.markdown(markup.plain(done))
            st.button(say["story_undo"], key="story_undo", icon=":material/undo:", on_click=_undo, args=(seen,))


def done(sentence: str) -> None:
    """Remember what was done, for who wants to take it back."""
    st.session_state[_DONE] = sentence


def clashes(seen: Seen) -> None:
    """Every field that another has changed at the same time, with both values to choose from."""
    say, lang = phrases(seen.lang), seen.lang
    for i, clash in enumerate(kept.clashes()):
        with st.container(border=True, key=f"story_clash_{i}"):
            st.markdown(markup.plain(say["story_clash"].format(field=_named(clash, lang))))
            for column, own, value in zip(st.columns(2), (True, False), (clash.own, clash.theirs), strict=True):
                with column:
                    st.caption(say["story_clash_own" if own else "story_clash_theirs"])
                    st.text(value if isinstance(value, str) else ", ".join(f"{k}: {v}" for k, v in value.items()))
                    take = partial(kept.settle, seen, clash, own=own)
                    label = say["story_clash_take_own" if own else "story_clash_take_theirs"]
                    st.button(label, key=f"story_clash_{i}_{'own' if own else 'theirs'}", on_click=take)


def _named(clash: Clash, lang: str) -> str:
    """What a field is called, and the place of its step."""
    say = phrases(lang)
    field, _, code = clash.field.partition(".")
    named = say["story_view"] if field == stories.VIEW else say[f"story_{field}_{code or lang}"]
    return named if clash.at is None else f"{say['story_step'].format(n=clash.at + 1)}, {named}"


def _ask() -> None:
    st.session_state[_ASKED] = "asked"
    st.session_state[_TITLE] = ""
    st.session_state[_CHART] = False


def _cancel() -> None:
    st.session_state[_ASKED] = None


def _undo(seen: Seen) -> None:
    st.session_state[_DONE] = None
    kept.undo(seen)


def _save(seen: Seen, story: Story | None, chosen: Callable[[int], None]) -> None:
    """The present view as the last step of the story, or as the first of a new one."""
    title = st.session_state[_TITLE].strip()
    if not title:
        st.session_state[_ASKED] = "missing"
        return
    st.session_state[_ASKED] = None
    say = phrases(seen.lang)
    own = Story(_OWN, Bilingual(*(phrases(code)["story_own"] for code in LANGUAGES)))
    now = kept.as_it_stands(story or own)
    shown = replace(seen.view, chart="hubs" if st.session_state[_CHART] else None)
    step = Step(url.write(shown), Bilingual(title, title))
    kept.put(seen, replace(now, steps=(*now.steps, step)), undoable=True)
    chosen(len(now.steps))
    done(say["story_saved"].format(title=title, n=len(now.steps) + 1, file=kept.where()))
