"""Cells of a table as the reader's trees have values: texts, lists and sources, each with the row it stands in."""

import re
from collections.abc import Iterable

from .characters import clean
from .findings import Findings
from .tree import Node, Value

_PIECE = re.compile(r"\\(.)|(;)|([^\\;]+)", re.DOTALL)
_APOSTROPHE = re.compile(r"(?:^|(?<=[;,|\t\r\n]))'(?='*[=+\-@\t\r])")


class Cells:
    """Makes values of cells, cleaned as those of a data file; what is wrong with their characters is noted."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def text(self, text: str, line: int, field: str = "") -> Node:
        """One value, None if the cell is empty."""
        if not text or text.isspace():
            return line, None
        if text.isascii() and text.isprintable():
            return line, text
        return line, clean(text, line, field, self._findings)

    def texts(self, cell: str, line: int, field: str = "") -> Node:
        """The values of a cell with `;` between them."""
        return line, [self.text(value, line, field) for value in separated(cell)] if cell else None

    def sources(self, titles: str, urls: str, line: int) -> Node:
        """Titles and addresses that stand in two cells, in the same order."""
        if not (titles or urls):
            return line, None
        both = separated(titles), separated(urls)
        most = max(map(len, both))
        columns = ([*values, *[""] * (most - len(values))] for values in both)
        found: list[Node] = []
        for title, url in zip(*columns, strict=True):
            source: Value = {"title": self.text(title, line, "title"), "url": self.text(url, line, "url")}
            found.append((line, source))
        return line, found


def without_apostrophes(text: str) -> str:
    """A text of an exported CSV as it was before apostrophes kept it from being a formula.

    >>> without_apostrophes("'=1;'=2"), without_apostrophes("''=1"), without_apostrophes("a'=1")
    ('=1;=2', "'=1", "a'=1")
    """
    return _APOSTROPHE.sub("", text) if "'" in text else text


def separated(cell: str) -> list[str]:
    r"""The values of a cell that has `;` between them, and a backslash before a `;` or a backslash of their own.

    >>> separated(r"a\\;b;c\;d"), separated("")
    (['a\\', 'b', 'c;d'], [''])
    """
    if "\\" not in cell:
        return cell.split(";")
    values: list[list[str]] = [[]]
    for escaped, separator, plain in _PIECE.findall(cell):
        if separator:
            values.append([])
        else:
            values[-1].append(escaped or plain)
    return ["".join(pieces) for pieces in values]


def joined(values: Iterable[str]) -> str:
    r"""The values as one cell, which `separated` takes apart.

    >>> joined(["a\\", "b", "c;d"])
    'a\\\\;b;c\\;d'
    """
    return ";".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)
