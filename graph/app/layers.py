"""The layers of the picture, made when they are first wanted and handed out under the name of their content."""

from collections.abc import Mapping
from dataclasses import replace
from gzip import compress

import streamlit as st

from ..metrics.grouping import WITHOUT
from ..network.model import Network
from ..network.selection import EXACTLY, Scope
from ..picture import composed, scene
from ..picture import groups as grouped
from ..picture.texts import texts
from ..picture.url import View
from . import cache, server
from .seen import Seen

_LARGE = 64  # entries of the memory of layers
_remember = st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=_LARGE, show_spinner=False)


def addresses(seen: Seen, lit: tuple[tuple[str, ...], tuple[tuple[str, str], ...]] | None) -> dict[str, str | None]:
    """Where the browser fetches each layer of what is seen; `lit` are the actors and ties of a path."""
    now, lang, whole = seen.view, seen.lang, drawn(seen)
    filters, data = composed.filters(now), seen.network.digest
    return {
        "graph": server.publish(_graph_layer(whole, lang), data),
        "places": server.publish(_places(seen.network, whole, lang, now.layout, composed.centre(now, whole)), data),
        "ranking": server.publish(_ranking(whole, seen.measured, lang, now.size), data),
        "partition": server.publish(_partition(seen.whole, whole, lang, now.colour), data),
        "scope": server.publish(_within(seen.network, whole, lang, filters), data) if filters.is_part else None,
        "lit": server.publish(_lit(whole, lang, *lit), data) if lit else None,
        "loss": None,
    }


def map_addresses(seen: Seen, by: str) -> dict[str, str | None]:
    """The same for the map of what is in scope: a node for each group of an attribute."""
    layers = _map(seen.whole, seen.part, seen.lang, by)
    made = {name: server.publish(layer, seen.network.digest) for name, layer in layers.items()}
    return {**made, "scope": None, "lit": None, "loss": None}


def composed_addresses(network: Network, view: View, lang: str) -> dict[str, str | None]:
    """The same for any view of a network, a change and all."""
    layers = _composed(network, view, lang)
    return {name: None if layer is None else server.publish(layer, network.digest) for name, layer in layers.items()}


def drawn(seen: Seen) -> Network:
    """The network that is drawn: the whole, or if that is too large what is in scope and switched on."""
    off = seen.view.off
    return composed.drawn_of(seen.scoped, member_of(seen.whole, seen.view.colour) if off else {}, off)


def omitted(seen: Seen) -> int:
    """How many actors are too many to be drawn."""
    return max(0, len(drawn(seen).actors) - scene.MOST_DOTS)


@_remember
def member_of(network: Network, by: str) -> Mapping[str, str]:
    """`grouped.member_of`, remembered."""
    return grouped.member_of(network, by)


def _bytes(layer: scene.Layer) -> bytes:
    return compress(scene.to_json(layer), mtime=0)


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=16, show_spinner=False)
def _graph(network: Network, lang: str) -> scene.Graph:
    return scene.compose_graph(network, lang, texts(lang))


@_remember
def _graph_layer(network: Network, lang: str) -> bytes:
    return _bytes(_graph(network, lang))


@_remember
def _places(network: Network, whole: Network, lang: str, how: str, centre: tuple[str, ...]) -> bytes:
    return _bytes(composed.places(_graph(whole, lang), whole, composed.territories(network, how), centre))


@_remember
def _ranking(whole: Network, measured: Network, lang: str, size: str) -> bytes:
    return _bytes(composed.ranking(_graph(whole, lang), measured, cache.actor_metric(measured, size), size, lang))


@_remember
def _partition(whole: Network, drawn: Network, lang: str, by: str) -> bytes:
    return _bytes(composed.partition(_graph(drawn, lang), whole, member_of(whole, by), by, lang))


@_remember
def _within(network: Network, whole: Network, lang: str, scope: Scope) -> bytes:
    return _bytes(composed.in_scope(_graph(whole, lang), cache.scoped(network, scope)))


@_remember
def _lit(whole: Network, lang: str, actors: tuple[str, ...], ties: tuple[tuple[str, str], ...]) -> bytes:
    return _bytes(scene.light(_graph(whole, lang), actors, ties))


@_remember
def _composed(network: Network, now: View, lang: str) -> dict[str, bytes | None]:
    made = composed.compose(network, now, lang)
    layers = {name: getattr(made, name) for name in ("graph", "places", "ranking", "partition", "scope", "lit", "loss")}
    return {name: None if layer is None else _bytes(layer) for name, layer in layers.items()}


@_remember
def _map(whole: Network, part: Network, lang: str, by: str) -> dict[str, bytes]:
    made = composed.map_of(whole, part, member_of(whole, by), by, lang)
    layers: dict[str, scene.Layer] = {
        "graph": made.graph,
        "places": made.places,
        "ranking": made.ranking,
        "partition": made.partition,
    }
    return {name: _bytes(layer) for name, layer in layers.items()}


def opened(seen: Seen, by: str, group: str) -> View:
    """The view that a node of the map leads to: its actors alone."""
    now = replace(seen.view, map=None, actor=None)
    selection = now.scope.selection
    if by == "sector":
        return replace(now, scope=replace(now.scope, selection=replace(selection, sectors=frozenset({group}))))
    if by == "region" and group != WITHOUT:
        exactly = f"{group}{EXACTLY}"
        code = exactly if exactly in cache.known(seen.network).values["region"] else group
        return replace(now, scope=replace(now.scope, selection=replace(selection, regions=frozenset({code}))))
    others = {*member_of(seen.whole, by).values()} - {group}
    return replace(now, colour=by, off=tuple(sorted(others)), hide=True)
