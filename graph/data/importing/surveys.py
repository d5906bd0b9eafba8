"""Surveys of who works with whom: a respondent a row, and a column for each organisation it was asked about."""

import re
from collections.abc import Mapping

from .grids import Grid, Line, folded
from .matrix_records import MatrixActor, MatrixRecords, Reading
from .reports import Reports, links, settle_blanks
from .tables import Table

TIE, NO_TIE = "tie", "no_tie"
# A numbered item of a question (`Q5_12`, `Q5.12`, `F3:4`), or a question with its item in brackets (`Q5 [Alfa]`).
_NUMBERED = re.compile(r"(.{0,100}?[^\s._:\-])[\s._:\-]{1,3}(\d{1,4})", re.DOTALL)
_BRACKETS = re.compile(r"(.{0,1000}?)\s{0,9}\[([^\[\]]{1,300})\]", re.DOTALL)
_ROSTER_NUMBER = re.compile(r"(?:.{0,20}\D)?0*(\d{1,4})")
_FEWEST_STEPS = 3
_MOST_BLANK = 0.1  # of the cells, in a survey that everybody fills in


def survey(grid: Grid, roster: Table | None, reading: Reading) -> MatrixRecords:
    """The links that respondents report, one relation for each question, and who was asked and who answered.

    Numbered columns are organisations of the roster by their number; without one they are left out. All who stand in
    the roster, in a row or in a heading were asked: those who have no row, or an empty one, did not answer.
    """
    columns = _columns(grid, roster, reading)
    names: dict[str, MatrixActor] = {}
    lines: list[tuple[str, Line]] = []
    for line in grid.lines:
        if folded(line.name) in names:
            reading.left_out.warn(line.number, "import_respondent_twice", line.name, value=line.name)
            continue
        names[folded(line.name)] = MatrixActor(line.name, line.number)
        lines.append((line.name, line))
    for name in [*_roster(roster).values(), *(name for _, name in columns.values())]:
        names.setdefault(folded(name), MatrixActor(name, 0))
    lowest = _lowest_is_no_tie(grid, columns, reading)
    relations: dict[str, Reports] = {}
    answered: set[str] = set()
    for name, line in lines:
        for column, (relation, other) in columns.items():
            reports, value = relations.setdefault(relation, Reports()), line.values[column]
            reports.rows[name] = line.number
            if value is not None:
                answered.add(name)
            alter = names[folded(other)].name
            if alter != name:
                reports.values.setdefault((name, alter), 0.0 if value is not None and value == lowest else value)
            elif value:
                reading.remarks.warn(line.number, "import_diagonal", value=name)
    settle_blanks(relations.values(), reading, distinct=grid.zeros or grid.unanswered)
    made = links(relations if len(relations) > 1 else dict(zip(("",), relations.values(), strict=False)), reading)
    asked = tuple(actor.name for actor in names.values())
    said = tuple(name for name in asked if name in answered)
    if columns:
        reading.remarks.warn(0, "import_answered", answered=len(said), asked=len(asked))
    return MatrixRecords(reading.table.place, tuple(names.values()), made, asked, said)


def _columns(grid: Grid, roster: Table | None, reading: Reading) -> Mapping[int, tuple[str, str]]:
    """The question and the organisation of each column."""
    known = _roster(roster)
    found: dict[int, tuple[str, str]] = {}
    numbered = [_NUMBERED.fullmatch(heading) for heading in grid.columns]
    rows = {folded(line.name) for line in grid.lines}
    own_names = sum(folded(heading) in rows for heading in grid.columns)
    by_number = sum(map(bool, numbered)) * 2 > len(grid.columns) and own_names * 2 < len(grid.columns)
    for column, heading in enumerate(grid.columns):
        if by_number and (item := numbered[column]):
            if item.group(2).lstrip("0") in known:
                found[column] = (item.group(1), known[item.group(2).lstrip("0")])
            else:
                code = "import_not_in_roster" if known else "import_no_roster"
                reading.left_out.warn(reading.table.heading_row, code, value=heading)
        elif by_number:
            reading.left_out.warn(reading.table.heading_row, "import_no_item", value=heading)
        elif item := _BRACKETS.fullmatch(heading):
            found[column] = (item.group(1), item.group(2).strip())
        else:
            found[column] = ("", heading)
    return found


def _roster(roster: Table | None) -> Mapping[str, str]:
    """Names by number: from a column of numbers beside one of names, or else in the order of the rows."""
    if roster is None or not roster.rows:
        return {}
    columns = range(len(roster.headings))
    stated = {role: i for i, role in roster.roles.items()}
    numbers = next(
        (i for i in columns if all(_ROSTER_NUMBER.fullmatch(row.cells[i].strip()) for row in roster.rows)), None
    )
    names = stated.get("name", next((i for i in columns if i != numbers), 0))
    listed = [(row, " ".join(row.cells[names].split())) for row in roster.rows]
    if numbers is None:
        return {str(i): name for i, (_, name) in enumerate(listed, 1) if name}
    found: dict[str, str] = {}
    for row, name in listed:
        number = _ROSTER_NUMBER.fullmatch(row.cells[numbers].strip())
        if number and name:
            found.setdefault(number.group(1).lstrip("0"), name)
    return found


def _lowest_is_no_tie(grid: Grid, columns: Mapping[int, tuple[str, str]], reading: Reading) -> float | None:
    """The lowest step of a scale without 0 that nearly everybody fills in, if it is decided that it means no tie."""
    values = [line.values[column] for line in grid.lines if not line.is_blank for column in columns]
    stated = [value for value in values if value is not None]
    if grid.zeros or len(set(stated)) < _FEWEST_STEPS or len(stated) < (1 - _MOST_BLANK) * len(values):
        return None
    lowest, highest = min(stated), max(stated)
    facts = {"lowest": f"{lowest:g}", "highest": f"{highest:g}"}
    answer = reading.ask("import_lowest_step", (NO_TIE, TIE), NO_TIE, **facts)
    return lowest if answer == NO_TIE else None
