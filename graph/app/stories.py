"""The stories of a data folder: told on a wall, made from views, and put in order."""

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
from . import choices, handouts, keeping, kept, markup, wall
from .problems import LOOK_AGAIN, listed
from .view_state import ViewState

_CHOSEN = "story"
_STEP = "story_at"
_LANGS = ("sv", "en")
_VIEW_TAKEN = N_("The step now shows this view, in {file}, for everybody.")
_REMOVED = N_("The step is removed from {file}, for everybody.")
_MOVED = N_("The step is moved in {file}, for everybody.")
_FAULTS = {
    "stories_example": N_(
        "Not saved: these are the example data that come with the program. The change is kept only while this page is "
        "open; download the story as a file, or start the app with a folder of your own: samverkan app --data DIR."
    ),
    "stories_busy": N_(
        "Not saved yet: stories.yaml is locked, probably because somebody else is saving just now. What you have "
        "written is still here; save again in a moment. If that does not help, a program has left the file "
        ".stories.yaml.lock behind, which may be removed."
    ),
    "stories_unsaved": N_(
        "Not saved: the folder cannot be written, or stories.yaml is write-protected or the disk is full. The change "
        "is kept only while this page is open; download the story as a file."
    ),
    "stories_faulty": N_(
        "Not saved: the file has errors, and what cannot be read would be lost. Correct stories.yaml first, and "
        "reload the page."
    ),
    "stories_unfit": N_("Not saved: it could not be read again. Remove unusual characters, or split the story."),
}
_MOST = 2_000  # characters of a caption that one types here; a file may hold more


def show(state: ViewState) -> None:
    """The stories and the present view, on a wall; and what can be done with the chosen story."""
    _ = messages(state.lang).gettext
    lang = state.lang
    found = kept.told(state)
    st.header(_("The story"), anchor="stories")
    if found.since is not None:
        st.caption(_("The stories are being read …"))
        _watch(state, found.state)
    if (told := found.stories) is None:
        return
    if told.problems:
        st.html(listed(told.problems, lang))
    story = _chosen(state, told)
    with st.container(horizontal=True, vertical_alignment="bottom", key="walls"):
        theme = wall.ground(state)
        wall.links(state, story, theme, apart=kept.fault() is not None)
    if story is not None:
        _steps(state, story)
    with st.container(horizontal=True):
        keeping.button(state)
        if told.stories:
            st.download_button(
                _("The story as a file (YAML)"),
                data=lambda: stories.stories_text(told.stories).encode(),
                file_name=FILE,
                icon=":material/download:",
                on_click="ignore",
                key="stories_download",
            )
            if story is not None:
                wall.offer(state, story, theme)
                handouts.of_story(state, story)
    keeping.form(state, story, _choose)
    keeping.notice(state)
    keeping.clashes(state)
    if fault := kept.fault():
        st.warning(_(_FAULTS[fault]))
        if kept.may_be_saved_later():
            st.button(_("Save again"), key="story_save", icon=":material/save:", on_click=kept.save, args=(state,))


@st.fragment(run_every=LOOK_AGAIN)
def _watch(state: ViewState, revision: str) -> None:
    if kept.told(state, wait=False).state != revision:
        st.rerun()


def _chosen(state: ViewState, told: Stories) -> Story | None:
    if not told.stories:
        st.caption(
            messages(state.lang).gettext(
                "There is no story here yet. Choose what to show on Explore, and save the view as a step."
            )
        )
        return None
    titles = {story.id: story.title.text(state.lang) or story.id for story in told.stories}
    if len(titles) == 1:
        story = told.stories[0]
        st.markdown(f"**{markup.plain(titles[story.id])}**")
        return story
    names = list(titles)
    if _CHOSEN not in st.session_state and (asked := choices.beside_view(_CHOSEN)) in titles:
        st.session_state[_CHOSEN] = asked
    picked = st.selectbox(
        messages(state.lang).gettext("Which story"), names, format_func=titles.__getitem__, key=_CHOSEN, index=0
    )
    return next(story for story in told.stories if story.id == picked)


