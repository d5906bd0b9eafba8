"""A view of a network as an address: what is shown, and how, in keys and values that no language changes."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from urllib.parse import quote, unquote

from .dates import is_date
from .metrics import ACTOR_METRICS
from .metrics.grouping import attributes
from .model import Network
from .selection import (
    EXACTLY,
    UNSTATED,
    Change,
    Newcomer,
    Scope,
    Selection,
    link_name,
    resources_of,
    tie_name,
    tie_named,
)
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
    the scope's own; `by` is what the page Hubs compares. `change` is what is taken away from the network, and added to
    it, before anything else.
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
    change: Change = field(default_factory=Change)


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
                "region": _regions(network),
                "kind": network.kinds.keys(),
                "link": {link_name(link) for link in network.links},
                "resource": {r for link in network.links for r in resources_of(link, network.kinds)},
                "challenge": {challenge for actor in network.actors for challenge in actor.challenges},
                "confidence": (*CONFIDENCES, UNSTATED),
            }
        )


def _regions(network: Network) -> frozenset[str]:
    """Every beginning of a region's code, and those that hold actors of their own beside others' within them."""
    own = {actor.region for actor in network.actors if actor.region}
    beginnings = {region[:n] for region in own for n in range(2, len(region) + 1)}
    around = {code for code in own if any(other != code and other.startswith(code) for other in own)}
    return frozenset(beginnings | {code + EXACTLY for code in around})


def write(view: View) -> dict[str, str]:
    """The view as keys and values, without what is as usual; an unchanged view is empty."""
    address = {key: value for key, value in _written(view).items() if value}
    return {"v": VERSION, **address} if address else {}


def _written(view: View) -> dict[str, str | None]:
    """Every key, and its value where it is not as usual."""
    usual, scope, selection = View(), view.scope, view.scope.selection
    return {
        "actor": view.actor,
        "size": view.size if view.size != usual.size else None,
        "colour": view.colour if view.colour != usual.colour else None,
        "layout": view.layout if view.layout != usual.layout else None,
        "map": view.map,
        "by": view.by if view.by != usual.by else None,
        "sector": joined(sorted(selection.sectors)),
        "form": joined(sorted(selection.forms)),
        "region": joined(sorted(selection.regions)),
        "kind": joined(sorted(selection.kinds)),
        "resource": joined(sorted(selection.resources)),
        "challenge": joined(sorted(selection.challenges)),
        "confidence": joined(sorted(selection.confidences)),
        "q": selection.text,
        "at": selection.at,
        "dates": "known" if selection.known_dates else None,
        "collaborations": "as-ties" if scope.as_ties else None,
        "focus": joined(scope.focus),
        "radius": str(scope.radius) if scope.radius != NARROWEST else None,
        "show": "hide" if view.hide else None,
        "numbers": "scope" if view.recompute else None,
        "to": view.to,
        "through": joined(sorted(view.through)),
        "off": joined(view.off),
        **_change_written(view.change),
    }


def _change_written(change: Change) -> dict[str, str | None]:
    return {
        "remove": joined(sorted(change.actors)),
        "remove-sector": joined(sorted(change.sectors)),
        "remove-link": joined(sorted(change.links)),
        "remove-funded-by": joined(sorted(change.funded_by)),
        "remove-ending-by": change.ends_by,
        "add-tie": joined(sorted(map(tie_name, change.ties))),
        "add-actor": joined([newcomer.spelling for newcomer in change.newcomers]),
    }


def held(view: View, data: Network) -> View:
    """The view of changed data: whoever is gone is in nobody's focus."""
    return replace(view, scope=replace(view.scope, focus=tuple(id for id in view.scope.focus if id in data.position)))


def read(address: Mapping[str, str], known: Known) -> tuple[View, tuple[Unknown, ...]]:
    """The view that an address names, as near as can be to what is known, and the values that do not exist here."""
    reader = _Reader(address, known.values)
    at, focus, usual = reader.date("at"), tuple(reader.several("focus", "actor")), View()
    actor, to = reader.one("actor", "actor"), reader.one("to", "actor")
    if to == actor or actor is None:
        to = None
    selection = Selection(
        sectors=reader.chosen("sector"),
        forms=reader.chosen("form"),
        regions=reader.chosen("region"),
        kinds=reader.chosen("kind"),
        resources=reader.chosen("resource"),
        challenges=reader.chosen("challenge"),
        confidences=reader.chosen("confidence"),
        text=address.get("q", "").strip(),
        at=at,
        known_dates=reader.switch("dates", "known") and at is not None,
    )
    scope = Scope(
        selection=selection,
        as_ties=reader.switch("collaborations", "as-ties"),
        focus=focus,
        radius=reader.radius() if focus else NARROWEST,
    )
    view = View(
        actor=actor,
        size=reader.one("size", "size") or usual.size,
        colour=reader.one("colour", "colour") or usual.colour,
        layout=reader.one("layout", "layout") or usual.layout,
        map=reader.one("map", "map"),
        scope=scope,
        hide=reader.switch("show", "hide"),
        recompute=reader.switch("numbers", "scope"),
        to=to,
        through=frozenset(reader.several("through", "sector")) if to else frozenset(),
        off=tuple(reader.several("off", None)),
        by=reader.one("by", "by") or usual.by,
        change=reader.change(),
    )
    if (version := address.get("v", VERSION)) != VERSION:
        reader.unknown.append(Unknown("v", version))
    return view, tuple(reader.unknown)


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

    def chosen(self, key: str) -> frozenset[str]:
        return frozenset(self.several(key, key))

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

    def change(self) -> Change:
        newcomers = tuple(self._newcomers())
        return Change(
            actors=frozenset(self.several("remove", "actor")),
            sectors=frozenset(self.several("remove-sector", "sector")),
            links=frozenset(self.several("remove-link", "link")),
            funded_by=frozenset(self.several("remove-funded-by", "actor")),
            ends_by=self.date("remove-ending-by"),
            ties=frozenset(self._ties({newcomer.id for newcomer in newcomers})),
            newcomers=newcomers,
        )

    def _newcomers(self) -> Iterator[Newcomer]:
        seen: set[str] = set()
        for text in self.several("add-actor", None):
            try:
                newcomer = Newcomer.spelt(text)
            except ValueError:
                newcomer = None
            taken = newcomer is None or newcomer.id in seen or newcomer.id in self._known["actor"]
            if newcomer is None or taken or newcomer.sector not in self._known["sector"]:
                self.unknown.append(Unknown("add-actor", text))
                continue
            seen.add(newcomer.id)
            yield newcomer

    def _ties(self, new: Collection[str]) -> Iterator[tuple[str, str]]:
        for text in self.several("add-tie", None):
            tie = tie_named(text)
            if tie is None or not all(end in new or end in self._known["actor"] for end in tie):
                self.unknown.append(Unknown("add-tie", text))
                continue
            yield tie

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


# Every key that an address may hold, and under which name its values are known if it is not its own.
KEYS = frozenset({"v", *_written(View())})
NAMES = {"to": "actor", "focus": "actor", "through": "sector", "remove": "actor"}
NAMES |= {"remove-sector": "sector", "remove-link": "link", "remove-funded-by": "actor"}
