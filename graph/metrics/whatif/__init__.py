"""Before and after: two networks compared, and what differs in the second."""

from .comparison import Comparison, Side
from .contact import Parting, cut_off, new_isolates, partings, regions_left, regions_parted
from .structure import Structure, structure
from .table import change_table, comparison_table

__all__ = [
    "Comparison",
    "Parting",
    "Side",
    "Structure",
    "change_table",
    "comparison_table",
    "cut_off",
    "new_isolates",
    "partings",
    "regions_left",
    "regions_parted",
    "structure",
]
