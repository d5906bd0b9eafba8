"""The network in two pages: a report in words, whose numbers stand in the tables of the export."""

from .composing import SECTIONS, TABLES_OF, Choices, needed, report
from .kept import Kept, from_bytes, to_bytes

__all__ = ["SECTIONS", "TABLES_OF", "Choices", "Kept", "from_bytes", "needed", "report", "to_bytes"]
