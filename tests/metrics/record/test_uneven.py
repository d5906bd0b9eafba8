"""Uneven records: by a formula, by hand, and the figures published for the shipped data."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import networks
import numpy as np
import pandas as pd
import pytest

from graph.metrics import sector_hubs
from graph.metrics.record.uneven import MISSING, UNEVEN_COLUMNS, uneven_records
from graph.network.model import Network


def shuffled(network: Network, seed: int) -> Network:
    actors, links, draw = list(network.actors), list(network.links), Random(seed)
    draw.shuffle(actors)
    draw.shuffle(links)
    return replace(network, actors=tuple(actors), links=tuple(links))


def hub_of(partners: int, actors: int = 100) -> Network:
    """A public hub with some academic partners, and academic isolates."""
    others = [f"a{i:03}" for i in range(actors)]
    return networks.network(
        {"hub": "public"} | dict.fromkeys(others, "academia"), *(f"hub {id}" for id in others[:partners])
    )


def test_the_chances_are_twentieths_to_the_bit() -> None:
    assert [f"{missing:.17g}" for missing in MISSING] == [f"{round(step * 0.05, 2):.17g}" for step in range(20)]


def test_a_hub_loses_its_own_partnerships() -> None:
    # It is a hub, p 1/101, as long as two of its four partnerships are there, and then its ratio is always 121.
    table = uneven_records(hub_of(4), groups=["public"])
    assert set(table["verdict"]) == {"hub"}
    assert set(table["thinned"]) == {"own"}
    assert set(table["hub_ratio"]) == {101.0}
    x = np.array(MISSING)
    gone = x**4 + 4 * x**3 * (1 - x)
    assert (np.abs(table["changed"] - gone) <= 4 * np.sqrt(gone * (1 - gone) / 200) + 1e-12).all()
    assert table["changed"].is_monotonic_increasing
    (at,) = set(table["changes_at"])
    assert at in (0.6, 0.65)
    assert at == min(x for x, changed in zip(MISSING, table["changed"], strict=True) if changed >= 0.5)


def test_what_touches_the_sector_is_left_to_another_than_a_hub() -> None:
    table = uneven_records(hub_of(4), networks=10, groups=["academia"])
    assert set(table["verdict"]) == {"under-represented"}
    assert set(table["thinned"]) == {"others"}
    assert set(table["changed"]) == {0.0}
    assert table["changes_at"].isna().all()


def test_a_hub_of_many_partnerships_stays_one() -> None:
    table = uneven_records(hub_of(100), networks=20, groups=["public"])
    assert set(table["verdict"]) == {"hub"}
    assert table["changed"].max() < 0.5
    assert table["changes_at"].isna().all()


@pytest.mark.parametrize(
    ("thinned", "ratios"), [("own", (2.04, 1.72, 1.24, 0.56)), ("others", (2.04, 2.31, 2.81, 3.47))]
)
def test_the_published_ratios_of_academia(thinned: str, ratios: tuple[float, ...]) -> None:
    table = uneven_records(networks.shipped(), networks=16, permutations=99, groups=["academia"], thinned=thinned)
    found = table.set_index("missing").loc[[0, 0.25, 0.5, 0.75], "hub_ratio"]
    assert found.tolist() == pytest.approx(ratios, abs=0.12)
    assert found[0] == pytest.approx(2.04, abs=0.005)
    assert set(table["thinned"]) == {thinned}


@pytest.mark.parametrize(
    "network", [networks.toy12(), networks.kite(), networks.bridge()], ids=["toy12", "kite", "bridge"]
)
@pytest.mark.parametrize("lens", ["betweenness", "degree"])
def test_with_all_records_the_verdict_is_that_of_the_scorecard(network: Network, lens: str) -> None:
    table = uneven_records(network, lens, networks=2)
    scorecard = sector_hubs(network, group_lenses=False)
    rows = scorecard[(scorecard["lens"] == lens) & (scorecard["verdict"] != "undefined")].set_index("group")
    complete = table[table["missing"] == 0].set_index("group")
    assert complete.index.tolist() == rows.index.tolist()
    assert complete["verdict"].tolist() == rows["verdict"].tolist()
    assert complete["hub_ratio"].tolist() == pytest.approx(rows["hub_ratio"].tolist())
    assert set(complete["changed"]) == {0.0}


def test_a_partnership_is_missing_as_a_whole() -> None:
    # The three of it have all ties or none, and without it there is nothing to share.
    one = networks.network({"a": "public", "b": "academia", "c": "public", "d": "business"}, "a b c")
    table = uneven_records(one, "degree", groups=["public"], thinned="own")
    ratio = table["hub_ratio"].iloc[0]
    assert table["hub_ratio"].tolist() == pytest.approx([ratio] * len(MISSING))
    x = np.array(MISSING)
    assert (np.abs(table["changed"] - x) <= 4 * np.sqrt(x * (1 - x) / 200) + 1e-12).all()


def test_columns_and_order() -> None:
    table = uneven_records(networks.bridge(), networks=2, permutations=50, groups=["academia", "public"])
    assert tuple(table.columns) == UNEVEN_COLUMNS
    assert table["group"].tolist() == [*["public"] * 20, *["academia"] * 20]
    assert table["missing"].tolist() == [*MISSING, *MISSING]
    assert set(table["networks"]) == {2}
    assert set(table["permutations"]) == {50}
    assert set(table["method"]) == {"all"}


def test_the_same_whatever_the_order_of_the_rows_or_which_sectors_are_tested() -> None:
    network = networks.at_random(40, 60, 7)
    table = uneven_records(network, networks=5, permutations=99)
    pd.testing.assert_frame_equal(table, uneven_records(shuffled(network, 1), networks=5, permutations=99))
    assert not table.equals(uneven_records(network, networks=5, permutations=99, seed=1))
    part = table[table["group"] == "academia"].reset_index(drop=True)
    pd.testing.assert_frame_equal(part, uneven_records(network, networks=5, permutations=99, groups=["academia"]))


@pytest.mark.parametrize("make", [networks.empty, networks.single, networks.isolates, networks.one_sector])
def test_without_a_verdict_there_is_no_curve(make: Callable[[], Network]) -> None:
    table = uneven_records(make(), networks=2)
    assert table.empty
    assert tuple(table.columns) == UNEVEN_COLUMNS


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"lens": "power"}, "unknown lens: 'power'"),
        ({"networks": 0}, "networks must be at least 1, not 0"),
        ({"permutations": -1}, "permutations must be at least 1, not -1"),
        ({"groups": ["north"]}, r"unknown sector: 'north' \(must be one of public, academia"),
        ({"thinned": "all"}, r"unknown records to thin: 'all' \(must be one of own, others\)"),
    ],
)
def test_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        uneven_records(networks.star(), **options)  # type: ignore[arg-type]


def test_progress_and_cancelling() -> None:
    calls: list[tuple[int, int]] = []
    uneven_records(networks.bridge(), networks=3, progress=lambda *call: calls.append(call))
    assert calls == [(i, 6) for i in range(1, 7)]

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        uneven_records(networks.bridge(), progress=cancel)
