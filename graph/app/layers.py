"""The addresses of a picture's layers, and the view that a node of a map opens."""

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
    """The address of each layer of a picture made from `data`, a network's digest; None where it has no such layer."""
    layers = packed(shown, cache.remember)
    return {name: None if layer is None else server.publish(layer, data) for name, layer in layers.items()}


def member_of(network: Network, by: str) -> Mapping[str, str]:
    """`groups.member_of`, cached."""
    return cache.remember(groups.member_of, network, by)


def group_view(state: ViewState, by: str, group: str) -> View:
    """The view that a node of the map opens: the actors of its group alone."""
    view = replace(state.view, map=None, actor=None)
    selection = view.scope.selection
    if by == "sector":
        return replace(view, scope=replace(view.scope, selection=replace(selection, sectors=frozenset({group}))))
    if by == "region" and group != WITHOUT:
        exactly = f"{group}{EXACTLY}"
        code = exactly if exactly in cache.known(state.network).values["region"] else group
        return replace(view, scope=replace(view.scope, selection=replace(selection, regions=frozenset({code}))))
    others = {*member_of(state.whole, by).values()} - {group}
    return replace(view, colour=by, off=tuple(sorted(others)), hide=True)
