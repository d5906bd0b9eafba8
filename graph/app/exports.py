"""What can be taken along from a page."""

from dataclasses import replace
from functools import partial
from pathlib import PurePath

import streamlit as st

from ..data import atomic
from ..export import formats
from ..export.exporting import ALL, CSV, SCALES, Export, png_size
from ..export.formats import Table, table_bytes
from ..metrics.grouping import MOST_GROUPS, group_count
from ..network.model import Network
from ..network.selection import Change
from ..picture.groups import SECTOR
from ..picture.url import View
from ..text import exports, number
from ..text.catalogue import N_, messages
from . import markup
from .view_state import ViewState

_EVERYTHING = "everything"
_PRINTED = (".png", ".pdf")
FORMATS = {
    ".zip": N_("Zip"),
    ".csv": N_("CSV"),
    ".xlsx": N_("Excel"),
    ".json": N_("JSON"),
    ".parquet": N_("Parquet"),
    ".graphml": N_("GraphML"),
    ".gexf": N_("GEXF (Gephi)"),
    ".cx2": N_("CX2 (Cytoscape)"),
    ".net": N_("Pajek"),
    ".dl": N_("DL (UCINET)"),
    ".svg": N_("SVG"),
    ".png": N_("PNG"),
    ".pdf": N_("PDF"),
    ".html": N_("Web page"),
}
_CSV = {"plain": N_("programs (commas)"), "swedish": N_("Excel in Swedish (semicolons)")}


def download(table: Table, label: str, file: str, suffix: str = ".csv") -> None:
    """A button that hands out a table as it is on the page, numbers whole; `file` has no suffix."""
    _button(label, partial(table_bytes, table, suffix), f"{file}{suffix}")


def offer(state: ViewState) -> None:
    """Everything that the command `export` writes, of what is in scope: what, in which form, and a button."""
    _ = messages(state.lang).gettext
    lang = state.lang
    st.header(_("Export"))
    st.caption(
        _(
            "What is in scope, with metrics computed on it, in the formats that other programs read. In the folder "
            "datapackage.json says what the scope is and what every number means."
        )
        if state.is_part
        else _(
            "All that the tables and the picture are made of, in the formats that other programs read. In the "
            "folder datapackage.json says what every number means."
        )
    )
    what, form, how = st.columns([2, 1, 1], vertical_alignment="bottom")
    forms = {_EVERYTHING: [ALL]}
    for name in formats.SINGLE:
        forms.setdefault(PurePath(name).stem, []).append(PurePath(name).suffix)
    titles = {
        _EVERYTHING: _("Everything, in a folder (Data Package)"),
        **{stem: exports.title(stem, lang) for stem in list(forms)[1:]},
    }
    stem = what.selectbox(_("What"), list(forms), format_func=titles.__getitem__, key="export_what")
    suffix = form.selectbox(
        messages(lang).gettext("Format"),
        forms[stem],
        format_func=lambda one: _(FORMATS[one]),
        key=f"export_form_{stem}",
    )
    by = compared(state.network, state.view.by)
    usual = Export(state.network, state.view.scope, by, lang=lang, view=_shown(state))
    csv, scale = usual.csv, usual.scale
    if suffix in (".csv", ALL):
        csv = how.selectbox(_("CSV for"), list(CSV), format_func=lambda one: _(_CSV[one]), key="export_csv")
    if suffix == ".png":
        scale = how.selectbox(
            _("Pixels"), SCALES, SCALES.index(scale), format_func=partial(_pixels, lang), key="export_scale"
        )
    wanted = replace(usual, csv=csv, scale=scale)
    file = f"{stem}{suffix}"
    if note := formats.LEFT_OUT.get(file):
        st.caption(exports.note(note.code, note.facts, lang))
    if suffix in _PRINTED:
        show_boxes(wanted.boxes, lang)
    _button(_("Download {file}").format(file=file), partial(made, wanted, stem, suffix), file)


def show_boxes(boxes: str, lang: str) -> None:
    """Say which letters of names no font has, before they are printed."""
    for note in formats.without_letters(boxes):
        st.warning(markup.escape_markdown(exports.note(note.code, note.facts, lang)))


def compared(network: Network, by: str) -> str:
    """What is compared by, as on the page Hubs: sectors, where an attribute makes too many groups."""
    return by if group_count(network, by) <= MOST_GROUPS else SECTOR


def _pixels(lang: str, scale: int) -> str:
    return " × ".join(number(side, lang) for side in png_size(scale))


def _shown(state: ViewState) -> View:
    """The view as the page Explore draws it: the network as it is."""
    return replace(state.view, change=Change())


def made(wanted: Export, stem: str, suffix: str) -> bytes:
    """One file, or all of them in an archive; made when it is asked for."""
    material = wanted.material()
    if stem == _EVERYTHING:
        return atomic.archive((name, written.content) for name, written in wanted.files(material))
    return formats.SINGLE[f"{stem}{suffix}"](material).content


def _button(label: str, data: partial[bytes], file: str) -> None:
    st.download_button(
        label,
        data=data,
        file_name=file,
        icon=":material/download:",
        on_click="ignore",
        key=f"download_{file}",
    )
