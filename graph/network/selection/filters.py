"""The filters of a selection: which links and which actors of a network are kept."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

import numpy as np

from ..dates import is_date
from ..model import Actor, Bilingual, Kind, Link, Network
from ..vocabulary import (
    CONFIDENCES,
    CONFIDENCES_CALLED,
    FORMS,
    FORMS_CALLED,
    KINDS_CALLED,
    RESULTS,
    RESULTS_CALLED,
    SECTORS_CALLED,
    SUPPOSED,
)
from .arguments import texts
from .entries import (
    Values,
    any_of_actors,
    any_of_links,
    asked,
    date_of_links,
    filters_of,
    meaning,
    stricter_for_links,
    text_of_actors,
)
from .periods import Period, period_of, standing_of
from .regions import beginnings, lies_in, region_names, region_of
from .spelling import searchable

# The confidence of a link that states none.
UNSTATED = "unstated"
_MAY_HOLD = ("active", "unknown")


def resources_of(link: Link, kinds: Mapping[str, Kind]) -> tuple[str, ...]:
    """The resources that the link carries: its own, or else those of its kind; often none."""
    of_kind = kinds[link.kind].resource
    return link.resources or ((of_kind,) if of_kind else ())


def confidence_of(link: Link) -> str:
    """The confidence of the link, `unstated` if it states none."""
    return link.confidence or UNSTATED


def _resources_of_kinds(network: Network) -> Iterable[str]:
    return (kind.resource for kind in network.kinds.values() if kind.resource)


def _kind_names(network: Network) -> Mapping[str, Bilingual]:
    return {kind.id: kind.name for kind in network.kinds.values()}


def _period(link: Link, _: Mapping[str, Kind]) -> Period:
    return period_of(link)


def _may_hold(period: Period, at: str) -> bool:
    return standing_of(period, at) in _MAY_HOLD


def _holds_for_certain(period: Period, at: str) -> bool:
    return standing_of(period, at) == "active"


def _has_dates(network: Network) -> bool:
    return any(map(any, network.link_column(_period).values))


@lru_cache(maxsize=8)  # the same text is sought in every actor, and may be very long
def _sought(text: str) -> str:
    return searchable(text.strip())


def _names(actor: Actor) -> tuple[str, ...]:
    return tuple([searchable(name) for name in (actor.name, actor.name_en or "", *actor.aliases, actor.id)])


def _is_called(names: tuple[str, ...], text: str) -> bool:
    sought = _sought(text)
    return any(sought in name for name in names)


@dataclass(frozen=True, slots=True)
class Selection:
    """What to keep; an empty field keeps everything.

    Of links: `kinds`, `resources`, `results` (their levels), `confidences` (`unstated` for those that state none), and
    those that hold `at` a date (a year, a month or a day). What is active then is kept, and what is unknown unless
    `known_dates` asks for active links only; without a date `known_dates` has no effect.

    Of actors: `sectors`, `forms`, `challenges` (any of them), `regions`, which are NUTS prefixes (`SE2` keeps
    every county of southern Sweden; `SE.`, with a full stop, those of the whole country alone), and `text`, which is
    found in a name, an alias or the id whatever its case and diacritics.

    A field that keeps several values takes any collection of them and holds a frozenset.

    Raises
    ------
    TypeError
        If such a field is given a single text.
    ValueError
        If `at` is not a date.
    """

    sectors: frozenset[str] = any_of_actors(
        "sector",
        lambda actor: (actor.sector,),
        Values(
            listed=lambda network: network.sectors,
            named=lambda network: network.sectors,
            called=meaning(SECTORS_CALLED),
        ),
    )
    forms: frozenset[str] = any_of_actors(
        "form",
        lambda actor: (actor.form,),
        Values(words=FORMS, called=meaning(FORMS_CALLED)),
    )
    regions: frozenset[str] = any_of_actors(
        "region", region_of, Values(called=region_names, offered=beginnings, holds=lies_in)
    )
    kinds: frozenset[str] = any_of_links(
        "kind",
        lambda link, _: (link.kind,),
        Values(listed=lambda network: network.kinds, named=_kind_names, called=meaning(KINDS_CALLED)),
    )
    resources: frozenset[str] = any_of_links("resource", resources_of, Values(besides=_resources_of_kinds))
    challenges: frozenset[str] = any_of_actors("challenge", lambda actor: actor.challenges)
    confidences: frozenset[str] = any_of_links(
        "confidence",
        lambda link, _: (confidence_of(link),),
        Values(words=(*CONFIDENCES, UNSTATED), called=meaning(CONFIDENCES_CALLED)),
    )
    text: str = text_of_actors("q", "text", _names, _is_called, asks=lambda text: bool(_sought(text)))
    at: str | None = date_of_links("at", _period, _may_hold, applies=_has_dates)
    known_dates: bool = stricter_for_links(
        "dates", "known-dates", "known", "at", _period, _holds_for_certain, applies=_has_dates
    )
    results: frozenset[str] = any_of_links(
        "result", lambda link, _: link.results, Values(words=RESULTS, called=meaning(RESULTS_CALLED))
    )

    def __post_init__(self) -> None:
        for entry in filters_of(self):
            value = getattr(self, entry.field)
            if entry.takes == "values":
                object.__setattr__(self, entry.field, frozenset(texts(entry.field, value)))
            elif entry.takes == "date" and value is not None and not is_date(value):
                raise ValueError(f"not a date: {value!r} (must be one such as 2024, 2024-05 or 2024-05-31)")

    @property
    def chooses_actors(self) -> bool:
        """Whether any filter of actors is set."""
        return any(entry.keeps_actor for entry, _ in asked(self))

    @property
    def chooses_links(self) -> bool:
        """Whether any filter of links is set."""
        return any(entry.keeps_link for entry, _ in asked(self))


def select_links(network: Network, selection: Selection) -> Network:
    """The network with only the links that the selection keeps, and supposed ties; all actors stay."""
    kept = np.ones(len(network.links), dtype=np.bool_)
    for entry, value in asked(selection):
        if entry.keeps_link:
            kept &= network.link_column(entry.states).are(partial(_asked_for, entry.keeps_link, value))
    if SUPPOSED.id in network.kinds:
        kept |= network.link_column(_kind).are(SUPPOSED.id.__eq__)
    return network.part(links=kept)


def select_actors(network: Network, selection: Selection) -> Network:
    """The network with only the actors that the selection keeps, and the links among them."""
    kept = np.ones(len(network.actors), dtype=np.bool_)
    for entry, value in asked(selection):
        if entry.keeps_actor:
            kept &= network.actor_column(entry.states).are(partial(_asked_for, entry.keeps_actor, value))
    return network.part(actors=kept)


def _kind(link: Link, _: Mapping[str, Kind]) -> str:
    return link.kind


def _asked_for(keeps: Callable[[Any, Any], bool], asked_for: Any, stated: Any) -> bool:
    return keeps(stated, asked_for)
