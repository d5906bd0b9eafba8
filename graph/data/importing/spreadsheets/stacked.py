"""Tables that stand below one another in the same columns, and what stands above and below each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .grid import Line
from .headings import heading, is_word, judge, kind
from .refused import RefusedError
from .sizes import MOST_TABLES

_MOST_JUDGED = 30  # rows of what follows a blank row
_FOOTNOTES = ("källa:", "källor:", "source:", "not:", "note:", "anm:", "anm.", "*", "obs!", "obs:", "uppdaterad", "©")
_LONG = 60  # characters: a name is shorter than a footnote
_LEAST_WORDS = 2
_HALF = 0.5
_ALIKE = 0.6  # share of columns that two parts of one table have in common
_ENOUGH = 0.9  # of a row's score as headings
_LEAST_ROWS = 3  # of a table that is more than titles
_MOST_LISTED = 10  # rows of pairs above a table: `Datum: …`, `Ansvarig: …`
_PAIR = 2


@dataclass(slots=True)
class Part:
    """One table: the titles above its headings, the headings if there are any, its records, and the notes below."""

    titles: list[Line] = field(default_factory=list)
    heading: Line | None = None
    lines: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    repeated: list[Line] = field(default_factory=list)
    _seen: dict[int, set[str]] = field(default_factory=dict)
    _looked_at: int = 0

    @property
    def begins(self) -> int:
        """The number of the row of headings, or 0."""
        return self.heading.number if self.heading else 0

    @property
    def seen(self) -> Mapping[int, set[str]]:
        """The texts of the records by column, in small letters; found out where it is asked: few tables have gaps."""
        for line in self.lines[self._looked_at :]:
            for column in line.filled:
                self._seen.setdefault(column, set()).add(line.cells[column].casefold())
        self._looked_at = len(self.lines)
        return self._seen


def parts(lines: Sequence[Line], *, by_line: bool) -> list[Part]:
    """The tables in rows that hold something, from above.

    Blank rows alone part nothing: a new table begins after one where other headings do. Headings that are the same
    again, as on a second printed page, are left out. `by_line` is whether rows are numbered by the lines of a text, of
    which one row may have several.

    Raises
    ------
    RefusedError
        If there are more than `MOST_TABLES` tables.
    """
    gaps = _gaps(lines, by_line=by_line)
    pieces = _pieces(lines, gaps)
    first = _begun(lines, pieces)
    made = [first]
    begun = len(first.titles) + (first.heading is not None)
    for start, end in pieces:
        if end <= begun:
            continue
        fresh = lines[max(start, begun) : end]
        if start > begun:
            fresh = _without_repeat(made[-1], fresh)
            if (opened := _opened(made[-1], fresh)) is not None:
                opened.titles = [*_title_before(made[-1], gaps), *opened.titles]
                made.append(opened)
                if len(made) > MOST_TABLES:
                    raise RefusedError("import_many_tables", opened.begins, limit=MOST_TABLES)
                fresh = [line for line in fresh if line.number > opened.begins]
        made[-1].lines += fresh
    for part in made:
        _set_notes_apart(part, gaps)
    return made


def _begun(lines: Sequence[Line], pieces: Sequence[tuple[int, int]]) -> Part:
    """The first table without its records.

    Its headings are sought up to the end of the first rows without a blank one between that are more than titles.
    """
    begin, end = 0, len(lines)
    for (start, stop), (_, next_stop) in pairwise(pieces):
        piece, following = lines[start:stop], lines[stop:next_stop]
        if len(piece) < _LEAST_ROWS:
            continue
        if not (_is_list(piece) and max(len(line.filled) for line in following) > _PAIR):
            end = stop
            break
        begin = stop
    index = heading(lines[begin:end])
    if index is None:
        titles = begin + _titles(lines[begin:])
        return Part(titles=list(lines[:titles]))
    return Part(titles=list(lines[: begin + index]), heading=lines[begin + index])


def _is_list(lines: Sequence[Line]) -> bool:
    """Whether rows are a short list of pairs such as `Datum`, `2024-05-01`, and no table with headings of its own."""
    if len(lines) > _MOST_LISTED or max(len(line.filled) for line in lines) > _PAIR:
        return False
    index = heading(lines)
    return index is None or not all(map(is_word, lines[index].texts))


def _titles(lines: Sequence[Line]) -> int:
    """How many rows at the top hold one cell alone, where the rows after them hold more."""
    count = next((i for i, line in enumerate(lines) if len(line.filled) > 1), 0)
    return count if count < len(lines) / 2 else 0


def _gaps(lines: Sequence[Line], *, by_line: bool) -> frozenset[int]:
    """The numbers of the rows that come after a blank one."""
    breaks = 1 if by_line else 0
    numbers = [line.row.number for line in lines]
    return frozenset(
        after
        for i, (before, after) in enumerate(pairwise(numbers))
        if after - before > 1 and after - before > 1 + breaks * sum(text.count("\n") for text in lines[i].row.cells)
    )


def _pieces(lines: Sequence[Line], gaps: frozenset[int]) -> list[tuple[int, int]]:
    """The runs of rows without a blank one between."""
    starts = [i for i, line in enumerate(lines) if i == 0 or line.row.number in gaps]
    return list(zip(starts, [*starts[1:], len(lines)], strict=True))


def _without_repeat(part: Part, lines: Sequence[Line]) -> Sequence[Line]:
    """The rows without headings that are those of the table again."""
    if part.heading is None:
        return lines
    for i, line in enumerate(lines[:2]):
        if line.cells == part.heading.cells:
            part.repeated += lines[: i + 1]
            return lines[i + 1 :]
    return lines


def _opened(part: Part, lines: Sequence[Line]) -> Part | None:
    """The new table that begins with some rows after a blank one; None if they are more of the same."""
    titles = 1 if len(lines) > 1 and len(lines[0].filled) == 1 < len(lines[1].filled) else 0
    if len(lines) < titles + 2:
        return None
    line, below = lines[titles], lines[titles + 1 : titles + 1 + _MOST_JUDGED]
    if _known(part, line) or any(kind(text) != "text" for text in line.texts):
        return None
    if judge(lines[: titles + 1 + _MOST_JUDGED], titles).score < _ENOUGH:
        return None
    words = [text for text in line.texts if is_word(text)]
    if len(words) >= max(_LEAST_WORDS, _HALF * len(line.filled)):
        return Part(titles=list(lines[:titles]), heading=line)
    columns = {column for other in (line, *below) for column in other.filled}
    before = {column for other in part.lines[:_MOST_JUDGED] for column in other.filled}
    differs = len(columns & before) < _ALIKE * len(columns | before)
    contrast = any(kind(other.cells[column]) not in ("", "text") for other in below for column in line.filled)
    if (titles and (differs or contrast)) or (differs and (contrast or words)):
        return Part(titles=list(lines[:titles]), heading=line)
    return None


def _title_before(part: Part, gaps: frozenset[int]) -> list[Line]:
    """The title of the next table, if it was taken for the last record: a single cell between blank rows."""
    if (
        len(part.lines) > 1
        and part.lines[-1].number in gaps
        and len(part.lines[-1].filled) == 1 < len(part.lines[0].filled)
    ):
        return [part.lines.pop()]
    return []


def _known(part: Part, line: Line) -> bool:
    """Whether half of a row's cells stand in the same columns of the table above."""
    seen = part.seen
    again = sum(line.cells[column].casefold() in seen.get(column, ()) for column in line.filled)
    return again >= _HALF * len(line.filled)


def _set_notes_apart(part: Part, gaps: frozenset[int]) -> None:
    """Take the footnotes out of the records: single cells at the end, after a blank row or long."""
    wide = any(len(line.filled) > 1 for line in part.lines)
    while wide and part.lines and len(part.lines[-1].filled) == 1:
        line = part.lines[-1]
        text = line.texts[0] if line.texts else ""
        gap = line.number in gaps
        opens = text.casefold().startswith(_FOOTNOTES)
        if not (opens or len(text) > _LONG or (gap and text.endswith(".")) or (gap and line.filled[0] > 0)):
            return
        part.notes.insert(0, part.lines.pop())
