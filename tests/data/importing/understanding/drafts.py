"""Tables written as text, and drafts as the reader of the data folder takes them."""

import json
from collections.abc import Mapping
from typing import Any

from graph.data.importing.tables import Mark, Row, Table
from graph.data.importing.understood import Draft, Understood
from graph.data.reading import Report, Sources, check
from graph.network.vocabulary import KINDS, SECTORS

FILE = "bok.xlsx"


def table(key: str, text: str, marks: Mapping[int, Mapping[int, Mark]] | None = None, **more: Any) -> Table:
    """A table of cells with `|` between them and `\\n` for a line break; the headings stand in row 1."""
    lines = [[cell.strip().replace("\\n", "\n") for cell in line.split("|")] for line in text.strip("\n").split("\n")]
    rows = (Row(number, tuple(cells), marks=(marks or {}).get(number, {})) for number, cells in enumerate(lines[1:], 2))
    more = {"place": f"{FILE} [{key}]", "format": "xlsx", **more}
    return Table(key=key, headings=tuple(lines[0]), rows=tuple(rows), heading_row=1, **more)


def roles(understood: Understood) -> list[str]:
    """The roles of all columns of all tables."""
    return [column.role for one in understood.tables for column in one.columns]


def asked(understood: Understood) -> dict[str, str | None]:
    """What is suggested to each question."""
    return {question.key: question.suggested for question in understood.questions}


def left_out(understood: Understood) -> list[tuple[int, str]]:
    """The row and the code of what was left out."""
    return [(problem.line, problem.code) for problem in understood.left_out]


def decided(understood: Understood) -> list[tuple[int, str]]:
    """The row and the code of what was decided without a question."""
    return [(problem.line, problem.code) for problem in understood.remarks]


def names(draft: Draft) -> list[str]:
    return [actor.name for actor in draft.actors]


def ties(draft: Draft) -> list[tuple[str, ...]]:
    """Each link as its kind and its members."""
    return [(link.kind, *link.members) for link in draft.links]


def stated(value: Any) -> dict[str, Any]:
    """The fields of an actor or a link that differ from what nobody stated."""
    fields = {name: getattr(value, name) for name in value.__slots__ if name != "size"}
    usual = {"form": "organisation", "currency": "SEK", "strength": 1.0, "cross_sector": False}
    return {name: field for name, field in fields.items() if field not in (None, ()) and usual.get(name) != field}


def read_back(draft: Draft) -> Report:
    """What the reader of the data folder says of the draft; JSON is YAML."""
    actors = [
        {
            **{name: value for name, value in stated(actor).items() if name not in ("aliases", "sources", "custom")},
            **({"cross_sector": "true"} if actor.cross_sector else {}),
            "aliases": list(actor.aliases),
            "sources": [_source(source) for source in actor.sources],
            "custom": dict(actor.custom),
        }
        for actor in draft.actors
    ]
    links = [
        {
            **{name: value for name, value in stated(link).items() if name not in ("members", "sources")},
            **_ends(link.members, directed=draft.kinds[link.kind].directed),
            "sources": [_source(source) for source in link.sources],
        }
        for link in draft.links
    ]
    sectors = {id: name._asdict() for id, name in draft.sectors.items()}
    kinds = {
        id: {**kind.name._asdict(), "directed": str(kind.directed).lower()}
        for id, kind in draft.kinds.items()
        if KINDS.get(id) != kind
    }
    return check(
        Sources.of(
            _json({"actors": actors, **({} if draft.sectors == SECTORS else {"sectors": sectors})}),
            _json({"links": links, **({"kinds": kinds} if kinds else {})}),
        )
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _source(source: tuple[str, str]) -> dict[str, str]:
    return {name: value for name, value in zip(("title", "url"), source, strict=True) if value}


def _ends(members: tuple[str, ...], *, directed: bool) -> dict[str, Any]:
    if directed:
        return {"source": members[0], "target": members[1]}
    return {"members": list(members)}
