"""Tables out of the house, into files that other programs read."""

from .tables import FORMATS, save_table, table_bytes

__all__ = ["FORMATS", "save_table", "table_bytes"]
