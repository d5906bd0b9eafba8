"""Actors and partnerships as tables on the page Data: cells edited, rows added and removed, all saved at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from ...data.store.edits import RefusedError
from ...data.store.places import Plain
from ...text import number
from ...text.catalogue import messages
from .. import data_source, delivery, markup
from ..view_state import ViewState
from . import access, kept_tables, saving, session, table_messages, table_saving, table_session
from .actor_names import ActorNames
from .form_fields import FIELDS, HELP
from .session import Form
from .table_cells import TableCells
from .table_part import records_of
from .table_rows import Row, applied, new_ids, read, sheet
from .table_session import Opened

MOST_ROWS = 2_000
_HEIGHT = 420  # pixels


def show(state: ViewState) -> None:
    """Show the tables if they are open, or the button that opens them, or why nobody may edit."""
    _ = messages(state.lang).gettext
    st.header(_("Edit in tables"), anchor=False)
    if why := access.refusal():
        st.caption(markup.escape_markdown(access.reason(why, state.lang)))
        return
    if opened := table_session.current():
        _content(state, opened)
        return
    if table_session.are_wanted() and access.needs_code():
        access.ask_code(state.lang)
        return
    st.caption(_("Correct cells, add rows, or paste rows from a spreadsheet. Nothing is saved until you save."))
    if table_session.are_wanted():
        try:
            with st.spinner(_("Reading …")):
                table_session.keep(_opened(state))
        except RefusedError as refused:
            saving.show_problems(refused, state.lang)
        else:
            st.rerun()
    st.button(_("Open the tables"), key="tables_begin", icon=":material/table_edit:", on_click=table_session.want)


def _opened(state: ViewState) -> Opened:
    found = {file: records_of(file, state.part, MOST_ROWS) for file in FIELDS}
    actors = [fields for _name, fields, _seen in found["actors.yaml"] or ()]
    cells = TableCells(state.network, ActorNames(state.network, state.lang, actors), state.lang)
    sheets = {file: sheet(file, records, cells) for file, records in found.items() if records is not None}
    opened = Opened(data_source.folder(), sheets)
    if kept := kept_tables.read(table_session.resumed()):
        kept_tables.do_again(opened, *kept, cells)
    return opened


@st.fragment
def _content(state: ViewState, opened: Opened) -> None:
    _shown(state, opened)
    delivery.wait()


def _shown(state: ViewState, opened: Opened) -> None:
    _ = messages(state.lang).gettext
    lang = state.lang
    if opened.clashing:
        table_saving.show_conflicts(state, opened)
        return
    tabs = st.tabs([_(table_messages.TITLES[file]) for file in FIELDS], key="tables_tabs")
    rows: dict[str, Sequence[Row]] = {}
    for tab, file in zip(tabs, FIELDS, strict=True):
        with tab:
            if file in opened.sheets:
                rows[file] = _table(opened, file, lang)
            else:
                many = _("There are more than {n} rows. Filter in the side bar first, and open the tables again.")
                st.info(many.format(n=number(MOST_ROWS, lang)))
    st.caption(
        _(
            "Several values in a cell have a semicolon between them, as in “a; b”. Parties are named as in the "
            "network. A source is a title and its web address."
        )
    )
    result = read(opened.sheets, rows, _cells(state, rows), state.network, session.store().partnerships_of)
    table_saving.show(state, opened, rows, result)


def _table(opened: Opened, file: str, lang: str) -> list[Row]:
    """Show a table, and return its rows as they are now."""
    _ = messages(lang).gettext
    sheet = opened.sheets[file]
    if f"table_{sheet.key}" not in st.session_state and opened.kept.get(file):
        # The page was left, and the widget has forgotten what was done: the table begins with that.
        now = applied(sheet.rows, opened.kept.pop(file))
        sheet = opened.sheets[file] = replace(sheet, rows=now, key=Form("").key)
    fields = FIELDS[file]
    configured = {
        one.key: st.column_config.TextColumn(
            _(one.label),
            help=_(HELP[one.key]) if one.key in HELP else None,
            disabled=one.key == "id" and file == "actors.yaml",
        )
        for one in fields
    }
    frame = pd.DataFrame([[row.cells.get(one.key, "") for one in fields] for row in sheet.rows], columns=[*configured])
    st.data_editor(
        frame.astype("str"),
        num_rows="dynamic",
        hide_index=True,
        height=_HEIGHT,
        column_config=configured,
        key=f"table_{sheet.key}",
        alt=_(table_messages.TITLES[file]),
        placeholder="",
    )
    opened.kept[file] = dict(st.session_state[f"table_{sheet.key}"])
    return applied(sheet.rows, opened.kept[file])


def _cells(state: ViewState, rows: Mapping[str, Sequence[Row]]) -> TableCells:
    """What cells mean: actors are called as the rows have it now, and new ones are known."""
    of = rows.get("actors.yaml", ())
    ids = new_ids(of, state.network)
    named: list[dict[str, Plain]] = [
        {
            "id": row.cells.get("id") or ids.get(i),
            "name": row.cells.get("name", "").strip(),
            "name_en": row.cells.get("name_en"),
            "aliases": [one.strip() for one in row.cells.get("aliases", "").split(";")],
        }
        for i, row in enumerate(of)
    ]
    return TableCells(state.network, ActorNames(state.network, state.lang, named), state.lang)
