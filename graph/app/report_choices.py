"""The choices for the report on the page Workshop: its sections, texts of one's own and a logo; and keeping them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ..data.store.edits import RefusedError
from ..data.store.glance import report_of
from ..export.documents import LogoError, logo
from ..narrative.report import SECTIONS, Kept, from_bytes, to_bytes
from ..narrative.report.kept import MOST_CHARACTERS, Texts
from ..text import report as wording
from ..text.catalogue import messages
from . import data_source, uploads, visit
from .editing import access, saving
from .editing.session import store
from .uploads import Allowance

_KEY, _FAULT, _ROUND, _ALLOWED = "report_kept", "report_fault", "report_round", "report_allowance"
_MOST_MEGABYTES = 2  # of a logo
_HEIGHT = 110  # of a field for several lines


def kept() -> Kept:
    """The choices as they are now: those of this session, or else those that were kept."""
    of_all: dict[str, Kept] = st.session_state.setdefault(_KEY, {})
    if (place := _place()) not in of_all:
        found = None if visit.current() else report_of(Path(place))
        of_all[place] = from_bytes(found) if found else Kept()
    return of_all[place]


def show(lang: str) -> None:
    """Show the choices, and what keeps them."""
    _ = messages(lang).gettext
    st.pills(
        _("Sections"),
        SECTIONS,
        selection_mode="multi",
        format_func=lambda key: wording.section(key, lang),
        key="report_sections",
        on_change=_held("report_sections", kept().sections, _set_sections),
    )
    own = kept().texts.get(lang, Texts())
    _text(lang, "heading", own.heading, st.text_input, _("Heading"))
    before, after = st.columns(2, gap="medium")
    with before:
        _text(lang, "introduction", own.introduction, st.text_area, _("Introduction of your own"), height=_HEIGHT)
    with after:
        _text(lang, "closing", own.closing, st.text_area, _("Closing words of your own"), height=_HEIGHT)
    _logo(lang)
    _keep(lang)


def _text(lang: str, name: str, value: str, field: Callable[..., Any], label: str, **more: object) -> None:
    """Show a field for a text of one's own in the language of the page."""
    key = f"report_{name}_{lang}"

    def change(text: str) -> None:
        _set(kept().with_text(lang, name, text))

    field(label, key=key, max_chars=MOST_CHARACTERS[name], on_change=_held(key, value, change), **more)


def _logo(lang: str) -> None:
    """Show the logo with a button that removes it, or the field that takes one."""
    _ = messages(lang).gettext
    if shown := kept().logo:
        withdraw()
        with st.container(horizontal=True, vertical_alignment="center", key="report_logo_shown"):
            st.image(shown.png, _("Logo"), width=min(shown.width, 160), alt="")
            st.button(_("Remove the logo"), key="report_logo_remove", on_click=lambda: _set(replace(kept(), logo=None)))
        return
    _allow()
    key = f"report_logo_{st.session_state.setdefault(_ROUND, 0)}"
    st.file_uploader(
        _("Logo: PNG or JPEG, at most 2 MB"),
        ["png", "jpg", "jpeg"],
        key=key,
        on_change=_take,
        args=(key,),
        max_upload_size=_MOST_MEGABYTES,
    )
    faults = {
        "large": _("The logo has more than 2 MB or 20 million pixels: make it smaller."),
        "unknown": _("The logo cannot be read: it has to be a picture in PNG or JPEG."),
    }
    if fault := st.session_state.get(_FAULT):
        st.warning(faults[fault])


def _take(key: str) -> None:
    """Take a logo over from Streamlit, whose file is dropped."""
    file = st.session_state.get(key)
    st.session_state[_FAULT] = None
    if file is None:
        return
    try:
        _set(replace(kept(), logo=logo(file.getvalue())))
    except LogoError as error:
        st.session_state[_FAULT] = str(error)
    st.session_state[_ROUND] += 1
    if allowed := st.session_state.get(_ALLOWED):
        allowed.drop(file.file_id)


def _allow() -> None:
    """Let the visitor upload files, as long as the field is shown."""
    context = get_script_run_ctx()
    streamlits = context.uploaded_file_mgr if context else None
    if context and isinstance(streamlits, MemoryUploadedFileManager) and not uploads.allowance(context.session_id):
        st.session_state[_ALLOWED] = Allowance(context.session_id, streamlits)


def withdraw() -> None:
    """Let the visitor upload nothing any more for a report."""
    if allowed := st.session_state.pop(_ALLOWED, None):
        allowed.withdraw()


def _keep(lang: str) -> None:
    """Show the button that keeps the choices, or why they last only as long as the page is open."""
    _ = messages(lang).gettext
    why = access.refusal()
    if why is None and access.needs_code():
        st.caption(_("The choices are not kept before editing is opened."))
        return
    if why is not None:
        lasting = _("The choices last as long as this page is open.")
        st.caption(f"{access.reason(why, lang)} {lasting}")
        return
    if st.button(_("Keep these choices for next time"), key="report_keep", icon=":material/save:"):
        try:
            store().keep_report(to_bytes(kept()))
        except RefusedError as refused:
            saving.show_problems(refused, lang)
            return
        st.toast(_("The choices are kept with the network, for everybody who makes its report."))


def _held(key: str, value: object, change: Callable[[Any], None]) -> Callable[[], None]:
    """Show a value in a widget, which forgets it when its page is left, and return what takes a new one over."""
    st.session_state[key] = value

    def take() -> None:
        change(st.session_state[key])

    return take


def _set_sections(chosen: list[str]) -> None:
    _set(replace(kept(), sections=tuple(key for key in SECTIONS if key in chosen)))


def _set(changed: Kept) -> None:
    st.session_state[_KEY][_place()] = changed


def _place() -> str:
    shown = visit.current()
    return shown.place if shown else data_source.folder()
