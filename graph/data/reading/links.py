"""The content of `links.yaml`: the kinds of links, and the links."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from ...network import vocabulary
from ...network.dates import first_day, last_day
from ...network.model import Bilingual, Kind, Link
from . import fields
from .actors import LinkableActors
from .findings import Findings, listed
from .ids import Ids
from .record import LABEL_LENGTH, Fields, ReadBefore, Record
from .repeats import Repeats
from .shown_names import SINCE as NAMES_SINCE
from .shown_names import names_of
from .tree import Node

MOST_LINKS = 5_000_000
MOST_STRENGTH = 1_000_000
MOST_AMOUNT = 10**15
_FEWEST = 2

TOP = ("kinds", "links")
_TOP_MEANT = {"edges": "links", "ties": "links", "partnerships": "links", "länkar": "links"}
KIND = (*fields.BILINGUAL, "directed", "joins", "resource")
MEANT = {
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
_DIFFERENT = ("id", "name", "note")  # in nearly every link
_SUCH_LINK = "source: …"
_SUCH_KIND = "{sv: …, en: …, directed: true}"
RESULTS_SINCE = 2  # the format that brought `results`
CURRENCY = re.compile(r"[A-Z]{3}")


def convert(
    top: dict[str, Node] | None, known: LinkableActors | None, findings: Findings, format: int = 1
) -> tuple[Mapping[str, Kind], tuple[Link, ...]]:
    """The kinds and the links; faults are noted in `findings`.

    `known` holds the actors, or is None when they could not be read at all: then a member is not looked up,
    since every single one would be reported. `format` is that of the folder.
    """
    if top is None:
        return vocabulary.KINDS, ()
    file = Record("links.yaml", 1, top, findings)
    file.only(TOP, _TOP_MEANT)
    kinds = kinds_of(file)
    records = file.main_list("links", "link", _SUCH_LINK, MOST_LINKS)
    return kinds or vocabulary.KINDS, () if records is None else links_of(records, kinds, known, format)


def kinds_of(file: Record) -> Mapping[str, Kind] | None:
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
        record = Record(f"'{id}'", line, {}, file.findings) if value is None else own.record(id, _SUCH_KIND)
        if fields.is_id(id, line, file.findings) and record is not None:
            kinds[id] = _kind(record, default)
    return kinds


def _kind(record: Record, default: Kind) -> Kind:
    if default.id in vocabulary.KINDS and not (record.has("sv") or record.has("en")):
        record.only(KIND)
        name = default.name
    else:
        name = fields.in_both(record, KIND)
    directed, joins = fields.truth(record, "directed"), fields.truth(record, "joins")
    return Kind(
        default.id,
        name,
        default.directed if directed is None else directed,
        default.joins if joins is None else joins,
        record.text("resource", LABEL_LENGTH) or default.resource,
    )


def links_of(
    records: list[Record], kinds: Mapping[str, Kind] | None, known: LinkableActors | None, format: int
) -> tuple[Link, ...]:
    """The links of these records; `kinds` and `known` are None if they could not be read."""
    named = {name: kind.id for kind in (kinds or {}).values() for name in kind.name}
    called = {**vocabulary.KINDS_CALLED, **named}
    ids, repeats = Ids(), Repeats()
    every = FIELDS_WITH_NAMES if format >= NAMES_SINCE else FIELDS
    links: list[Link] = []
    pairs = 0
    before: ReadBefore = {key: {} for key in every if key not in _DIFFERENT}
    for record in records:
        said = record.values(every, MEANT, before=before)
        if format < RESULTS_SINCE and record.has("results"):
            record.findings.error(record.line_of("results"), "format_needed", key="results", needed=RESULTS_SINCE)
        if "id" in said:
            ids.note(record, said["id"])
        kind = _kind_of(record, said.pop("kind", None), kinds, called)
        members = _members(record, said, kind, known)
        start, end = said.get("start"), said.get("end")
        if start and end and first_day(start) > last_day(end):
            record.findings.error(record.line_of("end"), "end_before_start", start=start, end=end)
        if kind is None or members is None:
            continue
        link = Link(members if kind.directed else tuple(sorted(members)), kind.id, len(members), **said)
        repeats.note(record, link)
        links.append(link)
        already, pairs = pairs, pairs + link.pairs
        if already <= vocabulary.MOST_PAIRS < pairs:
            record.findings.error(record.line, "too_many_pairs", limit=vocabulary.MOST_PAIRS)
    return tuple(links)


def _kind_of(
    record: Record, id: str | None, kinds: Mapping[str, Kind] | None, called: Mapping[str, str]
) -> Kind | None:
    if id is not None and kinds is not None and id in kinds:
        return kinds[id]
    record.require("kind")
    if id is None or kinds is None:
        return None
    line, words = record.line_of("kind"), listed(kinds)
    record.findings.unknown(line, "unknown_kind", id, kinds, called, allowed=words)
    return None


def _members(
    record: Record, said: dict[str, Any], kind: Kind | None, known: LinkableActors | None
) -> tuple[str, ...] | None:
    """The members, taken out of the link's fields, or None when they are not valid."""
    named = said.pop("members", None)
    source, target = said.pop("source", None), said.pop("target", None)
    if named is not None:
        return _party(record, named, kind, known)
    if known is not None and source != target and source in known.ids and target in known.ids:
        return source, target
    if not (record.has("source") or record.has("target")):
        if not record.has("members"):
            record.findings.error(record.line, "no_members", who=record.name)
        return None
    record.require("source")
    record.require("target")
    source = _actor(record, source, record.line_of("source"), known)
    target = _actor(record, target, record.line_of("target"), known)
    if source is None or target is None:
        return None
    if source == target:
        record.findings.error(record.line_of("target"), "self_link", value=source)
        return None
    return source, target


