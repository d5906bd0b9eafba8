"""The shortest paths from the selected actor to another one, and the choice of sectors that they may pass."""

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
    """Show the paths, if another actor is chosen, and the choices of that actor and of sectors."""
    _ = messages(state.lang).gettext
    view = state.view
    is_chosen = view.to is not None and view.to != view.actor
    if is_chosen:
        st.html(f'<h3>{_("The way from here")}</h3><div role="status">{_paths(state, paths)}</div>')
    search.show(
        _TO,
        search.address(state, state.whole),
        label=_("To"),
        value=view.to,
        without=view.actor,
        on_change=lambda: choices.choose("to", search.chosen(_TO)),
        lang=state.lang,
    )
    if not is_chosen:
        return
    sectors = {id: name.text(state.lang) for id, name in state.network.sectors.items()}
    key, shown = "control_through", sorted(view.through & sectors.keys(), key=list(sectors).index)
    st.session_state[key] = shown
    st.pills(
        _("Only through"),
        list(sectors),
        selection_mode="multi",
        format_func=lambda id: markup.escape_markdown(sectors[id]),
        key=key,
        on_change=lambda: choices.choose_several("through", st.session_state[key]),
    )


def _paths(state: ViewState, paths: Paths | None) -> str:
    """The number of shortest paths and their steps as HTML, or why there are none."""
    catalogue = messages(state.lang)
    _ = catalogue.gettext
    lang, network = state.lang, searched(state.scoped, state.view)
    a, b = state.view.actor or "", state.view.to or ""
    if paths is None:
        return f'<p class="also">{_("One of the ends is out of scope, so that no path can be sought.")}</p>'
    if paths.length is None:
        return f"<p>{escape(_no_path(network, a, b, bool(state.view.through), lang))}</p>"
    heading = catalogue.ngettext("One shortest path, {steps}.", "{n} equally short paths, {steps}.", paths.count)
    steps = catalogue.ngettext("one step", "{n} steps", paths.length).format(n=number(paths.length, lang))
    heading = heading.format(n=number(paths.count, lang), steps=steps)
    first, *others = [_steps(state.network, path, lang) for path in paths.paths]
    return f"<p>{escape(heading)}</p>{first}{_other_paths(others, paths.count - len(paths.paths), lang)}"


def _steps(network: Network, path: tuple[str, ...], lang: str) -> str:
    """A path as its start and a numbered list of its steps, as HTML."""
    marks = scales.partition(network.sectors)
    start, *ends = (markup.symbol(marks[network.actor(id).sector]) + escape(network.title(id, lang)) for id in path)
    items = "".join(f"<li>{end}</li>" for end in ends)
    return (
        f'<p class="start">{messages(lang).gettext("From {name}").format(name=start)}</p><ol class="steps">{items}</ol>'
    )


def _other_paths(others: list[str], more: int, lang: str) -> str:
    """The other paths and the number of those not listed, as HTML that is closed at first."""
    if not others:
        return ""
    catalogue = messages(lang)
    _ = catalogue.gettext
    rest = f'<p class="also">{_("… and {n} more").format(n=number(more, lang))}</p>' if more else ""
    n = len(others) + more
    title = catalogue.ngettext("One other path", "{n} other paths", n).format(n=number(n, lang))
    return f"<details><summary>{title}</summary>{''.join(others)}{rest}</details>"


def _no_path(network: Network, a: str, b: str, through: bool, lang: str) -> str:
    """Why there is no path, and which tie would connect the two parts of the network."""
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
