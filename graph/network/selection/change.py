"""What if: a network as it would be without some of it, or with something new. The network itself stays as it is."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from ..dates import is_date, last_day
from ..model import Actor, Link, Network
from ..problems import Guesser
from ..vocabulary import ID, ID_LENGTH, NAME_LENGTH, REGION, SUPPOSED
from .arguments import texts
from .filters import Selection, resources_of, select_links
from .parts import without

_FUNDING = "funding"
_BETWEEN = "~"  # stands in no id
_ENDS = 2


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An actor that a change adds: an organisation.

    Raises
    ------
    ValueError
        If the data could not have such an id, name or region.
    """

    id: str
    name: str
    sector: str
    region: str | None = None

    def __post_init__(self) -> None:
        if len(self.id) > ID_LENGTH or not ID.fullmatch(self.id):
            raise ValueError(f"not an id: {self.id!r} (must be A–Z a–z 0–9 . _ - : only)")
        if not 0 < len(self.name) <= NAME_LENGTH or self.name != self.name.strip() or not self.name.isprintable():
            raise ValueError(f"not a name: {self.name!r}")
        if self.region is not None and not REGION.fullmatch(self.region):
            raise ValueError(f"not a region: {self.region!r} (must be a NUTS code such as SE224)")

    @property
    def spelling(self) -> str:
        """The newcomer in one word of text: `id~sector~region~name`."""
        return _BETWEEN.join((self.id, self.sector, self.region or "", self.name))

    @classmethod
    def spelt(cls, text: str) -> "Newcomer":
        """The newcomer of such a text; without region and name it is called by its id.

        >>> Newcomer.spelt("byalaget~civil_society~SE224")
        Newcomer(id='byalaget', name='byalaget', sector='civil_society', region='SE224')

        Raises
        ------
        ValueError
            If there is no sector, or the data could not have such an id, name or region.
        """
        id, sector, region, name = [*text.split(_BETWEEN, 3), "", "", "", ""][:4]
        if not sector:
            raise ValueError(f"a newcomer needs a sector: {text!r}")
        return cls(id, name or id, sector, region or None)


