"""GEXF 1.2 and 1.3, as Gephi and NetworkX write it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ....network.problems import Problem
from ..tables import Table, Upload
from . import collected, spells, xml_elements
from .collected import DIRECTED, MUTUAL, UNDIRECTED
from .noted import Noted, Refused
from .values import TEXT, TYPES, is_weight, typed

_DIRECTIONS = (DIRECTED, UNDIRECTED, MUTUAL)
_FROM, _TO = ("start", "startopen"), ("end", "endopen")
_TIMES = frozenset((*_FROM, *_TO))
_HEX = re.compile(r"#?(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
_PART = re.compile(r"\d{1,3}", re.ASCII)
_BRIGHTEST = 255


def tables(upload: Upload) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The nodes and the edges, or no tables and the errors that keep the file from being read.

    An edge that has several spells gives a row for each, which share its weight. A spell of steps that are no dates
    becomes a note. Nodes in nodes stand beside them, with the outer one in the column `parent`; how things are drawn is
    left out.
    """
    noted = Noted(upload.name)
    graph = _Graph(noted)
    try:
        xml_elements.read(upload.content, "gexf", noted, graph.start, graph.end)
        collected.check(graph.nodes, graph.edges)
        made = (graph.nodes.table(), graph.edges.table())
    except Refused:
        return (), noted.problems
    return () if noted.failed else made, noted.problems


class _Attribute(NamedTuple):
    """What is declared of an attribute: its name and its type."""

    name: str
    type: str


@dataclass(slots=True)
class _Record:
    """A node or an edge that is being read, with its periods as the file writes them."""

    line: int
    own: dict[str, str]
    attributes: dict[str, str] = field(default_factory=dict)
    period: list[Mapping[str, str]] = field(default_factory=list)
    spells: list[Mapping[str, str]] = field(default_factory=list)

    @property
    def periods(self) -> list[Mapping[str, str]]:
        """Its spells, or the one period that it states of itself."""
        return self.spells or self.period


