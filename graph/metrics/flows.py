"""Which resources links carry, from which groups of actors to which, and the amounts that they state."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

import numpy as np
import pandas as pd

from ..network.model import Link, Network
from ..network.selection import resources_of
from ..network.vocabulary import RESULTS
from .grouping import grouping

FUNDING = "funding"
_TWO = 2
Priced = tuple[str, float]  # a currency and an amount
Key = TypeVar("Key", bound=tuple[Any, ...])


class Flow(NamedTuple):
    """Links that carry a resource from one group to another and state amounts in one currency, or, without one, none.

    `amount` is the sum of those amounts, NaN without a currency.
    """

    giver: str
    resource: str
    receiver: str
    currency: str
    links: int
    amount: float


class Shared(NamedTuple):
    """The same of links without direction, whose members are of these `groups`, in order: nobody is known to give."""

    groups: tuple[str, ...]
    resource: str
    currency: str
    links: int
    amount: float


class Documented(NamedTuple):
    """How many links there are, and what is known of the resources they carry.

    `directed` carry a resource from one actor to another, and `unpriced` of them state no amount; `shared` carry one
    without direction, `unpriced_shared` of them without an amount. `undivided` of both state an amount for several
    resources together, none of which is funding: it is in no sum. `unassigned` state an amount and carry no resource.
    `resulting` have documented results on any level.
    """

    links: int
    directed: int
    unpriced: int
    shared: int
    unpriced_shared: int
    undivided: int
    unassigned: int
    resulting: int = 0


class Resources(NamedTuple):
    """All that is known of the resources that the links of a network carry.

    `levels` are the levels of results in order, each with the number of links that have documented results there.
    """

    flows: tuple[Flow, ...]
    shared: tuple[Shared, ...]
    documented: Documented
    levels: tuple[tuple[str, int], ...] = ()


def resources(network: Network, by: str = "sector") -> Resources:
    """Which group brings which resource to which, what groups share, and how much of it is documented.

    Raises
    ------
    ValueError
        If the attribute `by` is not there or is a list, or it makes more than 60 groups.
    """
    groups = grouping(network, by)
    code = dict(zip((actor.id for actor in network.actors), groups.codes.tolist(), strict=True))
    given: list[tuple[tuple[int, str, int], Priced]] = []
    shared: list[tuple[tuple[tuple[int, ...], str], Priced]] = []
    for link in network.links:
        for resource, priced in _carried(network, link):
            if _has_direction(network, link):
                giver, receiver = (code[member] for member in link.members)
                given.append(((giver, resource, receiver), priced))
            else:
                shared.append(((tuple(sorted({code[member] for member in link.members})), resource), priced))
    named = groups.groups
    return Resources(
        tuple(
            Flow(named[giver], resource, named[receiver], *summed)
            for (giver, resource, receiver), summed in _summed(given)
        ),
        tuple(
            Shared(tuple(named[group] for group in several), resource, *summed)
            for (several, resource), summed in _summed(shared)
        ),
        _documented(network),
        _levels(network),
    )


def resource_flows(network: Network, by: str = "sector") -> pd.DataFrame:
    """Which group brings which resource to which: one row per giver, resource, receiver and currency.

    Columns giver, resource, receiver, currency, links, amount: how many links, and the sum of the amounts that they
    state. Amounts of different currencies are never added; the links that state none of it have a row of their own,
    where currency is empty and amount NaN. So each link is in one row of each resource that it carries: those that it
    states, or else that of its kind. Its source is the giver and its target the receiver; links without direction are
    in `shared_resources`. An amount counts as funding where the link carries that, or else as the only resource that
    it carries; one for several others together is not divided, and is in no sum.

    >>> resource_flows(star).columns.tolist()
    ['giver', 'resource', 'receiver', 'currency', 'links', 'amount']

    Raises
    ------
    ValueError
        If the attribute `by` is not there or is a list, or it makes more than 60 groups.
    """
    return flow_table(resources(network, by).flows)


def shared_resources(network: Network, by: str = "sector") -> pd.DataFrame:
    """Which groups share which resource in links without direction: one row per set of groups, resource and currency.

    Columns groups, resource, currency, links, amount, as in `resource_flows`. A partnership counts once, in the row of
    all groups that its members are of, whatever their number, so that no amount is counted twice. The groups are in
    order with `;` between; a semicolon or backslash in the name of one has a backslash before it.

    >>> shared_resources(star).columns.tolist()
    ['groups', 'resource', 'currency', 'links', 'amount']

    Raises
    ------
    ValueError
        If the attribute `by` is not there or is a list, or it makes more than 60 groups.
    """
    return shared_table(resources(network, by).shared)


def flow_table(flows: Iterable[Flow]) -> pd.DataFrame:
    """The table of `resource_flows`."""
    return _table(flows, Flow._fields)


def shared_table(shared: Iterable[Shared]) -> pd.DataFrame:
    """The table of `shared_resources`."""
    joined = ((";".join(map(_escaped, one.groups)), *one[1:]) for one in shared)
    return _table(joined, Shared._fields)


def _carried(network: Network, link: Link) -> Iterator[tuple[str, Priced]]:
    """Each resource that the link carries, and the currency and amount of it; no currency where none is stated."""
    carried = tuple(dict.fromkeys(resources_of(link, network.kinds)))
    priced = _priced(link, carried)
    for resource in carried:
        yield resource, (link.currency, link.amount) if resource == priced and link.amount else ("", np.nan)


def _priced(link: Link, carried: tuple[str, ...]) -> str | None:
    """The resource that the amount of the link is of; None where it states none, or it is of several together."""
    if link.amount is None or not carried:
        return None
    return FUNDING if FUNDING in carried else carried[0] if len(carried) == 1 else None


def _has_direction(network: Network, link: Link) -> bool:
    # Two that are left of a larger partnership are no source and target.
    return network.kinds[link.kind].directed and link.size == _TWO


def _summed(found: Iterable[tuple[Key, Priced]]) -> Iterator[tuple[Key, tuple[str, int, float]]]:
    """Each key in order with each currency, the number of its links and the sum of their amounts; no currency last."""
    links = Counter[tuple[Key, str]]()
    amounts: Mapping[tuple[Key, str], list[float]] = defaultdict(list)
    for key, (currency, amount) in found:
        links[key, currency] += 1
        amounts[key, currency].append(amount)
    for key, currency in sorted(links, key=lambda one: (one[0], not one[1], one[1])):
        total = sum(sorted(amounts[key, currency])) if currency else np.nan
        yield key, (currency, links[key, currency], total)


def _levels(network: Network) -> tuple[tuple[str, int], ...]:
    found = Counter(level for link in network.links for level in {*link.results})
    return tuple((level, found[level]) for level in RESULTS)


def _documented(network: Network) -> Documented:
    found = Counter[str]()
    for link in network.links:
        found["resulting"] += bool(link.results)
        carried = tuple(dict.fromkeys(resources_of(link, network.kinds)))
        if not carried:
            found["unassigned"] += link.amount is not None
            continue
        way, unpriced = ("directed", "unpriced") if _has_direction(network, link) else ("shared", "unpriced_shared")
        found[way] += 1
        found[unpriced] += link.amount is None
        found["undivided"] += link.amount is not None and _priced(link, carried) is None
    return Documented(len(network.links), *(found[name] for name in Documented._fields[1:]))


def _escaped(group: str) -> str:
    return group.replace("\\", "\\\\").replace(";", "\\;")


def _table(rows: Iterable[tuple[object, ...]], columns: tuple[str, ...]) -> pd.DataFrame:
    table = pd.DataFrame(list(rows), columns=list(columns))
    return table.astype({**dict.fromkeys(columns[:-2], "object"), "links": "int64", "amount": "float64"})
