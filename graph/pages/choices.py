"""What a visitor has chosen; nothing else touches the session's state and the address of the page.

The session remembers, and the address tells: it is written anew on every run, since the page menu drops it, and
read when it differs from what was last written (a link that was followed, the browser's back button).
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from ..words import LANGUAGES

SIZES = ("degree", "betweenness", "eigenvector")
PICTURE = "picture"

_STORE = "chosen"
_WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value in the address that does not exist here."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Choices:
    """The language, the actor that is selected, what sizes the dots, and which sectors are hidden."""

    lang: str
    actor: str | None
    size: str
    hidden: tuple[str, ...]
    by: str = "sector"
    unknown: tuple[Unknown, ...] = ()


def language() -> str:
    """The visitor's language: chosen, or in the address, or else the browser's (Swedish, or English)."""
    chosen = _chosen("lang", LANGUAGES)
    if chosen is None:
        chosen = "sv" if (st.context.locale or "sv").lower().startswith("sv") else "en"
    return chosen


def current(actors: Collection[str]) -> Choices:
    """The choices as they stand, with whatever the address asks for that is not there."""
    wanted = {key: st.query_params.get(key) for key in ("lang", "actor", "size")}
    known = {"lang": LANGUAGES, "actor": actors, "size": SIZES}
    written = st.session_state.get(_WRITTEN, {})
    unknown = tuple(
        Unknown(key, value)
        for key, value in wanted.items()
        if value is not None and value not in known[key] and value != written.get(key)
    )
    return Choices(
        lang=language(),
        actor=_chosen("actor", actors),
        size=_chosen("size", SIZES) or SIZES[0],
        hidden=_store().get("hidden", ()),
        by=_store().get("by", "sector"),
        unknown=unknown,
    )


def write_address(choices: Choices) -> None:
    """Tell in the address what is chosen, so that it can be shared and comes back after a reload."""
    shown = {"lang": choices.lang, "actor": choices.actor, "size": choices.size}
    if choices.size == SIZES[0]:
        shown["size"] = None
    for key, value in shown.items():
        if value is None:
            st.query_params.pop(key, None)
        elif st.query_params.get(key) != value:
            st.query_params[key] = value
    st.session_state[_WRITTEN] = {key: value for key, value in shown.items() if value is not None}


def choose(key: str, value: object) -> None:
    """Remember a choice; None takes it back."""
    _store()[key] = value


def ask(name: str) -> None:
    """Remember that a test was asked for."""
    _store()[f"asked_{name}"] = True


def withdraw(name: str) -> None:
    """Remember that a test is not wanted after all."""
    _store().pop(f"asked_{name}", None)


def asked(name: str) -> bool:
    """Whether a test was asked for."""
    return bool(_store().get(f"asked_{name}"))


def control(key: str, value: object) -> Callable[[], None]:
    """Show `value` in the widget `key`, and return what takes over what the visitor does there.

    A widget forgets its state when its page is left, so that what is chosen lives under a key of its own.
    """
    st.session_state[f"control_{key}"] = value

    def take_over() -> None:
        choose(key, st.session_state[f"control_{key}"])

    return take_over


def take_from_picture(said: Mapping[str, Any]) -> None:
    """Take over what was clicked in the picture."""
    if "selected" in said:
        choose("actor", said["selected"])
    if "hidden" in said:
        choose("hidden", tuple(said["hidden"] or ()))


def take_from_table(key: str, ids: list[str]) -> None:
    """Take over the row that was ticked in a table whose rows are `ids`."""
    rows = st.session_state[key].selection.rows
    choose("actor", ids[rows[0]] if rows else None)


def _store() -> dict[str, Any]:
    store: dict[str, Any] = st.session_state.setdefault(_STORE, {})
    return store


def _chosen(key: str, known: Collection[str]) -> str | None:
    """What the address newly asks for, or else what is remembered; None if that is unknown or nothing."""
    store = _store()
    asked = st.query_params.get(key)
    if asked in known and asked != st.session_state.get(_WRITTEN, {}).get(key):
        store[key] = asked
        st.session_state.setdefault(_WRITTEN, {})[key] = asked
    value = store.get(key)
    return value if isinstance(value, str) and value in known else None