def _party(
    record: Record, named: list[tuple[int, str | None]], kind: Kind | None, known: LinkableActors | None
) -> tuple[str, ...] | None:
    line = record.line_of("members")
    if record.has("source") or record.has("target"):
        record.findings.error(line, "members_and_ends")
    if kind is not None and kind.directed:
        record.findings.error(line, "directed_members", kind=kind.id)
    members: dict[str, None] = {}
    sound = True
    for member_line, text in named:
        member = _actor(record, text, member_line, known)
        if member is None:
            sound = False
        elif member in members:
            record.findings.warn(member_line, "member_twice", value=member)
        else:
            members[member] = None
    if sound and len(members) < _FEWEST:
        record.findings.error(line, "too_few_members", who=record.name)
        return None
    return tuple(members) if sound else None


def _actor(record: Record, id: str | None, line: int, known: LinkableActors | None) -> str | None:
    """The id if a link may name it; the fault is noted if not."""
    if id is None or (known is not None and id in known.ids):
        return id
    if known is None:
        return id if fields.is_id(id, line, record.findings) else None
    record.findings.unknown(line, "unknown_actor", id, known.ids, known.by_name, who=record.name)
    return None


def currency(record: Record, key: str) -> str | None:
    """A currency as three capital letters."""
    code = record.text(key)
    if code is not None and not CURRENCY.fullmatch(code):
        record.bad(key, "bad_currency", code)
    return code


FIELDS: Fields = {
    "source": Record.text,
    "target": Record.text,
    "members": Record.lines,
    "kind": Record.text,
    "start": fields.date,
    "end": fields.date,
    "strength": fields.Number(above=0, limit=MOST_STRENGTH),
    "amount": fields.Number(above=0, limit=MOST_AMOUNT),
    "currency": currency,
    "id": fields.id,
    "name": Record.label,
    "resources": Record.texts,
    "results": fields.Choices(vocabulary.RESULTS, vocabulary.RESULTS_CALLED),
    "as_of": fields.year,
    "confidence": fields.Choice(vocabulary.CONFIDENCES, vocabulary.CONFIDENCES_CALLED),
    "sources": fields.sources,
    "note": Record.prose,
}
FIELDS_WITH_NAMES: Fields = {
    **FIELDS,
    "confidence": fields.Choice(vocabulary.CONFIDENCES, vocabulary.CONFIDENCES_CALLED, partial(names_of, "confidence")),
}
