"""Random networks against exact values by enumeration, and what each of them keeps."""

import json
from itertools import pairwise

import networks
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.brokerage import open_two_paths
from graph.metrics.centrality import betweenness, harmonic
from graph.metrics.kernel import kernel
from graph.metrics.rewired import draws
from graph.metrics.rewired.enumeration import assignments
from graph.metrics.rewired.enumeration import networks as all_networks
from graph.metrics.rewired.measuring import measure, new_search
from graph.metrics.rewired.partnerships import Partnerships
from graph.metrics.rewired.ties import Ties, swap, ties_of

NULLS = json.loads((networks.REFERENCE / "nulls.json").read_text(encoding="utf-8"))
SECTORS = {"p": "public", "a": "academia", "c": "civil_society", "b": "business"}
DRAWS, STEPS = 2_000, 400


def positions(groups):
    ids = sorted({id for group in groups for id in group})
    code = np.array([list(SECTORS).index(id[0]) for id in ids])
    return [[ids.index(id) for id in group] for group in groups], code


@pytest.fixture
def nine():
    ends, code = positions(NULLS["nine"]["ties"])
    return ties_of(np.sort(np.array(ends)), len(code)), code


@pytest.fixture
def seven():
    members, code = positions(NULLS["seven"]["partnerships"])
    return partnerships_of(members), code


def partnerships_of(members):
    start = np.cumsum([0, *map(len, members)]).astype(np.int32)
    return Partnerships(start, np.concatenate(members).astype(np.int32))


def of_ties(networks_of_ties, code):
    found = draws.Measured(np.zeros((len(networks_of_ties), 3, 4)), np.zeros((len(networks_of_ties), 4, 4), np.int64))
    search = new_search(len(code))
    for i, ties in enumerate(networks_of_ties):
        measure(ties.indptr, ties.indices, code, search, found.sums[i], found.ties[i])
    return found


def of_partnerships(all_of_them, code):
    found = draws.Measured(np.zeros((len(all_of_them), 3, 4)), np.zeros((len(all_of_them), 4, 4), np.int64))
    search, room = new_search(len(code)), draws.Room.of(all_of_them[0], len(code))
    for i, one in enumerate(all_of_them):
        draws.measure_partnerships(one, room, code, search, found.sums[i], found.ties[i])
    return found


def shares(found):
    held = found.sums[:, 0]
    return held / held.sum(axis=1, keepdims=True)


def ei(found):
    every = found.ties.sum(axis=(1, 2))
    return (every - 2 * np.trace(found.ties, axis1=1, axis2=2)) / every


def assert_published(found, observed, published):
    expected = np.array([list(published["betweenness_share"][s].values()) for s in SECTORS.values()])
    share = shares(found)
    assert shares(observed)[0] == pytest.approx(expected[:, 0])
    assert share.mean(axis=0) == pytest.approx(expected[:, 1])
    assert (share >= shares(observed) - 1e-9).mean(axis=0) == pytest.approx(expected[:, 2])
    assert (share <= shares(observed) + 1e-9).mean(axis=0) == pytest.approx(expected[:, 3])
    assert [ei(observed)[0], ei(found).mean()] == pytest.approx([published["ei"]["observed"], published["ei"]["mean"]])
    assert (ei(found) <= ei(observed) + 1e-9).mean() == pytest.approx(published["ei"]["p_lower"])


def assert_drawn_evenly(drawn, every):
    """Within four standard errors of what enumeration gives."""
    for values, exact in ((shares(drawn), shares(every)), (ei(drawn)[:, None], ei(every)[:, None])):
        error = exact.std(axis=0) / DRAWS**0.5
        assert (np.abs(values.mean(axis=0) - exact.mean(axis=0)) <= 4 * error + 1e-12).all()


