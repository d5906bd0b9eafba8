"""Whether the JSON Schemas say of a text what the reader says of it, as far as a schema can.

An editor understands YAML 1.2 by its core schema: what looks like a number is one, `true` a truth value, `no` a text.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from graph.data.schema import actors_schema, links_schema
from graph.network.problems import Problem

# What keeps a text from being read as a value at all, so that there is nothing to hold against a schema.
NO_VALUE = {
    *("file_empty", "not_utf8", "not_text", "yaml_syntax", "bracket_missing", "anchor", "alias", "tag", "directives"),
    *("second_document", "too_deep", "key_not_text", "expected_top"),
    *("control_character", "control_character_in", "more_control_characters", "too_many_marks"),
}
# What only the reader can find: what one place says of another, and more than the two ends of a number.
READER_ALONE = {
    *("key_twice", "id_twice", "self_link", "too_few_members", "end_before_start", "too_many_pairs"),
    *("unknown_actor", "unknown_sector", "unknown_kind", "sector_twice", "order_too_short", "directed_members"),
    *("unknown_asked", "not_asked"),
    # A personal number looks as an organisation's does; a format that is far too high, and of the other file.
    *("personal_orgnr", "more_problems", "newer_format"),
}
# A schema knows the default sectors and kinds, and directed ones among them, where a file names none of its own.
OF_DEFAULTS = {"unknown_sector": "sectors", "unknown_kind": "kinds", "directed_members": "kinds"}
# Whether names may stand for ids, `actors.yaml` says: of `links.yaml` alone a schema must take them.
OF_OTHER_FILE = {"actors": set[str](), "links": {"unknown_choice"}}
_SHOWING_NOTHING = "\N{BRAILLE PATTERN BLANK}\N{HANGUL FILLER}"
_LONGEST = 50_000
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_MOST_DIGITS = 4_000  # of a number that Python makes of a text


@cache
def validator(file: str) -> Draft202012Validator:
    schema = {"actors": actors_schema, "links": links_schema}[file]()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def instance(text: str) -> Any:
    """The value of a YAML text for an editor."""
    return _value(yaml.compose(text, Loader=yaml.CBaseLoader))


def _value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {_key(key): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(value) for value in node.value]
    if all(letter in _SHOWING_NOTHING for letter in node.value) and node.value:
        return None  # spaces to the reader, but not to an editor
    return node.value if node.style or len(node.value) > _MOST_DIGITS else _plain(node.value)


def _plain(text: str) -> Any:
    # An editor takes `null` for nothing as well, where the reader has the text: the schema complains of an id `null`.
    if text in ("", "~"):
        return None
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def _key(node: yaml.Node) -> str:
    return node.value if isinstance(node, yaml.ScalarNode) else ""


def differences(texts: Mapping[str, str], problems: tuple[Problem, ...]) -> list[str]:
    """Where a schema and the reader do not agree on one of the two files, by `actors` and `links`."""
    found = []
    for file, text in texts.items():
        errors = {p.code for p in problems if p.severity == "error" and p.file.endswith(f"{file}.yaml")}
        if errors & NO_VALUE or len(text) > _LONGEST:
            continue
        value = instance(text.removeprefix("\ufeff"))
        wrong = [f"{list(error.path)}: {error.message[:200]}" for error in validator(file).iter_errors(value)]
        if wrong and not errors:
            found.append(f"{file}.yaml is read, and refused by the schema: {wrong}")
        if not wrong and errors - READER_ALONE - OF_OTHER_FILE[file]:
            found.append(f"{file}.yaml is refused for {sorted(errors)}, and the schema takes it")
        for code in errors & OF_DEFAULTS.keys():
            if not wrong and not (isinstance(value, dict) and isinstance(value.get(OF_DEFAULTS[code]), dict)):
                found.append(f"{file}.yaml: {code}, and the schema takes it")
    return found
