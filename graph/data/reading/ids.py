"""The ids that a file gives its entries."""

from .record import Record


class Ids:
    """Every id so far, with its line; an id given twice, or twice but for its case, is noted."""

    def __init__(self) -> None:
        self.lines: dict[str, int] = {}
        self._folded: dict[str, str] = {}

    def note(self, record: Record, id: str) -> None:
        """Add the id of one more entry."""
        line = record.line_of("id")
        if id in self.lines:
            record.findings.error(line, "id_twice", value=id, first=self.lines[id])
            return
        if other := self._folded.get(id.casefold()):
            record.findings.warn(line, "ids_alike", value=id, other=other)
        self.lines[id] = line
        self._folded.setdefault(id.casefold(), id)
