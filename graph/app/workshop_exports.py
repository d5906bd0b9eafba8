"""Exports of the page Workshop: the story as PDF and as pictures, and a handout with the answer to the hub question."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlencode

import streamlit as st

from ..narrative import printing
from ..narrative.stories import Story
from ..picture import subject_of
from ..text import headline
from ..text.catalogue import messages
from . import cache, exports, visit
from .answer import standings
from .computing import contents
from .computing.apart import COMPUTING, session
from .computing.contents import Written
from .groups import groups
from .view_state import ViewState

_MAX_READABLE_LINK = 600  # characters; cameras have trouble with the QR code of a longer one


def story_downloads(state: ViewState, story: Story) -> None:
    """Show the buttons that download the story as PDF and as pictures."""
    _ = messages(state.lang).gettext
    network, lang = state.network, state.lang
    exports.warn_of_glyphs(printing.boxes(network, lang), lang)
    written = Written.of(story)
    _button(
        _("The story as PDF"),
        f"{story.id}.pdf",
        lambda: COMPUTING(contents.story_pdf, network, written, lang),
    )
    _button(
        _("The steps as pictures (PNG)"),
        f"{story.id}.zip",
        lambda: COMPUTING(contents.story_pictures, network, written, lang),
    )


def handout(state: ViewState) -> None:
    """Show the section of the handout, a sheet of A4: the current view, the answer to the hub question, and a link."""
    _ = messages(state.lang).gettext
    lang = state.lang
    st.header(_("Export"))
    st.caption(
        _(
            "A sheet of A4 with the present view, the answer to the hub question and a link that telephones "
            "can read. The link works only where the address can be reached."
        )
    )
    here = (st.context.url or "").split("?")[0].rstrip("/").removesuffix("/workshop")
    link = ""
    if visit.current():
        st.caption(_("No link leads to a network that is open for one visit only, so that the sheet has none."))
    else:
        address = f"{here}/?{urlencode(state.choices.address)}" if here else ""
        link = st.text_input(_("Link on the sheet"), value=address, max_chars=1_000)
    if len(link) > _MAX_READABLE_LINK:
        st.caption(_("The link is so long that a telephone may have trouble reading the code on the sheet."))
    exports.warn_of_glyphs(printing.boxes(state.network, lang), lang)
    _button(
        _("Handout (PDF)"),
        "handout.pdf",
        lambda: COMPUTING(contents.handout, state.network, state.view, lang, findings(state), link.strip()),
    )


def findings(state: ViewState) -> tuple[str, ...]:
    """The answer to the hub question for the measured network, and the first limitation that the data state."""
    network, lang = subject_of(state.network, state.view, cache.remember).measured, state.lang
    answer = headline.sentences(standings(network, groups(network, "sector", lang), lang), lang)
    return (*answer, *(limit.text(lang) for limit in state.network.about.limits[:1]))


def _button(label: str, file: str, content: Callable[[], bytes]) -> None:
    st.download_button(
        label,
        data=partial(COMPUTING.waited, content, session()),
        file_name=file,
        icon=":material/download:",
        on_click="ignore",
        key=f"take_{label}",
    )
