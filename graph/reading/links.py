"""What `links.yaml` says: the kinds of links, and the links."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from .. import vocabulary
from ..model import Bilingual, Kind, Link
from .actors import Known
from .findings import Findings, listed
from .ids import Ids
from .record import BILINGUAL, LABEL_LENGTH, NAME_LENGTH, Record
from .tree import Node
from .values import first_day, last_day

MOST_LINKS = 5_000_000
MOST_PAIRS = 10_000_000
MOST_STRENGTH = 1_000_000
MOST_AMOUNT = 10**15
_FEWEST = 2

_TOP = ("kinds", "links")
_TOP_MEANT = {"edges": "links", "ties": "links", "partnerships": "links", "länkar": "links"}
_KIND = (*BILINGUAL, "directed", "joins", "resource")
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
_SUCH_LINK = "source: …"
_SUCH_KIND = "{sv: …, en: …, directed: true}"
_CURRENCY = re.compile(r"[A-Z]{3}")
_Members: TypeAlias = tuple[str, ...]


def convert(
    top: dict[str, Node] | None, known: Known | None, findings: Findings
) -> tuple[Mapping[str, Kind], tuple[Link, ...]]:
    """The kinds and the links; faults are noted in `findings`.

    `known` holds the actors, or is None when they could not be read at all: then a member is not looked up,
    since every single one would be reported.
    """
    if top is None:
        return vocabulary.KINDS, ()
    file = Record("links.yaml", 1, top, findings)
    file.only(_TOP, _TOP_MEANT)
    kinds = _kinds(file)
    records = file.main_list("links", "link", _SUCH_LINK, MOST_LINKS)
    return kinds or vocabulary.KINDS, () if records is None else _links(records, kinds, known)


def _kinds(file: Record) -> Mapping[str, Kind] | None:
    """The default kinds with the file's own, faulty ones included; None if they cannot be read.

    What an own kind leaves out stays as the default has it.
    """
    if not file.has("kinds"):
        return vocabulary.KINDS
    own = file.record("kinds", f"sponsoring: {_SUCH_KIND}")
    if own is None:
        return None
    kinds = dict(vocabulary.KINDS)
    for id, (line, value) in own.fields.items():
        default = kinds.setdefault(id, Kind(id, Bilingual(id, id)))
        record = Record(id, line, {}, file.findings) if value is None else own.record(id, _SUCH_KIND)
        if own.is_id(id, line) and record is not None:
            kinds[id] = _kind(record, default)
    return kinds


def _kind(record: Record, default: Kind) -> Kind:
    if default.id in vocabulary.KINDS and not (record.has("sv") or record.has("en")):
        record.only(_KIND)
        name = default.name
    else:
        name = record.as_bilingual(_KIND)
    directed, joins = record.truth("directed"), record.truth("joins")
    return Kind(
        default.id,
        name,
        default.directed if directed is None else directed,
        default.joins if joins is None else joins,
        record.text("resource", LABEL_LENGTH) or default.resource,
    )


def _links(records: list[Record], kinds: Mapping[str, Kind] | None, known: Known | None) -> tuple[Link, ...]:
    links: list[Link] = []
    ids = Ids()
    pairs = 0
    written: dict[Link, int] = {}
    same: dict[tuple[_Members, str, str | None, str | None], int] = {}
    called = {name: kind.id for kind in (kinds or {}).values() for name in kind.name}
    for record in records:
        id = record.id("id")
        if id is not None:
            ids.note(record, id)
        if link := _link(record, id, kinds, called, known):
            line, alike = record.line, (link.members, link.kind, link.start, link.end)
            already = len(written)
            first = written.setdefault(link, line)
            if len(written) == already:
                record.findings.warn(line, "link_repeated", first=first)
            elif alike in same:
                record.findings.warn(line, "link_again", first=same[alike], kind=link.kind)
            same.setdefault(alike, line)
            pairs_before, pairs = pairs, pairs + link.size * (link.size - 1) // 2
            if pairs_before <= MOST_PAIRS < pairs:
                record.findings.error(line, "too_many_pairs", limit=MOST_PAIRS)
            links.append(link)
    return tuple(links)


def _link(
    record: Record, id: str | None, kinds: Mapping[str, Kind] | None, called: Mapping[str, str], known: Known | None
) -> Link | None:
    record.only(_FIELDS, _MEANT)
    kind = _kind_of(record, kinds, called)
    members = _members(record, kind, known)
    start, end = record.date("start"), record.date("end")
    if start and end and first_day(start) > last_day(end):
        record.findings.error(record.line_of("end"), "end_before_start", start=start, end=end)
    currency = record.text("currency")
    if currency is not None and not _CURRENCY.fullmatch(currency):
        record.bad("currency", "bad_currency", currency)
    link = {
        "id": id,
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
    if kind is None or members is None:
        return None
    if not kind.directed:
        members = tuple(sorted(members))
    return Link(members=members, kind=kind.id, **link)  # type: ignore[arg-type]


def _kind_of(record: Record, kinds: Mapping[str, Kind] | None, called: Mapping[str, str]) -> Kind | None:
    record.require("kind")
    id = record.text("kind")
    if id is None or kinds is None:
        return None
    if id not in kinds:
        line, words = record.line_of("kind"), listed(kinds)
        record.findings.unknown(line, "unknown_kind", id, kinds, called, allowed=words)
    return kinds.get(id)


def _members(record: Record, kind: Kind | None, known: Known | None) -> _Members | None:
    """The members as ids, or None when the link cannot stand."""
    if record.has("members"):
        return _party(record, kind, known)
    if not (record.has("source") or record.has("target")):
        record.findings.error(record.line, "no_members", who=record.name)
        return None
    ends = []
    for key in ("source", "target"):
        record.require(key)
        id = record.text(key)
        if id is not None and _is_actor(record, id, record.line_of(key), known):
            ends.append(id)
    if len(ends) < _FEWEST:
        return None
    if ends[0] == ends[1]:
        record.findings.error(record.line_of("target"), "self_link", value=ends[0])
        return None
    return tuple(ends)


def _party(record: Record, kind: Kind | None, known: Known | None) -> _Members | None:
    line, value = record.fields["members"]
    if record.has("source") or record.has("target"):
        record.findings.error(line, "members_and_ends")
    if kind is not None and kind.directed:
        record.findings.error(line, "directed_members", kind=kind.id)
    named = record.texts("members")
    sound = isinstance(value, list) and len(named) == len(value)
    members: dict[str, None] = {}
    for member_line, member in named:
        if not _is_actor(record, member, member_line, known):
            sound = False
        elif member in members:
            record.findings.warn(member_line, "member_twice", value=member)
        members[member] = None
    if sound and len(members) < _FEWEST:
        record.findings.error(line, "too_few_members", who=record.name)
        return None
    return tuple(members) if sound else None


def _is_actor(record: Record, id: str, line: int, known: Known | None) -> bool:
    """Whether a link may name this id; the fault is noted if not."""
    if known is None:
        return record.is_id(id, line)
    if id in known.ids:
        return True
    record.findings.unknown(line, "unknown_actor", id, known.ids, known.by_name, who=record.name)
    return False
