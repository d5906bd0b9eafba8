"""Places in large networks: first the communities, then the actors within them."""

import math

import numpy as np

from ...metrics.kernel import Kernel
from ...metrics.random_state import random_numbers
from .dots import Points
from .particle_mesh import Anchor, Bodies, Floats, Ints, settle

# How strongly an actor's group, and its community, attract it: one tie to a partner pulls 1.
GROUP, COMMUNITY = 0.3, 1.0
# Steps, and how far the first of them leads, as a share of the picture.
COARSE_STEPS, FINE_STEPS = 200, 80
COARSE_FIRST, FINE_FIRST = 0.1, 0.03
# More rounds find communities that are better by less than a hundredth.
ROUNDS = 2


def multilevel(measured: Kernel, group: Ints, anchors: Points, seed: int = 0) -> Points:
    """A place for each actor, shape (n, 2): partners near each other, communities apart, groups gathered.

    `group` is the group of each actor, a row of `anchors`, which lie about the unit circle. The network of the
    communities is placed first, each as heavy as it has actors, and its actors then begin within it (Walshaw 2003).
    Actors without partners make a community with others of their group.
    """
    random, n = np.random.default_rng(seed), measured.size
    community = _communities(measured, group, seed)
    size = np.bincount(community).astype(np.float64)
    middles = _middles(community, size, anchors[group])
    start = math.sqrt(n) * (0.7 * middles + random.normal(0.0, 0.15, middles.shape))
    if len(size) > 1:
        start = settle(_coarse(measured, community, size, middles), start, COARSE_STEPS, COARSE_FIRST)
    turn = random.uniform(0.0, math.tau, n)
    away = np.sqrt(random.uniform(0.0, size[community])) / 2  # fills the circle that the community needs
    places = start[community] + away[:, None] * np.column_stack([np.cos(turn), np.sin(turn)])
    targets = anchors[group]
    bodies = Bodies(
        mass=np.ones(n),
        ends=measured.ends,
        weights=np.ones(len(measured.ends)),
        anchors=(
            Anchor(lambda _, reach: targets * reach, GROUP),
            Anchor(lambda places, _: _middles(community, size, places)[community], COMMUNITY),
        ),
    )
    return settle(bodies, places, FINE_STEPS, FINE_FIRST)


def _communities(measured: Kernel, group: Ints, seed: int) -> Ints:
    """The community of each actor by number; those without partners make one for each group."""
    with random_numbers(seed):
        found = measured.graph.community_leiden("modularity", n_iterations=ROUNDS).membership
    alone = measured.degree == 0
    return np.asarray(np.unique(np.where(alone, -1 - group, found), return_inverse=True)[1], dtype=np.int64)


def _coarse(measured: Kernel, community: Ints, size: Floats, middles: Points) -> Bodies:
    """The network of the communities: a tie stands for as many as there are between two of them."""
    pairs = np.sort(community[measured.ends], axis=1)
    pairs = pairs[pairs[:, 0] < pairs[:, 1]]
    ends, counts = np.unique(pairs, axis=0, return_counts=True)
    anchor = Anchor(lambda _, reach: middles * reach, GROUP)
    return Bodies(mass=size, ends=ends.reshape(-1, 2), weights=counts.astype(np.float64), anchors=(anchor,))


def _middles(community: Ints, size: Floats, places: Points) -> Points:
    """The middle of each community, shape (communities, 2)."""
    return np.column_stack([np.bincount(community, along) / size for along in places.T])
