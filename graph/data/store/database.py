"""The SQLite database of a journal: its tables, how it is opened, and what its errors mean."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FORMAT = 1
_SCHEMA = """
CREATE TABLE revision (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, author TEXT NOT NULL,
    origin TEXT NOT NULL, of INTEGER, token TEXT UNIQUE
);
CREATE TABLE change (
    revision INTEGER NOT NULL REFERENCES revision, ordinal INTEGER NOT NULL, file TEXT NOT NULL,
    before TEXT, after TEXT, place INTEGER NOT NULL, PRIMARY KEY (revision, ordinal)
) WITHOUT ROWID;
CREATE TABLE patch (
    revision INTEGER NOT NULL REFERENCES revision, file TEXT NOT NULL, mark TEXT NOT NULL,
    start INTEGER NOT NULL, before BLOB NOT NULL, after BLOB NOT NULL, PRIMARY KEY (file, revision)
) WITHOUT ROWID;
CREATE TABLE whole (
    revision INTEGER NOT NULL REFERENCES revision, file TEXT NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (file, revision)
) WITHOUT ROWID;
CREATE INDEX patch_of ON patch (revision);
CREATE TABLE unpublished (author TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE written (file TEXT PRIMARY KEY, revision INTEGER NOT NULL, mark TEXT NOT NULL) WITHOUT ROWID;
"""


class BrokenJournalError(Exception):
    """The database is damaged, or is none."""


class NotCertainError(OSError):
    """The disk did not say that it holds a transaction, nor could it be taken back: it may be there after a crash."""


def prepare(database: sqlite3.Connection, path: Path) -> None:
    """Make the tables where there are none, and see that the database is whole; raises as `Journal`."""
    database.execute("PRAGMA busy_timeout = 10000")
    (mode,) = database.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise OSError(0, f"no write-ahead log: {mode}", str(path))
    database.execute("PRAGMA synchronous = FULL")
    (format,) = database.execute("PRAGMA user_version").fetchone()
    if format == 0:
        database.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {_FORMAT}; COMMIT;")
    elif format != _FORMAT:
        raise BrokenJournalError(f"format {format}")
    (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise BrokenJournalError(str(found))


@contextmanager
def as_os_errors(path: Path) -> Iterator[None]:
    """What SQLite says of a full or read-only disk as OSError, of a damaged file as BrokenJournalError."""
    try:
        yield
    except (sqlite3.OperationalError, PermissionError) as error:
        raise OSError(getattr(error, "sqlite_errorcode", 0), str(error), str(path)) from error
    except (sqlite3.DatabaseError, zlib.error) as error:
        raise BrokenJournalError(str(error)) from error
