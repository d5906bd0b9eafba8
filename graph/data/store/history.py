"""What became of records, as fields: at a revision, or between two states of the files."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple

from ..folders import FILES
from ..reading import Sources
from .applying import content_of, fields_of, record_changes
from .edits import LISTS
from .journal import RecordChange
from .places import Plain
from .record_values import in_order

_PARTIES = ("source", "target", "members")


class Difference(NamedTuple):
    """A record before and after: its fields, or None where it was not there."""

    file: str
    before: Mapping[str, Plain] | None
    after: Mapping[str, Plain] | None

    @property
    def fields(self) -> list[str]:
        """The fields that differ, in the order of the files."""
        old, new = self.before or {}, self.after or {}
        return [key for key in in_order({**old, **new}) if old.get(key) != new.get(key)]


class Compared(NamedTuple):
    """The records that differ between two states, and whether anything beside the records does too."""

    records: list[Difference]
    has_other_lines: bool


def differences(changes: Iterable[RecordChange]) -> list[Difference]:
    """What became of the fields of records; without those that only their writing has changed.

    A partnership without an id has another name once it has changed: it is found by its parties, and its kind if that
    is the same.
    """
    found = [
        Difference(
            one.file,
            None if one.before is None else fields_of(one.before, one.file),
            None if one.after is None else fields_of(one.after, one.file),
        )
        for one in changes
    ]
    for identity in (_of_kind, _of_parties):
        found = _paired(found, identity)
    return [one for one in found if one.before != one.after]


def between(then: Sources, now: Sources) -> Compared:
    """What differs between two states of the files, of at most 1,000 records a file."""
    changes: list[RecordChange] = []
    has_other_lines = False
    for file, old, new in zip(FILES, then.files, now.files, strict=True):
        if old.content == new.content:
            continue
        before = content_of(old.content or b"", LISTS[file])
        after = content_of(new.content or b"", LISTS[file], before.layout)
        changes += sorted(record_changes(file, before, after), key=attrgetter("place"))
        if before.layout is None or after.layout is None or before.layout.frame != after.layout.frame:
            has_other_lines = True
    return Compared(differences(changes), has_other_lines)


def _paired(found: Iterable[Difference], identity: Callable[[Difference], tuple[str, ...]]) -> list[Difference]:
    """The differences, of which one that went and one that came are one where they are the same."""
    found = list(found)
    gone = defaultdict(list)
    for one in found:
        if one.after is None:
            gone[identity(one)].append(one)
    paired, taken = [], set()
    for one in found:
        if one.before is None and (same := gone[identity(one)]):
            was = same.pop(0)
            taken.add(id(was))
            paired.append(Difference(one.file, was.before, one.after))
        else:
            paired.append(one)
    return [one for one in paired if id(one) not in taken]


def _of_kind(one: Difference) -> tuple[str, ...]:
    return (*_of_parties(one), str((one.after or one.before or {}).get("kind")))


def _of_parties(one: Difference) -> tuple[str, ...]:
    """What a record is the same by where its name is another."""
    fields = one.after or one.before or {}
    if fields.get("id"):
        return one.file, str(fields["id"])
    parties: list[str] = []
    for key in _PARTIES:
        value = fields.get(key)
        parties += map(str, value) if isinstance(value, list) else [str(value)] if value else []
    return (one.file, "", *sorted(parties))
