"""Cytoscape's JSON: CYJS, as the program and Cytoscape.js write it, and CX2."""

from typing import Any

from ....network.problems import Problem
from ..tables import Table, Upload
from . import collected, json_values
from .json_values import Value
from .noted import Noted
from .values import TYPES

# What Cytoscape writes for itself.
_INTERNAL = ("SUID", "shared name", "shared_name", "shared interaction", "shared_interaction", "selected")
_UNUSED: dict[str, str] = dict.fromkeys(_INTERNAL, "unused")
_OF_NODES, _OF_EDGES = ("id",), ("id", "source", "target")
_ASPECT = ("nodes", "edges", "attributeDeclarations")


def tables(upload: Upload) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The nodes and the edges, or no tables and the errors that keep the file from being read.

    Lines are places in the lists, from 1. `interaction` is the kind of an edge. CX2's aliases and default values are
    written out; CX of the first version is refused.
    """
    return json_values.tables(upload, lambda value, noted: (cx2 if is_cx(value) else cyjs)(value, noted))


def is_cyjs(value: Value) -> bool:
    """Whether a value is a network with `elements`, a list of such, or a list of elements."""
    return bool(_networks(value))


def is_cx(value: Value) -> bool:
    """Whether a value is a list of aspects, whatever the version."""
    first = value[0] if isinstance(value, list) and value else None
    return isinstance(first, dict) and ("CXVersion" in first or "numberVerification" in first)


def cyjs(value: Value, noted: Noted) -> tuple[Table, ...]:
    """The tables of a CYJS value; none if there are errors.

    Raises
    ------
    Refused
        If it is no network in this form, or too large.
    """
    network = json_values.first_network(_networks(value), noted, "import_no_cytoscape")
    direction = json_values.direction_of(network.get("directed"))
    nodes, edges = _collected("cyjs", noted)
    of_nodes, of_edges = _elements(network["elements"], noted)
    for to, elements, keys in ((nodes, of_nodes, _OF_NODES), (edges, of_edges, _OF_EDGES)):
        noted.part = to.key
        for place, element in enumerate(elements, 1):
            data = element.get("data")
            rest = dict(data) if isinstance(data, dict) else {}
            own = {key: json_values.text_of(rest.pop(key, None)) or "" for key in keys}
            if to is edges:
                own["direction"] = direction
            to.add(place, own, json_values.flat(rest, (), place, noted))
    return _made(nodes, edges)


def cx2(value: Value, noted: Noted) -> tuple[Table, ...]:
    """The tables of a CX2 value; none if there are errors.

    Raises
    ------
    Refused
        If it is of the first version, or too large.
    """
    fragments = json_values.objects(value, "", noted)
    if str(fragments[0].get("CXVersion", "1")).partition(".")[0] != "2":
        raise noted.refuse(0, "import_old_cx")
    aspects: dict[str, list[dict[str, Any]]] = {name: [] for name in _ASPECT}
    for fragment in fragments:
        for name in aspects.keys() & fragment.keys():
            aspects[name] += json_values.objects(fragment[name], name, noted)
    noted.part = ""
    declared = {name: one for each in aspects["attributeDeclarations"] for name, one in each.items()}
    nodes, edges = _collected("cx2", noted)
    ends = {"id": "id", "s": "source", "t": "target"}
    for to in (nodes, edges):
        noted.part = to.key
        attributes = _Declared(declared.get(to.key), noted)
        for place, record in enumerate(aspects[to.key], 1):
            texts = {called: json_values.text_of(record.get(key)) or "" for key, called in ends.items()}
            own = {called: text for called, text in texts.items() if called in to.fixed}
            if to is edges:
                own["direction"] = ""
            to.add(place, own, json_values.flat(attributes.of(record), (), place, noted))
    return _made(nodes, edges)


class _Declared:
    """The attributes that CX2 declares for nodes or for edges: their names by alias, and their default values."""

    def __init__(self, declared: Any, noted: Noted) -> None:
        self.names: dict[str, str] = {}
        self.defaults: dict[str, Any] = {}
        for name, one in declared.items() if isinstance(declared, dict) else ():
            facts = one if isinstance(one, dict) else {}
            type = str(facts.get("d", "string"))
            if type.removeprefix("list_of_") not in TYPES:
                noted.warn(0, "import_unknown_type", name, name=name, type=type)
            self.names[str(facts.get("a", name))] = name
            if "v" in facts:
                self.defaults[name] = facts["v"]

    def of(self, record: dict[str, Any]) -> dict[str, Any]:
        """The attributes of a record by name, those that it does not state included."""
        values = record.get("v")
        stated = values if isinstance(values, dict) else {}
        return {**self.defaults, **{self.names.get(str(key), str(key)): value for key, value in stated.items()}}


def _collected(format: str, noted: Noted) -> tuple[collected.Collected, collected.Collected]:
    return collected.nodes(noted, format, {}), collected.edges(noted, format, {})


def _made(nodes: collected.Collected, edges: collected.Collected) -> tuple[Table, ...]:
    collected.check(nodes, edges, parts=True)
    named = {"name": "name"} if "name" in nodes.columns else collected.name_role(nodes)
    roles = {**_UNUSED, **collected.weight_role(edges), "interaction": "kind", "name": "unused"}
    made = (nodes.table({**_UNUSED, **named}), edges.table(roles))
    return () if nodes.noted.failed else made


def _networks(value: Value) -> list[dict[str, Any]]:
    """The networks of a value: itself, those in a list, or the one that a list of elements is."""
    listed = value if isinstance(value, list) else [value]
    networks = [one for one in listed if isinstance(one, dict) and isinstance(one.get("elements"), (dict, list))]
    # Kumu's blueprints have `elements` too, without `data`.
    networks = [one for one in networks if "connections" not in one]
    if networks or not isinstance(value, list):
        return networks
    return [{"elements": value}] if value and all(isinstance(one, dict) and "data" in one for one in value) else []


def _elements(elements: Any, noted: Noted) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The nodes and the edges; in a list of both an edge is what has a source."""
    if isinstance(elements, dict):
        nodes, edges = (json_values.objects(elements.get(part, []), part, noted) for part in ("nodes", "edges"))
        return nodes, edges
    both = json_values.objects(elements, "elements", noted)
    is_edge = [isinstance(one.get("data"), dict) and "source" in one["data"] for one in both]
    pairs = list(zip(both, is_edge, strict=True))
    return [one for one, edge in pairs if not edge], [one for one, edge in pairs if edge]
