"""The history on the page Data: the latest revisions, each of which can be looked at, compared and restored."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import streamlit as st

from ...data.reading import check
from ...data.store.edits import RefusedError
from ...data.store.history import between
from ...data.store.journal import NAME
from ...data.store.revision import Revision
from ...network.model import Bilingual, Network
from ...text import number
from ...text.catalogue import messages
from .. import choices, data_source, delivery, markup, visit
from . import access, comparison, revisions, saving, session, since

_FIRST = 20
_MOST = 1_000
_SHOWN, _CHOSEN, _ACTION = "history_shown", "history_chosen", "history_action"


def show(network: Network, lang: str) -> None:
    """Show the history of the folder's network; nothing where there can be none."""
    if visit.current():
        return
    _ = messages(lang).gettext
    has_begun = Path(data_source.folder(), NAME).exists()
    if access.refusal() and not has_begun:
        return
    st.header(_("History"), anchor=False)
    if not has_begun:
        st.caption(_("Nothing has been changed here yet. Every change will be listed, and can be taken back."))
        return
    _content(network, lang)


@st.fragment
def _content(network: Network, lang: str) -> None:
    _shown(network, lang)
    delivery.wait()


def _shown(network: Network, lang: str) -> None:
    _ = messages(lang).gettext
    most = st.session_state.get(_SHOWN, _FIRST)
    try:
        listed = session.store().latest(most + 1, revisions.READ)
    except RefusedError as refused:
        saving.show_problems(refused, lang)
        return
    shown = listed[:most]
    _actions({one.number: one for one, _changes, _count in shown}, network, lang)
    st.html(revisions.table(shown, network, lang))
    if len(listed) > most and most < _MOST:
        st.button(_("Show more"), key="history_more", on_click=_keep, args=(_SHOWN, min(most * 5, _MOST)))


def _keep(key: str, value: object) -> None:
    st.session_state[key] = value


def _actions(listed: Mapping[int, Revision], network: Network, lang: str) -> None:
    """Show the choice of a revision and what can be done with it."""
    _ = messages(lang).gettext
    latest = next(iter(listed))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="history_actions"):
        number_of = st.selectbox(
            _("Revision"),
            [*listed],
            None,
            format_func=lambda n: f"{number(n, lang)} · {revisions.time(listed[n])}",
            key=_CHOSEN,
            placeholder=_("Choose a revision"),
            on_change=lambda: st.session_state.pop(_ACTION, None),
        )
        if number_of is None:
            return
        st.button(
            _("Look at it"), key="history_look", icon=":material/visibility:", on_click=_keep, args=(_ACTION, "look")
        )
        st.button(
            _("Compare with now"),
            key="history_compare",
            icon=":material/compare_arrows:",
            on_click=_keep,
            args=(_ACTION, "compare"),
        )
        if st.button(
            _("Show in the picture what changed since"),
            key="history_since",
            icon=":material/hub:",
            disabled=number_of == latest,
        ):
            choices.choose(since.KEY, f"r{number_of}")
            choices.go_to_page("explore")
            st.rerun()
        if not access.refusal():
            st.button(
                _("Restore"),
                key="history_restore",
                icon=":material/restore:",
                disabled=number_of == latest,
                on_click=_keep,
                args=(_ACTION, "restore"),
            )
    action = st.session_state.get(_ACTION)
    try:
        if action == "look":
            _look_at(listed[number_of], network, lang)
        elif action == "compare":
            _compare(number_of, network, lang)
        elif action == "restore":
            _restore(number_of, network, lang)
    except RefusedError as refused:
        saving.show_problems(refused, lang)
    except LookupError:
        st.warning(_("The history no longer has this revision."))


def _look_at(revision: Revision, network: Network, lang: str) -> None:
    """Open the network of a revision for this visit, under its number."""
    _ = messages(lang).gettext
    st.session_state.pop(_ACTION)
    with st.spinner(_("Reading …")):
        report = check(session.store().sources(revision.number))
    if report.network is None:
        st.warning(_("The files of then have errors, so they cannot be shown as a network."))
        return
    about = report.network.about
    was = about.title or network.about.title or Bilingual("", "")
    titles = [_titled(was.text(one), revision.number, one) for one in ("sv", "en")]
    named = replace(report.network, about=replace(about, title=Bilingual(*titles)))
    file = f"{_('revision {n}').format(n=number(revision.number, lang))} ({revisions.time(revision)})"
    visit.open_network(named, file, report.problems)
    choices.go_to_page("explore")
    st.rerun()


def _titled(title: str, revision: int, lang: str) -> str:
    of = messages(lang).gettext("Revision {n}").format(n=number(revision, lang))
    return f"{title} · {of}" if title else of


def _compare(revision: int, network: Network, lang: str) -> None:
    store = session.store()
    stories = store.stories_of(revision), store.stories()[0]
    compared = between(store.sources(revision), store.sources(), stories)
    st.html(comparison.html(compared, revision, network, lang))


def _restore(revision: int, network: Network, lang: str) -> None:
    """Ask once, and make the files what they were."""
    _ = messages(lang).gettext
    if access.needs_code():
        access.ask_code(lang)
        return
    with st.container(border=True, key="history_confirm"):
        sentence = _("Make everything as it was at revision {n}? What was changed since then stays in the history.")
        st.markdown(f"**{markup.escape_markdown(sentence.format(n=number(revision, lang)))}**")
        _compare(revision, network, lang)
        name = st.text_input(_("Your name, which the history shows"), session.who(), key="history_who", max_chars=80)
        session.set_who(name)
        with st.container(horizontal=True):
            is_sure = st.button(
                _("Restore revision {n}").format(n=number(revision, lang)), key="history_sure", type="primary"
            )
            st.button(_("Cancel"), key="history_cancel", on_click=_keep, args=(_ACTION, None))
    if is_sure:
        saved = session.store().restore(revision, session.who(), session.author())
        st.session_state.pop(_ACTION)
        session.announce(saved, lang)
        st.rerun()