def test_every_network_with_these_numbers_of_partners(nine):
    ties, code = nine
    every = [ties_of(np.array(one), len(code)) for one in all_networks(np.diff(ties.indptr))]
    assert len(every) == NULLS["nine"]["degree_preserving"]["networks"]
    assert_published(of_ties(every, code), of_ties([ties], code), NULLS["nine"]["degree_preserving"])


def test_every_assignment_of_these_members(seven):
    partnerships, code = seven
    taken = np.bincount(partnerships.members)
    every = [partnerships_of(one) for one in assignments(np.diff(partnerships.start), taken)]
    assert len(every) == NULLS["seven"]["memberships_kept"]["assignments"]
    found = of_partnerships(every, code)
    assert_published(found, of_partnerships([partnerships], code), NULLS["seven"]["memberships_kept"])


def test_rewired_ties_are_even(nine):
    ties, code = nine
    every = of_ties([ties_of(np.array(one), len(code)) for one in all_networks(np.diff(ties.indptr))], code)
    assert_drawn_evenly(draws.activity(ties, code, 4, range(DRAWS), STEPS, seed=(0, 0)), every)


def test_partnerships_dealt_anew_are_even(seven):
    partnerships, code = seven
    taken = np.bincount(partnerships.members)
    every = [partnerships_of(one) for one in assignments(np.diff(partnerships.start), taken)]
    drawn = draws.membership(partnerships, code, 4, range(DRAWS), STEPS, seed=(0, 0))
    assert_drawn_evenly(drawn, of_partnerships(every, code))


def test_a_draw_depends_on_its_number_alone(nine, seven):
    for draw, (network, code) in ((draws.activity, nine), (draws.membership, seven)):
        together = draw(network, code, 4, range(6), 50, seed=(3, 0))
        apart = [draw(network, code, 4, [number], 50, seed=(3, 0)) for number in range(6)]
        assert together.sums.tobytes() == b"".join(one.sums.tobytes() for one in apart)
        assert together.ties.tobytes() == b"".join(one.ties.tobytes() for one in apart)


@given(networks.drawn())
def test_measures_are_those_of_the_actors(network):
    k = kernel(network)
    n, groups = k.size, len(k.sectors)
    ties = ties_of(k.ends, n)
    sums, within = np.zeros((3, groups)), np.zeros((groups, groups), np.int64)
    measure(ties.indptr, ties.indices, k.sector, new_search(n), sums, within)
    pairs = (n - 1) * (n - 2) / 2
    actors = [betweenness(network) * pairs, harmonic(network) * (n - 1), open_two_paths(network)]
    expected = [np.bincount(k.sector, weights=one, minlength=groups) for one in actors]
    assert sums == pytest.approx(np.array(expected), abs=1e-9)
    assert within.sum() == len(k.ends)


@given(st.data())
def test_a_swap_keeps_the_network_simple_and_everybodys_number_of_partners(data):
    pairs = st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1])
    ends = sorted(data.draw(st.sets(pairs, min_size=2, max_size=20)))
    ties = ties_of(np.array(ends), 8)
    for _ in range(data.draw(st.integers(1, 30))):
        first, second = data.draw(st.permutations(range(len(ends))))[:2]
        swap(ties, first, second, data.draw(st.integers(0, 1)))
        assert_consistent(ties)
        assert len({tuple(sorted(tie)) for tie in ties.ends.tolist()}) == len(ends)


def assert_consistent(ties: Ties) -> None:
    assert (ties.ends[:, 0] != ties.ends[:, 1]).all()
    listed = [sorted(ties.indices[a:b].tolist()) for a, b in pairwise(ties.indptr)]
    stated: list[list[int]] = [[] for _ in listed]
    for a, b in ties.ends.tolist():
        stated[a].append(b)
        stated[b].append(a)
    assert listed == [sorted(partners) for partners in stated]
    for t, (a, b) in enumerate(ties.ends.tolist()):
        assert [ties.indices[ties.entry[t, 0]], ties.indices[ties.entry[t, 1]]] == [a, b]
