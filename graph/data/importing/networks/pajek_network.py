"""What a Pajek file states, before it becomes tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import NamedTuple

from . import pajek_lines
from .collected import DIRECTED, UNDIRECTED
from .limits import MOST_CELLS, MOST_EDGES, MOST_NODES
from .noted import Noted
from .values import as_number, as_whole, shortest

_RELATION = re.compile(r'\s*:\s*(\d+)(?:\s+"([^"]*)"|\s+(\S.*))?')
_LISTS = ("arcslist", "edgeslist")
_PAIRS = ("arcs", "edges")
_BESIDE = ("partition", "vector")
_UNKNOWN_CLASS = "9999998"


class Line(NamedTuple):
    """An edge or an arc."""

    number: int
    source: str
    target: str
    weight: str
    relation: str
    direction: str
    time: str


@dataclass(slots=True)
class Network:
    """What a file states: vertices by number, lines, matrices, and the columns of partitions and vectors.

    `first` is how many vertices are of the first mode, −1 if there is one mode only; `labels` are line, label and time.
    """

    noted: Noted
    size: int = -1
    first: int = -1
    labels: dict[int, tuple[int, str, str]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    relations: dict[str, str] = field(default_factory=dict)
    matrices: list[tuple[int, str, list[list[str]]]] = field(default_factory=list)
    columns: dict[str, list[str]] = field(default_factory=dict)
    cells: int = 0

    def read(self, text: Sequence[str]) -> None:
        """Take in the sections of a file; a partition stands under a line *Vertices of its own."""
        beside: tuple[str, str] | None = None
        for number, name, rest, body in pajek_lines.sections(text, self.noted):
            if name == "network":
                if self.size >= 0:
                    self.noted.warn(number, "import_more_graphs")
                    break
            elif name == "vertices" and beside:
                self.column(*beside, body, self.noted.file)
                beside = None
            elif name == "vertices":
                if self.size >= 0:
                    raise self.noted.refuse(number, "import_pajek_vertices_twice")
                self._vertices(number, rest, body)
            elif name in _BESIDE and self.size >= 0:
                beside = (rest.strip().strip('"') or name, name)
            elif name == "matrix" and self.size >= 0:
                self._matrix(number, self._relation(rest), body)
            elif name in (*_PAIRS, *_LISTS) and self.size >= 0:
                self._ties(name, self._relation(rest), body)
            elif name:
                self.noted.warn(number, "import_pajek_section", name, name=name)
        if self.size < 0:
            raise self.noted.refuse(0, "import_no_pajek")

    def _vertices(self, number: int, rest: str, body: Iterator[tuple[int, str]]) -> None:
        counts = [as_whole(word) for word in rest.split()[:2]] or [None]
        size, first = counts[0], counts[-1]
        if size is None or first is None or first > size:
            raise self.noted.refuse(number, "import_pajek_count", value=rest)
        if size > MOST_NODES:
            raise self.noted.refuse(number, "import_too_many_records", key="vertices", limit=MOST_NODES)
        self.size, self.first = size, first if len(counts) > 1 else -1
        for line, text in body:
            tokens = pajek_lines.words(text, line, self.noted)
            place = self._place(tokens[0].text, line)
            if place is None:
                continue
            if place in self.labels:
                self.noted.error(line, "import_node_twice", value=str(place))
            label = pajek_lines.label(tokens[1].text) if len(tokens) > 1 and not tokens[1].bracket else ""
            self.labels[place] = (line, label, next((token.text for token in tokens if token.bracket), ""))

    def _place(self, text: str, line: int) -> int | None:
        """A vertex by its number; None, and an error, if there is none of that number."""
        number = as_whole(text)
        if number is not None and 1 <= number <= self.size:
            return number
        self.noted.error(line, "import_pajek_vertex", value=text, limit=self.size)
        return None

    def _relation(self, rest: str) -> str:
        """The relation of a section, `:2 "advice"`: its name, or its number if it has none; empty if it has neither."""
        found = _RELATION.match(rest)
        if not found:
            return ""
        named = found.group(2) or (found.group(3) or "").strip()
        return self.relations.setdefault(found.group(1), named or found.group(1))

    def _ties(self, name: str, relation: str, body: Iterator[tuple[int, str]]) -> None:
        direction = DIRECTED if name.startswith("arcs") else UNDIRECTED
        for line, text in body:
            relation_of, rest = pajek_lines.prefixed(text)
            tokens = pajek_lines.words(rest, line, self.noted)
            time = next((token.text for token in tokens if token.bracket), "")
            if name in _LISTS:
                ends = [token.text.lstrip("-") for token in tokens if not token.bracket]
                for target in ends[1:]:
                    self._tie(Line(line, ends[0], target, "", relation, direction, time))
            elif len(tokens) < 2 or tokens[1].bracket:  # noqa: PLR2004
                self.noted.error(line, "import_edge_without_end")
            else:
                weight = tokens[2].text if len(tokens) > 2 and not tokens[2].bracket else ""  # noqa: PLR2004
                own = self.relations.get(relation_of, relation_of) or relation
                self._tie(Line(line, tokens[0].text, tokens[1].text, weight, own, direction, time))

    def _tie(self, line: Line) -> None:
        if len(self.lines) >= MOST_EDGES:
            raise self.noted.refuse(line.number, "import_too_many_records", key="lines", limit=MOST_EDGES)
        source, target = self._place(line.source, line.number), self._place(line.target, line.number)
        number = as_number(line.weight) if line.weight else None
        if line.weight and (number is None or not isfinite(number)):
            self.noted.error(line.number, "import_bad_weight", value=line.weight)
        if source and target:
            weight = shortest(line.weight, number) if number is not None else ""
            self.lines.append(line._replace(source=str(source), target=str(target), weight=weight))

    def _matrix(self, number: int, relation: str, body: Iterator[tuple[int, str]]) -> None:
        two_modes = self.first >= 0
        rows, width = (self.first, self.size - self.first) if two_modes else (self.size, self.size)
        self.cells += rows * width
        if self.cells > MOST_CELLS:
            raise self.noted.refuse(number, "import_too_many_cells", key="matrix", limit=MOST_CELLS)
        found = [(line, text.split()) for line, text in body]
        if len(found) != rows or any(len(cells) != width for _, cells in found):
            line = next((line for line, cells in found if len(cells) != width), number)
            raise self.noted.refuse(line, "import_matrix_size", rows=rows, columns=width)
        self.matrices.append((found[0][0] if found else number, relation, [cells for _, cells in found]))

    def column(self, name: str, kind: str, body: Iterator[tuple[int, str]], file: str) -> None:
        """A partition or a vector: a value for each vertex, after a line with their number or none."""
        values: list[str] = []
        for line, text in body:
            value = text.strip()
            if not value or value.startswith(("%", "*")):
                counted = value.casefold().startswith("*vertices") and value.split()[1:] != [str(self.size)]
                if counted:
                    self.noted.error(line, "import_pajek_beside", file=file, limit=self.size)
                continue
            number = as_number(value)
            values.append(shortest(value, number) if number is not None else value)
        if len(values) != self.size:
            self.noted.error(0, "import_pajek_beside", file=file, limit=self.size)
            return
        values = ["" if kind == "partition" and value == _UNKNOWN_CLASS else value for value in values]
        while name in self.columns:
            name = f"{name} (2)"
        self.columns[name] = values
