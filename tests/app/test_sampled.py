"""Pages state how measures of a large network were sampled, and which ranks the sample leaves open."""

import re
from pathlib import Path

import large_networks
import networks
import pytest
from streamlit.testing.v1 import AppTest

from graph.app import sampled, scorecard
from graph.metrics import actor_metrics, sector_hubs
from graph.metrics.sampling import SAMPLED_ABOVE, Sampling
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

from .test_pages import run_page, settled, text

FEW = Sampling(samples=100)


@pytest.fixture
def large(tmp_path: Path) -> str:
    """A ring of forty with shortcuts, and so many who are tied to one of them alone that the network is sampled."""
    ids = [f"a{i:05}" for i in range(SAMPLED_ABOVE + 1)]
    who = tuple(Actor(id, f"Actor {id}", list(SECTORS)[i % 4]) for i, id in enumerate(ids))
    pairs = {(min(i, j), max(i, j)) for i in range(40) for j in ((i + 1) % 40, (i * i + 3) % 40) if i != j}
    pairs |= {(i % 40, i) for i in range(40, len(ids))}
    links = tuple(Link((ids[a], ids[b]), "other") for a, b in sorted(pairs))
    return large_networks.written(tmp_path, Network(who, links, SECTORS, KINDS))


def test_the_pages_of_a_large_network_state_the_sample(large: str) -> None:
    test = settled(run_page("actors", large, lang="en"))
    assert not test.exception
    assert "Betweenness is estimated from 500,000 random shortest paths; with 95% confidence" in text(test)
    [table] = test.dataframe
    assert not [name for name in table.value if str(name).endswith(("_low", "_high", "_samples"))]
    methods = text(run_page("methods", large, lang="sv"))
    assert "Skattade mått" in methods
    assert "--exact" in methods


def _rank_of_first(folder: str) -> None:
    import streamlit as st

    from graph.app import actor_figures, cache, files
    from graph.app.computing.section import section

    network = files.open_folder(folder).network

    def show() -> None:
        values, ranges = cache.actor_metric(network, "betweenness"), cache.places(network, "betweenness")
        st.text("rank " + actor_figures.rank_of(values, "a00000", "en", ranges)[0])

    section("card", network, "en", show)


def test_the_card_has_the_ranks_that_the_sample_leaves_open(large: str) -> None:
    test = settled(AppTest.from_function(_rank_of_first, kwargs={"folder": large}, default_timeout=60).run())
    assert not test.exception
    assert re.search(r"rank \d+–\d+", text(test))


def _blocks(folder: str) -> None:
    from graph.app import files, scorecard
    from graph.app.computing.section import section
    from graph.app.groups import groups

    network = files.open_folder(folder).network
    section("blocks", network, "en", lambda: scorecard.blocks(network, groups(network, "sector", "en"), "en"))


def test_betweenness_of_blocks_is_left_out_of_a_large_network_and_the_page_states_it(large: str) -> None:
    test = settled(AppTest.from_function(_blocks, kwargs={"folder": large}, default_timeout=60).run())
    [table] = test.dataframe
    assert "with more than 10,000 actors it takes long" in text(test)
    assert not [name for name in table.value if "etweenness" in str(name)]


def test_pages_of_a_small_network_state_none() -> None:
    assert "--exact" not in text(run_page("methods", lang="en"))
    network = networks.shipped()
    assert sampled.of_actors(actor_metrics(network), "sv") == ""
    assert sampled.of_shares(sector_hubs(network, permutations=20), "sv") == ""


def test_sentences_on_a_sample() -> None:
    network = networks.shipped()
    of_actors = sampled.of_actors(actor_metrics(network, sampling=FEW), "en")
    assert of_actors.count("random actors") == 2
    assert of_actors.count("no actor's value is more than 0.") == 4
    of_shares = sampled.of_shares(sector_hubs(network, permutations=20, sampling=FEW), "sv")
    assert of_shares.count("procentenheter") == 3


def test_a_contributor_that_a_sample_leaves_open_is_one_of_several() -> None:
    network = networks.shipped()
    assert scorecard.top_actor(network, "", 3, "en", estimated=True) == "one of 3 actors, by the sample"
    assert scorecard.top_actor(network, "", 3, "en") == "3 actors, each as much"
    assert scorecard.top_actor(network, "msi", 1, "sv", estimated=True) == network.title("msi", "sv")
