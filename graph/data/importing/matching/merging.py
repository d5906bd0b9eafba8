"""Actors of a draft that may be one with others, and those that somebody has found to be."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from ....network.model import Actor, Link, Network
from ....network.problems import Problem
from ....network.vocabulary import NOT_STATED
from ..understood import Draft
from .duplicates import Pair, pairs
from .identity import same_actors
from .records import together, with_alias

_PAIR = 2


def candidates(draft: Draft, known: Network | None = None) -> tuple[Pair, ...]:
    """The pairs of the draft's actors that may be one, and of these with actors of a known network, which come first.

    Of two in the draft the first is the one whose name the other's is short for; else the one with more links, or with
    the shorter name. An actor that is the same as a known one already, by id or by name as `comparing` has it, is no
    candidate for that.
    """
    ours = {actor.id: actor for actor in draft.actors}
    others: tuple[Actor, ...] = ()
    if known is not None:
        taken = {*ours, *same_actors(known, draft.actors).values()}
        others = tuple(actor for actor in known.actors if actor.id not in taken)
    links = Counter(member for link in draft.links for member in link.members)

    def place(id: str, *, is_short: bool) -> tuple[int, int]:
        length = len(ours[id].name)
        return (-length, 0) if is_short else (-links[id], length)

    def in_order(pair: Pair) -> Pair:
        is_short = pair.reason.code == "duplicate_short"
        if pair.first not in ours or place(pair.first, is_short=is_short) <= place(pair.second, is_short=is_short):
            return pair
        return replace(pair, first=pair.second, second=pair.first)

    return tuple(in_order(pair) for pair in pairs((*others, *draft.actors)) if pair.second in ours)


class Merged(NamedTuple):
    """A draft in which some actors are one, and a problem for each link that it no longer has."""

    draft: Draft
    left_out: tuple[Problem, ...]


def merged(draft: Draft, same: Iterable[Pair], known: Network | None = None) -> Merged:
    """The draft with the two actors of each pair as one: the first, with what only the second states.

    Several pairs may name one actor. The other's names become aliases, and its links those of the one. A link between
    the two is left out, and one that is then the same as another to the letter. Of a pair with an actor of a known
    network the draft's takes that one's id and names, and so is compared with it.

    Raises
    ------
    KeyError
        If a pair names an actor that is neither in the draft nor known.
    """
    same = tuple(same)
    if not same:
        return Merged(draft, ())
    actors = {actor.id: actor for actor in draft.actors}
    order = list(actors)
    stays: dict[str, str] = {}

    def root(id: str) -> str:
        while id in stays:
            id = stays[id]
        return id

    for pair in same:
        for id in map(root, (pair.first, pair.second)):
            if id not in actors and known is not None:
                there = known.actor(id)
                actors[id] = Actor(id, there.name, NOT_STATED, name_en=there.name_en)
                order.append(id)
        first, second = actors[root(pair.first)], actors[root(pair.second)]
        if first.id != second.id:
            stays[second.id] = first.id
            actors[first.id] = _one(first, second)
    places: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for id, those in draft.places.items():
        places[root(id)] += tuple(place for place in those if place not in places[root(id)])
    links, link_places, left_out = _links(draft, {id: root(id) for id in stays})
    return Merged(
        replace(
            draft,
            actors=tuple(actors[id] for id in order if id not in stays),
            links=links,
            places=dict(places),
            link_places=link_places,
        ),
        left_out,
    )


def _one(first: Actor, second: Actor) -> Actor:
    """Both actors as one, with the names of both."""
    one = together(first, second)
    # A default is no statement: that the first is an organisation is what nobody said otherwise.
    one = one if one.is_collaboration else replace(one, form=second.form)
    aliases = one.aliases
    for name in (second.name, second.name_en):
        if name:
            aliases = with_alias(aliases, name, one.name, one.name_en)
    return replace(one, aliases=aliases)


def _links(draft: Draft, stays: dict[str, str]) -> tuple[tuple[Link, ...], tuple[str, ...], tuple[Problem, ...]]:
    """The links with the ids that stay, the place of each, and a problem for each that is left out."""
    places = draft.link_places or ("",) * len(draft.links)
    links: list[Link] = []
    kept_places: list[str] = []
    left_out: list[Problem] = []
    seen = {repr(link) for link in draft.links if not stays.keys() & set(link.members)}
    for link, place in zip(draft.links, places, strict=True):
        one = link
        if stays.keys() & set(link.members):
            one = _renamed(link, stays, directed=draft.kinds[link.kind].directed)
            if len(one.members) < _PAIR:
                left_out.append(Problem(place, 0, "import_self_link_merged", {"id": one.members[0]}, "warning"))
                continue
            if repr(one) in seen:
                facts = {"members": ", ".join(one.members)}
                left_out.append(Problem(place, 0, "import_repeat_merged", facts, "warning"))
                continue
            seen.add(repr(one))
        links.append(one)
        kept_places.append(place)
    return tuple(links), tuple(kept_places) if draft.link_places else (), tuple(left_out)


def _renamed(link: Link, stays: dict[str, str], *, directed: bool) -> Link:
    members = tuple(dict.fromkeys(stays.get(member, member) for member in link.members))
    return replace(link, members=members if directed else tuple(sorted(members)), size=len(members))
