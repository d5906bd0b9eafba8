"""A graph and its layers as the JSON that the browser's component draws."""

import json
from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Any

from ...text.extras import require
from .layers import Highlight, Layer, Loss, Partition, Places, Ranking, ScopeMask
from .scene import Graph, TieLine

# The renderer draws what it is given, at the given places: nothing moves by itself.
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


def to_json(layer: Layer) -> bytes:
    """The graph or layer in UTF-8, the same bytes for the same value; names are plain text in it, never markup."""
    return json.dumps(_content(layer), ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


@singledispatch
def _content(layer: object) -> dict[str, Any]:
    raise TypeError(f"not a layer: {type(layer).__name__}")


@_content.register
def _(graph: Graph) -> dict[str, Any]:
    require("pictures")
    from pyvis.network import Network as Canvas  # noqa: PLC0415 - tables and network files do without

    canvas = Canvas()
    # Adding one by one is quadratic, and parallel edges are dropped.
    canvas.nodes = list(_nodes(graph))
    canvas.edges = [_edge(line, graph.map) for line in graph.lines]
    canvas.options = OPTIONS
    return {
        "format": 2,
        "lang": graph.lang,
        "words": dict(graph.words),
        "options": canvas.options,
        "map": graph.map,
        "nodes": canvas.nodes,
        "edges": canvas.edges,
        "omitted": graph.omitted,
        "omittedTies": graph.omitted_lines,
    }


@_content.register
def _(places: Places) -> dict[str, Any]:
    return {"x": places.x, "y": places.y, "gone": places.gone}


@_content.register
def _(ranking: Ranking) -> dict[str, Any]:
    content = {"name": ranking.name, "radii": ranking.radii, "order": ranking.order}
    return content if ranking.partners is None else {**content, "partners": ranking.partners}


@_content.register
def _(partition: Partition) -> dict[str, Any]:
    legend = [
        {
            "id": entry.id,
            "name": entry.name,
            "count": entry.count,
            "shape": entry.mark.shape,
            "colour": entry.mark.colour._asdict(),
        }
        for entry in partition.legend
    ]
    return {"by": partition.by, "title": partition.title, "legend": legend, "of": partition.of}


@_content.register
def _(scope: ScopeMask) -> dict[str, Any]:
    return {"dots": _bits(scope.dots), "ties": _bits(scope.ties), "dashed": _bits(scope.dashed)}


@_content.register
def _(lit: Highlight) -> dict[str, Any]:
    return {"dots": lit.dots, "ties": lit.ties}


@_content.register
def _(loss: Loss) -> dict[str, Any]:
    return {"gone": loss.gone, "apart": loss.apart}


def _nodes(graph: Graph) -> Iterator[dict[str, Any]]:
    from pyvis.node import Node  # noqa: PLC0415

    for dot in graph.dots:
        more = {"count": dot.count, "within": dot.within} if graph.map else {}
        node = Node(dot.id, "custom", dot.name, partners=dot.partners, collaboration=dot.collaboration, **more)
        yield node.options


def _edge(line: TieLine, is_map: bool) -> dict[str, Any]:
    edge = {"from": line.a, "to": line.b, "width": line.width}
    return {**edge, "count": line.count} if is_map else edge


def _bits(truths: Iterable[bool]) -> str:
    return "".join("1" if truth else "0" for truth in truths)
