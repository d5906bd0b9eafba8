"""What `actors.yaml` says: the sectors, the actors, and what the data set is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from .. import vocabulary
from ..model import About, Actor, Bilingual
from .findings import Findings, listed
from .ids import Ids
from .personal import luhn
from .record import LABEL_LENGTH, NAME_LENGTH, Record
from .tree import Node

NEWEST_FORMAT = 1
MOST_ACTORS = 1_000_000
DRAWN_AT_MOST = 2_000

_TOP = ("format", "about", "sectors", "actors")
_TOP_MEANT = {"nodes": "actors", "aktörer": "actors", "sektorer": "sectors", "om": "about"}
_ABOUT = ("title", "description", "licence", "publisher", "date", "limits", "sources")
_ABOUT_MEANT = {"license": "licence", "titel": "title", "limitations": "limits"}
_FIELDS = (
    *("id", "name", "name_en", "aliases", "sector", "form", "cross_sector", "region", "functions", "challenges"),
    *("url", "orgnr", "as_of", "confidence", "sources", "note", "custom"),
)
_MEANT = {
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
_SUCH_ACTOR = "id: …"
_SUCH_SECTOR = "public: {sv: …, en: …}"
_SUCH_ABOUT = "title: {sv: …, en: …}"
_SUCH_CUSTOM = "any_key: any text"
_REGION = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}")
_ORGNR = re.compile(r"\d{6}-?\d{4}", re.ASCII)
_SMALLEST_THIRD_DIGIT = "2"  # in an organisation number, so that it cannot be a person's
# Accepted, but a program that keeps its records in JavaScript objects may trip over them.
_SCRIPT_WORDS = {"__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf"}


class Known(NamedTuple):
    """The actors that a link may name: their ids (faulty actors included), and the ids by name, for guesses."""

    ids: Mapping[str, int]
    by_name: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Actors:
    """The actors that could be read, and whom a link may name; `known` is None if there was no list to read."""

    values: tuple[Actor, ...] = ()
    known: Known | None = None


def is_newer(top: dict[str, Node] | None, findings: Findings) -> bool:
    """Whether the file is written for a newer version: the rest of it may follow rules not known here."""
    file = Record("actors.yaml", 1, top or {}, findings)
    number = file.text("format")
    if number is None:
        return False
    if not (number.isascii() and number.isdigit() and number.strip("0")):
        file.bad("format", "bad_format", number)
    elif number.lstrip("0") != str(NEWEST_FORMAT):
        file.bad("format", "newer_format", number, known=NEWEST_FORMAT)
        return True
    return False


def convert(top: dict[str, Node] | None, findings: Findings) -> tuple[Mapping[str, Bilingual], Actors, About]:
    """The sectors, the actors and the description of the data set; faults are noted in `findings`."""
    if top is None:
        return vocabulary.SECTORS, Actors(), About()
    file = Record("actors.yaml", 1, top, findings)
    file.only(_TOP, _TOP_MEANT)
    sectors = _sectors(file)
    records = file.main_list("actors", "actor", _SUCH_ACTOR, MOST_ACTORS)
    actors = Actors() if records is None else _actors(records, sectors)
    if len(actors.values) > DRAWN_AT_MOST:
        line = file.line_of("actors")
        findings.warn(line, "large_network", actors=len(actors.values), drawn=DRAWN_AT_MOST)
    return sectors or vocabulary.SECTORS, actors, _about(file)


def _sectors(file: Record) -> Mapping[str, Bilingual] | None:
    """The sectors, faulty ones included; None if they cannot be read, so that no actor is told it has a wrong one."""
    if not file.has("sectors"):
        return vocabulary.SECTORS
    own = file.record("sectors", _SUCH_SECTOR)
    if own is None:
        return None
    sectors = {}
    for id, (line, value) in own.fields.items():
        own.is_id(id, line)
        if value is None:
            file.findings.error(line, "language_missing", who=id)
        sectors[id] = own.bilingual(id) or Bilingual(id, id)
    if not sectors:
        file.findings.error(own.line, "no_sectors")
        return None
    return sectors


def _about(file: Record) -> About:
    about = file.record("about", _SUCH_ABOUT)
    if about is None:
        return About()
    about.only(_ABOUT, _ABOUT_MEANT)
    return About(
        title=about.bilingual("title"),
        description=about.bilingual("description"),
        licence=about.text("licence"),
        publisher=about.text("publisher"),
        date=about.date("date"),
        limits=about.bilinguals("limits", "limit"),
        sources=about.sources(),
    )


def _actors(records: list[Record], sectors: Mapping[str, Bilingual] | None) -> Actors:
    values: list[Actor] = []
    ids = Ids()
    by_name: dict[str, str] = {}
    called = {name: id for id, names in (sectors or {}).items() for name in names}
    for record in records:
        record.require("id")
        id = record.id("id")
        if id is not None:
            record.name = f"'{id}'"
            ids.note(record, id)
            if id in _SCRIPT_WORDS:
                record.findings.warn(record.line_of("id"), "script_word", value=id)
        if actor := _actor(record, id, sectors, called):
            values.append(actor)
            by_name[actor.name] = actor.id
    return Actors(tuple(values), Known(ids.lines, by_name))


def _actor(
    record: Record, id: str | None, sectors: Mapping[str, Bilingual] | None, called: Mapping[str, str]
) -> Actor | None:
    record.only(_FIELDS, _MEANT, spare="custom")
    record.require("name")
    record.require("sector")
    name, sector = record.text("name", NAME_LENGTH), record.text("sector")
    if sector is not None and sectors is not None and sector not in sectors:
        line, words = record.line_of("sector"), listed(sectors)
        record.findings.unknown(line, "unknown_sector", sector, sectors, called, allowed=words)
    region = record.text("region")
    if region is not None and not _REGION.fullmatch(region):
        record.bad("region", "bad_region", region)
    actor = {
        "name_en": record.text("name_en", NAME_LENGTH),
        "aliases": tuple(alias for _, alias in record.texts("aliases")),
        "form": record.choice("form", vocabulary.FORMS) or "organisation",
        "cross_sector": record.truth("cross_sector") or False,
        "region": region,
        "functions": record.choices("functions", vocabulary.FUNCTIONS),
        "challenges": tuple(challenge for _, challenge in record.texts("challenges")),
        "url": record.url("url"),
        "orgnr": _orgnr(record),
        "as_of": record.year("as_of"),
        "confidence": record.choice("confidence", vocabulary.CONFIDENCES),
        "sources": record.sources(),
        "note": record.prose("note"),
        "custom": _custom(record),
    }
    if id is None or name is None or sector is None:
        return None
    return Actor(id=id, name=name, sector=sector, **actor)  # type: ignore[arg-type]


def _orgnr(record: Record) -> str | None:
    number = record.text("orgnr")
    if number is None:
        return None
    digits = number.replace("-", "")
    if not _ORGNR.fullmatch(number):
        record.bad("orgnr", "bad_orgnr", number)
    elif digits[2] < _SMALLEST_THIRD_DIGIT:
        record.findings.error(record.line_of("orgnr"), "personal_orgnr")
    elif not luhn(digits):
        record.bad("orgnr", "bad_check_digit", number)
    return f"{digits[:6]}-{digits[6:]}"


def _custom(record: Record) -> tuple[tuple[str, str], ...]:
    custom = record.record("custom", _SUCH_CUSTOM)
    if custom is None:
        return ()
    found = []
    for key, (line, _) in custom.fields.items():
        if len(key) > LABEL_LENGTH or not key.strip():
            record.findings.error(line, "bad_custom_key", limit=LABEL_LENGTH)
        elif (value := custom.text(key)) is not None:
            found.append((key, value))
    return tuple(sorted(found))
