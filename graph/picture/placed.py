"""Where the actors of a picture stand."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from ..network.model import Network
from ..network.selection import Change
from . import layout, scene
from .memo import Remember, uncached
from .subject import subject_of
from .url import View

_NO_REGION = "…"  # the group of actors without a region


def in_territories(
    graph: scene.Graph,
    among: Network,
    how: str,
    drawn: Network,
    change: Change,
    gone: tuple[str, ...] = (),
    remember: Remember = uncached,
) -> scene.Places:
    """The dots of `drawn` among all actors of `among`, with room for those who are `gone`."""
    places = _standing(among, drawn, change, remember(territories, among, how))
    return scene.place(graph, places, [id for id in gone if id in places])


def in_rings(
    graph: scene.Graph,
    among: Network,
    drawn: Network,
    centre: tuple[str, ...],
    change: Change,
    remember: Remember = uncached,
) -> scene.Places:
    """The dots of `drawn` in rings around `centre`, each in the direction where it stands among all of `among`."""
    places = _standing(among, drawn, change, remember(territories, among, "sectors"))
    return scene.place(graph, layout.rings(drawn, centre, places))


def standing_among(network: Network, now: View, remember: Remember = uncached) -> Network:
    """Among whom the actors of a view stand: all of the data, so that no filter moves an actor.

    If these are more than can be drawn, nobody sees the whole, and only those in scope are placed: in a picture of
    their own, and soon. A change moves nobody either way.
    """
    if len(network.actors) <= scene.MOST_DOTS:
        return network
    subject = subject_of(network, replace(now, change=Change()), remember)
    part = subject.scoped.network
    return part if len(part.actors) <= scene.MOST_DOTS else subject.drawn(remember)


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
    among: Network, drawn: Network, change: Change, places: Mapping[str, tuple[float, float]]
) -> Mapping[str, tuple[float, float]]:
    """The places of those among whom all stand, and of a change's newcomers: beside their partners, or in their sector.

    So are those whom a change brings into the scope of a large network.
    """
    partners, alike = defaultdict(list), defaultdict(list)
    for a, b in sorted(change.ties):
        partners[a].append(b)
        partners[b].append(a)
    for actor in among.actors:
        alike[actor.sector].append(actor.id)
    near = {new.id: partners[new.id] or alike[new.sector] for new in change.newcomers}
    for actor in drawn.actors:
        if actor.id not in places and actor.id not in near:
            near[actor.id] = [*drawn.graph[actor.id]] or alike[actor.sector]
    return layout.with_newcomers(places, near) if near else places
