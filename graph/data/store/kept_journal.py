"""The journal of a folder, kept open from edit to edit; one that is damaged is set aside, and another begun."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from .database import BrokenJournalError
from .journal import NAME, Journal


class KeptJournal:
    """The open journal of a folder, if it has been opened."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._journal: Journal | None = None

    def opened(self) -> Journal:
        """The journal, opened anew where another file has taken its place; raises as `Journal`."""
        if self._journal and not self._journal.is_there:
            self.close()
        if self._journal is None:
            try:
                self._journal = Journal(self._folder / NAME)
            except BrokenJournalError:
                self.set_aside()
                self._journal = Journal(self._folder / NAME)
        return self._journal

    def set_aside(self) -> None:
        """Keep a damaged journal under another name: another is begun from the files."""
        self.close()
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        for ending in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                (self._folder / f"{NAME}{ending}").rename(self._folder / f"history.broken-{stamp}.sqlite{ending}")

    def close(self) -> None:
        """Close the journal."""
        if self._journal:
            self._journal.close()
        self._journal = None
