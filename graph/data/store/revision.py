"""A revision of the files of a folder, and what it has changed."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

MOST_CHANGES = 1_000  # of a revision that are listed

# Why there is a revision: the journal begins, an edit, one that is undone or made again, an earlier revision that is
# restored, or a file changed by other means.
Origin: TypeAlias = Literal["start", "edit", "undo", "redo", "restore", "hand"]


class RecordChange(NamedTuple):
    """What became of one record: its text before and after, None where it was not there, and its place in the list."""

    file: str
    before: str | None
    after: str | None
    place: int


class Patch(NamedTuple):
    """What became of a file: from `start`, so many bytes became others; `mark` is that of its content after."""

    file: str
    mark: str
    start: int
    before: bytes
    after: bytes

    def applied(self, content: bytes) -> bytes:
        """The content after, of that before."""
        return content[: self.start] + self.after + content[self.start + len(self.before) :]


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of the files, and how it came to be.

    `of` is the revision that was undone, redone or restored, and `files` are those that became others.
    """

    number: int
    at: str
    who: str
    author: str
    origin: Origin
    of: int | None
    files: tuple[str, ...] = ()
