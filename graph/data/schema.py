"""JSON Schemas of `actors.yaml`, `links.yaml` and `engagement.yaml` for editors, made from what the reader reads.

What a schema cannot express, such as an id that is used twice or a link to an actor that is in no list, only the reader
finds. Values are as an editor understands YAML 1.2: `2024` is a number and `no` a text.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, TypeAlias

from ..network.vocabulary import ID, ID_LENGTH, KINDS, MOST_SECTORS, NAME_LENGTH, REGION, SECTORS
from .reading import about, actors, engagement, fields, links
from .reading.record import LABEL_LENGTH, TEXT_LENGTH, Fields, Record
from .reading.shown_names import SINCE as NAMES_SINCE
from .reading.shown_names import names_of_sectors

Schema: TypeAlias = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
FILES = ("actors.schema.json", "links.schema.json", "engagement.schema.json")
_SINGLE = ["string", "number", "boolean"]
_BLANK: Schema = {"anyOf": [{"type": "null"}, {"type": "string", "pattern": r"^\s*$"}]}
_SHOWN: Schema = {"not": _BLANK}
_MONTH, _DAY = "(0[1-9]|1[0-2])", "(0[1-9]|1[0-9]|2[0-8])"
_LEAP = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_LATE = "(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31"
_DATE = rf"(?!0000)([0-9]{{4}}(-{_MONTH})?|[0-9]{{4}}-({_MONTH}-{_DAY}|{_LATE})|{_LEAP}-02-29)"
_TRUTH = "|".join("".join(f"[{c.upper()}{c}]" for c in word) for word in fields.BOOLEANS)


def schemas() -> Mapping[str, str]:
    """The schemas as JSON, by the names of their files."""
    made = dict(zip(FILES, (actors_schema(), links_schema(), engagement_schema()), strict=True))
    return {name: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in made.items()}


def actors_schema() -> Schema:
    """The schema of `actors.yaml`."""
    entry = _record(actors.FIELDS, actors.REQUIRED)
    with_names = _record(actors.FIELDS_WITH_NAMES, actors.REQUIRED)
    described = _record(about.FIELDS)
    described["properties"] |= {"compare": _or_blank(_orders()), "asked": _or_blank(_asked())}
    ids, names = list(SECTORS), list(names_of_sectors(SECTORS))
    own_sectors = {"required": ["sectors"], "properties": {"sectors": {"type": "object"}}}
    newer = {"required": ["format"], "properties": {"format": _format_from(NAMES_SINCE)}}
    older = {"properties": {"about": {"properties": {"compare": _BLANK, "asked": _BLANK}}}}
    return _file(
        actors.TOP,
        "actors",
        {
            "format": _or_blank(_format_from(1)),
            "about": _or_blank(described),
            "sectors": _or_blank(
                {
                    "type": "object",
                    "minProperties": 1,
                    "maxProperties": MOST_SECTORS,
                    "propertyNames": _id(),
                    "additionalProperties": _bilingual(),
                }
            ),
        },
        [
            {"if": newer, "then": _each("actors", with_names), "else": {"allOf": [_each("actors", entry), older]}},
            {
                "if": {"not": own_sectors},
                "then": {
                    "if": newer,
                    "then": _each("actors", {"properties": {"sector": _words([*ids, *names])}}),
                    "else": _each("actors", {"properties": {"sector": _words(ids)}}),
                    "properties": {"about": {"properties": {"compare": _orders_of(ids)}}},
                },
            },
        ],
    )


def links_schema() -> Schema:
    """The schema of `links.yaml`; it takes names for ids, as the format of `actors.yaml` is not known to it."""
    ends, members = ("source", "target"), ("members",)
    entry = _record(links.FIELDS_WITH_NAMES, ("kind",))
    entry["anyOf"] = [
        {**_stated(ends), "properties": dict.fromkeys(members, _BLANK)},
        {**_stated(members), "properties": dict.fromkeys(ends, _BLANK)},
    ]
    directed = [kind.id for kind in KINDS.values() if kind.directed]
    of_directed = {"required": ["kind"], "properties": {"kind": {"enum": directed}}}
    by_default = {
        "properties": {"kind": _words(list(KINDS))},
        "if": of_directed,
        "then": {"properties": dict.fromkeys(members, _BLANK)},
    }
    flags = {name: _truth() for name in ("directed", "joins")}
    kind = {**_IN_BOTH, **flags, "resource": _text(LABEL_LENGTH)}
    known: Schema = {"type": "object", "properties": kind, "additionalProperties": False}
    named: Schema = {**known, "anyOf": [_stated((lang,)) for lang in fields.BILINGUAL]}
    kinds = {
        "type": "object",
        "propertyNames": _id(),
        "properties": {id: _or_blank(known) for id in KINDS},
        "additionalProperties": named,
    }
    own_kinds = {"required": ["kinds"], "properties": {"kinds": {"type": "object"}}}
    return _file(
        links.TOP,
        "links",
        {"kinds": _or_blank(kinds)},
        [_each("links", entry), {"if": {"not": own_kinds}, "then": _each("links", by_default)}],
    )


def engagement_schema() -> Schema:
    """The schema of `engagement.yaml`."""
    entry = _record(engagement.FIELDS, engagement.REQUIRED)
    parts = {"format": _or_blank(_format_from(engagement.FORMAT))}
    return _file(engagement.TOP, "engagement", parts, [_each("engagement", entry)])


def _file(top: Sequence[str], entries: str, parts: Mapping[str, Schema], rules: list[Schema]) -> Schema:
    listed: Schema = {"type": ["array", "null"], "items": {"type": "object", "minProperties": 1}}
    return {
        "$schema": _DRAFT,
        "title": f"{entries}.yaml",
        "type": "object",
        "required": [entries],
        "properties": {key: listed if key == entries else parts[key] for key in top},
        "additionalProperties": False,
        "allOf": rules,
    }


def _each(entries: str, schema: Schema) -> Schema:
    return {"properties": {entries: {"items": schema}}}


def _record(read: Fields, required: Collection[str] = ()) -> Schema:
    """An entry with the fields that the reader reads; KeyError if one is read in a way that no schema is known for."""
    properties = {key: _read_by(function, key in required) for key, function in read.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False, "required": list(required)}


def _read_by(function: object, required: bool) -> Schema:
    match function:
        case fields.Choice(allowed=allowed, names=names):
            schema = _words([*allowed, *(name for name in names() if name not in allowed)])
        case fields.Choices(allowed=allowed):
            schema = _list(_words(list(allowed)))
        case fields.Number(above=above, limit=limit):
            schema = {**_number_or_text(above, limit, _python(fields.NUMBER))}
            schema["anyOf"][0] = {"type": "number", "exclusiveMinimum": above, "maximum": limit}
        case engagement.Grade(least=least, most=most):
            schema = _number_or_text(least, most, rf"[{least}-{most - 1}](\.[0-9]*)?|{most}(\.0*)?")
        case fields.Bilinguals():
            schema = {"type": "array", "items": _bilingual()}
        case _:
            schema = _KNOWN[function]()
    return schema if required else _or_blank(schema)


def _text(limit: int = TEXT_LENGTH) -> Schema:
    return {"type": [*_SINGLE, "null"], "maxLength": limit}


def _shown(limit: int = TEXT_LENGTH) -> Schema:
    return {"type": _SINGLE, "pattern": r"\S", "maxLength": limit}


def _matching(pattern: str) -> Schema:
    """A text that is as the pattern says, but for spaces around it, or a number or truth value, which becomes one."""
    return {"type": _SINGLE, "pattern": rf"^\s*({pattern})\s*$"}


def _id() -> Schema:
    return _matching(f"[{ID.pattern[1:-2]}]{{1,{ID_LENGTH}}}")


_IN_BOTH: Schema = {key: _text() for key in fields.BILINGUAL}


def _words(words: Iterable[str]) -> Schema:
    return {"enum": list(dict.fromkeys(words))}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _number_or_text(least: int, most: int, pattern: str, *, whole: bool = False) -> Schema:
    number = {"type": "integer" if whole else "number", "minimum": least, "maximum": most}
    return {"anyOf": [number, {"type": "string", "pattern": rf"^\s*({pattern})\s*$"}]}


def _format_from(least: int) -> Schema:
    return _number_or_text(least, actors.NEWEST_FORMAT, f"0*[{least}-{actors.NEWEST_FORMAT}]", whole=True)


def _truth() -> Schema:
    return _or_blank({"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": rf"^\s*({_TRUTH})\s*$"}]})


def _stated(keys: Sequence[str]) -> Schema:
    return {"required": list(keys), "allOf": [{"properties": {key: _SHOWN}} for key in keys]}


def _bilingual() -> Schema:
    record = {"type": "object", "properties": _IN_BOTH, "additionalProperties": False}
    return {**record, "anyOf": [_stated((lang,)) for lang in fields.BILINGUAL]}


def _source() -> Schema:
    title, url = fields.SOURCE
    properties = {title: _text(), url: _or_blank(_matching(_python(fields.URL)))}
    record = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**record, "anyOf": [_stated((title,)), _stated((url,))]}


def _custom() -> Schema:
    names = {"pattern": r"\S", "maxLength": LABEL_LENGTH}
    return {"type": "object", "propertyNames": names, "additionalProperties": _text()}


def _orders() -> Schema:
    sets = {"type": "array", "items": _or_blank(_list(_shown(NAME_LENGTH))), "minItems": 2}
    order = {"title": _bilingual(), "source": _source(), "order": sets}
    return _list({"type": "object", "properties": order, "required": list(about.ORDER), "additionalProperties": False})


def _asked() -> Schema:
    ids = dict.fromkeys(about.ASKED, _list(_id()))
    return {"type": "object", "properties": ids, "required": list(about.ASKED), "additionalProperties": False}


def _orders_of(sectors: Iterable[str]) -> Schema:
    return {"items": {"properties": {"order": {"items": {"items": _words(sectors)}}}}}


def _or_blank(schema: Schema) -> Schema:
    return {"anyOf": [schema, _BLANK]}


def _python(pattern: "re.Pattern[str]") -> str:
    """A pattern of Python as JSON Schema has it: digits are those of ASCII."""
    return pattern.pattern.replace(r"\d", "[0-9]")


_KNOWN: Mapping[object, Any] = {
    fields.id: _id,
    Record.label: partial(_shown, NAME_LENGTH),
    Record.text: _shown,
    Record.prose: _shown,
    Record.texts: lambda: _list(_shown(NAME_LENGTH)),
    Record.lines: lambda: _list(_shown(NAME_LENGTH)),
    fields.truth: _truth,
    fields.url: lambda: _matching(_python(fields.URL)),
    fields.year: lambda: _number_or_text(1000, 9999, _python(fields.YEAR), whole=True),
    fields.date: lambda: _number_or_text(1000, 9999, _DATE, whole=True),
    fields.sources: lambda: _list(_source()),
    fields.bilingual: _bilingual,
    actors.region: lambda: _matching(REGION.pattern),
    actors.orgnr: lambda: _matching(_python(actors.ORGNR)),
    actors.custom: _custom,
    links.currency: lambda: _matching(links.CURRENCY.pattern),
}
