"""UCINET's DL: full and half matrices, lists of edges and of neighbours, of one mode and of two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ....network.problems import Problem
from ..tables import Shape, Table, Upload
from . import collected, plain_text
from .limits import MOST_CELLS, MOST_EDGES
from .noted import Noted, Refused
from .squares import Labels, Square
from .ucinet_head import Head, head, words
from .values import as_number, as_whole, shortest

_MATRICES = ("fullmatrix", "upperhalf", "lowerhalf")
_EDGES, _NEIGHBOURS = ("edgelist1", "edgelist2"), ("nodelist1", "nodelist2")
# UCINET's sign of a missing value, and those that people write. They are empty cells: no answer is not "no tie".
_MISSING = (".", "na", "n/a", "#n/a")
_LARGEST = 1e37
_NEXT_MATRIX = "!"


def tables(upload: Upload) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """What the file holds: a matrix (`matrix` or `two_mode`) for each relation, or nodes and edges from a list.

    A missing value is an empty cell. In a list of edges that has each edge both ways with the same value, as UCINET
    writes what is undirected, each is taken once; otherwise the direction is not known.
    """
    noted = Noted(upload.name)
    try:
        lines = plain_text.lines(upload.content, noted)
        made = tuple(_Data(noted, head(lines, noted), lines).tables())
    except Refused:
        return (), noted.problems
    return () if noted.failed else made, noted.problems


@dataclass(slots=True)
class _Data:
    noted: Noted
    head: Head
    lines: Sequence[str]
    ends: "tuple[_Ends, _Ends]" = field(init=False)

    def __post_init__(self) -> None:
        rows = _Ends(self.noted, self.head, "row")
        self.ends = (rows, _Ends(self.noted, self.head, "column") if self.head.two_modes else rows)

    def tables(self) -> Iterator[Table]:
        """A table for each matrix, or one of nodes and one of edges for each list."""
        if self.head.format in _MATRICES:
            return self.matrices()
        if self.head.format in (*_EDGES, *_NEIGHBOURS):
            return self.two_modes() if self.head.two_modes else self.one_mode()
        raise self.noted.refuse(self.head.line, "import_dl_format", value=self.head.format)

    def written(self) -> Iterator[tuple[int, list[str]]]:
        """The lines of the data that hold anything, as words."""
        first = self.head.first
        for number, text in enumerate((self.head.rest, *self.lines[first:]), first):
            if found := words(text, number, self.noted):
                yield number, found

    def labels(self, labels: Sequence[str]) -> list[str]:
        """Labels that differ, numbers for those that are missing."""
        own = Labels(self.noted)
        return [own.one(0, label, str(i)) for i, label in enumerate(labels, 1)]

    # --- matrices

    def matrices(self) -> Iterator[Table]:
        """A table for each relation."""
        head, (height, width) = self.head, self.head.counts
        if len(head.names) * height * width > MOST_CELLS:
            raise self.noted.refuse(0, "import_too_many_cells", key="matrix", limit=MOST_CELLS)
        if height != width and (head.format != "fullmatrix" or not head.diagonal):
            raise self.noted.refuse(head.line, "import_matrix_size", rows=height, columns=height)
        found = ((number, word) for number, line in self.written() for word in line if word != _NEXT_MATRIX)
        for name in head.names:
            yield self.matrix(name, found)
        if (left := next(found, None)) is not None:
            self.noted.error(left[0], "import_matrix_size", rows=height, columns=width)

    def matrix(self, name: str, found: Iterator[tuple[int, str]]) -> Table:
        head, (height, width) = self.head, self.head.counts
        columns = [self.next(found)[1] for _ in range(width)] if "column" in head.embedded else head.columns
        rows, cells, first = list(head.rows), [[""] * width for _ in range(height)], 0
        for i in range(height):
            if "row" in head.embedded:
                rows[i] = self.next(found)[1]
            for j in self.places(i):
                line, word = self.next(found)
                first = first or line
                cells[i][j] = _value(word)
                if head.format != "fullmatrix":
                    cells[j][i] = cells[i][j]
        if "column" in head.embedded and "row" not in head.embedded and not head.two_modes:
            rows = list(columns)
        shape: Shape = "two_mode" if head.two_modes else "matrix"
        square = Square(self.noted.file, name, "ucinet", first, shape)
        return square.table(self.labels(rows), self.labels(columns), cells)

    def places(self, i: int) -> Iterator[int]:
        """The columns of a row that the file writes."""
        width = self.head.counts[1]
        first, last = (
            (i if self.head.format == "upperhalf" else 0),
            (i + 1 if self.head.format == "lowerhalf" else width),
        )
        return (j for j in range(first, last) if self.head.diagonal or i != j)

    def next(self, found: Iterator[tuple[int, str]]) -> tuple[int, str]:
        """The next word of the data; where there is none the file is too short."""
        word = next(found, None)
        if word is None:
            rows, columns = self.head.counts
            raise self.noted.refuse(len(self.lines), "import_matrix_size", rows=rows, columns=columns)
        return word

    # --- lists

    def ties(self) -> Iterator[tuple[int, int, int, int, str]]:
        """The lines of a list: line, relation, row and column from 0, and value."""
        rows, columns = self.ends
        relation = 0
        for number, line in self.written():
            if line == [_NEXT_MATRIX]:
                relation += 1
                continue
            neighbours = line[1:2] if self.head.format in _EDGES else line[1:]
            value = line[2] if self.head.format in _EDGES and len(line) > 2 else "1"  # noqa: PLR2004
            if self.head.format in _EDGES and not neighbours:
                self.noted.error(number, "import_edge_without_end")
            source = rows.place(line[0], number)
            if as_number(value) is None:
                self.noted.error(number, "import_bad_weight", value=value)
            for neighbour in neighbours:
                target = columns.place(neighbour, number)
                if source is not None and target is not None and _value(value) not in ("", "0"):
                    yield number, relation, source, target, _value(value)

    def named(self) -> tuple[list[str], list[str]]:
        """The labels of rows and columns after the list has been read."""
        rows, columns = (self.labels(end.all_labels) for end in self.ends)
        return rows, columns

    def one_mode(self) -> Iterator[Table]:
        """The nodes, and the edges of all relations."""
        ties = list(self.ties())
        if len(ties) > MOST_EDGES:
            raise self.noted.refuse(0, "import_too_many_records", key="edges", limit=MOST_EDGES)
        names, _ = self.named()
        nodes = collected.nodes(self.noted, "ucinet", {"label": "name"})
        for i, name in enumerate(names, 1):
            nodes.add(0, {"id": str(i), "label": name}, {})
        edges = collected.edges(self.noted, "ucinet", {"relation": "kind", "weight": "strength"})
        values = {(relation, a, b): value for _, relation, a, b, value in ties}
        both_ways = len(values) == len(ties) and all(
            values.get((r, b, a)) == value for (r, a, b), value in values.items()
        )
        if both_ways and ties:
            self.noted.warn(0, "import_both_ways")
        for number, relation, a, b, value in ties:
            if both_ways and a > b:
                continue
            own = {"source": str(a + 1), "target": str(b + 1), "direction": collected.UNDIRECTED if both_ways else ""}
            edges.add(number, {**own, "weight": value, "relation": self.relation(relation, number)}, {})
        yield nodes.table()
        yield edges.table()

    def two_modes(self) -> Iterator[Table]:
        """A table of actors and events for each relation."""
        height, width = self.head.counts
        if len(self.head.names) * height * width > MOST_CELLS:
            raise self.noted.refuse(0, "import_too_many_cells", key="two_mode", limit=MOST_CELLS)
        cells = [[["0"] * width for _ in range(height)] for _ in self.head.names]
        for number, relation, a, b, value in self.ties():
            self.relation(relation, number)
            cells[relation][a][b] = value
        names = self.named()
        for name, rows in zip(self.head.names, cells, strict=True):
            yield Square(self.noted.file, name, "ucinet", 0, "two_mode").table(*names, rows)

    def relation(self, relation: int, number: int) -> str:
        """The name of a relation, empty if there is only one."""
        if relation >= len(self.head.names):
            raise self.noted.refuse(number, "import_dl_relations", limit=len(self.head.names))
        return self.head.names[relation]


class _Ends:
    """Whom a list may name: by label if labels stand among the data, or else by number or by a label of the head."""

    def __init__(self, noted: Noted, head: Head, part: str) -> None:
        self.noted = noted
        self.embedded = part in head.embedded
        self.count = head.counts[part == "column"]
        self.stated = () if self.embedded else head.columns if part == "column" else head.rows
        self.labels = {label: i for i, label in enumerate(self.stated) if label}

    @property
    def all_labels(self) -> list[str]:
        """The labels in order, those of the data once they have been read; empty where there is none."""
        labels = list(self.labels) if self.embedded else list(self.stated)
        return [*labels, *[""] * (self.count - len(labels))]

    def place(self, word: str, line: int) -> int | None:
        """The place of an end, from 0; None, and an error, if there is none of that name or number."""
        number = None if self.embedded else as_whole(word)
        if number is not None and 1 <= number <= self.count:
            return number - 1
        if word in self.labels:
            return self.labels[word]
        if self.embedded and len(self.labels) < self.count:
            return self.labels.setdefault(word, len(self.labels))
        self.noted.error(line, "import_unknown_node", value=word)
        return None


def _value(word: str) -> str:
    """A cell as a number as short as can be, empty if it is missing; what is no number stays as it is."""
    number = as_number(word)
    if number is None:
        return "" if word.casefold() in _MISSING else word
    return "" if abs(number) > _LARGEST or number != number else shortest(word, number)  # noqa: PLR0124
