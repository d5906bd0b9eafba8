"""Core and periphery: by hand, against all bipartitions, and against all networks with the same numbers of partners."""

import json
from itertools import combinations

import networks
import numpy as np
import pytest

from graph.metrics.core_periphery import core_periphery
from graph.metrics.engine import IN_PLACE, Threads
from graph.metrics.kernel import kernel
from graph.metrics.rewired.enumeration import networks as all_networks
from graph.network.model import Network

NULLS = json.loads((networks.REFERENCE / "nulls.json").read_text(encoding="utf-8"))


def nine() -> Network:
    ids = sorted({id for tie in NULLS["nine"]["ties"] for id in tie})
    return networks.network(dict.fromkeys(ids, "public"), *(" ".join(tie) for tie in NULLS["nine"]["ties"]))


def found(network: Network, draws: int | None = None) -> dict[str, object]:
    (row,) = core_periphery(network, draws=draws, engine=IN_PLACE).to_dict("records")
    return row


def ideal() -> Network:
    """Three who are all tied, each with two of its own."""
    ids = ("a", "b", "c", *(f"{core}{i}" for core in "abc" for i in (1, 2)))
    leaves = [f"{id[0]} {id}" for id in ids if len(id) > 1]
    return networks.network(dict.fromkeys(ids, "public"), "a b", "a c", "b c", *leaves)


def differing(network: Network, core: set[int]) -> int:
    """The pairs that differ from the ideal, counted one by one."""
    tied = kernel(network).adjacency.toarray() > 0
    pairs = combinations(range(len(network.actors)), 2)
    return sum(bool(tied[a, b]) != (a in core) for a, b in pairs if (a in core) == (b in core))


def correlation(network: Network, core: set[int]) -> float:
    tied = kernel(network).adjacency.toarray()
    pairs = [(a, b) for a, b in combinations(range(len(network.actors)), 2) if (a in core) == (b in core)]
    return float(np.corrcoef([tied[a, b] for a, b in pairs], [a in core for a, b in pairs])[0, 1])


def test_the_ideal_fits() -> None:
    row = found(ideal())
    assert (row["core_actors"], row["core"], row["differing_pairs"], row["core_ties"]) == (3, "a;b;c", 0, 3)
    assert row["correlation"] == pytest.approx(1)
    assert (row["actors"], row["draws"], row["method"]) == (9, 90, "exact")


def test_no_core_that_keeps_equals_together_is_better() -> None:
    compared = 0
    for network in networks.many(60, largest=9):
        degree = kernel(network).degree
        n, row = len(degree), found(network, draws=0)
        if len(set(degree.tolist())) < 2:
            assert (row["core_actors"], row["reason"]) == (0, "one_degree" if degree.any() else "no_ties")
            continue
        compared += 1
        every = [set(core) for size in range(1, n) for core in combinations(range(n), size)]
        together = [core for core in every if not {degree[a] for a in core} & {degree[a] for a in set(range(n)) - core}]
        best = min(differing(network, core) for core in together)
        core = {network.position[id] for id in str(row["core"]).split(";")}
        assert row["differing_pairs"] == differing(network, core) == best
        # Equals parted would gain no more than the pairs they make among themselves.
        assert min(differing(network, core) for core in every) <= best
        if not np.isnan(row["correlation"]):
            assert row["correlation"] == pytest.approx(correlation(network, core))
    assert compared > 10


def test_karate_club() -> None:
    row = found(networks.karate(), draws=0)
    assert (row["core_actors"], row["core_ties"]) == (7, 11)
    assert str(row["core"]).split(";") == ["n00", "n01", "n02", "n03", "n31", "n32", "n33"]
    core = {0, 1, 2, 3, 31, 32, 33}
    assert row["correlation"] == pytest.approx(correlation(networks.karate(), core))
    assert row["differing_pairs"] == differing(networks.karate(), core)


def test_all_networks_with_these_numbers_of_partners() -> None:
    network, row = nine(), found(nine())
    core = {network.position[id] for id in str(row["core"]).split(";")}
    ties = np.array([sum(a in core and b in core for a, b in one) for one in all_networks(kernel(network).degree)])
    assert (row["method"], row["draws"]) == ("exact", len(ties)) == ("exact", 1_716)
    assert row["expected_core_ties"] == pytest.approx(ties.mean())
    assert row["p_value"] == pytest.approx((ties >= row["core_ties"]).mean())
    assert row["p_lower"] == pytest.approx((ties <= row["core_ties"]).mean())
    # The correlation follows from the ties within the core, and rises with them.
    fits = {}
    for one, within in zip(all_networks(kernel(network).degree), ties.tolist(), strict=True):
        ids = [actor.id for actor in network.actors]
        other = networks.network(dict.fromkeys(ids, "public"), *(f"{ids[a]} {ids[b]}" for a, b in one[:]))
        if within not in fits:
            fits[within] = correlation(other, core)
    in_order = [fits[within] for within in sorted(fits)]
    assert in_order == sorted(in_order)
    assert len(in_order) > 1


@pytest.mark.parametrize(
    ("network", "reason"),
    [
        (networks.empty(), "no_ties"),
        (networks.isolates(), "no_ties"),
        (networks.two_cores(0).part(np.arange(8) < 4), "one_degree"),
        (networks.star(), "one_network"),
        (networks.leafy_star(300), "one_network"),
    ],
)
def test_what_cannot_be_tested(network: Network, reason: str) -> None:
    row = found(network)
    assert (row["verdict"], row["reason"], row["method"], row["draws"]) == ("undefined", reason, "", 0)
    assert np.isnan(row["p_value"])
    assert np.isnan(row["p_lower"])


def test_what_is_not_asked_for() -> None:
    assert found(nine(), draws=0)["reason"] == "not_asked"
    with pytest.raises(ValueError, match="at least 0, not -1"):
        core_periphery(nine(), draws=-1)


def test_who_draws_does_not_matter() -> None:
    expected = core_periphery(networks.toy12(), draws=60, engine=IN_PLACE)
    assert core_periphery(networks.toy12(), draws=60, engine=Threads(3)).equals(expected)
