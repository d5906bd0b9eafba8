"""Forms made again of what a browser has kept: whatever comes is looked at, and is text."""

import re
from collections.abc import Mapping
from typing import Any

from .form_fields import EVERY, FIELDS, fields_of
from .kept_values import UnreadableError, fields, mapping, text
from .session import Form

_KEY = re.compile(r"[0-9a-f]{16}")
_TEXTS = {"text", "long"}  # how a field is asked for that one types into
_TYPED_BESIDE = {"source_title", "source_url", "who", "line"}
_BESIDE = {*_TYPED_BESIDE, "way"}
MOST_KEYS = 20


def keys(sent: object) -> list[str]:
    """The keys of forms that a browser asks about."""
    found = sent if isinstance(sent, list) else []
    return [one for one in found[:MOST_KEYS] if is_key(one)]


def is_key(sent: object) -> bool:
    """Whether this is the key of a form."""
    return isinstance(sent, str) and _KEY.fullmatch(sent) is not None


def form_of(sent: object) -> Form | None:
    """The form that a browser has kept, with what was typed in its fields; None if it cannot be made out."""
    try:
        entry = mapping(sent)
        content = mapping(entry.get("content"))
        key, kind = entry.get("key"), entry.get("kind")
        if not is_key(key):
            return None
        if kind == "line":
            beside = _beside(content, entry)
            return Form("links.yaml", beside=beside, instead=str(key)) if beside.get("line") else None
        if kind in ("fields", "removal"):
            return _of_record(content, entry, str(key))
    except UnreadableError:
        return None
    return None


def _of_record(content: Mapping[str, Any], entry: Mapping[str, Any], key: str) -> Form | None:
    file, is_removal = text(content.get("file")), entry.get("kind") == "removal"
    if file not in (FIELDS if is_removal else EVERY) or (is_removal and not content.get("record")):
        return None
    record, seen = text(content.get("record") or ""), text(content.get("seen") or "")
    start = fields(content.get("start"))
    if is_removal:
        return Form(file, record, seen, start, removes=True, instead=key)
    every = fields_of(file, record)
    known = {one.key for one in every}
    typed = {name: value for name, value in fields(content.get("typed")).items() if name in known}
    for name, value in mapping(entry.get("typed")).items():
        field = name.removeprefix("field_")
        if name != field and any(one.key == field and one.asked in _TEXTS for one in every):
            typed[field] = text(value)
    beside = {name: value for name, value in _beside(content, entry).items() if name != "line"}
    return Form(file, record, seen, start, typed=typed, beside=beside, instead=key)


def _beside(content: Mapping[str, Any], entry: Mapping[str, Any]) -> dict[str, str]:
    """What stood in the widgets that are no fields, and what was typed into them since."""
    found = {name: value for name, value in mapping(content.get("beside")).items() if name in _BESIDE}
    found |= {name: value for name, value in mapping(entry.get("typed")).items() if name in _TYPED_BESIDE}
    return {name: text(value) for name, value in found.items()}
