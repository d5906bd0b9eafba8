"""Marks that nobody sees in the cells of a table: they are taken away, and that is noted."""

from ..spelling import tidy, unseen
from ..tables import Table
from .remarks import Remarks


def note_unseen(table: Table, remarks: Remarks) -> None:
    """Note the cells from which invisible marks are taken away, counted by column; two names may look alike by them."""
    for row in table.rows:
        if not all(map(str.isprintable, row.cells)):
            for heading, cell in zip(table.headings, row.cells, strict=False):
                if mark := unseen(cell):
                    remarks.decided(table.place, row.number, "import_unseen", tidy(heading), mark)
