"""What the sections of the report are of, and how a sentence refers to its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ...export.documents.value import Reference, Where, rows_of
from ...network.model import Network
from ...picture.groups import sector_called


@dataclass(frozen=True, slots=True)
class Subject:
    """A network, the exported tables of it that are needed, and the language of the report."""

    network: Network
    tables: Mapping[str, pd.DataFrame]
    lang: str

    def table(self, name: str, **where: str | tuple[str, ...]) -> pd.DataFrame:
        """The rows of a table that have these values."""
        return rows_of(self.tables[name], _where(where))

    def count(self, name: str, **where: str | tuple[str, ...]) -> Reference:
        """The reference of how many rows have these values."""
        return Reference(name, _where(where), "", len(self.table(name, **where)))

    def cells(self, name: str, *columns: str, **where: str | tuple[str, ...]) -> tuple[Reference, ...]:
        """The references of some columns of the one row that has these values, without what is empty."""
        [row] = self.table(name, **where).to_dict("records")
        return tuple(
            Reference(name, _where(where), column, _plain(row[column])) for column in columns if not _empty(row[column])
        )

    def sector(self, id: str) -> str:
        """What a sentence calls a sector."""
        return sector_called(self.network, id, self.lang)

    def title(self, id: str) -> str:
        """The name of an actor."""
        return self.network.title(id, self.lang)


def _where(values: Mapping[str, str | tuple[str, ...]]) -> Where:
    return tuple((column, (value,) if isinstance(value, str) else tuple(value)) for column, value in values.items())


def _empty(value: object) -> bool:
    return value == "" or bool(pd.isna(value))  # type: ignore[call-overload]


def _plain(value: object) -> str | int | float | bool:
    """A cell as Python has it."""
    found = value.item() if hasattr(value, "item") else value
    assert isinstance(found, str | int | float | bool)
    return found
