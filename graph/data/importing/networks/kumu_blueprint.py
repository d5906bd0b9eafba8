"""Kumu's JSON: blueprints as people make them, and what Kumu itself exports."""

from typing import Any

from ....network.problems import Problem
from ..tables import Table, Upload
from . import collected, json_values
from .collected import DIRECTED, MUTUAL, UNDIRECTED
from .json_values import Value
from .noted import Noted

_DIRECTIONS = (DIRECTED, UNDIRECTED, MUTUAL)
_NESTED = ("attributes",)
_IDS = ("_id", "id")
# Kumu's own fields, as a blueprint and as an export call them.
_FIELDS = {"element type": "type", "connection type": "type"}


def tables(upload: Upload) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The elements and the connections, or no tables and the errors that keep the file from being read.

    Lines are places in the lists, from 1. Connections name elements by id or by label; one that is in no list is no
    error, since Kumu makes an element of it. `type` is the kind of a connection.
    """
    return json_values.tables(upload, read)


def is_blueprint(value: Value) -> bool:
    """Whether a value has Kumu's elements and connections."""
    return isinstance(value, dict) and isinstance(value.get("elements"), list) and "data" not in _first(value)


def read(value: Value, noted: Noted) -> tuple[Table, ...]:
    """The tables of a blueprint; none if there are errors.

    Raises
    ------
    Refused
        If it is none, or too large.
    """
    if not isinstance(value, dict) or not is_blueprint(value):
        raise noted.refuse(0, "import_no_blueprint")
    elements = json_values.objects(value["elements"], "nodes", noted)
    nodes = collected.nodes(noted, "kumu", {"label": "name"})
    edges = collected.edges(noted, "kumu", {"type": "kind"})
    has_ids = any(key in element for element in elements for key in _IDS)
    seen: set[str] = set()
    for place, element in enumerate(elements, 1):
        own, attributes = _record(element, ("label",), place, noted)
        id = own["id"] or own["label"]
        if not id:
            noted.error(place, "import_no_label")
        elif id in seen:
            noted.error(place, "import_node_twice", value=id)
        seen.add(id)
        nodes.add(place, {**own, "id": id if has_ids else ""}, attributes)
    for place, connection in enumerate(json_values.objects(value.get("connections", []), "edges", noted), 1):
        own, attributes = _record(connection, ("from", "to", "type", "direction"), place, noted)
        if not (own["from"] and own["to"]):
            noted.error(place, "import_edge_without_end")
        direction = own["direction"].casefold()
        if direction and direction not in _DIRECTIONS:
            noted.warn(place, "import_unknown_direction", direction, value=direction)
            direction = ""
        ends = {"source": own["from"], "target": own["to"]}
        edges.add(place, {**ends, "id": own["id"], "direction": direction, "type": own["type"]}, attributes)
    noted.part = ""
    made = (nodes.table({"description": "note"}), edges.table(_of_edges(edges)))
    return () if noted.failed else made


def _of_edges(edges: collected.Collected) -> dict[str, str]:
    return {**collected.weight_role(edges), "description": "note"}


def _first(value: dict[str, Any]) -> dict[str, Any]:
    first = next(iter(value["elements"]), None)
    return first if isinstance(first, dict) else {}


def _record(
    record: dict[str, Any], own: tuple[str, ...], place: int, noted: Noted
) -> tuple[dict[str, str], dict[str, str]]:
    """Kumu's own fields of an element or a connection, and all others."""
    attributes: dict[str, str] = {}
    for name, text in json_values.flat(record, _NESTED, place, noted).items():
        key = name.casefold().strip()
        attributes.setdefault(_FIELDS.get(key, key if key in (*own, "description", "tags") else name), text)
    id = next((attributes.pop(key) for key in _IDS if key in attributes), "")
    fields = {key: attributes.pop(key, "") for key in own}
    return {"id": id, **fields}, attributes
