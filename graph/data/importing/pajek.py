"""Pajek's networks (`.net`, and `.paj` with partitions), with partitions and vectors from files beside them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ...network.problems import Problem
from . import collected, pajek_lines, plain_text, spells
from .collected import DIRECTED, UNDIRECTED
from .limits import MOST_CELLS, MOST_EDGES, MOST_NODES
from .noted import Noted, Refused
from .squares import Labels, Square
from .tables import Table, Upload
from .values import as_number, shortest

_RELATION = re.compile(r'\s*:\s*(\d+)(?:\s+"([^"]*)"|\s+(\S.*))?')
_PERIOD = re.compile(r"(\d+|\*)(?:-(\d+|\*))?", re.ASCII)
_LISTS = ("arcslist", "edgeslist")
_PAIRS = ("arcs", "edges")
_BESIDE = ("partition", "vector")
_TYPES = {"clu": "partition", "vec": "vector"}


def tables(upload: Upload, beside: Sequence[Upload] = ()) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The vertices and the lines of the first network, or no tables and the errors that keep it from being read.

    `beside` are the partitions (`.clu`) and vectors (`.vec`) of the same network: each is a column of the vertices,
    called as its file. Two-mode networks give a table of shape `two_mode`, `*Matrix` one of shape `matrix`; relations
    are kinds of links. Times that are years are a start and an end, all others a note.
    """
    noted = Noted(upload.name)
    network = _Network(noted)
    try:
        network.read(plain_text.lines(upload.content, noted))
        for other in beside:
            stem, _, suffix = other.name.rpartition(".")
            kind = _TYPES.get(suffix.casefold(), "partition")
            found = plain_text.lines(other.content, noted)
            network.column(stem or other.name, kind, enumerate(found, 1), other.name)
        made = network.tables()
    except Refused:
        return (), noted.problems
    return () if noted.failed else made, noted.problems


class _Line(NamedTuple):
    """An edge or an arc."""

    number: int
    source: str
    target: str
    weight: str
    relation: str
    direction: str
    time: str


