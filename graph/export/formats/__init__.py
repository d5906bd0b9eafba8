"""Tables and networks as files that other programs read."""

from .contents import TABLES, Parameters, actor_table, link_table, tie_table
from .delimited import PLAIN, SWEDISH, CsvStyle
from .fields import Field, Fields
from .files import FILES, LEFT_OUT, SINGLE, WORKBOOK, Material, everything, file_meant, files_of
from .flat import Appearance
from .notes import Note, UnreadableError, Written, once
from .package import Origin
from .pictures import SHEETS, PictureFile, without_letters
from .tables import FORMATS, Table, history_table, problem_table, save_table, table_bytes

__all__ = [
    "FILES",
    "FORMATS",
    "LEFT_OUT",
    "PLAIN",
    "SHEETS",
    "SINGLE",
    "SWEDISH",
    "TABLES",
    "WORKBOOK",
    "Appearance",
    "CsvStyle",
    "Field",
    "Fields",
    "Material",
    "Note",
    "Origin",
    "Parameters",
    "PictureFile",
    "Table",
    "UnreadableError",
    "Written",
    "actor_table",
    "everything",
    "file_meant",
    "files_of",
    "history_table",
    "link_table",
    "once",
    "problem_table",
    "save_table",
    "table_bytes",
    "tie_table",
    "without_letters",
]
