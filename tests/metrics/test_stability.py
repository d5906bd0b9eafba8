"""Rank stability and the fewest links: by hand, by enumeration, and against the scorecard."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations
from math import sqrt
from random import Random

import networks
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.metrics import LENSES, sector_hubs
from graph.metrics.perturbation import Perturbation, sector_ranks
from graph.metrics.stability import STABILITY_COLUMNS, fewest_links, rank_stability
from graph.network.model import Network

SMALL = [networks.toy12(), networks.kite(), networks.bridge(), networks.star(), networks.collaborations()]
NAMES = ["toy12", "kite", "bridge", "star", "collaborations"]
NOWHERE = [networks.empty, networks.single, networks.isolates, networks.one_sector]


def without_links(network: Network, lost: Sequence[int]) -> Network:
    return replace(network, links=tuple(link for i, link in enumerate(network.links) if i not in lost))


def without_actors(network: Network, lost: Sequence[int]) -> Network:
    ids = {network.actors[i].id for i in lost}
    links = (replace(link, members=tuple(m for m in link.members if m not in ids)) for link in network.links)
    actors = tuple(actor for actor in network.actors if actor.id not in ids)
    return replace(network, actors=actors, links=tuple(link for link in links if len(link.members) > 1))


USUAL = [lens for lens in LENSES if lens != "cross_sector_betweenness"]


def ratios(network: Network) -> np.ndarray:
    """Those of the scorecard; shape (lenses, sectors)."""
    table = sector_hubs(network, permutations=1)
    table = table[table["lens"].isin(USUAL)]
    return table["hub_ratio"].to_numpy(dtype=float).reshape(len(USUAL), len(network.sectors))


def leading(network: Network, lens: str) -> set[str]:
    row = lens_ratios(network, lens)
    return {sector for sector, ratio in zip(network.sectors, row, strict=True) if ratio >= np.nanmax(row) - 1e-12}


def shuffled(network: Network, seed: int) -> Network:
    actors, links, draw = list(network.actors), list(network.links), Random(seed)
    draw.shuffle(actors)
    draw.shuffle(links)
    return replace(network, actors=tuple(actors), links=tuple(links))


# --- ranks, and what is left ---


def test_equal_ratios_share_the_better_rank() -> None:
    row = np.array([2.0, 1.0, 2.0 + 1e-15, np.nan, 0.5])
    np.testing.assert_array_equal(sector_ranks(row, 5), [1, 3, 1, np.nan, 4])
    assert np.isnan(sector_ranks(np.full(4, np.nan), 4)).all()


@pytest.mark.parametrize("network", SMALL, ids=NAMES)
def test_what_is_left_is_the_scorecard_of_what_is_left(network: Network) -> None:
    draw, perturbation = Random(2), Perturbation(network, None, 0)
    np.testing.assert_allclose(perturbation.without_links([]), ratios(network), rtol=1e-9)
    for _ in range(12):
        lost = draw.sample(range(len(network.links)), draw.randint(0, len(network.links)))
        np.testing.assert_allclose(perturbation.without_links(lost), ratios(without_links(network, lost)), rtol=1e-9)
        lost = draw.sample(range(len(network.actors)), draw.randint(0, len(network.actors)))
        np.testing.assert_allclose(perturbation.without_actors(lost), ratios(without_actors(network, lost)), rtol=1e-9)


# --- rank stability ---


@pytest.mark.parametrize("what", ["links", "actors"])
@pytest.mark.parametrize("network", [*SMALL, networks.at_random(30, 50)], ids=[*NAMES, "random"])
def test_where_nothing_is_missing_every_rank_is_kept(network: Network, what: str) -> None:
    table = rank_stability(network, [0], what, resamples=3)
    defined = table[table["rank"].notna()]
    assert set(defined["kept"]) <= {1.0}
    assert defined["first"].eq(defined["rank"] == 1).all()
    assert table.loc[table["rank"].isna(), ["kept", "first"]].isna().all(axis=None)
    assert table["rank"].isna().tolist() == np.isnan(ratios(network)).ravel().tolist()


@pytest.mark.parametrize(("what", "lose"), [("links", without_links), ("actors", without_actors)])
def test_a_share_is_that_of_all_sets_that_may_be_missing(
    what: str, lose: Callable[[Network, Sequence[int]], Network]
) -> None:
    network, resamples = networks.bridge(), 1_500
    count = len(network.links if what == "links" else network.actors)
    number = round(0.3 * count)
    sets = [
        sector_ranks(ratios(lose(network, lost)), len(network.actors)) for lost in combinations(range(count), number)
    ]
    whole = sector_ranks(ratios(network), len(network.actors))
    kept = np.mean([places == whole for places in sets], axis=0).ravel()
    first = np.mean([places == 1 for places in sets], axis=0).ravel()
    table = rank_stability(network, [0.3], what, resamples)
    for column, expected in (("kept", kept), ("first", first)):
        error = 4 * np.sqrt(expected * (1 - expected) / resamples)
        defined = table["rank"].notna().to_numpy()
        assert (np.abs(table[column].to_numpy() - expected) <= error + 1e-12)[defined].all()


def test_the_star_by_hand() -> None:
    # Without its tie to the region public has 1/2 of the ties and 2/3 of the actors; without the other, all.
    table = rank_stability(networks.star(), [0.5], lenses=["degree"]).set_index("group")
    assert table.loc["public", "rank"] == 1
    assert table.loc["public", "kept"] == pytest.approx(0.5, abs=4 * sqrt(0.25 / 1_000))
    assert table.loc["public", "first"] + table.loc["academia", "first"] == 1


def test_a_partnership_is_missing_as_a_whole() -> None:
    one = networks.network({"a": "public", "b": "academia", "c": "public"}, "a b c")
    table = rank_stability(one, [0.05], resamples=5, lenses=["degree"])  # at least one link
    assert table["rank"].tolist()[:2] == [1, 1]
    assert table["kept"].tolist()[:2] == table["first"].tolist()[:2] == [0, 0]


def test_columns_and_order() -> None:
    table = rank_stability(networks.toy12(), [0.1, 0.2], resamples=4)
    assert tuple(table.columns) == STABILITY_COLUMNS
    assert list(table["lens"].unique()) == USUAL
    assert table["missing"].tolist() == [*[0.1] * 4, *[0.2] * 4] * len(USUAL)
    assert table["group"].tolist() == list(networks.toy12().sectors) * 2 * len(USUAL)
    assert set(table["resamples"]) == {4}
    assert set(table["what"]) == {"links"}
    assert set(table["method"]) == {"all"}


def test_betweenness_across_sectors_is_measured_where_it_is_asked_for() -> None:
    lens = "cross_sector_betweenness"
    table = rank_stability(networks.toy12(), [0, 0.2], resamples=4, lenses=[lens])
    assert list(table["lens"].unique()) == [lens]
    whole = table[table["missing"] == 0].set_index("group")
    card = sector_hubs(networks.toy12(), permutations=1).set_index(["lens", "group"]).loc[lens]
    first = card["hub_ratio"].idxmax()
    assert whole.loc[first, "rank"] == whole.loc[first, "kept"] == 1


def test_the_same_whatever_the_order_of_the_rows_or_what_else_is_asked() -> None:
    network = networks.at_random(30, 50, 7)
    table = rank_stability(network, resamples=40)
    pd.testing.assert_frame_equal(table, rank_stability(shuffled(network, 1), resamples=40))
    assert not table.equals(rank_stability(network, resamples=40, seed=1))
    part = table[(table["lens"] == "degree") & (table["missing"] == 0.2)].reset_index(drop=True)
    pd.testing.assert_frame_equal(part, rank_stability(network, [0.2], resamples=40, lenses=["degree"]))


@settings(max_examples=40)
@given(networks.drawn(), st.sampled_from(["links", "actors"]), st.sampled_from([0.05, 0.5, 1.0]))
def test_shares_are_shares(network: Network, what: str, missing: float) -> None:
    table = rank_stability(network, [missing], what, resamples=4)
    defined = table[table["rank"].notna()]
    assert defined[["kept", "first"]].apply(lambda column: column.between(0, 1)).all(axis=None)
    assert defined["rank"].between(1, len(network.sectors)).all()
    if missing == 1.0:
        assert defined["kept"].eq(0).all()


def test_shipped_data_keep_academia_first() -> None:
    table = rank_stability(networks.shipped(), [0.1], resamples=300, lenses=["betweenness"]).set_index("group")
    assert table["rank"].to_dict() == {"academia": 1, "public": 2, "civil_society": 3, "business": 4}
    assert table.loc["academia", "kept"] == pytest.approx(0.99, abs=4 * sqrt(0.99 * 0.01 / 300))


def test_large_networks_are_sampled_and_say_so() -> None:
    network = networks.leafy_star(2_000)
    for what in ("links", "actors"):
        table = rank_stability(network, [0, 0.1], what, resamples=2)
        assert dict(zip(table["lens"], table["method"], strict=True)) == {
            "degree": "all",
            "strength": "all",
            "betweenness": "sampled",
        }
        assert table.loc[(table["missing"] == 0) & table["rank"].notna(), "kept"].eq(1).all()
        pd.testing.assert_frame_equal(table, rank_stability(shuffled(network, 1), [0, 0.1], what, resamples=2))


@pytest.mark.parametrize("make", NOWHERE)
@pytest.mark.parametrize("what", ["links", "actors"])
def test_where_no_rank_is_defined(make: Callable[[], Network], what: str) -> None:
    network = make()
    table = rank_stability(network, what=what, resamples=2)
    assert len(table) == 3 * len(USUAL) * len(network.sectors)
    assert table[["rank", "kept", "first"]].isna().all(axis=None)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"what": "sectors"}, "unknown kind of loss: 'sectors'"),
        ({"resamples": 0}, "resamples must be at least 1, not 0"),
        ({"missing": [0.1, 1.5]}, "between 0 and 1, not 1.5"),
        ({"missing": [-0.1]}, "between 0 and 1, not -0.1"),
        ({"missing": [float("nan")]}, "between 0 and 1, not nan"),
        ({"lenses": ["degree", "power"]}, "unknown lens: 'power'"),
    ],
)
def test_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        rank_stability(networks.star(), **options)  # type: ignore[arg-type]


def test_progress_and_cancelling() -> None:
    calls: list[tuple[int, int]] = []
    rank_stability(networks.star(), resamples=5, progress=lambda *call: calls.append(call))
    assert calls == [(i, 15) for i in range(1, 16)]

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rank_stability(networks.star(), progress=cancel)
    with pytest.raises(KeyboardInterrupt):
        fewest_links(networks.star(), progress=cancel)


# --- the fewest links ---


def changes_first(before: np.ndarray, after: np.ndarray) -> bool:
    """Whether a sector that was not first is ahead of all that were, by the ratios on one lens."""
    was = before >= np.nanmax(before) - 1e-12
    standing = np.where(np.isnan(after), -np.inf, after)
    return bool(standing[~was].max() > standing[was].max() + 1e-12)


def lens_ratios(network: Network, lens: str) -> np.ndarray:
    return ratios(network)[USUAL.index(lens)]


@pytest.mark.parametrize("network", [*SMALL[:4], networks.at_random(9, 10, 2), networks.at_random(9, 10, 5)])
@pytest.mark.parametrize("lens", ["degree", "betweenness"])
def test_no_smaller_set_where_the_search_says_so(network: Network, lens: str) -> None:
    found = fewest_links(network, lens)
    assert set(found.first) == leading(network, lens)
    if not found.links:
        assert (found.bound, found.then) == ("not found", ())
        return
    lost = [network.links.index(link) for link in found.links]
    before = lens_ratios(network, lens)
    assert changes_first(before, lens_ratios(without_links(network, lost), lens))
    assert set(found.then) == leading(without_links(network, lost), lens)
    perturbation = Perturbation(network, [lens], 0)
    for fewer in range(1, len(lost) if found.bound == "exact" else 1):
        sets = combinations(range(len(network.links)), fewer)
        assert not any(changes_first(before, perturbation.without_links(gone)[0]) for gone in sets)


def test_two_links_put_public_before_academia() -> None:
    network = networks.shipped()
    found = fewest_links(network)
    assert (found.lens, found.first, found.then, found.bound) == ("betweenness", ("academia",), ("public",), "exact")
    assert [(link.members, link.kind) for link in found.links] == [
        (("kompetenscenter-si", "psi-orebro"), "strategic_partnership"),
        (("orebro-universitet", "msi"), "hosting"),
    ]
    assert leading(without_links(network, [network.links.index(link) for link in found.links]), "betweenness") == {
        "public"
    }
    assert fewest_links(network, most=1).bound == "not found"


def test_more_than_three_links_are_an_upper_bound() -> None:
    found = fewest_links(networks.shipped(), "strength")
    assert found.bound == "upper bound"
    assert 3 < len(found.links) <= 20
    assert found == fewest_links(shuffled(networks.shipped(), 4), "strength")


def test_of_many_links_some_are_tried() -> None:
    network = networks.at_random(60, 400, 3)
    calls: list[tuple[int, int]] = []
    found = fewest_links(network, "degree", progress=lambda *call: calls.append(call))
    assert calls == sorted(calls)
    assert calls[-1][0] == calls[-1][1]
    assert found.links
    assert found.bound == ("exact" if len(found.links) == 1 else "upper bound")
    rest = without_links(network, [network.links.index(link) for link in found.links])
    assert changes_first(lens_ratios(network, "degree"), lens_ratios(rest, "degree"))


@pytest.mark.parametrize("make", NOWHERE)
def test_nobody_is_first_where_no_ratio_is_defined(make: Callable[[], Network]) -> None:
    found = fewest_links(make())
    assert (found.first, found.then, found.links, found.bound) == ((), (), (), "not found")


def test_fewest_links_refused() -> None:
    with pytest.raises(ValueError, match="unknown lens: 'power'"):
        fewest_links(networks.star(), "power")
    with pytest.raises(ValueError, match="most must be at least 1, not 0"):
        fewest_links(networks.star(), most=0)
