"""What has changed since a day or a revision: highlighted in the picture, and listed beside it."""

from dataclasses import replace

import streamlit as st

from ..data.store.edits import RefusedError
from ..data.store.folder import MOST_REVISIONS
from ..data.store.revision import MOST_CHANGES
from ..data.store.summaries import Summary
from ..network.problems import Problem
from ..picture import Picture, scene
from ..text import number
from ..text.catalogue import N_, messages
from ..text.system import reason
from . import cache, choices, markup
from .editing import revisions, since
from .editing.since import Changed
from .editing.words import Words
from .since_sentence import sentence
from .view_state import ViewState

_REVISION = "revision"
_CHOICES = {
    "": N_("Nothing"),
    since.TODAY: N_("Today"),
    since.WEEK: N_("In the last 7 days"),
    _REVISION: N_("Since a revision"),
}
_MOST_LISTED, _MOST_GONE = 8, 3


def control(state: ViewState) -> None:
    """Show the choice of what is highlighted; nothing where there is no history."""
    if not since.has_history():
        return
    _ = messages(state.lang).gettext
    value = state.choices.since or ""
    revision = since.revision_of(value)
    st.selectbox(
        _("Highlight what changed"),
        list(_CHOICES),
        format_func=lambda chosen: _(_CHOICES[chosen]),
        key="control_since",
        on_change=choices.control(since.KEY, _REVISION if revision else value, _begun),
    )
    if revision is not None:
        st.session_state["control_since_revision"] = revision
        st.number_input(
            _("Revision"), 1, max(since.latest(), revision), key="control_since_revision", on_change=_choose_revision
        )


def _begun(chosen: str) -> str:
    """The value for a choice; of a revision first the one before the latest."""
    return f"r{max(since.latest() - 1, 1)}" if chosen == _REVISION else chosen


def _choose_revision() -> None:
    choices.choose(since.KEY, f"r{st.session_state['control_since_revision']}")


def found(state: ViewState) -> Changed | str | None:
    """What has changed since what is chosen, or the sentence on why nobody can tell; None where nothing is chosen."""
    value = state.choices.since
    if value is None:
        return None
    try:
        return since.changed(value, state.network.digest)
    except RefusedError as refused:
        return _unreadable(refused.problems[0], state.lang)
    except LookupError:
        return messages(state.lang).gettext("The history no longer has this revision.")


def _unreadable(problem: Problem, lang: str) -> str:
    # What changed by hand is written to the history before it is read, but here nobody wants to save anything.
    why = reason(str(problem.facts["reason"]), lang) if problem.code == "not_saved" else problem.message(lang)
    return messages(lang).gettext("The history cannot be read now: {reason}.").format(reason=why)


def highlighted(shown: Picture, changed: Changed | str | None) -> Picture:
    """The picture with what has changed highlighted in it, unless it shows a path or a map."""
    if not isinstance(changed, Changed) or shown.lit or shown.graph.map:
        return shown
    lit = cache.remember(scene.highlight, shown.graph, changed.actors, changed.ties)
    return replace(shown, lit=lit) if lit.dots or lit.ties else shown


def show(state: ViewState, changed: Changed | str | None, shown: Picture | None) -> None:
    """Show what has changed: how much, and the names of some; `shown` is the picture once it is there."""
    if changed is None or state.choices.since is None:
        return
    _ = messages(state.lang).gettext
    with st.container(border=True, key="since_card", gap="xsmall"):
        st.html(f"<h2>{_('What has changed')}</h2>")
        if isinstance(changed, str):
            st.caption(markup.escape_markdown(changed))
        else:
            st.markdown(markup.escape_markdown(sentence(state.choices.since, changed, state.lang)))
            for note in _notes(changed, shown, state.lang):
                st.caption(markup.escape_markdown(note))
        st.button(
            _("Highlight nothing"),
            key="since_end",
            icon=":material/close:",
            on_click=choices.choose,
            args=(since.KEY, None),
        )
        if isinstance(changed, Changed):
            _listed(state, changed)


def _notes(changed: Changed, shown: Picture | None, lang: str) -> list[str]:
    _ = messages(lang).gettext
    notes = []
    if changed.begins is not None:
        notes.append(_("The history begins {time}.").format(time=revisions.time(changed.begins)))
    if not changed.is_complete:
        notes.append(_incomplete(lang))
    if shown and (changed.actors or changed.ties) and (shown.graph.map or (shown.paths and shown.paths.count)):
        notes.append(_("They are not highlighted while the picture shows a path or a map."))
    return notes


def _incomplete(lang: str) -> str:
    template = messages(lang).gettext(
        "Not all changes are counted: of one revision the history lists {changes}, and {revisions} revisions are read."
    )
    return template.format(changes=number(MOST_CHANGES, lang), revisions=number(MOST_REVISIONS, lang))


def _listed(state: ViewState, changed: Changed) -> None:
    """Show the first of what is there, each of which selects an actor, and of what is gone; actors come first."""
    lang, words = state.lang, Words.of(state.network, state.lang, changed.records)
    actors_first = sorted(changed.records, key=lambda one: one.file != "actors.yaml")
    there = [one for one in actors_first if one.after is not None]
    gone = [one for one in actors_first if one.after is None]
    with st.container(gap="xxsmall", key="since_list"):
        for i, one in enumerate(there[:_MOST_LISTED]):
            actor = _actor_of(state, one)
            st.button(
                markup.escape_markdown(markup.capital(words.difference(one))),
                key=f"since_{i}",
                type="tertiary",
                disabled=actor is None,
                on_click=choices.choose,
                args=("actor", actor),
            )
        if len(there) > _MOST_LISTED:
            st.caption(_more(len(there) - _MOST_LISTED, lang))
        if gone:
            names = [words.difference(one) for one in gone[:_MOST_GONE]]
            names += [_more(len(gone) - _MOST_GONE, lang)] if len(gone) > _MOST_GONE else []
            st.caption(markup.escape_markdown(markup.capital("; ".join(names))))


def _actor_of(state: ViewState, one: Summary) -> str | None:
    """The actor that a record is of, or the first party; None if the network does not have it yet."""
    return next((id for id in one.actors if id in state.network.position), None)


def _more(count: int, lang: str) -> str:
    return messages(lang).gettext("… and {n} more").format(n=number(count, lang))
