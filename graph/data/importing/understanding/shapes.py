"""What a table holds: actors, links, a matrix, actors by collaborations, a survey, or nothing that is taken in."""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import NamedTuple

from ..matrices.grids import TOTALS
from ..spelling import folded, same_name, tidy_lines
from ..tables import Shape, Table
from ..understood import Reason
from .cells import CONTENTS, Cells, is_number
from .choices import read_truth
from .grid_parts import QUESTION, is_asked_of, may_be_event
from .heading_words import actor_heading, link_heading, stem
from .kinds import party_under

# Headings that only actors, and only links, have.
_TRAITS = {"name_en", "aliases", "sector", "cross_sector", "region", "region_code", "functions", "url", "orgnr"}
_LINK_TRAITS = {"kind", "start", "end", "period", "amount", "strength", "direction", "party_role", "what"}
_ENDS = ("source_actor", "target_actor", "party")
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_MOST_OF_THEM = 0.8
_MOST_LETTERS = 50  # of a name, on average
_PAIR = 2


class ShapeRead(NamedTuple):
    """A shape, why, and whether it is so likely that nobody is asked."""

    shape: Shape
    reason: Reason
    is_sure: bool = True


def read_shape(table: Table, cells: Sequence[Cells], is_known: Callable[[str], bool]) -> ShapeRead:
    """What a table holds; `is_known` says whether a text is the name of an actor in another table."""
    for read in (_of_grid, _of_headings, _of_contents):
        if found := read(table, cells, is_known):
            return found
    return ShapeRead("other", Reason("import_shape_unknown"), is_sure=len(cells) < _PAIR or not table.rows)


def _of_grid(table: Table, cells: Sequence[Cells], is_known: Callable[[str], bool]) -> ShapeRead | None:
    """A matrix, a two-mode table or a survey: most columns are named like actors, or hold marks and grades alone."""
    if len(cells) < _FEWEST_COLUMNS or len(table.rows) < _FEWEST_ROWS:
        return None
    rows = {same_name(row.cells[0]) for row in table.rows if row.cells and row.cells[0].strip()}
    columns = [same_name(heading) for heading in table.headings[1:] if heading.strip()]
    both = sum(heading in rows for heading in columns)
    if len(columns) >= _PAIR and both >= _MOST_OF_THEM * len(columns):
        return ShapeRead("matrix", Reason("import_shape_matrix", {"n": both, "total": len(columns)}))
    asked = [
        heading for heading in table.headings if QUESTION.fullmatch(heading.strip()) or is_asked_of(heading, is_known)
    ]
    if len(asked) >= _FEWEST_COLUMNS:
        return ShapeRead("survey", Reason("import_shape_survey", {"n": len(asked)}))
    return _of_marks(cells, is_known, both)


def _of_marks(cells: Sequence[Cells], is_known: Callable[[str], bool], both: int) -> ShapeRead | None:
    """Where all columns but the first have headings that are no roles, and hold marks and grades alone."""
    marked = [cell for cell in cells[1:] if folded(cell.heading) not in TOTALS]
    named = [cell.heading for cell in marked]
    if not named or not all(map(may_be_event, named)):
        return None
    if not any(cell.texts for cell in marked) or any(cell.texts and cell.share(_is_mark) < 1 for cell in marked):
        return None
    known = sum(map(is_known, named))
    if known >= _MOST_OF_THEM * len(named):
        return ShapeRead("survey", Reason("import_shape_survey", {"n": known}))
    if both:
        return ShapeRead("matrix", Reason("import_shape_matrix", {"n": both, "total": len(named)}), is_sure=False)
    return ShapeRead("two_mode", Reason("import_shape_two_mode", {"n": len(named)}), is_sure=False)


def _is_mark(text: str) -> bool:
    return read_truth(text) is not None or (is_number(text) and len(text) <= len("100,0"))