class _Graph:
    def __init__(self, noted: Noted) -> None:
        self.noted = noted
        more = {"label": "name", "parent": "", "start": "", "end": "", "time": ""}
        self.nodes = collected.nodes(noted, "gexf", more)
        known = {"label": "", "kind": "kind", "weight": "strength", "start": "start", "end": "end", "time": "note"}
        self.edges = collected.edges(noted, "gexf", known)
        self.declared: dict[tuple[str, str], _Attribute] = {}
        self.defaults: dict[str, dict[str, str]] = {}
        self.of = ""  # what the attributes that are being declared belong to
        self.attribute: _Attribute | None = None
        self.open: list[_Record] = []
        self.edge: _Record | None = None
        self.direction = UNDIRECTED
        self.graphs = 0

    def start(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        if tag == "graph":
            self.start_graph(attributes, line)
        elif self.graphs > 1:
            return
        elif tag == "attributes":
            self.of = attributes.get("class", "node")
        elif tag == "attribute":
            self.declare(attributes, line)
        elif tag == "node":
            self.start_node(attributes, line)
        elif tag == "edge":
            self.start_edge(attributes, line)
        elif tag == "attvalue":
            self.value(attributes, line)
        elif tag in ("spell", "slice") and (record := self.record()):
            record.spells.append(attributes)
        elif tag == "color":
            self.check_colour(attributes, line)

    def end(self, tag: str, text: str, line: int) -> None:
        if self.graphs > 1:
            return
        if tag == "node":
            record = self.open.pop()
            if len(record.periods) > 1:
                self.noted.warn(record.line, "import_node_spells")
            self.add(self.nodes, record, record.periods[:1])
        elif tag == "edge" and self.edge:
            if len(self.edge.periods) > 1:
                self.noted.warn(self.edge.line, "import_edge_spells")
            self.add(self.edges, self.edge, self.edge.periods)
            self.edge = None
        elif tag == "default" and self.attribute:
            value = typed(text, self.attribute.type, self.attribute.name, line, self.noted)
            self.defaults.setdefault(self.of, {})[self.attribute.name] = value
        elif tag == "attribute":
            self.attribute = None

    def start_graph(self, attributes: Mapping[str, str], line: int) -> None:
        self.graphs += 1
        if self.graphs > 1:
            self.noted.warn(line, "import_more_graphs")
        self.direction = attributes.get("defaultedgetype", UNDIRECTED).casefold()

    def declare(self, attributes: Mapping[str, str], line: int) -> None:
        id, type = attributes.get("id", ""), attributes.get("type", "")
        name = attributes.get("title") or id
        listed = type.casefold().removeprefix("list")
        if listed not in TYPES:
            self.noted.warn(line, "import_unknown_type", f"{self.of} {id}", name=name, type=type)
        self.attribute = _Attribute(name, TYPES.get(listed, TEXT) if listed == type.casefold() else TEXT)
        self.declared[self.of, id] = self.attribute

    def start_node(self, attributes: Mapping[str, str], line: int) -> None:
        parent = attributes.get("pid") or (self.open[-1].own["id"] if self.open else "")
        if parent:
            self.noted.warn(line, "import_flattened")
        own = {"id": attributes.get("id", ""), "label": attributes.get("label", ""), "parent": parent}
        self.open.append(_Record(line, own, period=_own_period(attributes)))

    def start_edge(self, attributes: Mapping[str, str], line: int) -> None:
        own = {key: attributes.get(key, "") for key in ("source", "target", "id", "label", "kind")}
        direction = attributes.get("type", "").casefold() or self.direction
        if direction not in _DIRECTIONS:
            self.noted.warn(line, "import_unknown_direction", direction, value=direction)
            direction = ""
        weight = typed(attributes.get("weight", ""), TYPES["double"], "weight", line, self.noted, weight=True)
        self.edge = _Record(line, {**own, "direction": direction, "weight": weight}, period=_own_period(attributes))

    def record(self) -> _Record | None:
        """The edge or the innermost node that is open."""
        return self.edge or (self.open[-1] if self.open else None)

    def value(self, attributes: Mapping[str, str], line: int) -> None:
        record = self.record()
        if record is None:
            return
        id, of = attributes.get("for") or attributes.get("id", ""), "edge" if self.edge else "node"
        attribute = self.declared.get((of, id))
        if attribute is None:
            self.noted.warn(line, "import_undeclared", id, name=id)
            attribute = self.declared[of, id] = _Attribute(id or "?", TEXT)
        weight = of == "edge" and is_weight(attribute.name)
        value = typed(attributes.get("value", ""), attribute.type, attribute.name, line, self.noted, weight=weight)
        if record.attributes.get(attribute.name, value) != value:
            self.noted.warn(line, "import_changing_value", attribute.name, name=attribute.name)
        record.attributes[attribute.name] = value

    def check_colour(self, attributes: Mapping[str, str], line: int) -> None:
        parts = [attributes.get(part, "") for part in "rgb"]
        if "hex" in attributes:
            if not _HEX.fullmatch(attributes["hex"]):
                self.noted.warn(line, "import_bad_colour", value=attributes["hex"])
        elif not all(_PART.fullmatch(part) and int(part) <= _BRIGHTEST for part in parts):
            self.noted.warn(line, "import_bad_colour", value=" ".join(parts))

    def add(self, to: collected.Collected, record: _Record, periods: list[Mapping[str, str]]) -> None:
        attributes = {**self.defaults.get("edge" if to is self.edges else "node", {}), **record.attributes}
        if to is self.edges and record.own["weight"]:
            attributes = {name: value for name, value in attributes.items() if name != "weight"}
        if to is self.edges:
            record.own["weight"] = spells.share(record.own["weight"], len(periods))
        for period in periods or [{}]:
            own = {**record.own, **self.dates(period, record.line)} if period else record.own
            to.add(record.line, own, attributes)

    def dates(self, period: Mapping[str, str], line: int) -> dict[str, str]:
        """A period as a start and an end, or as a note if it is written in steps."""
        start, end = (next((period[key] for key in keys if key in period), "") for keys in (_FROM, _TO))
        first = spells.as_date(start, next_to=int("startopen" in period))
        last = spells.as_date(end, next_to=-int("endopen" in period))
        if first is None or last is None:
            self.noted.warn(line, "import_steps", value=spells.written(start, end))
            return {"time": spells.written(start, end)}
        return {"start": first, "end": last}


def _own_period(attributes: Mapping[str, str]) -> list[Mapping[str, str]]:
    """The period that a node or an edge states of itself, if it does."""
    if "timestamp" in attributes:
        return [{"start": attributes["timestamp"], "end": attributes["timestamp"]}]
    return [] if _TIMES.isdisjoint(attributes) else [attributes]
