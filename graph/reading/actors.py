"""What `actors.yaml` says: the sectors, the actors, and what the data set is."""

import re
from dataclasses import dataclass

from .. import vocabulary
from ..model import About, Actor, Bilingual
from .findings import Findings
from .record import ID_LENGTH, NAME_LENGTH, Record, luhn
from .tree import Node

NEWEST_FORMAT = 1
MOST_ACTORS = 1_000_000
DRAWN_AT_MOST = 2_000

_TOP = ("format", "about", "sectors", "actors")
_ABOUT = ("title", "description", "licence", "publisher", "date", "limits", "sources")
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
_REGION = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}")
_ORGNR = re.compile(r"\d{2}[2-9]\d{3}-?\d{4}")
# Accepted, but a program that keeps its records in JavaScript objects may trip over them.
_SCRIPT_WORDS = {"__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf"}


@dataclass(frozen=True, slots=True)
class Actors:
    """The actors that could be read, and every id the file names with its line (faulty actors included)."""

    values: list[Actor]
    lines: dict[str, int]


def convert(
    top: dict[str, Node] | None, findings: Findings
) -> tuple[dict[str, Bilingual], Actors, About]:
    """The sectors, the actors and the description of the data set; faults are noted in `findings`."""
    if top is None:
        return dict(vocabulary.SECTORS), Actors([], {}), About()
    file = Record("actors.yaml", 1, top, findings)
    file.only(_TOP, {"nodes": "actors", "aktorer": "actors", "aktörer": "actors"})
    _check_format(file)
    sectors = _sectors(file)
    if "actors" not in top:
        findings.error(0, "expected_top", expected="actors")
    elif not isinstance(top["actors"][1], list):
        findings.error(top["actors"][0], "expected_list", key="actors")
    elif len(top["actors"][1]) > MOST_ACTORS:
        findings.error(top["actors"][0], "too_many", key="actors", limit=MOST_ACTORS)
    else:
        return sectors, _actors(file, sectors), _about(file)
    return sectors, Actors([], {}), _about(file)


def _check_format(file: Record) -> None:
    number = file.text("format")
    if number is None:
        return
    if not (number.isascii() and number.isdigit()) or int(number[:9]) == 0:
        file.findings.error(file.line_of("format"), "bad_format", value=number[:ID_LENGTH])
    elif int(number[:9]) > NEWEST_FORMAT:
        file.findings.error(file.line_of("format"), "newer_format", value=number[:9], known=NEWEST_FORMAT)


def _sectors(file: Record) -> dict[str, Bilingual]:
    own = file.record("sectors")
    if own is None:
        return dict(vocabulary.SECTORS)
    sectors = {}
    for id, (line, _) in own.fields.items():
        name = own.bilingual(id)
        if own.is_id(id, line) and name:
            sectors[id] = name
        elif not own.has(id):
            file.findings.error(line, "language_missing", who=id)
    if not own.fields:
        file.findings.error(own.line, "no_sectors")
    return sectors


def _about(file: Record) -> About:
    about = file.record("about")
    if about is None:
        return About()
    about.only(_ABOUT)
    return About(
        title=about.bilingual("title"),
        description=about.bilingual("description"),
        licence=about.text("licence"),
        publisher=about.text("publisher"),
        date=about.date("date"),
        limits=tuple(limit.as_bilingual() for limit in about.records("limits", "limit")),
        sources=about.sources(),
    )


def _actors(file: Record, sectors: dict[str, Bilingual]) -> Actors:
    values: list[Actor] = []
    lines: dict[str, int] = {}
    alike: dict[str, str] = {}
    for record in file.records("actors", "actor"):
        id = record.id("id")
        if id is not None:
            record.name = f"'{id}'"
            if id in lines:
                record.findings.error(record.line_of("id"), "id_twice", value=id, first=lines[id])
            elif id.casefold() in alike:
                record.findings.warn(record.line_of("id"), "ids_alike", value=id, other=alike[id.casefold()])
            if id in _SCRIPT_WORDS:
                record.findings.warn(record.line_of("id"), "script_word", value=id)
            lines.setdefault(id, record.line_of("id"))
            alike.setdefault(id.casefold(), id)
        elif not record.has("id"):
            record.missing("id")
        if actor := _actor(record, id, sectors):
            values.append(actor)
    if len(values) > DRAWN_AT_MOST:
        file.findings.warn(file.line_of("actors"), "large_network", actors=len(values), drawn=DRAWN_AT_MOST)
    return Actors(values, lines)


def _actor(record: Record, id: str | None, sectors: dict[str, Bilingual]) -> Actor | None:
    record.only(_FIELDS, _MEANT, spare="custom")
    name = record.text("name", NAME_LENGTH)
    if not record.has("name") or name == "":
        record.missing("name")
    sector = record.text("sector")
    if sector is None:
        if not record.has("sector"):
            record.missing("sector")
    elif sector not in sectors:
        record.findings.unknown(record.line_of("sector"), "unknown_sector", sector, sectors, allowed=", ".join(sectors))
        sector = None
    region = record.text("region")
    if region is not None and not _REGION.fullmatch(region):
        record.findings.error(record.line_of("region"), "bad_region", value=region[:ID_LENGTH])
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
    record.warn_of_personal_data()
    if id is None or name is None or sector is None:
        return None
    return Actor(id=id, name=name, sector=sector, **actor)  # type: ignore[arg-type]


def _orgnr(record: Record) -> str | None:
    number = record.text("orgnr")
    if number is None:
        return None
    digits = number.replace("-", "")
    if not _ORGNR.fullmatch(number) or not number.isascii():
        record.findings.error(record.line_of("orgnr"), "bad_orgnr", value=number[:ID_LENGTH])
    elif not luhn(digits):
        record.findings.error(record.line_of("orgnr"), "bad_check_digit", value=number)
    return f"{digits[:6]}-{digits[6:]}"


def _custom(record: Record) -> tuple[tuple[str, str], ...]:
    custom = record.record("custom")
    if custom is None:
        return ()
    found = []
    for key, (line, _) in custom.fields.items():
        value = custom.text(key)
        if len(key) > ID_LENGTH or not key.strip():
            record.findings.error(line, "too_long", key="custom", limit=ID_LENGTH)
        elif value is not None:
            found.append((key, value))
    return tuple(sorted(found))