@dataclass(frozen=True, slots=True)
class Change:
    """What to take away from a network, and what to add; an empty one changes nothing.

    Taken away are `actors`, all actors of `sectors`, `links` (as `link_name` calls them), what actors in `funded_by`
    fund, and what `ends_by` a date. Funding is a link that carries the resource `funding` and is directed, from the
    funder: it goes, and whoever is funded stays. A link ends by a date if the last day of its end is not after the
    last day of that date; one without an end stays.

    Added are `newcomers`, and `ties` between two actors, old or new. What is taken away is so first: an added tie to
    a removed actor is none.

    Raises
    ------
    TypeError
        If a field that takes several texts is given a single one.
    ValueError
        If `ends_by` is not a date, a tie has one end only, or two newcomers share an id.
    """

    actors: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    funded_by: frozenset[str] = frozenset()
    ends_by: str | None = None
    ties: frozenset[tuple[str, str]] = frozenset()
    newcomers: tuple[Newcomer, ...] = ()

    def __post_init__(self) -> None:
        for name in ("actors", "sectors", "links", "funded_by"):
            object.__setattr__(self, name, frozenset(texts(name, getattr(self, name))))
        if self.ends_by is not None and not is_date(self.ends_by):
            raise ValueError(f"not a date: {self.ends_by!r} (must be one such as 2024, 2024-05 or 2024-05-31)")
        if alone := sorted(a for a, b in self.ties if a == b):
            raise ValueError(f"a tie needs two actors: {', '.join(alone)}")
        if len({newcomer.id for newcomer in self.newcomers}) < len(self.newcomers):
            raise ValueError("two newcomers have the same id")
        object.__setattr__(self, "ties", frozenset((min(tie), max(tie)) for tie in self.ties))
        object.__setattr__(self, "newcomers", tuple(sorted(self.newcomers, key=lambda newcomer: newcomer.id)))

    def __bool__(self) -> bool:
        return self != Change()


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change makes of a network.

    `actors` are those taken away, and `links` how many links; one that only lost some members is not among them. Of
    those that stay, `open_ended` is how many have no end, if a date was asked for, and `unclear_funding` how many are
    of the funders and carry funding without stating from whom. `idle` are the added ties that add nothing: their ends
    are tied already, or one is gone.
    """

    network: Network
    actors: tuple[Actor, ...] = ()
    links: int = 0
    open_ended: int = 0
    unclear_funding: int = 0
    idle: tuple[tuple[str, str], ...] = ()


def changed(network: Network, change: Change, selection: Selection | None = None) -> Network:
    """The network as the change makes it; an empty change gives the network itself.

    With a `selection` of links, an added tie is one where none of those already ties its ends.

    >>> [actor.id for actor in changed(star, Change(actors=frozenset({"hub"}))).actors]
    ['region', 'university']

    Raises
    ------
    ValueError
        If the change names what the network does not have, or adds an actor that it has; with a line for each.
    """
    return what_changes(network, change, selection).network


def what_changes(network: Network, change: Change, selection: Selection | None = None) -> Changed:
    """The network as the change makes it, and what that took; `selection` as in `changed`.

    Raises
    ------
    ValueError
        As `changed`.
    """
    if not change:
        return Changed(network)
    if faults := "\n".join(_faults(network, change)):
        raise ValueError(faults)
    gone = tuple(a for a in network.actors if a.id in change.actors or a.sector in change.sectors)
    kept = tuple(link for link in network.links if not _goes(network, link, change))
    rest = network if len(kept) == len(network.links) else replace(network, links=kept)
    rest = without(rest, {actor.id for actor in gone})
    here = select_links(rest, selection) if selection else rest
    there = {(tie.a, tie.b) for tie in here.ties} if change.ties else set()
    known = rest.position.keys() | {newcomer.id for newcomer in change.newcomers}
    new = sorted(tie for tie in change.ties - there if known.issuperset(tie))
    return Changed(
        _with(rest, change.newcomers, new),
        actors=gone,
        links=len(network.links) - len(rest.links),
        open_ended=sum(link.end is None for link in rest.links) if change.ends_by else 0,
        unclear_funding=sum(
            not change.funded_by.isdisjoint(link.members)
            and not network.kinds[link.kind].directed
            and _carries_funding(network, link)
            for link in rest.links
        ),
        idle=tuple(sorted(change.ties.difference(new))),
    )


def tie_name(tie: tuple[str, str]) -> str:
    """A tie in one word of text: `a~b`."""
    return _BETWEEN.join(tie)


def tie_named(text: str) -> tuple[str, str] | None:
    """The two ends of such a text, None if it has not two that differ.

    >>> tie_named("b~a")
    ('a', 'b')
    """
    ends = sorted(set(text.split(_BETWEEN)) - {""})
    return (ends[0], ends[1]) if len(ends) == text.count(_BETWEEN) + 1 == _ENDS else None


def link_name(link: Link) -> str:
    """What a change calls a link: its id, or else its members and its kind; links alike in these go together.

    >>> link_name(star.links[0])
    'hub~region~other'
    """
    return link.id or _BETWEEN.join((*link.members, link.kind))


def funders(network: Network) -> tuple[str, ...]:
    """Those whose funding a change can take away, in order."""
    return tuple(sorted({link.members[0] for link in network.links if _funds(network, link)}))


def _goes(network: Network, link: Link, change: Change) -> bool:
    """Whether the change takes the link itself away."""
    return (
        (change.ends_by is not None and link.end is not None and last_day(link.end) <= last_day(change.ends_by))
        or (bool(change.links) and link_name(link) in change.links)
        or (link.members[0] in change.funded_by and _funds(network, link))
    )


def _funds(network: Network, link: Link) -> bool:
    """Whether the first member of a link funds the second."""
    return network.kinds[link.kind].directed and _carries_funding(network, link)


def _carries_funding(network: Network, link: Link) -> bool:
    return _FUNDING in resources_of(link, network.kinds)


def _with(network: Network, newcomers: Iterable[Newcomer], ties: Collection[tuple[str, str]]) -> Network:
    """The network with more actors and ties."""
    actors = tuple(Actor(new.id, new.name, new.sector, region=new.region) for new in newcomers)
    if not actors and not ties:
        return network
    return replace(
        network,
        actors=network.actors + actors,
        links=network.links + tuple(Link(tie, SUPPOSED.id) for tie in ties),
        kinds={**network.kinds, SUPPOSED.id: SUPPOSED} if ties else network.kinds,
    )


def _faults(network: Network, change: Change) -> Iterator[str]:
    """What the change names and the network does not have, with what was probably meant."""
    new = {newcomer.id for newcomer in change.newcomers}
    ends = {end for tie in change.ties for end in tie} - new
    sectors = change.sectors | {newcomer.sector for newcomer in change.newcomers}
    actors = change.actors | change.funded_by | ends
    links = {link_name(link) for link in network.links} if change.links else set()
    guesser = Guesser()
    asked: tuple[tuple[str, Collection[str], Collection[str]], ...] = (
        ("actor", actors, network.position),
        ("sector", sectors, network.sectors),
        ("link", change.links, links),
    )
    for what, named, known in asked:
        for value in sorted(set(named).difference(known)):
            guess = guesser.closest(value, known)
            yield f"unknown {what}: {value!r}" + (f" (did you mean {guess!r}?)" if guess else "")
    yield from (f"already there: actor {id!r}" for id in sorted(new & network.position.keys()))
