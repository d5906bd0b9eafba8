"""What each actor reports about its ties to others, and the links that follow."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import compress

from .grids import written
from .matrix_records import MatrixLink, Reading

EITHER, BOTH, DIRECTED = "either", "both", "directed"
NO_TIE, UNKNOWN = "no_tie", "unknown"
_ENOUGH = 6


@dataclass(slots=True)
class Reports:
    """Reports by reporter and then by other: a strength, 0 for no tie, None for no answer; `rows` are the reporters'.

    A reporter without a single value has not answered. `mirrored` are reports for which the table has no cell, since
    only the other end states them.
    """

    values: dict[str, dict[str, float | None]] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    mirrored: dict[tuple[str, str], float] = field(default_factory=dict)

    def of(self, reporter: str, other: str) -> float | None:
        """The report of one end of a pair; None if there is none."""
        own = self.values.get(reporter)
        return own[other] if own and other in own else self.mirrored.get((reporter, other))

    @property
    def answered(self) -> tuple[str, ...]:
        """Those who gave any answer."""
        names = {a for a, own in self.values.items() if any(value is not None for value in own.values())}
        names |= {a for a, _ in self.mirrored}
        return tuple(name for name in self.rows if name in names)

    @property
    def ties(self) -> Iterator[tuple[str, str, float]]:
        """Each report of a tie, in order."""
        for a, own in self.values.items():
            # Of a thousand cells in a row a few hold a tie: only those are looked at one by one.
            for b in compress(own, own.values()):
                yield a, b, own[b] or 0.0
        for (a, b), value in self.mirrored.items():
            if value:
                yield a, b, value

    @property
    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each pair that anybody reports a tie of, once, in the order of the reports."""
        seen = set()
        for a, b, _ in self.ties:
            if (b, a) not in seen and (a, b) not in seen:
                seen.add((a, b))
                yield a, b

    @property
    def agree(self) -> bool:
        """Whether all reports of a tie are the same from both ends."""
        return all((self.of(b, a) or 0) == value for a, b, value in self.ties)

    @property
    def one_triangle(self) -> bool:
        """Whether each pair is stated from one end only, as when half a matrix is filled in.

        A few ties can stand in one half by chance: it has to be half full, or hold six values.
        """
        place = {name: i for i, name in enumerate(self.rows)}
        halves, stated = set(), 0
        for a, b, _ in self._stated():
            if a not in place or b not in place:
                return False
            halves.add(place[a] > place[b])
            stated += 1
            if len(halves) > 1:
                return False
        half = len(place) * (len(place) - 1) / 2
        return bool(halves) and stated >= min(half / 2, _ENOUGH)

    def mirror(self) -> None:
        """State each pair from both ends, as the end that states it does."""
        for a, b, value in list(self._stated()):
            if a in self.values.get(b, {}):
                self.values[b][a] = value
            else:
                self.mirrored[b, a] = value

    def _stated(self) -> Iterator[tuple[str, str, float]]:
        for a, own in self.values.items():
            yield from ((a, b, value) for b, value in own.items() if value is not None)


def links(relations: Mapping[str, Reports], reading: Reading) -> tuple[MatrixLink, ...]:
    """The links of all relations: as their reports agree, or as is decided for all that do not.

    A tie follows if either end reports it, only if both do, or each report is an arrow. A tie that both ends report
    has the larger strength if either is enough, and the smaller one if both have to (as UCINET symmetrises by maximum
    and minimum). Whoever did not answer contradicts nothing, nor does a missing answer that is left unknown.
    """
    way, differ = EITHER, {relation: reports for relation, reports in relations.items() if not reports.agree}
    if differ:
        pairs = [(reports, a, b) for reports in differ.values() for a, b in reports.pairs]
        one_sided = sum(not reports.of(b, a) for reports, a, b in pairs)
        way = reading.ask("import_reports", (EITHER, BOTH, DIRECTED), EITHER, one_sided=one_sided, pairs=len(pairs))
    found: list[MatrixLink] = []
    for relation, reports in relations.items():
        if way == DIRECTED and relation in differ:
            found += _arrows(reports, relation)
        elif way == BOTH and relation in differ:
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
        for reporter in reports.answered:
            own = reports.values.get(reporter, {})
            if None in own.values():
                blank += [(own, other) for other, value in own.items() if value is None]
    if not blank:
        return
    if distinct and reading.ask("import_blank_cells", (NO_TIE, UNKNOWN), NO_TIE, cells=len(blank)) == UNKNOWN:
        return
    for own, other in blank:
        own[other] = 0.0
    reading.remarks.warn(0, "import_blank_no_tie", cells=len(blank))


def _arrows(reports: Reports, relation: str) -> Iterator[MatrixLink]:
    for a, b, value in reports.ties:
        strength = written(value)
        yield MatrixLink((a, b), reports.rows.get(a, 0), directed=True, strength=strength, relation=relation)


def _agreed(reports: Reports, relation: str, reading: Reading) -> Iterator[MatrixLink]:
    answered = set(reports.answered)
    for a, b in reports.pairs:
        back = reports.of(b, a)
        if back:
            yield _tie(reports, a, b, min, relation)
        elif back is None or b not in answered:
            reading.remarks.warn(reports.rows.get(a, 0), "import_only_report", value=a)
            yield _tie(reports, a, b, max, relation)


def _tie(reports: Reports, a: str, b: str, of_two: Callable[[float, float], float], relation: str) -> MatrixLink:
    there, back = reports.of(a, b) or 0.0, reports.of(b, a) or 0.0
    strength = of_two(there, back)
    return MatrixLink((a, b), reports.rows.get(a if there else b, 0), strength=written(strength), relation=relation)
