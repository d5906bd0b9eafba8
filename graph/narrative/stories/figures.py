"""The figures that a story's texts refer to: `{hubs.betweenness.public.hub_ratio}` and the like."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property
from math import nan

import pandas as pd

from ...metrics import LENSES, RANKED, actor_metrics, sector_hubs
from ...metrics.fragmentation import fragmentation
from ...metrics.involvement import in_order, involvement
from ...network.model import Network
from ...text import UNDEFINED, counted, definitions, headline, number, p_value, percent, significant
from ...text.catalogue import messages

# Makes the table of hubs of a network, or remembers it.
HubTable = Callable[[Network], pd.DataFrame]

_COUNTS = ("actors", "organisations", "collaborations", "links", "ties", "components")
_SIZES = (*_COUNTS, "largest", "isolates", "cross_sector", "fragmentation", "counties", "counties_without")
_YEARS = ("undated", "first_year", "last_year")
_SECTOR = ("name", "actors", "share", "partnerships", "involvement")
_HUBS = ("hub_ratio", "share", "share_of_actors", "p", "top_actor", "top_share")
_ACTOR = ("name", *RANKED)
_KIND = ("name", "links")
_ENDS = {
    "network": (*_SIZES, *_YEARS),
    "part": (*_SIZES, *_YEARS),
    "order": ("here",),
    "orders": ("title", "order"),
    "sectors": _SECTOR,
    "hubs": _HUBS,
    "actors": _ACTOR,
    "kinds": _KIND,
}
_COUNTY = re.compile(r"SE[1-3]\d\d")  # NUTS 3
_COUNTIES = 21
_FORMAT = re.compile(r"\{\{|\}\}|\{([^{}]*)\}")
_LONE = re.compile(r"[{}]")
_SIGNS = {"{{": "{", "}}": "}"}


def references(text: str) -> Iterator[str]:
    """The references in a text, in order; a literal brace is written twice."""
    yield from (found[1] for found in _FORMAT.finditer(text) if found[1] is not None)


def has_lone_brace(text: str) -> bool:
    """Whether a brace neither opens nor closes a reference, nor is written twice."""
    return bool(_LONE.search(_FORMAT.sub("", text)))


def names(network: Network) -> Mapping[str, tuple[str, ...]]:
    """Everything that can be referred to: a beginning, and what may follow it."""
    return {f"{what}.{id}" if id else what: _ENDS[what] for what, ids in _ids(network).items() for id in ids}


def is_figure(reference: str, network: Network) -> bool:
    """Whether there is such a figure of the network."""
    what, id, last = _parts(reference)
    if last not in _ENDS.get(what, ()):
        return False
    if what == "hubs":
        measure, _, sector = id.partition(".")
        return measure in LENSES and sector in network.sectors
    known: Mapping[str, Collection[str]] = {
        "sectors": network.sectors,
        "actors": network.position,
        "kinds": network.kinds,
        "orders": _numbers(network),
    }
    return id in known[what] if what in known else not id


def depends_on_view(reference: str) -> bool:
    """Whether a view of a network can have other figures of this sort than the network."""
    return reference.startswith(("actors.", "kinds."))


def _ids(network: Network) -> Mapping[str, Collection[str]]:
    """The subjects of figures: a first word, and the ids that may follow it."""
    return {
        **dict.fromkeys(("network", "part", "order"), ("",)),
        "orders": _numbers(network),
        "sectors": network.sectors,
        "hubs": [f"{measure}.{id}" for measure in LENSES for id in network.sectors],
        "actors": network.position,
        "kinds": network.kinds,
    }


def _numbers(network: Network) -> list[str]:
    """The published orders that the data name, counted from 1."""
    return [str(i) for i in range(1, len(network.about.compare) + 1)]


def _parts(reference: str) -> tuple[str, str, str]:
    """The first word, the id, which may hold full stops itself, and the last word."""
    beginning, _, last = reference.rpartition(".")
    what, _, id = beginning.partition(".")
    return what, id, last


def hub_table(network: Network) -> pd.DataFrame:
    """The scorecard as the page Hubs reads it: without the measures of a sector as one actor."""
    return sector_hubs(network, group_lenses=False)


class Figures:
    """The figures of one view, in one language.

    `network` is what the view's numbers are computed on, and `part` what is in its scope. `hubs` makes the table of
    hubs, or remembers it.
    """

    def __init__(self, network: Network, part: Network, lang: str, *, hubs: HubTable = hub_table) -> None:
        self.network, self.part, self.lang, self._make_hubs = network, part, lang, hubs

    def filled(self, text: str) -> str:
        """The text with its figures; a reference to nothing stays as it is written."""

        def replacement(found: re.Match[str]) -> str:
            if found[1] is None:
                return _SIGNS[found[0]]
            try:
                return self.figure(found[1])
            except KeyError:
                return found[0]

        return _FORMAT.sub(replacement, text)

    def figure(self, reference: str) -> str:
        """One figure as the language writes it.

        Raises
        ------
        KeyError
            If there is no such figure.
        """
        if not is_figure(reference, self.network):
            raise KeyError(reference)
        what, id, last = _parts(reference)
        match what:
            case "network" | "part":
                return self._size(self.network if what == "network" else self.part, last)
            case "order" | "orders":
                return self._of_order(id, last)
            case "sectors":
                return self._of_sector(id, last)
            case "hubs":
                measure, _, sector = id.partition(".")
                return self._of_hubs(measure, sector, last)
            case "actors":
                return self._of_actor(id, last)
            case _:
                return self._of_kind(id, last)

    def _size(self, network: Network, what: str) -> str:
        if what in _YEARS:
            return self._year(network, what)
        if what == "fragmentation":
            return number(fragmentation(network), self.lang, definitions.DEFINITIONS["fragmentation"].digits)
        together = sum(actor.is_collaboration for actor in network.actors)
        here = {actor.region for actor in network.actors if actor.region and _COUNTY.fullmatch(actor.region)}
        partners = network.graph.degree
        counts = {
            "actors": len(network.actors),
            "organisations": len(network.actors) - together,
            "collaborations": together,
            "links": len(network.links),
            "ties": len(network.ties),
            "components": len(network.components),
            "largest": max(map(len, network.components), default=0),
            "isolates": sum(not partners[actor.id] for actor in network.actors),
            "cross_sector": sum(actor.cross_sector for actor in network.actors),
            "counties": len(here),
            "counties_without": _COUNTIES - len(here),
        }
        noun = {"links": "partnerships"}.get(what, what)
        if what not in _COUNTS:
            return number(counts[what], self.lang)
        return counted(noun, counts[what], self.lang).replace(" ", "\N{NO-BREAK SPACE}")  # no line ends between them

    def _year(self, network: Network, what: str) -> str:
        years = sorted(link.start[:4] for link in network.links if link.start)
        if what == "undated":
            return number(len(network.links) - len(years), self.lang)
        return (
            (years[0] if what == "first_year" else years[-1])
            if years
            else messages(self.lang).gettext("no years given")
        )

    def _of_order(self, number: str, what: str) -> str:
        """The order here, or the title or the order of a published one."""
        if what == "here":
            equal = ["/".join(map(self._sector, groups)) for groups in in_order(self._involvement)]
            return headline.listed(equal, self.lang)
        published = self.network.about.compare[int(number) - 1]
        if what == "title":
            return published.title.text(self.lang)
        sets = [headline.listed([self._sector(sector) for sector in group], self.lang) for group in published.order]
        return messages(self.lang).gettext(", then ").join(sets)

    def _of_sector(self, id: str, what: str) -> str:
        members = sum(actor.sector == id for actor in self.network.actors)
        if what == "name":
            return self._sector(id)
        if what == "actors":
            return number(members, self.lang)
        if what == "share":
            return percent(members / (len(self.network.actors) or nan), self.lang)
        table = self._involvement
        row = table[table["group"] == id].to_dict("records")[0]
        if what == "partnerships":
            return number(row["partnerships"], self.lang)
        return percent(row["share"], self.lang)

    def _of_hubs(self, measure: str, id: str, what: str) -> str:
        table = self._hubs
        row = table[(table["lens"] == measure) & (table["group"] == id)].to_dict("records")[0]
        if what == "top_actor":
            if not row["top_actor"]:
                return counted("actors", row["top_actors"], self.lang) if row["top_actors"] else UNDEFINED
            return self.network.title(row["top_actor"], self.lang)
        if what == "p":
            return p_value(float(row["p_adjusted"]), self.lang)
        value = float(row[what])
        return significant(value, self.lang) if what == "hub_ratio" else percent(value, self.lang)

    def _of_actor(self, id: str, what: str) -> str:
        if what == "name":
            return self.network.title(id, self.lang)
        table = self._metrics
        return number(float(table.loc[table["id"] == id, what].item()), self.lang, definitions.DEFINITIONS[what].digits)

    def _of_kind(self, id: str, what: str) -> str:
        if what == "name":
            return self.network.kinds[id].name.text(self.lang).lower()
        return number(sum(link.kind == id for link in self.network.links), self.lang)

    def _sector(self, id: str) -> str:
        return self.network.sectors[id].text(self.lang).lower()

    @cached_property
    def _hubs(self) -> pd.DataFrame:
        return self._make_hubs(self.network)

    @cached_property
    def _metrics(self) -> pd.DataFrame:
        return actor_metrics(self.network)

    @cached_property
    def _involvement(self) -> pd.DataFrame:
        return involvement(self.network)
