"""The choice of the two ends between whom the section of introductions seeks: sectors, regions or actors."""

from collections.abc import Callable
from functools import partial
from typing import cast

import streamlit as st

from ...metrics.pairs import EVERYBODY, End, Kind
from ...network.model import Network
from ...network.selection import EXACTLY
from ...network.selection.regions import beginnings
from ...text import region_name
from ...text.alphabet import alphabetical
from ...text.catalogue import N_, messages
from .. import search
from ..controls import distinct
from ..view_state import ViewState
from . import address

Ends = tuple[End, End | None]

_KINDS = {"sector": N_("Sectors"), "region": N_("Regions"), "actor": N_("Actors")}
_ANYBODY = "all"
# What an empty field means, of each end.
_FIRST = {"sector": N_("All sectors"), "region": N_("All regions")}
_SECOND = {"sector": N_("All others"), "region": N_("Within the region, between its sectors")}


def show(state: ViewState, network: Network) -> Ends | None:
    """Show the choices; the two ends, and None where there is nothing to choose or nobody has been chosen."""
    _ = messages(state.lang).gettext
    with st.container(horizontal=True, vertical_alignment="bottom", key="meet_choices"):
        kinds = [kind for kind in _KINDS if kind != "region" or _regions(network, state.lang)]
        kind = cast("Kind", address.chosen(address.MEET, "kind", kinds) or kinds[0])
        st.segmented_control(
            _("Who connects"),
            kinds,
            format_func=lambda kind: _(_KINDS[kind]),
            required=True,
            key="meet_kind",
            on_change=_kept("kind", kind),
        )
        if kind != "actor":
            return _groups(state, network, kind)
    return _actors(state, network)


def _groups(state: ViewState, network: Network, kind: Kind) -> Ends:
    """Show the two lists of sectors or regions, the second once one is chosen in the first."""
    _ = messages(state.lang).gettext
    names = _regions(network, state.lang) if kind == "region" else _sectors(network, state.lang)
    a = _choice(kind, "a", names, _(_FIRST[kind]), state.lang)
    if a is None:
        return EVERYBODY, None
    others = {value: name for value, name in names.items() if value != a}
    if kind == "region":
        others[_ANYBODY] = _("All actors")
    b = _choice(kind, "b", others, _(_SECOND[kind]), state.lang)
    if b is None:
        return End(kind, a), EVERYBODY if kind == "sector" else None
    return End(kind, a), EVERYBODY if b == _ANYBODY else End(kind, b)


def _choice(kind: str, end: str, names: dict[str, str], placeholder: str, lang: str) -> str | None:
    """Show the list of one end; what is chosen, None if that is nothing or no longer there."""
    what = f"{kind}_{end}"
    value = address.chosen(address.MEET, what, names)
    labels = distinct(names)
    st.selectbox(
        _label(end, lang),
        list(labels),
        format_func=labels.__getitem__,
        placeholder=placeholder,
        width=300,
        key=f"meet_{what}",
        on_change=_kept(what, value),
    )
    return value


def _actors(state: ViewState, network: Network) -> Ends | None:
    """Show two fields that find actors; with one alone the other end is everybody."""
    found = []
    for end, column in zip(("a", "b"), st.columns(2, gap="medium"), strict=True):
        what, key = f"actor_{end}", f"meet_actor_{end}"
        value = address.chosen(address.MEET, what, network.position)
        with column:
            search.show(
                key,
                search.address(state, network),
                label=_label(end, state.lang),
                value=value,
                on_change=partial(_keep_found, what, key),
                lang=state.lang,
            )
        found.append(value)
    a, b = found if found[0] else found[::-1]
    if a is None:
        return None
    return End("actor", a), EVERYBODY if b in (None, a) else End("actor", b)


def _keep_found(what: str, key: str) -> None:
    address.choose(address.MEET, **{what: search.chosen(key)})


def _label(end: str, lang: str) -> str:
    _ = messages(lang).gettext
    return _("Between") if end == "a" else _("and")


def _sectors(network: Network, lang: str) -> dict[str, str]:
    here = {actor.sector for actor in network.actors}
    return {id: name.text(lang) for id, name in network.sectors.items() if id in here}


def _regions(network: Network, lang: str) -> dict[str, str]:
    """The regions by name; wider ones take in those within them."""
    codes = beginnings({actor.region for actor in network.actors if actor.region})
    stated = {actor.region for actor in network.actors}
    names = {code: region_name(code, lang) for code in codes if not code.endswith(EXACTLY)}
    named = {code: name for code, name in names.items() if name != code or code in stated}
    return {code: named[code] for code in alphabetical(named, lang)}


def _kept(what: str, value: str | None) -> Callable[[], None]:
    """Show a value in the widget of a choice, and return what keeps the one that a visitor chooses."""
    st.session_state[f"meet_{what}"] = value
    return lambda: address.choose(address.MEET, **{what: st.session_state[f"meet_{what}"]})
