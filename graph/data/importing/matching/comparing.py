"""A draft beside the network that is there: what is new, changed, gone or in conflict; and both as one network."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from typing import Literal, TypeAlias

from ....network.model import About, Actor, Asked, Bilingual, Kind, Link, Network
from ....network.vocabulary import NOT_STATED
from .identity import matched_links, same_actors
from .records import AnyRecord, Difference, differences, together

Status: TypeAlias = Literal["new", "changed", "conflict", "gone", "unchanged"]
Choice: TypeAlias = Literal["existing", "new"]

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Compared:
    """An actor, a link or the description: what it was, what the draft has, and where they differ.

    `key` is `actor:` and the id, `link:` and the id or what distinguishes it, or `about`; it is the same whenever the
    same files are compared, and with a colon and a field it is the key of a conflict. `before` is None of what is new,
    `after` of what is gone. The draft's links name actors by the ids that the existing network has for them.
    """

    key: str
    status: Status
    before: AnyRecord | None
    after: AnyRecord | None
    differences: tuple[Difference, ...] = ()

    @property
    def conflicts(self) -> tuple[str, ...]:
        """The keys of the fields of which both state different values."""
        return tuple(f"{self.key}:{one.field}" for one in self.differences if one.is_conflict)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose: of conflicts by key, `otherwise` of all others, and the keys of gone records to remove."""

    conflicts: Mapping[str, Choice] = field(default_factory=dict)
    otherwise: Choice = "existing"
    removed: frozenset[str] = frozenset()

    def takes_new(self, key: str) -> bool:
        """Whether the draft's value is taken for a conflict."""
        return self.conflicts.get(key, self.otherwise) == "new"


def compared(existing: Network, draft: Network) -> tuple[Compared, ...]:
    """Everything in either network: the description, the actors by id, then the links in the order of `Network`.

    Actors are the same by id, else by a name or an alias that one of each network has (but for case and spaces) unless
    their organisation numbers differ. Links are the same by id, else by members, kind, name and period; what is then
    left over by members and kind where the name and the dates of one are those of the other or not stated. A link
    that ends in another year is another link. Status is `conflict` if any field is in conflict, `changed` if the draft
    adds to any.
    """
    return tuple(_compared(existing, _with_ids_of(existing, draft)))


def combined(existing: Network, draft: Network, choices: Choices | None = None) -> Network:
    """Both as one network: what exists with what the draft adds, and the draft's value of a conflict where chosen.

    Empty fields are filled and lists grow. What is gone stays unless it is removed; with an actor go its links, of
    which those of several others lose it as a member. Sectors and kinds are those that exist, then those of the
    draft's that its actors and links have. A kind that exists under the same id with or without direction
    gets another id (`support-directed`), since its links cannot be of the other.
    """
    choices = choices or Choices()
    draft = _with_ids_of(existing, draft)
    actors: dict[str, Actor] = {}
    links: list[Link] = []
    about = existing.about
    gone: set[str] = set()
    for one in _compared(existing, draft):
        record = _chosen(one, choices)
        if isinstance(record, Actor):
            actors[record.id] = record
        elif isinstance(record, Link):
            links.append(record)
        elif isinstance(record, About):
            about = record
        elif isinstance(one.before, Actor):
            gone.add(one.before.id)
    kinds = {**existing.kinds, **{id: kind for id, kind in draft.kinds.items() if id not in existing.kinds}}
    left = [left for link in links if (left := _without(link, gone)) is not None]
    used = {actor.sector for actor in actors.values()}
    used |= {sector for order in about.compare for those in order.order for sector in those}
    further = {id: name for id, name in draft.sectors.items() if id in used}
    sectors: dict[str, Bilingual] = {**further, **existing.sectors}
    order = [*existing.sectors, *(id for id in further if id not in existing.sectors)]
    kept = [id for id in order if id != NOT_STATED or id in used]
    if about.asked is not None:
        about = replace(about, asked=about.asked.among(actors))
    return Network(tuple(actors.values()), tuple(left), {id: sectors[id] for id in kept}, kinds, about)


