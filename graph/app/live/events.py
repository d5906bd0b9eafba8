"""What browsers are sent of a revision: who made it, and which actors and links it has changed."""

import json
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from secrets import token_bytes
from typing import Any

from ...data.folders import FILES
from ...data.store.applying import fields_of
from ...data.store.places import Plain
from ...data.store.revision import RecordChange, Revision
from ...network.model import Actor
from ...text import LANGUAGES

_MOST_RECORDS = 200  # of a revision that are named
_SECRET = token_bytes(32)


def revision(made: Revision, changes: list[RecordChange]) -> str:
    """The event of a revision, as server-sent events are written."""
    named = changes[:_MOST_RECORDS]
    content = {
        "number": made.number,
        "who": made.who,
        "by": of_author(made.author),
        "actors": _actors(one for one in named if one.file == "actors.yaml"),
        "links": _links(one for one in named if one.file == "links.yaml"),
        "more": len(changes) - len(named),
        "network": any(file in FILES for file in made.files),
    }
    return event("revision", content, made.number)


def latest(number: int) -> str:
    """The event that says which revision is the latest."""
    return event("latest", {"number": number})


def here(names: Iterable[str], others: int) -> str:
    """The event that says who is here: names, and how many have given none."""
    return event("here", {"names": sorted(names), "others": others})


def event(name: str, content: Mapping[str, Any], id: int | None = None) -> str:
    """An event; its content is on one line and in ASCII, since line ends within it would end it."""
    head = "" if id is None else f"id: {id}\n"
    return f"{head}event: {name}\ndata: {json.dumps(content, separators=(',', ':'))}\n\n"


def of_author(author: str) -> str:
    """What a browser recognises its own visitor's edits by, and nobody can pretend to be the author by."""
    return blake2b(author.encode(), key=_SECRET, digest_size=8).hexdigest() if author else ""


def _actors(changes: Iterable[RecordChange]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {"added": [], "changed": [], "removed": []}
    for one in changes:
        before, after = (_actor(fields_of(text, one.file)) for text in (one.before, one.after))
        if before and after:
            found["changed"].append({**after, "was": before["id"]})
        elif after:
            found["added"].append(after)
        elif before:
            found["removed"].append({"id": before["id"]})
    return found


def _links(changes: Iterable[RecordChange]) -> dict[str, list[list[str]]]:
    """The members of the links; one that gets others is removed and added."""
    found: dict[str, list[list[str]]] = {"added": [], "changed": [], "removed": []}
    for one in changes:
        before, after = (_members(fields_of(text, one.file)) for text in (one.before, one.after))
        if before == after:
            found["changed"] += [after] if after else []
            continue
        found["removed"] += [before] if before else []
        found["added"] += [after] if after else []
    return found


def _actor(fields: Mapping[str, Plain] | None) -> dict[str, Any] | None:
    if fields is None or not isinstance(id := fields.get("id"), str):
        return None
    name, english = _text(fields, "name"), _text(fields, "name_en")
    actor = Actor(id, name or id, _text(fields, "sector"), english or None, form=_text(fields, "form", "organisation"))
    names = {lang: actor.title(lang) for lang in LANGUAGES}
    return {"id": id, "name": names, "sector": actor.sector, "collaboration": actor.is_collaboration}


def _members(fields: Mapping[str, Plain] | None) -> list[str]:
    if fields is None:
        return []
    listed = fields.get("members")
    found = listed if isinstance(listed, list) else [fields.get("source"), fields.get("target")]
    return [one for one in found if isinstance(one, str)]


def _text(fields: Mapping[str, Plain], key: str, otherwise: str = "") -> str:
    """A text on one line, as the reader has it."""
    value = fields.get(key)
    return " ".join(value.split()) or otherwise if isinstance(value, str) else otherwise
