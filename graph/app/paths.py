"""The shortest ways from the selected actor to another one, and the sectors that they pass."""

from html import escape

import streamlit as st

from ..metrics.paths import Paths, connecting_tie, shortest_paths
from ..network.model import Network
from ..picture.scene import scales
from ..picture.subject import searched
from ..text import number
from ..text.catalogue import messages
from . import choices, markup, search
from .view_state import ViewState

_TO = "to"


def show(state: ViewState, paths: Paths | None) -> None:
    """The ways there, if it is said where to; then where to, and through which sectors."""
    _ = messages(state.lang).gettext
    now = state.view
    asked = now.to is not None and now.to != now.actor
    if asked:
        st.html(f'<h3>{_("The way from here")}</h3><div role="status">{_told(state, paths)}</div>')
    search.show(
        _TO,
        search.address(state, state.whole),
        label=_("To"),
        value=now.to,
        without=now.actor,
        on_change=lambda: choices.choose("to", search.chosen(_TO)),
        lang=state.lang,
    )
    if not asked:
        return
    sectors = {id: name.text(state.lang) for id, name in state.network.sectors.items()}
    key, shown = "control_through", sorted(now.through & sectors.keys(), key=list(sectors).index)
    st.session_state[key] = shown
    st.pills(
        _("Only through"),
        list(sectors),
        selection_mode="multi",
        format_func=lambda id: markup.escape_markdown(sectors[id]),
        key=key,
        on_change=lambda: choices.choose_several("through", st.session_state[key]),
    )


def _told(state: ViewState, paths: Paths | None) -> str:
    catalogue = messages(state.lang)
    _ = catalogue.gettext
    lang, network = state.lang, searched(state.scoped, state.view)
    a, b = state.view.actor or "", state.view.to or ""
    if paths is None:
        return f'<p class="also">{_("One of the ends is out of scope, so that no path can be sought.")}</p>'
    if paths.length is None:
        return f"<p>{escape(_apart(network, a, b, bool(state.view.through), lang))}</p>"
    told = catalogue.ngettext("One shortest path, {steps}.", "{n} equally short paths, {steps}.", paths.count)
    steps = catalogue.ngettext("one step", "{n} steps", paths.length).format(n=number(paths.length, lang))
    head = told.format(n=number(paths.count, lang), steps=steps)
    first, *others = [_steps(state.network, path, lang) for path in paths.paths]
    return f"<p>{escape(head)}</p>{first}{_folded(others, paths.count - len(paths.paths), lang)}"


def _steps(network: Network, path: tuple[str, ...], lang: str) -> str:
    """A path as its steps, numbered, after where it begins."""
    marks = scales.partition(network.sectors)
    start, *ends = (markup.symbol(marks[network.actor(id).sector]) + escape(network.title(id, lang)) for id in path)
    items = "".join(f"<li>{end}</li>" for end in ends)
    return (
        f'<p class="start">{messages(lang).gettext("From {name}").format(name=start)}</p><ol class="steps">{items}</ol>'
    )


def _folded(others: list[str], more: int, lang: str) -> str:
    """The other paths, and how many are not listed."""
    if not others:
        return ""
    catalogue = messages(lang)
    _ = catalogue.gettext
    rest = f'<p class="also">{_("… and {n} more").format(n=number(more, lang))}</p>' if more else ""
    n = len(others) + more
    title = catalogue.ngettext("One other path", "{n} other paths", n).format(n=number(n, lang))
    return f"<details><summary>{title}</summary>{''.join(others)}{rest}</details>"


def _apart(network: Network, a: str, b: str, through: bool, lang: str) -> str:
    _ = messages(lang).gettext
    if through and shortest_paths(network, a, b, most=1).count:
        return _("No path leads through the chosen sectors only, but there are others.")
    tie = connecting_tie(network, a, b)
    return _(
        "There is no path: they belong to different parts of the network. If {x} and {y} met, the parts "
        "would be as near as one tie can bring them: {steps} steps between the two, {mean} on average "
        "between the parts."
    ).format(
        x=network.title(tie.a, lang),
        y=network.title(tie.b, lang),
        steps=number(tie.distance, lang),
        mean=number(tie.mean, lang, 1),
    )
