"""What a supposed change makes of the network: before and after side by side, in pictures, words and numbers."""

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
from ..text import definitions, number, phrases
from . import cache, choices, picture
from .exports import download
from .seen import Seen

_DECIMALS = {"fragmentation": 3, "distance_fragmentation": 3}
_HEIGHT = "clamp(18rem, 46vh, 40rem)"


def show(seen: Seen) -> None:
    """Before and after: in words, in numbers, in pictures."""
    say, lang, change = phrases(seen.lang), seen.lang, seen.view.change
    both = cache.before_and_after(seen.network, change, seen.view.scope)
    comparison = cache.comparison(both.before.network, both.after.network)
    phrase = supposed(seen.network, change, lang)
    first, *more = whatif.structure(comparison, phrase, lang)
    told = [*more, *whatif.notes(seen.network, change, both.changed, comparison, lang)]
    st.html(f'<div class="answer" role="status"><p class="first">{escape(first)}</p>{_paragraphs(told)}</div>')
    for column, title, now in zip(
        st.columns(2, gap="medium"),
        (say["whatif_before"], say["whatif_after"]),
        (replace(seen.view, change=Change()), seen.view),
        strict=True,
    ):
        with column:
            st.html(f"<h3>{title}</h3>")
            _picture(seen, now, f"whatif_picture_{'after' if now.change else 'before'}")
    if comparison.lost or both.before.network.position.keys() - both.after.network.position.keys():
        st.caption(say["whatif_marks"])
    if seen.is_part:
        st.caption(say["whatif_scope"])
    if seen.view.scope.focus:
        st.caption(say["whatif_focus"])
    st.html(_numbers(comparison, lang))
    left, right = st.columns(2, gap="large")
    with left:
        st.html(f"<h3>{say['whatif_contact']}</h3>{_paragraphs(whatif.contact(comparison, lang))}")
    with right:
        with st.spinner(say["computing"]):
            told = [*whatif.hubs(comparison, lang), *whatif.ranks(comparison, lang)]
        st.html(f"<h3>{say['whatif_hubs']}</h3>{_paragraphs(told)}")
    download(comparison_table(comparison), say["whatif_download"], "whatif")


def _picture(seen: Seen, now: View, key: str) -> None:
    view = replace(now, map=None, hide=True)
    shown = compose(seen.network, view, seen.lang, cache.remember)
    # With a click everything that is chosen comes back: what the change has taken away must be among it.
    shown = replace(shown, hidden=switched_off(seen.network, view), focus=view.scope.focus)
    picture.show(
        key,
        shown,
        seen.network.digest,
        height=_HEIGHT,
        failed=phrases(seen.lang)["graph_missing"],
        on_change=lambda: choices.take_from_picture(picture.said(key), view, seen.network.sectors),
    )


def _numbers(comparison: Comparison, lang: str) -> str:
    """How the network hangs together, before and after."""
    say = phrases(lang)
    before, after = comparison.before.structure, comparison.after.structure
    rows = []
    for field in before._fields:
        digits = _DECIMALS.get(field, 0)
        values = "".join(f"<td>{number(getattr(side, field), lang, digits)}</td>" for side in (before, after))
        meaning = escape(definitions.meaning(field, lang)) if field in definitions.DEFINITIONS else ""
        rows.append(f'<tr title="{meaning}"><th scope="row">{say[f"structure_{field}"]}</th>{values}</tr>')
    head = f'<th></th><th scope="col">{say["whatif_before"]}</th><th scope="col">{say["whatif_after"]}</th>'
    return f'<table class="metrics whatif"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _paragraphs(sentences: Iterable[str]) -> str:
    return "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
