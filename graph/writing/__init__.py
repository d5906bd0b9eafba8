"""Tables out of the house, into files that other programs read."""

from .tables import FORMATS, Table, problem_table, save_table, table_bytes

__all__ = ["FORMATS", "Table", "problem_table", "save_table", "table_bytes"]
