"""Communities: found again and again the same, named by size."""

import os
import random
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations, pairwise

import networks
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Network
from graph.metrics.communities import communities


def cliques(*sizes: int) -> Network:
    """Groups in which all are tied, each tied to the next by one tie."""
    groups = [[f"{chr(97 + g)}{i}" for i in range(size)] for g, size in enumerate(sizes)]
    links = [f"{a} {b}" for group in groups for a, b in combinations(group, 2)]
    links += [f"{one[0]} {other[1]}" for one, other in pairwise(groups)]
    return networks.network({id: "public" for group in groups for id in group}, *links)


def modularity(network: Network, found: dict[str, str]) -> float:
    parts = [{id for id in found if found[id] == name} for name in set(found.values())]
    return float(nx.community.modularity(network.graph, parts))


def test_cliques_are_communities_named_by_size_then_by_first_id() -> None:
    found = communities(cliques(4, 6, 5, 4))
    assert {id[0]: name for id, name in found.items()} == {"a": "3", "b": "1", "c": "2", "d": "4"}
    assert list(found) == sorted(found)


def test_the_karate_club() -> None:
    # The best partition is known: four communities, modularity .4198 (Brandes et al. 2008).
    club = networks.karate()
    found = communities(club)
    assert modularity(club, found) == pytest.approx(0.4198, abs=5e-5)
    sizes = Counter(found.values())
    assert [sizes[str(i)] for i in range(1, 5)] == sorted(sizes.values(), reverse=True)


def test_an_actor_without_ties_belongs_to_none() -> None:
    assert communities(networks.isolates()) == dict.fromkeys("abcd", "")
    assert communities(networks.toy12())["B2"] == ""
    assert communities(networks.empty()) == {}


def test_resolution() -> None:
    club = networks.karate()
    assert len(set(communities(club, resolution=0.2).values())) < 4 < len(set(communities(club, 3).values()))
    assert set(communities(club, resolution=0).values()) == {"1"}
    for wrong in (-1, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="resolution"):
            communities(club, wrong)


def test_row_order_and_other_peoples_random_numbers_change_nothing() -> None:
    network = networks.at_random(300, 700)
    expected = communities(network)
    shuffled = Network(network.actors[::-1], network.links[::-1], network.sectors, network.kinds)
    random.seed(7)
    state = random.getstate()
    assert communities(shuffled) == communities(network) == expected
    assert random.getstate() == state


def test_threads_do_not_disturb_each_other() -> None:
    crowds = [networks.at_random(200, 400, seed) for seed in range(4)] * 4
    expected = [communities(crowd) for crowd in crowds]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(communities, crowds)) == expected


def test_the_same_in_every_process() -> None:
    script = (
        "import graph; from graph.metrics.communities import communities;"
        f"print(communities(graph.load({str(networks.DATA)!r})))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=networks.ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert outputs == {f"{communities(networks.shipped())}\n"}


@given(networks.drawn(), st.integers(0, 3))
def test_communities_are_connected_and_numbered_without_gaps(network: Network, seed: int) -> None:
    found = communities(network, seed=seed)
    assert list(found) == list(network.position)
    assert {id for id, name in found.items() if not name} == set(nx.isolates(network.graph))
    names = set(found.values()) - {""}
    assert names == {str(i) for i in range(1, len(names) + 1)}
    for name in names:
        members = [id for id in found if found[id] == name]
        assert nx.is_connected(network.graph.subgraph(members))


@given(st.permutations([f"x{i:02}" for i in range(15)]))
def test_names_of_actors_do_not_matter_where_communities_are_plain(ids: list[str]) -> None:
    network = cliques(4, 6, 5)
    names = dict(zip(network.position, ids, strict=True))
    found = communities(networks.renamed(network, names))
    assert {id: found[names[id]] for id in names} == communities(network)
