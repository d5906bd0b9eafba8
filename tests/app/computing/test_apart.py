"""What is quick is computed in place, and what takes long in a pool: by the size of the network."""

from collections.abc import Iterator
from dataclasses import replace

import large_networks
import networks
import pandas as pd
import pytest

from graph import metrics
from graph.app.computing import measures
from graph.app.computing.apart import THRESHOLD, Computing, Pending, session
from graph.app.computing.contents import Written, content_of, story_pdf
from graph.app.computing.estimates import COSTS, ON_REQUEST, estimate, longest
from graph.app.computing.outcomes import Waiting
from graph.app.computing.pool import Pool
from graph.export.exporting import Export
from graph.narrative.stories import read_stories
from graph.network.selection import without
from graph.picture.groups import member_of

ALL = ("everything", ".zip")


@pytest.fixture
def pool() -> Iterator[Pool]:
    pool = Pool(1)
    yield pool
    pool.end()


def test_small_networks_never_start_a_process(pool):
    computing, network = Computing(pool), networks.shipped()
    assert not computing.is_large(network)
    pd.testing.assert_frame_equal(computing(metrics.actor_metrics, network), metrics.actor_metrics(network))
    assert len(computing(measures.sector_hubs, network, "sector")) > 0
    assert pool.processes == 0


def test_what_takes_long_is_pending_and_then_there(pool):
    computing, network = Computing(pool), large_networks.heavy_tailed(600)
    assert computing.is_large(network)
    with pytest.raises(Pending) as pending:
        computing(measures.sector_hubs, network, "sector")
    assert isinstance(pending.value.outcome, Waiting)
    there = computing.waited(lambda: computing(measures.sector_hubs, network, "sector"))
    pd.testing.assert_frame_equal(there, measures.sector_hubs(network, "sector"), check_exact=True)
    assert pool.processes == 1


def test_what_is_quick_of_a_large_network_is_computed_in_place(pool):
    computing, network = Computing(pool), large_networks.heavy_tailed(600)
    computing(metrics.measured, network, "degree")
    computing(member_of, network, "sector")
    assert pool.processes == 0


def test_the_threshold_decides(pool):
    network = networks.shipped()
    with pytest.raises(Pending):
        Computing(pool, threshold=1.0)(metrics.actor_metrics, network)
    assert Computing(pool, threshold=1e9)(metrics.actor_metrics, large_networks.heavy_tailed(5)) is not None


def test_both_sides_of_a_what_if_come_back_with_all_that_is_shown_of_them(pool):
    computing, before = Computing(pool, threshold=0.0), networks.shipped()
    after = without(before, (before.actors[0].id,))
    apart = computing.waited(lambda: computing(measures.comparison, before, after))
    here = measures.comparison(before, after)
    assert apart.before.network is before
    assert apart.after.network is after
    assert {"structure", "actors", "hubs"} <= vars(apart.before).keys()
    assert {"lost", "gained", "hubs", "rank_changes"} <= vars(apart).keys()
    assert (apart.lost, apart.gained, apart.after.structure) == (here.lost, here.gained, here.after.structure)
    pd.testing.assert_frame_equal(apart.hubs, here.hubs, check_exact=True)
    pd.testing.assert_frame_equal(apart.rank_changes, here.rank_changes, check_exact=True)


@pytest.mark.parametrize("make", COSTS, ids=lambda make: make.__name__)
def test_larger_networks_are_estimated_to_take_longer(make):
    small, large = networks.star(), large_networks.heavy_tailed(600)
    assert 0 < estimate(make, small) < estimate(make, large) <= longest(large)


@pytest.mark.parametrize("make", ON_REQUEST, ids=lambda make: make.__name__)
def test_what_is_made_on_request_makes_no_network_large(make):
    small, large = networks.star(), large_networks.heavy_tailed(600)
    assert 0 < estimate(make, small) < estimate(make, large)
    assert longest(networks.shipped()) < THRESHOLD


def test_longer_stories_and_larger_files_are_estimated_to_take_longer():
    network = networks.shipped()
    story = read_stories(networks.DATA, network).stories[0]
    written = [Written.of(replace(story, steps=story.steps[:steps])) for steps in (1, 8)]
    of_one, of_all = (estimate(story_pdf, network, one, "sv") for one in written)
    assert 0 < of_one < of_all
    export = Export(network)
    one_table, everything = estimate(content_of, export, "actors", ".csv"), estimate(content_of, export, *ALL)
    assert 0 < one_table < THRESHOLD < everything


def test_a_download_waits_for_its_session(pool):
    assert Computing(pool).waited(session, "somebody") == "somebody"
    assert session() == ""


def test_what_is_not_known_to_be_slow_is_computed_in_place():
    assert estimate(str, networks.shipped()) == 0
    assert estimate(metrics.actor_metrics) == 0
