"""A scene as the JSON that the browser's component draws."""

import json
from typing import Any

from pyvis.network import Network as Canvas

from .scene import Scene

# The renderer draws what it is given, where it is told: nothing moves by itself.
OPTIONS: dict[str, Any] = {
    "autoResize": False,
    "physics": False,
    "layout": {"improvedLayout": False},
    "nodes": {"chosen": False},
    "edges": {"chosen": False, "hidden": True, "smooth": False},
    "interaction": {
        "dragNodes": False,
        "hover": False,
        "keyboard": False,
        "selectable": False,
        "tooltipDelay": 1_000_000_000,
        "zoomSpeed": 0.6,
    },
}


def to_json(scene: Scene) -> bytes:
    """The scene in UTF-8, the same bytes for the same scene; names are plain text in it, never markup."""
    canvas = Canvas()
    for dot in scene.dots:
        canvas.add_node(
            dot.id,
            label=dot.name,
            shape="custom",
            group=dot.category,
            x=dot.x,
            y=dot.y,
            partners=dot.partners,
            collaboration=dot.collaboration,
        )
    # Adding edges one by one is quadratic, and parallel ones are dropped.
    canvas.edges = [
        {"id": f"tie-{i}", "from": line.a, "to": line.b, "width": line.width} for i, line in enumerate(scene.lines)
    ]
    canvas.options = OPTIONS
    content = {
        "format": 1,
        "lang": scene.lang,
        "nodes": canvas.nodes,
        "edges": canvas.edges,
        "options": canvas.options,
        "legend": [
            {
                "id": entry.id,
                "name": entry.name,
                "count": entry.count,
                "shape": entry.mark.shape,
                "colour": entry.mark.colour._asdict(),
            }
            for entry in scene.legend
        ],
        "rankings": [{"name": r.name, "radii": r.radii, "order": r.order} for r in scene.rankings],
        "words": dict(scene.words),
        "omitted": scene.omitted,
        "omittedTies": scene.omitted_lines,
    }
    return json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
