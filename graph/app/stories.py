"""The stories of a data folder: told on a wall, made from views, and put in order."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from ..narrative import stories
from ..narrative.stories import FILE, Stories, Story
from ..narrative.stories import Step as StoryStep
from ..network.model import Bilingual
from ..picture import url
from ..text import phrases
from . import choices, keeping, kept, markup, take_home, wall
from .problems import LOOK_AGAIN, listed
from .seen import Seen

_CHOSEN = "story"
_STEP = "story_at"
_LANGS = ("sv", "en")
_MOST = 2_000  # characters of a caption that one types here; a file may hold more


def show(seen: Seen) -> None:
    """The stories and the present view, on a wall; and what can be done with the chosen story."""
    say, lang = phrases(seen.lang), seen.lang
    found = kept.told(seen)
    st.header(say["stories_title"], anchor="stories")
    if found.since is not None:
        st.caption(say["stories_reading"])
        _watch(seen, found.state)
    if (told := found.stories) is None:
        return
    if told.problems:
        st.html(listed(told.problems, lang))
    story = _chosen(seen, told)
    with st.container(horizontal=True, vertical_alignment="bottom", key="walls"):
        theme = wall.ground(seen)
        wall.links(seen, story, theme, apart=kept.fault() is not None)
    if story is not None:
        _steps(seen, story)
    with st.container(horizontal=True):
        keeping.button(seen)
        if told.stories:
            st.download_button(
                say["story_download"],
                data=lambda: stories.stories_text(told.stories).encode(),
                file_name=FILE,
                icon=":material/download:",
                on_click="ignore",
                key="stories_download",
            )
            if story is not None:
                wall.offer(seen, story, theme)
                take_home.of_story(seen, story)
    keeping.form(seen, story, _choose)
    keeping.notice(seen)
    keeping.clashes(seen)
    if fault := kept.fault():
        st.warning(say[fault])
        if kept.may_be_saved_later():
            st.button(say["story_save"], key="story_save", icon=":material/save:", on_click=kept.save, args=(seen,))


@st.fragment(run_every=LOOK_AGAIN)
def _watch(seen: Seen, state: str) -> None:
    if kept.told(seen, wait=False).state != state:
        st.rerun()


def _chosen(seen: Seen, told: Stories) -> Story | None:
    if not told.stories:
        st.caption(phrases(seen.lang)["stories_none"])
        return None
    titles = {story.id: story.title.text(seen.lang) or story.id for story in told.stories}
    if len(titles) == 1:
        story = told.stories[0]
        st.markdown(f"**{markup.plain(titles[story.id])}**")
        return story
    names = list(titles)
    if _CHOSEN not in st.session_state and (asked := choices.beside_view(_CHOSEN)) in titles:
        st.session_state[_CHOSEN] = asked
    picked = st.selectbox(
        phrases(seen.lang)["stories_which"], names, format_func=titles.__getitem__, key=_CHOSEN, index=0
    )
    return next(story for story in told.stories if story.id == picked)


def _steps(seen: Seen, story: Story) -> None:
    """The steps in their order; the one that is chosen can be changed."""
    say, lang = phrases(seen.lang), seen.lang
    titles = {
        i: f"{i + 1}. {markup.plain(step.title.text(lang))}{' ⚠' if step.problems else ''}"
        for i, step in enumerate(story.steps)
    }
    if st.session_state.get(_STEP) not in titles:
        st.session_state[_STEP] = None
    i = st.pills(say["story_steps"], list(titles), format_func=titles.__getitem__, key=_STEP)
    if i is not None:
        with st.container(border=True, key="story_step"):
            _step(seen, story, i, story.steps[i])


def _step(seen: Seen, story: Story, i: int, step: StoryStep) -> None:
    """One step: its texts in both languages, its view, and its place."""
    say = phrases(seen.lang)
    if step.problems:
        st.html(listed(step.problems, seen.lang))
    for field, tall in (("title", False), ("caption", True), ("notes", True)):
        for column, code in zip(st.columns(2), _LANGS, strict=True):
            with column:
                _text(seen, story, i, field, code, tall)
    view, _ = url.read(step.view, wall.known(seen))
    same = url.write(view) == url.write(seen.view)
    with st.container(horizontal=True):
        _button(say, "story_show", "visibility", partial(_open, seen, step))
        _button(say, "story_replace", "sync", partial(_take_view, seen, story, i), disabled=same)
        for word, icon, to in (("story_up", "arrow_back", i - 1), ("story_down", "arrow_forward", i + 1)):
            _button(say, word, icon, partial(_move, seen, story, i, to), disabled=not 0 <= to < len(story.steps))
        _button(say, "story_remove", "delete", partial(_move, seen, story, i, None))


def _button(say: Mapping[str, str], word: str, icon: str, act: Callable[[], None], *, disabled: bool = False) -> None:
    st.button(say[word], key=word, icon=f":material/{icon}:", disabled=disabled, on_click=act)


def _text(seen: Seen, story: Story, i: int, field: str, code: str, tall: bool) -> None:
    key = f"text_{story.id}_{i}_{field}_{code}"
    both: Bilingual = getattr(story.steps[i], field)
    st.session_state[key] = both.text(code)

    def take() -> None:
        now = kept.as_it_stands(story)
        texts: Bilingual = getattr(now.steps[i], field) if i < len(now.steps) else both
        _put(seen, _with(now, i, **{field: texts._replace(**{code: st.session_state[key].strip()})}))

    label = phrases(seen.lang)[f"story_{field}_{code}"]
    field_of: Callable[..., str | None] = st.text_area if tall else st.text_input
    field_of(label, key=key, max_chars=max(_MOST, len(both.text(code))), on_change=take)


def _take_view(seen: Seen, story: Story, i: int) -> None:
    _put(seen, _with(kept.as_it_stands(story), i, view=url.write(seen.view), problems=()), done="story_view_taken")


def _move(seen: Seen, story: Story, i: int, to: int | None) -> None:
    """A step to another place, or away; not twice, if a second click comes before the page is drawn anew."""
    now = kept.as_it_stands(story)
    if i < len(now.steps) and now.steps[i].view == story.steps[i].view:
        steps = list(now.steps)
        step = steps.pop(i)
        if to is not None:
            steps.insert(to, step)
        _put(seen, replace(now, steps=tuple(steps)), to, done="story_removed" if to is None else "story_moved")


def _open(seen: Seen, step: StoryStep) -> None:
    view, _ = url.read(step.view, wall.known(seen))
    choices.open_view(replace(view, chart=None))
    choices.turn_to("workshop" if view.change else "hubs" if view.chart else "explore")


def _with(story: Story, i: int, **changed: Any) -> Story:
    steps = tuple(replace(step, **changed) if at == i else step for at, step in enumerate(story.steps))
    return replace(story, steps=steps)


def _put(seen: Seen, new: Story, chosen: int | None = -1, done: str = "") -> None:
    """Tell another version of a story; `chosen` is the step that is chosen then, the same as before if negative.

    What is `done`, the key of a sentence, can be taken back.
    """
    if chosen is None or chosen >= 0:
        _choose(chosen)
    kept.put(seen, new, undoable=bool(done))
    if done:
        keeping.done(phrases(seen.lang)[done].format(file=kept.where()))


def _choose(step: int | None) -> None:
    st.session_state[_STEP] = step
