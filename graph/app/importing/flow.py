"""The way of an import on the page Data: its steps, and the one that is shown."""

from collections.abc import Callable
from html import escape

import streamlit as st

from ...network.model import Network
from ...text.catalogue import N_, messages
from .. import controls
from ..worker.preview_wire import PreviewRead
from . import columns_step, file_step, review_step, save_step, session
from .session import STEPS, Import

_NAMES = {"file": N_("File"), "columns": N_("Columns"), "review": N_("Review"), "save": N_("Save")}

Step = Callable[[Import, PreviewRead, Network | None, str], None]
_SHOWN: dict[str, Step] = {
    "columns": columns_step.show,
    "review": review_step.show,
    "save": save_step.show,
}


def door(lang: str) -> None:
    """Show what the door to an import offers: what can be brought, and the button that begins."""
    _ = messages(lang).gettext
    st.subheader(_("Bring a file"), anchor=False)
    st.text(
        _(
            "A spreadsheet, a survey, or a file of Gephi, Kumu, Pajek or UCINET. You see what was understood, and "
            "correct it, before anything is saved."
        )
    )
    st.button(
        _("Bring a file"), key="import_begin", type="primary", icon=":material/upload_file:", on_click=session.begin
    )


def side_bar(lang: str) -> None:
    """Show the side bar of the import that is under way: its files, the language, and the steps."""
    made = session.current()
    if made is None:
        return
    _ = messages(lang).gettext
    names = ", ".join(upload.name for upload in made.uploads) or (made.keeps.file if made.keeps else "")
    title = _("Addition") if made.adds else _("New network")
    with st.sidebar:
        st.html(f'<p class="app-title">{escape(title)}</p><p class="also">{escape(names)}</p>')
        controls.language(lang)
        _steps(made, lang, "beside")
        st.button(_("Cancel the import"), key="import_cancel", type="tertiary", on_click=session.end)


def show(lang: str, known: Network | None) -> None:
    """Show the import that is under way; `known` is the network of the folder that is open, None if there is none."""
    made = session.current()
    if made is None:
        return
    _ = messages(lang).gettext
    with st.container(key="import"):
        _steps(made, lang, "above")
        if made.keeps is not None:
            save_step.show(made, PreviewRead(network=made.keeps.network), known, lang)
        elif made.step == STEPS[0] or not made.uploads:
            file_step.show(made, known, lang)
        else:
            with st.spinner(_("Reading the files …"), show_time=True):
                read = session.preview(made, known)
            if read.tables or read.network is not None:
                _SHOWN[made.step](made, read, known, lang)
            else:
                review_step.show_nothing(made, read, lang)


def _steps(made: Import, lang: str, where: str) -> None:
    """Show the steps: the one that is shown, those before it, and the way to each."""
    _ = messages(lang).gettext
    at = STEPS.index(made.step)
    with st.container(key=f"import_steps_{where}", horizontal=where == "above", gap="xxsmall"):
        for n, step in enumerate(STEPS):
            name = _(_NAMES[step])
            if n == at:
                st.html(f'<p class="import-step" aria-current="step">{n + 1} {escape(name)}</p>', width="content")
                continue
            st.button(
                name if n < at else f"{n + 1} {name}",
                key=f"import_step_{where}_{step}",
                type="tertiary",
                icon=":material/check:" if n < at else None,
                disabled=made.keeps is not None or (n > 0 and not made.uploads),
                on_click=session.go_to,
                args=(made, step),
            )
