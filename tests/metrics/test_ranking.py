"""Who comes first, the same whatever the last digits are."""

import networks
import numpy as np
import pytest

from graph import actor_metrics, load, sector_hubs
from graph.metrics.hubs import carriers
from graph.metrics.ranking import Leaders, first_of_largest, leaders, ranks
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        ([0.1 + 0.2, 0.3, 0.3 - 1e-11], [1, 1, 3]),
        ([1e6 + 1e-9, 1e6, 1e6 - 1e-7], [1, 1, 3]),
        ([0, 0, 0], [1, 1, 1]),
        ([-1, -1 - 1e-15, -2], [1, 1, 3]),
    ],
)
def test_equal_but_for_the_last_digits_share_a_rank(values, expected):
    assert ranks(np.array(values, dtype=float)).tolist() == expected


def test_what_is_undefined_has_no_rank():
    assert np.isnan(ranks(np.array([np.nan, 2.0]))[0])
    assert ranks(np.array([np.nan, 2.0, 3.0]))[1:].tolist() == [2, 1]


def test_strengths_of_toy12_that_are_equal_share_a_rank():
    table = actor_metrics(networks.toy12())
    found = dict(zip(table["id"], ranks(table["strength"].to_numpy()).tolist(), strict=True))
    # P1 5, A1 4, five of 2, five of 1, B2 0; two of the five are thirds and halves that sum to a hair below 2.
    assert {id: found[id] for id in ("P1", "A1", "P2", "A2", "B1", "C1", "C2", "B2")} == {
        **{"P1": 1, "A1": 2, "B2": 12},
        **dict.fromkeys(("P2", "A2", "B1", "C1", "C2"), 3),
    }


def test_of_equal_actors_none_carries_a_sector():
    ids = {"a": (0.3,), "b": (0.1, 0.2)}
    actors = tuple(Actor(id, id, sector) for id, sector in (("a", "public"), ("b", "public"), ("x", "academia")))
    links = tuple(Link((id, "x"), "other", strength=part) for id, parts in ids.items() for part in parts)
    network = Network(actors, links, SECTORS, KINDS)
    assert 0.1 + 0.2 > 0.3  # or else this would test nothing
    assert first_of_largest(np.array([0.3, 0.1 + 0.2]), 2) == 0
    table = sector_hubs(network).set_index(["lens", "group"])
    assert table.loc[("strength", "public"), ["top_actor", "top_actors"]].tolist() == ["", 2]
    assert carriers(network, lens="strength")["actor"].tolist()[:2] == ["a", "b"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], ((), 0)),
        ([0, 0, 0], ((), 0)),  # nothing is never most
        ([np.nan, 0, 1], ((2,), 0)),
        ([1, 3, 2, 0], ((1, 2, 0), 0)),
        ([5, 4, 3, 3], ((0, 1), 0)),  # of two that are equal none is named without the other
        ([5, 4, 3, 2], ((0, 1, 2), 0)),
        ([2, 2, 2, 1], ((0, 1, 2), 0)),
        ([2, 2, 2, 2, 1], ((0, 1, 2), 1)),
        ([2, 2, 2, 2, 2, 2], ((0, 1, 2), 3)),
        ([0.3, 0.1 + 0.2, 0.1], ((0, 1, 2), 0)),
    ],
)
def test_nobody_named_equals_somebody_left_out(values, expected):
    assert leaders(np.array(values, dtype=float), 3) == Leaders(*expected)


def test_of_a_ring_nobody_is_first():
    table = sector_hubs(load(networks.REFERENCE / "ring-ties")).set_index(["lens", "group"])
    assert table.loc[("degree", "public"), ["top_actor", "top_actors"]].tolist() == ["", 2]  # a and e
    assert table.loc[("degree", "business"), ["top_actor", "top_actors"]].tolist() == ["d", 1]
