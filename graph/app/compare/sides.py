"""What is compared with what: two regions, years, revisions, networks, or the scope and everything."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import streamlit as st

from ...data.folders import look_into, network_in
from ...data.reading import check
from ...data.store.edits import RefusedError
from ...narrative.compared import LabelledScope
from ...network.dates import is_date
from ...network.model import Network
from ...network.selection import Scope, Scoped
from ...text import region_name
from ...text.alphabet import alphabetical
from ...text.catalogue import N_, messages
from ...text.history import revision as revision_name
from .. import cache, choices, data_source, files, visit
from ..controls import distinct
from ..editing import session, since
from ..editing.revisions import time
from ..networks import networks
from ..view_state import ViewState

KEY = "sides"
SORTS = {
    "region": N_("Regions"),
    "year": N_("Years"),
    "revision": N_("Revisions"),
    "network": N_("Networks"),
    "scope": N_("The scope and everything"),
}
ROWS = ("year", "revision", "network")  # that more than two in a row can be made of
_WRITTEN = re.compile(rf"({'|'.join(SORTS)}):([^,]+),([^,]+)")
_MOST_REVISIONS = 100
_SCOPE, _ALL = "scope", "all"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for: a sort of sides, and the value of each."""

    sort: str
    first: str
    second: str

    @property
    def text(self) -> str:
        """As the address has it."""
        return f"{self.sort}:{self.first},{self.second}"


class Offer(NamedTuple):
    """What there is of a sort to compare: the values with their names, in order, and the two to begin with."""

    names: Mapping[str, str]
    first: str
    second: str


class UnreadableError(Exception):
    """A side that cannot be shown; the sentence says why."""


def asked() -> Mapping[str, str]:
    """What the address asks for, as far as it can be read."""
    value = choices.beside_view(KEY)
    return {KEY: value} if value and _WRITTEN.fullmatch(value) else {}


def chosen(offers: Mapping[str, Offer], network: Network) -> tuple[Asked, str | None]:
    """The sides to compare, and the value of the address that there is none of."""
    found = _WRITTEN.fullmatch(choices.beside_view(KEY) or "")
    if not found:
        return _usual(offers), None
    one = Asked(*found.groups())
    if one.sort in offers and all(_exists(one.sort, value, offers, network) for value in (one.first, one.second)):
        return one, None
    return _usual(offers), one.text


def choose(one: Asked) -> None:
    """Have the next run compare these."""
    choices.choose(KEY, one.text)


def begun(sort: str, offers: Mapping[str, Offer]) -> Asked:
    """The two of a sort to begin with."""
    return Asked(sort, offers[sort].first, offers[sort].second)


def offers(state: ViewState) -> dict[str, Offer]:
    """What can be compared, by sort; a sort with fewer than two values is none."""
    made: dict[str, Callable[[ViewState], Offer | None]] = {
        "region": _regions,
        "year": _years,
        "revision": _revisions,
        "network": _networks,
        "scope": _scope,
    }
    found = {sort: make(state) for sort, make in made.items()}
    return {sort: offer for sort, offer in found.items() if offer is not None}


def side(state: ViewState, sort: str, value: str, names: Mapping[str, str]) -> LabelledScope:
    """One side, in the scope that the visitor has set.

    Raises
    ------
    UnreadableError
        If its data cannot be read now.
    """
    scope, lang = state.view.scope, state.lang
    match sort:
        case "region":
            scope = replace(scope, selection=replace(scope.selection, regions=frozenset({value})))
            return LabelledScope(region_name(value.rstrip("."), lang), cache.scoped(state.network, scope))
        case "year":
            scope = replace(scope, selection=replace(scope.selection, at=value))
            return LabelledScope(value, cache.scoped(state.network, scope))
        case "scope":
            scope = scope if value == _SCOPE else Scope(as_ties=scope.as_ties)
            return LabelledScope(names[value], cache.scoped(state.network, scope))
        case "revision":
            return LabelledScope(revision_name(int(value), lang), _scoped(_of_revision(state, int(value)), scope))
        case _:
            return LabelledScope(names[value], _scoped(_of_folder(value, lang), scope))


def _scoped(network: Network, scope: Scope) -> Scoped:
    """The scope of a network that may lack actors of the focus."""
    focus = tuple(id for id in scope.focus if id in network.position)
    return cache.scoped(network, replace(scope, focus=focus))


