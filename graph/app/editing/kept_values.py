"""Values that a browser has kept and sends: whatever comes is looked at, and is text."""

from collections.abc import Mapping
from typing import Any

from ...data.store.places import Plain

_LONGEST = 10_000  # characters of a text, as the reader has it
_MOST = 1_000  # entries of a list
_DEEPEST = 4


class UnreadableError(ValueError):
    """It is nothing that this app has kept."""


def mapping(sent: object) -> Mapping[str, Any]:
    """The mapping that was sent; an empty one for nothing.

    Raises
    ------
    UnreadableError
        If it is something else, as from all functions here.
    """
    if sent is None:
        return {}
    if not isinstance(sent, dict) or len(sent) > _MOST:
        raise UnreadableError
    return sent


def entries(sent: object) -> list[Any]:
    """The list that was sent; an empty one for nothing."""
    if sent is None:
        return []
    if not isinstance(sent, list) or len(sent) > _MOST:
        raise UnreadableError
    return sent


def text(sent: object) -> str:
    """The text that was sent; what is no character, as half of one, cannot be shown."""
    if not isinstance(sent, str):
        raise UnreadableError
    return sent[:_LONGEST].encode(errors="replace").decode()


def texts(sent: object) -> dict[str, str]:
    """A mapping of texts."""
    return {text(key): text(value) for key, value in mapping(sent).items()}


def fields(sent: object) -> dict[str, Plain]:
    """The fields of a record."""
    return {text(key): _plain(value, 0) for key, value in mapping(sent).items()}


def _plain(sent: object, depth: int) -> Plain:
    if depth > _DEEPEST:
        raise UnreadableError
    match sent:
        case None:
            return None
        case str():
            return text(sent)
        case list():
            found: list[Plain] = []
            for one in entries(sent):
                if (value := _plain(one, depth + 1)) not in found:  # a list of choices has each once
                    found.append(value)
            return found
        case dict():
            return {text(key): _plain(value, depth + 1) for key, value in mapping(sent).items()}
    raise UnreadableError
