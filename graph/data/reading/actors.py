"""The content of `actors.yaml`: the sectors, the actors, and the description of the data set."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from ...network import vocabulary
from ...network.model import About, Actor, Bilingual
from . import fields
from .about import about
from .findings import Findings, listed
from .ids import Ids
from .personal import is_personal_number, luhn
from .record import LABEL_LENGTH, Fields, ReadBefore, Record
from .shown_names import SINCE as NAMES_SINCE
from .shown_names import names_of, names_of_sectors
from .tree import Node
from .twice import Twice

NEWEST_FORMAT = 2
MOST_ACTORS = 1_000_000

TOP = ("format", "about", "sectors", "actors")
_TOP_MEANT = {"nodes": "actors", "aktörer": "actors", "sektorer": "sectors", "om": "about"}
MEANT = {
    "type": "form",
    "kind": "form",
    "org_form": "form",
    "name_sv": "name",
    "label": "name",
    "title": "name",
    "alias": "aliases",
    "source": "sources",
    "website": "url",
    "homepage": "url",
    "country": "region",
    "namn": "name",
    "sektor": "sector",
}
REQUIRED = ("id", "name", "sector")
_DIFFERENT = ("id", "name", "name_en", "url", "orgnr", "note")  # in nearly every actor
_SUCH_ACTOR = "id: …"
_SUCH_SECTOR = "public: {sv: …, en: …}"
_SUCH_CUSTOM = "any_key: any text"
ORGNR = re.compile(r"\d{2}[2-9]\d{3}-?\d{4}", re.ASCII)
# Accepted, but a program that keeps its records in JavaScript objects may trip over them.
_SCRIPT_WORDS = {"__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf"}


class LinkableActors(NamedTuple):
    """The actors that a link may name: their ids (faulty actors included), and the ids by name, for guesses."""

    ids: Mapping[str, int]
    by_name: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Actors:
    """The actors that could be read, and whom a link may name; `known` is None if there was no list to read."""

    values: tuple[Actor, ...] = ()
    known: LinkableActors | None = None


def is_newer(top: dict[str, Node] | None, findings: Findings) -> bool:
    """Whether the file is written for a newer version: the rest of it may follow rules not known here."""
    file = Record("actors.yaml", 1, top or {}, findings)
    number = file.text("format")
    if number is None:
        return False
    if not (number.isascii() and number.isdigit() and number.strip("0")):
        file.bad("format", "bad_format", number)
    elif _format(file) > NEWEST_FORMAT:
        file.bad("format", "newer_format", number, known=NEWEST_FORMAT)
        return True
    return False


def format_of(top: dict[str, Node] | None, findings: Findings) -> int:
    """The number of the format that the file is written in, 1 where none is given or it is no number."""
    return _format(Record("actors.yaml", 1, top or {}, findings))


def _format(file: Record) -> int:
    """The number of the format, 1 where none is given or it is no number."""
    number = file.fields["format"][1] if file.has("format") else None
    digits = number.strip().lstrip("0") if isinstance(number, str) else ""
    # Thousands of digits would take long to convert, and a number of ten is newer than any.
    return int(digits[:10]) if digits.isascii() and digits.isdigit() else 1


def convert(top: dict[str, Node] | None, findings: Findings) -> tuple[Mapping[str, Bilingual], Actors, About]:
    """The sectors, the actors and the description of the data set; faults are noted in `findings`."""
    if top is None:
        return vocabulary.SECTORS, Actors(), About()
    file = Record("actors.yaml", 1, top, findings)
    file.only(TOP, _TOP_MEANT)
    sectors = sectors_of(file)
    records = file.main_list("actors", "actor", _SUCH_ACTOR, MOST_ACTORS)
    actors = Actors() if records is None else actors_of(records, sectors, _format(file))
    return sectors or vocabulary.SECTORS, actors, about(file, _format(file), sectors, *named_by_id(actors.known))


def named_by_id(known: LinkableActors | None) -> tuple[Mapping[str, int] | None, Mapping[str, str]]:
    """The ids that may be named, None if there is no list of them, and the ids by name."""
    return (None, {}) if known is None else known


def sectors_of(file: Record) -> Mapping[str, Bilingual] | None:
    """The sectors, faulty ones included; None if they cannot be read, so that no actor is reported for a wrong one."""
    if not file.has("sectors"):
        return vocabulary.SECTORS
    own = file.record("sectors", _SUCH_SECTOR)
    if own is None:
        return None
    sectors = {}
    for id, (line, value) in own.fields.items():
        fields.is_id(id, line, file.findings)
        if value is None:
            file.findings.error(line, "language_missing", who=f"'{id}'")
        sectors[id] = fields.bilingual(own, id) or Bilingual(id, id)
    if not sectors:
        file.findings.error(own.line, "no_sectors")
        return None
    if len(sectors) > vocabulary.MOST_SECTORS:
        file.findings.error(own.line, "too_many", key="sectors", limit=vocabulary.MOST_SECTORS)
    return sectors


def actors_of(records: list[Record], sectors: Mapping[str, Bilingual] | None, format: int) -> Actors:
    """The actors of these records; `sectors` are None if they could not be read."""
    values: list[Actor] = []
    ids, twice = Ids(), Twice()
    by_name: dict[str, str] = {}
    called = {word: id for word, id in vocabulary.SECTORS_CALLED.items() if id in (sectors or {})}
    called |= {name: id for id, names in (sectors or {}).items() for name in names}
    by_their_names = names_of_sectors(sectors or {}) if format >= NAMES_SINCE else {}
    every = FIELDS_WITH_NAMES if format >= NAMES_SINCE else FIELDS
    before: ReadBefore = {key: {} for key in every if key not in _DIFFERENT}
    for record in records:
        said = record.values(every, MEANT, "custom", before)
        if (named := by_their_names.get(said.get("sector", ""))) is not None:
            said["sector"] = named
        id, sector = said.get("id"), said.get("sector")
        if id is not None:
            record.name = f"actor '{id}'"
            ids.note(record, id)
            if id in _SCRIPT_WORDS:
                record.findings.warn(record.line_of("id"), "script_word", value=id)
        for key in REQUIRED:
            record.require(key)
        if sector is not None and sectors is not None and sector not in sectors:
            line, words = record.line_of("sector"), listed(sectors)
            record.findings.unknown(line, "unknown_sector", sector, sectors, called, allowed=words)
        if all(key in said for key in REQUIRED):
            actor = Actor(**said)
            values.append(actor)
            twice.note(record, actor)
            by_name[said["name"]] = said["id"]
    return Actors(tuple(values), LinkableActors(ids.lines, by_name))


def orgnr(record: Record, key: str) -> str | None:
    """A Swedish organisation number as `NNNNNN-NNNN`; a wrong check digit is a warning."""
    number = record.text(key)
    if number is None:
        return None
    digits = number.replace("-", "")
    if is_personal_number(number):
        record.findings.error(record.line_of(key), "personal_orgnr")
    elif not ORGNR.fullmatch(number):
        record.bad(key, "bad_orgnr", number)
    elif not luhn(digits):
        record.findings.warn(record.line_of(key), "bad_check_digit", key=key, value=number)
    return f"{digits[:6]}-{digits[6:]}"


def region(record: Record, key: str) -> str | None:
    """A country or a NUTS code."""
    code = record.text(key)
    if code is not None and not vocabulary.REGION.fullmatch(code):
        record.bad(key, "bad_region", code)
    return code


def custom(record: Record, key: str) -> tuple[tuple[str, str], ...]:
    """The analysts' own attributes, sorted by name."""
    own = record.record(key, _SUCH_CUSTOM)
    if own is None:
        return ()
    found = []
    for label, (line, _) in own.fields.items():
        if len(label) > LABEL_LENGTH or not label.strip():
            record.findings.error(line, "bad_custom_key", limit=LABEL_LENGTH)
        elif (value := own.text(label)) is not None:
            found.append((label, value))
    return tuple(sorted(found))


FIELDS: Fields = {
    "id": fields.id,
    "name": Record.label,
    "name_en": Record.label,
    "aliases": Record.texts,
    "sector": Record.text,
    "form": fields.Choice(vocabulary.FORMS, vocabulary.FORMS_CALLED),
    "cross_sector": fields.truth,
    "region": region,
    "functions": fields.Choices(vocabulary.FUNCTIONS, vocabulary.FUNCTIONS_CALLED),
    "challenges": Record.texts,
    "url": fields.url,
    "orgnr": orgnr,
    "as_of": fields.year,
    "confidence": fields.Choice(vocabulary.CONFIDENCES, vocabulary.CONFIDENCES_CALLED),
    "sources": fields.sources,
    "note": Record.prose,
    "custom": custom,
}
FIELDS_WITH_NAMES: Fields = {
    **FIELDS,
    "form": fields.Choice(vocabulary.FORMS, vocabulary.FORMS_CALLED, partial(names_of, "form")),
    "confidence": fields.Choice(vocabulary.CONFIDENCES, vocabulary.CONFIDENCES_CALLED, partial(names_of, "confidence")),
}
