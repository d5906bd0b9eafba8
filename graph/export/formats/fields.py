"""What a column is: its title, its definition and its type, as they go with every table."""

from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple, TypeAlias

import pandas as pd

Type: TypeAlias = Literal["string", "integer", "number", "boolean"]

_TYPES: Mapping[str, Type] = {"b": "boolean", "i": "integer", "u": "integer", "f": "number"}


class Field(NamedTuple):
    """The description of a column for people; what is not known is empty."""

    title: str
    description: str
    unit: str = ""
    formula: str = ""
    source: str = ""
    misread: str = ""


# (table, column) → what it is. Passed in, since the texts belong to another room.
Fields: TypeAlias = Callable[[str, str], Field]


def type_of(column: "pd.Series[Any]") -> Type:
    """The type of a column, in the words of Frictionless."""
    return _TYPES.get(column.dtype.kind, "string")


def definitions(tables: Mapping[str, pd.DataFrame], fields: Fields) -> pd.DataFrame:
    """One row for each column of each table: what it is, and its type."""
    rows = [
        (name, column, *fields(name, str(column)), type_of(values))
        for name, table in tables.items()
        for column, values in table.items()
    ]
    return pd.DataFrame(rows, columns=["table", "column", *Field._fields, "type"])
