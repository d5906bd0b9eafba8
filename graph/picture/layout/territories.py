"""The default layout: partners near each other, each sector, or other group, in a territory of its own."""

import math
from collections.abc import Mapping

import igraph as ig
import numpy as np
from numpy.typing import NDArray

from ...metrics.kernel import kernel
from ...metrics.random_state import random_numbers
from ...network.model import Network
from .dots import GAP, Points, radii
from .multilevel import multilevel
from .overlaps import without_overlaps

# Half the width and height of the box that 170 actors fill; the area grows with their number.
HALF_WIDTH, HALF_HEIGHT, ACTORS_IN_BOX = 720.0, 560.0, 170
# How strongly a group attracts its members: one tie to a partner pulls 1.
TERRITORY = 0.42
# Above this many actors the forces are summed on a grid, which is faster and a little coarser.
GRID_ABOVE = 1_000
# Up to so many actors, so many steps: more of them improve a small picture and delay a large one.
STEPS = ((300, 1_500), (1_000, 500), (math.inf, 300))
# From this many actors on, communities are placed first: faster, and their members stand together.
MULTILEVEL_FROM = 2_000


def territories(network: Network, seed: int = 0, by: Mapping[str, str] | None = None) -> dict[str, tuple[float, float]]:
    """A place for every actor, with partners near each other and each group gathered in its own part.

    The groups are the sectors, in the network's own order, or those that `by` gives: actor id to group. These
    stand in order round the middle, so that regions of one country are neighbours.

    Returns x to the right and y downwards, in units of which an actor's dot takes 5 to 27 as its radius.
    Isolates and small components lie with their group. igraph's random state, which all threads share, is
    replaced while the layout is computed, by one thread at a time, and then restored.

    Fruchterman and Reingold (1991), with one invisible anchor per group tied to all its actors, from 2,000 actors on
    by `multilevel`; then outliers are pulled in and overlaps removed.

    Raises
    ------
    KeyError
        If `by` has no group for an actor.
    """
    n = len(network.actors)
    if n == 0:
        return {}
    group, large = _groups(network, by), n >= MULTILEVEL_FROM
    if large:
        places = multilevel(kernel(network), group, _around(np.bincount(group)), seed)
    else:
        places = _force_directed(network, group, seed)
    size = math.sqrt(n / ACTORS_IN_BOX)
    places = _pull_in(places) * (HALF_WIDTH * size, HALF_HEIGHT * size)
    places = without_overlaps(places, radii(network)) if large else _apart(places, radii(network))
    places -= (places.min(axis=0) + places.max(axis=0)) / 2
    rounded = np.round(places, 1) + 0.0  # no -0.0
    return {actor.id: (float(x), float(y)) for actor, (x, y) in zip(network.actors, rounded, strict=True)}


def _groups(network: Network, by: Mapping[str, str] | None) -> NDArray[np.int64]:
    """The group of each actor, numbered in the order in which the groups stand; shape (n,)."""
    group = [actor.sector if by is None else by[actor.id] for actor in network.actors]
    present = set(group)
    order = sorted(present) if by is not None else [sector for sector in network.sectors if sector in present]
    number = {name: i for i, name in enumerate(order)}
    return np.array([number[name] for name in group])


def _force_directed(network: Network, group: NDArray[np.int64], seed: int) -> Points:
    n = len(network.actors)
    anchors = _around(np.bincount(group))
    position = network.position
    pairs = [(position[t.a], position[t.b]) for t in network.ties]
    pairs += [(i, n + int(g)) for i, g in enumerate(group)]
    weights = [1.0] * len(network.ties) + [TERRITORY] * n
    reach = math.sqrt(n)
    # Each actor starts beside its group's anchor, at its own place.
    noise = np.random.default_rng(seed).normal(0.0, 0.15 * reach, (n, 2))
    start = np.vstack([anchors[group] * 0.7 * reach + noise, anchors * 0.7 * reach])
    graph = ig.Graph(n + len(anchors), pairs)
    steps = next(steps for most, steps in STEPS if n <= most)
    with random_numbers(seed):  # igraph moves every actor by a random billionth at every step
        layout = graph.layout_fruchterman_reingold(
            weights=weights, niter=steps, seed=start.tolist(), grid=n > GRID_ABOVE
        )
    return np.asarray(layout.coords, dtype=np.float64)[:n]


def _around(counts: NDArray[np.int64]) -> Points:
    """One point per group on the unit circle, with an arc that grows with the group's size."""
    if len(counts) == 1:
        return np.zeros((1, 2))
    arcs = np.sqrt(counts)
    angles = (np.cumsum(arcs) - arcs / 2) / arcs.sum() * math.tau + math.pi * 1.15
    return np.column_stack([np.cos(angles), np.sin(angles)])


def _pull_in(places: Points) -> Points:
    """The same picture about the middle of the unit circle, with what lies far out brought near."""
    places = places - np.median(places, axis=0)
    distance = np.linalg.norm(places, axis=1, keepdims=True)
    usual = float(np.percentile(distance, 92)) or float(distance.max()) or 1.0
    bent = np.tanh(1.15 * distance / usual) / math.tanh(1.15)
    return np.asarray(places / np.maximum(distance, 1e-9) * bent)


def _apart(places: Points, room: NDArray[np.float64], rounds: int = 240) -> Points:
    """The places moved as little as it takes for no two dots to touch.

    Dots are compared in order of x with the next, the one after, and so on until none is near, which costs
    n times the few that share a column rather than n².
    """
    reach = 2 * float(room.max()) + GAP
    for _ in range(rounds if len(places) <= GRID_ABOVE else rounds // 6):
        order = np.argsort(places[:, 0], kind="stable")
        sorted_places, sorted_radii = places[order], room[order]
        push = np.zeros_like(places)
        for step in range(1, len(places)):
            apart = sorted_places[step:] - sorted_places[:-step]
            if float(apart[:, 0].min()) >= reach:
                break
            distance = np.maximum(np.linalg.norm(apart, axis=1), 1e-6)
            missing = sorted_radii[step:] + sorted_radii[:-step] + GAP - distance
            move = apart / distance[:, None] * (np.maximum(missing, 0.0) / 4)[:, None]
            push[step:] += move
            push[:-step] -= move
        if float(np.abs(push).max()) < 0.05:  # noqa: PLR2004 - a twentieth of a unit is not seen
            break
        places = places.copy()
        places[order] += push
    return places
