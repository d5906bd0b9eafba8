"""The page to explore that this program exports: the actors, their groups and their ties, as its picture holds them."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ....network.problems import Problem
from ....network.vocabulary import NOT_STATED, SECTORS
from ..tables import Row, Shape, Table, Upload

FORMAT = "html"
_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*<!doctype html", re.IGNORECASE)
_STAGE = b'<script type="application/json" id="stage">'
_END = b"</script>"
_ROLES = {"sector": "sector", "form": "form", "region": "region"}  # by what a page is coloured by


class _Drawn(NamedTuple):
    """What is drawn: ids and names of actors, the category of each, ties as pairs of ids; and how much is not drawn."""

    actors: Sequence[tuple[str, str, str]]
    ties: Sequence[tuple[str, str]]
    by: str
    categories: Mapping[str, str]
    omitted: int


def tables(upload: Upload) -> tuple[tuple[Table, ...], tuple[Problem, ...]] | None:
    """The actors and the ties of the first picture that shows actors, and what there is to say of them.

    None if the file is no page of this program; never raises for what is in it.
    """
    if not _HEAD.match(upload.content):
        return None
    _, _, rest = upload.content.partition(_STAGE)
    drawn = _drawn(rest[: rest.find(_END)])
    if drawn is None:
        return None
    heading = drawn.by or "group"
    actors = _table(
        upload.name,
        "actors",
        "actors",
        {"id": "id", "name": "name", heading: _ROLES.get(drawn.by, "custom")},
        [(id, name, _value(drawn, category)) for id, name, category in drawn.actors],
    )
    links = _table(
        upload.name, "links", "links", {"source": "source_actor", "target": "target_actor"}, drawn.ties, directed=False
    )
    problems = [Problem(upload.name, 0, "import_own_page", {"n": len(drawn.ties)}, "warning")]
    if drawn.omitted:
        problems.append(Problem(upload.name, 0, "import_own_page_part", {"n": drawn.omitted}, "warning"))
    names = [(id, name, name) for id, name in drawn.categories.items() if id]
    if drawn.by != "sector" or {id for id, *_ in names} <= SECTORS.keys() | {NOT_STATED}:
        return (actors, links), tuple(problems)
    sectors = _table(upload.name, "sector_names", "other", {"id": "", "sv": "", "en": ""}, names)
    return (actors, links, sectors), tuple(problems)


def _value(drawn: _Drawn, category: str) -> str:
    return category if drawn.by in _ROLES else drawn.categories.get(category, category)


def _drawn(content: bytes) -> _Drawn | None:
    """What the page's data hold; None if they are not as this program writes them."""
    try:
        stage = json.loads(content)
        layers = stage["layers"]
        names = next(one for one in (step["layers"] for step in stage["steps"]) if not layers[one["graph"]]["map"])
        graph, partition = layers[names["graph"]], layers[names["partition"]]
        legend = [(_text(entry["id"]), _text(entry["name"])) for entry in partition["legend"]]
        categories = [legend[row][0] for row in partition["of"]]
        nodes = [(_text(node["id"]), _text(node["label"])) for node in graph["nodes"]]
        return _Drawn(
            actors=[(*node, category) for node, category in zip(nodes, categories, strict=True)],
            ties=[(_text(edge["from"]), _text(edge["to"])) for edge in graph["edges"]],
            by=_text(partition["by"]),
            categories=dict(legend),
            omitted=int(graph["omitted"]),
        )
    except (ValueError, LookupError, TypeError, StopIteration, RecursionError):
        return None


def _text(value: Any) -> str:
    """The value if it is a text.

    Raises
    ------
    TypeError
        If it is none.
    """
    if not isinstance(value, str):
        raise TypeError(type(value))
    return value


def _table(
    place: str,
    key: str,
    shape: Shape,
    roles: Mapping[str, str],
    rows: Sequence[tuple[str, ...]],
    *,
    directed: bool | None = None,
) -> Table:
    return Table(
        place=f"{place} [{key}]",
        key=key,
        headings=tuple(roles),
        rows=tuple(Row(i, cells) for i, cells in enumerate(rows, 1)),
        format=FORMAT,
        shape=shape,
        roles={i: role for i, role in enumerate(roles.values()) if role},
        directed=directed,
    )
