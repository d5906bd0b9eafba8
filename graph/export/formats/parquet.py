"""A table as Parquet, each column with its title and definition."""

from collections.abc import Callable
from io import BytesIO

import pandas as pd
import pyarrow as pa
from pyarrow.parquet import write_table

from . import readback
from .fields import Field
from .notes import Written


def parquet(table: pd.DataFrame, field: Callable[[str], Field] | None = None) -> Written:
    """The table as Parquet; equal tables give equal bytes with the same version of pyarrow.

    The metadata of the columns hold what `field` gives: title, description and unit.
    """
    made = pa.Table.from_pandas(table, preserve_index=False)
    schema = pa.schema([_described(column, field(column.name) if field else None) for column in made.schema])
    buffer = BytesIO()
    # Without pandas' own metadata: beyond the schema it has versions only.
    write_table(made.cast(schema), buffer, compression="snappy")
    content = buffer.getvalue()
    readback.parquet(content, [str(name) for name in table.columns], len(table))
    return Written(content)


def _described(column: pa.Field, field: Field | None) -> pa.Field:
    # An empty column has no type of its own, and few readers support that.
    column = column.with_type(pa.string()) if pa.types.is_null(column.type) else column
    if pa.types.is_large_string(column.type):
        column = column.with_type(pa.string())
    if field is None:
        return column
    metadata = {"title": field.title, "description": field.description, "unit": field.unit}
    return column.with_metadata({key: text for key, text in metadata.items() if text})
