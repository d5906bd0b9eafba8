"""How a filter is declared: its key, what it keeps, and where its values come from.

Each field of `Selection` is such an entry, and `filters_of` is the table of them, in order. The address, the command
line, the controls, the chips, the heading and the check of unknown values read that table.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..model import Actor, Bilingual, Kind, Link, Network

if TYPE_CHECKING:
    from .filters import Selection

Takes: TypeAlias = Literal["values", "text", "date", "switch"]
Kinds: TypeAlias = Mapping[str, Kind]
_FILTER = "filter"


def _nothing(_: object) -> Mapping[str, Any]:
    return {}


def _always(_: Network) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Values:
    """Where the values of a filter come from: by default from what actors or links state, in alphabetical order.

    `words` are all there are in any network, and `listed` all there are in this one, in order, whether any actor or
    link states them or not; `besides` adds to those that are stated. `named` are the names that the data give to
    values, and `called` finds values by other names, for guesses; it is given those that may be asked for. `offered`
    makes of what is stated the values to choose from. `holds` is whether a stated value is covered by one asked for, if
    it need not be the same: an address that names no such value is read as the longest beginning of it that is one.
    """

    words: tuple[str, ...] = ()
    listed: Callable[[Network], Iterable[str]] = _nothing
    besides: Callable[[Network], Iterable[str]] = _nothing
    named: Callable[[Network], Mapping[str, Bilingual]] = _nothing
    called: Callable[[Collection[str]], Mapping[str, str]] = _nothing
    offered: Callable[[Collection[str]], Sequence[str]] | None = None
    holds: Callable[[str, str], bool] | None = None


_SAID = Values()


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to choose a part of a network.

    `key` is its name in an address, `option` that on the command line (without the dashes before it), `field` the field
    of `Selection` that holds what is asked for, and `takes` is its type: any of several values, a text, a date,
    or a switch, which an address writes as `on`.

    A filter of actors has `keeps_actor`, one of links `keeps_link`; both are given what an actor or a link `states`,
    and what is asked for. It is decided once for all that state the same. `asks` is whether anything is asked for.
    A switch makes the filter of the field `refines` stricter: without that it has no effect, and it is given what that
    asks for. `said` is everything that actors or links state, and `applies` whether there is anything to choose.
    """

    key: str
    takes: Takes
    option: str
    states: Callable[..., Hashable] = _nothing
    keeps_actor: Callable[[Any, Any], bool] | None = None
    keeps_link: Callable[[Any, Any], bool] | None = None
    said: Callable[[Network], Iterable[str]] = _nothing
    values: Values = _SAID
    asks: Callable[[Any], bool] = bool
    applies: Callable[[Network], bool] = _always
    refines: str = ""
    on: str = ""
    field: str = ""

    def allowed(self, network: Network) -> tuple[str, ...]:
        """The values that may be asked for, in order."""
        return self._listed(network) or tuple(sorted({*self.said(network), *self.values.besides(network)}))

    def offered(self, network: Network) -> tuple[str, ...]:
        """The values to choose from, in order: those that any actor or link has."""
        said = set(self.said(network))
        if self.values.offered:
            return tuple(self.values.offered(said))
        listed = self._listed(network)
        return tuple(value for value in listed if value in said) if listed else tuple(sorted(said))

    def nameable(self, network: Network) -> Collection[str]:
        """The values that an address may name: all of a list, or those to choose from."""
        return dict.fromkeys(self._listed(network) or self.offered(network)).keys()

    def called(self, allowed: Collection[str], network: Network) -> Mapping[str, str]:
        """The values that may be asked for by other names: what people write instead, and the names in the data."""
        names = self.values.named(network)
        return {**self.values.called(allowed), **{name: value for value, both in names.items() for name in both}}

    def accepts(self, value: str, allowed: Collection[str]) -> bool:
        """Whether a value means any of those that may be asked for."""
        holds = self.values.holds
        return value in allowed or (bool(value) and holds is not None and any(holds(said, value) for said in allowed))

    def in_order(self, network: Network, values: Collection[str]) -> list[str]:
        """Some values in the order of their list, or in alphabetical order where there is none."""
        listed = self._listed(network)
        return [*(value for value in listed if value in values), *sorted({*values}.difference(listed))]

    def _listed(self, network: Network) -> tuple[str, ...]:
        return self.values.words or tuple(self.values.listed(network))


