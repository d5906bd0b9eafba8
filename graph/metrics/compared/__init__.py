"""Two networks compared, or several in a row: what differs, and whether chance explains it."""

from .changes import ratio_changes, waves
from .exchange import EXCHANGES
from .records import Record, records
from .table import compare, comparison_table

__all__ = ["EXCHANGES", "Record", "compare", "comparison_table", "ratio_changes", "records", "waves"]
