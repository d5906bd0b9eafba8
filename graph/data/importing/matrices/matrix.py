"""Matrices, two-mode tables and surveys of who works with whom, as actors and links."""

from dataclasses import replace

from ..networks.squares import relation_of
from ..tables import Table
from ..understood import Decisions
from .grids import Grid, folded, grid
from .matrix_records import MatrixActor, MatrixLink, MatrixRecords, Reading
from .reports import Reports, links, settle_blanks
from .surveys import survey
from .two_modes import two_modes

__all__ = ["MatrixActor", "MatrixLink", "MatrixRecords", "records"]

MATRIX, TWO_MODE, SURVEY = "matrix", "two_mode", "survey"
_NO_DECISIONS = Decisions()


def records(table: Table, decisions: Decisions = _NO_DECISIONS, roster: Table | None = None) -> MatrixRecords:
    """The actors and the links of a table of shape `matrix`, `two_mode` or `survey`, and what has to be asked.

    Names are those of the table; who is the same actor as one in another table is not decided here. `roster` says whom
    the numbered headings of a survey mean (`Q5_1`). A decision about the shape overrides that of the table.

    Raises
    ------
    ValueError
        If the table has another shape.
    """
    shape = decisions.shapes.get(table.key, table.shape)
    if shape not in (MATRIX, TWO_MODE, SURVEY):
        raise ValueError(f"no matrix, two-mode table or survey: {shape}")
    reading = Reading(table, decisions)
    found = grid(table, decisions, reading.left_out)
    if shape == SURVEY:
        made = survey(found, roster, reading)
    elif shape == TWO_MODE:
        made = two_modes(found, reading)
    else:
        made = _matrix(found, reading)
    return replace(
        made,
        questions=tuple(reading.questions),
        problems=reading.left_out.problems,
        remarks=reading.remarks.problems,
    )


def _matrix(grid: Grid, reading: Reading) -> MatrixRecords:
    """A matrix of one set of actors, or of two if the rows and the columns are decided to be different things."""
    rows = {folded(line.name) for line in grid.lines}
    columns = _numbered(grid, reading)
    shared = rows & {folded(name) for name in columns}
    apart = len(rows | {folded(name) for name in columns}) - len(shared)
    if apart:
        suggested = MATRIX if 2 * len(shared) >= min(len(rows), len(columns)) and shared else TWO_MODE
        facts = {"rows": len(rows), "columns": len(columns), "shared": len(shared)}
        if reading.ask("import_not_square", (MATRIX, TWO_MODE), suggested, **facts) == TWO_MODE:
            return two_modes(grid, reading)
    return _one_mode(replace(grid, columns=columns), reading)


def _numbered(grid: Grid, reading: Reading) -> tuple[str, ...]:
    """The names of the columns; where they are only numbered from 1 in the order of the rows, those of the rows."""
    names = tuple(line.name for line in grid.lines)
    numbers = tuple(str(i) for i in range(1, len(names) + 1))
    if grid.columns == numbers and names != numbers:
        reading.remarks.warn(reading.table.heading_row, "import_numbered_columns")
        return names
    return grid.columns


def _one_mode(grid: Grid, reading: Reading) -> MatrixRecords:
    actors: dict[str, MatrixActor] = {}
    reports = Reports()
    for line in grid.lines:
        if folded(line.name) in actors:
            reading.left_out.warn(line.number, "import_grid_row_twice", line.name, value=line.name)
            continue
        actors[folded(line.name)] = MatrixActor(line.name, line.number)
        reports.rows[line.name] = line.number
    columns = [actors.setdefault(folded(name), MatrixActor(name, 0)).name for name in grid.columns]
    places: dict[str, list[int]] = {}
    for i, name in enumerate(columns):
        places.setdefault(name, []).append(i)
    if len(places) < len(columns):
        reading.left_out.warn(reading.table.heading_row, "import_grid_column_twice")
    for line in grid.lines:
        if reports.rows.get(line.name) != line.number:
            continue
        for i in places.get(line.name, ()):
            if line.values[i]:
                reading.remarks.warn(line.number, "import_diagonal", value=line.name)
        own = dict(zip(columns, line.values, strict=True))
        if len(places) < len(columns):  # the first of two columns counts
            own |= dict(zip(reversed(columns), reversed(line.values), strict=True))
        own.pop(line.name, None)
        earlier = reports.values.get(line.name)
        reports.values[line.name] = own | earlier if earlier else own
    if reports.one_triangle and not reports.agree:
        reading.remarks.warn(0, "import_triangle")
        reports.mirror()
    mutual = reports.agree
    settle_blanks([reports], reading, distinct=(grid.zeros or grid.unanswered) and not mutual)
    ties = links({relation_of(reading.table): reports}, reading)
    made = MatrixRecords(reading.table.place, tuple(actors.values()), ties)
    asked, answered = tuple(reports.rows), reports.answered
    # Ties that agree need not be reports; an empty row among others with zeros is a missing one all the same.
    if mutual and not (grid.zeros and len(answered) < len(asked)):
        return made
    if len(answered) < len(asked):
        reading.remarks.warn(0, "import_answered", answered=len(answered), asked=len(asked))
    return replace(made, asked=asked, answered=answered)
