"""OpenDocument spreadsheets made to trip a reader, by key."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZipFile

from graph.data.importing.tables import Upload

from ..spreadsheets.workbooks import changed, ods, ods_row, ods_table, xlsx

ROWS = ods_row("id", "name", "sector") + ods_row("a", "Alfa", "public") + ods_row("b", "Beta", "business")
_OVER_ALL = 'table:number-columns-spanned="16384" table:number-rows-spanned="1048576"'
_BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


def _table(rows: str) -> Callable[[], bytes]:
    return lambda: ods(ods_table(ROWS + rows))


def _row(cells: str, repeated: str = "1") -> str:
    """A row of cells in XML, so many times."""
    return f'<table:table-row table:number-rows-repeated="{repeated}">{cells}</table:table-row>'


def _cell(attributes: str = "", text: str = "x", type: str = "string") -> str:
    """A cell in XML."""
    return f'<table:table-cell {attributes} office:value-type="{type}"><text:p>{text}</text:p></table:table-cell>'


def _with(**parts: bytes) -> bytes:
    return changed(ods(ods_table(ROWS)), lambda name, old: old, **parts)


def _without(part: str) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(ods(ods_table(ROWS)))) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            if name != part:
                target.writestr(name, source.read(name))
    return made.getvalue()


FILES: Mapping[str, bytes | Callable[[], bytes | tuple[Upload, ...]]] = {
    "ods-good": lambda: ods(ods_table(ROWS)),
    "ods-blanks": lambda: ods(ods_table(ROWS + " " * 60_000_000)),
    "ods-blank-rows": _table(_row("<table:table-cell/>", "1048573")),
    "ods-repeated-rows": _table(ods_row("c", "Gamma", "public", attributes='table:number-rows-repeated="1000000"')),
    "ods-repeated-cells": _table(_row(_cell('table:number-columns-repeated="16384"'))),
    "ods-repeated-both": _table(_row(_cell('table:number-columns-repeated="1000"'), "200000")),
    "ods-endless-repeat": _table(_row("<table:table-cell/>", "99999999999999999999")),
    "ods-negative-repeat": _table(_row("<table:table-cell/>", "-5")),
    "ods-merged-everything": lambda: ods(ods_table(_row(_cell(_OVER_ALL, "Alla")) + ROWS)),
    "ods-many-sheets": lambda: ods(ods_table(ROWS) * 10_000),
    "ods-zip-in-zip": lambda: _with(**{"Object 1/content.xml": ods(ods_table(ROWS)), "blanks": b" " * 49_000_000}),
    "ods-bomb-in-content": lambda: ods(ods_table(ROWS), start=_BOMB),
    "ods-bomb-in-manifest": lambda: changed(
        ods(ods_table(ROWS)), lambda name, old: _BOMB.encode() + old if name.startswith("META") else old
    ),
    "ods-bomb-in-styles": lambda: _with(**{"styles.xml": _BOMB.encode() + b"<x>&b;</x>"}),
    "ods-tables-in-tables": lambda: ods("<table:table><table:table-row><table:table-cell>" * 20_000),
    "ods-errors": _table(_row(_cell('table:formula="of:=NA()" calcext:value-type="error"', "#N/A"))),
    "ods-nonsense-values": _table(
        _row(_cell('office:value="x"', "", "float") + _cell('office:date-value="0000-99-99"', "", "date"))
    ),
    "ods-long-cell": _table(ods_row("c", "x" * 5_000_000, "public")),
    "ods-no-content": lambda: _without("content.xml"),
    "ods-no-manifest": lambda: _without("META-INF/manifest.xml"),
    "ods-password": lambda: ods(ods_table(ROWS), manifest="<manifest:encryption-data/>"),
    "ods-is-xlsx": lambda: xlsx([["id", "name"], ["a", "Alfa"]]),
    "ods-cut-off": lambda: ods(ods_table(ROWS))[:600],
    "ods-content-cut-off": lambda: changed(
        ods(ods_table(ROWS)), lambda name, old: old[:-80] if name == "content.xml" else old
    ),
}
