"""What `links.yaml` says: the kinds of links, and the links."""

import re
from collections.abc import Collection
from typing import TypeAlias

from .. import vocabulary
from ..model import Bilingual, Kind, Link
from .findings import Findings
from .record import ID_LENGTH, NAME_LENGTH, Record
from .tree import Node

MOST_LINKS = 5_000_000
MOST_STRENGTH = 1_000_000
MOST_AMOUNT = 1e15

_TOP = ("kinds", "links")
_KIND = ("directed", "joins", "resource")
_FIELDS = (
    *("source", "target", "members", "kind", "start", "end", "strength", "amount", "currency", "id", "name"),
    *("resources", "as_of", "confidence", "sources", "note"),
)
_MEANT = {
    "weight": "strength",
    "type": "kind",
    "from": "source",
    "to": "target",
    "partners": "members",
    "parties": "members",
    "actors": "members",
    "start_year": "start",
    "end_year": "end",
    "label": "name",
    "title": "name",
}
_CURRENCY = re.compile(r"[A-Z]{3}")
_Members: TypeAlias = tuple[str, ...]


def convert(
    top: dict[str, Node] | None, known: Collection[str] | None, findings: Findings
) -> tuple[dict[str, Kind], list[Link]]:
    """The kinds and the links; faults are noted in `findings`.

    `known` holds the ids of the actors, or is None when the actors could not be read at all: then a member is
    not looked up, since every single one would be reported.
    """
    if top is None:
        return dict(vocabulary.KINDS), []
    file = Record("links.yaml", 1, top, findings)
    file.only(_TOP, {"edges": "links", "ties": "links", "partnerships": "links", "länkar": "links"})
    kinds = _kinds(file)
    if "links" not in top:
        findings.error(0, "expected_top", expected="links")
    elif not isinstance(top["links"][1], list):
        findings.error(top["links"][0], "expected_list", key="links")
    elif len(top["links"][1]) > MOST_LINKS:
        findings.error(top["links"][0], "too_many", key="links", limit=MOST_LINKS)
    else:
        return kinds, _links(file, kinds, known)
    return kinds, []


def _kinds(file: Record) -> dict[str, Kind]:
    """The default kinds with the file's own; what an own kind leaves out stays as the default has it."""
    kinds = dict(vocabulary.KINDS)
    own = file.record("kinds")
    for id, (line, _) in own.fields.items() if own else ():
        record = own.record(id) if own else None
        if record is None or not record.is_id(id, line):
            continue
        default = kinds.get(id, Kind(id, Bilingual(id, id)))
        directed, joins = record.truth("directed"), record.truth("joins")
        if record.has("sv") or record.has("en") or id not in kinds:
            name = record.as_bilingual(also=_KIND)
        else:
            record.only(("sv", "en", *_KIND))
            name = default.name
        kinds[id] = Kind(
            id,
            name,
            default.directed if directed is None else directed,
            default.joins if joins is None else joins,
            record.text("resource", ID_LENGTH) or default.resource,
        )
    return kinds


def _links(file: Record, kinds: dict[str, Kind], known: Collection[str] | None) -> list[Link]:
    links: list[Link] = []
    ids: dict[str, int] = {}
    written: dict[Link, int] = {}
    same: dict[tuple[_Members, str], int] = {}
    for record in file.records("links", "link"):
        if link := _link(record, kinds, known):
            if link in written:
                record.findings.warn(record.line, "link_repeated", first=written[link])
            elif (link.members, link.kind) in same:
                first = same[link.members, link.kind]
                record.findings.warn(record.line, "link_again", first=first, kind=link.kind)
            written.setdefault(link, record.line)
            same.setdefault((link.members, link.kind), record.line)
            if link.id is not None and ids.setdefault(link.id, record.line) != record.line:
                record.findings.error(record.line_of("id"), "id_twice", value=link.id, first=ids[link.id])
            links.append(link)
    return links


def _link(record: Record, kinds: dict[str, Kind], known: Collection[str] | None) -> Link | None:
    record.only(_FIELDS, _MEANT)
    kind = kinds.get(record.text("kind") or "")
    if not record.has("kind"):
        record.missing("kind")
    elif kind is None:
        value = record.text("kind")
        if value is not None:
            record.findings.unknown(record.line_of("kind"), "unknown_kind", value, kinds, allowed=", ".join(kinds))
    members = _members(record, kind, known)
    start, end = record.date("start"), record.date("end")
    if start and end and _first_day(start) > _last_day(end):
        record.findings.error(record.line_of("end"), "end_before_start", start=start, end=end)
    currency = record.text("currency")
    if currency is not None and not _CURRENCY.fullmatch(currency):
        record.findings.error(record.line_of("currency"), "bad_currency", value=currency[:ID_LENGTH])
    link = {
        "id": record.id("id"),
        "name": record.text("name", NAME_LENGTH),
        "start": start,
        "end": end,
        "strength": record.number("strength", above=0, limit=MOST_STRENGTH) or 1.0,
        "amount": record.number("amount", above=0, limit=MOST_AMOUNT),
        "currency": currency or "SEK",
        "resources": tuple(resource for _, resource in record.texts("resources")),
        "as_of": record.year("as_of"),
        "confidence": record.choice("confidence", vocabulary.CONFIDENCES),
        "sources": record.sources(),
        "note": record.prose("note"),
    }
    record.warn_of_personal_data()
    if kind is None or members is None:
        return None
    if not kind.directed:
        members = tuple(sorted(members))
    return Link(members=members, kind=kind.id, **link)  # type: ignore[arg-type]


def _members(record: Record, kind: Kind | None, known: Collection[str] | None) -> _Members | None:
    """The members as ids, or None when the link cannot stand."""
    if "members" in record.fields:
        return _party(record, kind, known)
    ends = [_known(record, record.id(key), record.line_of(key), known) for key in ("source", "target")]
    for key in ("source", "target"):
        if not record.has(key):
            record.missing(key)
    if ends[0] is None or ends[1] is None:
        return None
    if ends[0] == ends[1]:
        record.findings.error(record.line_of("target"), "self_link", value=ends[0])
        return None
    return ends[0], ends[1]


def _party(record: Record, kind: Kind | None, known: Collection[str] | None) -> _Members | None:
    line = record.line_of("members")
    if "source" in record.fields or "target" in record.fields:
        record.findings.error(line, "members_and_ends")
    if kind is not None and kind.directed:
        record.findings.error(line, "directed_members", kind=kind.id)
    named = record.texts("members", ID_LENGTH)
    members: dict[str, None] = {}
    sound = True
    for member_line, value in named:
        member = value if record.is_id(value, member_line) else None
        if member is None or _known(record, member, member_line, known) is None:
            sound = False
        elif member in members:
            record.findings.warn(member_line, "member_twice", value=member)
        members[value] = None
    if len(members) < 2:  # noqa: PLR2004 - a partnership takes two
        record.findings.error(line, "too_few_members", who=record.name)
        return None
    return tuple(members) if sound else None


def _known(record: Record, id: str | None, line: int, known: Collection[str] | None) -> str | None:
    if id is None or known is None or id in known:
        return id
    record.findings.unknown(line, "unknown_actor", id, known, who=record.name)
    return None


def _first_day(date: str) -> str:
    return date + "-01-01"[len(date) - 4 :]


def _last_day(date: str) -> str:
    # Only compared as text: no date of the month comes after its 31st.
    return date + "-12-31"[len(date) - 4 :]
