"""What a revision has done to records, as people tell it: which, and which of their fields."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from .applying import fields_of
from .head import key_of_text
from .places import Plain
from .record_values import rank
from .revision import RecordChange


class Summary(NamedTuple):
    """What became of one record.

    `before` and `after` are its fields, None where it was not there, or cannot be read; `changes` are of its text: one,
    or two where a record was removed and another added in its place.
    """

    file: str
    before: Mapping[str, Plain] | None
    after: Mapping[str, Plain] | None
    changes: tuple[RecordChange, ...]

    @property
    def what(self) -> str:
        """`added`, `removed` or `changed`."""
        if any(one.before is not None for one in self.changes):
            return "changed" if any(one.after is not None for one in self.changes) else "removed"
        return "added"

    @property
    def part(self) -> str | None:
        """The key of a part of the file beside its list; None of a record."""
        return next((key for one in self.changes if (key := key_of_text(one.before or one.after or ""))), None)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that differ, in the order in which they are written."""
        return differing(self.before or {}, self.after or {})

    @property
    def actors(self) -> tuple[str, ...]:
        """The id of an actor, or of a link those that it names, or that of whom engagement is stated."""
        return actors_of(self.after or self.before or {})

    @property
    def lines(self) -> list[str]:
        """The lines that went, each after `-`, and those that came, each after `+`."""
        befores = [line for one in self.changes for line in (one.before or "").splitlines()]
        afters = [line for one in self.changes for line in (one.after or "").splitlines()]
        return changed_lines(befores, afters)


def summaries(changes: Iterable[RecordChange]) -> list[Summary]:
    """What became of each record.

    A partnership without an id has another name once it has changed: it is found by its parties, and its kind if that
    is the same.
    """
    found = [
        Summary(one.file, fields_of(one.before, one.file), fields_of(one.after, one.file), (one,)) for one in changes
    ]
    for identity in (_with_kind, _by_actors):
        found = _paired(found, identity)
    return found


def actors_of(fields: Mapping[str, Plain]) -> tuple[str, ...]:
    """The id of an actor, or of a link the ids that it names, or that of whom engagement is stated."""
    members = fields.get("members")
    if isinstance(members, list):
        named = members
    elif "source" in fields or "target" in fields:
        named = [fields.get("source"), fields.get("target")]
    else:
        named = [fields.get("id") or fields.get("actor")]
    return tuple(one for one in named if isinstance(one, str))


def story_title(fields: Mapping[str, Plain], lang: str) -> str:
    """What a story is called: its title in a language, or the other, or its id."""
    title = fields.get("title")
    named = title.get(lang) or next(iter(title.values()), None) if isinstance(title, dict) else title
    return str(named or fields.get("id") or "")


def differing(before: Mapping[str, Plain], after: Mapping[str, Plain]) -> tuple[str, ...]:
    """The fields in which two records differ, in the order in which they are written."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return tuple(sorted(names, key=rank))


def changed_lines(before: list[str], after: list[str]) -> list[str]:
    """The lines that only the first text has, each after `-`, and those that only the second has, each after `+`."""
    found = []
    for sort, first, last, begin, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if sort != "equal":
            found += [f"- {line}" for line in before[first:last]] + [f"+ {line}" for line in after[begin:end]]
    return found


def _paired(found: Iterable[Summary], identity: Callable[[Summary], tuple[str, ...]]) -> list[Summary]:
    """The records, of which one that went and one that came are one where they are the same."""
    found = list(found)
    gone = defaultdict(list)
    for one in found:
        if one.what == "removed" and (same := identity(one)):
            gone[same].append(one)
    paired: list[Summary] = []
    taken: set[int] = set()
    for one in found:
        if one.what == "added" and (others := gone[identity(one)]):
            was = others.pop(0)
            taken.add(id(was))
            paired.append(Summary(one.file, was.before, one.after, (*was.changes, *one.changes)))
        else:
            paired.append(one)
    return [one for one in paired if id(one) not in taken]


def _with_kind(one: Summary) -> tuple[str, ...]:
    same = _by_actors(one)
    return (*same, str((one.after or one.before or {}).get("kind"))) if same else ()


def _by_actors(one: Summary) -> tuple[str, ...]:
    """What a record is the same by where its name is another; nothing of one that cannot be read."""
    id = (one.after or one.before or {}).get("id")
    named = (str(id),) if id else ("", *sorted(one.actors))
    return (one.file, *named) if id or one.actors else ()
