"""Coverage: which support and which sectors are documented in which region, and by which actors."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from ..network.model import Actor, Network
from ..network.selection.regions import COUNTIES, UNION, lies_in
from ..network.vocabulary import FUNCTIONS, FUNCTIONS_BY_RESOURCE
from .regional import regional_tests

BY = ("functions", "sector")
_COUNTRY = 2  # characters of its code


class Provider(NamedTuple):
    """An actor behind a cell: in which region it offers which function, or belongs to which sector.

    `derived` is true where the function is known from its links alone, and `through` are the actors based in the region
    that it shares a link with, if it is not based there itself.
    """

    region: str
    group: str
    actor: str
    derived: bool = False
    through: tuple[str, ...] = ()

    @property
    def is_based(self) -> bool:
        """Whether the actor is based in the region."""
        return not self.through


def covered_regions(network: Network, within: Collection[str] = ()) -> tuple[str, ...]:
    """The codes of the regions that can be covered, in order.

    They are the regions that actors are based in, and all counties of a country in which there is an actor, as far as
    they are known (Sweden's). A code that holds others of them is none: a country with regions is the area of national
    actors. With `within` only regions that lie in one of these.

    >>> covered_regions(star)
    ()
    """
    stated = {actor.region for actor in network.actors if actor.region} - {UNION}
    countries = {code[:_COUNTRY] for code in stated}
    every = stated | {county for country in countries for county in COUNTIES.get(country, ())}
    around = {code[:n] for code in every for n in range(_COUNTRY, len(code))}
    return tuple(
        code for code in sorted(every - around) if not within or any(lies_in(code, region) for region in within)
    )


def derived_functions(network: Network) -> Mapping[str, frozenset[str]]:
    """The functions of each actor that its links show and the actor does not state, by id, where there are any.

    Who gives a link of a directed kind has the function of the resource that it carries, as in
    `vocabulary.FUNCTIONS_BY_RESOURCE`: who funds somebody does funding. Of an undirected link nobody is known to give.

    >>> derived_functions(star)
    {}
    """
    found = defaultdict[str, set[str]](set)
    for link in network.links:
        kind = network.kinds[link.kind]
        if kind.directed:
            carried = link.resources or ((kind.resource,) if kind.resource else ())
            found[link.members[0]].update(FUNCTIONS_BY_RESOURCE[one] for one in carried if one in FUNCTIONS_BY_RESOURCE)
    unstated = {id: frozenset(functions - {*network.actor(id).functions}) for id, functions in found.items()}
    return {id: functions for id, functions in sorted(unstated.items()) if functions}


def providers(network: Network, by: str = "functions", within: Collection[str] = ()) -> list[Provider]:
    """The actors behind every cell of `coverage`, in the order of its rows, those that are based in the region first.

    >>> providers(star)
    []
    """
    derived = derived_functions(network) if by == "functions" else {}
    found = []
    for actor, region, through in _present(network, covered_regions(network, within)):
        groups = {group: group not in actor.functions for group in (*actor.functions, *derived.get(actor.id, ()))}
        for group, is_derived in (groups if by == "functions" else {actor.sector: False}).items():
            found.append(Provider(region, group, actor.id, is_derived, through))
    order = {group: place for place, group in enumerate(_groups(network, by))}
    return sorted(found, key=lambda one: (one.region, order[one.group], not one.is_based, one.actor))


def coverage(network: Network, by: str = "functions", within: Collection[str] = ()) -> pd.DataFrame:
    """How many actors are documented to offer each support function in each region, or to be there of each sector.

    One row per region of `covered_regions` and function, or `by` sector. The columns are by, region, group, based (the
    actors that are based in the region), linked (those of a wider area, or without a region, that share a link with an
    actor based in it), derived (those of both that are known to have the function from their links alone; see
    `derived_functions`) and documented: `based`, `linked` or `not documented`, which does not mean that there is none.

    By sector there are the columns of `regional_tests` too: whether a sector is rarer in a region than chance has it,
    or more common, by the actors that are based in regions.

    >>> coverage(star).empty
    True

    Raises
    ------
    ValueError
        If `by` is neither `functions` nor `sector`.
    """
    _check(by)
    regions, groups = covered_regions(network, within), _groups(network, by)
    cells = {(region, group): [0, 0, 0] for region in regions for group in groups}
    for one in providers(network, by, within):
        cell = cells[one.region, one.group]
        cell[not one.is_based] += 1
        cell[2] += one.derived
    rows = [(by, *place, *counts, _documented(*counts[:2])) for place, counts in cells.items()]
    columns = ["by", "region", "group", "based", "linked", "derived", "documented"]
    table = pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(columns[3:6], "int64"))
    if by == "functions":
        return table
    counts = table["based"].to_numpy().reshape(len(regions), len(groups))
    return table.join(regional_tests(counts, groups))


def behind(network: Network, by: str = "functions", within: Collection[str] = ()) -> pd.DataFrame:
    """The actors behind every cell of `coverage`: one row per region, function or sector, and actor.

    The columns are by, region, group, actor, name, basis (`based` or `linked`), function (`stated` or `derived`, empty
    by sector) and through: the ids of the actors based in the region that it shares a link with, with `;` between.

    >>> behind(star).empty
    True

    Raises
    ------
    ValueError
        If `by` is neither `functions` nor `sector`.
    """
    _check(by)
    known = {False: "stated", True: "derived"} if by == "functions" else {False: "", True: ""}
    rows = [
        (
            *(by, one.region, one.group, one.actor, network.actor(one.actor).name),
            *("based" if one.is_based else "linked", known[one.derived], ";".join(one.through)),
        )
        for one in providers(network, by, within)
    ]
    return pd.DataFrame(rows, columns=["by", "region", "group", "actor", "name", "basis", "function", "through"])


def _present(network: Network, regions: Collection[str]) -> Iterator[tuple[Actor, str, tuple[str, ...]]]:
    """Every actor with every region that it is present in, and through whom; nobody where it is based there."""
    bases = {actor.id: actor.region for actor in network.actors if actor.region and actor.region in regions}
    for actor in network.actors:
        if region := bases.get(actor.id):
            yield actor, region, ()
    for id, reached in _reached(network, bases).items():
        actor = network.actor(id)
        area = "" if actor.region == UNION else actor.region or ""
        for region, through in sorted(reached.items()):
            if region.startswith(area):
                yield actor, region, tuple(sorted(through))


def _reached(network: Network, bases: Mapping[str, str]) -> Mapping[str, Mapping[str, set[str]]]:
    """Of each actor that is based in no region, those with whom it shares a link in each region."""
    found = defaultdict[str, dict[str, set[str]]](dict)
    for link in network.links:
        at = [(id, bases[id]) for id in link.members if id in bases]
        for id in link.members if at else ():
            if id not in bases:
                for other, region in at:
                    found[id].setdefault(region, set()).add(other)
    return found


def _groups(network: Network, by: str) -> tuple[str, ...]:
    return FUNCTIONS if by == "functions" else tuple(network.sectors)


def _documented(based: int, linked: int) -> str:
    return "based" if based else "linked" if linked else "not documented"


def _check(by: str) -> None:
    if by not in BY:
        raise ValueError(f"unknown coverage: '{by}' (must be one of {', '.join(BY)})")
