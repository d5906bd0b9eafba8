"""The tolerance: relative, and as wide as rounding."""

import networks
import numpy as np
import pytest

from graph import Network, load, sector_hubs
from graph.metrics.tolerance import tolerance
from graph.network.model import Link


def scaled(network: Network, factor: float) -> Network:
    links = tuple(
        Link(link.members, link.kind, link.size, start=str(i), strength=link.strength * factor)
        for i, link in enumerate(network.links)
    )
    return Network(network.actors, links, network.sectors, network.kinds)


def test_small_strengths_count_beside_large_ones() -> None:
    # 7,387 of the 12,870 ways to name eight of 16 have at least as much, and as many at most as much: counted in
    # fractions. The strengths are 1,000,000 and .000001.
    table = sector_hubs(load(networks.REFERENCE / "extreme-strength"))
    rows = table[table["lens"] == "strength"]
    assert rows["p_value"].tolist() == rows["p_lower"].tolist() == [7387 / 12870] * 2


@pytest.mark.parametrize("factor", [1e-13, 1 / 3, 1e6])
@pytest.mark.parametrize("network", ["extreme-strength", "toy12", "weighted-diamond"])
def test_the_unit_of_strength_changes_no_chance(network: str, factor: float) -> None:
    whole = load(networks.REFERENCE / network)
    one, other = (sector_hubs(scaled(whole, by)) for by in (1, factor))
    columns = ["hub_ratio", "p_value", "p_lower", "p_adjusted", "p_lower_adjusted", "top_share"]
    np.testing.assert_allclose(one[columns].to_numpy(float), other[columns].to_numpy(float), rtol=1e-12)
    assert one[["verdict", "top_actor"]].equals(other[["verdict", "top_actor"]])


@pytest.mark.parametrize("count", [3, 16, 170, 10_000])
def test_sums_in_another_order_are_equal(count: int) -> None:
    draw = np.random.default_rng(count)
    values = draw.random(count) / 3
    sums = [float(np.add.accumulate(draw.permutation(values))[-1]) for _ in range(20)]
    assert max(sums) <= min(sums) * (1 + tolerance(count))
    assert tolerance(count) < 2e-11
