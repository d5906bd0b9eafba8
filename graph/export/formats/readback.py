"""Reads every file back before it is offered, so that no faulty one leaves the program.

Each function raises UnreadableError if the content is not what was to be written.
"""

import json
import re
from collections.abc import Mapping, Sequence
from csv import Error as CsvError
from csv import field_size_limit, reader
from html import unescape
from io import BytesIO, StringIO
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

from pyarrow import ArrowException
from pyarrow.parquet import ParquetFile

from .notes import UnreadableError

_HELD = re.compile(rb'<script type="application/json" id="stage">(.*?)</script>', re.DOTALL)
_STRING = re.compile(rb"<si>(.*?)</si>", re.DOTALL)
_TAG = re.compile(rb"<[^>]*>")
_INDEX = re.compile(rb"<v>(\d+)</v>")
_ROW = re.compile(rb'<row r="(\d+)"')
_SPELT_OUT = re.compile("_x([0-9A-F]{4})_")


def same(what: str, found: object, expected: object) -> None:
    """The two are equal."""
    if found != expected:
        raise UnreadableError(f"{what}: {found!r} instead of {expected!r}")


def csv(content: bytes, delimiter: str, header: Sequence[str], rows: int, filled: int) -> None:
    """A header, and so many rows as wide, in which so many cells are not empty."""
    text = _text(content).removeprefix("\ufeff")
    # A cell may be longer than the reader takes by itself; the limit is one for all readers, and only ever raised.
    field_size_limit(max(field_size_limit(), len(text)))
    try:
        lines = list(reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except CsvError as error:
        raise UnreadableError(f"CSV: {error}") from error
    same("header", lines[0] if lines else None, list(header))
    same("rows", len(lines) - 1, rows)
    same("cells in a row", {len(line) for line in lines} - {len(header)}, set())
    same("cells that are not empty", sum(len(line) - line.count("") for line in lines[1:]), filled)


def json_rows(content: bytes, columns: Sequence[str], rows: int) -> None:
    """A list of so many objects with these names."""
    found = json_value(content)
    same("rows", len(found), rows)
    same("columns", {tuple(row) for row in found} - {tuple(columns)}, set())


def json_value(content: bytes) -> Any:
    """What the JSON holds; infinite and undefined numbers are no JSON."""

    def refuse(constant: str) -> None:
        raise UnreadableError(f"JSON: {constant}")

    try:
        return json.loads(_text(content), parse_constant=refuse)
    except json.JSONDecodeError as error:
        raise UnreadableError(f"JSON: {error}") from error


def parquet(content: bytes, columns: Sequence[str], rows: int) -> None:
    """These columns and so many rows, every page of them readable."""
    try:
        file = ParquetFile(BytesIO(content))
        same("rows", sum(len(batch) for batch in file.iter_batches()), rows)
    except (ArrowException, OSError) as error:
        raise UnreadableError(f"Parquet: {error}") from error
    same("columns", file.schema_arrow.names, list(columns))


def xml(content: bytes, expected: Mapping[str, int]) -> None:
    """Well-formed, with so many elements of each of these names."""
    _well_formed(content)
    same("elements", {name: _count(content, name) for name in expected}, dict(expected))


def html(content: bytes, actors: int, ties: int) -> None:
    """A page that holds its data once, and in them so many actors and ties; what is not drawn is counted in it."""
    held = _HELD.findall(content)
    same("data in the page", len(held), 1)
    stage = json_value(held[0])
    graph = stage["layers"][stage["steps"][0]["layers"]["graph"]]
    same("actors", len(graph["nodes"]) + graph["omitted"], actors)
    same("ties", len(graph["edges"]) + graph["omittedTies"], ties)


def reporting_sheet(content: bytes, items: Sequence[str]) -> None:
    """A text with one title, and with headings of these items in order and no others of their level."""
    headings = re.findall(r"^(#+) (\S*)", _text(content), flags=re.MULTILINE)
    same("titles", sum(level == "#" for level, _ in headings), 1)
    same("items", [word for level, word in headings if level == "###"], list(items))


def svg(content: bytes, actors: int, ties: int) -> None:
    """Well-formed, with so many actors and ties. Each actor, each that a change removes, and the whole have a title."""
    same("actors", content.count(b'<g class="actor"'), actors)
    xml(content, {"title": actors + content.count(b'<g class="gone"') + 1})
    _, _, rest = content.partition(b'<g id="ties"')
    same("ties", rest[: rest.find(b"<g id=")].count(b"Q"), ties)


def png(content: bytes, width: int, height: int) -> None:
    """An image of so many pixels, from its first byte to its last."""
    same("begins and ends", (content[:8], content[-8:-4]), (b"\x89PNG\r\n\x1a\n", b"IEND"))
    size = tuple(int.from_bytes(content[at : at + 4]) for at in (16, 20))
    same("pixels", size, (width, height))


def pdf(content: bytes) -> None:
    """A document from its first line to its last."""
    same("begins and ends", (content[:5], content.rstrip()[-5:]), (b"%PDF-", b"%%EOF"))


def xlsx(content: bytes, expected: Mapping[str, tuple[list[str], int]]) -> None:
    """Sheets of these names in this order, each with its header and so many rows below it."""
    try:
        with ZipFile(BytesIO(content)) as book:
            parts = {name: book.read(name) for name in book.namelist() if name.endswith(".xml")}
    except BadZipFile as error:
        raise UnreadableError(f"XLSX: {error}") from error
    for part in parts.values():
        _well_formed(part)
    named = re.findall(rb'<sheet name="([^"]*)"', parts["xl/workbook.xml"])
    same("sheets", [name.decode() for name in named], list(expected))
    texts = [_plain(text) for text in _STRING.findall(parts.get("xl/sharedStrings.xml", b""))]
    for number, (header, rows) in enumerate(expected.values(), 1):
        sheet = parts[f"xl/worksheets/sheet{number}.xml"]
        first = sheet[: sheet.find(b"</row>")]
        same("header", [texts[int(index)] for index in _INDEX.findall(first)], header)
        # Rows in which nothing is defined are not written.
        numbers = [int(row) for row in _ROW.findall(sheet)]
        same("rows", [row for row in numbers if row > rows + 1], [])
        same("header and rows in order", numbers, sorted(set(numbers)))


def _plain(markup: bytes) -> str:
    """A shared string without markup."""
    text = unescape(_TAG.sub(b"", markup).decode())
    return _SPELT_OUT.sub(lambda match: chr(int(match[1], 16)), text)


def _well_formed(content: bytes) -> None:
    try:
        ParserCreate().Parse(content, True)
    except ExpatError as error:
        raise UnreadableError(f"XML: {error}") from error


def _count(content: bytes, name: str) -> int:
    # In what is well-formed and holds neither comments nor CDATA, as ours, every < begins a tag.
    tag = b"<" + name.encode()
    return sum(content.count(tag + end) for end in (b" ", b">", b"/"))


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise UnreadableError(f"not UTF-8: {error}") from error
