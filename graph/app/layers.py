"""The layers of a picture, handed out under the name of their content; and where a node of a map leads."""

from collections.abc import Mapping
from dataclasses import replace

from ..metrics.grouping import WITHOUT
from ..network.model import Network
from ..network.selection import EXACTLY
from ..picture import Picture, groups, packed
from ..picture.url import View
from . import cache, server
from .view_state import ViewState


def addresses(shown: Picture, data: str) -> dict[str, str | None]:
    """Where the browser fetches each layer of a picture that is made of `data`, the digest of a network."""
    layers = packed(shown, cache.remember)
    return {name: None if layer is None else server.publish(layer, data) for name, layer in layers.items()}


def member_of(network: Network, by: str) -> Mapping[str, str]:
    """`groups.member_of`, remembered."""
    return cache.remember(groups.member_of, network, by)


def opened(state: ViewState, by: str, group: str) -> View:
    """The view that a node of the map leads to: its actors alone."""
    now = replace(state.view, map=None, actor=None)
    selection = now.scope.selection
    if by == "sector":
        return replace(now, scope=replace(now.scope, selection=replace(selection, sectors=frozenset({group}))))
    if by == "region" and group != WITHOUT:
        exactly = f"{group}{EXACTLY}"
        code = exactly if exactly in cache.known(state.network).values["region"] else group
        return replace(now, scope=replace(now.scope, selection=replace(selection, regions=frozenset({code}))))
    others = {*member_of(state.whole, by).values()} - {group}
    return replace(now, colour=by, off=tuple(sorted(others)), hide=True)
