"""The names that actors are called by, in words, and which of many alike are compared."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ....network.model import Actor
from .names import Name, names_in

MOST_COMPARED = 20  # actors that share something, each with each; further ones with the first
_MOST_NAMES = 20  # of an actor


class Called(NamedTuple):
    """A name of an actor: its place among the actors, and whether it is an alias."""

    actor: int
    name: Name
    is_alias: bool


class Alike(NamedTuple):
    """Two actors that may be one, by their places, the first before the other; and why, as a `Pair` has it."""

    one: int
    other: int
    certain: bool
    code: str
    facts: dict[str, str | int]


def called_by(actors: Sequence[Actor]) -> list[Called]:
    """All names of all actors, in the order of the actors."""
    return [one for place, actor in enumerate(actors) for one in _names(place, actor)]


def first_few(those: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each with each, of the first few, and each of the others with the first."""
    yield from combinations(those[:MOST_COMPARED], 2)
    for other in those[MOST_COMPARED:]:
        yield those[0], other


def _names(place: int, actor: Actor) -> Iterator[Called]:
    own = (actor.name, actor.name_en) if actor.name_en else (actor.name,)
    for text in list(dict.fromkeys((*own, *actor.aliases)))[:_MOST_NAMES]:
        for name in names_in(text):
            yield Called(place, name, text not in own)
