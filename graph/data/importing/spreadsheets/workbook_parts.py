"""What the sheets of an Excel workbook share: their list, the strings and the number formats."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from posixpath import dirname, join, normpath
from typing import NamedTuple

from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from .archive import Archive
from .refused import RefusedError
from .sizes import MOST_SHEETS
from .workbook_numbers import Format, format_of

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class SheetPart(NamedTuple):
    """A sheet as the workbook lists it: its name, the part that holds it, and whether it is hidden."""

    name: str
    part: str
    hidden: bool


_PLAIN = Format()


@dataclass(slots=True)
class Parts:
    """What the sheets share: their order, strings and formats by number, and the day from which dates count."""

    sheets: tuple[SheetPart, ...] = ()
    strings: list[str] = field(default_factory=list)
    formats: list[Format] = field(default_factory=list)
    epoch: datetime = WINDOWS_EPOCH
    places: int = 0  # for cells, in all rows that have been read

    def format(self, style: str | None) -> Format:
        """The format of a cell by the number of its style; a plain one where there is no such style."""
        number = int(style) if style and style.isdecimal() and len(style) <= 6 else -1  # noqa: PLR2004 - no index is longer
        return self.formats[number] if 0 <= number < len(self.formats) else _PLAIN


def parts(archive: Archive) -> Parts:
    """The shared parts of a workbook.

    Raises
    ------
    RefusedError
        If a part is damaged, or there is no list of sheets or too long a one.
    """
    main = next(
        (target for type, target in _targets(archive, "").values() if type == "officeDocument"), "xl/workbook.xml"
    )
    related = _targets(archive, main)
    made = Parts()
    _read_list(archive, main, {id: target for id, (type, target) in related.items() if type == "worksheet"}, made)
    if not made.sheets:
        raise RefusedError("import_no_sheets")
    by_type = dict(related.values())
    _read_strings(archive, by_type.get("sharedStrings", "xl/sharedStrings.xml"), made.strings)
    _read_formats(archive, by_type.get("styles", "xl/styles.xml"), made.formats)
    return made


def unescaped(text: str) -> str:
    """The text with `_x000D_` and the like as the characters that they stand for."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _targets(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """The parts that a part refers to, by the id of the reference: what each is, and its name."""
    folder, found = dirname(part), {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = normpath(join("/", folder, attributes.get("Target", ""))).lstrip("/")
            found[attributes.get("Id", "")] = (attributes.get("Type", "").rpartition("/")[2], target)

    archive.parse(join(folder, "_rels", part.rpartition("/")[2] + ".rels"), start)
    return found


def _read_list(archive: Archive, main: str, targets: Mapping[str, str], made: Parts) -> None:
    listed: dict[str, SheetPart] = {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            made.epoch = MAC_EPOCH
        if tag != "sheet":
            return
        id = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
        if part := targets.get(id):
            hidden = attributes.get("state", "visible") != "visible"
            # A part that several sheets refer to is read once.
            listed.setdefault(part, SheetPart(unescaped(attributes.get("name", "")), part, hidden))
        if len(listed) > MOST_SHEETS:
            raise RefusedError("import_many_sheets", limit=MOST_SHEETS)

    archive.parse(main, start)
    made.sheets = tuple(listed.values())


def _read_strings(archive: Archive, part: str, strings: list[str]) -> None:
    text = Pieces()

    def start(tag: str, _: Mapping[str, str]) -> None:
        if tag == "si":
            text.clear()
        else:
            text.start(tag)

    def end(tag: str) -> None:
        text.end(tag)
        if tag == "si":
            strings.append(unescaped(text.whole()))

    archive.parse(part, start, end, text.add)


class Pieces:
    """The text of a cell or a shared string, in runs of one style each, without its pronunciation."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._open = self._aside = False

    def start(self, tag: str) -> None:
        """An element begins."""
        if tag == "t":
            self._open = not self._aside
        elif tag == "rPh":
            self._aside = True

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "t":
            self._open = False
        elif tag == "rPh":
            self._aside = False

    def add(self, text: str) -> None:
        """Text, wherever it stands."""
        if self._open:
            self.pieces.append(text)

    def clear(self) -> None:
        """Begin anew."""
        self.pieces.clear()

    def whole(self) -> str:
        """What has been read."""
        return "".join(self.pieces)


def _read_formats(archive: Archive, part: str, formats: list[Format]) -> None:
    codes: dict[str, str] = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    inside = ""

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal inside
        if tag in ("cellXfs", "cellStyleXfs", "dxfs"):
            inside = tag
        elif tag == "numFmt" and inside != "dxfs":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "xf" and inside == "cellXfs":
            formats.append(format_of(codes.get(attributes.get("numFmtId", ""), "")))

    archive.parse(part, start)
