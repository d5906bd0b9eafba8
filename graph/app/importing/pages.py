"""A long list in pages: so many entries at a time, with the way to those before and after."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from ...text import number
from ...text.catalogue import messages
from .session import Import

T = TypeVar("T")

MOST_A_PAGE = 20


def page_of(made: Import, key: str, entries: Sequence[T]) -> tuple[int, Sequence[T]]:
    """Where the page of a list that is shown begins, and its entries."""
    last = max(len(entries) - 1, 0) // MOST_A_PAGE
    start = min(made.pages.get(key, 0), last) * MOST_A_PAGE
    return start, entries[start : start + MOST_A_PAGE]


def turn(made: Import, key: str, total: int, lang: str) -> None:
    """Show which entries are on the page, and the buttons that lead to others; nothing where all are."""
    if total <= MOST_A_PAGE:
        return
    _ = messages(lang).gettext
    last = (total - 1) // MOST_A_PAGE
    at = min(made.pages.get(key, 0), last)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"import_pages_{key}"):
        for name, to in ((_("Previous"), at - 1), (_("Next"), at + 1)):
            if 0 <= to <= last:
                st.button(
                    name,
                    key=f"import_page_{key}_{'before' if to < at else 'after'}",
                    type="tertiary",
                    on_click=made.pages.__setitem__,
                    args=(key, to),
                )
        shown = _("{first}–{last} of {n}").format(
            first=number(at * MOST_A_PAGE + 1, lang),
            last=number(min((at + 1) * MOST_A_PAGE, total), lang),
            n=number(total, lang),
        )
        st.caption(shown, width="content")
