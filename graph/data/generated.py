"""Random networks of any size, with what makes real ones hard to compute."""

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from ..network.model import About, Actor, Bilingual, Link, Network
from ..network.vocabulary import CONFIDENCES, FORMS, FUNCTIONS, KINDS, MOST_PAIRS, MOST_SECTORS, SECTORS
from ..text import generated as texts
from ..text.regions import REGIONS

LINKS_PER_ACTOR = 3

_ISOLATES, _ASIDE, _LEAVES = 0.01, 0.02, 0.19  # shares of the actors: alone, in small components, with one partner
_ASIDE_SIZES = range(2, 7)  # actors in a small component
_PARTNERSHIPS = 0.1  # share of the links that have more than two members
_TAIL = 2.4  # exponent of the Pareto distribution of activity
_SAME_REGION = 0.5  # probability that a partner is looked for in the region alone
_YEARS = range(2012, 2026)
_RECENT = 5  # years before the last in which the facts were true
_COUNTIES = [code for code in REGIONS if len(code) == len("SE110")]

# What can be drawn, each with its weight. By sector: the share of the actors, and the activity of each of them.
_SECTORS = ((0.27, 1.7), (0.11, 1.4), (0.38, 0.8), (0.24, 0.6))
_FORMS = {FORMS[0]: 92, **dict.fromkeys(FORMS[1:], 1.6)}
_REGIONS = {region: 1 / rank for rank, region in enumerate([*_COUNTIES, None], start=1)}
_CONFIDENCES = dict(zip((*CONFIDENCES, None), (30, 30, 10, 30), strict=True))
_STRENGTHS = {1.0: 85, 2.0: 9, 3.0: 4, 5.0: 2}
_SIZES = {size: 1 / size for size in range(3, 9)}  # members of a partnership
_OF_SEVERAL = {"project_partnership": 5, "strategic_partnership": 3, "knowledge_exchange": 2, "co_organising": 2}
_OF_TWO = {
    **{"funding": 5, "membership": 6, "hosting": 2, "lead": 2, "commission": 2, "founding": 1, "procurement": 1},
    **{"board_representation": 1, "project_participation": 5, "project_partnership": 4, "strategic_partnership": 3},
    **{"knowledge_exchange": 3, "co_organising": 2, "other": 1},
}

T = TypeVar("T")
Members = tuple[int, ...]


def most_links(actors: int) -> int:
    """How many links are generated at most: as many as there are pairs of actors."""
    return actors * (actors - 1) // 2


def generated(actors: int, links: int | None = None, seed: int = 0, sectors: int = len(SECTORS)) -> Network:
    """A network of so many actors and links, drawn at random; equal arguments give equal networks.

    Degrees have a heavy tail, since activity has one, and sectors differ in size and in activity. About a fifth of the
    actors have one partner, one of a hundred has none, two of a hundred stand in components of 2 to 6. A tenth of
    the links are partnerships of 3 to 8 members, as long as the format allows their pairs. Half of the partners are
    looked for in the region alone. Without `links` there are 3 for each actor; with fewer than one for each, more
    actors have no partner. Sectors are the default ones, and where there are more, others called by a number.

    Raises
    ------
    ValueError
        If there is no actor, no sector or more than 60, or fewer than 0 links or more than pairs of actors.
    """
    count = min(LINKS_PER_ACTOR * actors, most_links(actors)) if links is None else links
    if actors < 1 or not 1 <= sectors <= MOST_SECTORS or not 0 <= count <= most_links(actors):
        raise ValueError(f"no network of {actors} actors, {count} links and {sectors} sectors")
    names = _sector_names(sectors)
    shares, activity = zip(*(_SECTORS[min(i, len(_SECTORS) - 1)] for i in range(sectors)), strict=True)
    numbers = Numbers(seed)
    who = tuple(_actors(actors, dict(zip(names, shares, strict=True)), numbers))
    made = _links(who, dict(zip(names, activity, strict=True)), count, numbers)
    about = About(
        title=Bilingual(texts.title("sv"), texts.title("en")),
        description=Bilingual(*(texts.description(actors, count, seed, lang) for lang in Bilingual._fields)),
        limits=(Bilingual(texts.limit("sv"), texts.limit("en")),),
    )
    return Network(who, made, names, KINDS, about)


class _Weighted(Generic[T]):
    """Things, each to be drawn as likely as its weight."""

    def __init__(self, weights: Mapping[T, float]) -> None:
        self.things = list(weights)
        self.up_to = list(accumulate(weights.values()))


class Numbers:
    """Random numbers that are the same in every version of Python, as only those of `Random.random` are."""

    def __init__(self, seed: int) -> None:
        self.drawn = Random(seed).random

    def below(self, count: int) -> int:
        """A whole number from 0, below `count`."""
        return int(self.drawn() * count)

    def one_of(self, weighted: _Weighted[T], first: int | None = None) -> T:
        """One of the things, or of the `first` of them."""
        last = (first or len(weighted.things)) - 1
        return weighted.things[bisect(weighted.up_to, self.drawn() * weighted.up_to[last], 0, last)]

    def in_disorder(self, count: int) -> list[int]:
        """The numbers below `count` in any order, all orders equally likely."""
        order = list(range(count))
        for i in range(count - 1, 0, -1):
            j = self.below(i + 1)
            order[i], order[j] = order[j], order[i]
        return order


def _sector_names(count: int) -> Mapping[str, Bilingual]:
    further = range(len(SECTORS) + 1, count + 1)
    numbered = {f"sector_{n}": Bilingual(texts.sector(n, "sv"), texts.sector(n, "en")) for n in further}
    return {**dict(list(SECTORS.items())[:count]), **numbered}


