"""GraphML, as yEd, Gephi, igraph, NetworkX and Cytoscape write it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ....network.problems import Problem
from ..tables import Table, Upload
from . import collected, xml_elements
from .collected import DIRECTED, UNDIRECTED
from .noted import Noted, Refused
from .values import TEXT, TYPES, is_weight, typed

# Where yEd keeps the names of what it draws.
_LABELS = ("NodeLabel", "EdgeLabel")


def tables(upload: Upload) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The nodes and the edges of the first graph, or no tables and the errors that keep the file from being read.

    Groups that hold nodes are nodes themselves, in the column `parent` of those inside them. A value that is not of
    the declared type is an error; one whose declaration is missing or of an unknown type is a text.
    """
    noted = Noted(upload.name)
    graph = _Graph(noted)
    try:
        xml_elements.read(upload.content, "graphml", noted, graph.start, graph.end)
        collected.check(graph.nodes, graph.edges)
        made = (
            graph.nodes.table(collected.name_role(graph.nodes)),
            graph.edges.table(collected.weight_role(graph.edges)),
        )
    except Refused:
        return (), noted.problems
    return () if noted.failed else made, noted.problems


class _Key(NamedTuple):
    """What is declared of an attribute: its name, its type, which elements have it, and whether it is a drawing."""

    name: str
    type: str
    of: str
    drawn: bool


@dataclass(slots=True)
class _Record:
    """A node or an edge that is being read."""

    line: int
    own: dict[str, str]
    attributes: dict[str, str] = field(default_factory=dict)


class _Graph:
    def __init__(self, noted: Noted) -> None:
        self.noted = noted
        self.nodes = collected.nodes(noted, "graphml", {"parent": ""})
        self.edges = collected.edges(noted, "graphml", {})
        self.keys: dict[str, _Key] = {}
        self.defaults: dict[str, dict[str, str]] = {}  # by what has them, and by name
        self.open: list[_Record] = []
        self.edge: _Record | None = None
        self.directions: list[str] = []  # of the graphs that are open, the innermost last
        self.graphs = 0
        self.key = ""
        self.data: str | None = None
        self.marked_up = False

    def start(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        if tag == "graph":
            self.start_graph(attributes, line)
        elif self.graphs > 1:
            return
        elif tag == "data":
            self.data, self.marked_up = attributes.get("key", ""), False
        elif tag == "key":
            self.start_key(attributes, line)
        elif tag == "node":
            parent = self.open[-1].own["id"] if self.open else ""
            self.open.append(_Record(line, {"id": attributes.get("id", ""), "parent": parent}))
        elif tag == "edge":
            ends = {end: attributes.get(end, "") for end in ("source", "target", "id")}
            directed = attributes.get("directed", self.directions[-1] if self.directions else "")
            self.edge = _Record(line, {**ends, "direction": DIRECTED if directed == "true" else UNDIRECTED})
        elif tag == "hyperedge":
            self.noted.error(line, "import_hyperedge")
        elif self.data is not None:
            self.marked_up = True

    def end(self, tag: str, text: str, line: int) -> None:
        if tag == "graph":
            self.directions.pop()
        elif self.graphs > 1:
            return
        elif tag == "data":
            self.end_data(text, line)
        elif tag == "node":
            self.finish(self.nodes, self.open.pop(), "node")
        elif tag == "edge" and self.edge:
            self.finish(self.edges, self.edge, "edge")
            self.edge = None
        elif tag == "default" and (key := self.keys.get(self.key)):
            for of in ("node", "edge") if key.of == "all" else (key.of,):
                value = typed(text, key.type, key.name, line, self.noted, weight=of == "edge" and is_weight(key.name))
                self.defaults.setdefault(of, {})[key.name] = value
        elif tag == "key":
            self.key = ""
        elif tag in _LABELS and text.strip() and (record := self.record()):
            record.attributes.setdefault("label", text.strip())

    def start_graph(self, attributes: Mapping[str, str], line: int) -> None:
        if not self.directions:
            self.graphs += 1
            if self.graphs > 1:
                self.noted.warn(line, "import_more_graphs")
        elif self.graphs == 1:
            self.noted.warn(line, "import_flattened")
        self.directions.append("true" if attributes.get("edgedefault") == "directed" else "false")

    def start_key(self, attributes: Mapping[str, str], line: int) -> None:
        self.key = attributes.get("id", "")
        name, declared = attributes.get("attr.name") or self.key, attributes.get("attr.type", "")
        drawn = "yfiles.type" in attributes
        if not (drawn or declared):
            self.noted.warn(line, "import_no_type", name=name)
        elif not drawn and declared.casefold() not in TYPES:
            self.noted.warn(line, "import_unknown_type", self.key, name=name, type=declared)
        self.keys[self.key] = _Key(name, TYPES.get(declared.casefold(), TEXT), attributes.get("for", "all"), drawn)

    def record(self) -> _Record | None:
        """The edge or the innermost node that is open."""
        return self.edge or (self.open[-1] if self.open else None)

    def end_data(self, text: str, line: int) -> None:
        id, self.data = self.data or "", None
        record, key = self.record(), self.keys.get(id)
        if record is None:
            return
        if key is None:
            self.noted.warn(line, "import_undeclared", id, name=id)
            key = self.keys[id] = _Key(id, TEXT, "all", False)
        if self.marked_up:
            if not key.drawn:
                self.noted.warn(line, "import_markup", key.name, name=key.name)
        else:
            self.take(record, key, text, line)

    def take(self, record: _Record, key: _Key, text: str, line: int) -> None:
        is_strength = self.edge is not None and is_weight(key.name)
        value = typed(text, key.type, key.name, line, self.noted, weight=is_strength)
        if record.attributes.setdefault(key.name, value) != value:
            self.noted.warn(line, "import_attribute_twice", key.name, name=key.name)

    def finish(self, to: collected.Collected, record: _Record, of: str) -> None:
        to.add(record.line, record.own, {**self.defaults.get(of, {}), **record.attributes})
