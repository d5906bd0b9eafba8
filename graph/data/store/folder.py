"""The store of a data folder: YAML files for people to read, and beside them the journal of their revisions."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock

from ...network.model import Link
from ...network.problems import Problem
from ..folders import FILES
from ..reading import Sources, check
from ..reading.files import InputFile
from ..saving import BusyError, alone
from .applying import findings
from .database import BrokenJournalError, NotCertainError
from .editable import Tables, editable_files
from .edits import OPTIONAL, STORIES, Edit, Finding, RefusedError, Saved, version
from .files import Files
from .finding import naming, record_name
from .head import key_of, part_of
from .journal import NAME, REPORT, Journal
from .kept_journal import KeptJournal
from .places import Plain
from .revision import Origin, RecordChange, Revision
from .splicing import record_of
from .standing import inverse, last_edits

PATIENCE = 10.0  # seconds that an edit waits for those before it
MOST_REVISIONS = 1_000
_OF_RECORDS: tuple[Origin, ...] = ("edit", "undo", "redo")


class FolderStore:
    """The edits of one data folder, whichever process makes them. Threads may share it.

    Each method first makes the journal and the files agree: what was changed by hand becomes a revision of its own, and
    what a process that was killed has committed is written.

    Raises
    ------
    RefusedError
        With the problem, from every method, if the folder cannot be edited: there is no network in YAML in it (which
        stories and engagement do without), it lies on a network drive, it may not be written, the disk is full, or
        others' edits take more than ten seconds.
    """

    def __init__(
        self,
        folder: str | Path,
        step: Callable[[str], None] = lambda _: None,
        on_revision: Callable[[int], None] = lambda _: None,
    ) -> None:
        """`step` is called with the name of each step of a save; tests end processes there.

        `on_revision` is called with the number of the latest revision whenever that is another, in the thread that
        finds or makes it and before anybody else may edit: it is to be quick.
        """
        self.folder = Path(folder)
        self._on_revision, self._latest = on_revision, 0
        self._files = Files(self.folder, step)
        self._lock = Lock()
        self._kept = KeptJournal(self.folder)

    def revision(self) -> int:
        """The number of the latest revision."""
        with self._alone("begun") as journal:
            return journal.latest()

    def sources(self, revision: int | None = None) -> Sources:
        """The files as they were at a revision, or are; LookupError if there is no such revision."""
        with self._alone() as journal:
            return self._sources(journal, revision)

    def revisions(self, most: int = MOST_REVISIONS) -> list[tuple[Revision, list[RecordChange]]]:
        """The latest revisions, the newest first, each with what became of records."""
        with self._alone("begun") as journal:
            return [(one, journal.changes(one.number)) for one in journal.revisions(most)]

    def happened(self, number: int) -> tuple[Revision, list[RecordChange]]:
        """One revision, and what became of records; LookupError if there is no such revision."""
        with self._alone("begun") as journal:
            found = journal.revision(number)
            if found is None:
                raise LookupError(number)
            return found, journal.changes(number)

    def since(self, number: int, most: int = MOST_REVISIONS) -> tuple[int, list[tuple[Revision, list[RecordChange]]]]:
        """The number of the latest revision, and the revisions after another, the oldest first, as in `revisions`.

        Of more than `most` they are the latest.
        """
        with self._alone("begun") as journal:
            latest = journal.latest()
            found = journal.revisions(min(max(latest - number, 0), most))
            return latest, [(one, journal.changes(one.number)) for one in reversed(found)]

    def last_before(self, time: datetime) -> int:
        """The number of the last revision made before a time, 0 where there is none."""
        with self._alone() as journal:
            return journal.last_before(time)

    def latest(self, most: int, changes: int) -> list[tuple[Revision, list[RecordChange], int]]:
        """The latest revisions, each with the first `changes` of what became of records, and how many there are."""
        with self._alone("begun") as journal:
            return [
                (one, journal.changes(one.number, changes), journal.count(one.number))
                for one in journal.revisions(most)
            ]

    def names(self, file: str) -> list[str]:
        """The names of a file's records, in order."""
        with self._alone():
            return [info.name for info in self._files.layouts[file].infos]

    def record(self, file: str, name: str) -> tuple[dict[str, Plain], str] | None:
        """The fields of a record, or of a part beside the list (`head`), and its version; None if there is none."""
        with self._alone(_tables(file)):
            layout = self._files.layout(file)
            if key := key_of(name):
                fields = part_of(layout, key)
                return fields, version(fields)
            index = layout.positions.get(name)
            if index is None:
                return None
            fields = record_of(layout, index)
            return fields, version(fields)

    def records(self, file: str, heads: Collection[str] | None = None) -> list[tuple[str, dict[str, Plain], str]]:
        """The records of a file in order: the name, the fields and the version of each.

        `heads` are the ids of the actors whose records are wanted: their own, or the links that name one of them first.
        """
        with self._alone(_tables(file)):
            layout = self._files.layout(file)
            found = [
                (info.name, record_of(layout, i))
                for i, info in enumerate(layout.infos)
                if heads is None or info.head in heads
            ]
            return [(name, fields, version(fields)) for name, fields in found]

    def partnerships_of(self, id: str) -> list[tuple[str, dict[str, Plain], str]]:
        """The links that an actor is part of: the name, the fields and the version of each."""
        with self._alone():
            layouts = self._files.layouts
            layout = layouts["links.yaml"]
            found = [(layout.infos[i].name, record_of(layout, i)) for i in naming(layouts, id)]
            return [(name, fields, version(fields)) for name, fields in found]

    def name_of(self, link: Link) -> str | None:
        """The name of the record that is read as a link, None if there is none."""
        with self._alone():
            return record_name(self._files.layouts, link)

    def stories(self) -> tuple[bytes, list[tuple[str, dict[str, Plain], str]]]:
        """The content of `stories.yaml`, nothing where there is none, and of its records what `records` has."""
        with self._alone("any"):
            layout = self._files.layouts.get(STORIES)
            found = [] if layout is None else [(one.name, record_of(layout, i)) for i, one in enumerate(layout.infos)]
            return self._files.content(STORIES), [(name, fields, version(fields)) for name, fields in found]

    def beside(self, revision: int | None = None) -> dict[str, bytes]:
        """The contents of the files that need not be there, at a revision or now; nothing where there is none."""
        with self._alone("begun") as journal:
            return {name: journal.content(name, revision) for name in OPTIONAL if name in self._files.names}

    def keep_unpublished(self, author: str, content: bytes | None) -> None:
        """Keep what an author has not published, which nobody else is given; None: nothing any more."""
        with self._alone("any") as journal:
            journal.keep_unpublished(author, content)

    def keep_report(self, content: bytes | None) -> None:
        """Keep the choices for the report of the network, for all who read it; None: none any more."""
        with self._alone("any") as journal:
            journal.keep_unpublished(REPORT, content)

    def edit(self, edit: Edit) -> Saved:
        """Make an edit: what is returned is on the disk, whatever happens then.

        Raises
        ------
        ConflictError
            If a record has changed since it was seen.
        RefusedError
            Also if the reader would find an error, with its problems; and if the disk fails so that nobody can tell
            whether the edit is saved (`not_certain`): made again with the same token it is made once.
        """
        with self._alone(_tables(*(one.file for one in edit.changes))) as journal:
            if edit.token and (made := journal.of_token(edit.token)):
                return Saved(made.number, is_written=self._files.is_written(journal))
            return self._files.save(journal, edit, "edit", who=edit.who, author=edit.author, token=edit.token)

    def made(self, token: str) -> int | None:
        """The number of the revision that an edit with this token has made, None if there is none."""
        with self._alone() as journal:
            found = journal.of_token(token)
            return found.number if found else None

    def findings(self, edit: Edit) -> list[Finding]:
        """What the reader would find in the records of an edit, warnings too; nothing is saved. Raises as `edit`."""
        with self._alone(_tables(*(one.file for one in edit.changes))):
            return findings(edit, self._files.layouts, str(self.folder))

    def undo(self, number: int, who: str = "", author: str = "") -> Saved:
        """Make what an edit has changed as it was; raises as `edit`, LookupError if the revision is no edit."""
        return self._again(number, "undo", who, author)

    def redo(self, number: int, who: str = "", author: str = "") -> Saved:
        """Make an edit again that has been undone; raises as `undo`."""
        return self._again(number, "redo", who, author)

    def last_of(self, author: str | None) -> tuple[int | None, int | None]:
        """The last edit of an author, or of anybody, that stands, and the one to make again; None: there is none."""
        with self._alone("begun") as journal:
            return last_edits(journal.revisions(MOST_REVISIONS), author)

    def restore(self, number: int, who: str = "", author: str = "") -> Saved:
        """Make the files what they were at a revision, as a new revision unless they are.

        Raises
        ------
        LookupError
            If there is no such revision.
        RefusedError
            Also if the files of then hold errors, with these.
        """
        with self._alone() as journal:
            then = self._sources(journal, number)
            report = check(then)
            if report.errors:
                raise RefusedError(*(problem for problem in report.problems if problem.severity == "error"))
            contents = {name: journal.content(name, number) for name in self._files.names}
            return self._files.replace(journal, contents, "restore", of=number, who=who, author=author)

    def close(self) -> None:
        """Close the journal."""
        with self._lock:
            self._kept.close()

    def _again(self, number: int, origin: Origin, who: str, author: str) -> Saved:
        with self._alone("begun") as journal:
            of = journal.revision(number)
            if not of or of.origin not in _OF_RECORDS:
                raise LookupError(number)
            changes = journal.changes(number)
            again = inverse(changes) if origin == "undo" else changes
            return self._files.save(journal, again, origin, of=number, who=who, author=author)

    def _sources(self, journal: Journal, revision: int | None) -> Sources:
        if revision is not None and journal.revision(revision) is None:
            raise LookupError(revision)
        of_actors, of_links = (InputFile(str(self.folder / name), journal.content(name, revision)) for name in FILES)
        return Sources(of_actors, of_links)

    @contextmanager
    def _alone(self, tables: Tables = "never") -> Iterator[Journal]:
        """The journal, which agrees with the files, for as long as nobody else may edit."""
        with self._lock:
            names, path = editable_files(self.folder, tables), self.folder / NAME
            try:
                self._files.read(names)  # before a lock or a journal is made
                with alone(path.absolute(), PATIENCE):
                    contents = self._files.read(names)
                    journal = self._kept.opened()
                    self._files.reconcile(journal, contents)
                    self._note_latest(journal)
                    yield journal
                    self._note_latest(journal)
            except BrokenJournalError as error:
                self._kept.set_aside()
                raise RefusedError(Problem(str(path), 0, "history_broken", {"reason": str(error)})) from error
            except BusyError as error:
                raise RefusedError(Problem(str(path), 0, "history_busy")) from error
            except NotCertainError as error:
                raise RefusedError(_unsaved(path, error, "not_certain")) from error
            except OSError as error:
                raise RefusedError(_unsaved(path, error)) from error

    def _note_latest(self, journal: Journal) -> None:
        if (latest := journal.latest()) != self._latest:
            self._latest = latest
            self._on_revision(latest)


def _tables(*files: str) -> Tables:
    """Whether a network in tables will do for what is done with some files."""
    return "any" if all(file in OPTIONAL for file in files) else "never"


def _unsaved(path: Path, error: OSError, code: str = "not_saved") -> Problem:
    return Problem(str(error.filename or path), 0, code, {"reason": error.strerror or str(error)})
