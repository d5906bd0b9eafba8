"""Dots that touch are moved apart, and no others."""

import math

import numpy as np
import pytest

from graph.picture.layout.overlaps import without_overlaps


def test_two_that_touch_share_the_way():
    places = without_overlaps(np.array([[0.0, 0.0], [10.0, 0.0]]), np.array([20.0, 10.0]))
    assert places[:, 1].tolist() == [0.0, 0.0]
    assert places.mean() == pytest.approx(2.5)
    assert math.dist(*places) == pytest.approx(41.0, abs=0.5)


def test_those_with_room_keep_their_places():
    places = np.array([[0.0, 0.0], [100.0, 0.0], [0.0, 100.0]])
    assert without_overlaps(places, np.full(3, 20.0)).tolist() == places.tolist()


def test_a_crowd_is_spread():
    crowd = np.random.default_rng(2).normal(0.0, 300.0, (400, 2))
    room = np.where(np.arange(400) % 10, 6.0, 20.0)
    places = without_overlaps(crowd, room)
    far = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    touching = far < room[:, None] + room[None]
    assert touching.sum() == 400  # each with itself