def _steps(state: ViewState, story: Story) -> None:
    """The steps in their order; the one that is chosen can be changed."""
    _ = messages(state.lang).gettext
    lang = state.lang
    titles = {
        i: f"{i + 1}. {markup.plain(step.title.text(lang))}{' ⚠' if step.problems else ''}"
        for i, step in enumerate(story.steps)
    }
    if st.session_state.get(_STEP) not in titles:
        st.session_state[_STEP] = None
    i = st.pills(_("Steps (choose one to change)"), list(titles), format_func=titles.__getitem__, key=_STEP)
    if i is not None:
        with st.container(border=True, key="story_step"):
            _step(state, story, i, story.steps[i])


def _step(state: ViewState, story: Story, i: int, step: StoryStep) -> None:
    """One step: its texts in both languages, its view, and its place."""
    _ = messages(state.lang).gettext
    if step.problems:
        st.html(listed(step.problems, state.lang))
    for field, tall in (("title", False), ("caption", True), ("notes", True)):
        for column, code in zip(st.columns(2), _LANGS, strict=True):
            with column:
                _text(state, story, i, field, code, tall)
    view = url.read(step.view, wall.known(state))[0]
    same = url.write(view) == url.write(state.view)
    with st.container(horizontal=True):
        _button("story_show", _("Show the view"), "visibility", partial(_open, state, step))
        take = partial(_take_view, state, story, i)
        _button("story_replace", _("Take the view that is shown now"), "sync", take, disabled=same)
        for key, word, icon, to in (
            ("story_up", _("Earlier"), "arrow_back", i - 1),
            ("story_down", _("Later"), "arrow_forward", i + 1),
        ):
            _button(key, word, icon, partial(_move, state, story, i, to), disabled=not 0 <= to < len(story.steps))
        _button("story_remove", _("Remove the step"), "delete", partial(_move, state, story, i, None))


def _button(key: str, label: str, icon: str, act: Callable[[], None], *, disabled: bool = False) -> None:
    st.button(label, key=key, icon=f":material/{icon}:", disabled=disabled, on_click=act)


def _text(state: ViewState, story: Story, i: int, field: str, code: str, tall: bool) -> None:
    key = f"text_{story.id}_{i}_{field}_{code}"
    both: Bilingual = getattr(story.steps[i], field)
    st.session_state[key] = both.text(code)

    def take() -> None:
        now = kept.as_it_stands(story)
        texts: Bilingual = getattr(now.steps[i], field) if i < len(now.steps) else both
        _put(state, _with(now, i, **{field: texts._replace(**{code: st.session_state[key].strip()})}))

    label = messages(state.lang).gettext(keeping.FIELDS[f"{field}.{code}"])
    field_of: Callable[..., str | None] = st.text_area if tall else st.text_input
    field_of(label, key=key, max_chars=max(_MOST, len(both.text(code))), on_change=take)


def _take_view(state: ViewState, story: Story, i: int) -> None:
    _put(state, _with(kept.as_it_stands(story), i, view=url.write(state.view), problems=()), done=_VIEW_TAKEN)


def _move(state: ViewState, story: Story, i: int, to: int | None) -> None:
    """A step to another place, or away; not twice, if a second click comes before the page is drawn anew."""
    now = kept.as_it_stands(story)
    if i < len(now.steps) and now.steps[i].view == story.steps[i].view:
        steps = list(now.steps)
        step = steps.pop(i)
        if to is not None:
            steps.insert(to, step)
        _put(state, replace(now, steps=tuple(steps)), to, done=_REMOVED if to is None else _MOVED)


def _open(state: ViewState, step: StoryStep) -> None:
    view, _ = url.read(step.view, wall.known(state))
    choices.open_view(replace(view, chart=None))
    choices.turn_to("workshop" if view.change else "hubs" if view.chart else "explore")


def _with(story: Story, i: int, **changed: Any) -> Story:
    steps = tuple(replace(step, **changed) if at == i else step for at, step in enumerate(story.steps))
    return replace(story, steps=steps)


def _put(state: ViewState, new: Story, chosen: int | None = -1, done: str = "") -> None:
    """Tell another version of a story; `chosen` is the step that is chosen then, the same as before if negative.

    What is `done`, a message of the catalogue, can be taken back.
    """
    if chosen is None or chosen >= 0:
        _choose(chosen)
    kept.put(state, new, undoable=bool(done))
    if done:
        keeping.done(messages(state.lang).gettext(done).format(file=kept.where()))


def _choose(step: int | None) -> None:
    st.session_state[_STEP] = step
