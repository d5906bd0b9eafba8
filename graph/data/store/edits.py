"""What an edit is, and what becomes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from json import dumps
from typing import NamedTuple

from ...network.problems import Problem
from .places import Plain

# The stories of a network stand in a file of their own, which need not be there.
STORIES = "stories.yaml"
# So does what is stated of the engagement of actors.
ENGAGEMENT = "engagement.yaml"
OPTIONAL = (STORIES, ENGAGEMENT)
# The lists of records that can be edited, by file.
LISTS = {"actors.yaml": "actors", "links.yaml": "links", STORIES: "stories", ENGAGEMENT: "engagement"}


class Change(NamedTuple):
    """What is to become of one record.

    `record` is its name: its id, or a mark of its text; empty for a new one. `seen` is the version that was seen of it.
    `fields` are all that it is to have then, None if it is to go.
    """

    file: str
    record: str
    seen: str
    fields: Mapping[str, Plain] | None


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes that are made together or not at all.

    `who` is a name as people know it, `author` what tells one's own edits from others'. An edit with a `token` is made
    once, however often it is sent.
    """

    changes: tuple[Change, ...]
    who: str = ""
    author: str = ""
    token: str | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """An edit is in the journal; `is_written` is whether the files have it too, which otherwise follow later.

    `records` are the names of the changed records now, in the order of the changes; empty for those that are gone.
    """

    revision: int
    records: tuple[str, ...] = ()
    is_written: bool = True


class Clash(NamedTuple):
    """A record that has changed since it was seen: what was wanted of it, and what it has now (None: it is gone)."""

    wanted: Change
    fields: Mapping[str, Plain] | None


class ConflictError(Exception):
    """Records have changed since they were seen; nothing is saved."""

    def __init__(self, clashes: tuple[Clash, ...]) -> None:
        self.clashes = clashes
        super().__init__(", ".join(clash.wanted.record for clash in clashes))


class Finding(NamedTuple):
    """What the reader finds in an edit: of which change and which of its fields, empty where of none of them.

    `change` counts the changes of the edit from 0, and is None where the problem lies elsewhere in the files.
    """

    problem: Problem
    change: int | None = None
    field: str = ""


class RefusedError(Exception):
    """The edit does not fit, and nothing is saved; `problems` are the reader's, or the one that prevents any edit."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("\n".join(f"{problem.place}: {problem.message()}" for problem in problems))


def version(fields: Mapping[str, Plain]) -> str:
    """A mark of what a record holds, whatever the order and the style of its fields."""
    return blake2b(dumps(fields, sort_keys=True).encode(), digest_size=12).hexdigest()
