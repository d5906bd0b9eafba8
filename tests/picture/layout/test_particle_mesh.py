"""Bodies that repel each other, and ties that pull: where they come to rest."""

import numpy as np
import pytest

from graph.picture.layout.particle_mesh import Anchor, Bodies, settle


def rest(mass, ends=(), weights=None, anchors=(), seed=1):
    start = np.random.default_rng(seed).normal(0.0, 1.0, (len(mass), 2))
    ends = np.array(ends, dtype=np.int64).reshape(-1, 2)
    given = np.ones(len(ends)) if weights is None else np.array(weights, dtype=float)
    return settle(Bodies(np.array(mass, dtype=float), ends, given, anchors), start, steps=300, first=0.1)


def apart(places, a, b):
    return float(np.hypot(*(places[a] - places[b])))


@pytest.mark.parametrize(
    ("masses", "weight", "distance"),
    [((1, 1), 1, 1.0), ((8, 1), 1, 2.0), ((8, 8), 1, 4.0), ((1, 1), 8, 0.5)],
)
def test_two_that_are_tied_rest_where_pull_and_push_are_equal(masses, weight, distance):
    """The product of the masses over the distance is then the weight times its square."""
    assert apart(rest(masses, [(0, 1)], [weight]), 0, 1) == pytest.approx(distance, rel=0.03)


def test_three_that_are_tied_make_an_even_triangle():
    places = rest([1, 1, 1], [(0, 1), (1, 2), (0, 2)])
    assert [apart(places, a, b) for a, b in ((0, 1), (1, 2), (0, 2))] == pytest.approx([1.0] * 3, rel=0.05)


def test_the_push_of_a_crowd_is_that_of_its_bodies_added_up():
    """A crowd of tied bodies and one far from it, which an anchor holds: as far as if the crowd were one body."""
    targets = np.zeros((101, 2))
    hold = Anchor(lambda _, reach: targets, 1.0)
    ends = [(0, i) for i in range(1, 100)] + [(i, i + 1) for i in range(1, 99)]
    places = rest([1] * 101, ends, [50.0] * len(ends), [hold])
    # Pushed away by 100 bodies, pulled by the anchor: 100 / d = d².
    middle = places[:100].mean(axis=0)
    beyond = float(np.hypot(*(places[100] - middle)))
    from_target = float(np.hypot(*places[100]))
    assert 100 / beyond == pytest.approx(from_target**2, rel=0.06)


def test_an_anchor_draws_its_bodies_to_their_place():
    targets = np.array([[-1.0, 0.0]] * 20 + [[1.0, 0.0]] * 20)
    places = rest([1] * 40, anchors=[Anchor(lambda _, reach: targets * reach, 2.0)])
    assert places[:20, 0].max() < places[20:, 0].min()


def test_bodies_in_one_place_have_places():
    places = settle(Bodies(np.ones(3), np.zeros((0, 2), dtype=np.int64), np.ones(0), ()), np.zeros((3, 2)), 10, 0.1)
    assert np.isfinite(places).all()
