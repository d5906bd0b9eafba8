"""The files of a folder beside its journal: what is committed is written, what was changed by hand is taken in."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from errno import EACCES
from pathlib import Path

from ...network.problems import Problem
from ..folders import FILES
from ..reading.files import LARGEST, read_file
from ..saving import BusyError, ChangedError, alone, save_over
from .applying import Content, applied, content_of, mark_of, record_changes
from .common_ends import common_ends
from .edits import LISTS, OPTIONAL, ConflictError, Edit, RefusedError, Saved
from .journal import Journal
from .layout import Layout
from .revision import Origin, Patch, RecordChange

_ANYBODY_WRITES = 0o222


class Files:
    """The contents of the files as the journal has them at its latest revision."""

    def __init__(self, folder: Path, step: Callable[[str], None]) -> None:
        self.folder = folder
        self._step = step
        self._held: dict[str, Content] = {}
        self._read: dict[str, bytes] = {}

    @property
    def layouts(self) -> dict[str, Layout]:
        """Where the records stand in each file; RefusedError if it is unknown for a network file."""
        found = {}
        for name, content in self._held.items():
            if content.layout is not None:
                found[name] = content.layout
            elif name in FILES:
                raise RefusedError(Problem(str(self.folder / name), 0, "not_editable"))
        return found

    def layout(self, name: str) -> Layout:
        """Where the records stand in a file; RefusedError if it is unknown."""
        if (found := self.layouts.get(name)) is None:
            raise RefusedError(Problem(str(self.folder / name), 0, "not_editable"))
        return found

    def content(self, name: str) -> bytes:
        """What stands in a file, nothing where it is not there; RefusedError where it cannot be read."""
        if name not in self._held:
            raise RefusedError(Problem(str(self.folder / name), 0, "not_editable"))
        return self._held[name].bytes

    @property
    def names(self) -> tuple[str, ...]:
        """The files that can be edited."""
        return tuple(self._read)

    def read(self, names: Sequence[str]) -> dict[str, bytes]:
        """What stands in the files now; RefusedError if one cannot be read.

        What need not be there and cannot be read is left out where there is anything else: it keeps nobody from
        editing that.
        """
        contents = {}
        for name in names:
            found = read_file(self.folder / name, LARGEST)
            if name in OPTIONAL and found.problem and found.problem.code == "file_missing":
                contents[name] = b""
                continue
            if name in OPTIONAL and found.content is None and len(names) > 1:
                continue
            if found.content is None:
                raise RefusedError(found.problem or Problem(found.file, 0, "file_missing"))
            contents[name] = found.content
        return contents

    def is_written(self, journal: Journal) -> bool:
        """Whether the files are known to be as the journal has them."""
        return all(journal.written(name)[1] == journal.mark(name) for name in self._read)

    def save(
        self,
        journal: Journal,
        edit: Edit | Sequence[RecordChange],
        origin: Origin,
        **of_revision: str | int | None,
    ) -> Saved:
        """Make an edit, or changes again; raises as `FolderStore.edit`."""
        result = applied(edit, self.layouts, str(self.folder))
        made = {
            name: self._held[name].with_layout(layout)
            for name, layout in result.layouts.items()
            if layout.text != self.layouts[name].text
        }
        if not made:
            return Saved(journal.latest(), result.names, self.is_written(journal))
        revision, is_written = self.commit(journal, made, origin, result.changes, **of_revision)
        return Saved(revision, result.names, is_written)

    def replace(
        self, journal: Journal, contents: Mapping[str, bytes], origin: Origin, **of_revision: str | int | None
    ) -> Saved:
        """Make the files what `contents` has; no revision where they are that already."""
        made = {
            name: content_of(content, LISTS[name], self._held[name].layout)
            for name, content in contents.items()
            if content != self._held[name].bytes
        }
        if not made:
            return Saved(journal.latest(), is_written=self.is_written(journal))
        changes = self._changes(made)
        return Saved(
            *self.commit(journal, made, origin, changes, **of_revision)[:1], is_written=self.is_written(journal)
        )

    def commit(
        self,
        journal: Journal,
        made: Mapping[str, Content],
        origin: Origin,
        changes: Iterable[RecordChange],
        **of_revision: str | int | None,
    ) -> tuple[int, bool]:
        """Add a revision to the journal, then write the files: its number, and whether that succeeded."""
        for name in made:
            self._refuse_read_only(name)
        number = self._add(journal, made, origin, changes, **of_revision)
        written = [self._write(journal, name) for name in made]  # each is tried, whatever becomes of the others
        return number, all(written)

    def reconcile(self, journal: Journal, contents: Mapping[str, bytes]) -> None:
        """Make the journal and the files agree; `contents` are what stands in the files."""
        self._read = dict(contents)
        self._held = {name: held for name, held in self._held.items() if name in contents}
        if all(self._agrees(journal, name, content) for name, content in contents.items()):
            return
        pending = self._pending(journal)
        by_hand: dict[str, Content] = {}
        for name, content in contents.items():
            now, latest = mark_of(content), journal.mark(name)
            self._hold(name, content if now == latest else journal.content(name))
            if now not in (latest, journal.written(name)[1] if pending else latest):
                by_hand[name] = content_of(content, LISTS[name], self._held[name].layout)
        if by_hand and not journal.latest():
            self._add(journal, by_hand, "start", ())
        elif by_hand:
            self._add(journal, by_hand, "hand", self._changes(by_hand))
            for number in pending:  # what was not written when somebody changed the files, where it still fits
                with suppress(ConflictError, RefusedError):
                    self.save(journal, journal.changes(number), "redo", of=number)
        for name, content in contents.items():
            if self._held[name].bytes != content:
                self._write(journal, name)
            elif journal.written(name)[1] != mark_of(content):
                with suppress(OSError, BusyError), alone((self.folder / name).resolve(), 0):
                    pass  # who was killed after writing it may have left the lock
                journal.note_written(name, mark_of(content))

    def _agrees(self, journal: Journal, name: str, content: bytes) -> bool:
        """Whether a file is as the journal has it, and known to be; the content in memory is this one then."""
        held = self._held.get(name)
        now = held.mark if held and held.bytes == content else mark_of(content)
        if journal.mark(name) != now or journal.written(name)[1] != now:
            return False
        self._hold(name, content)
        return True

    def _hold(self, name: str, content: bytes) -> None:
        held = self._held.get(name)
        if held is None or held.bytes != content:
            self._held[name] = content_of(content, LISTS[name], held.layout if held else None)

    def _pending(self, journal: Journal) -> list[int]:
        """The revisions that have been committed, but are not known to be in the files."""
        behind = [journal.written(name)[0] for name in self._read if journal.written(name)[1] != journal.mark(name)]
        first = min(behind, default=0)
        return list(range(first + 1, journal.latest() + 1)) if first else []

    def _changes(self, made: Mapping[str, Content]) -> list[RecordChange]:
        return [one for name in made for one in record_changes(name, self._held[name], made[name])]

    def _add(
        self,
        journal: Journal,
        made: Mapping[str, Content],
        origin: Origin,
        changes: Iterable[RecordChange],
        **of_revision: str | int | None,
    ) -> int:
        patches = {name: (_patch(name, self._held[name].bytes, one.bytes), one.bytes) for name, one in made.items()}
        self._step("begin")
        with journal.transaction():
            revision = journal.add(origin, patches, changes, **of_revision)  # type: ignore[arg-type] # its own fields
            self._step("commit")
        self._step("committed")
        self._held.update(made)
        return revision.number

    def _write(self, journal: Journal, name: str) -> bool:
        """Write a file as the journal has it; false if that fails, and is to be tried again later."""
        held, path = self._held[name], (self.folder / name).resolve()
        try:
            self._step(f"write {name}")
            if held.bytes:
                save_over(path, held.bytes, mark_of(self._read[name]))
            else:  # as it was before there was one
                with alone(path):
                    path.unlink(missing_ok=True)
            self._read[name] = held.bytes
            self._step(f"written {name}")
            journal.note_written(name, held.mark)
        except (OSError, BusyError, ChangedError):
            return False  # of the last: somebody has just changed it, which is not to be written over
        self._step(f"noted {name}")
        return True

    def _refuse_read_only(self, name: str) -> None:
        # A rename needs no right to the file: one that nobody may write is to stay as it is.
        path = self.folder / name
        if path.exists() and not path.stat().st_mode & _ANYBODY_WRITES:
            raise OSError(EACCES, os.strerror(EACCES), str(path))


def _patch(name: str, before: bytes, after: bytes) -> Patch:
    """What becomes of a content, as the shortest part that is another."""
    first, last = common_ends(before, after)
    return Patch(name, mark_of(after), first, before[first : len(before) - last], after[first : len(after) - last])