def filters_of(selection: "Selection | type[Selection]") -> tuple[Filter, ...]:
    """The table of filters: those that a selection, or a class of selections, has fields for."""
    kind: Any = selection if isinstance(selection, type) else type(selection)
    return _declared(kind)


@lru_cache
def _declared(selection: type[Any]) -> tuple[Filter, ...]:
    return tuple(replace(entry.metadata[_FILTER], field=entry.name) for entry in fields(selection))


def any_of_actors(key: str, states: Callable[[Actor], tuple[str, ...]], values: Values = _SAID) -> frozenset[str]:
    """A field that keeps the actors that state any of several values."""

    def said(network: Network) -> Iterable[str]:
        return chain.from_iterable(network.actor_column(states).values)

    return _several(Filter(key, "values", key, states, keeps_actor=_means(values), said=said, values=values))


def any_of_links(key: str, states: Callable[[Link, Kinds], tuple[str, ...]], values: Values = _SAID) -> frozenset[str]:
    """A field that keeps the links that state any of several values; `states` is given the kinds of links, too."""

    def said(network: Network) -> Iterable[str]:
        return chain.from_iterable(network.link_column(states).values)

    return _several(Filter(key, "values", key, states, keeps_link=_means(values), said=said, values=values))


def text_of_actors(
    key: str,
    option: str,
    states: Callable[[Actor], Hashable],
    found: Callable[[Any, str], bool],
    asks: Callable[[str], bool] = bool,
) -> str:
    """A field that keeps the actors in which a text is found; `found` is given what an actor `states`."""
    return field(default="", metadata=_entry(Filter(key, "text", option, states, keeps_actor=found, asks=asks)))


def date_of_links(
    key: str,
    states: Callable[[Link, Kinds], Hashable],
    holds: Callable[[Any, str], bool],
    applies: Callable[[Network], bool] = _always,
) -> str | None:
    """A field that keeps the links that hold at a date; `holds` is given what a link `states`."""
    return field(default=None, metadata=_entry(Filter(key, "date", key, states, keeps_link=holds, applies=applies)))


def stricter_for_links(
    key: str,
    option: str,
    on: str,
    refines: str,
    states: Callable[[Link, Kinds], Hashable],
    keeps: Callable[[Any, Any], bool],
    applies: Callable[[Network], bool] = _always,
) -> bool:
    """A field that makes another filter of links stricter; `keeps` is given what a link `states`."""
    switch = Filter(key, "switch", option, states, keeps_link=keeps, applies=applies, refines=refines, on=on)
    return field(default=False, metadata=_entry(switch))


def asked(selection: "Selection") -> Iterator[tuple[Filter, Any]]:
    """The filters that are set in a selection, each with its value."""
    table = filters_of(selection)
    asking = {entry.field for entry in table if entry.asks(getattr(selection, entry.field))}
    for entry in table:
        if entry.field in asking and (not entry.refines or entry.refines in asking):
            yield entry, getattr(selection, entry.refines or entry.field)


def meaning(synonyms: Mapping[str, str]) -> Callable[[Collection[str]], Mapping[str, str]]:
    """Finds values by what people write instead, as far as the values may be asked for."""
    return lambda allowed: {word: value for word, value in synonyms.items() if value in allowed}


def _several(entry: Filter) -> frozenset[str]:
    return field(default=frozenset(), metadata=_entry(entry))


def _entry(entry: Filter) -> Mapping[str, Filter]:
    return {_FILTER: entry}


def _means(values: Values) -> Callable[[Collection[str], frozenset[str]], bool]:
    """Whether any stated value is among those asked for."""
    if (holds := values.holds) is None:
        return lambda said, asked: not asked.isdisjoint(said)
    return lambda said, asked: any(holds(value, one) for value in said for one in asked)
