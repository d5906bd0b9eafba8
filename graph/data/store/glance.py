"""What a folder's journal holds, found out without opening its store: nothing is made, and the files are not read."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from .journal import NAME, REPORT


def latest_revision(folder: Path) -> int:
    """The number of the latest revision; 0 where there is no journal that can be read."""
    return int(_found(folder, "SELECT coalesce(max(number), 0) FROM revision") or 0)


def has_revisions_of(folder: Path, author: str) -> bool:
    """Whether an author has made any revision."""
    return bool(_found(folder, "SELECT count(*) FROM revision WHERE author = ?", author))


def unpublished_of(folder: Path, author: str) -> bytes | None:
    """What an author has kept and not published, None if nothing."""
    found = _found(folder, "SELECT max(content) FROM unpublished WHERE author = ?", author)
    return bytes(found) if isinstance(found, bytes) else None


def report_of(folder: Path) -> bytes | None:
    """The choices that are kept for the report of the network, None if there are none."""
    return unpublished_of(folder, REPORT)


def _found(folder: Path, query: str, *values: str) -> Any:
    """The one value that a query finds; None where there is no journal that can be read."""
    path = folder.absolute() / NAME
    if not path.is_file():
        return None
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=1)) as journal:
        return journal.execute(query, values).fetchone()[0]
    return None
