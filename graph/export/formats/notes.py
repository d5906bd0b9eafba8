"""The result of a writer: the bytes, and what they could not hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a format cannot hold, or holds otherwise; the sentence is made from code and facts elsewhere."""

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


class Written(NamedTuple):
    """A file that has been read back, and the notes on it."""

    content: bytes
    notes: tuple[Note, ...] = ()


class UnreadableError(RuntimeError):
    """What was written does not read back as what was to be written: a fault of the program, never of the data."""


def counted(code: str, number: int) -> tuple[Note, ...]:
    """A note on so many of something; nothing for none."""
    return (Note(code, {"n": number}),) if number else ()


def once(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes in order, each once."""
    return tuple({(note.code, *sorted(note.facts.items())): note for note in notes}.values())