def _of_headings(table: Table, cells: Sequence[Cells], _: Callable[[str], bool]) -> ShapeRead | None:
    actor_reads = [actor_heading(heading) for heading in table.headings]
    link_reads = [link_heading(heading) for heading in table.headings]
    actor_roles = [read.role if read else "" for read in actor_reads]
    link_roles = [read.role if read else "" for read in link_reads]
    traits = [
        heading
        for heading, read in zip(table.headings, actor_reads, strict=True)
        if read and read.is_whole and read.role in _TRAITS
    ]
    ends = [
        heading
        for heading, role, cell in zip(table.headings, link_roles, cells, strict=True)
        if (role in _ENDS or party_under(heading))
        and not cell.mostly(_is_date_or_number)
        # `Kommun` names a party, but beside a sector it says where one is.
        and (heading not in traits or len(traits) == 1)
    ]
    is_pair = len(ends) >= _PAIR and (
        {"source_actor", "target_actor"} <= set(link_roles) or len(set(map(stem, ends))) < len(ends)
    )
    has_links = bool(_LINK_TRAITS & set(link_roles))
    named = "name" in actor_roles
    if is_pair or (len(ends) >= _PAIR and not traits):
        return ShapeRead("links", Reason("import_shape_links", {"columns": ", ".join(ends[:3])}))
    if len(ends) >= _PAIR and not (named and cells[actor_roles.index("name")].is_distinct):
        return ShapeRead("links", Reason("import_shape_links", {"columns": ", ".join(ends[:3])}), is_sure=has_links)
    if len(ends) == 1 and not traits and (title := _title(link_roles, table)) and title != ends[0]:
        lists = next(cell for cell in cells if cell.heading == ends[0])
        if any(map(_is_list, lists.texts)):
            return ShapeRead("links", Reason("import_shape_links", {"columns": f"{title}, {ends[0]}"}))
    if traits or (named and "type" in actor_roles):
        columns = [heading for heading, role in zip(table.headings, actor_roles, strict=True) if role == "name"]
        found = [*columns, *traits] or list(table.headings)
        return ShapeRead("actors", Reason("import_shape_actors", {"columns": ", ".join(found[:3])}))
    return None


def _title(link_roles: Sequence[str], table: Table) -> str | None:
    """The heading of the column that names a partnership."""
    return table.headings[link_roles.index("link_name")] if "link_name" in link_roles else None


def _is_list(text: str) -> bool:
    return any(sign in tidy_lines(text) for sign in (";", ",", "\n", " och ", " and "))


def _is_date_or_number(text: str) -> bool:
    return CONTENTS["import_by_dates"](text) or is_number(text)


def _of_contents(table: Table, cells: Sequence[Cells], is_known: Callable[[str], bool]) -> ShapeRead | None:
    """By what the cells hold, where headings say too little."""
    sentences = CONTENTS["import_by_sentences"]
    if any(cell.mostly(sentences, 0.5) for cell in cells):
        return ShapeRead("links", Reason("import_shape_sentences"))
    known = [cell for cell in cells if cell.mostly(is_known, 0.5)]
    if len(known) >= _PAIR:
        return ShapeRead("links", Reason("import_shape_links", {"columns": ", ".join(c.heading for c in known[:2])}))
    if _share_names(cells):
        return ShapeRead("links", Reason("import_shape_pairs"), is_sure=False)
    names = next((cell for cell in cells if _may_be_names(cell)), None)
    if names is None or (len(cells) == 1 and not actor_heading(names.heading)):
        return None
    is_headed = any(
        read.is_whole and read.role == "name" for heading in table.headings if (read := actor_heading(heading))
    )
    return ShapeRead("actors", Reason("import_shape_names", {"column": names.heading}), is_sure=is_headed)


def _share_names(cells: Sequence[Cells]) -> bool:
    """Whether the same names stand in two columns, as in a list of pairs without headings."""
    sets = [{folded(text) for text in cell.texts} for cell in cells if not cell.mostly(_is_date_or_number)]
    return any(len(first & second) >= min(_PAIR, len(first)) for first, second in combinations(filter(None, sets), 2))


def _may_be_names(cell: Cells) -> bool:
    return (
        bool(cell.texts) and cell.is_distinct and cell.length <= _MOST_LETTERS and not cell.mostly(_is_date_or_number)
    )
