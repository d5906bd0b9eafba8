"""Dots that touch, moved apart, in large pictures."""

import numpy as np
from scipy.spatial import cKDTree

from .dots import GAP, Points
from .particle_mesh import Floats

ROUNDS = 40
LEAST = 0.05  # less is not seen


def without_overlaps(places: Points, room: Floats) -> Points:
    """The places, of shape (n, 2), moved until no two dots with `room` as their radius touch, or nearly.

    A round looks at those pairs only that are near enough, and moves each dot by half of what is missing.
    """
    reach = 2 * float(room.max()) + GAP
    for _ in range(ROUNDS):
        a, b = cKDTree(places).query_pairs(reach, output_type="ndarray").T
        along = places[b] - places[a]
        distance = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-6)
        missing = room[a] + room[b] + GAP - distance
        touch = missing > 0
        a, b = a[touch], b[touch]
        move = along[touch] * (missing[touch] / distance[touch] / 4)[:, None]
        push = np.column_stack(
            [np.bincount(b, moved, len(places)) - np.bincount(a, moved, len(places)) for moved in move.T]
        )
        if float(np.abs(push).max()) < LEAST:
            break
        places = places + push
    return places
