"""The tables in a sheet: their headings, their records, and what stands around them and is left out."""

from collections.abc import Iterator, Sequence

from ....network.problems import Problem
from ..tables import Sheet, Table
from . import side_by_side, stacked
from .characters import shown
from .found import RAGGED, Found
from .grid import Line, letters
from .merged import filled_down, wide_ranges
from .refused import RefusedError


def tables(sheet: Sheet, key: str, format: str) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The tables of a sheet, from the left and from above, and what is doubtful or left out.

    `key` is that of the first table, under which decisions are stored; a further one has a number behind it. Left out
    is what is repeated or computed (headings that come again, totals), what stands outside a table, rows of delimited
    text that are wider than the headings, and a table without records. A blank sheet has no tables and no problems; one
    with more tables than `MOST_TABLES` has none, and an error.
    """
    place = sheet.place
    problems = list(_hidden(sheet))
    if not sheet.rows:
        return (), ()
    sheet, filled, first = filled_down(sheet)
    if filled:
        problems.append(Problem(place, first, "import_merged_filled", {"n": filled}, "warning"))
    beside = side_by_side.blocks(sheet)
    problems += [_left_out(place, "import_notes_beside", notes.lines) for notes in beside.notes]
    made: list[Table] = []
    wide = wide_ranges(sheet)
    try:
        parts = [(block, stacked.parts(block.lines, by_line=format in RAGGED)) for block in beside.tables]
    except RefusedError as error:
        return (), (*problems, error.problem(place))
    for block, below_one_another in parts:
        for part in below_one_another:
            if part.notes:
                problems.append(_left_out(place, "import_notes_below", part.notes))
            if part.repeated:
                facts = {"n": len(part.repeated)}
                problems.append(Problem(place, part.repeated[0].number, "import_headings_again", facts, "warning"))
            number = f" {len(made) + 1}" if made else ""
            found = Found(sheet, wide, block, part, format)
            table = found.table(f"{key}{number}")
            if found.titles:
                problems.append(_left_out(place, "import_titles", found.titles))
            problems += found.problems
            made += [table] if table else []
    if len(made) > 1:
        problems.append(Problem(place, 0, "import_several_tables", {"n": len(made)}, "warning"))
    return tuple(made), tuple(problems)


def _left_out(place: str, code: str, lines: Sequence[Line]) -> Problem:
    """The warning about rows that belong to no table: how many they are, and how the first one begins."""
    text = next((text for line in lines for text in line.texts), "")
    return Problem(place, lines[0].number, code, {"n": len(lines), "text": shown(text)}, "warning")


def _hidden(sheet: Sheet) -> Iterator[Problem]:
    """What a person who looks at the sheet does not see; it is read as everything else."""
    if sheet.hidden:
        yield Problem(sheet.place, 0, "import_hidden_sheet", severity="warning")
    if hidden := [row.number for row in sheet.rows if row.hidden]:
        yield Problem(sheet.place, hidden[0], "import_hidden_rows", {"n": len(hidden)}, "warning")
    used = {
        column for row in sheet.rows for column in sheet.hidden_columns if column < len(row.cells) and row.cells[column]
    }
    if used:
        names = ", ".join(letters(column) for column in sorted(used))
        yield Problem(sheet.place, 0, "import_hidden_columns", {"columns": shown(names)}, "warning")
