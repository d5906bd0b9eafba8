"""A computing process gives what the same function gives here, and remembers networks."""

from collections.abc import Iterator
from dataclasses import astuple
from inspect import signature
from secrets import token_bytes
from textwrap import dedent

import large_networks
import networks
import numpy as np
import pandas as pd
import pytest

from graph import metrics
from graph.app.computing import imports, measures, wire
from graph.app.computing.estimates import COSTS
from graph.app.computing.process import ComputingError, Process
from graph.data.importing.matching.comparing import Choices, combined, compared
from graph.data.reading import MEBIBYTE
from graph.metrics import flows
from graph.metrics.centrality import degree
from graph.metrics.stability import rank_stability
from graph.network import selection
from graph.network.model import Network
from graph.picture.groups import member_of
from graph.picture.placed import territories
from graph.picture.url import COMMUNITY


@pytest.fixture(scope="module")
def process() -> Iterator[Process]:
    process = Process()
    yield process
    process.end()


def asked(process: Process, make, *args, report=lambda done: None, **kwargs):
    return process.call(*wire.packed_call(make, args, kwargs), report)[0]


def arguments(make, network: Network) -> tuple[object, ...]:
    if make is measures.hubs_without:
        return network, (network.actors[1].id,), "sector"
    if make is measures.differences:
        return network, selection.without(network, (network.actors[0].id,))
    if make is territories:
        return network, "sectors"
    return (network, "sector") if "by" in signature(make).parameters else (network,)


@pytest.mark.parametrize(
    "make", [make for make in COSTS if make is not measures.comparison], ids=lambda make: make.__name__
)
@pytest.mark.parametrize("network", [large_networks.heavy_tailed(600), networks.shipped()], ids=["600", "shipped"])
def test_the_same_as_here_to_the_bit(process, make, network):
    given = arguments(make, network)
    here, apart = make(*given), asked(process, make, *given)
    tables = [here, apart] if isinstance(here, pd.DataFrame) else None
    if isinstance(here, measures.Mixing):
        assert type(apart) is measures.Mixing
        tables = [*here, *apart]
    if isinstance(here, measures.Differences):
        assert here.records == apart.records
        tables = [here.changes, apart.changes]
    if isinstance(here, flows.Resources):
        here, apart = repr(here), repr(apart)  # a number that is none is not equal to itself
    if tables is None:
        assert here == apart
        return
    half = len(tables) // 2
    for one, other in zip(tables[:half], tables[half:], strict=True):
        pd.testing.assert_frame_equal(one, other, check_exact=True)


def test_a_metric_and_communities_are_the_same_as_here_to_the_bit(process):
    network = large_networks.heavy_tailed(600)
    for name in metrics.ACTOR_METRICS:
        np.testing.assert_array_equal(
            metrics.measured(network, name), asked(process, metrics.measured, network, name), strict=True
        )
    assert member_of(network, COMMUNITY) == asked(process, member_of, network, COMMUNITY)


def test_a_part_of_a_network_with_its_links_as_stated(process):
    part = selection.without(networks.shipped(), (networks.shipped().actors[0].id,))
    assert asked(process, astuple, part) == astuple(part)


def test_a_network_that_a_function_makes_comes_back_whole(process):
    existing, draft = networks.shipped(), networks.bridge()
    both = asked(process, imports.both, existing, draft, imports.made(Choices()))
    assert both == combined(existing, draft)
    assert both.digest == combined(existing, draft).digest
    assert asked(process, degree, both).tolist() == degree(both).tolist()


def test_what_differs_from_a_network_comes_back_without_what_does_not(process):
    existing = networks.shipped()
    draft = selection.without(existing, (existing.actors[0].id,))
    found = asked(process, imports.different, existing, draft)
    assert found == tuple(one for one in compared(existing, draft) if one.status != "unchanged")
    assert {one.status for one in found} >= {"gone"}


def test_networks_are_sent_once_and_the_last_ones_are_remembered(process):
    some = [large_networks.heavy_tailed(5, seed) for seed in range(9)]
    for network in some:
        assert len(asked(process, degree, network)) == 5
    assert [process.holds(network.digest) for network in some] == [False, *[True] * 8]
    assert len(asked(process, degree, some[0])) == 5  # sent again


def test_progress_is_reported_by_functions_that_have_it(process):
    fractions: list[float] = []
    asked(process, rank_stability, networks.shipped(), (0.1,), resamples=300, report=fractions.append)
    assert fractions == sorted(fractions)
    assert all(0 < done <= 1 for done in fractions)
    assert fractions


def test_too_little_memory_is_a_failure():
    process = Process(memory=900 * MEBIBYTE)
    with pytest.raises(ComputingError, match="memory"):
        asked(process, token_bytes, 1_000 * MEBIBYTE)
    process.end()


def test_what_a_function_prints_is_no_answer(capfd):
    process = Process()
    assert asked(process, print, "something") is None
    process.end()
    assert capfd.readouterr() == ("", "something\n")


@pytest.mark.parametrize("begun", [b"", b"network\n", b'network\n{"sectors": []', b"call\n\0\0", b"forget\n", b"?\n"])
def test_it_ends_when_its_input_does(begun):
    process = Process()
    assert asked(process, dedent, " a") == "a"
    process._process.stdin.write(begun)
    process._process.stdin.close()
    assert process._process.wait() == 1
    process.end()
