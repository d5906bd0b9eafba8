"""The network around one actor, or a few: each actor on a circle by its number of steps."""

import math
from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray

from ...network.model import Network
from .dots import GAP, Points, radii

# The least distance between two circles.
STEP = 110.0
# How much longer a circle is than its dots need, so that they keep near their directions.
SLACK = 1.15

_Numbers = NDArray[np.float64]


def rings(
    network: Network, centre: Collection[str], positions: Mapping[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    """A place for every actor of the network, on a circle for each number of steps from the nearest of the centre.

    The circles lie around the place of the centre in `positions` (the middle of them, if there are several, on a
    small circle of their own). Each actor keeps its direction from there, as far as the room on the
    circle allows, and the order on the way round. Actors that cannot be reached stand on a circle outside all
    others. Dots never touch. Without a centre all places stay.

    Raises
    ------
    KeyError
        If the network has no actor with an id of the centre, or `positions` has no place for an actor.
    """
    places = np.array([positions[actor.id] for actor in network.actors], dtype=np.float64).reshape(-1, 2)
    inner = sorted({network.position[id] for id in centre})
    if inner:
        middle = places[inner].mean(axis=0)
        places = middle + _around_middle(places - middle, _steps(network, centre), radii(network))
    rounded = np.round(places, 1) + 0.0  # no -0.0
    return {actor.id: (float(x), float(y)) for actor, (x, y) in zip(network.actors, rounded, strict=True)}


def _steps(network: Network, centre: Collection[str]) -> NDArray[np.int64]:
    """How many steps each actor is from the centre, and for those out of reach one more than the most; shape (n,)."""
    met = dict.fromkeys(centre, 0)
    edge, step = list(met), 0
    while edge:
        step += 1
        edge = list({partner for id in edge for partner in network.graph[id]} - met.keys())
        met |= dict.fromkeys(edge, step)
    return np.array([met.get(actor.id, step) for actor in network.actors])


def _around_middle(seen: Points, steps: NDArray[np.int64], room: _Numbers) -> Points:
    """Places around (0, 0), of shape (n, 2), for actors that are `seen` from there in these directions."""
    placed = np.zeros_like(seen)
    directions = np.arctan2(seen[:, 1], seen[:, 0])
    radius = outside = 0.0  # of the last circle, and of what it takes up
    for step in range(int(steps.max()) + 1):
        members = np.flatnonzero(steps == step)
        # In the order in which they are met, and equals in order of id.
        members = members[np.argsort(directions[members], kind="stable")]
        largest = float(room[members].max())
        inside = 0.0 if step == 0 else max(outside + GAP + largest, radius + STEP)
        radius, apart = _circle(room[members], inside)
        angles = _spread(directions[members], apart)
        placed[members] = radius * np.column_stack([np.cos(angles), np.sin(angles)])
        outside = radius + largest
    return placed


def _circle(room: _Numbers, least: float) -> tuple[float, _Numbers]:
    """The radius of a circle with room for these dots, and the angle that each needs to the next one round."""
    if len(room) == 1:
        return least, np.array([math.tau])
    chords = room + np.roll(room, -1) + GAP
    radius = max(least, float(chords.max()) / 2, float(chords.sum()) * SLACK / math.tau)
    while (apart := 2 * np.arcsin(np.minimum(1.0, chords / (2 * radius)))).sum() > math.tau:
        radius *= SLACK
    return radius, apart


def _spread(directions: _Numbers, apart: _Numbers) -> _Numbers:
    """The angles nearest to these directions, which are sorted, that keep so far apart on the way round."""
    if len(directions) == 1:
        return directions
    # The way round begins after the widest gap.
    gaps = np.diff(directions, append=directions[0] + math.tau)
    first = (int(np.argmax(gaps)) + 1) % len(directions)
    wanted = np.concatenate([directions[first:], directions[:first] + math.tau])
    needed = np.roll(apart, -first)
    taken = np.concatenate([[0.0], np.cumsum(needed[:-1])])
    free = _rising(wanted - taken)
    # The last one must not come round to the first.
    spare = max(0.0, math.tau - float(needed.sum()))
    start = float(np.clip(free.mean() - spare / 2, free[0], max(free[0], free[-1] - spare)))
    angles = np.clip(free, start, start + spare) + taken
    return np.asarray(np.roll(angles, first), dtype=np.float64)


def _rising(values: _Numbers) -> _Numbers:
    """The numbers nearest to these (least squares) that never fall: pool adjacent violators (Barlow et al. 1972)."""
    means: list[float] = []
    counts: list[int] = []
    for value in values.tolist():
        means.append(value)
        counts.append(1)
        while len(means) > 1 and means[-2] >= means[-1]:
            last, weight = means.pop(), counts.pop()
            means[-1] = (means[-1] * counts[-1] + last * weight) / (counts[-1] + weight)
            counts[-1] += weight
    return np.repeat(means, counts)
