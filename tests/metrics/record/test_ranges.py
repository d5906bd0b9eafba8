"""Plausible networks and resampled partnerships: by enumeration, by hand, and where nothing is defined."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product
from math import sqrt
from random import Random

import networks
import numpy as np
import pandas as pd
import pytest

from graph.metrics import LENSES
from graph.metrics.kernel import kernel
from graph.metrics.perturbation import Perturbation, seconds_of_betweenness, sector_ranks
from graph.metrics.record.ranges import (
    CHANCES,
    NETWORKS,
    RANGE_COLUMNS,
    UNSTATED,
    plausible_networks,
    ratio_ranges,
    resampled_partnerships,
)
from graph.network.model import Network
from graph.network.vocabulary import CONFIDENCES

BOTH = [plausible_networks, resampled_partnerships]
CERTAIN = dict.fromkeys(CHANCES, 1.0)


def confident(network: Network, *levels: str | None) -> Network:
    """The network with the confidence of its links, in their order, again and again."""
    links = (replace(link, confidence=levels[i % len(levels)]) for i, link in enumerate(network.links))
    return replace(network, links=tuple(links))


def without_links(network: Network, level: str | None) -> Network:
    return replace(network, links=tuple(link for link in network.links if link.confidence != level))


def shuffled(network: Network, seed: int) -> Network:
    actors, links, draw = list(network.actors), list(network.links), Random(seed)
    draw.shuffle(actors)
    draw.shuffle(links)
    return replace(network, actors=tuple(actors), links=tuple(links))


def distribution(network: Network, chance: Mapping[str | None, float], lens: str) -> list[tuple[float, np.ndarray]]:
    """The probability and the ratios of each set of links that may hold."""
    perturbation, found = Perturbation(network, [lens], 0), []
    for holds in product([0, 1], repeat=len(network.links)):
        each = [
            chance[link.confidence] if here else 1 - chance[link.confidence]
            for link, here in zip(network.links, holds, strict=True)
        ]
        found.append((float(np.prod(each)), perturbation.with_links(np.array(holds))[0]))
    return found


def check_against(table: pd.DataFrame, possible: list[tuple[float, np.ndarray]], actors: int) -> None:
    """The shares, and the percentiles, within four standard errors of what all possible networks give."""
    chance, ratios = np.array([p for p, _ in possible]), np.array([found for _, found in possible])
    places = sector_ranks(ratios, actors)
    for s, row in enumerate(table.to_dict("records")):
        if np.isnan(row["hub_ratio"]):
            continue
        first, none = float(chance[places[:, s] == 1].sum()), float(chance[np.isnan(ratios[:, s])].sum())
        assert row["first"] == pytest.approx(first, abs=4 * sqrt(first * (1 - first) / NETWORKS) + 1e-9)
        assert row["without_ratio"] / NETWORKS == pytest.approx(none, abs=4 * sqrt(none * (1 - none) / NETWORKS) + 1e-9)
        for column, part in (("ratio_low", 0.05), ("ratio_median", 0.5), ("ratio_high", 0.95)):
            known, slack = ~np.isnan(ratios[:, s]), 4 * sqrt(part * (1 - part) / (NETWORKS * (1 - none)))
            below = chance[known & (ratios[:, s] < row[column] - 1e-9)].sum() / (1 - none)
            up_to = chance[known & (ratios[:, s] <= row[column] + 1e-9)].sum() / (1 - none)
            assert below - slack <= part <= up_to + slack, column


def test_every_confidence_has_a_chance() -> None:
    assert dict(CHANCES) == {"high": 0.95, "medium": 0.8, "low": 0.5, "none": 0.8}
    assert CHANCES.keys() == {*CONFIDENCES, UNSTATED}


@pytest.mark.parametrize("lens", ["betweenness", "degree"])
def test_shares_and_percentiles_are_those_of_all_networks_that_may_hold(lens: str) -> None:
    network = confident(networks.bridge(), "high", "low", None)
    chance = {"high": 0.95, "low": 0.5, None: 0.8}
    table = plausible_networks(network, lenses=[lens])
    check_against(table, distribution(network, chance, lens), len(network.actors))


def test_chances_are_adjusted() -> None:
    network = confident(networks.bridge(), "high", "low", "medium")
    table = plausible_networks(network, {"high": 0.6, "low": 0.1})
    check_against(table, distribution(network, {"high": 0.6, "low": 0.1, "medium": 0.8}, "betweenness"), 6)


def test_resamples_are_those_of_all_draws() -> None:
    network = networks.network({"p": "public", "q": "public", "a": "academia", "b": "business"}, "p a", "p b", "q a b")
    perturbation = Perturbation(network, ["strength"], 0)
    possible = [
        (1 / 27, perturbation.with_links(np.bincount(drawn, minlength=3))[0]) for drawn in product(range(3), repeat=3)
    ]
    check_against(resampled_partnerships(network, lenses=["strength"]), possible, 4)


def test_a_link_that_is_drawn_twice_counts_twice() -> None:
    network = networks.network({"p": "public", "q": "public", "a": "academia"}, "p a", "p q", "p q a")
    perturbation = Perturbation(network, list(LENSES), 0)
    twice = replace(network, links=(network.links[0], *network.links))
    np.testing.assert_array_equal(
        perturbation.with_links(np.array([2, 1, 1])), Perturbation(twice, list(LENSES), 0).without_links([])
    )


def test_where_everything_is_certain_nothing_ranges() -> None:
    network = confident(networks.shipped(), *CONFIDENCES, None)
    table = plausible_networks(network, CERTAIN, networks=3, lenses=["degree", "strength"])
    defined = table[table["hub_ratio"].notna()]
    for column in ("ratio_low", "ratio_median", "ratio_high"):
        assert defined[column].tolist() == defined["hub_ratio"].tolist()
    assert defined.groupby("lens")["first"].sum().tolist() == [1, 1]
    assert set(defined["without_ratio"]) == {0}


@pytest.mark.parametrize("level", [*CONFIDENCES, None])
def test_links_that_never_hold_are_left_out(level: str | None) -> None:
    network = confident(networks.at_random(20, 40, 2), *CONFIDENCES, None)
    table = plausible_networks(network, CERTAIN | {level or UNSTATED: 0.0}, networks=2)
    expected = Perturbation(without_links(network, level), ["betweenness"], 0).without_links([])[0]
    np.testing.assert_allclose(table["ratio_median"], expected, rtol=1e-12)


def test_without_any_link_nobody_is_first() -> None:
    table = plausible_networks(networks.bridge(), dict.fromkeys(CHANCES, 0.0), networks=4)
    defined = table[table["hub_ratio"].notna()]
    assert set(defined["group"]) == {"public", "academia"}
    assert set(defined["first"]) == {0.0}
    assert set(defined["without_ratio"]) == {4}
    assert defined[["ratio_low", "ratio_median", "ratio_high"]].isna().all(axis=None)


def test_the_shipped_data() -> None:
    table = plausible_networks(networks.shipped(), networks=300).set_index("group")
    assert table["hub_ratio"].round(2).tolist() == [1.38, 2.04, 0.43, 0.0]
    assert table.loc["academia", "first"] > 0.9
    assert table.loc["academia", "ratio_low"] == pytest.approx(1.73, abs=0.06)
    assert table.loc["academia", "ratio_high"] == pytest.approx(2.2, abs=0.06)
    wide: pd.DataFrame = resampled_partnerships(networks.shipped(), networks=300).set_index("group")
    assert wide.loc["academia", "ratio_low"] < table.loc["academia", "ratio_low"]
    assert table.loc["academia", "ratio_high"] < wide.loc["academia", "ratio_high"]


def test_both_ranges_are_one_table_of_as_many_networks_as_time_allows() -> None:
    network = networks.toy12()
    both = ratio_ranges(network, 30, seed=2)
    parts = [plausible_networks(network, networks=30, seed=2), resampled_partnerships(network, 30, seed=2)]
    pd.testing.assert_frame_equal(both, pd.concat(parts, ignore_index=True))
    each = seconds_of_betweenness(kernel(network))
    assert set(ratio_ranges(network, seconds=120.5 * each)["networks"]) == {120}
    none = ratio_ranges(network, seconds=99.5 * each)
    assert none.empty
    assert none.dtypes.to_dict() == both.dtypes.to_dict()


@pytest.mark.parametrize("measure", BOTH)
def test_columns_and_order(measure: Callable[..., pd.DataFrame]) -> None:
    table = measure(networks.toy12(), networks=3, lenses=["degree", "betweenness"])
    assert tuple(table.columns) == RANGE_COLUMNS
    assert table["lens"].tolist() == [*["degree"] * 4, *["betweenness"] * 4]
    assert table["group"].tolist() == 2 * list(networks.toy12().sectors)
    assert set(table["networks"]) == {3}
    assert len(set(table["varied"])) == 1


@pytest.mark.parametrize("measure", BOTH)
def test_the_same_whatever_the_order_of_the_rows(measure: Callable[..., pd.DataFrame]) -> None:
    network = confident(networks.at_random(30, 50, 7), "high", None, "low")
    table = measure(network, networks=40)
    pd.testing.assert_frame_equal(table, measure(shuffled(network, 1), networks=40))
    assert not table.equals(measure(network, networks=40, seed=1))


@pytest.mark.parametrize("measure", BOTH)
@pytest.mark.parametrize("make", [networks.empty, networks.single, networks.isolates, networks.one_sector])
def test_where_no_ratio_is_defined(make: Callable[[], Network], measure: Callable[..., pd.DataFrame]) -> None:
    table = measure(make(), networks=2)
    assert len(table) == len(make().sectors)
    assert table[["hub_ratio", "first", "ratio_low", "ratio_median", "ratio_high"]].isna().all(axis=None)


@pytest.mark.parametrize("measure", BOTH)
def test_large_networks_are_sampled_and_say_so(measure: Callable[..., pd.DataFrame]) -> None:
    table = measure(networks.leafy_star(2_000), networks=2, lenses=["degree", "betweenness"])
    assert dict(zip(table["lens"], table["method"], strict=True)) == {"degree": "all", "betweenness": "sampled"}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"chances": {"sure": 1.0}}, r"unknown confidence: 'sure' \(must be one of high, medium, low, none\)"),
        ({"chances": {"low": 1.5}}, "between 0 and 1, not 1.5"),
        ({"chances": {"low": -0.5}}, "between 0 and 1, not -0.5"),
        ({"chances": {"low": float("nan")}}, "between 0 and 1, not nan"),
        ({"networks": 0}, "networks must be at least 1, not 0"),
        ({"lenses": ["power"]}, "unknown lens: 'power'"),
    ],
)
def test_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        plausible_networks(networks.star(), **options)  # type: ignore[arg-type]
    if "chances" not in options:
        with pytest.raises(ValueError, match=message):
            resampled_partnerships(networks.star(), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("measure", BOTH)
def test_progress_and_cancelling(measure: Callable[..., pd.DataFrame]) -> None:
    calls: list[tuple[int, int]] = []
    measure(networks.star(), networks=25, progress=lambda *call: calls.append(call))
    assert calls == [(10, 25), (20, 25), (25, 25)]

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        measure(networks.star(), progress=cancel)
