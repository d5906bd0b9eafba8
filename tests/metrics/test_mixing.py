"""Mixing: reference values, NetworkX, the null against enumeration, and every way to be undefined."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from math import isnan, nan

import networks
import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.crossing import assortativity, mixing_counts, partnership_span
from graph.metrics.grouping import grouping
from graph.metrics.kernel import kernel
from graph.metrics.mixing import mixing_matrix, mixing_summary
from graph.metrics.mixing_null import ties_within_moments, ties_within_null
from graph.network.model import Actor, Link, Network

SECTORS = ("public", "academia", "civil_society", "business")
REFERENCES = pytest.mark.parametrize(
    ("network", "reference"), [(networks.toy12(), "toy12"), (networks.kite(), "kite_sectors")], ids=["toy12", "kite"]
)


def summary(network: Network, by: str = "sector", **options: int) -> dict[str, float]:
    """The measures of the whole, and those of each group as `measure group`; without the explaining question."""
    table = mixing_summary(network, by, **options, draws=0)
    table = table[table["question"].isin(["", "position"]) | table["measure"].isin(["ei_index", "ei_ties"])]
    return dict(zip((table["measure"] + " " + table["group"]).str.strip(), table["value"].tolist(), strict=True))


def matrix(network: Network, by: str = "sector") -> dict[frozenset[str], dict[str, float]]:
    rows = mixing_counts(network, by).to_dict("records")
    return {frozenset((row["group_a"], row["group_b"])): row for row in rows}


# --- reference values ---


@REFERENCES
def test_who_is_tied_to_whom(network: Network, reference: str) -> None:
    values, found = networks.VALUES[reference], matrix(network)
    assert len(found) == 10
    for a in SECTORS:
        for b in SECTORS:
            row = found[frozenset((a, b))]
            assert row["ties"] == values["mixing_edges"][a][b]
            assert row["density"] == pytest.approx(values["density_table"][a][b], abs=1e-12)


@REFERENCES
def test_the_index(network: Network, reference: str) -> None:
    values, found = networks.VALUES[reference], summary(network)
    expected = values["EI"]
    assert (found["external"], found["internal"]) == (expected["external"], expected["internal"])
    for name, key in [
        ("ei_index", "float"),
        ("ei_null_mean_position", "null_mean"),
        ("ei_min", "min_possible"),
        ("ei_max", "max_possible"),
        ("ei_rescaled", "rescaled"),
    ]:
        assert found[name] == pytest.approx(expected[key], abs=1e-12), name
    top, bottom = map(int, expected["value"].split("/"))
    assert found["ei_index"] == top / bottom
    assert found["assortativity"] == pytest.approx(values["assortativity"], abs=1e-12)
    for sector, of_sector in values["sectors"].items():
        assert found[f"external {sector}"] == of_sector["E"]
        assert found[f"internal {sector}"] == of_sector["I"]
        assert found[f"ei_ties {sector}"] == pytest.approx(of_sector["EI_ties"], abs=1e-12)
        assert found[f"ei_degree {sector}"] == pytest.approx(of_sector["EI_degree"], abs=1e-12)


def test_toy12() -> None:
    found = summary(networks.toy12())
    assert (found["external"], found["internal"], found["ei_index"]) == (12, 4, 0.5)
    assert found["ei_null_mean_position"] == pytest.approx(0.606061, abs=5e-7)
    assert found["ei_null_sd_position"] == pytest.approx(0.169543, abs=5e-7)
    assert found["ei_p_lower_position"] == pytest.approx(0.371465, abs=5e-7)
    assert (found["exact_position"], found["relabellings"]) == (1, 277_200)  # 12! / 3! 3! 4! 2!
    assert (found["ei_p_position"], found["ei_p_position_standard_error"]) == (2 * found["ei_p_lower_position"], 0)
    assert (found["ei_p_lower_position_standard_error"], found["ei_p_upper_position_standard_error"]) == (0, 0)
    assert found["ei_rescaled"] == pytest.approx(5 / 13)
    assert found["assortativity"] == pytest.approx(-0.029491, abs=5e-7)


def test_karate_club() -> None:
    found = summary(networks.karate())
    assert (found["external"], found["internal"]) == (11, 67)
    assert found["ei_index"] == pytest.approx(-28 / 39)
    assert found["assortativity"] == pytest.approx(0.717531, abs=5e-7)
    assert found["exact_position"] == 0
    assert found["relabellings"] == 10_000
    assert found["ei_p_lower_position"] == pytest.approx(1 / 10_001)
    assert found["ei_p_position"] == pytest.approx(2 / 10_001)


def test_catania() -> None:
    # Newman (2003), table I.
    counts = [[506, 32, 69, 26], [23, 308, 114, 38], [26, 46, 599, 68], [10, 14, 47, 32]]
    assert assortativity(counts) == pytest.approx(0.621, abs=5e-4)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [([[2, 0], [0, 6]], 1), ([[0, 3], [3, 0]], -1), ([[1, 1], [1, 1]], 0), ([[4, 0], [0, 0]], nan), ([[0]], nan)],
)
def test_the_ends_of_assortativity(counts: list[list[int]], expected: float) -> None:
    assert assortativity(counts) == pytest.approx(expected, nan_ok=True)


# --- against other ways ---


def test_networkx_agrees() -> None:
    compared = 0
    for network in networks.many(123):
        graph = network.graph.copy()
        nx.set_node_attributes(graph, {actor.id: actor.sector for actor in network.actors}, "sector")
        ends = {graph.nodes[v]["sector"] for tie in graph.edges for v in tie}
        found = summary(network, permutations=10)["assortativity"]
        if len(ends) < 2:
            assert isnan(found)
            continue
        compared += 1
        assert found == pytest.approx(nx.attribute_assortativity_coefficient(graph, "sector"), abs=1e-12)
        counted = nx.attribute_mixing_dict(graph, "sector")
        for pair, row in matrix(network).items():
            a, b = (*pair, *pair)[:2]
            both_ways = counted.get(a, {}).get(b, 0)
            assert row["ties"] == (both_ways / 2 if a == b else both_ways)
    assert compared > 60


def test_all_ties_and_all_pairs_are_there_once() -> None:
    for network in networks.many(80):
        table, n = mixing_counts(network), len(network.actors)
        assert table["ties"].sum() == len(network.ties)
        assert table["possible"].sum() == n * (n - 1) // 2
        assert table["expected"].sum() == pytest.approx(len(network.ties) if n > 1 else 0)


def relabelled(network: Network) -> Iterator[Network]:
    for sectors in set(permutations([actor.sector for actor in network.actors])):
        actors = tuple(replace(a, sector=s) for a, s in zip(network.actors, sectors, strict=True))
        yield Network(actors, network.links, network.sectors, network.kinds)


def test_chance_is_every_relabelling_once() -> None:
    for seed, ties in enumerate((4, 7, 9, 12)):
        network = networks.at_random(7, ties, seed)
        found = summary(network)
        all_ = [summary(other, permutations=1) for other in relabelled(network)]
        index = np.array([other["ei_index"] for other in all_])
        assert (found["exact_position"], found["relabellings"]) == (1, len(all_))
        assert found["ei_null_mean_position"] == pytest.approx(index.mean())
        assert found["ei_null_sd_position"] == pytest.approx(index.std())
        assert found["ei_p_lower_position"] == pytest.approx((index <= found["ei_index"] + 1e-9).mean())
        assert found["ei_p_upper_position"] == pytest.approx((index >= found["ei_index"] - 1e-9).mean())


def test_expected_is_the_mean_under_relabelling() -> None:
    network = networks.at_random(6, 8, seed=2)
    tables = [mixing_counts(other)["ties"].to_numpy() for other in relabelled(network)]
    np.testing.assert_allclose(np.mean(tables, axis=0), mixing_counts(network)["expected"].fillna(0), atol=1e-12)


def test_mean_and_spread_in_closed_form_are_those_of_the_null() -> None:
    for network in networks.many(12, largest=11):
        k, codes = kernel(network), grouping(network).codes
        if len(codes) == 0:
            continue
        null = ties_within_null(k, codes, 1, 0)
        assert null.method == "exact"
        assert ties_within_moments(k, codes) == pytest.approx((null.sums.mean(), null.sums.std()), abs=1e-9)


@pytest.mark.parametrize(
    ("sizes", "ways"),
    [
        ((11, 11), 705_432),
        ((1, 1, 900), 902 * 901),
        ((9, 1, 1, 1), 12 * 11 * 10),
        ((2, 2, 2, 2), 2_520),
        ((1,) * 9, 362_880),
        ((2, 0, 1_412), 998_991),
    ],
)
def test_whatever_the_sizes_all_assignments_are_there(sizes: tuple[int, ...], ways: int) -> None:
    codes = np.repeat(np.arange(len(sizes)), sizes)
    k = kernel(networks.at_random(len(codes), len(codes)))
    null = ties_within_null(k, codes, 1, 0)
    assert (null.method, len(null.sums)) == ("exact", ways)
    assert ties_within_moments(k, codes) == pytest.approx((null.sums.mean(), null.sums.std()), abs=1e-9)


def test_more_than_a_million_assignments_are_drawn() -> None:
    k = kernel(networks.at_random(1_415, 2_000))
    assert ties_within_null(k, np.repeat([0, 1], [2, 1_413]), 50, 0).method == "monte_carlo"  # 1,000,405
    k = kernel(networks.at_random(1_414, 2_000))
    null = ties_within_null(k, np.repeat([0, 1], [2, 1_412]), 50, 0)
    assert (null.method, len(null.sums)) == ("exact", 998_991)


def test_draws_agree_with_the_enumeration() -> None:
    network = networks.toy12()
    k, codes = kernel(network), grouping(network).codes
    exact = ties_within_null(k, codes, 1, 0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graph.metrics.mixing_null.MOST_SUBSETS", 1_000)
        sample = ties_within_null(k, codes, 20_000, 3)
        assert np.array_equal(sample.sums, ties_within_null(k, codes, 20_000, 3).sums)
        assert not np.array_equal(sample.sums, ties_within_null(k, codes, 20_000, 4).sums)
    assert (sample.method, len(sample.sums)) == ("monte_carlo", 20_000)
    mean, sd = ties_within_moments(k, codes)
    assert abs(sample.sums.mean() - mean) <= 4 * sd / 20_000**0.5
    for within in range(9):
        for p, true in ((sample.upper(within), exact.upper(within)), (sample.lower(within), exact.lower(within))):
            assert abs(p - true) <= 4 * (true * (1 - true) / 20_000) ** 0.5 + 1e-4


def test_chance_is_drawn_repeatably() -> None:
    one, same, other = (summary(networks.shipped(), permutations=1_000, seed=seed) for seed in (1, 1, 2))
    assert one == same
    assert (
        one["ei_p_upper_position"] != other["ei_p_upper_position"]
        or one["ei_p_lower_position"] != other["ei_p_lower_position"]
    )
    assert (one["ei_null_mean_position"], one["ei_null_sd_position"]) == (
        other["ei_null_mean_position"],
        other["ei_null_sd_position"],
    )
    p = one["ei_p_lower_position"]
    assert one["ei_p_lower_position_standard_error"] == pytest.approx((p * (1 - p) / one["relabellings"]) ** 0.5)


def test_near_its_threshold_the_two_sided_chance_is_drawn_on() -> None:
    found = summary(networks.shipped())
    assert (found["relabellings"], found["exact_position"]) == (100_000, 0)  # .046
    assert found["ei_p_position"] == 2 * min(found["ei_p_lower_position"], found["ei_p_upper_position"])
    assert found["ei_p_position_standard_error"] == pytest.approx(2 * found["ei_p_lower_position_standard_error"])
    assert summary(networks.shipped(), "region")["relabellings"] == 10_000


@given(networks.drawn(most=9), st.randoms(use_true_random=False))
def test_names_do_not_matter(network: Network, random) -> None:
    ids = [actor.id for actor in network.actors]
    names = dict(zip(ids, random.sample(ids, len(ids)), strict=True))
    other = networks.renamed(network, names)
    assert mixing_counts(network).equals(mixing_counts(other))
    one, two = summary(network, permutations=20), summary(other, permutations=20)
    assert one == pytest.approx(two, nan_ok=True, abs=1e-12)


@given(networks.drawn())
def test_ranges(network: Network) -> None:
    found = summary(network, permutations=20)
    if network.ties:
        assert -1 <= found["ei_min"] <= found["ei_index"] <= found["ei_max"] <= 1
        assert isnan(found["ei_rescaled"]) or -1 <= found["ei_rescaled"] <= 1
        assert isnan(found["assortativity"]) or -1 <= found["assortativity"] <= 1 + 1e-12
        assert isnan(found["ei_p_lower_position"]) or 0 < found["ei_p_lower_position"] <= 1


# --- partnerships ---


def partnerships() -> Network:
    sectors = {"a": "public", "b": "public", "c": "academia", "d": "business"}
    actors = tuple(Actor(id, id, sector) for id, sector in sectors.items())
    links = (
        Link(("a", "b"), "other"),
        Link(("a", "c"), "other"),
        Link(("a", "b", "c"), "project_partnership", id="three", name="Three"),
        Link(("a", "b", "c", "d"), "project_partnership"),
    )
    return Network(actors, links, networks.star().sectors, networks.star().kinds)


def test_how_many_sectors_partnerships_span() -> None:
    assert partnership_span(partnerships()).values.tolist() == [
        ["three", "Three", "project_partnership", 3, 2],
        ["", "", "project_partnership", 4, 3],
    ]
    found = summary(partnerships())
    assert (found["partnerships"], found["cross_group_share"]) == (4, 0.75)
    assert found["groups_per_partnership"] == pytest.approx((1 + 2 + 2 + 3) / 4)
    assert partnership_span(partnerships(), "form")["groups"].tolist() == [1, 1]


# --- undefined, and refused ---


CHANCE = (
    "ei_null_mean_position",
    "ei_null_sd_position",
    "ei_p_lower_position",
    "ei_p_upper_position",
    "ei_p_position",
    "relabellings",
    "exact_position",
)


def test_one_sector() -> None:
    found = summary(networks.one_sector())
    assert (found["ei_index"], found["internal"], found["ei_min"], found["ei_max"]) == (-1, 3, -1, -1)
    assert all(isnan(found[name]) for name in (*CHANCE, "assortativity", "ei_rescaled"))
    assert (found["ei_ties public"], found["cross_group_share"]) == (-1, 0)
    assert isnan(found["ei_ties academia"])


@pytest.mark.parametrize("network", [networks.empty(), networks.single(), networks.isolates()])
def test_no_ties(network: Network) -> None:
    found = summary(network)
    assert (found["external"], found["internal"], found["partnerships"]) == (0, 0, 0)
    undefined = ("ei_index", "ei_min", "ei_max", "ei_rescaled", "assortativity", "cross_group_share", *CHANCE)
    assert all(isnan(found[name]) for name in undefined)
    assert all(isnan(found[f"{name} {sector}"]) for name in ("ei_ties", "ei_degree") for sector in SECTORS)
    assert partnership_span(network).empty


def test_where_no_tie_is_possible() -> None:
    found = matrix(networks.star())  # two public, one academic
    assert (found[frozenset(["academia"])]["possible"], found[frozenset(["public", "business"])]["possible"]) == (0, 0)
    for pair in (["academia"], ["public", "business"], ["business"]):
        assert isnan(found[frozenset(pair)]["density"])
        assert isnan(found[frozenset(pair)]["expected"])
    assert mixing_counts(networks.empty())["ties"].tolist() == [0] * 10
    assert mixing_counts(networks.empty(), "region").empty


def test_another_attribute() -> None:
    table = mixing_counts(networks.shipped(), "region")
    assert table["ties"].sum() == len(networks.shipped().ties)
    found = summary(networks.shipped(), "form", permutations=100)
    assert found["external"] + found["internal"] == len(networks.shipped().ties)


def in_500_teams() -> Network:
    actors = tuple(Actor(f"a{i}", "A", "public", custom=(("team", f"t{i}"),)) for i in range(500))
    return Network(actors, (), networks.star().sectors, networks.star().kinds)


@pytest.mark.parametrize("measure", [mixing_matrix, mixing_summary, partnership_span])
def test_what_cannot_group(measure) -> None:
    with pytest.raises(ValueError, match="unknown attribute: 'sektor'"):
        measure(networks.star(), "sektor")
    with pytest.raises(ValueError, match="is a list"):
        measure(networks.star(), "challenges")
    with pytest.raises(ValueError, match="500 groups: at most 60"):
        measure(in_500_teams(), "team")


@pytest.mark.parametrize("permutations_", [0, -1])
@pytest.mark.parametrize("network", [networks.toy12(), networks.empty()], ids=["toy12", "empty"])
def test_there_must_be_permutations(network: Network, permutations_: int) -> None:
    with pytest.raises(ValueError, match="at least 1, not"):
        mixing_summary(network, permutations=permutations_)
