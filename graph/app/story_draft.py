"""The bar over a draft: who sees it, publishing it under a name, and taking it back; what keeps it from being kept."""

import streamlit as st

from ..data.store.edits import RefusedError
from ..text.catalogue import N_, messages
from . import markup, new_step, story_publishing, story_store
from .editing import access, saving, session
from .view_state import ViewState

_ONLY_HERE = N_("Your changes stay only while this page is open; download the story as a file.")
_FAULTS = {
    "visit": N_("Stories are not kept: the network is open for this visit only, and they with it."),
    "code": N_("Your draft is not kept before editing is opened."),
    "unfit": N_("Not kept: it could not be read again. Remove unusual characters, or split the story."),
    "faulty": N_(
        "This cannot be published: the file has errors, and what cannot be read would be lost. Correct stories.yaml "
        "first, and reload the page. Your draft is kept."
    ),
}


def show(state: ViewState) -> None:
    """Show the bar, if there is a draft, and why it cannot be published."""
    fault = story_store.fault()
    if fault == "visit":
        st.warning(_sentence(fault, state.lang))
        return
    story_store.keep()  # or no longer, where others have published the same meanwhile
    if not story_store.has_draft() and not story_store.session().get(story_store.UNFIT):
        return
    _ = messages(state.lang).gettext
    with st.container(border=True, key="story_draft"):
        st.markdown(_("**Your draft.** Only you see these changes until you publish them."))
        if fault:
            st.warning(_sentence(fault, state.lang))
        if fault == "code":
            access.ask_code(state.lang)
        if story_store.clashes():
            st.caption(_("Settle first what somebody else has changed too, below."))
        can_publish = fault in (None, "unkept") and not story_store.clashes()
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            if can_publish:
                name = st.text_input(
                    _("Your name, which the history shows"), session.who(), key="story_who", max_chars=80
                )
                session.set_who(name)
            asked = can_publish and st.button(
                _("Publish"), key="story_publish", type="primary", icon=":material/publish:"
            )
            st.button(_("Discard the draft"), key="story_discard", on_click=_discard, args=(state,))
    if asked:
        _publish(state)


def opens_new_window() -> bool:
    """Whether leaving the page would lose anything."""
    if story_store.fault() == "visit":
        return True
    return story_store.has_draft() and not story_store.is_kept()


def _sentence(fault: str, lang: str) -> str:
    _ = messages(lang).gettext
    if fault == "unkept" and (problem := story_store.problem()):
        sentence = markup.escape_markdown(markup.capital(problem.message(lang)))
    else:
        sentence = _(_FAULTS[fault]) if fault in _FAULTS else access.reason(fault, lang)
    return sentence if fault in ("faulty", "unfit") else f"{sentence} {_(_ONLY_HERE)}"


def _publish(state: ViewState) -> None:
    try:
        saved = story_publishing.publish(state)
    except RefusedError as refused:
        saving.show_problems(refused, state.lang)
        return
    if saved:
        session.announce(saved, state.lang)
    st.rerun()


def _discard(state: ViewState) -> None:
    story_store.discard(state)
    new_step.offer_undo(messages(state.lang).gettext("Your draft is discarded."))
