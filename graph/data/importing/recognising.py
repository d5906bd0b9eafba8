"""Files of any format, read into tables."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from ...network.problems import Problem
from ..reading.held import without_collector
from .exact import own_exports, own_kumu, own_page
from .exact.own_networks import with_links
from .exact.own_tables import without_repetition
from .networks import gexf, graphml, network_json, pajek, ucinet
from .networks.conventions import conventional
from .spreadsheets import delimited, finding, opendocument, workbook
from .spreadsheets.archive import Archive
from .spreadsheets.refused import RefusedError
from .spreadsheets.signatures import format_of
from .spreadsheets.sizes import MEGABYTE, MOST_BYTES, MOST_BYTES_TOGETHER
from .tables import Table, Upload

# What reads each format of networks; Pajek's may have partitions beside it.
_READERS = {"graphml": graphml.tables, "gexf": gexf.tables, "json": network_json.tables, "ucinet": ucinet.tables}
# What differs between one year's file and the next: `aktörer 2024-05` is `aktörer` again.
_DIGITS = re.compile(r"[\W_]*\d[\d\W_]*")


@dataclass(frozen=True, slots=True)
class Read:
    """The tables of some files, in order, and the problems of the files.

    An error means that the file, or the sheet, that it names gives no tables; what was left out or assumed in those
    that do is a warning.
    """

    tables: tuple[Table, ...]
    problems: tuple[Problem, ...]


def read_tables(uploads: Sequence[Upload]) -> Read:
    """The tables of all files, whatever format each has.

    Each table has a key of its own. Never raises for what is wrong with the files: that is among the problems.
    """
    with without_collector():
        return _read(uploads)


def _read(uploads: Sequence[Upload]) -> Read:
    read = _Reading()
    recognised = []
    together = 0
    for upload in _files(uploads, read):
        try:
            together += len(upload.content)
            _check_size(upload, together)
            if own := own_exports.tables(upload):
                read.add(own, own_kumu.remark(own))
            elif page := own_page.tables(upload):
                read.add(*page)
            else:
                recognised.append((upload, *format_of(upload)))
        except RefusedError as error:
            read.problems.append(error.problem(upload.name))
    partitions = [upload for upload, format, _ in recognised if format == "partition"]
    networks = [upload for upload, format, _ in recognised if format == "pajek"]
    for upload, format, folder in recognised:
        if format == "pajek":
            beside = [one for one in partitions if len(networks) == 1 or _stem(one.name) == _stem(upload.name)]
            read.add(*pajek.tables(upload, beside))
        elif format == "partition":
            if not any(len(networks) == 1 or _stem(one.name) == _stem(upload.name) for one in networks):
                read.problems.append(Problem(upload.name, 0, "import_partition_alone"))
        elif format in _READERS:
            read.add(*_READERS[format](upload))
        else:
            read.add_sheets(upload, format, folder)
    tables, remarks = with_links(read.tables)
    return Read(tuple(_with_own_keys(without_repetition(tables))), (*read.problems, *remarks))


def _files(uploads: Sequence[Upload], read: "_Reading") -> Sequence[Upload]:
    """The files as they are; of an exported folder, packed or not, those that hold the network."""
    found: list[Upload] = []
    for given in uploads:
        upload = Upload(_printable(given.name), given.content)
        try:
            found += own_exports.unpacked(upload) if len(upload.content) <= MOST_BYTES else (upload,)
        except RefusedError as error:
            read.problems.append(error.problem(upload.name))
    return own_exports.of_package(found) or found


class _Reading:
    """Tables and problems so far."""

    def __init__(self) -> None:
        self.tables: list[Table] = []
        self.problems: list[Problem] = []

    def add(self, tables: Sequence[Table], problems: Sequence[Problem]) -> None:
        self.tables += tables
        self.problems += problems

    def add_sheets(self, upload: Upload, format: str, folder: Archive | None) -> None:
        """The tables in the sheets of a workbook or in delimited text."""
        if folder is None:
            sheets, problems = delimited.sheets(upload)
        else:
            reader = workbook if format == "xlsx" else opendocument
            sheets, problems = reader.sheets(upload, folder)
        if kumu := own_kumu.of_sheets(sheets):
            self.add(kumu, (*problems, *own_kumu.remark(kumu)))
            return
        before, errors = len(self.tables), any(problem.severity == "error" for problem in problems)
        self.problems += problems
        for sheet in sheets:
            if own := own_exports.of_sheet(sheet):
                self.add([own], ())
            else:
                tables, around = finding.tables(sheet, sheet.name or _key(upload.name), format)
                self.add((), around)
                for table in tables:
                    known = conventional(table)
                    self.add((known.table,), known.remarks)
        if len(self.tables) == before and not errors:
            self.problems.append(Problem(upload.name, 0, "import_nothing_found"))


def _check_size(upload: Upload, together: int) -> None:
    if not upload.content.strip():
        raise RefusedError("import_file_empty")
    if len(upload.content) > MOST_BYTES:
        raise RefusedError("import_file_large", limit=MOST_BYTES // MEGABYTE)
    if together > MOST_BYTES_TOGETHER:
        raise RefusedError("import_files_large", limit=MOST_BYTES_TOGETHER // MEGABYTE)


def _with_own_keys(tables: Sequence[Table]) -> list[Table]:
    """The tables with a number behind a key that another one before has."""
    seen: Counter[str] = Counter()
    named = []
    for table in tables:
        seen[table.key] += 1
        again = seen[table.key]
        named.append(table if again == 1 else replace(table, key=f"{table.key} ({again})"))
    return named


def _key(name: str) -> str:
    """The key of a file's table: the file's name without its ending and its digits."""
    stem = _stem(name)
    return _DIGITS.sub(" ", stem).strip().casefold() or stem


def _stem(name: str) -> str:
    return PurePath(name).stem


def _printable(name: str) -> str:
    """A file's name as it can be shown anywhere."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)
