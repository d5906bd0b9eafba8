"""Where the actors of a picture stand."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from ..network.model import Network
from ..network.selection import Change
from . import layout, scene
from .memo import Remember, uncached
from .url import View

_NO_REGION = "…"  # the group of actors without a region


def in_territories(
    graph: scene.Graph,
    network: Network,
    how: str,
    change: Change,
    gone: tuple[str, ...] = (),
    remember: Remember = uncached,
) -> scene.Places:
    """The dots among all actors of `network` and a change's newcomers, with room for those who are `gone`."""
    return scene.place(graph, _standing(network, change, remember(territories, network, how)), gone)


def in_rings(
    graph: scene.Graph,
    network: Network,
    drawn: Network,
    centre: tuple[str, ...],
    change: Change,
    remember: Remember = uncached,
) -> scene.Places:
    """The dots of `drawn` in rings around `centre`, each in the direction where it stands among all."""
    among = _standing(network, change, remember(territories, network, "sectors"))
    return scene.place(graph, layout.rings(drawn, centre, among))


def centre(now: View, drawn: Network) -> tuple[str, ...]:
    """The actors that rings are drawn around: the focus, or the selection; none in other layouts."""
    if now.layout != "rings":
        return ()
    wanted = now.scope.focus or ((now.actor,) if now.actor else ())
    return tuple(id for id in wanted if id in drawn.position)


@lru_cache(maxsize=8)
def territories(network: Network, how: str) -> Mapping[str, tuple[float, float]]:
    """Where the actors of all the data stand, so that no filter and no view of collaborations moves an actor.

    Remembered for the networks last asked for: it is the slowest part of a picture.
    """
    if how == "regions":
        return layout.territories(network, by={actor.id: actor.region or _NO_REGION for actor in network.actors})
    return layout.territories(network)


def _standing(
    network: Network, change: Change, places: Mapping[str, tuple[float, float]]
) -> Mapping[str, tuple[float, float]]:
    """The places of the data's actors, and of a change's newcomers: beside their partners, or in their sector."""
    partners, alike = defaultdict(list), defaultdict(list)
    for a, b in sorted(change.ties):
        partners[a].append(b)
        partners[b].append(a)
    for actor in network.actors:
        alike[actor.sector].append(actor.id)
    near = {new.id: partners[new.id] or alike[new.sector] for new in change.newcomers}
    return layout.with_newcomers(places, near) if near else places
