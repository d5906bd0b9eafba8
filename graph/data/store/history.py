"""What became of records, as fields: at a revision, over several, or between two states of the files."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from ..folders import FILES
from ..reading import Sources
from .applying import content_of, record_changes
from .edits import LISTS, OPTIONAL
from .revision import RecordChange
from .summaries import Summary, summaries

# The contents of the files that need not be there, by their names.
Beside = Mapping[str, bytes]
_NOTHING: Beside = MappingProxyType({})


class Compared(NamedTuple):
    """The records that differ between two states, and whether anything beside the records does too."""

    records: list[Summary]
    has_other_lines: bool


def differences(changes: Iterable[RecordChange]) -> list[Summary]:
    """What became of the fields of records; without those that only their writing has changed."""
    return [one for one in summaries(changes) if one.before != one.after]


def together(changes: Iterable[RecordChange]) -> list[RecordChange]:
    """What several revisions have done to records, whose changes are the oldest first: from the first text to the last.

    Nothing of a record that is as it was, or came and went. What changed last is the last.
    """
    made: dict[int, RecordChange] = {}
    ends: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
    for number, one in enumerate(changes):
        before = one.before
        if one.before is not None and (earlier := ends[one.file, one.before]):
            before = made.pop(earlier.pop()).before
        made[number] = RecordChange(one.file, before, one.after, one.place)
        if one.after is not None:
            ends[one.file, one.after].append(number)
    return [one for one in made.values() if one.before != one.after]


def between(then: Sources, now: Sources, beside: tuple[Beside, Beside] = (_NOTHING, _NOTHING)) -> Compared:
    """What differs between two states of the files, of at most 1,000 records a file.

    `beside` are the contents of the files that need not be there, then and now.
    """
    changes: list[RecordChange] = []
    has_other_lines = False
    contents = [(old.content or b"", new.content or b"") for old, new in zip(then.files, now.files, strict=True)]
    contents += [(beside[0].get(file, b""), beside[1].get(file, b"")) for file in OPTIONAL]
    for file, (old, new) in zip((*FILES, *OPTIONAL), contents, strict=True):
        if old == new:
            continue
        before = content_of(old, LISTS[file])
        after = content_of(new, LISTS[file], before.layout)
        changes += sorted(record_changes(file, before, after), key=attrgetter("place"))
        if before.layout is None or after.layout is None or before.layout.frame != after.layout.frame:
            has_other_lines = True
    return Compared(differences(changes), has_other_lines)
