"""Group centralities: reference values, enumeration of every shortest path, and every way to be undefined."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from itertools import combinations, pairwise
from random import Random

import networks
import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.grouping import grouping
from graph.metrics.groups import GROUP_LENSES, _distances, group_betweenness, group_degree, group_harmonic, group_reach2
from graph.network.model import Actor, Network

SECTORS = ("public", "academia", "civil_society", "business")


def measured(network: Network, by: str = "sector") -> dict[str, list[float]]:
    return {lens: measure(network, by).tolist() for lens, measure in GROUP_LENSES.items()}


# --- reference values ---


@pytest.mark.parametrize(("network", "reference"), [(networks.toy12(), "toy12"), (networks.kite(), "kite_sectors")])
@pytest.mark.parametrize(
    ("measure", "name"),
    [
        (group_degree, "group_degree_norm"),
        (group_harmonic, "group_harmonic"),
        (group_reach2, "reach2"),
        (group_betweenness, "group_betweenness_norm"),
    ],
)
def test_reference_values(
    network: Network, reference: str, measure: Callable[[Network], np.ndarray], name: str
) -> None:
    expected = networks.VALUES[reference]["sectors"]
    assert measure(network) == pytest.approx([expected[sector][name] for sector in SECTORS], abs=1e-12)


@pytest.mark.parametrize(("network", "reference"), [(networks.toy12(), "toy12"), (networks.kite(), "kite_sectors")])
def test_reference_values_that_are_not_normalised(network: Network, reference: str) -> None:
    groups = grouping(network)
    outsiders = len(network.actors) - groups.sizes
    degree = group_degree(network) * outsiders
    met = group_betweenness(network) * outsiders * (outsiders - 1) / 2
    for i, (sector, values) in enumerate(networks.VALUES[reference]["sectors"].items()):
        assert groups.sizes[i] == values["size"], sector
        assert degree[i] == pytest.approx(values["group_degree"], abs=1e-12)
        assert met[i] == pytest.approx(values["group_betweenness_float"], abs=1e-12)
        assert met[i] == pytest.approx(float(Fraction(values["group_betweenness"])), abs=1e-12)


@pytest.mark.parametrize(("network", "reference"), [(networks.toy12(), "toy12"), (networks.kite(), "kite_sectors")])
def test_reference_distances(network: Network, reference: str) -> None:
    # Group closeness is no lens, as it is undefined where somebody is out of reach; its distances are those of others.
    codes = grouping(network).codes
    for i, values in enumerate(networks.VALUES[reference]["sectors"].values()):
        steps = _distances(network, "sector")[codes != i, i]
        within_reach = steps[np.isfinite(steps)]
        assert within_reach.sum() == values["group_closeness_sum"]
        assert len(within_reach) == values["group_closeness_reached"]
        closeness = len(steps) / steps.sum()
        assert (closeness or None) == (
            values["group_closeness_norm"] and pytest.approx(values["group_closeness_norm"], abs=1e-12)
        )


def test_toy12_by_hand() -> None:
    # Unnormalised 19/6 and 10/3, of the 36 pairs of nine outsiders.
    public, academia, civil_society, _ = group_betweenness(networks.toy12())
    assert (public, academia) == pytest.approx((19 / 216, 10 / 108), abs=1e-12)
    assert civil_society == 0
    assert group_harmonic(networks.toy12())[2] == 0.8125


# --- enumeration ---


def in_teams(graph: nx.Graph, teams: Mapping[int, str]) -> Network:
    plain = networks.from_networkx(graph, dict.fromkeys(graph, "public"))
    actors = tuple(
        Actor(a.id, a.name, a.sector, custom=(("team", teams[v]),)) for a, v in zip(plain.actors, graph, strict=True)
    )
    return Network(actors, plain.links, plain.sectors, plain.kinds)


def enumerated(network: Network, members: set[str]) -> dict[str, float]:
    """The lenses of one group by looking at every shortest path between any two actors."""
    graph = network.graph
    outside = sorted(set(graph) - members)
    if not outside:
        return dict.fromkeys(GROUP_LENSES, np.nan)
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    distances = [min((lengths[v][m] for m in members if m in lengths[v]), default=0) for v in outside]
    met = Fraction(0)
    for a, b in combinations(outside, 2):
        if b in lengths[a]:
            paths = [members.isdisjoint(path) for path in nx.all_shortest_paths(graph, a, b)]
            met += Fraction(paths.count(False), len(paths))
    pairs = len(outside) * (len(outside) - 1) // 2
    return {
        "group_degree": distances.count(1) / len(outside),
        "group_harmonic": float(sum(Fraction(1, d) for d in distances if d) / len(outside)),
        "group_reach2": (distances.count(1) + distances.count(2)) / len(outside),
        "group_betweenness": float(met / pairs) if pairs else np.nan,
    }


def test_every_path_of_500_networks_agrees() -> None:
    random = Random(0)
    apart = 0
    for seed in range(500):
        n = random.randint(1, 13)
        graph = nx.gnm_random_graph(n, int(n * random.choice((0, 0.5, 0.8, 1, 1.3, 2, 3))), seed=seed)
        apart += not nx.is_connected(graph)
        sizes = [random.randint(1, 5) for _ in range(n)]
        labels = [f"t{i}" for i, size in enumerate(sizes) for _ in range(size)][:n]
        random.shuffle(labels)
        network = in_teams(graph, dict(zip(graph, labels, strict=True)))
        found = measured(network, "team")
        for i, team in enumerate(grouping(network, "team").groups):
            members = {a.id for a in network.actors if a.custom == (("team", team),)}
            assert 1 <= len(members) <= 5
            for lens, expected in enumerated(network, members).items():
                assert found[lens][i] == pytest.approx(expected, abs=1e-12, nan_ok=True), (seed, team, lens)
                assert not found[lens][i] > 1
    assert 150 < apart < 350


# --- larger networks, where paths are followed in other ways ---


def counted(network: Network) -> list[float]:
    """Group betweenness of the sectors by following paths actor by actor; their numbers are of any size."""
    partners = {v: list(network.graph[v]) for v in network.graph}
    sector = {a.id: a.sector for a in network.actors}
    values = []
    for group in network.sectors:
        outside = [v for v in partners if sector[v] != group]
        met = 0.0
        for source in outside:
            seen, last = {source}, {source: (1, 1)}
            while last:
                found: dict[str, tuple[int, int]] = {}
                for v, (every, avoiding) in last.items():
                    for w in partners[v]:
                        if w not in seen:
                            so_far = found.get(w, (0, 0))
                            found[w] = so_far[0] + every, so_far[1] + avoiding * (sector[w] != group)
                met += sum((every - avoiding) / every for w, (every, avoiding) in found.items() if sector[w] != group)
                seen |= found.keys()
                last = found
        pairs = len(outside) * (len(outside) - 1) / 2
        values.append(met / 2 / pairs if pairs and len(outside) < len(partners) else np.nan)
    return values


def with_sectors(graph: nx.Graph) -> Network:
    random = Random(1)
    return networks.from_networkx(graph, {v: random.choice(SECTORS) for v in graph})


@pytest.mark.parametrize(
    "graph",
    [
        nx.gnm_random_graph(300, 330, seed=1),
        nx.gnm_random_graph(300, 900, seed=2),
        nx.gnm_random_graph(90, 1_200, seed=3),
        nx.barabasi_albert_graph(280, 3, seed=4),
        nx.path_graph(150),
        nx.grid_2d_graph(12, 12),
        nx.star_graph(300),
        nx.complete_bipartite_graph(30, 40),
        nx.disjoint_union(nx.complete_graph(40), nx.cycle_graph(60)),
        nx.random_labeled_tree(260, seed=5),
    ],
    ids=["thin", "middling", "thick", "hubs", "chain", "grid", "star", "bipartite", "two parts", "tree"],
)
def test_counting_actor_by_actor_agrees(graph: nx.Graph) -> None:
    network = with_sectors(graph)
    values = group_betweenness(network)
    assert values == pytest.approx(counted(network), abs=1e-12)
    assert (values >= 0).all()
    assert (values <= 1).all()


def lined_up(layers: Sequence[int]) -> Network:
    """Layers of so many actors, all tied to all of the next; the first of each layer of four is public."""
    names = [[f"l{layer:04}n{i:03}" for i in range(width)] for layer, width in enumerate(layers)]
    sectors = {
        name: "public" if len(layer) == 4 and not i else "academia" for layer in names for i, name in enumerate(layer)
    }
    return networks.network(sectors, *(f"{a} {b}" for here, there in pairwise(names) for a in here for b in there))


@pytest.mark.parametrize(
    "layers",
    [[4] * 30, [1] * 30 + [4] * 30, [4] * 520, [1] * 510 + [4] * 510, [200, 1, *[4] * 480, 100, 100]],
    ids=["a few", "thin and wide", "more than any number", "one and more than any number", "many such at once"],
)
def test_paths_beyond_counting(layers: list[int]) -> None:
    # From one end of n layers of four to the other lead 4^(n − 2) paths; a floating-point number ends at 4^512.
    outside = np.array([width - (width == 4) for width in layers])
    met = 0.0
    for i in range(len(layers)):
        within = sum(layers[max(0, i - 1) : i] + layers[i + 1 : i + 2])
        free = outside[max(0, i - 1) : i].sum() + outside[i + 1 : i + 2].sum()
        met += outside[i] * (outside[i] - 1) / 2 * (1 - free / within)
        avoiding = np.cumprod([1.0, *(outside[j] / layers[j] for j in range(i + 1, len(layers) - 1))])
        met += outside[i] * (outside[i + 1 :] * (1 - avoiding[: len(layers) - i - 1])).sum()
    public = group_betweenness(lined_up(layers))[0]
    assert public == pytest.approx(met / (outside.sum() * (outside.sum() - 1) / 2), rel=1e-9)


# --- range, and what is undefined ---


def test_everything_runs_through_the_hub_of_a_star() -> None:
    star = networks.leafy_star(600)
    hub = networks.network(
        {a.id: "business" if a.id == "hub" else "public" for a in star.actors}, *(" ".join(t[:2]) for t in star.ties)
    )
    for lens, values in measured(hub).items():
        one_outsider = np.nan if lens == "group_betweenness" else 1
        assert values == pytest.approx([one_outsider, np.nan, np.nan, 1], abs=0, nan_ok=True)


def test_a_group_without_actors_or_with_all_of_them_is_undefined() -> None:
    for values in measured(networks.one_sector()).values():
        assert np.isnan(values).all()
    for network in (networks.empty(), networks.single()):
        assert np.isnan(list(measured(network).values())).all()
    assert grouping(networks.empty(), "form").groups == ()
    assert measured(networks.empty(), "form") == {lens: [] for lens in GROUP_LENSES}


def test_one_outsider_is_near_and_between_nothing() -> None:
    found = {lens: values[0] for lens, values in measured(networks.star()).items()}  # all public but the university
    assert found == pytest.approx(
        {"group_degree": 1, "group_harmonic": 1, "group_reach2": 1, "group_betweenness": np.nan}, nan_ok=True
    )


def test_isolates_reach_nobody() -> None:
    assert measured(networks.isolates()) == {lens: [0, 0, 0, 0] for lens in GROUP_LENSES}


@given(networks.drawn(), st.randoms(use_true_random=False))
def test_names_and_order_change_nothing(network: Network, random: Random) -> None:
    ids = [a.id for a in network.actors]
    names = dict(zip(ids, random.sample(ids, len(ids)), strict=True))
    other = measured(networks.renamed(network, names))
    for lens, values in measured(network).items():
        assert other[lens] == pytest.approx(values, abs=1e-12, nan_ok=True)
        assert all(0 <= value <= 1 for value in values if not np.isnan(value))


# --- repeatable ---

OUTPUT = """
import hashlib, graph
from graph.metrics.brokerage_null import actor_brokerage, sector_brokerage
network = graph.load("tests/reference/toy12")
hubs = [graph.sector_hubs(network, by, permutations=9) for by in ("sector", "form")]
digest = hashlib.sha256()
for table in (*hubs, actor_brokerage(network), sector_brokerage(network)):
    digest.update(table.to_csv().encode())
print(digest.hexdigest())
"""


def test_no_hash_seed_shows_in_the_output() -> None:
    def output(seed: int) -> bytes:
        done = subprocess.run(
            [sys.executable, "-c", OUTPUT],
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
            cwd=networks.ROOT,
            capture_output=True,
            check=True,
        )
        return done.stdout

    with ThreadPoolExecutor(2) as pool:
        outputs = list(pool.map(output, range(7)))
    assert len(outputs[0].strip()) == 64
    assert set(outputs) == {outputs[0]}
