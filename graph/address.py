"""A view of a network as an address: what is shown, and how, in keys and values that no language changes."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple
from urllib.parse import quote, unquote

from .dates import is_date
from .metrics import ACTOR_METRICS
from .metrics.grouping import attributes
from .model import Network
from .selection import UNSTATED, Scope, Selection, resources_of
from .vocabulary import CONFIDENCES, FORMS

VERSION = "1"
SIZES = tuple(metric for metric in ACTOR_METRICS if metric != "articulation")
COMMUNITY = "community"
LAYOUTS = ("sectors", "regions", "rings")
MAPS = ("sector", "region", COMMUNITY)
NARROWEST, WIDEST = 1, 4  # steps around a focus


@dataclass(frozen=True, slots=True)
class View:
    """What of a network is shown, and how.

    `size` and `colour` say what sizes and colours the actors, `layout` where they stand; `map` shows groups as one
    node each. `hide` takes what is out of scope away instead of dimming it; `recompute` measures within the scope
    instead of the whole. `to` is the other end of a path from `actor`, led only through the sectors `through` if
    there are any. `off` are the groups switched off in the legend, unless it is that of the sectors, which is
    the scope's own; `by` is what the page Hubs compares.
    """

    actor: str | None = None
    size: str = SIZES[0]
    colour: str = "sector"
    layout: str = LAYOUTS[0]
    map: str | None = None
    scope: Scope = Scope()
    hide: bool = False
    recompute: bool = False
    to: str | None = None
    through: frozenset[str] = frozenset()
    off: tuple[str, ...] = ()
    by: str = "sector"


class Unknown(NamedTuple):
    """A value of an address that does not exist here."""

    key: str
    value: str


class Known(NamedTuple):
    """What an address may name: key → values. Of regions every beginning of a code counts."""

    values: Mapping[str, Collection[str]]

    @classmethod
    def of(cls, network: Network) -> "Known":
        """What this network has."""
        groupings = attributes(network)
        return cls(
            {
                "actor": network.position.keys(),
                "size": SIZES,
                "colour": (*groupings, COMMUNITY),
                "layout": LAYOUTS,
                "map": MAPS,
                "by": groupings,
                "sector": network.sectors.keys(),
                "form": FORMS,
                "region": {a.region[:n] for a in network.actors if a.region for n in range(2, len(a.region) + 1)},
                "kind": network.kinds.keys(),
                "resource": {r for link in network.links for r in resources_of(link, network.kinds)},
                "challenge": {challenge for actor in network.actors for challenge in actor.challenges},
                "confidence": (*CONFIDENCES, UNSTATED),
            }
        )


# Key → the field of the selection it fills, and what it may name.
_CHOSEN = {
    "sector": "sectors",
    "form": "forms",
    "region": "regions",
    "kind": "kinds",
    "resource": "resources",
    "challenge": "challenges",
    "confidence": "confidences",
}
_NAMED = ("size", "colour", "layout", "map", "by")
_SWITCHES = {"show": ("hide", "hide"), "numbers": ("recompute", "scope")}


def write(view: View) -> dict[str, str]:
    """The view as keys and values, without what is as usual; an unchanged view is empty."""
    usual, scope = View(), view.scope
    selection = scope.selection
    told: dict[str, str | None] = {"actor": view.actor}
    for key in _NAMED:
        value = getattr(view, key)
        told[key] = value if value != getattr(usual, key) else None
    for key, field in _CHOSEN.items():
        told[key] = joined(sorted(getattr(selection, field)))
    told["q"] = selection.text or None
    told["at"] = selection.at
    told["dates"] = "known" if selection.known_dates and selection.at else None
    told["collaborations"] = "as-ties" if scope.as_ties else None
    told["focus"] = joined(scope.focus)
    told["radius"] = str(scope.radius) if scope.focus and scope.radius != NARROWEST else None
    for key, (field, value) in _SWITCHES.items():
        told[key] = value if getattr(view, field) else None
    told["to"] = view.to
    told["through"] = joined(sorted(view.through)) if view.to else None
    told["off"] = joined(view.off)
    address = {key: value for key, value in told.items() if value is not None}
    return {"v": VERSION, **address} if address else {}


def read(address: Mapping[str, str], known: Known) -> tuple[View, tuple[Unknown, ...]]:
    """The view that an address names, as near as can be to what is known, and the values that do not exist here."""
    reader = _Reader(address, known.values)
    selection = replace(Selection(), **{field: frozenset(reader.several(key, key)) for key, field in _CHOSEN.items()})
    at = reader.date("at")
    selection = replace(
        selection, text=address.get("q", "").strip(), at=at, known_dates=bool(at) and reader.switch("dates", "known")
    )
    focus = tuple(reader.several("focus", "actor"))
    scope = Scope(
        selection=selection,
        as_ties=reader.switch("collaborations", "as-ties"),
        focus=focus,
        radius=reader.radius() if focus else NARROWEST,
    )
    named = {key: value for key in _NAMED if (value := reader.one(key, key)) is not None}
    to = reader.one("to", "actor")
    view = View(
        actor=reader.one("actor", "actor"),
        scope=scope,
        **{field: reader.switch(key, value) for key, (field, value) in _SWITCHES.items()},
        to=to,
        through=frozenset(reader.several("through", "sector")) if to else frozenset(),
        off=tuple(reader.several("off", None)),
    )
    if (version := address.get("v", VERSION)) != VERSION:
        reader.unknown.append(Unknown("v", version))
    return replace(view, **named), tuple(reader.unknown)


class _Reader:
    """Takes values out of an address; what is not known is noted and left out, or brought as near as can be."""

    def __init__(self, address: Mapping[str, str], known: Mapping[str, Collection[str]]) -> None:
        self._address, self._known = address, known
        self.unknown: list[Unknown] = []

    def one(self, key: str, what: str) -> str | None:
        value = self._address.get(key)
        return self._nearest(key, value, what) if value else None

    def several(self, key: str, what: str | None) -> Iterable[str]:
        """The values, each once; `what` None takes any."""
        parts = [unquote(part) for part in self._address.get(key, "").split(",") if part]
        found = [part if what is None else self._nearest(key, part, what) for part in parts]
        return dict.fromkeys(value for value in found if value is not None)

    def switch(self, key: str, on: str) -> bool:
        value = self._address.get(key)
        if value not in (None, "", on):
            self.unknown.append(Unknown(key, value))
        return value == on

    def date(self, key: str) -> str | None:
        return self._shortened(key, self._address.get(key, ""), is_date)

    def radius(self) -> int:
        value = self._address.get("radius", str(NARROWEST))
        steps = int(value) if value.isascii() and value.isdigit() else NARROWEST
        if str(steps) != value or not NARROWEST <= steps <= WIDEST:
            self.unknown.append(Unknown("radius", value))
        return min(max(steps, NARROWEST), WIDEST)

    def _nearest(self, key: str, value: str, what: str) -> str | None:
        known = self._known[what]
        if what == "region":
            return self._shortened(key, value, known.__contains__)
        if value in known:
            return value
        self.unknown.append(Unknown(key, value))
        return None

    def _shortened(self, key: str, value: str, is_known: Callable[[str], bool]) -> str | None:
        """The longest beginning of a code or a date that is known."""
        if not value:
            return None
        found = next((value[:n].rstrip("-") for n in range(len(value), 0, -1) if is_known(value[:n].rstrip("-"))), None)
        if found != value:
            self.unknown.append(Unknown(key, value))
        return found


def joined(values: Collection[str]) -> str | None:
    """Values in one, separated by commas; a comma or anything rare within one is written as `%…`."""
    return ",".join(quote(value, safe=" :._-åäöÅÄÖ") for value in values) or None
