"""The layers of the picture, made when they are first wanted and handed out under the name of their content."""

from collections.abc import Mapping
from dataclasses import replace
from gzip import compress

import streamlit as st

from .. import layout, view
from ..address import COMMUNITY, View
from ..metrics.communities import communities
from ..metrics.grouping import grouping
from ..model import Network
from ..selection import EXACTLY, Scope, among
from ..words import definitions, phrases
from . import cache, server
from .groups import attribute_name, group_name
from .seen import Seen

_WORDS = "graph_"
_LARGE = 64  # entries of the memory of layers
_ABROAD = "…"  # the corner of the layout by region for those without a region
_remember = st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=_LARGE, show_spinner=False)


def addresses(seen: Seen, lit: tuple[tuple[str, ...], tuple[tuple[str, str], ...]] | None) -> dict[str, str | None]:
    """Where the browser fetches each layer of what is seen; `lit` are the actors and ties of a path."""
    now, lang, whole = seen.view, seen.lang, drawn(seen)
    centre = (now.scope.focus or ((now.actor,) if now.actor else ())) if now.layout == "rings" else ()
    centre = tuple(id for id in centre if id in whole.position)
    # The browser finds the surroundings of a focus, and what its legend switches off, by itself.
    filters = replace(now.scope, focus=(), radius=1)
    if now.colour == "sector":
        filters = replace(filters, selection=replace(filters.selection, sectors=frozenset()))
    return {
        "graph": server.publish(_graph_layer(whole, lang)),
        "places": server.publish(_places(seen.network, whole, lang, now.layout, centre)),
        "ranking": server.publish(_ranking(whole, seen.measured, lang, now.size)),
        "partition": server.publish(_partition(seen.whole, whole, lang, now.colour)),
        "scope": server.publish(_within(seen.network, whole, lang, filters)) if filters.is_part else None,
        "lit": server.publish(_lit(whole, lang, *lit)) if lit else None,
    }


def map_addresses(seen: Seen, by: str) -> dict[str, str | None]:
    """The same for the map of what is in scope: a node for each group of an attribute."""
    made = {name: server.publish(layer) for name, layer in _map(seen.whole, seen.part, seen.lang, by).items()}
    return {**made, "scope": None, "lit": None}


def drawn(seen: Seen) -> Network:
    """The network that is drawn: the whole, or if that is too large what is in scope and switched on."""
    if len(seen.whole.actors) <= view.MOST_DOTS:
        return seen.whole
    groups = member_of(seen.whole, seen.view.colour) if seen.view.off else {}
    return among(seen.part, {id for id in seen.part.position if groups.get(id) not in seen.view.off})


def omitted(seen: Seen) -> int:
    """How many actors are too many to be drawn."""
    return max(0, len(drawn(seen).actors) - view.MOST_DOTS)


def member_of(network: Network, by: str) -> Mapping[str, str]:
    """The group of each actor: by an attribute, or by community, where those without ties have none."""
    if by == COMMUNITY:
        return _communities(network)
    groups = grouping(network, by)
    return {actor.id: groups.groups[code] for actor, code in zip(network.actors, groups.codes.tolist(), strict=True)}


def names_of(network: Network, by: str, lang: str) -> dict[str, str]:
    """What the groups are called, in the order of the legend."""
    if by == COMMUNITY:
        told = phrases(lang)["community_named"]
        found = sorted({group for group in _communities(network).values() if group}, key=int)
        return {group: told.format(number=group) for group in found}
    return {group: group_name(network, by, group, lang) for group in grouping(network, by).groups}


def title_of(by: str, lang: str) -> str:
    """What the attribute is called."""
    return attribute_name(by, lang)


def _words(lang: str) -> dict[str, str]:
    return {key.removeprefix(_WORDS): text for key, text in phrases(lang).items() if key.startswith(_WORDS)}


def _bytes(layer: view.Layer) -> bytes:
    return compress(view.to_json(layer), mtime=0)


@st.cache_resource(hash_funcs=cache.BY_CONTENT, max_entries=16, show_spinner=False)
def _graph(network: Network, lang: str) -> view.Graph:
    return view.compose_graph(network, lang, _words(lang))


@_remember
def _graph_layer(network: Network, lang: str) -> bytes:
    return _bytes(_graph(network, lang))


@_remember
def _territories(network: Network, how: str) -> Mapping[str, tuple[float, float]]:
    if how == "regions":
        return layout.territories(network, by={actor.id: actor.region or _ABROAD for actor in network.actors})
    return layout.territories(network)


@_remember
def _places(network: Network, whole: Network, lang: str, how: str, centre: tuple[str, ...]) -> bytes:
    # Places are those of all the data, so that no filter and no view of collaborations moves anybody.
    places = _territories(network, how)
    if how == "rings" and centre:
        places = layout.rings(whole, centre, places)
    return _bytes(view.place(_graph(whole, lang), places))


@_remember
def _ranking(whole: Network, measured: Network, lang: str, size: str) -> bytes:
    table = cache.actor_metrics(measured)
    values = dict(zip(table["id"], table[size].astype(float), strict=True))
    return _bytes(view.rank(_graph(whole, lang), definitions.name(size, lang), values))


@_remember
def _partition(whole: Network, drawn: Network, lang: str, by: str) -> bytes:
    groups, names = member_of(whole, by), names_of(whole, by, lang)
    return _bytes(view.partition_of(_graph(drawn, lang), groups, names, by, title_of(by, lang)))


@_remember
def _within(network: Network, whole: Network, lang: str, scope: Scope) -> bytes:
    scoped = cache.scoped(network, scope)
    ties = [(tie.a, tie.b) for tie in scoped.network.ties]
    return _bytes(view.within(_graph(whole, lang), scoped.network.position.keys(), ties, scoped.uncertain))


@_remember
def _lit(whole: Network, lang: str, actors: tuple[str, ...], ties: tuple[tuple[str, str], ...]) -> bytes:
    return _bytes(view.light(_graph(whole, lang), actors, ties))


@_remember
def _map(whole: Network, part: Network, lang: str, by: str) -> dict[str, bytes]:
    groups, names = member_of(whole, by), names_of(whole, by, lang)
    graph = view.compose_map(part, groups, names, lang, _words(lang))
    counts = {dot.id: float(dot.count) for dot in graph.dots}
    return {
        "graph": _bytes(graph),
        "places": _bytes(view.ring(graph)),
        "ranking": _bytes(view.rank(graph, phrases(lang)["n_actors"], counts)),
        "partition": _bytes(view.partition_of(graph, groups, names, by, title_of(by, lang))),
    }


@_remember
def _communities(network: Network) -> dict[str, str]:
    return communities(network)


def opened(seen: Seen, by: str, group: str) -> View:
    """The view that a node of the map leads to: its actors alone."""
    now = replace(seen.view, map=None, actor=None)
    selection = now.scope.selection
    if by == "sector":
        return replace(now, scope=replace(now.scope, selection=replace(selection, sectors=frozenset({group}))))
    if by == "region":
        exactly = f"{group}{EXACTLY}"
        code = exactly if exactly in cache.known(seen.network).values["region"] else group
        return replace(now, scope=replace(now.scope, selection=replace(selection, regions=frozenset({code}))))
    others = tuple(other for other in {*_communities(seen.whole).values()} if other != group)
    return replace(now, colour=COMMUNITY, off=tuple(sorted(others)), hide=True)
