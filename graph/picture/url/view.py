"""A view: what of a network is shown, and how; and the values that an address may name."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ...metrics import RANKED
from ...metrics.grouping import attributes, comparable
from ...metrics.numeric import numeric
from ...network.model import Network
from ...network.selection import Change, Scope, Selection, filters_of, link_name

VERSION = "1"
SIZES = RANKED
COMMUNITY = "community"
LAYOUTS = ("sectors", "regions", "rings")
MAPS = ("sector", "region", COMMUNITY)
CHARTS = ("hubs",)
NARROWEST, WIDEST = 1, 4  # steps around a focus


@dataclass(frozen=True, slots=True)
class View:
    """What of a network is shown, and how.

    `size` and `colour` are what sizes and colours the actors, `layout` where they stand; `map` shows groups as one
    node each. `hide` takes what is out of scope away instead of dimming it; `recompute` measures within the scope
    instead of the whole. `to` is the other end of a path from `actor`, which leads only through the sectors
    `through` if there are any. `off` are the groups switched off in the legend, unless it is that of the sectors, which
    is the scope's own; `by` is what the page Hubs compares, and `chart` what a story shows in place of the picture.
    `change` is what is taken away from the network, and added to it, before anything else.
    """

    actor: str | None = None
    size: str = SIZES[0]
    colour: str = "sector"
    layout: str = LAYOUTS[0]
    map: str | None = None
    scope: Scope = field(default_factory=Scope)
    hide: bool = False
    recompute: bool = False
    to: str | None = None
    through: frozenset[str] = frozenset()
    off: tuple[str, ...] = ()
    by: str = "sector"
    chart: str | None = None
    change: Change = field(default_factory=Change)


class Unknown(NamedTuple):
    """A value of an address that does not exist here."""

    key: str
    value: str


class Known(NamedTuple):
    """The values that an address may name, by key; of a region every beginning of its code counts.

    `selection` is the table of filters that the address is read with.
    """

    values: Mapping[str, Collection[str]]
    selection: type[Selection] = Selection

    @classmethod
    def of(cls, network: Network, selection: type[Selection] = Selection) -> "Known":
        """What this network has."""
        few, numbers = comparable(network), numeric(network)
        return cls(
            {
                "actor": network.position.keys(),
                "size": tuple(dict.fromkeys((*SIZES, *numbers))),
                "colour": (*dict.fromkeys((*few, *numbers)), COMMUNITY),
                "layout": LAYOUTS,
                "map": tuple(by for by in MAPS if by in (*few, COMMUNITY)),
                "by": attributes(network),
                "chart": CHARTS,
                "link": {link_name(link) for link in network.links},
                **{entry.key: entry.nameable(network) for entry in filters_of(selection) if entry.takes == "values"},
            },
            selection,
        )


def adapted(view: View, data: Network) -> View:
    """The view of changed data: removed actors leave the focus, and too many groups give no colours."""
    view = replace(view, scope=replace(view.scope, focus=tuple(id for id in view.scope.focus if id in data.position)))
    if not view.change:
        return view
    few, usual = (*comparable(data), COMMUNITY), View()
    colour = view.colour if view.colour in (*few, *numeric(data)) else usual.colour
    return replace(view, colour=colour, map=view.map if view.map in few else usual.map)
