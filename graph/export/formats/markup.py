"""How values are spelt in XML."""

import re
from collections.abc import Sequence

from .flat import Attribute

_SPECIAL = re.compile("[&<>\"'\t\n\r]")
_ENTITIES = {
    **{"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"},
    # Every parser makes spaces and line feeds of these unless they are escaped.
    **{"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"},
}


def escaped(text: str) -> str:
    """The text as it stands in an element or between quotes; its characters must be legal."""
    return _SPECIAL.sub(lambda match: _ENTITIES[match.group()], text) if _SPECIAL.search(text) else text


def elements(attribute: Attribute, before: str, after: str) -> list[str]:
    """Each value of the attribute between two pieces of markup; nothing where it is undefined."""
    return ["" if value is None else f"{before}{value}{after}" for value in _spelt(attribute)]


def _spelt(attribute: Attribute) -> Sequence[object]:
    match attribute.type:
        case "string":
            return [None if value is None else escaped(str(value)) for value in attribute.values]
        case "boolean":
            return [None if value is None else ("true" if value else "false") for value in attribute.values]
    return attribute.values
