"""The visitor's choices. Only this module reads and writes the address; other modules hold only widget state.

The session stores the choices as they are in the address. The address is rewritten on every run, since the page menu
drops it. It is read if it differs from the one last written (a link was followed, or the browser's back button was
pressed), unless a widget has caused the run: then the session is newer than an address still being updated.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from ..picture import url
from ..picture.url import Known, Unknown, View, joined
from ..text import LANGUAGES
from ..text.catalogue import SOURCE

PICTURE = "picture"

# What an address says beside the view, in this order: which network is shown, that it was opened for one visit, since
# when its changes are shown, what the page Compare compares, what the page Actors shows and its scatter is of, what
# each section of the page Gaps is about, and the language.
BESIDE_VIEW = ("network", "visit", "since", "sides", "actors", "axes", "log", "covered", "meet", "ends", "lang")

_STORE = "chosen"
_WRITTEN = "written"
_CHANGED = "acted"
_TESTS = "asked"
_UNKNOWN = "unknown"
_PAGE, _PLACE = "page", "place"


@dataclass(frozen=True, slots=True)
class Choices:
    """The language, the view, the values in the address that the data do not have, and where the data come from.

    `source` is what the address says of that: the name of a network among several, or that it is open for one visit,
    and since when its changes are shown.
    """

    lang: str
    view: View
    unknown: tuple[Unknown, ...] = ()
    source: Mapping[str, str] = field(default_factory=dict)

    @property
    def since(self) -> str | None:
        """Since when changes are shown, as in the address; None where they are not."""
        return self.source.get("since")

    @property
    def address(self) -> dict[str, str]:
        """The choices as the parameters of an address."""
        return {**self.source, "lang": self.lang, **url.write(self.view)}


def language() -> str:
    """The visitor's language: the one chosen or in the address, or else the browser's if it has a catalogue."""
    _read_address()
    lang = _store().get("lang")
    if lang not in LANGUAGES:
        default, locale = LANGUAGES[0], st.context.locale
        lang = next((code for code in LANGUAGES if (locale or default).lower().startswith(code)), SOURCE)
    return lang


def current(known: Known, source: Mapping[str, str] | None = None) -> Choices:
    """The current choices; unknown values are dropped, and reported until the visitor changes something.

    `source` is what the address says of the network that is shown; empty for the only one of a folder.
    """
    lang, source = language(), source or {}
    store = _store()
    parameters = {key: value for key, value in store.items() if key not in BESIDE_VIEW}
    view, unknown = url.read(parameters, known)
    if store.get("lang", lang) not in LANGUAGES:
        unknown = (Unknown("lang", store["lang"]), *unknown)
    of_others = [key for key in BESIDE_VIEW if key != "lang" and key in store and key not in source]
    unknown = (*(Unknown(key, store[key]) for key in of_others), *unknown)
    st.session_state[_STORE] = {**url.write(view), **source, **({"lang": lang} if "lang" in store else {})}
    if unknown or st.session_state.get(_CHANGED):
        st.session_state[_UNKNOWN] = unknown
    return Choices(lang, view, st.session_state.get(_UNKNOWN, ()), source)


def without_network() -> Choices:
    """The choices where no network is shown: what the address says of a view waits until one is."""
    return Choices(language(), View(), source={key: value for key, value in _beside_view().items() if key != "lang"})


def write_address(choices: Choices) -> None:
    """Write the choices to the address, so that it can be shared and survives a reload."""
    parameters = choices.address
    if st.query_params.to_dict() != parameters:
        st.query_params.from_dict(parameters)
    st.session_state[_WRITTEN] = parameters
    st.session_state.pop(_CHANGED, None)


def parameter(key: str) -> str | None:
    """A parameter of the address that is no part of the view; gone once the first run has rewritten the address."""
    return st.query_params.get(key)


def choose(key: str, value: str | None) -> None:
    """Store a choice under its key of the address; None or an empty value removes it."""
    st.session_state[_CHANGED] = True
    if value:
        _store()[key] = value
    else:
        _store().pop(key, None)


def choose_several(key: str, values: Iterable[str]) -> None:
    """Store several values under one key."""
    choose(key, joined(list(values)))


def open_view(view: View) -> None:
    """Show another view."""
    st.session_state[_CHANGED] = True
    st.session_state[_STORE] = {**url.write(view), **_beside_view()}


def open_source(source: Mapping[str, str]) -> None:
    """Show another network, whole and as it is; `source` is what the address says of it."""
    st.session_state[_CHANGED] = True
    st.session_state[_TESTS] = set()
    lang = {key: value for key, value in _beside_view().items() if key == "lang"}
    st.session_state[_STORE] = {**source, **lang}


def beside_view(key: str) -> str | None:
    """What the address says under one of the keys of `BESIDE_VIEW`."""
    return _store().get(key)


def go_to_page(page: str, place: str = "") -> None:
    """Request that the next run shows another page, at the heading with the anchor `place` if one is given."""
    st.session_state[_PAGE] = page
    st.session_state[_PLACE] = place


def requested_place() -> str:
    """The anchor of the heading to come to; empty if none was requested, or its page has been shown."""
    return str(st.session_state.get(_PLACE, ""))


def arrive() -> None:
    """Note that the page has been shown."""
    st.session_state[_PLACE] = ""


def requested_page() -> str | None:
    """The page that was requested, if any; clears the request."""
    page: str | None = st.session_state.pop(_PAGE, None)
    return page


def request_test(name: str) -> None:
    """Request that a test runs."""
    st.session_state.setdefault(_TESTS, set()).add(name)


def is_test_requested(name: str) -> bool:
    """Whether a test has been requested."""
    return name in st.session_state.get(_TESTS, ())


def control(key: str, value: object, encode: Callable[[Any], str | None] = str) -> Callable[[], None]:
    """Show `value` in the widget of the choice `key`, and return the callback that stores what the visitor chooses.

    A widget loses its state when its page is left, so the choice is stored under a key of its own, in the format of
    the address, which `encode` gives.
    """
    st.session_state[f"control_{key}"] = value

    def store() -> None:
        chosen = st.session_state[f"control_{key}"]
        choose(key, None if chosen is None else encode(chosen))

    return store


def apply_picture_events(events: Mapping[str, Any], view: View, sectors: Collection[str]) -> None:
    """Store the choices made in the picture that showed `view`."""
    if "selected" in events:
        choose("actor", events["selected"])
    if "hidden" in events:
        off = tuple(events["hidden"] or ())
        if view.colour == "sector":
            shown = [sector for sector in sectors if sector not in off]
            choose_several("sector", shown if off else ())
        else:
            choose_several("off", off)
    if "focus" in events:
        focus = events["focus"] or {}
        choose_several("focus", focus.get("ids") or ())
        choose("radius", str(focus.get("radius") or ""))


def apply_table_selection(key: str, ids: list[str]) -> None:
    """Select the actor whose row was ticked in a table with the rows `ids`."""
    rows = st.session_state[key].selection.rows
    choose("actor", ids[rows[0]] if rows else None)


def _store() -> dict[str, str]:
    store: dict[str, str] = st.session_state.setdefault(_STORE, {})
    return store


def _beside_view() -> dict[str, str]:
    return {key: value for key, value in _store().items() if key in BESIDE_VIEW}


def _read_address() -> None:
    """Replace the choices by those of the address, if it differs from the one last written and no widget is newer."""
    parameters = st.query_params.to_dict()
    written = st.session_state.get(_WRITTEN, {})
    if st.session_state.get(_CHANGED) or not parameters or parameters == written:
        return
    lang = {"lang": _store()["lang"]} if "lang" in _store() else {}
    st.session_state[_STORE] = {**lang, **{key: str(value) for key, value in parameters.items()}}
    st.session_state[_WRITTEN] = parameters
