"""Many actors pushed apart and pulled together: forces of all on all, summed on a mesh."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from .dots import Points

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Cells across the mesh: about one actor in each, within limits.
FEWEST_CELLS, MOST_CELLS, CELLS_PER_ACTOR = 64, 384, 1.3
# The mesh keeps so many empty cells around the actors.
EDGE = 1.5


class Anchor(NamedTuple):
    """What pulls every body towards a place of its own: `places` from where all are and how far they reach."""

    places: Callable[[Points, float], Points]
    pull: float


@dataclass(frozen=True, slots=True, eq=False)
class Bodies:
    """What is placed: n bodies of `mass`, shape (n,), and m ties between their positions `ends`, of shape (m, 2).

    `weights`, of shape (m,), is how many ties each stands for.
    """

    mass: Floats
    ends: Ints
    weights: Floats
    anchors: Sequence[Anchor]


def settle(bodies: Bodies, start: Points, steps: int, first: float) -> Points:
    """Places of shape (n, 2) in which bodies that are tied are near each other, and all others as far as they can be.

    Two bodies repel each other by the product of their masses over their distance, and a tie pulls by its square, so
    that two of mass 1 with one tie rest at a distance of 1. An anchor pulls as a tie of its strength for each unit of
    mass. At each of the `steps` a body moves at most a shrinking distance, the first time `first` times the root of all
    mass.

    Fruchterman and Reingold (1991), with the repulsion of all on all as a convolution of their density on a mesh, by
    fast Fourier transforms (Hockney and Eastwood 1988): n + m + cells·log(cells) operations a step.
    """
    places, mass, (a, b) = start, bodies.mass, bodies.ends.T
    cells = int(min(max(FEWEST_CELLS, CELLS_PER_ACTOR * math.sqrt(len(mass))), MOST_CELLS))
    total = float(mass.sum())
    for step in range(steps):
        force = _repulsion(places, mass, cells)
        along = places[a] - places[b]
        force -= _at_ends(along * (bodies.weights * _length(along))[:, None], a, b, len(mass))
        reach = math.sqrt(float((mass * (places * places).sum(axis=1)).sum()) / total)
        for anchor in bodies.anchors:
            away = anchor.places(places, reach) - places
            force += away * (anchor.pull * mass * _length(away))[:, None]
        strength = np.maximum(_length(force), 1e-12)
        most = first * math.sqrt(total) * (1 - step / steps) ** 1.5
        places = places + force * (np.minimum(most, strength / mass) / strength)[:, None]
        places -= places.mean(axis=0)
    return places


def _length(vectors: Points) -> Floats:
    return np.asarray(np.hypot(vectors[:, 0], vectors[:, 1]), dtype=np.float64)


def _at_ends(force: Points, a: Ints, b: Ints, n: int) -> Points:
    """The force of ties on both their ends, shape (n, 2): the same on `a` and, the other way, on `b`."""
    axes = [np.bincount(a, along, n) - np.bincount(b, along, n) for along in force.T]
    return np.column_stack(axes)


def _repulsion(places: Points, mass: Floats, cells: int) -> Points:
    """The force of all bodies on each: mass is spread over the four nearest points of the mesh, and read there."""
    low = places.min(axis=0)
    width = max(float((places.max(axis=0) - low).max()), 1e-9) / (cells - 1 - 2 * EDGE)
    at = (places - low) / width + EDGE
    corner = at.astype(np.int64)
    (x, y), first = (at - corner).T, corner[:, 0] * cells + corner[:, 1]
    shares = ((0, (1 - x) * (1 - y)), (1, (1 - x) * y), (cells, x * (1 - y)), (cells + 1, x * y))
    density = sum(np.bincount(first + beyond, share * mass, cells * cells) for beyond, share in shares)
    size, kernels = _kernels(cells)
    spectrum = fft.rfft2(np.asarray(density, dtype=np.float32).reshape(cells, cells), s=(size, size))
    force = np.empty_like(places)
    for axis, kernel in enumerate(kernels):
        field = fft.irfft2(spectrum * kernel, s=(size, size))[:cells, :cells].ravel()
        force[:, axis] = sum(share * field[first + beyond] for beyond, share in shares)
    return force * (mass / width)[:, None]


@lru_cache(maxsize=4)
def _kernels(cells: int) -> tuple[int, tuple[NDArray[np.complex64], ...]]:
    """The size of a mesh that does not wrap round, and the spectra of the force of a unit mass along each axis.

    Nearer than a cell the force is softened, which is far less than the room of a dot.
    """
    size = int(fft.next_fast_len(2 * cells, real=True))
    offset = np.fft.fftfreq(size, 1 / size)
    across, down = np.meshgrid(offset, offset, indexing="ij")
    square = across**2 + down**2 + 1
    return size, tuple(fft.rfft2((axis / square).astype(np.float32)) for axis in (across, down))