def _chosen(one: Compared, choices: Choices) -> AnyRecord | None:
    """The record that comes of both, None if it is removed."""
    before, after = one.before, one.after
    if before is None or after is None:
        return None if one.status == "gone" and one.key in choices.removed else before or after

    def takes_new(field: str) -> bool:
        return choices.takes_new(f"{one.key}:{field}")

    return together(before, after, takes_new)


def _compared(existing: Network, draft: Network) -> Iterator[Compared]:
    """As `compared`; the draft has the ids of the existing network."""
    yield _pair("about", existing.about, draft.about)
    new = {actor.id: actor for actor in draft.actors}
    for id in sorted({*existing.position, *new}):
        before = existing.actor(id) if id in existing.position else None
        yield _one("actor", id, before, new.get(id))
    names: set[str] = set()
    numbers: defaultdict[str, Iterator[int]] = defaultdict(partial(count, 2))
    for old, link in matched_links(existing.links, draft.links):
        known = old or link
        assert known is not None
        own = (*known.members, known.kind, known.name or "", known.start or "", known.end or "")
        name = known.id or " ".join(filter(None, own))
        if name in names:  # a parallel link
            name = next(other for n in numbers[name] if (other := f"{name} #{n}") not in names)
        names.add(name)
        yield _one("link", name, old, link)


def _one(what: str, name: str, before: Actor | Link | None, after: Actor | Link | None) -> Compared:
    key = f"{what}:{name}"
    if before is None or after is None:
        return Compared(key, "new" if before is None else "gone", before, after)
    return _pair(key, before, after)


def _pair(key: str, before: AnyRecord, after: AnyRecord) -> Compared:
    found = differences(before, after)
    status: Status = "conflict" if any(one.is_conflict for one in found) else "changed" if found else "unchanged"
    return Compared(key, status, before, after, found)


def _with_ids_of(existing: Network, draft: Network) -> Network:
    """The draft with the ids and the kinds that the existing network has for the same actors and kinds."""
    ids = same_actors(existing, draft.actors)
    kinds = {id: _kind(existing, kind) for id, kind in draft.kinds.items()}
    links = []
    for link in draft.links:
        kind = kinds[link.kind]
        members = tuple(ids.get(member, member) for member in link.members)
        members = members if kind.directed else tuple(sorted(members))
        is_same = (members, kind.id) == (link.members, link.kind)
        links.append(link if is_same else replace(link, members=members, kind=kind.id))
    used = {link.kind for link in links}
    return Network(
        tuple(replace(actor, id=ids[actor.id]) if actor.id in ids else actor for actor in draft.actors),
        tuple(links),
        draft.sectors,
        {kind.id: kind for kind in kinds.values() if kind.id in used or kind.id in draft.kinds},
        _asked_by_ids(draft.about, ids),
    )


def _asked_by_ids(about: About, ids: Mapping[str, str]) -> About:
    """The description with other ids of those who were asked and who answered."""
    if about.asked is None:
        return about
    renamed = (tuple(sorted({ids.get(id, id) for id in some})) for some in about.asked)
    return replace(about, asked=Asked(*renamed))


def _kind(existing: Network, kind: Kind) -> Kind:
    """The kind as it is in the existing network, or under another id if that has or lacks a direction."""
    there = existing.kinds.get(kind.id)
    if there is None or there.directed == kind.directed:
        return there or kind
    return replace(kind, id=f"{kind.id}-{'directed' if kind.directed else 'undirected'}")


def _without(link: Link, gone: set[str]) -> Link | None:
    """The link without the members that are gone, None if fewer than two are left."""
    members = tuple(member for member in link.members if member not in gone)
    if len(members) == len(link.members):
        return link
    return replace(link, members=members, size=len(members)) if len(members) >= _PAIR else None
