"""The effects of a supposed change on the network: before and after side by side, in pictures, text and numbers."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape

import streamlit as st

from ..metrics.whatif import Comparison, comparison_table
from ..narrative import whatif
from ..network.selection import Change
from ..picture import compose, switched_off
from ..picture.change import supposed
from ..picture.url import View
from ..text import definitions, number
from ..text.catalogue import N_, messages
from . import cache, choices, picture
from .exports import download
from .view_state import ViewState

_DECIMALS = {"fragmentation": 3, "distance_fragmentation": 3}
_STRUCTURE = {
    "actors": N_("Actors"),
    "ties": N_("Ties"),
    "components": N_("Components"),
    "largest": N_("Actors in the largest"),
    "isolates": N_("Without partners"),
    "fragmentation": N_("Fragmentation"),
    "distance_fragmentation": N_("Fragmentation by distance"),
}
_HEIGHT = "clamp(18rem, 46vh, 40rem)"


def show(state: ViewState) -> None:
    """Show the effects: in sentences, as pictures, and in tables."""
    _ = messages(state.lang).gettext
    lang, change = state.lang, state.view.change
    both = cache.before_and_after(state.network, change, state.view.scope)
    comparison = cache.comparison(both.before.network, both.after.network)
    phrase = supposed(state.network, change, lang)
    first, *more = whatif.structure(comparison, phrase, lang)
    sentences = [*more, *whatif.notes(state.network, change, both.changed, comparison, lang)]
    st.html(f'<div class="answer" role="status"><p class="first">{escape(first)}</p>{_paragraphs(sentences)}</div>')
    for column, title, view in zip(
        st.columns(2, gap="medium"),
        (_("As it is"), _("With the change")),
        (replace(state.view, change=Change()), state.view),
        strict=True,
    ):
        with column:
            st.html(f"<h3>{title}</h3>")
            _picture(state, view, f"whatif_picture_{'after' if view.change else 'before'}")
    if comparison.lost or both.before.network.position.keys() - both.after.network.position.keys():
        st.caption(
            _(
                "In the picture with the change a dashed outline is an actor taken away, a dashed ring one that "
                "is cut off."
            )
        )
    if state.is_part:
        st.caption(_("Everything here is counted within the scope, both before and after."))
    if state.view.scope.focus:
        st.caption(
            _(
                "The pictures show the surroundings as they are before and after; words and numbers cover all who "
                "are near on either side."
            )
        )
    st.html(_numbers(comparison, lang))
    left, right = st.columns(2, gap="large")
    with left:
        st.html(f"<h3>{_('Who reaches whom')}</h3>{_paragraphs(whatif.contact(comparison, lang))}")
    with right:
        with st.spinner(_("Computing …")):
            sentences = [*whatif.hubs(comparison, lang), *whatif.ranks(comparison, lang)]
        st.html(f"<h3>{_('Hubs and ranks')}</h3>{_paragraphs(sentences)}")
    download(comparison_table(comparison), _("The comparison as CSV"), "whatif")


def _picture(state: ViewState, view: View, key: str) -> None:
    view = replace(view, map=None, hide=True)
    shown = compose(state.network, view, state.lang, cache.remember)
    # A click sends back all choices of the picture, so that those which the change has removed must be among them.
    shown = replace(shown, hidden=switched_off(state.network, view), focus=view.scope.focus)
    picture.show(
        key,
        shown,
        state.network.digest,
        height=_HEIGHT,
        failed=picture.unavailable(state.lang),
        on_change=lambda: choices.apply_picture_events(picture.events(key), view, state.network.sectors),
    )


def _numbers(comparison: Comparison, lang: str) -> str:
    """The structural metrics of the network before and after, as an HTML table."""
    _ = messages(lang).gettext
    before, after = comparison.before.structure, comparison.after.structure
    rows = []
    for field in before._fields:
        digits = _DECIMALS.get(field, 0)
        values = "".join(f"<td>{number(getattr(side, field), lang, digits)}</td>" for side in (before, after))
        meaning = escape(definitions.meaning(field, lang)) if field in definitions.DEFINITIONS else ""
        rows.append(f'<tr title="{meaning}"><th scope="row">{_(_STRUCTURE[field])}</th>{values}</tr>')
    head = f'<th></th><th scope="col">{_("As it is")}</th><th scope="col">{_("With the change")}</th>'
    return f'<table class="metrics whatif"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _paragraphs(sentences: Iterable[str]) -> str:
    return "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
