"""A network in two tables, and what stands in no table in `network.yaml`: read by the rules of the YAML files.

The rows become the entries that the YAML files have, so that everything is checked and reported as it is there.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from ...network import vocabulary
from ...network.model import About, Actor, Bilingual, Kind, Link
from . import actors as actor_file
from . import fields
from . import links as link_file
from .about import about
from .cells import Cells, separated
from .findings import Findings
from .record import Record
from .table_files import Table
from .tree import Node

FRAME = ("format", "about", "sectors", "kinds")
CUSTOM = "custom_"
_LISTS = frozenset({"aliases", "functions", "challenges", "resources", "results", "members"})
_EVIDENCE = ("as_of", "confidence", "sources", "source_urls", "note")
ACTORS = (
    *("id", "name", "name_en", "aliases", "sector", "form", "cross_sector", "region", "functions", "challenges"),
    *("url", "orgnr", *_EVIDENCE),
)
LINKS = (
    *("id", "name", "kind", "directed", "source", "target", "members", "size", "start", "end", "strength"),
    *("amount", "currency", "resources", "results", *_EVIDENCE),
)
_PAIR = 2

Content: TypeAlias = tuple[tuple[Actor, ...], tuple[Link, ...], dict[str, Bilingual], dict[str, Kind], About]
# What makes a value of some cells of a row.
_Reader: TypeAlias = Callable[[Sequence[str], int], Node]


def convert(
    actors: Table | None, links: Table | None, frame: dict[str, Node] | None, found: Mapping[str, Findings]
) -> Content | None:
    """The content of a network; faults are noted in `found`, by `actors`, `links` and `frame`.

    None where a table cannot be read, or the frame is written for a newer version.
    """
    stated = Record("network.yaml", 1, frame or {}, found["frame"])
    if actor_file.is_newer(frame, found["frame"]):
        return None
    stated.only(FRAME)
    format = actor_file.NEWEST_FORMAT if frame is None else actor_file.format_of(frame, found["frame"])
    sectors, kinds = actor_file.sectors_of(stated), link_file.kinds_of(stated)
    people, ties = actor_file.Actors(), tuple[Link, ...]()
    if actors is not None and _has(actors, ACTORS, actor_file.REQUIRED, actor_file.MEANT, found["actors"]):
        people = actor_file.actors_of(list(_actors(actors, found["actors"])), sectors, format)
    description = about(stated, format, sectors, *actor_file.named_by_id(people.known))
    parties = ("members",) if links is not None and "members" in links.headings else ("source", "target")
    if links is not None and _has(links, LINKS, ("kind", *parties), link_file.MEANT, found["links"]):
        ties = link_file.links_of(list(_links(links, kinds, found["links"])), kinds, people.known, format)
    if actors is None or links is None:
        return None
    return people.values, ties, dict(sectors or vocabulary.SECTORS), dict(kinds or vocabulary.KINDS), description


def _has(
    table: Table, known: Sequence[str], needed: Sequence[str], meant: Mapping[str, str], findings: Findings
) -> bool:
    """Whether the table can be read: the columns that are needed are there, and none is there that is not known."""
    before, seen = findings.errors, dict[str, int]()
    for place, heading in enumerate(table.headings, 1):
        if heading in seen:
            findings.error(1, "column_twice", value=heading, first=seen[heading], n=place)
        seen[heading] = place
        is_own = known is ACTORS and heading.startswith(CUSTOM) and heading != CUSTOM
        if heading not in known and not is_own:
            code = "unknown_actor_column" if known is ACTORS else "unknown_column"
            findings.unknown(1, code, heading, known, meant)
    for heading in needed:
        if heading not in seen:
            findings.error(1, "column_missing", value=heading)
    return findings.errors == before


def _actors(table: Table, findings: Findings) -> Iterator[Record]:
    cells = Cells(findings)
    own = [(i, name.removeprefix(CUSTOM)) for i, name in enumerate(table.headings) if name.startswith(CUSTOM)]
    plan = _plan(table, cells)
    for number, (line, row) in enumerate(table.rows, 1):
        entry = {field: read(row, line) for field, place, read in plan if row[place]}
        custom: dict[str, Node] = {name: cells.text(row[i], line, name) for i, name in own if row[i]}
        if custom:
            entry["custom"] = (line, custom)
        yield Record(f"actor {number}", line, entry, findings)


def _links(table: Table, kinds: Mapping[str, Kind] | None, findings: Findings) -> Iterator[Record]:
    plan = _plan(table, Cells(findings))
    place = {heading: i for i, heading in enumerate(table.headings)}
    directed, size = place.get("directed"), place.get("size")
    for number, (line, row) in enumerate(table.rows, 1):
        entry = {field: read(row, line) for field, column, read in plan if row[column]}
        record = Record(f"link {number}", line, entry, findings)
        kind = (kinds or {}).get(row[place["kind"]])
        members = separated(row[place["members"]]) if "members" in place else []
        if kind is not None and kind.directed and len(members) == _PAIR and not record.has("source"):
            _, named = entry.pop("members")
            if isinstance(named, list):
                entry["source"], entry["target"] = named
        if kind is not None and directed is not None and (flag := row[directed]):
            is_directed = fields.BOOLEANS.get(flag.casefold())
            if is_directed is None:
                findings.error(line, "bad_boolean", key="directed", value=flag)
            elif is_directed != kind.directed:
                findings.error(line, "direction_differs", kind=kind.id, value=flag)
        if size is not None and members and row[size] not in ("", str(len(members))):
            findings.warn(line, "members_lacking", value=row[size], n=len(members))
        yield record


def _plan(table: Table, cells: Cells) -> list[tuple[str, int, _Reader]]:
    """For each field of an entry which column states it, and what makes its value of a row."""
    plan: list[tuple[str, int, _Reader]] = []
    headings = table.headings
    titles, urls = (headings.index(name) if name in headings else None for name in ("sources", "source_urls"))
    for place, heading in enumerate(headings):
        if heading in ("directed", "size") or heading.startswith(CUSTOM):
            continue
        if heading in ("sources", "source_urls"):
            plan.append(("sources", place, _sources(titles, urls, cells)))
        else:
            plan.append((heading, place, _value(heading, place, cells)))
    return plan


def _value(field: str, place: int, cells: Cells) -> _Reader:
    read = cells.texts if field in _LISTS else cells.text
    return lambda row, line: read(row[place], line, field)


def _sources(titles: int | None, urls: int | None, cells: Cells) -> _Reader:
    def read(row: Sequence[str], line: int) -> Node:
        return cells.sources("" if titles is None else row[titles], "" if urls is None else row[urls], line)

    return read
