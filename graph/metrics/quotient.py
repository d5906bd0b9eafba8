"""The network of groups: one node for each, as heavy as it has actors, one tie for each two that have any."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..model import Network


class Group(NamedTuple):
    """A group and how many actors it has."""

    name: str
    actors: int


class Between(NamedTuple):
    """How many ties run between two groups, or within one if `a` and `b` are the same."""

    a: str
    b: str
    ties: int


@dataclass(frozen=True, slots=True)
class Quotient:
    """A network seen as one of groups.

    `groups` come with the largest first, equals by name; `ties` in the same order, `a` before `b`, and only
    those of which there are any.
    """

    groups: tuple[Group, ...]
    ties: tuple[Between, ...]


def quotient(network: Network, groups: Mapping[str, str]) -> Quotient:
    """How many actors each group has, and how many ties run between and within groups; `groups` is id to name.

    Each pair of partners counts once, whatever its strength, as in `mixing_matrix`.

    >>> quotient(star, {"hub": "x", "region": "x", "university": "y"}).ties
    (Between(a='x', b='x', ties=1), Between(a='x', b='y', ties=1))

    Raises
    ------
    KeyError
        If an actor has no group.
    """
    sizes = Counter(groups[actor.id] for actor in network.actors)
    names = sorted(sizes, key=lambda name: (-sizes[name], name))
    place = {name: i for i, name in enumerate(names)}
    ends = ((place[groups[tie.a]], place[groups[tie.b]]) for tie in network.ties)
    counts = Counter((min(pair), max(pair)) for pair in ends)
    return Quotient(
        tuple(Group(name, sizes[name]) for name in names),
        tuple(Between(names[a], names[b], ties) for (a, b), ties in sorted(counts.items())),
    )
