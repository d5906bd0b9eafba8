"""The journal of a folder: every revision of its files, in a SQLite database beside them."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from errno import EIO
from pathlib import Path

from .database import NotCertainError, as_os_errors, prepare
from .revision import MOST_CHANGES, Origin, Patch, RecordChange, Revision

NAME = "history.sqlite"
_EVERY = 50  # revisions of a file, of which one is kept whole
_COMPRESSION = 1  # fast
REPORT = "report"  # under which the choices for the report are kept: no author's mark is so short


class Journal:
    """An open journal. Its connection is used by one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Open the database, and make it where there is none.

        Raises
        ------
        BrokenJournalError
            If it is damaged, or is none.
        OSError
            If it can be neither opened nor made.
        """
        self.path = path
        with as_os_errors(path):
            self._db = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
            try:
                prepare(self._db, path)
            except BaseException:
                self._db.close()
                raise
        self._file = path.stat()

    def close(self) -> None:
        """Close the database."""
        with suppress(sqlite3.Error):
            self._db.close()

    @property
    def is_there(self) -> bool:
        """Whether the file that was opened is still the one beside the data."""
        with suppress(OSError):
            now = self.path.stat()
            return (now.st_dev, now.st_ino) == (self._file.st_dev, self._file.st_ino)
        return False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is added inside is kept, and on the disk, or nothing is.

        Raises
        ------
        NotCertainError
            If it is not known which.
        OSError
            If it cannot be written; nothing is kept.
        """
        with as_os_errors(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException as error:
                with suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_FSYNC and not self._emptied_log():
                    raise NotCertainError(EIO, str(error), str(self.path)) from error
                raise

    def add(
        self,
        origin: Origin,
        contents: Mapping[str, tuple[Patch, bytes]],
        changes: Iterable[RecordChange] = (),
        *,
        who: str = "",
        author: str = "",
        of: int | None = None,
        token: str | None = None,
    ) -> Revision:
        """Add a revision: for each file that changes the patch and its content after; inside a transaction."""
        number = self.latest() + 1
        at = datetime.now(UTC).isoformat(timespec="seconds")
        self._db.execute(
            "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?)", (number, at, who, author, origin, of, token)
        )
        for ordinal, change in enumerate(changes):
            if ordinal < MOST_CHANGES:
                self._db.execute("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)", (number, ordinal, *change))
        for file, (patch, content) in contents.items():
            self._db.execute(
                "INSERT INTO patch VALUES (?, ?, ?, ?, ?, ?)",
                (number, file, patch.mark, patch.start, patch.before, patch.after),
            )
            if self._since_whole(file) >= _EVERY:
                kept = zlib.compress(content, _COMPRESSION)
                self._db.execute("INSERT INTO whole VALUES (?, ?, ?)", (number, file, kept))
        return Revision(number, at, who, author, origin, of, tuple(contents))

    def latest(self) -> int:
        """The number of the latest revision, 0 where there is none."""
        return int(self._one("SELECT coalesce(max(number), 0) FROM revision"))

    def mark(self, file: str, revision: int | None = None) -> str:
        """The mark of a file's content at a revision, or at the latest; empty if it was not there."""
        found = self._db.execute(
            "SELECT mark FROM patch WHERE file = ? AND revision <= ? ORDER BY revision DESC LIMIT 1",
            (file, self.latest() if revision is None else revision),
        ).fetchone()
        return str(found[0]) if found else ""

    def content(self, file: str, revision: int | None = None) -> bytes:
        """A file's content at a revision, or at the latest; empty if it was not there.

        Raises
        ------
        BrokenJournalError
            If the journal does not hold it.
        """
        at = self.latest() if revision is None else revision
        with as_os_errors(self.path):
            kept = self._db.execute(
                "SELECT revision, content FROM whole WHERE file = ? AND revision <= ? ORDER BY revision DESC LIMIT 1",
                (file, at),
            ).fetchone()
            first, content = (kept[0], zlib.decompress(kept[1])) if kept else (0, b"")
            patches = self._db.execute(
                "SELECT file, mark, start, before, after FROM patch WHERE file = ? AND revision > ? AND revision <= ? "
                "ORDER BY revision",
                (file, first, at),
            )
            for row in patches:
                content = Patch(*row).applied(content)
        return content

    def written(self, file: str) -> tuple[int, str]:
        """The revision whose content of a file was written last, and the content's mark; 0 and nothing if none was."""
        found = self._db.execute("SELECT revision, mark FROM written WHERE file = ?", (file,)).fetchone()
        return (int(found[0]), str(found[1])) if found else (0, "")

    def note_written(self, file: str, mark: str) -> None:
        """Note that a file's content at the latest revision stands in the file."""
        with as_os_errors(self.path):
            self._db.execute("INSERT OR REPLACE INTO written VALUES (?, ?, ?)", (file, self.latest(), mark))

    def last_before(self, time: datetime) -> int:
        """The number of the last revision made before a time, 0 where there is none."""
        at = time.astimezone(UTC).isoformat(timespec="seconds")
        return self._one("SELECT coalesce(max(number), 0) FROM revision WHERE at < ?", at)

    def revision(self, number: int) -> Revision | None:
        """The revision with this number, None if there is none."""
        return next(iter(self._revisions("WHERE number = ?", number)), None)

    def of_token(self, token: str) -> Revision | None:
        """The revision that an edit with this token has made, None if there is none."""
        return next(iter(self._revisions("WHERE token = ?", token)), None)

    def revisions(self, most: int) -> list[Revision]:
        """The latest revisions, the newest first."""
        return self._revisions("ORDER BY number DESC LIMIT ?", most)

    def changes(self, revision: int, most: int = MOST_CHANGES) -> list[RecordChange]:
        """What became of records at a revision, of at most 1,000."""
        with as_os_errors(self.path):
            rows = self._db.execute(
                "SELECT file, before, after, place FROM change WHERE revision = ? ORDER BY ordinal LIMIT ?",
                (revision, most),
            )
            return [RecordChange(*row) for row in rows]

    def count(self, revision: int) -> int:
        """How many changes of records are listed of a revision."""
        return self._one("SELECT count(*) FROM change WHERE revision = ?", revision)

    def keep_unpublished(self, author: str, content: bytes | None) -> None:
        """Keep what an author has not published, in place of what was kept; None: nothing any more."""
        with self.transaction():
            self._db.execute("DELETE FROM unpublished WHERE author = ?", (author,))
            if content is not None:
                self._db.execute("INSERT INTO unpublished VALUES (?, ?)", (author, content))

    def _revisions(self, condition: str, value: object) -> list[Revision]:
        with as_os_errors(self.path):
            rows = self._db.execute(
                "SELECT number, at, who, author, origin, of, "
                f"(SELECT group_concat(file) FROM patch WHERE patch.revision = number) FROM revision {condition}",
                (value,),
            )
            return [replace(Revision(*rest), files=tuple((files or "").split(","))) for *rest, files in rows]

    def _emptied_log(self) -> bool:
        """Whether the write-ahead log holds nothing any more.

        What was written to it before its sync failed would be found there, and kept, by who opens it after a crash.
        """
        with suppress(sqlite3.Error):
            (is_busy, _, _) = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not is_busy
        return False

    def _since_whole(self, file: str) -> int:
        """How many patches of a file there are since it was last kept whole."""
        return int(
            self._one(
                "SELECT count(*) FROM patch WHERE file = ?1 AND revision > "
                "(SELECT coalesce(max(revision), 0) FROM whole WHERE file = ?1)",
                file,
            )
        )

    def _one(self, query: str, *values: object) -> int:
        with as_os_errors(self.path):
            (found,) = self._db.execute(query, values).fetchone()
            return int(found)
