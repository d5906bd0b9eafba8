"""Large networks: communities stand together, groups gather, nobody is flung away, and nothing depends on order."""

import math
import random
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import numpy as np
import pytest
from scipy.spatial import cKDTree

from graph.metrics.communities import communities
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture.layout import territories

FOUR = tuple(SECTORS)[:4]
ACTORS, CIRCLES = 2_400, 40


def network(sectors, pairs):
    actors = tuple(Actor(f"a{i}", f"Actor {i}", sector) for i, sector in enumerate(sectors))
    return Network(actors, tuple(Link((f"a{a}", f"a{b}"), "other") for a, b in pairs), SECTORS, KINDS)


@cache
def crowd(seed=7):
    """Circles of 60 actors with most of their ties among themselves, and sectors drawn at random."""
    draw = random.Random(seed)
    members = [range(60 * circle, 60 * circle + 60) for circle in range(CIRCLES)]
    pairs = set()
    for i in range(ACTORS):
        for _ in range(3):
            others = members[i // 60] if draw.random() < 0.85 else range(ACTORS)
            j = draw.choice(others)
            if i != j:
                pairs.add((min(i, j), max(i, j)))
    return network([draw.choice(FOUR) for _ in range(ACTORS)], sorted(pairs))


def points(places):
    return np.array([places[f"a{i}"] for i in range(len(places))])


def test_the_nearest_are_of_ones_own_community():
    """By chance it would be one of thirty or forty."""
    where = points(territories(crowd()))
    own = communities(crowd())
    label = np.array([own[f"a{i}"] for i in range(ACTORS)])
    nearest = cKDTree(where).query(where, k=6)[1][:, 1:]
    assert (label[nearest] == label[:, None]).mean() > 0.18


def test_sectors_gather():
    where = points(territories(crowd()))
    sector = np.array([FOUR.index(crowd().actor(f"a{i}").sector) for i in range(ACTORS)])
    middles = np.array([where[sector == each].mean(axis=0) for each in range(4)])
    far = np.hypot(*(where[:, None] - middles[None]).transpose(2, 0, 1))
    own = far[np.arange(ACTORS), sector].mean()
    assert own < 0.95 * (far.sum() - own * ACTORS) / (3 * ACTORS)


def test_distances_follow_steps():
    """Pairs that are more steps apart are farther apart in the picture."""
    where = points(territories(crowd()))
    near = [math.dist(where[int(t.a[1:])], where[int(t.b[1:])]) for t in crowd().ties]
    draw = random.Random(1)
    others = [math.dist(where[draw.randrange(ACTORS)], where[draw.randrange(ACTORS)]) for _ in near]
    assert sum(near) < 0.6 * sum(others)


@pytest.mark.parametrize(
    "large",
    [
        crowd(),
        network(FOUR * 600, []),
        network(["public"] * 2_400, [(i, (i - 1) // 3) for i in range(1, 2_400)]),
        network(FOUR * 600, [(0, i) for i in range(1, 2_400)]),
        network(FOUR * 600, [(2 * i, 2 * i + 1) for i in range(1_200)]),
    ],
    ids=["circles", "isolates", "a tree in one sector", "a star", "pairs"],
)
def test_no_two_dots_touch(large):
    places = territories(large)
    where = points(places)
    assert places.keys() == {actor.id for actor in large.actors}
    assert np.isfinite(where).all()
    assert cKDTree(where).query(where, k=2)[0][:, 1].min() > 12


def test_isolates_and_pairs_are_not_flung_away():
    more = [Actor(f"z{i}", f"Lonely {i}", FOUR[i % 4]) for i in range(200)]
    pairs = [Link((f"z{i}", f"z{i + 1}"), "other") for i in range(0, 60, 2)]
    places = territories(Network((*crowd().actors, *more), (*crowd().links, *pairs), SECTORS, KINDS))
    reach = max(math.hypot(*places[actor.id]) for actor in crowd().actors)
    assert all(math.hypot(*places[actor.id]) < 1.2 * reach for actor in more)


def test_the_same_data_give_the_same_picture_whatever_the_row_order():
    rows = crowd()
    shuffled = Network(rows.actors[::-1], rows.links[::-1], rows.sectors, rows.kinds)
    assert territories(shuffled) == territories(rows)


def test_threads_do_not_disturb_each_other():
    random.seed(1)
    before = random.getstate()
    alone = [territories(crowd(seed)) for seed in (7, 8)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(territories, [crowd(7), crowd(8)] * 2)) == alone * 2
    assert random.getstate() == before


def test_another_seed_gives_another_picture():
    assert territories(crowd(), seed=1) != territories(crowd())
