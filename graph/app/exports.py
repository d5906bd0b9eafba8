"""The downloads on the pages: single tables, and the section of exports."""

from dataclasses import replace
from functools import partial
from pathlib import PurePath

import streamlit as st

from ..export import formats
from ..export.exporting import ALL, CSV, SCALES, Export, png_size
from ..export.formats import Table, table_bytes
from ..metrics.grouping import MOST_GROUPS, group_count
from ..network.engagement import Engagement
from ..network.model import Network
from ..network.selection import Change
from ..picture.groups import SECTOR
from ..picture.url import View
from ..text import exports, number
from ..text.catalogue import N_, messages
from . import markup
from .computing.apart import COMPUTING, session
from .computing.contents import EVERYTHING, content_of
from .engagement import stated
from .view_state import ViewState

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
    ".md": N_("Markdown"),
}
_CSV = {"plain": N_("programs (commas)"), "swedish": N_("Excel in Swedish (semicolons)")}


def download(table: Table, label: str, file: str, suffix: str = ".csv") -> None:
    """Show the button that downloads a table of the page with unrounded numbers; `file` has no suffix."""
    _button(label, partial(table_bytes, table, suffix), f"{file}{suffix}")


def section(state: ViewState) -> None:
    """Show the section of exports: all that the command `export` writes, for the scope; the content and the format."""
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
    content, file_format, variant = st.columns([2, 1, 1], vertical_alignment="bottom")
    suffixes = {EVERYTHING: [ALL]}
    for name in formats.SINGLE:
        suffixes.setdefault(PurePath(name).stem, []).append(PurePath(name).suffix)
    titles = {
        EVERYTHING: _("Everything, in a folder (Data Package)"),
        **{stem: exports.title(stem, lang) for stem in list(suffixes)[1:]},
    }
    stem = content.selectbox(_("What"), list(suffixes), format_func=titles.__getitem__, key="export_what")
    suffix = file_format.selectbox(
        messages(lang).gettext("Format"),
        suffixes[stem],
        format_func=lambda suffix: _(FORMATS[suffix]),
        key=f"export_form_{stem}",
    )
    by = compared(state.network, state.view.by)
    default = Export(state.network, state.view.scope, by, lang=lang, view=_explored(state))
    csv, scale = default.csv, default.scale
    if suffix in (".csv", ALL):
        csv = variant.selectbox(_("CSV for"), list(CSV), format_func=lambda dialect: _(_CSV[dialect]), key="export_csv")
    if suffix == ".png":
        scale = variant.selectbox(
            _("Pixels"), SCALES, SCALES.index(scale), format_func=partial(_pixels, lang), key="export_scale"
        )
    export = replace(default, csv=csv, scale=scale, engagement=_engagement(state, stem))
    file = f"{stem}{suffix}"
    if note := formats.LEFT_OUT.get(file):
        st.caption(exports.note(note.code, note.facts, lang))
    if suffix in _PRINTED:
        warn_of_glyphs(export.boxes, lang)
    _button(_("Download {file}").format(file=file), partial(_content, export, stem, suffix, session()), file)


def _engagement(state: ViewState, stem: str) -> tuple[Engagement, ...] | None:
    """What is stated of engagement, if the visitor asks for it where the file can hold it; it is not by itself."""
    if stem != EVERYTHING and f"{stem}.xlsx" != formats.WORKBOOK:
        return None
    found = stated.of(state.network)
    if not found or not found.entries:
        return None
    label = messages(state.lang).gettext("With engagement, as a table of its own")
    return found.entries if st.checkbox(label, key="export_engagement") else None


def warn_of_glyphs(boxes: str, lang: str) -> None:
    """Warn of characters in names for which no embedded font has a glyph, before they are printed as boxes."""
    for note in formats.without_letters(boxes):
        st.warning(markup.escape_markdown(exports.note(note.code, note.facts, lang)))


def compared(network: Network, by: str) -> str:
    """The attribute to compare by, as on the page Hubs: sectors if the chosen one makes too many groups."""
    return by if group_count(network, by) <= MOST_GROUPS else SECTOR


def _pixels(lang: str, scale: int) -> str:
    return " × ".join(number(side, lang) for side in png_size(scale))


def _explored(state: ViewState) -> View:
    """The view as the page Explore draws it, without a supposed change."""
    return replace(state.view, change=Change())


def _content(export: Export, stem: str, suffix: str, who: str) -> bytes:
    """The content of a file, made apart and waited for where it takes long."""
    return COMPUTING.waited(lambda: COMPUTING(content_of, export, stem, suffix), who)


def _button(label: str, data: partial[bytes], file: str) -> None:
    st.download_button(
        label,
        data=data,
        file_name=file,
        icon=":material/download:",
        on_click="ignore",
        key=f"download_{file}",
    )
