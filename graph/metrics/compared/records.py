"""The actors and links of two networks: which are in one alone, and which are in both and differ."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import NamedTuple, TypeVar

from ...network.model import Actor, Link, Network
from ...network.selection import link_name

_T = TypeVar("_T", Actor, Link)
_NOT_COMPARED = ("id", "members", "size")


class Record(NamedTuple):
    """An actor or a link that one of two networks lacks, or that is not the same in both.

    `first` and `second` are what it is in each, None where it is not there.
    """

    first: Actor | Link | None
    second: Actor | Link | None

    @property
    def one(self) -> Actor | Link:
        """What it is in the second, or else in the first."""
        found = self.second or self.first
        assert found is not None
        return found

    @property
    def what(self) -> str:
        """`actor` or `link`."""
        return "actor" if isinstance(self.one, Actor) else "link"

    @property
    def change(self) -> str:
        """`added`, `removed` or `changed`, from the first network to the second."""
        if self.first is None:
            return "added"
        return "removed" if self.second is None else "changed"

    @property
    def members(self) -> tuple[str, ...]:
        """The id of the actor, or those of the link's members: the same, whichever network is the first."""
        return min((one.id,) if isinstance(one, Actor) else one.members for one in (self.first, self.second) if one)

    @property
    def fields(self) -> tuple[tuple[str, str, str], ...]:
        """The fields that differ, each with its value in the first network and in the second as text."""
        if self.first is None or self.second is None:
            return ()
        first, second = (_texts(one) for one in (self.first, self.second))
        names = dict.fromkeys((*first, *second))
        return tuple(
            (name, first.get(name, ""), second.get(name, ""))
            for name in names
            if first.get(name, "") != second.get(name, "")
        )


def records(first: Network, second: Network) -> list[Record]:
    """The actors and then the links that differ, in order of id and of members.

    A link is found again by its id, or by its members and kind, or else by its members alone. The members of a link
    without direction are sorted: in which order a file names them is no difference.

    >>> from graph.network.selection import without
    >>> [(one.what, one.change, one.members) for one in records(star, without(star, {"region"}))]
    [('actor', 'removed', ('region',)), ('link', 'removed', ('hub', 'region'))]
    """
    people = _paired(first.actors, second.actors, (lambda actor: actor.id,))
    ties = _paired(_sorted(first), _sorted(second), (link_name, lambda link: tuple(sorted(link.members))))
    found = [Record(*pair) for pair in people if pair[0] != pair[1]]
    found += sorted((Record(*pair) for pair in ties if _differ(*pair)), key=lambda one: one.members)
    return found


def _sorted(network: Network) -> list[Link]:
    """The links, with the members in order where they have no direction."""
    return [
        one if network.kinds[one.kind].directed else replace(one, members=tuple(sorted(one.members)))
        for one in network.links
    ]


def _differ(first: Link | None, second: Link | None) -> bool:
    return first is None or second is None or _texts(first) != _texts(second)


def _paired(
    first: Sequence[_T], second: Sequence[_T], identities: Iterable[Callable[[_T], Hashable]]
) -> list[tuple[_T | None, _T | None]]:
    """What is the same by one identity after another, and last what is in one of them alone."""
    pairs: list[tuple[_T | None, _T | None]] = []
    left: list[_T] = list(first)
    right: list[_T] = list(second)
    for identity in identities:
        there: defaultdict[Hashable, list[_T]] = defaultdict(list)
        for one in reversed(right):
            there[identity(one)].append(one)
        alone = []
        for one in left:
            if others := there[identity(one)]:
                pairs.append((one, others.pop()))
            else:
                alone.append(one)
        taken = {id(other) for _, other in pairs if other is not None}
        left, right = alone, [one for one in right if id(one) not in taken]
    pairs += [(one, None) for one in left]
    pairs += [(None, one) for one in right]
    return pairs


def _texts(one: Actor | Link) -> dict[str, str]:
    """The fields of a record that state something, as texts; its own attributes each by its key."""
    found: dict[str, str] = {}
    for name in (field.name for field in fields(one)):
        value = getattr(one, name)
        if name == "custom":
            found |= {f"custom.{key}": text for key, text in value}
        elif name == "members" or (name not in _NOT_COMPARED and value not in (None, (), "")):
            found[name] = "; ".join(_items(value))
    return found


def _items(value: object) -> Iterator[str]:
    """The parts of a value: of a source its title and address."""
    if not isinstance(value, tuple):
        yield format(value, "g") if isinstance(value, float) else str(value)
        return
    for part in value:
        yield part if isinstance(part, str) else " ".join(filter(None, map(str, part)))
