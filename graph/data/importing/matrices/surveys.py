"""Surveys of who works with whom: a respondent a row, and a column for each organisation it was asked about."""

import re
from collections.abc import Mapping, Set

from ..tables import Table
from .grids import Grid, Line, folded
from .matrix_records import MatrixActor, MatrixRecords, Reading
from .reports import Reports, links, settle_blanks

TIE, NO_TIE = "tie", "no_tie"
# A numbered item of a question (`Q5_12`, `Q5.12`, `F3:4`), or a question with its item in brackets (`Q5 [Alfa]`).
_NUMBERED = re.compile(r"(.{0,100}?[^\s._:\-])[\s._:\-]{1,3}(\d{1,4})", re.DOTALL)
_BRACKETS = re.compile(r"(.{0,1000}?)\s{0,9}\[([^\[\]]{1,300})\]", re.DOTALL)
_ROSTER_NUMBER = re.compile(r"(?:.{0,20}\D)?0*(\d{1,4})")
_NAMES = {"namn", "name", "organisation", "organization", "aktör", "actor"}
_FEWEST_STEPS = 3
_MOST_BLANK = 0.1  # of the cells, in a survey that everybody fills in


def survey(grid: Grid, roster: Table | None, reading: Reading) -> MatrixRecords:
    """The links that respondents report, one relation for each question, and who was asked and who answered.

    Numbered columns are organisations of the roster by their number; those without one are left out. All who stand in
    the roster, in a row or in a heading were asked: those who have no row, or an empty one, did not answer.
    """
    columns, listed = _columns(grid, roster, reading)
    names: dict[str, MatrixActor] = {}
    lines: list[tuple[str, Line]] = []
    for line in grid.lines:
        if folded(line.name) in names:
            reading.left_out.warn(line.number, "import_respondent_twice", line.name, value=line.name)
            continue
        names[folded(line.name)] = MatrixActor(line.name, line.number)
        lines.append((line.name, line))
    for name in [*listed, *(name for _, name in columns.values())]:
        names.setdefault(folded(name), MatrixActor(name, 0))
    lowest = _lowest_is_no_tie(grid, columns, reading)
    relations = {relation: Reports() for relation, _ in columns.values()} if lines else {}
    asked_of = {
        i: (relations[relation], names[folded(other)].name) for i, (relation, other) in columns.items() if lines
    }
    answered: set[str] = set()
    for name, line in lines:
        for column, (reports, alter) in asked_of.items():
            value = line.values[column]
            reports.rows[name] = line.number
            if value is not None:
                answered.add(name)
            if alter != name:
                own = reports.values.setdefault(name, {})
                own.setdefault(alter, 0.0 if value is not None and value == lowest else value)
            elif value:
                reading.remarks.warn(line.number, "import_diagonal", value=name)
    settle_blanks(relations.values(), reading, distinct=grid.zeros or grid.unanswered)
    made = links(relations if len(relations) > 1 else dict(zip(("",), relations.values(), strict=False)), reading)
    asked = tuple(actor.name for actor in names.values())
    present = tuple(name for name in asked if name in answered)
    if columns:
        reading.remarks.warn(0, "import_answered", answered=len(present), asked=len(asked))
    return MatrixRecords(reading.table.place, tuple(names.values()), made, asked, present)


def _columns(grid: Grid, roster: Table | None, reading: Reading) -> tuple[Mapping[int, tuple[str, str]], list[str]]:
    """The question and the organisation of each column, and all names of the roster if it is needed."""
    found: dict[int, tuple[str, str]] = {}
    numbered = [_NUMBERED.fullmatch(heading) for heading in grid.columns]
    rows = {folded(line.name) for line in grid.lines}
    own_names = sum(folded(heading) in rows for heading in grid.columns)
    if not (sum(map(bool, numbered)) * 2 > len(grid.columns) and own_names * 2 < len(grid.columns)):
        for column, heading in enumerate(grid.columns):
            item = _BRACKETS.fullmatch(heading)
            found[column] = (item.group(1), item.group(2).strip()) if item else ("", heading)
        return found, []
    known = _roster(roster, {item.group(2).lstrip("0") for item in numbered if item}, reading)
    for column, (heading, item) in enumerate(zip(grid.columns, numbered, strict=True)):
        if item and item.group(2).lstrip("0") in known:
            found[column] = (item.group(1), known[item.group(2).lstrip("0")])
        elif item:
            code = "import_not_in_roster" if known else "import_no_roster"
            _left_out(code, heading, reading)
        else:
            _left_out("import_no_item", heading, reading)
    return found, list(known.values())


def _left_out(code: str, heading: str, reading: Reading) -> None:
    reading.left_out.warn(reading.table.heading_row, code, value=heading)


def _roster(roster: Table | None, items: Set[str], reading: Reading) -> Mapping[str, str]:
    """Names by number: from a column of numbers that has most items of the survey, beside one of names.

    Without such a column the rows are numbered in their order, if their number is that of the highest item.
    """
    if roster is None or not roster.rows:
        return {}
    columns = {i: [_number(row.cells[i]) for row in roster.rows] for i in range(len(roster.headings))}
    numbers = next(
        (
            column
            for column in columns.values()
            if len(set(column)) == len(column) and 2 * len(items & set(column)) > len(items)
        ),
        None,
    )
    if numbers is None:
        if max(map(int, items)) != len(roster.rows):
            return {}
        reading.remarks.warn(0, "import_roster_order", value=roster.key)
        numbers = [str(i) for i in range(1, len(roster.rows) + 1)]
    named = next((i for i, heading in enumerate(roster.headings) if folded(heading) in _NAMES), None)
    stated = next((i for i, role in roster.roles.items() if role == "name"), named)
    first = next((i for i in columns if not all(row.cells[i].strip()[:1].isdigit() for row in roster.rows)), 0)
    names = [" ".join(row.cells[first if stated is None else stated].split()) for row in roster.rows]
    return {number: name for number, name in zip(numbers, names, strict=True) if number and name}


def _number(cell: str) -> str:
    found = _ROSTER_NUMBER.fullmatch(cell.strip())
    return found.group(1) if found else ""


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
