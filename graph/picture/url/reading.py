"""A view out of an address: the nearest to what is known; what is not known is reported."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from ...network.dates import is_date
from ...network.selection import Change, Filter, Newcomer, Scope, filters_of, tie_named
from .view import NARROWEST, VERSION, WIDEST, Known, Unknown, View
from .written import EMPTY

_LONGEST = len("2024-05-31")  # of the codes and dates that there are


def read(address: Mapping[str, str], known: Known) -> tuple[View, tuple[Unknown, ...]]:
    """The view that an address names, the nearest to what is known, and the values that do not exist here."""
    reader, table, usual = _Reader(address, known), filters_of(known.selection), View()
    asked: dict[str, Any] = {entry.field: reader.date(entry.key) for entry in table if entry.takes == "date"}
    focus = tuple(reader.several("focus", "actor"))
    actor, to = reader.one("actor", "actor"), reader.one("to", "actor")
    if to == actor or actor is None:
        to = None
    asked |= {entry.field: reader.asked(entry) for entry in table if entry.takes != "date"}
    # A switch means something only with what it makes stricter.
    asked |= {entry.field: False for entry in table if entry.refines and not asked[entry.refines]}
    scope = Scope(
        selection=known.selection(**asked),
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
        chart=reader.one("chart", "chart"),
        change=reader.change(),
    )
    if (version := address.get("v", VERSION)) != VERSION:
        reader.unknown.append(Unknown("v", version))
    return view, tuple(reader.unknown)


class _Reader:
    """Takes values out of an address; what is not known is noted and left out, or replaced by the nearest."""

    def __init__(self, address: Mapping[str, str], known: Known) -> None:
        self._address, self._known = address, known.values
        self._codes = {entry.key for entry in filters_of(known.selection) if entry.values.holds}
        self.unknown: list[Unknown] = []

    def one(self, key: str, what: str) -> str | None:
        value = self._address.get(key)
        return self._nearest(key, value, what) if value else None

    def several(self, key: str, what: str | None) -> Iterable[str]:
        """The values, each once; `what` None takes any."""
        parts = ["" if part == EMPTY else unquote(part) for part in self._address.get(key, "").split(",") if part]
        found = [part if what is None else self._nearest(key, part, what) for part in parts]
        return dict.fromkeys(value for value in found if value is not None)

    def asked(self, entry: Filter) -> frozenset[str] | str | bool:
        """The value of a filter in the address."""
        match entry.takes:
            case "values":
                return frozenset(self.several(entry.key, entry.key))
            case "switch":
                return self.switch(entry.key, entry.on)
            case _:
                return self._address.get(entry.key, "").strip()

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
        if what in self._codes:
            return self._shortened(key, value, known.__contains__)
        if value in known:
            return value
        self.unknown.append(Unknown(key, value))
        return None

    def _shortened(self, key: str, value: str, is_known: Callable[[str], bool]) -> str | None:
        """The longest beginning of a code or a date that is known."""
        if not value:
            return None
        beginnings = (value[:n].rstrip("-") for n in range(min(len(value), _LONGEST), 0, -1))
        found = next(filter(is_known, beginnings), None)
        if found != value:
            self.unknown.append(Unknown(key, value))
        return found
