"""Pajek's networks (`.net`, and `.paj` with partitions), with partitions and vectors from files beside them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....network.problems import Problem
from ..tables import Table, Upload
from . import collected, plain_text, spells
from .limits import MOST_CELLS
from .noted import Noted, Refused
from .pajek_network import Line, Network
from .squares import Labels, Square

_PERIOD = re.compile(r"(\d+|\*)(?:-(\d+|\*))?", re.ASCII)
_TYPES = {"clu": "partition", "vec": "vector"}


def tables(upload: Upload, beside: Sequence[Upload] = ()) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The vertices and the lines of the first network, or no tables and the errors that keep it from being read.

    `beside` are the partitions (`.clu`) and vectors (`.vec`) of the same network: each is a column of the vertices,
    called as its file. Two-mode networks give a table of shape `two_mode`, `*Matrix` one of shape `matrix`; relations
    are kinds of links. Times that are years are a start and an end, all others a note.
    """
    noted = Noted(upload.name)
    network = Network(noted)
    try:
        network.read(plain_text.lines(upload.content, noted))
        for other in beside:
            stem, _, suffix = other.name.rpartition(".")
            kind = _TYPES.get(suffix.casefold(), "partition")
            found = plain_text.lines(other.content, noted)
            network.column(stem or other.name, kind, enumerate(found, 1), other.name)
        made = _Tables(network).tables()
    except Refused:
        return (), noted.problems
    return () if noted.failed else made, noted.problems


@dataclass(frozen=True, slots=True)
class _Tables:
    network: Network

    def tables(self) -> tuple[Table, ...]:
        """What was read as tables."""
        labels = Labels(self.network.noted)
        vertices = [self.network.labels.get(i, (0, "", "")) for i in range(1, self.network.size + 1)]
        names = [labels.one(line, label, str(i)) for i, (line, label, _) in enumerate(vertices, 1)]
        nodes = collected.nodes(self.network.noted, "pajek", {"label": "name", "start": "", "end": "", "time": ""})
        actors = names if self.network.first < 0 else names[: self.network.first]
        for i, (name, (line, _, time)) in enumerate(zip(actors, vertices, strict=False)):
            own = {"id": str(i + 1), "label": name, **self.period(time, line)}
            nodes.add(line, own, {column: values[i] for column, values in self.network.columns.items()})
        if self.network.first >= 0:
            return nodes.table(), *self.two_modes(names)
        squares = [
            Square(self.network.noted.file, relation, "pajek", line).table(names, names, rows)
            for line, relation, rows in self.network.matrices
        ]
        return nodes.table(), *([self.edges()] if self.network.lines or not squares else []), *squares

    def edges(self) -> Table:
        """The lines of a network of one mode."""
        times = {"start": "start", "end": "end", "time": "note"}
        edges = collected.edges(self.network.noted, "pajek", {"relation": "kind", "weight": "strength", **times})
        for line in self.network.lines:
            ends = {"source": line.source, "target": line.target, "direction": line.direction}
            own = {**ends, "relation": line.relation, "weight": line.weight, **self.period(line.time, line.number)}
            edges.add(line.number, own, {})
        return edges.table()

    def two_modes(self, names: list[str]) -> Iterator[Table]:
        """A table of actors and events for each relation of a two-mode network."""
        actors, events = names[: self.network.first], names[self.network.first :]
        lines: dict[str, list[Line]] = {}
        for line in self.network.lines:
            lines.setdefault(line.relation, []).append(line)
        if (len(lines) + len(self.network.matrices)) * len(actors) * len(events) > MOST_CELLS:
            raise self.network.noted.refuse(0, "import_too_many_cells", key="two_mode", limit=MOST_CELLS)
        for relation, own in lines.items():
            cells = [["0"] * len(events) for _ in actors]
            for line in own:
                a, b = sorted((int(line.source), int(line.target)))
                if not a <= self.network.first < b:
                    self.network.noted.error(line.number, "import_within_mode")
                elif cells[a - 1][b - self.network.first - 1] != "0":
                    self.network.noted.warn(line.number, "import_membership_twice")
                else:
                    cells[a - 1][b - self.network.first - 1] = line.weight or "1"
            yield Square(self.network.noted.file, relation, "pajek", 0, "two_mode").table(actors, events, cells)
        for number, relation, rows in self.network.matrices:
            square = Square(self.network.noted.file, relation, "pajek", number, "two_mode")
            yield square.table(actors, events, rows)

    def period(self, time: str, line: int) -> Mapping[str, str]:
        """A time in brackets as years, or else as it is."""
        found = _PERIOD.fullmatch(time.strip("[] "))
        if not time:
            return {}
        first, last = (found.group(1), found.group(2) or found.group(1)) if found else ("?", "?")
        start, end = spells.as_date(first), spells.as_date(last)
        if start is None or end is None:
            self.network.noted.warn(line, "import_steps", value=time)
            return {"time": time}
        return {"start": start, "end": end}
