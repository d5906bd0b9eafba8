"""JSON as texts, lists and mappings: numbers stay as they are written, and nothing is taken twice."""

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any, TypeAlias

from ....network.problems import Problem
from ..tables import Table, Upload
from .collected import DIRECTED, UNDIRECTED
from .limits import DEEPEST, MOST_EDGES
from .noted import Noted, Refused
from .values import as_number, is_weight, shortest

# What a value may be; numbers and `NaN` are texts of their own class, so that they differ from words.
Value: TypeAlias = "str | bool | list[Any] | dict[str, Any] | None"

_STRINGS = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_STEPS = {"[": 1, "{": 1, "]": -1, "}": -1}
_BRACKETS = re.compile(r"[^\[\]{}]+")
_SEPARATOR = "; "
_UNDEFINED = "NaN"


class Number(str):
    """A number as the file writes it."""

    __slots__ = ()


def read(content: bytes, noted: Noted) -> Value:
    """The value that a file holds.

    Raises
    ------
    Refused
        If the file is empty, in no Unicode encoding, no JSON, cut off, nested too deeply, or has a key twice in one
        object.
    """
    if not content.strip():
        raise noted.refuse(0, "import_file_empty")
    try:
        text = content.decode("utf-8-sig" if content.startswith(b"\xef\xbb\xbf") else json.detect_encoding(content))
    except UnicodeDecodeError:
        raise noted.refuse(0, "import_bad_encoding") from None
    # Without its texts a file is brackets and little else: their depth is known before anything is built.
    brackets = _BRACKETS.sub("", _STRINGS.sub("", text))
    if any(depth > DEEPEST for depth in accumulate(map(_STEPS.__getitem__, brackets))):
        raise noted.refuse(0, "import_too_deep", limit=DEEPEST)
    repeated: list[str] = []

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs) and not repeated:
            repeated.append(next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1))
        return found

    hooks: dict[str, Any] = {"parse_int": Number, "parse_float": Number, "parse_constant": Number}
    try:
        value: Value = json.loads(text, object_pairs_hook=mapping, **hooks)
    except json.JSONDecodeError as error:
        code = "import_cut_off" if not text[error.pos :].strip() else "import_bad_json"
        if code == "import_cut_off" or error.msg.startswith("Unterminated string"):
            raise noted.refuse(error.lineno, "import_cut_off") from None
        raise noted.refuse(error.lineno, "import_bad_json") from None
    if repeated:
        raise noted.refuse(0, "import_key_twice", key=repeated[0])
    return value


def tables(
    upload: Upload, made: Callable[[Value, Noted], tuple[Table, ...]]
) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """What is made of the value that a file holds, or no tables and the errors that keep it from being read."""
    noted = Noted(upload.name)
    try:
        return made(read(upload.content, noted), noted), noted.problems
    except Refused:
        return (), noted.problems


def first_network(networks: Sequence[dict[str, Any]], noted: Noted, code: str) -> dict[str, Any]:
    """The first of the networks in a file; that there are others is noted.

    Raises
    ------
    Refused
        If there is none, with this code.
    """
    if not networks:
        raise noted.refuse(0, code)
    for _ in networks[1:]:
        noted.warn(0, "import_more_graphs")
    return networks[0]


def direction_of(stated: Value) -> str:
    """The direction of all edges of a network that states whether it is directed; empty if it does not."""
    return {True: DIRECTED, False: UNDIRECTED}[stated] if isinstance(stated, bool) else ""


def text_of(value: Value) -> str | None:
    """A single value or a list of single values as the text of a cell; None if it has further structure."""
    if isinstance(value, list):
        parts = [text_of(one) if not isinstance(one, list) else None for one in value]
        return None if None in parts else _SEPARATOR.join(filter(None, parts))
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    if isinstance(value, Number):
        number = as_number(value)
        return "" if number is None else shortest(value, number)
    return value if isinstance(value, str) else None


def flat(record: dict[str, Any], nested: tuple[str, ...], place: int, noted: Noted) -> dict[str, str]:
    """The attributes of a record as texts; those that stand under one of the keys `nested` are its own.

    What has further structure is left out and noted, and an undefined number as a weight is an error.
    """
    found: dict[str, str] = {}
    inside = [(key, one) for name in nested if isinstance(record.get(name), dict) for key, one in record[name].items()]
    outside = [(key, one) for key, one in record.items() if not (key in nested and isinstance(one, dict))]
    for key, value in (*outside, *inside):
        text = text_of(value)
        if text is None:
            noted.warn(place, "import_structure", key, name=key)
        elif text == _UNDEFINED and isinstance(value, Number) and is_weight(key):
            noted.error(place, "import_bad_weight", value=value)
        elif text:
            found.setdefault(key, text)
    return found


def objects(value: Value, part: str, noted: Noted) -> list[dict[str, Any]]:
    """The objects of a list; anything else in it is an error, and no list at all ends the reading.

    Raises
    ------
    Refused
        If the value is no list, or too long a one.
    """
    noted.part = part
    if not isinstance(value, list):
        raise noted.refuse(0, "import_no_list", key=part)
    if len(value) > MOST_EDGES:
        raise noted.refuse(0, "import_too_many_records", key=part, limit=MOST_EDGES)
    for place, one in enumerate(value, 1):
        if not isinstance(one, dict):
            noted.error(place, "import_no_object")
    return [one if isinstance(one, dict) else {} for one in value]