def _usual(offers: Mapping[str, Offer]) -> Asked:
    return begun(next(iter(offers)), offers)


def _exists(sort: str, value: str, offers: Mapping[str, Offer], network: Network) -> bool:
    if sort == "year":
        return is_date(value)
    if sort == "region":
        return value in cache.known(network).values["region"]
    if sort == "revision":
        return value.isascii() and value.isdigit() and 0 < int(value) <= since.latest()
    return value in offers[sort].names


def _regions(state: ViewState) -> Offer | None:
    """The regions with actors, the largest first; those to begin with hold no other region."""
    counts = Counter(actor.region for actor in state.network.actors if actor.region)
    ordered = sorted(counts, key=lambda code: (-counts[code], code))
    least = [code for code in ordered if not any(other != code and other.startswith(code) for other in counts)]
    names = distinct({code: region_name(code, state.lang) for code in _in_order(ordered, state.lang)})
    return Offer(names, least[0], least[1]) if len(least) > 1 else None


def _in_order(codes: list[str], lang: str) -> list[str]:
    """Codes of regions in the alphabetical order of their names."""
    return list(alphabetical({code: region_name(code, lang) for code in codes}, lang))


def _years(state: ViewState) -> Offer | None:
    """The years in which partnerships begin or end; to begin with, the last in which any begins, and a middle one."""
    links = state.network.links
    years = sorted({date[:4] for link in links for date in (link.start, link.end) if date})
    if len(years) < 2:  # noqa: PLR2004 - two sides
        return None
    begun = sorted({link.start[:4] for link in links if link.start})
    begun = begun if len(begun) > 1 else years
    return Offer({year: year for year in years}, begun[(len(begun) - 1) // 2], begun[-1])


def _revisions(state: ViewState) -> Offer | None:
    """The latest revisions of the folder, the oldest first."""
    if not since.has_history():
        return None
    try:
        listed = [one for one, _, _ in session.store().latest(_MOST_REVISIONS, 0)]
    except RefusedError:
        return None
    if len(listed) < 2:  # noqa: PLR2004 - two sides
        return None
    listed.reverse()
    names = {str(one.number): f"{revision_name(one.number, state.lang)} · {time(one)}" for one in listed}
    return Offer(names, str(listed[0].number), str(listed[-1].number))


def _networks(_: ViewState) -> Offer | None:
    """The networks of the folder, where it holds several: the one that is shown, and another."""
    shown, root = choices.beside_view("network"), data_source.root()
    names = look_into(root).names if shown and not visit.current() else ()
    if len(names) < 2:  # noqa: PLR2004 - two sides
        return None
    lang = choices.language()
    titles = {one.name: one.title.text(lang) for one in networks(root, wait=False).entries or () if one.title}
    called = {name: titles.get(name, name) for name in names}
    labels = distinct({name: called[name] for name in alphabetical(called, lang)})
    return Offer(labels, str(shown), next(name for name in labels if name != shown))


def _scope(state: ViewState) -> Offer | None:
    if not state.is_part:
        return None
    _ = messages(state.lang).gettext
    return Offer({_SCOPE: _("The scope"), _ALL: _("Everything")}, _SCOPE, _ALL)


def _of_folder(name: str, lang: str) -> Network:
    _ = messages(lang).gettext
    found = network_in(data_source.root(), name)
    opened = files.open_folder(found) if found else None
    if opened is None or opened.network is None:
        if opened is not None and opened.since is not None:
            raise UnreadableError(_("“{name}” is being read. Choose it again in a moment.").format(name=name))
        raise UnreadableError(_("“{name}” cannot be shown: its files hold errors, or are gone.").format(name=name))
    return opened.network


def _of_revision(state: ViewState, number: int) -> Network:
    _ = messages(state.lang).gettext
    try:
        found = _network_of(data_source.folder(), number)
    except (RefusedError, LookupError):
        raise UnreadableError(_("The history no longer has this revision.")) from None
    if found is None:
        raise UnreadableError(_("The files of then have errors, so they cannot be shown as a network."))
    return found


# A revision never changes.
@st.cache_resource(max_entries=16, show_spinner=False)
def _network_of(folder: str, number: int) -> Network | None:  # noqa: ARG001 - the key of Streamlit's cache
    return check(session.store().sources(number)).network
