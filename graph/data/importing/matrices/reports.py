"""What each actor reports about its ties to others, and the links that follow."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from .grids import written
from .matrix_records import MatrixLink, Reading

EITHER, BOTH, DIRECTED = "either", "both", "directed"
NO_TIE, UNKNOWN = "no_tie", "unknown"
_ENOUGH = 6


@dataclass(slots=True)
class Reports:
    """Reports by reporter and other: a strength, 0 for no tie, None for no answer; `rows` are those of the reporters.

    A reporter without a single value has not answered.
    """

    values: dict[tuple[str, str], float | None] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    @property
    def answered(self) -> tuple[str, ...]:
        """Those who gave any answer."""
        names = {a for (a, _), value in self.values.items() if value is not None}
        return tuple(name for name in self.rows if name in names)

    @property
    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each pair that anybody reports a tie of, once, in the order of the reports."""
        seen = set()
        for (a, b), value in self.values.items():
            if value and (b, a) not in seen and (a, b) not in seen:
                seen.add((a, b))
                yield a, b

    @property
    def agree(self) -> bool:
        """Whether all reports of a tie are the same from both ends."""
        return all((self.values.get((b, a)) or 0) == value for (a, b), value in self.values.items() if value)

    @property
    def one_triangle(self) -> bool:
        """Whether each pair is stated from one end only, as when half a matrix is filled in.

        A few ties can stand in one half by chance: it has to be half full, or hold six values.
        """
        place = {name: i for i, name in enumerate(self.rows)}
        stated = [(a, b) for (a, b), value in self.values.items() if value is not None]
        if not all(a in place and b in place for a, b in stated):
            return False
        half = len(place) * (len(place) - 1) / 2
        return len({place[a] > place[b] for a, b in stated}) == 1 and len(stated) >= min(half / 2, _ENOUGH)

    def mirror(self) -> None:
        """State each pair from both ends, as the end that states it does."""
        for (a, b), value in list(self.values.items()):
            if value is not None:
                self.values[b, a] = value


def links(relations: Mapping[str, Reports], reading: Reading) -> tuple[MatrixLink, ...]:
    """The links of all relations: as their reports agree, or as is decided for all that do not.

    A tie follows if either end reports it, only if both do, or each report is an arrow. A tie that both ends report
    has the larger strength if either is enough, and the smaller one if both have to (as UCINET symmetrises by maximum
    and minimum). Whoever did not answer contradicts nothing, nor does a missing answer that is left unknown.
    """
    way, differ = EITHER, [reports for reports in relations.values() if not reports.agree]
    if differ:
        pairs = [(reports, a, b) for reports in differ for a, b in reports.pairs]
        one_sided = sum(not reports.values.get((b, a)) for reports, a, b in pairs)
        way = reading.ask("import_reports", (EITHER, BOTH, DIRECTED), EITHER, one_sided=one_sided, pairs=len(pairs))
    found: list[MatrixLink] = []
    for relation, reports in relations.items():
        if way == DIRECTED and not reports.agree:
            found += _arrows(reports, relation)
        elif way == BOTH and not reports.agree:
            found += _agreed(reports, relation, reading)
        else:
            found += [_tie(reports, a, b, max, relation) for a, b in reports.pairs]
    return tuple(found)


def settle_blanks(relations: Iterable[Reports], reading: Reading, *, distinct: bool) -> None:
    """Make missing answers of those who did answer into no ties, or leave them unknown, as is decided.

    `distinct` is whether the table writes "no tie" in another way, so that an empty cell may mean something else: then
    it is asked.
    """
    blank = []
    for reports in relations:
        answered = set(reports.answered)
        blank += [(reports, pair) for pair, value in reports.values.items() if value is None and pair[0] in answered]
    if not blank:
        return
    if distinct and reading.ask("import_blank_cells", (NO_TIE, UNKNOWN), NO_TIE, cells=len(blank)) == UNKNOWN:
        return
    for reports, pair in blank:
        reports.values[pair] = 0.0
    reading.remarks.warn(0, "import_blank_no_tie", cells=len(blank))


def _arrows(reports: Reports, relation: str) -> Iterator[MatrixLink]:
    for (a, b), value in reports.values.items():
        if value:
            strength = written(value)
            yield MatrixLink((a, b), reports.rows.get(a, 0), directed=True, strength=strength, relation=relation)


def _agreed(reports: Reports, relation: str, reading: Reading) -> Iterator[MatrixLink]:
    answered = set(reports.answered)
    for a, b in reports.pairs:
        back = reports.values.get((b, a))
        if back:
            yield _tie(reports, a, b, min, relation)
        elif back is None or b not in answered:
            reading.remarks.warn(reports.rows.get(a, 0), "import_only_report", value=a)
            yield _tie(reports, a, b, max, relation)


def _tie(reports: Reports, a: str, b: str, of_two: Callable[[float, float], float], relation: str) -> MatrixLink:
    there, back = reports.values.get((a, b)) or 0.0, reports.values.get((b, a)) or 0.0
    strength = of_two(there, back)
    return MatrixLink((a, b), reports.rows.get(a if there else b, 0), strength=written(strength), relation=relation)
