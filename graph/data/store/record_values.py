"""The values of a record as they are written in its file: on one line in braces, or one field below the other."""

from collections.abc import Mapping as Values

from ..scalars import block, scalar
from .places import Plain, Scalar

Fields = Values[str, Plain]

# The fields in the order in which records are written.
ORDER = (
    *("source", "target", "members", "kind", "view"),
    *("id", "name", "name_en", "aliases", "sector", "form", "cross_sector", "region", "functions", "challenges"),
    *("start", "end", "strength", "amount", "currency", "resources", "results"),
    *("title", "url", "orgnr", "as_of", "confidence", "sources", "note", "custom"),
    *("sv", "en", "caption", "notes", "steps"),
)
_EMPTY: tuple[Plain, ...] = (None, "", [], {})
_MEANT_EMPTY = ("answered",)  # lists that state something where they are empty: nobody
_WIDTH = 100  # characters; a longer list has a line for each entry


def stated(fields: Fields) -> dict[str, Plain]:
    """The fields that state anything, the values inside them likewise."""
    found: dict[str, Plain] = {}
    for key, value in fields.items():
        inner: Plain = stated(value) if isinstance(value, dict) else value
        if isinstance(inner, list):
            entries = (stated(one) if isinstance(one, dict) else one for one in inner)
            inner = [one for one in entries if one not in _EMPTY]
        if inner not in _EMPTY or (inner == [] and key in _MEANT_EMPTY):
            found[key] = inner
    return found


def in_order(fields: Fields) -> list[str]:
    """The fields in the order in which they are written."""
    return sorted(fields, key=rank)


def rank(key: str) -> int:
    """Where a field stands in a record that is written from the beginning."""
    return ORDER.index(key) if key in ORDER else len(ORDER)


def is_same(old: Plain, new: Plain) -> bool:
    """Whether two values are the same to the reader."""
    return stated({"": old}) == stated({"": new})


def like(value: Scalar, new: str, *, flow: bool) -> str:
    """A text in the quotes that the former one had."""
    if value.style == "'" and new.isprintable():
        return "'" + new.replace("'", "''") + "'"
    made = scalar(new, in_list=flow)
    return (
        made if made.startswith('"') or not value.style else '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"'
    )


def entry(key: str, value: Plain, column: int, eol: str, *, flow: bool = False) -> str:
    """A key and its value, each line but the first after so many spaces."""
    if flow:
        return f"{scalar(key, in_list=True)}: {on_one_line(value)}"
    name, inner = scalar(key), f"{eol}{' ' * (column + 2)}"
    if isinstance(value, str) or value is None:
        written = block(value or "", " " * (column + 2)).replace("\n", eol)
        return f"{name}: {written}"
    if isinstance(value, dict):
        given = stated(value)
        return f"{name}:{inner}" + inner.join(entry(one, given[one], column + 2, eol) for one in in_order(given))
    if all(isinstance(one, str) for one in value):
        line = f"{name}: {on_one_line(value)}"
        if len(line) <= _WIDTH:
            return line
    return f"{name}:{inner}" + inner.join(item(one, column + 2, eol) for one in value)


def item(value: Plain, column: int, eol: str) -> str:
    """An entry of a list whose dash is in this column."""
    if isinstance(value, dict):
        return "- " + lines(value, column + 2, eol)
    return f"- {scalar(value) if isinstance(value, str) else on_one_line(value)}"


def lines(fields: Fields, column: int, eol: str) -> str:
    """Fields one below the other, the first where the text stands already."""
    given = stated(fields)
    return f"{eol}{' ' * column}".join(entry(key, given[key], column, eol) for key in in_order(given))


def on_one_line(value: "Plain | Fields") -> str:
    """A value in flow style."""
    if isinstance(value, str) or value is None:
        return scalar(value or "", in_list=True)
    if isinstance(value, list):
        return f"[{', '.join(map(on_one_line, value))}]"
    return "{" + ", ".join(entry(key, value[key], 0, "\n", flow=True) for key in in_order(value)) + "}"


def line_end(text: str) -> str:
    """What the lines of a text end with."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
