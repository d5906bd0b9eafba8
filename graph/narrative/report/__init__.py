"""The network in two pages: a report in words, whose numbers stand in the tables of the export."""

from .composing import SECTIONS, TABLES_OF, Choices, needed, report

__all__ = ["SECTIONS", "TABLES_OF", "Choices", "needed", "report"]
