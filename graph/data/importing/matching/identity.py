"""Which actors and links of a draft are those of a network that is there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ....network.model import Actor, Link, Network
from ..spelling import same_name
from .records import names_of


def same_actors(existing: Network, actors: Sequence[Actor]) -> Mapping[str, str]:
    """The id in the existing network of each of these actors that is there under another; each one once."""
    free = set(existing.position.keys() - {actor.id for actor in actors})
    called: defaultdict[str, list[str]] = defaultdict(list)
    for actor in existing.actors:
        if actor.id in free:
            for name in sorted(names_of(actor)):
                called[name].append(actor.id)
    ids: dict[str, str] = {}
    for actor in actors:
        if actor.id in existing.position:
            continue
        # By its own name before its other names.
        for name in dict.fromkeys((same_name(actor.name), *sorted(names_of(actor)))):
            those = [id for id in called[name] if id in free and not _differ(existing.actor(id), actor)]
            if len(those) == 1:
                ids[actor.id] = those[0]
                free.discard(those[0])
                break
    return ids


def _differ(one: Actor, other: Actor) -> bool:
    return bool(one.orgnr and other.orgnr and one.orgnr != other.orgnr)


def matched_links(old: tuple[Link, ...], new: tuple[Link, ...]) -> Iterator[tuple[Link | None, Link | None]]:
    """Each link of either, with the one of the other that is the same."""
    left = dict(enumerate(old))
    match: dict[int, Link] = {}
    rest = list(new)
    for keys in (_by_id, _by_period):
        where: defaultdict[object, list[int]] = defaultdict(list)
        for i, link in left.items():
            where[keys(link)].append(i)
        others = []
        for link in rest:
            key = keys(link)
            if key is not None and where[key]:
                i = where[key].pop(0)
                match[i] = link
                del left[i]
            else:
                others.append(link)
        rest = others
    where = defaultdict(list)
    for i, link in left.items():
        where[link.members, link.kind].append(i)
    further = []
    for link in rest:
        those = where[link.members, link.kind]
        fits = next((i for i in those if _may_be_one(left[i], link)), None)
        if fits is None:
            further.append(link)
        else:
            those.remove(fits)
            match[fits] = link
    yield from ((link, match.get(i)) for i, link in enumerate(old))
    yield from ((None, link) for link in further)


def _by_id(link: Link) -> object:
    return link.id


def _by_period(link: Link) -> object:
    return link.members, link.kind, link.name and same_name(link.name), link.start, link.end


def _may_be_one(old: Link, new: Link) -> bool:
    """Whether nothing that both state of name, period and id differs."""
    stated = ((old.name, new.name), (old.start, new.start), (old.end, new.end), (old.id, new.id))
    return all(not a or not b or a == b or same_name(a) == same_name(b) for a, b in stated)
