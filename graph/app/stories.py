"""The section of stories on the page Workshop: showing them on a large screen, editing their steps, and exporting."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from ..narrative import stories
from ..narrative.stories import FILE, Stories, Story
from ..narrative.stories import Step as StoryStep
from ..network.model import Bilingual
from ..picture import url
from ..text.catalogue import N_, messages
from . import cache, choices, markup, new_step, new_story, stages, story_draft, story_store, workshop_exports
from .computing.section import section
from .problems import CHECK_INTERVAL, listed
from .view_state import ViewState

_CHOSEN = "story"
_STEP = "story_at"
_LANGS = ("sv", "en")
_VIEW_REPLACED = N_("The step now shows this view.")
_REMOVED = N_("The step is removed.")
_MOVED = N_("The step is moved.")
_MAX_TEXT = 2_000  # characters of a caption typed here; a file may hold more


def show(state: ViewState) -> None:
    """Show the links to the stages, and all that can be done with the chosen story."""
    _ = messages(state.lang).gettext
    lang = state.lang
    found = story_store.load(state)
    st.header(_("The story"), anchor="stories")
    if found.since is not None:
        st.caption(_("The stories are being read …"))
        _watch(state, found.revision)
    if (every := found.stories) is None:
        return
    if every.problems:
        st.html(listed(every.problems, lang))
    story = _chosen(state, every)
    with st.container(horizontal=True, vertical_alignment="bottom", key="walls"):
        theme = stages.background(state)
        show_links = partial(stages.links, state, story, theme, new_window=story_draft.opens_new_window())
        section("stages", state.network, state.lang, show_links, "4rem", always=True)
    story_draft.show(state)
    if story is not None:
        _steps(state, story)
        new_story.title(state, story)
    with st.container(horizontal=True):
        new_step.button(state)
        new_story.button(state)
        if every.stories:
            st.download_button(
                _("The story as a file (YAML)"),
                data=lambda: stories.stories_text(every.stories).encode(),
                file_name=FILE,
                icon=":material/download:",
                on_click="ignore",
                key="stories_download",
            )
            if story is not None:
                stages.download(state, story, theme)
                workshop_exports.story_downloads(state, story)
    new_step.form(state, story, _choose)
    new_story.form(state, _choose_story)
    new_step.undo_notice(state)
    new_step.clashes(state)


@st.fragment(run_every=CHECK_INTERVAL)
def _watch(state: ViewState, revision: str) -> None:
    if story_store.load(state, wait=False).revision != revision:
        st.rerun()


def _chosen(state: ViewState, every: Stories) -> Story | None:
    """Show the choice of a story where there are several; the story that is chosen, None where there is none."""
    if not every.stories:
        st.caption(
            messages(state.lang).gettext(
                "There is no story here yet. Choose what to show on Explore, and save the view as a step."
            )
        )
        return None
    titles = {story.id: story.title.text(state.lang) or story.id for story in every.stories}
    if st.session_state.get(_CHOSEN) not in titles:
        st.session_state.pop(_CHOSEN, None)  # it has been removed
    if len(titles) == 1:
        story = every.stories[0]
        st.markdown(f"**{markup.escape_markdown(titles[story.id])}**")
        return story
    if _CHOSEN not in st.session_state and (asked := choices.parameter(_CHOSEN)) in titles:
        st.session_state[_CHOSEN] = asked
    picked = st.selectbox(
        messages(state.lang).gettext("Which story"), list(titles), format_func=titles.__getitem__, key=_CHOSEN, index=0
    )
    return next(story for story in every.stories if story.id == picked)


def _steps(state: ViewState, story: Story) -> None:
    """Show the steps in their order, and the form of the chosen one."""
    _ = messages(state.lang).gettext
    lang = state.lang
    titles = {
        i: f"{i + 1}. {markup.escape_markdown(step.title.text(lang))}{' ⚠' if step.problems else ''}"
        for i, step in enumerate(story.steps)
    }
    if st.session_state.get(_STEP) not in titles:
        st.session_state[_STEP] = None
    i = st.pills(_("Steps (choose one to change)"), list(titles), format_func=titles.__getitem__, key=_STEP)
    if i is not None:
        with st.container(border=True, key="story_step"):
            _step(state, story, i, story.steps[i])


def _step(state: ViewState, story: Story, i: int, step: StoryStep) -> None:
    """Show the form of one step: its texts in both languages, its view, and its position."""
    _ = messages(state.lang).gettext
    if step.problems:
        st.html(listed(step.problems, state.lang))
    for field, tall in (("title", False), ("caption", True), ("notes", True)):
        for column, code in zip(st.columns(2), _LANGS, strict=True):
            with column:
                _text(state, story, i, field, code, tall)
    view = url.read(step.view, cache.known(state.network))[0]
    same = url.write(view) == url.write(state.view)
    with st.container(horizontal=True):
        _button("story_show", _("Show the view"), "visibility", partial(_open, state, step))
        set_view = partial(_set_view, state, story, i)
        _button("story_replace", _("Take the view that is shown now"), "sync", set_view, disabled=same)
        for key, word, icon, to in (
            ("story_up", _("Earlier"), "arrow_back", i - 1),
            ("story_down", _("Later"), "arrow_forward", i + 1),
        ):
            _button(key, word, icon, partial(_move, state, story, i, to), disabled=not 0 <= to < len(story.steps))
        _button("story_remove", _("Remove the step"), "delete", partial(_move, state, story, i, None))


def _button(key: str, label: str, icon: str, act: Callable[[], None], *, disabled: bool = False) -> None:
    st.button(label, key=key, icon=f":material/{icon}:", disabled=disabled, on_click=act)


def _text(state: ViewState, story: Story, i: int, field: str, code: str, tall: bool) -> None:
    """Show the input of one text of a step, in one language."""
    key = f"text_{story.id}_{i}_{field}_{code}"
    both: Bilingual = getattr(story.steps[i], field)
    st.session_state[key] = both.text(code)

    def save() -> None:
        current = story_store.latest(story)
        texts: Bilingual = getattr(current.steps[i], field) if i < len(current.steps) else both
        _update(state, _with(current, i, **{field: texts._replace(**{code: st.session_state[key].strip()})}))

    label = messages(state.lang).gettext(new_step.FIELDS[f"{field}.{code}"])
    field_of: Callable[..., str | None] = st.text_area if tall else st.text_input
    field_of(label, key=key, max_chars=max(_MAX_TEXT, len(both.text(code))), on_change=save)


def _set_view(state: ViewState, story: Story, i: int) -> None:
    _update(state, _with(story_store.latest(story), i, view=url.write(state.view), problems=()), done=_VIEW_REPLACED)


def _move(state: ViewState, story: Story, i: int, to: int | None) -> None:
    """Move a step to another position, or remove it; only once if a second click comes before the page is redrawn."""
    current = story_store.latest(story)
    if i < len(current.steps) and current.steps[i].view == story.steps[i].view:
        steps = list(current.steps)
        step = steps.pop(i)
        if to is not None:
            steps.insert(to, step)
        _update(state, replace(current, steps=tuple(steps)), to, done=_REMOVED if to is None else _MOVED)


def _open(state: ViewState, step: StoryStep) -> None:
    view, _ = url.read(step.view, cache.known(state.network))
    choices.open_view(replace(view, chart=None))
    choices.go_to_page("workshop" if view.change else "hubs" if view.chart else "explore")


def _with(story: Story, i: int, **changed: Any) -> Story:
    steps = tuple(replace(step, **changed) if at == i else step for at, step in enumerate(story.steps))
    return replace(story, steps=steps)


def _update(state: ViewState, changed: Story, chosen: int | None = -1, done: str = "") -> None:
    """Change a story in the draft; `chosen` is the step to choose, the same as before if negative.

    With `done`, a message of the catalogue about the change, undoing it is offered.
    """
    if chosen is None or chosen >= 0:
        _choose(chosen)
    story_store.update(state, changed, undoable=bool(done))
    if done:
        new_step.offer_undo(messages(state.lang).gettext(done))


def _choose(step: int | None) -> None:
    st.session_state[_STEP] = step


def _choose_story(id: str) -> None:
    st.session_state[_CHOSEN] = id
    _choose(None)
