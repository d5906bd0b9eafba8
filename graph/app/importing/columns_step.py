"""The step of an import that shows what each table and each column was taken for, and corrects it."""

from collections import Counter
from collections.abc import Mapping
from functools import partial

import streamlit as st

from ...data.importing.roles import ACTOR_ROLES, LEFT_OUT, LINK_ROLES
from ...data.importing.understanding.understand import SHAPES
from ...data.importing.understood import Column, TableUnderstood
from ...network.model import Network
from ...text import number
from ...text.catalogue import messages
from ...text.importing import words
from .. import markup
from ..worker.preview_wire import PreviewRead
from . import session, sheets
from .session import Import

_MOST_COLUMNS = 40  # of a table that can be corrected
_WIDTHS = (3, 3, 4, 4)
_PARTNERS = ("party", "source_actor", "target_actor")
_ROLES: Mapping[str, tuple[str, ...]] = {
    "actors": (*ACTOR_ROLES, *_PARTNERS, *LEFT_OUT),
    "links": (*LINK_ROLES, "custom", *LEFT_OUT),
}


def show(made: Import, read: PreviewRead, known: Network | None, lang: str) -> None:  # noqa: ARG001
    """Show each table with the roles of its columns."""
    _ = messages(lang).gettext
    st.title(_("How the sheets were read"), anchor=False)
    st.text(_("Correct what was taken for something else. The next step asks what the files do not say."))
    for n, (title, table) in enumerate(zip(sheets.titles(read.tables, made.uploads, lang), read.tables, strict=True)):
        _table(made, read, n, title, table, lang)
    with st.container(key="import_ways"):
        st.button(_("Continue"), key="import_to_review", type="primary", on_click=session.go_to, args=(made, "review"))


def _table(made: Import, read: PreviewRead, n: int, title: str, table: TableUnderstood, lang: str) -> None:
    _ = messages(lang).gettext
    st.header(markup.escape_markdown(title), anchor=False)
    with st.container(border=True, key=f"import_table_{n}"):
        names = {shape: markup.capital(words.option("import_ask_shape", shape, {}, lang)) for shape in SHAPES}
        st.selectbox(
            _("The table holds"),
            SHAPES,
            format_func=names.__getitem__,
            key=f"import_shape_{n}",
            on_change=session.show_in(f"import_shape_{n}", table.shape, partial(_set_shape, made, table.key)),
        )
        why = words.reason(table.reason.code, table.reason.facts, lang)
        rows = _("{rows} rows were taken in; {reason}.").format(rows=number(table.rows, lang), reason=why)
        st.caption(markup.escape_markdown(rows))
        if table.shape in _ROLES:
            _columns(made, read, n, table, lang)


def _columns(made: Import, read: PreviewRead, n: int, table: TableUnderstood, lang: str) -> None:
    _ = messages(lang).gettext
    with st.container(key=f"import_heads_{n}", gap="xsmall"):
        for cell, head in zip(st.columns(_WIDTHS), sheets.heads(lang), strict=True):
            cell.caption(head)
    often = Counter(column.heading for column in table.columns)
    for i, column in enumerate(table.columns[:_MOST_COLUMNS]):
        name = column.heading or _("column {n}").format(n=i + 1)
        with st.container(key=f"import_column_{n}_{i}"):
            heading, role, example, why = st.columns(_WIDTHS, vertical_alignment="center", gap="small")
        heading.text(name)
        key = column.heading if column.heading and often[column.heading] == 1 else f"#{i + 1}"
        with role:
            _role(made, table, key, f"{n}_{i}", name, column, lang)
        example.text("\n".join(sheets.examples(column, read.names, lang)[:2]) or "–")
        why.caption(markup.escape_markdown(words.reason(column.reason.code, column.reason.facts, lang)))
    if (more := len(table.columns) - _MOST_COLUMNS) > 0:
        st.caption(_("… and {n} more").format(n=sheets.counted_columns(more, lang)))


def _role(made: Import, table: TableUnderstood, column: str, at: str, name: str, read: Column, lang: str) -> None:
    """Show the choice of what a column holds."""
    _ = messages(lang).gettext
    roles = [*dict.fromkeys((*_ROLES[table.shape], read.role))]
    st.selectbox(
        _("{column} becomes").format(column=markup.escape_markdown(name)),
        roles,
        format_func=lambda role: words.role(role, lang),
        label_visibility="collapsed",
        key=f"import_role_{at}",
        on_change=session.show_in(f"import_role_{at}", read.role, partial(_set_role, made, table.key, column)),
    )


def _set_role(made: Import, table: str, column: str, role: object) -> None:
    session.set_role(made, table, column, str(role))


def _set_shape(made: Import, table: str, shape: object) -> None:
    session.set_shape(made, table, next(one for one in SHAPES if one == shape))