@dataclass(slots=True)
class _Network:
    noted: Noted
    size: int = -1
    first: int = -1  # how many vertices are of the first mode, if there are two
    labels: dict[int, tuple[int, str, str]] = field(default_factory=dict)  # line, label, times
    lines: list[_Line] = field(default_factory=list)
    relations: dict[str, str] = field(default_factory=dict)
    matrices: list[tuple[int, str, list[list[str]]]] = field(default_factory=list)
    columns: dict[str, list[str]] = field(default_factory=dict)
    cells: int = 0

    def read(self, text: Sequence[str]) -> None:
        """Take in the sections of a file; a partition stands under a line *Vertices of its own."""
        beside: tuple[str, str] | None = None
        for number, name, rest, body in pajek_lines.sections(text):
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
                self.vertices(number, rest, body)
            elif name in _BESIDE and self.size >= 0:
                beside = (rest.strip().strip('"') or name, name)
            elif name in (*_PAIRS, *_LISTS, "matrix") and self.size >= 0:
                self.ties(number, name, rest, body)
            elif name:
                self.noted.warn(number, "import_pajek_section", name, name=name)
        if self.size < 0:
            raise self.noted.refuse(0, "import_no_pajek")

    def vertices(self, number: int, rest: str, body: Iterator[tuple[int, str]]) -> None:
        counts = rest.split()
        if not counts or not all(one.isascii() and one.isdigit() and len(one) < 10 for one in counts[:2]):  # noqa: PLR2004
            raise self.noted.refuse(number, "import_pajek_count", value=rest)
        self.size = int(counts[0])
        self.first = int(counts[1]) if len(counts) > 1 else -1
        if self.size > MOST_NODES:
            raise self.noted.refuse(number, "import_too_many_records", key="vertices", limit=MOST_NODES)
        if self.first > self.size:
            raise self.noted.refuse(number, "import_pajek_count", value=rest)
        for line, text in body:
            tokens = pajek_lines.words(text, line, self.noted)
            place = self.place(tokens[0].text, line)
            if place is None:
                continue
            if place in self.labels:
                self.noted.error(line, "import_node_twice", value=str(place))
            label = pajek_lines.label(tokens[1].text) if len(tokens) > 1 and not tokens[1].bracket else ""
            self.labels[place] = (line, label, next((token.text for token in tokens if token.bracket), ""))

    def place(self, text: str, line: int) -> int | None:
        """A vertex by its number; None, and an error, if there is none of that number."""
        if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= self.size:  # noqa: PLR2004
            return int(text)
        self.noted.error(line, "import_pajek_vertex", value=text, limit=self.size)
        return None

    def ties(self, number: int, name: str, rest: str, body: Iterator[tuple[int, str]]) -> None:
        relation = ""
        if found := _RELATION.match(rest):
            named = found.group(2) or (found.group(3) or "").strip()
            relation = self.relations.setdefault(found.group(1), named or found.group(1))
        if name == "matrix":
            self.matrix(number, relation, body)
            return
        direction = DIRECTED if name.startswith("arcs") else UNDIRECTED
        for line, text in body:
            relation_of, rest = pajek_lines.prefixed(text)
            tokens = pajek_lines.words(rest, line, self.noted)
            time = next((token.text for token in tokens if token.bracket), "")
            if name in _LISTS:
                ends = [token.text.lstrip("-") for token in tokens if not token.bracket]
                for target in ends[1:]:
                    self.tie(_Line(line, ends[0], target, "", relation, direction, time))
            elif len(tokens) < 2 or tokens[1].bracket:  # noqa: PLR2004
                self.noted.error(line, "import_edge_without_end")
            else:
                weight = tokens[2].text if len(tokens) > 2 and not tokens[2].bracket else ""  # noqa: PLR2004
                own = self.relations.get(relation_of, relation_of) or relation
                self.tie(_Line(line, tokens[0].text, tokens[1].text, weight, own, direction, time))

    def tie(self, line: _Line) -> None:
        if len(self.lines) >= MOST_EDGES:
            raise self.noted.refuse(line.number, "import_too_many_records", key="lines", limit=MOST_EDGES)
        source, target = self.place(line.source, line.number), self.place(line.target, line.number)
        number = as_number(line.weight) if line.weight else None
        if line.weight and number is None:
            self.noted.error(line.number, "import_bad_weight", value=line.weight)
        if source and target:
            weight = shortest(line.weight, number) if number is not None else ""
            self.lines.append(line._replace(source=str(source), target=str(target), weight=weight))

    def matrix(self, number: int, relation: str, body: Iterator[tuple[int, str]]) -> None:
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
        # Pajek writes 9999998 where a class is unknown.
        values = ["" if kind == "partition" and value == "9999998" else value for value in values]
        while name in self.columns:
            name = f"{name} (2)"
        self.columns[name] = values

    def tables(self) -> tuple[Table, ...]:
        """What was read as tables."""
        labels = Labels(self.noted)
        vertices = [self.labels.get(i, (0, "", "")) for i in range(1, self.size + 1)]
        names = [labels.one(line, label, str(i)) for i, (line, label, _) in enumerate(vertices, 1)]
        nodes = collected.nodes(self.noted, "pajek", {"label": "name", "start": "", "end": "", "time": ""})
        actors = names if self.first < 0 else names[: self.first]
        for i, (name, (line, _, time)) in enumerate(zip(actors, vertices, strict=False)):
            own = {"id": str(i + 1), "label": name, **self.period(time, line)}
            nodes.add(line, own, {column: values[i] for column, values in self.columns.items()})
        if self.first >= 0:
            return nodes.table(), *self.two_modes(names)
        squares = [
            Square(self.noted.file, f"matrix {relation}".strip(), "pajek", line).table(names, names, rows)
            for line, relation, rows in self.matrices
        ]
        return nodes.table(), *([self.edges()] if self.lines or not squares else []), *squares

    def edges(self) -> Table:
        """The lines of a network of one mode."""
        times = {"start": "start", "end": "end", "time": "note"}
        edges = collected.edges(self.noted, "pajek", {"relation": "kind", "weight": "strength", **times})
        for line in self.lines:
            ends = {"source": line.source, "target": line.target, "direction": line.direction}
            own = {**ends, "relation": line.relation, "weight": line.weight, **self.period(line.time, line.number)}
            edges.add(line.number, own, {})
        return edges.table()

    def two_modes(self, names: list[str]) -> Iterator[Table]:
        """A table of actors and events for each relation of a two-mode network."""
        actors, events = names[: self.first], names[self.first :]
        lines: dict[str, list[_Line]] = {}
        for line in self.lines:
            lines.setdefault(line.relation, []).append(line)
        if (len(lines) + len(self.matrices)) * len(actors) * len(events) > MOST_CELLS:
            raise self.noted.refuse(0, "import_too_many_cells", key="two_mode", limit=MOST_CELLS)
        for relation, own in lines.items():
            cells = [["0"] * len(events) for _ in actors]
            for line in own:
                a, b = sorted((int(line.source), int(line.target)))
                if not a <= self.first < b:
                    self.noted.error(line.number, "import_within_mode")
                elif cells[a - 1][b - self.first - 1] != "0":
                    self.noted.warn(line.number, "import_membership_twice")
                else:
                    cells[a - 1][b - self.first - 1] = line.weight or "1"
            yield Square(self.noted.file, f"two_mode {relation}".strip(), "pajek", 0, "two_mode").table(
                actors, events, cells
            )
        for number, relation, rows in self.matrices:
            square = Square(self.noted.file, f"two_mode {relation}".strip(), "pajek", number, "two_mode")
            yield square.table(actors, events, rows)

    def period(self, time: str, line: int) -> Mapping[str, str]:
        """A time in brackets as years, or else as it is."""
        found = _PERIOD.fullmatch(time.strip("[] "))
        if not time:
            return {}
        first, last = (found.group(1), found.group(2) or found.group(1)) if found else ("?", "?")
        start, end = spells.as_date(first), spells.as_date(last)
        if start is None or end is None:
            self.noted.warn(line, "import_steps", value=time)
            return {"time": time}
        return {"start": start, "end": end}
