"""The zip folder that a workbook is: what it holds, checked before anything is unpacked, and its XML parts."""

import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TypeAlias
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from .refused import RefusedError
from .sizes import MEGABYTE, MOST_PARTS, MOST_UNPACKED

Start: TypeAlias = Callable[[str, Mapping[str, str]], None]
End: TypeAlias = Callable[[str], None]
Text: TypeAlias = Callable[[str], None]

_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 1
# What the libraries raise for a damaged folder or part; RuntimeError and NotImplementedError for ways of packing that
# they do not know.
_DAMAGED = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
_NO_MEMORY = expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]
# A value that is longer than what is fed at once is looked through again with each piece (expat before 2.6).
_PIECE = MEGABYTE
_LONGEST_TYPE = 200


class Archive:
    """A zip folder whose parts together unpack to no more than `MOST_UNPACKED` bytes.

    Raises
    ------
    RefusedError
        If it is damaged, too large or encrypted.
    """

    def __init__(self, content: bytes) -> None:
        # Counted in the bytes: the directory of a folder of many parts is large itself.
        if content.count(_ENTRY) > MOST_PARTS:
            raise RefusedError("import_many_parts", limit=MOST_PARTS)
        try:
            self._zip = ZipFile(BytesIO(content))
        except _DAMAGED:
            raise RefusedError("import_damaged") from None
        entries = self._zip.infolist()
        # A part is read no further than the size stated for it.
        if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            raise RefusedError("import_unpacks", limit=MOST_UNPACKED // MEGABYTE)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise RefusedError("import_password")
        # Names of parts differ in case between what refers to them and what they are called.
        self.parts = {entry.filename.replace("\\", "/").lower(): entry for entry in entries}

    def __contains__(self, part: str) -> bool:
        return part.lower() in self.parts

    def read(self, part: str) -> bytes:
        """A part as bytes; empty if there is none of this name.

        Raises
        ------
        RefusedError
            If it is damaged.
        """
        if part not in self:
            return b""
        try:
            return self._zip.read(self.parts[part.lower()])
        except _DAMAGED:
            raise RefusedError("import_damaged") from None

    def parse(self, part: str, start: Start, end: End | None = None, text: Text | None = None) -> None:
        """Read an XML part element by element; nothing happens if there is none of this name.

        `start` gets the name of an element and its attributes, as they are written, `end` the name; both without
        prefix. What any of them raises ends the reading.

        Raises
        ------
        RefusedError
            If the part is damaged, no XML, or has a document type, whose entities can grow without bound.
        """
        if part not in self:
            return
        parser = _parser(start, end, text)
        try:
            with self._zip.open(self.parts[part.lower()]) as file:
                while piece := file.read(_PIECE):
                    parser.Parse(piece)
                parser.Parse(b"", True)
        except RefusedError:
            raise
        except (expat.ExpatError, LookupError, *_DAMAGED) as error:  # LookupError: an encoding that Python lacks
            if isinstance(error, expat.ExpatError) and error.code == _NO_MEMORY:
                raise MemoryError from None
            raise RefusedError("import_damaged") from None


def _parser(start: Start, end: End | None, text: Text | None) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    names = _WithoutPrefix()

    def opened(name: str, attributes: Mapping[str, str]) -> None:
        start(names[name], attributes)

    parser.StartElementHandler = opened
    if end:
        finish = end

        def closed(name: str) -> None:
            finish(names[name])

        parser.EndElementHandler = closed
    parser.StartDoctypeDeclHandler = _refuse_document_type
    if text:
        parser.CharacterDataHandler = text
    return parser


class _WithoutPrefix(dict[str, str]):
    """The names of elements without their prefix, by what is written."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2]
        return local


def _refuse_document_type(*_: object) -> None:
    raise RefusedError("import_document_type")


def kind(archive: Archive) -> str:
    """What a zip folder is: `xlsx`, `xlsb`, `ods`, `numbers`, `document` (texts, slides), or `zip` if anything else."""
    mimetype = archive.read("mimetype")[:_LONGEST_TYPE]
    if b"opendocument" in mimetype:
        return "ods" if b"opendocument.spreadsheet" in mimetype else "document"
    if "xl/workbook.bin" in archive.parts:
        return "xlsb"
    if "[content_types].xml" in archive.parts:
        return "xlsx" if any(part.startswith("xl/") for part in archive.parts) else "document"
    if any(part.endswith(".iwa") or part == "index.zip" for part in archive.parts):
        return "numbers"
    return "zip"
