"""Markdown in which texts of the data stand as they are, whatever they hold."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ..formats.characters import legal

# What begins emphasis, code, links, markup, a table's cell, a formula, a citation or a heading in any common dialect.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>&#|~^$@!])")
# Spaces and ends of lines, without those that hold words together.
_BREAK = re.compile("[ \\t-\\r\\x85\\u2028\\u2029]+")


class Markdown(str):
    """A text that is Markdown already."""

    __slots__ = ()


def escaped(text: str) -> Markdown:
    r"""A text of the data on one line, to stand within one: not at its beginning, where other signs have a meaning.

    >>> escaped("a_b\n<b>")
    'a\\_b \\<b\\>'
    """
    return Markdown(_SPECIAL.sub(r"\\\1", _BREAK.sub(" ", legal(text)).strip(" ")))


def code(text: str) -> Markdown:
    """A word of the program's own as code; it must hold no backtick."""
    return Markdown(f"`{text}`")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; cells are Markdown."""
    for cells in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(cells)} |"
