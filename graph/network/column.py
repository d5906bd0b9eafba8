"""One value of each actor or link, each different value once: most of them repeat, and so does what is decided."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from .link_arrays import Flags, Ints


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """`values` are the different ones, in the order they come in; `codes`, a place in them for each entry."""

    values: tuple[Any, ...]
    codes: Ints

    @classmethod
    def of(cls, values: Iterable[Hashable]) -> "Column":
        """The column of some values."""
        code: dict[Hashable, int] = {}
        codes = np.fromiter((code.setdefault(value, len(code)) for value in values), np.int64)
        return cls(tuple(code), codes)

    def take(self, places: Ints) -> "Column":
        """The column of some of the entries; a value that none of them has is left out."""
        codes = self.codes[places]
        found, codes = np.unique(codes, return_inverse=True)
        return Column(tuple(self.values[code] for code in found.tolist()), codes)

    def are(self, wanted: Callable[[Any], bool]) -> Flags:
        """Whether the value of each entry is wanted, shape (entries,)."""
        found = np.fromiter(map(wanted, self.values), np.bool_, len(self.values))
        flags: Flags = found[self.codes] if len(found) else np.zeros(0, dtype=np.bool_)
        return flags
