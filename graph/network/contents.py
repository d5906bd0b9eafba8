"""How much a network holds and how well that is documented, in numbers: what a reader asks before the first metric."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from .dates import first_day, last_day
from .model import Actor, Link, Network, Source
from .vocabulary import CONFIDENCES


class SectorContents(NamedTuple):
    """The actors of a sector, those of them that are collaborations, and the links that any of them takes part in."""

    sector: str
    actors: int
    collaborations: int
    links: int


class Stated(NamedTuple):
    """How many actors and how many links state something."""

    actors: int
    links: int


@dataclass(frozen=True, slots=True)
class Contents:
    """Counts of what a network holds.

    `sectors` are in the network's order. `sourced` have a source at least, of which there are `sources` different ones.
    `confidences` has the degrees that occur, the highest first, and last, under None, those who state none. `first` is
    the earliest start and `last` the latest end of all links, None where none is stated; `without_start` and
    `without_end` count the links that lack theirs. `years` are the first and the last year that facts are stated to be
    true of, None where none is, and `of_years` count those that state one. `regions` is the number of different
    regions, and `without_region` that of actors without one.
    """

    actors: int
    collaborations: int
    links: int
    sectors: tuple[SectorContents, ...]
    sourced: Stated
    sources: int
    confidences: tuple[tuple[str | None, Stated], ...]
    first: str | None
    last: str | None
    without_start: int
    without_end: int
    years: tuple[int, int] | None
    of_years: Stated
    regions: int
    without_region: int


def contents(network: Network) -> Contents:
    """What a network holds, in numbers."""
    actors, links = network.actors, network.links
    starts, ends = [link.start for link in links if link.start], [link.end for link in links if link.end]
    years = [year for records in (actors, links) for year in _years(records)]
    regions = [actor.region for actor in actors if actor.region]
    return Contents(
        actors=len(actors),
        collaborations=sum(actor.is_collaboration for actor in actors),
        links=len(links),
        sectors=_sectors(network),
        sourced=Stated(_sourced(actors), _sourced(links)),
        sources=len(_sources(actors) | _sources(links) | {*network.about.sources}),
        confidences=_confidences(network),
        first=min(starts, key=first_day, default=None),
        last=max(ends, key=last_day, default=None),
        without_start=len(links) - len(starts),
        without_end=len(links) - len(ends),
        years=(min(years), max(years)) if years else None,
        of_years=Stated(len(_years(actors)), len(_years(links))),
        regions=len({*regions}),
        without_region=len(actors) - len(regions),
    )


def _sectors(network: Network) -> tuple[SectorContents, ...]:
    sector_of = {actor.id: actor.sector for actor in network.actors}
    actors = Counter(sector_of.values())
    collaborations = Counter(actor.sector for actor in network.actors if actor.is_collaboration)
    links = Counter(sector for link in network.links for sector in {sector_of[id] for id in link.members})
    return tuple(SectorContents(id, actors[id], collaborations[id], links[id]) for id in network.sectors)


def _confidences(network: Network) -> tuple[tuple[str | None, Stated], ...]:
    of_actors = Counter(actor.confidence for actor in network.actors)
    of_links = Counter(link.confidence for link in network.links)
    every = ((level, Stated(of_actors[level], of_links[level])) for level in (*CONFIDENCES, None))
    return tuple((level, stated) for level, stated in every if any(stated))


def _years(records: Iterable[Actor | Link]) -> list[int]:
    return [record.as_of for record in records if record.as_of is not None]


def _sourced(records: Iterable[Actor | Link]) -> int:
    return sum(bool(record.sources) for record in records)


def _sources(records: Iterable[Actor | Link]) -> set[Source]:
    return {source for record in records for source in record.sources}
