"""The step of an import in which files are brought, or a table is pasted."""

from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from ...data.importing.spreadsheets.sizes import MEGABYTE, MOST_BYTES, MOST_BYTES_TOGETHER
from ...data.importing.tables import Upload
from ...network.model import Network
from ...text import number
from ...text.catalogue import messages
from .. import markup
from . import saving, session
from .session import Import

_PASTED, _ADDS = "import_pasted", "import_adds"
_KILOBYTE = 1_000


def show(made: Import, known: Network | None, lang: str) -> None:
    """Show the field for files, those that were brought, and the field for a table."""
    _ = messages(lang).gettext
    st.title(_("Bring a file"), anchor=False)
    st.text(
        _(
            "Excel, OpenDocument, CSV, or a file of Gephi, Kumu, Onodo, Pajek, UCINET or Cytoscape. Several files that "
            "belong together, such as a table of actors and one of partnerships, are brought together."
        )
    )
    key = f"import_files_{made.round}"
    st.file_uploader(
        _("Files, at most {limit} MB each and {together} MB together").format(
            limit=MOST_BYTES // MEGABYTE, together=MOST_BYTES_TOGETHER // MEGABYTE
        ),
        accept_multiple_files=True,
        key=key,
        on_change=_take,
        args=(made, key),
    )
    st.html('<ul class="refused"></ul>')  # filled by the page's component
    for n, upload in enumerate(made.uploads):
        with st.container(horizontal=True, vertical_alignment="center", key=f"import_file_{n}", gap="small"):
            st.text(f"{upload.name} ({_size(len(upload.content), lang)})", width="content")
            st.button(
                _("Remove {name}").format(name=markup.escape_markdown(upload.name)),
                key=f"import_remove_{n}",
                type="tertiary",
                on_click=session.remove,
                args=(made, upload.name),
            )
    with st.expander(_("Paste a table instead"), key="import_paste", on_change="rerun") as folded:
        if folded.open:
            st.text_area(
                _("A table copied from a spreadsheet, with its headings"),
                key=_PASTED,
                height=160,
                max_chars=MOST_BYTES // 10,
            )
            st.button(_("Take the table"), key="import_take_pasted", on_click=_take_pasted, args=(made, lang))
    if known is not None and known.actors:
        title = known.about.title.text(lang) if known.about.title else _("the network that is open")
        options = (False, True)
        names = (_("A network of their own"), _("An addition to {title}").format(title=markup.escape_markdown(title)))
        st.radio(
            _("What the files are"),
            options,
            format_func=lambda adds: names[adds],
            captions=(_("Opened for this visit, or downloaded: this folder is itself a network."), "")
            if saving.has_no_place()
            else None,
            key=_ADDS,
            on_change=session.show_in(_ADDS, made.adds, partial(_set_adds, made)),
        )
    st.button(
        _("Continue"),
        key="import_continue",
        type="primary",
        disabled=not made.uploads,
        on_click=session.go_to,
        args=(made, "columns"),
    )


def _take(made: Import, key: str) -> None:
    """Take the files over from Streamlit, which then holds them no longer, and show an empty field."""
    brought = [file for file in st.session_state[key] or () if isinstance(file, UploadedFile)]
    session.add(made, [Upload(file.name, file.getvalue()) for file in brought])
    for file in brought:
        made.allowance.drop(file.file_id)
    made.round += 1


def _take_pasted(made: Import, lang: str) -> None:
    text = st.session_state[_PASTED].strip("\n")
    if not text.strip():
        return
    made.pasted += 1
    name = messages(lang).gettext("pasted table {n}").format(n=made.pasted)
    session.add(made, [Upload(f"{name}.tsv" if "\t" in text else f"{name}.csv", text.encode(errors="replace"))])
    st.session_state[_PASTED] = ""


def _set_adds(made: Import, adds: object) -> None:
    made.adds = bool(adds)


def _size(length: int, lang: str) -> str:
    if length < MEGABYTE:
        return f"{number(max(length / _KILOBYTE, 1), lang)} kB"
    return f"{number(length / MEGABYTE, lang, 1)} MB"
