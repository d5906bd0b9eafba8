"""The parties of a partnership: one list in the form, and in the file its source and target, or its members."""

from collections.abc import Mapping

from ...data.store.places import Plain
from ...network.model import Kind

_TWO = 2
_PARTIES = ("source", "target", "members")


def as_shown(record: Mapping[str, Plain]) -> dict[str, Plain]:
    """The fields of a record with its parties in one list: of a kind with a direction, it runs from the first."""
    shown = {key: value for key, value in record.items() if key not in _PARTIES}
    ends = [record[key] for key in _PARTIES[:_TWO] if record.get(key)]
    members = record.get("members")
    parties = members if isinstance(members, list) else ends
    return {**shown, "parties": parties} if parties else shown


def as_record(shown: Mapping[str, Plain], before: Mapping[str, Plain], kinds: Mapping[str, Kind]) -> dict[str, Plain]:
    """The fields of a record; `before` are those that it had, whose way to name the parties is kept where it can be."""
    record = {key: value for key, value in shown.items() if key != "parties"}
    parties = shown.get("parties")
    if not isinstance(parties, list) or not parties:
        return record
    kind = kinds.get(str(shown.get("kind")))
    if len(parties) <= _TWO and ("members" not in before or (kind and kind.directed)):
        return {**dict(zip(_PARTIES, parties, strict=False)), **record}
    return {"members": parties, **record}
