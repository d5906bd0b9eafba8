"""Delimited text (CSV, TSV, what is pasted from a spreadsheet): every cell stays the text that it is."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from ....network.problems import Problem
from ..tables import Row, Sheet, Upload
from .characters import Cleaned, controls
from .encodings import decoded
from .refused import RefusedError
from .sizes import LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS

_DELIMITERS = ";\t,|"
# Excel writes and obeys a first line that names the delimiter.
_NAMED = re.compile(r'\A"?sep=([;\t,|])"?[;\t,|]*(?:\r\n?|\n|\Z)', re.IGNORECASE)
_MOST_TRIED = 200  # rows by which the delimiter is chosen
_CHARACTERS_TRIED = 200_000
_CONSISTENT = 0.6  # share of rows that are equally wide
_LEAST_CONSISTENT = 0.4  # the same, where the first row is among them
# A cell in typographic quotes, as a word processor makes of straight ones.
_TYPOGRAPHIC = r"(?<![^{d}\r\n])[“”„]([^“”„\r\n]*)[“”](?![^{d}\r\n])"
_SHARE_OF_A_PROGRAM = 0.1


def sheets(upload: Upload) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    """The one sheet of a file of delimited text, with the lines of the file as row numbers; none if it cannot be read.

    The encoding and the delimiter are found out; an assumed encoding is a warning. Nothing is taken for a number, a
    date or a missing value.
    """
    file, problems = upload.name, []
    try:
        text, encoding, assumed = decoded(upload.content)
        if assumed:
            problems.append(Problem(file, 0, "import_encoding", {"encoding": encoding}, "warning"))
        removed = controls(text)
        if removed > _SHARE_OF_A_PROGRAM * len(text):
            raise RefusedError("import_no_text")
        if removed:
            problems.append(Problem(file, 0, "import_control_characters", {"n": removed}, "warning"))
        named = _NAMED.match(text)
        delimiter = named[1] if named else delimiter_of(text)
        rows, unclosed = _rows(text, delimiter)
        if unclosed:
            problems.append(Problem(file, unclosed, "import_quote_open", severity="warning"))
        return (Sheet(file, "", rows[1:] if named else rows),), tuple(problems)
    except RefusedError as error:
        return (), (error.problem(file),)


def delimiter_of(text: str) -> str:
    """The delimiter with which most rows are equally wide, `;`, tab, `,` or `|`; `;` where none of them separates.

    What stands in quotes does not count, and quotes have to end where a cell does. Of two that do as well, the one that
    makes more columns. If rows are of all
    widths, one that separates the first row and most others.
    """
    sample = text[:_CHARACTERS_TRIED]
    found, best = _DELIMITERS[0], (False, False, 0.0, 0)
    for delimiter in _DELIMITERS:
        if delimiter not in sample:
            continue
        records = _records(_straight(sample, delimiter), delimiter, quoted=True)
        widths = [len(cells) for _, cells in islice(records, _MOST_TRIED) if any(cells)]
        counted = Counter(width for width in widths if width > 1)
        if not counted:
            continue
        width, times = max(counted.items(), key=lambda item: (item[1], item[0]))
        well_quoted = _is_well_quoted(sample, delimiter)
        share, separated = times / len(widths), counted.total() / len(widths)
        if share >= _CONSISTENT or (share >= _LEAST_CONSISTENT and widths[0] == width):
            judged = (well_quoted, True, share, width)
        elif separated >= _CONSISTENT and widths[0] > 1:
            judged = (well_quoted, False, separated, width)
        else:
            continue
        found, best = (delimiter, judged) if judged > best else (found, best)
    return found


def _records(text: str, delimiter: str, *, quoted: bool) -> Iterator[tuple[int, list[str]]]:
    """The line on which each record begins and its cells; ends early at a cell that is too long."""
    lines = StringIO(text, newline="")
    if quoted:
        reader = csv.reader(lines, delimiter=delimiter)
    else:
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    line = 1
    try:
        for cells in reader:
            yield line, cells if quoted else [_without_quotes(cell) for cell in cells]
            line = reader.line_num + 1
    except csv.Error:
        # The one fault that is left when nothing is strict: the cell is longer than the library's limit.
        yield line, [" " * (LONGEST_CELL + 1)]


def _straight(text: str, delimiter: str) -> str:
    """The text with straight quotes around cells that stand in typographic ones, unless it has straight ones too."""
    if '"' in text or ("“" not in text and "”" not in text):
        return text
    return re.sub(_TYPOGRAPHIC.format(d=re.escape(delimiter)), r'"\1"', text)


def _is_well_quoted(text: str, delimiter: str) -> bool:
    """Whether every quoted cell ends at a delimiter or at the end of its line."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        try:
            for _ in reader:
                pass
        except csv.Error as error:
            if "expected after" in str(error):
                return False
        else:
            return True


def _unclosed(text: str, delimiter: str) -> int:
    """The line of the first quotation mark that opens a cell and is closed lines further down, if at all; or 0."""
    if '"' not in text:
        return 0
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            for _ in reader:
                line = reader.line_num + 1
        except csv.Error as error:
            if reader.line_num > line or "end of data" in str(error):
                return line
            line = reader.line_num + 1
        else:
            return 0


def _without_quotes(cell: str) -> str:
    closed = len(cell) > 1 and cell.startswith('"') and cell.endswith('"')
    return cell[1:-1].replace('""', '"') if closed else cell


def _rows(text: str, delimiter: str) -> tuple[tuple[Row, ...], int]:
    """The rows that hold something, and the line of a quotation mark that is not closed, or 0.

    Each is as wide as in the file. Where a quotation mark is open they all count as text.

    Raises
    ------
    RefusedError
        If there are too many rows, columns or cells, or a cell is too long.
    """
    text = _straight(text, delimiter)
    unclosed = _unclosed(text, delimiter)
    rows: list[Row] = []
    places, known = 0, Cleaned()
    for line, read in _records(text, delimiter, quoted=not unclosed):
        if max(map(len, read), default=0) > LONGEST_CELL:
            raise RefusedError("import_long_cell", line, limit=LONGEST_CELL)
        cells = tuple(map(known.__getitem__, read))
        if not any(cells):
            continue
        if any(cells[MOST_COLUMNS:]):
            raise RefusedError("import_many_columns", line, limit=MOST_COLUMNS)
        places += len(cells)
        if len(rows) >= MOST_ROWS:
            raise RefusedError("import_many_rows", line, limit=MOST_ROWS)
        if places > MOST_CELLS:
            raise RefusedError("import_many_cells", line, limit=MOST_CELLS)
        rows.append(Row(line, cells[:MOST_COLUMNS]))
    return tuple(rows), unclosed
