"""What a visitor has chosen; nothing else touches the address of the page, and others only what their widgets hold.

The session keeps the choices as the address has them, and the address is written anew on every run, since the page
menu drops it. It is read when it is another than was last written (a link that was followed, the browser's back
button) and no widget has caused the run: then the session is ahead of an address that is still on its way.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from ..picture import url
from ..picture.url import Known, Unknown, View, joined
from ..text import LANGUAGES
from ..text.catalogue import SOURCE

PICTURE = "picture"

_STORE = "chosen"
_WRITTEN = "written"
_ACTED = "acted"
_ASKED = "asked"
_UNKNOWN = "unknown"
_PAGE = "page"


@dataclass(frozen=True, slots=True)
class Choices:
    """The language, the view, and what the address asks for that is not there."""

    lang: str
    view: View
    unknown: tuple[Unknown, ...] = ()


def language() -> str:
    """The visitor's language: chosen, or in the address, or else the browser's if there is a catalogue of it."""
    _take_address()
    lang = _store().get("lang")
    if lang not in LANGUAGES:
        first, spoken = LANGUAGES[0], st.context.locale
        lang = next((one for one in LANGUAGES if (spoken or first).lower().startswith(one)), SOURCE)
    return lang


def current(known: Known) -> Choices:
    """The choices as they stand; what is not known here is forgotten, and told until the visitor does something."""
    lang = language()
    store = _store()
    wanted = {key: value for key, value in store.items() if key != "lang"}
    view, unknown = url.read(wanted, known)
    if store.get("lang", lang) not in LANGUAGES:
        unknown = (Unknown("lang", store["lang"]), *unknown)
    st.session_state[_STORE] = {**url.write(view), **({"lang": lang} if "lang" in store else {})}
    if unknown or st.session_state.get(_ACTED):
        st.session_state[_UNKNOWN] = unknown
    return Choices(lang, view, st.session_state.get(_UNKNOWN, ()))


def write_address(choices: Choices) -> None:
    """Tell in the address what is chosen, so that it can be shared and comes back after a reload."""
    shown = {"lang": choices.lang, **url.write(choices.view)}
    if st.query_params.to_dict() != shown:
        st.query_params.from_dict(shown)
    st.session_state[_WRITTEN] = shown
    st.session_state.pop(_ACTED, None)


def parameter(key: str) -> str | None:
    """What the address says beside the view, until it is written anew at the end of the first run."""
    return st.query_params.get(key)


def choose(key: str, value: str | None) -> None:
    """Remember a choice under its key of the address; None takes it back."""
    st.session_state[_ACTED] = True
    if value:
        _store()[key] = value
    else:
        _store().pop(key, None)


def choose_several(key: str, values: Iterable[str]) -> None:
    """Remember several values under one key."""
    choose(key, joined(list(values)))


def open_view(view: View) -> None:
    """Show another view."""
    st.session_state[_ACTED] = True
    lang = _store().get("lang")
    st.session_state[_STORE] = {**url.write(view), **({"lang": lang} if lang else {})}


def turn_to(page: str) -> None:
    """Remember that another page is wanted."""
    st.session_state[_PAGE] = page


def wanted_page() -> str | None:
    """The page that is wanted, once."""
    page: str | None = st.session_state.pop(_PAGE, None)
    return page


def ask(name: str) -> None:
    """Remember that a test was asked for."""
    st.session_state.setdefault(_ASKED, set()).add(name)


def withdraw(name: str) -> None:
    """Remember that a test is not wanted after all."""
    st.session_state.get(_ASKED, set()).discard(name)


def asked(name: str) -> bool:
    """Whether a test was asked for."""
    return name in st.session_state.get(_ASKED, ())


def control(key: str, value: object, told: Callable[[Any], str | None] = str) -> Callable[[], None]:
    """Show `value` in the widget `key`, and return what takes over what the visitor does there.

    A widget forgets its state when its page is left, so that what is chosen lives under a key of its own; `told`
    says it as the address does.
    """
    st.session_state[f"control_{key}"] = value

    def take_over() -> None:
        taken = st.session_state[f"control_{key}"]
        choose(key, None if taken is None else told(taken))

    return take_over


def take_from_picture(said: Mapping[str, Any], view: View, sectors: Collection[str]) -> None:
    """Take over what was done in the picture that showed `view`."""
    if "selected" in said:
        choose("actor", said["selected"])
    if "hidden" in said:
        off = tuple(said["hidden"] or ())
        if view.colour == "sector":
            kept = [sector for sector in sectors if sector not in off]
            choose_several("sector", kept if off else ())
        else:
            choose_several("off", off)
    if "focus" in said:
        focus = said["focus"] or {}
        choose_several("focus", focus.get("ids") or ())
        choose("radius", str(focus.get("radius") or ""))


def take_from_table(key: str, ids: list[str]) -> None:
    """Take over the row that was ticked in a table whose rows are `ids`."""
    rows = st.session_state[key].selection.rows
    choose("actor", ids[rows[0]] if rows else None)


def _store() -> dict[str, str]:
    store: dict[str, str] = st.session_state.setdefault(_STORE, {})
    return store


def _take_address() -> None:
    """Take over the address where it is not what was last written and no widget is ahead of it."""
    asked_for = st.query_params.to_dict()
    written = st.session_state.get(_WRITTEN, {})
    if st.session_state.get(_ACTED) or not asked_for or asked_for == written:
        return
    kept = {"lang": _store()["lang"]} if "lang" in _store() else {}
    st.session_state[_STORE] = {**kept, **{key: str(value) for key, value in asked_for.items()}}
    st.session_state[_WRITTEN] = asked_for