def _actors(count: int, shares: Mapping[str, float], numbers: Numbers) -> Iterator[Actor]:
    sectors, forms = _Weighted(shares), _Weighted(_FORMS)
    regions, confidences = _Weighted(_REGIONS), _Weighted(_CONFIDENCES)
    digits = max(5, len(str(count)))
    for i in range(1, count + 1):
        number, form = f"{i:0{digits}}", numbers.one_of(forms)
        yield Actor(
            id=f"actor-{number}",
            name=texts.actor(number, "sv"),
            name_en=texts.actor(number, "en"),
            sector=numbers.one_of(sectors),
            form=form,
            cross_sector=form != FORMS[0] and numbers.drawn() < 0.5,  # noqa: PLR2004 - half of them
            region=numbers.one_of(regions),
            functions=(FUNCTIONS[numbers.below(len(FUNCTIONS))],) if numbers.below(7) == 0 else (),
            as_of=_YEARS[-1] - numbers.below(_RECENT),
            confidence=numbers.one_of(confidences),
        )


def _links(who: Sequence[Actor], activity: Mapping[str, float], count: int, numbers: Numbers) -> tuple[Link, ...]:
    """As many links as asked for, no two of the same members and kind."""
    order = numbers.in_disorder(len(who))
    alone, aside, leaves = (round(share * len(who)) for share in (_ISOLATES, _ASIDE, _LEAVES))
    core = order[alone + aside + leaves :]
    # 1 - x: a number that is drawn can be 0.
    weights = {i: activity[who[i].sector] * (1 - numbers.drawn()) ** (-1 / _TAIL) for i in core}
    everybody = _Weighted(weights)
    near: dict[str | None, dict[int, float]] = {}
    for i, weight in weights.items():
        near.setdefault(who[i].region, {})[i] = weight
    regions = {region: _Weighted(those) for region, those in near.items()}

    def together(size: int) -> Members:
        """Actors of the core, the first and those from its region more often."""
        members = [numbers.one_of(everybody)]
        while len(members) < size:
            local = numbers.drawn() < _SAME_REGION
            one = numbers.one_of(regions[who[members[0]].region] if local else everybody)
            if one not in members:
                members.append(one)
        return tuple(members)

    sizes = list(partnership_sizes(round(_PARTNERSHIPS * count), len(core), numbers))
    basis: list[Members] = [(one, numbers.one_of(everybody, first)) for first, one in enumerate(core) if first]
    basis += [(leaf, numbers.one_of(everybody)) for leaf in order[alone + aside : alone + aside + leaves]]
    basis += _components(order[alone : alone + aside], numbers)
    del basis[count - len(sizes) :]
    described = _Described(numbers)
    made = {_repeated(link): link for link in (described(members, who) for members in basis)}
    for size in (*sizes, *[2] * (count - len(sizes) - len(basis))):
        before = len(made)
        while len(made) == before:
            link = described(together(size), who)
            made.setdefault(_repeated(link), link)
    return tuple(made.values())


def _repeated(link: Link) -> tuple[object, ...]:
    """What no two links have in common: reading warns of those that do."""
    return link.members, link.kind


def partnership_sizes(count: int, most: int, numbers: Numbers) -> Iterator[int]:
    """How many members each partnership has, until the format allows no more pairs."""
    sizes = _Weighted({size: weight for size, weight in _SIZES.items() if size <= most})
    pairs = 0
    for _ in range(count if sizes.things else 0):
        size = numbers.one_of(sizes)
        pairs += most_links(size)
        if pairs > MOST_PAIRS:
            return
        yield size


def _components(those: Sequence[int], numbers: Numbers) -> Iterator[Members]:
    """The ties of small components, each a tree."""
    first = 0
    while len(those) - first >= _ASIDE_SIZES[0]:
        size = min(_ASIDE_SIZES[numbers.below(len(_ASIDE_SIZES))], len(those) - first)
        yield from ((those[first + i], those[first + numbers.below(i)]) for i in range(1, size))
        first += size


class _Described:
    """Links between actors, of a kind and a period that are drawn."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._of_two, self._of_several = _Weighted(_OF_TWO), _Weighted(_OF_SEVERAL)
        self._strengths, self._confidences = _Weighted(_STRENGTHS), _Weighted(_CONFIDENCES)

    def __call__(self, members: Members, who: Sequence[Actor]) -> Link:
        numbers = self._numbers
        kind = numbers.one_of(self._of_two if len(members) == 2 else self._of_several)  # noqa: PLR2004
        ids = [who[i].id for i in members]
        if not KINDS[kind].directed:
            ids.sort()
        elif numbers.below(2):
            ids.reverse()
        start, end = self._period()
        return Link(
            members=tuple(ids),
            kind=kind,
            start=start,
            end=end,
            strength=numbers.one_of(self._strengths),
            confidence=numbers.one_of(self._confidences),
        )

    def _period(self) -> tuple[str | None, str | None]:
        """Three of ten starts are unknown, and half of the ends; one start of three has a month."""
        numbers = self._numbers
        year = _YEARS[numbers.below(len(_YEARS))]
        month = f"-{numbers.below(12) + 1:02}" if numbers.below(3) == 0 else ""
        end = str(year + numbers.below(6)) if numbers.below(2) else None
        return (f"{year}{month}" if numbers.below(10) >= 3 else None), end  # noqa: PLR2004
