"""Pages and blueprints that pretend to be exports of this program, and are large, deep or no such thing."""

import json
from collections.abc import Callable, Mapping

from graph.data.importing.tables import Upload

_HEAD = b"<!doctype html>\n<html>"
_STAGE = b'<script type="application/json" id="stage">'


def page(nodes: int, edges: int = 0, /, **changed: object) -> bytes:
    """A page of so many actors in one group, and so many ties between the first two."""
    graph = {
        "map": False,
        "omitted": 0,
        "nodes": [{"id": f"n{i}", "label": f"N{i}"} for i in range(nodes)],
        "edges": [{"from": "n0", "to": "n1"}] * edges,
    }
    groups = {"by": "sector", "of": [0] * nodes, "legend": [{"id": "public", "name": "Public"}]}
    layers = {"g": {**graph, **changed}, "p": groups}
    stage = {"steps": [{"layers": {"graph": "g", "partition": "p"}}], "layers": layers}
    return _HEAD + _STAGE + json.dumps(stage, separators=(",", ":")).encode() + b"</script>"


def blueprint(elements: int, connections: int = 0) -> bytes:
    """A blueprint as this program writes it for Kumu."""
    those = [{"label": f"N{i}", "type": "x", "tags": ["project"]} for i in range(elements)]
    ties = [{"from": "N0", "to": "N1", "type": f"t{i}", "direction": "directed"} for i in range(connections)]
    return json.dumps({"elements": those, "connections": ties}, separators=(",", ":")).encode()


FILES: Mapping[str, bytes | Callable[[], bytes | tuple[Upload, ...]]] = {
    "html-good": lambda: page(3, 1),
    "html-never-ends": lambda: _HEAD + _STAGE * 200_000,
    "html-deep": lambda: _HEAD + _STAGE + b"[" * 5_000_000 + b"</script>",
    "html-many-actors": lambda: page(150_000),
    "html-many-ties": lambda: page(2, 150_000),
    "html-markup": lambda: page(
        2, 1, nodes=[{"id": id, "label": "<img src=x onerror=alert(1)>"} for id in ("n0", "n1")]
    ),
    "html-path-id": lambda: page(2, nodes=[{"id": "../x", "label": "X"}, {"id": "__proto__", "label": "Y"}]),
    "json-kumu-many-elements": lambda: blueprint(110_000),
    "json-kumu-many-kinds": lambda: blueprint(2, 40_000),
    "json-kumu-deep": lambda: b'{"elements":[' * 700_000,
}
