"""The scorecard: reference p-values, the null, and every way to be undefined."""

import os
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from itertools import combinations
from math import comb
from random import Random

import networks
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.metrics import HEADLINE, LENSES, sector_hubs
from graph.metrics.hubs import carriers
from graph.metrics.null import holm, holm_thresholds
from graph.network.model import Link, Network

SECTORS = ("public", "academia", "civil_society", "business")
EXACT_LENSES = ("degree", "strength", "brokerage")  # sums of fractions with small denominators

COLUMNS = (
    "lens,by,group,actors,share_of_actors,value,share,hub_ratio,null_low,null_high,p_value,p_adjusted,p_lower,"
    "p_lower_adjusted,standard_error,method,verdict,top_actor,top_actors,top_share,"
    "question,expected,expected_ratio,standard_error_lower,draws,reason"
)
UNDEFINED = [
    *("share", "hub_ratio", "null_low", "null_high"),
    *("p_value", "p_adjusted", "p_lower", "p_lower_adjusted", "standard_error"),
]


def per_capita(network: Network, **options: int) -> pd.DataFrame:
    """The rows that compare sectors with chance; those that measure a sector as one actor come after them."""
    table = sector_hubs(network, **options)
    return table[table["lens"].isin(LENSES.keys())]


def scorecard(network: Network, **options: int) -> pd.DataFrame:
    return sector_hubs(network, **options).set_index(["lens", "group"])


# --- reference values ---


@pytest.mark.parametrize(
    ("lens", "column", "expected"),
    [
        # public, academia, civil_society, business: there are 220, 220, 495 and 66 ways to be three, four or two of 12.
        ("betweenness", "hub_ratio", (37 / 14, 43 / 42, 1 / 8, 1 / 4)),  # 2.642857, 1.023810, .125, .25
        ("betweenness", "p_value", (19 / 220, 106 / 220, 480 / 495, 51 / 66)),  # .086364, .481818, .969697, .772727
        ("betweenness", "p_lower", (213 / 220, 150 / 220, 75 / 495, 33 / 66)),  # .968182, .681818, .151515, .5
        ("degree", "hub_ratio", (5 / 4,)),
        ("degree", "p_value", (59 / 220,)),  # .268182
        ("degree", "p_lower", (185 / 220, 161 / 220, 165 / 495, 22 / 66)),  # .840909, .731818, .333333, .333333
        ("strength", "hub_ratio", (32 / 23,)),  # 1.391304
        ("strength", "p_value", (50 / 220,)),  # .227273
    ],
)
def test_toy12(lens: str, column: str, expected: tuple[float, ...]) -> None:
    measured = scorecard(networks.toy12()).loc[lens, column]
    assert tuple(measured[: len(expected)]) == pytest.approx(expected, abs=1e-12)


def test_the_group_lenses_come_last_and_are_not_judged() -> None:
    table = sector_hubs(networks.toy12())
    last = table.tail(16)
    assert list(last["lens"].unique()) == ["group_degree", "group_harmonic", "group_reach2", "group_betweenness"]
    assert last[UNDEFINED].isna().all(axis=None)
    assert set(last["verdict"]) | set(last["method"]) | set(last["top_actor"]) == {""}
    assert last["value"].between(0, 1).all()


def test_toy12_in_all() -> None:
    table = per_capita(networks.toy12())
    assert ",".join(table.columns) == COLUMNS
    lenses = ["degree", "strength", "betweenness", "harmonic", "eigenvector", "brokerage", "cross_sector_betweenness"]
    assert list(table["lens"].unique()) == lenses
    assert list(table["group"]) == list(SECTORS) * len(LENSES)
    assert set(table["by"]) == {"sector"}
    assert set(table["method"]) == {"exact"}
    assert set(table["standard_error"]) == {0.0}
    assert set(table["verdict"]) == {"not significant"}  # nobody is a hub
    assert table.groupby("lens")["share"].sum().to_numpy() == pytest.approx(np.ones(7))
    assert table.groupby("lens")["actors"].sum().eq(12).all()
    row = scorecard(networks.toy12()).loc[("betweenness", "public")]
    assert (row["actors"], row["share_of_actors"], row["top_actor"]) == (3, 0.25, "P1")
    # Unnormalised, public holds 18.5 of 28; P1 and P2 share it.
    assert row["value"] * 55 == pytest.approx(18.5)
    assert row["share"] == pytest.approx(18.5 / 28)


def enumerated(network: Network, lens: str, sector: str) -> tuple[Fraction, Fraction]:
    """Both tails by going through every subset, in whole numbers."""
    values = LENSES[lens](network)
    whole = np.rint(values * 12).astype(int)  # no partnership here has more than four members
    np.testing.assert_allclose(whole / 12, values, atol=1e-9)
    members = [i for i, actor in enumerate(network.actors) if actor.sector == sector]
    observed = whole[members].sum()
    sums = [sum(whole[list(subset)]) for subset in combinations(range(len(whole)), len(members))]
    return Fraction(sum(s >= observed for s in sums), len(sums)), Fraction(sum(s <= observed for s in sums), len(sums))


@pytest.mark.parametrize(
    "network",
    [networks.toy12(), networks.kite(), networks.bridge(), networks.star()],
    ids=["toy12", "kite", "bridge", "star"],
)
@pytest.mark.parametrize("lens", EXACT_LENSES)
def test_every_subset_counts_once(network: Network, lens: str) -> None:
    table = scorecard(network)
    for sector in {actor.sector for actor in network.actors}:
        upper, lower = enumerated(network, lens, sector)
        row = table.loc[(lens, sector)]
        assert (row["verdict"] == "undefined") == (upper == lower == 1)  # whoever the members were
        if row["verdict"] != "undefined":
            assert row["p_value"] == pytest.approx(float(upper), abs=1e-12)
            assert row["p_lower"] == pytest.approx(float(lower), abs=1e-12)


def test_karate_club() -> None:
    # The two sides between them hold everything: what one has more, the other has less.
    table = scorecard(networks.karate(), permutations=2_000)
    for lens in LENSES:
        one, other = table.loc[(lens, "public")], table.loc[(lens, "academia")]
        assert one["actors"] == other["actors"] == 17
        assert one["share"] + other["share"] == pytest.approx(1)
        assert one["method"] == "monte_carlo"  # C(34, 17) = 2,333,606,220
        # The same draws serve both: a sum of one as large as observed is one of the other as small.
        assert one["p_value"] == pytest.approx(other["p_lower"], abs=1e-3)
    assert table.loc[("betweenness", "public"), "top_actor"] == "n00"
    assert table.loc[("betweenness", "academia"), "top_actor"] == "n33"


# --- null distributions ---


def test_the_band_holds_95_per_cent() -> None:
    kite = networks.kite()
    values = LENSES["degree"](kite)
    sums = sorted(sum(values[list(three)]) for three in combinations(range(10), 3))
    # Of the 120 sums the percentiles lie at places 2.975 and 116.025, counted from 0.
    low, high = (sums[2] * 0.025 + sums[3] * 0.975, sums[116] * 0.975 + sums[117] * 0.025)
    row = scorecard(kite).loc[("degree", "public")]
    assert row["null_low"] == pytest.approx(low / 36 / 0.3)
    assert row["null_high"] == pytest.approx(high / 36 / 0.3)
    assert (sums[2], sums[3], sums[116], sums[117]) != (sums[5], sums[6], sums[113], sums[114])  # 5 and 95 per cent


@pytest.mark.parametrize(("size", "leaves"), [(20, 60), (7, 39), (50, 99)])
def test_the_hub_of_a_star_is_in_a_sector_by_its_share(size: int, leaves: int) -> None:
    # All brokerage is the hub's: a sector holds it with the chance that the hub is one of its own.
    names = [f"n{i:02}" for i in range(leaves)]
    sectors = {"hub": "public"} | {id: "public" if i < size - 1 else "academia" for i, id in enumerate(names)}
    table = scorecard(networks.network(sectors, *(f"hub {id}" for id in names)))
    row, p = table.loc[("brokerage", "public")], size / (leaves + 1)
    assert row["method"] == "monte_carlo"
    assert row["hub_ratio"] == pytest.approx(1 / p)
    assert abs(row["p_value"] - p) <= 4 * row["standard_error"]
    assert (row["p_lower"], row["top_actor"], row["top_share"]) == (1, "hub", 1)


def test_each_tail_is_adjusted_by_itself() -> None:
    table = per_capita(networks.toy12())
    for _, rows in table.groupby("lens"):
        np.testing.assert_allclose(rows["p_adjusted"], holm(rows["p_value"].to_numpy()))
        np.testing.assert_allclose(rows["p_lower_adjusted"], holm(rows["p_lower"].to_numpy()))


# --- verdicts ---


def four_verdicts() -> Network:
    """Four public actors tied to each other and to two academic ones each; seven of civil society without ties."""
    publics, academics, others = ([f"{letter}{i}" for i in range(n)] for letter, n in (("p", 4), ("a", 8), ("c", 7)))
    sectors = dict.fromkeys(publics, "public") | dict.fromkeys(academics, "academia")
    links = [f"{a} {b}" for a, b in combinations(publics, 2)]
    links += [f"{publics[i // 2]} {academic}" for i, academic in enumerate(academics)]
    return networks.network(sectors | dict.fromkeys(others, "civil_society"), *links)


def test_four_verdicts() -> None:
    table = scorecard(four_verdicts())
    verdicts = table.loc["degree", "verdict"].to_dict()
    assert verdicts == {
        "public": "hub",
        "academia": "not significant",
        "civil_society": "under-represented",
        "business": "undefined",
    }
    # Only the four publics have five partners, so that no other four hold as much; of the 19 actors, the seven
    # isolates are the only seven that hold nothing.
    assert table.loc[("degree", "public"), "p_value"] == pytest.approx(1 / comb(19, 4))
    assert table.loc[("degree", "public"), "p_adjusted"] == pytest.approx(3 / comb(19, 4))
    assert table.loc[("degree", "civil_society"), "p_lower_adjusted"] == pytest.approx(3 / comb(19, 7))
    assert table.loc[("degree", "public"), "hub_ratio"] == pytest.approx(20 / 28 / (4 / 19))


@pytest.mark.parametrize(("actors", "verdict"), [(80, "hub"), (79, "not significant")])
def test_two_and_a_half_per_cent_in_one_tail_are_enough(actors: int, verdict: str) -> None:
    # The hub alone in its sector: p is one in so many, and Holm doubles it, since the other sector has a p, too.
    names = [f"n{i:02}" for i in range(actors - 1)]
    star = networks.network({"hub": "public"} | dict.fromkeys(names, "business"), *(f"hub {id}" for id in names))
    row = scorecard(star).loc[("brokerage", "public")]
    assert row["p_adjusted"] == pytest.approx(2 / actors, abs=1e-15)
    assert row["verdict"] == verdict


def test_a_verdict_follows_from_the_adjusted_values() -> None:
    for network in networks.many(30, largest=14):
        for row in per_capita(network).itertuples():
            if np.isnan(row.p_value):
                expected = "undefined"
            elif row.p_adjusted <= 0.025:
                expected = "hub"
            else:
                expected = "under-represented" if row.p_lower_adjusted <= 0.025 else "not significant"
            assert row.verdict == expected


# --- what is undefined ---


@pytest.mark.parametrize(
    "make",
    [networks.empty, networks.single, networks.isolates, networks.one_sector],
    ids=["empty", "single", "isolates", "one_sector"],
)
def test_undefined_throughout(make: Callable[[], Network]) -> None:
    network = make()
    table = per_capita(network)
    assert len(table) == 4 * len(LENSES)
    assert set(table["verdict"]) == {"undefined"}
    assert table[UNDEFINED].isna().all(axis=None)
    assert set(table["method"]) == {""}
    assert table["share_of_actors"].isna().all() == (not network.actors)
    assert table["actors"].sum() == len(LENSES) * len(network.actors)


def test_a_sector_with_every_actor_has_a_value_and_no_p() -> None:
    table = scorecard(networks.one_sector())
    row = table.loc[("degree", "public")]
    assert (row["actors"], row["share_of_actors"], row["value"], row["top_actor"]) == (4, 1, 6, "")
    assert row["top_actors"] == 2  # b and c
    assert row["top_share"] == pytest.approx(1 / 3)
    assert table.loc[("degree", "academia"), "value"] == 0
    assert table.loc[("degree", "academia"), "top_actor"] == ""


def test_a_lens_without_any_value_is_undefined_and_the_others_are_not() -> None:
    # Two ties side by side: nobody is on anybody's path.
    pairs = networks.network(dict(zip("abcd", SECTORS, strict=True)), "a b", "c d")
    verdicts = per_capita(pairs).groupby("lens")["verdict"].unique().map(list).to_dict()
    assert verdicts["betweenness"] == verdicts["brokerage"] == ["undefined"]
    assert verdicts["degree"] == verdicts["harmonic"] == verdicts["eigenvector"] == ["not significant"]


def test_two_sectors_that_share_alike() -> None:
    table = scorecard(networks.bridge())
    assert table.loc["degree", "verdict"].tolist() == ["not significant"] * 2 + ["undefined"] * 2
    # Either triangle has 7 partners; of the 20 threes, the four without p3 and a1 have 6, the four with both 8.
    assert table.loc[("degree", "public"), "p_value"] == table.loc[("degree", "public"), "p_lower"] == 0.8
    assert table.loc[("betweenness", "public"), "p_value"] == 0.8


@settings(max_examples=60)
@given(networks.drawn())
def test_there_is_always_a_verdict(network: Network) -> None:
    table = per_capita(network)
    assert len(table) == 4 * len(LENSES)
    assert table["verdict"].isin(["hub", "under-represented", "not significant", "undecided", "undefined"]).all()
    undefined = table["verdict"] == "undefined"
    assert table.loc[undefined, UNDEFINED].isna().all(axis=None)
    assert table.loc[~undefined, UNDEFINED].notna().all(axis=None)
    assert table.loc[~undefined, ["p_value", "p_lower", "p_adjusted", "p_lower_adjusted"]].gt(0).all(axis=None)
    assert table.loc[~undefined, ["p_value", "p_lower", "p_adjusted", "p_lower_adjusted"]].le(1).all(axis=None)
    assert (table["top_actors"] > 0).eq(table["value"] > 0).all()
    assert (table["top_actor"] != "").eq(table["top_actors"] == 1).all()
    assert (table["null_low"] <= table["null_high"]).eq(~undefined).all()


# --- who carries it ---


@pytest.mark.parametrize("lens", LENSES)
def test_the_first_carrier_is_the_top_actor_of_the_scorecard(lens: str) -> None:
    network = networks.toy12()
    rows = scorecard(network).loc[lens]
    found = carriers(network, lens=lens)
    first = found.groupby("group", sort=False).first()
    for sector, row in rows[rows["value"] > 0].iterrows():
        assert row["top_actor"] in ("", first.loc[sector, "actor"])
        assert (row["top_actor"] == "") == (row["top_actors"] > 1)
        assert first.loc[sector, "share"] == pytest.approx(row["top_share"])
    assert set(found["group"]) == set(rows.index[rows["value"] > 0])
    assert found.groupby("group")["share"].apply(lambda share: share.is_monotonic_decreasing).all()


def test_carriers_by_hand() -> None:
    # Of 28 (unnormalised) public holds 18.5, which P1 and P2 share; P3 lies between nobody.
    found = carriers(networks.toy12())
    public = found[found["group"] == "public"]
    assert public["actor"].tolist() == ["P1", "P2"]
    assert public["share"].sum() == pytest.approx(1)
    assert carriers(networks.toy12(), most=1)["group"].is_unique
    # Those who equal the last of them are not left out.
    assert carriers(networks.leafy_star(9), lens="degree", most=1)["group"].tolist() == [
        "public",
        *["academia"] * 3,
        *["business"] * 3,
    ]
    assert carriers(networks.isolates()).empty
    assert HEADLINE in LENSES


# --- repeatable ---


@settings(max_examples=60)
@given(networks.drawn(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(network: Network, random: Random) -> None:
    actors, links = list(network.actors), list(network.links)
    random.shuffle(actors)
    random.shuffle(links)
    assert sector_hubs(Network(tuple(actors), tuple(links), network.sectors, network.kinds)).equals(
        sector_hubs(network)
    )


def test_the_seed_decides_the_draws() -> None:
    karate = networks.karate()
    one, again, other = (sector_hubs(karate, permutations=500, seed=seed) for seed in (1, 1, 2))
    assert one.equals(again)
    assert not one.equals(other)


def test_neither_hash_seed_nor_row_order_shows_in_the_output() -> None:
    reordered = (
        "import graph, sys; from dataclasses import replace; n = graph.load('data');"
        "n = replace(n, actors=n.actors[::-1], links=n.links[::-1]);"
        "sys.stdout.write(graph.sector_hubs(n, permutations=999).to_csv() + graph.actor_metrics(n).to_csv())"
    )
    plain = reordered.replace("[::-1]", "")
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=networks.ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for code, seed in ((plain, "0"), (reordered, "1"))
    ]
    assert len(outputs[0]) > 10_000
    assert outputs[0] == outputs[1]


@pytest.mark.parametrize("permutations", [0, -1])
def test_there_must_be_permutations(permutations: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        sector_hubs(networks.toy12(), permutations=permutations)


# --- further draws near a threshold ---


def near_threshold() -> Network:
    """A star whose hub is in a sector of three among 480: p is 3/480 = .00625, the first of Holm's four thresholds."""
    names = [f"n{i:03}" for i in range(479)]
    larger = ("public", "civil_society", "business")
    sectors = {"hub": "academia"} | {id: "academia" if i < 2 else larger[i % 3] for i, id in enumerate(names)}
    return networks.network(sectors, *(f"hub {id}" for id in names))


def draws_behind(p: float, *possible: int) -> int:
    """Which number of draws R gives p as a whole number of (R + 1)ths."""
    return next(R for R in possible if abs(p * (R + 1) - round(p * (R + 1))) < 1e-6)


def test_a_p_value_near_its_threshold_is_drawn_on() -> None:
    table = scorecard(near_threshold(), permutations=1_000)
    row = table.loc[("brokerage", "academia")]
    assert row["method"] == "monte_carlo"
    assert draws_behind(row["p_value"], 1_000, 100_000) == 100_000
    assert row["standard_error"] == pytest.approx((row["p_value"] * (1 - row["p_value"]) / 100_000) ** 0.5)
    assert abs(row["p_value"] - 0.00625) <= 4 * row["standard_error"]
    # The others hold nothing at all: p is 1, and nothing is near.
    far = table.loc[("brokerage", "public")]
    assert (far["p_value"], far["standard_error"]) == (1, 0)
    assert draws_behind(far["p_lower"], 1_000, 100_000) == 1_000


def test_what_the_last_draws_leave_open_is_undecided() -> None:
    rows = scorecard(near_threshold(), permutations=1_000).loc["brokerage"]
    assert rows["verdict"].to_dict() == {
        "public": "not significant",
        "academia": "undecided",
        "civil_society": "not significant",
        "business": "not significant",
    }
    assert rows["reason"].to_dict() == dict.fromkeys(rows.index, "") | {"academia": "draws"}
    assert rows["draws"].to_dict() == dict.fromkeys(rows.index, 1_000) | {"academia": 100_000}


def test_each_tail_has_its_standard_error() -> None:
    table = per_capita(networks.shipped())
    for error, tail in (("standard_error", "p_value"), ("standard_error_lower", "p_lower")):
        p, draws = table[tail], table["draws"].astype(float)
        np.testing.assert_allclose(table[error], np.sqrt(p * (1 - p) / draws))
    exact = per_capita(networks.toy12())
    assert exact[["standard_error", "standard_error_lower"]].eq(0).all(axis=None)
    assert exact.loc[exact["group"] == "public", "draws"].eq(comb(12, 3)).all()


def test_the_mean_of_relabelled_sectors_is_their_share_of_the_actors() -> None:
    table = per_capita(networks.toy12())
    assert set(table["question"]) == {"position"}
    np.testing.assert_allclose(table["expected"], table["share_of_actors"])
    np.testing.assert_allclose(table["expected_ratio"], 1)


@pytest.mark.parametrize(
    ("make", "reasons"),
    [
        (networks.empty, {"no_actors"}),
        (networks.one_sector, {"no_actors", "all_actors"}),
        (networks.isolates, {"no_value"}),
    ],
)
def test_what_is_undefined_has_a_reason(make: Callable[[], Network], reasons: set[str]) -> None:
    assert set(per_capita(make())["reason"]) == reasons


def test_only_p_values_near_their_threshold_are_drawn_on() -> None:
    table = scorecard(networks.shipped(), seed=2)
    drawn = []
    for lens in LENSES:
        rows = table.loc[lens]
        off = np.full(len(rows), np.inf)  # how many standard errors of 10,000 draws the nearer tail is off
        for tail in ("p_value", "p_lower"):
            p = rows[tail].to_numpy()
            error = np.maximum(1e-9, np.sqrt(p * (1 - p) / 10_000))
            off = np.minimum(off, np.abs(p - holm_thresholds(p, 0.025)) / error)
        for distance, (sector, row) in zip(off, rows.iterrows(), strict=True):
            draws = draws_behind(row["p_value"], 10_000, 100_000)
            assert row["standard_error"] == pytest.approx((row["p_value"] * (1 - row["p_value"]) / draws) ** 0.5)
            # What was drawn on has moved a little since it was found near.
            assert distance > 3 if draws == 10_000 else distance < 6, (lens, sector)
            drawn.append(draws)
    assert set(drawn) == {10_000, 100_000}


def test_a_hundred_thousand_from_the_start_are_enough() -> None:
    row = scorecard(networks.karate(), permutations=100_000).loc[("degree", "public")]
    assert draws_behind(row["p_value"], 100_000) == 100_000


# --- the shipped data ---


def test_nobody_is_a_hub_on_betweenness() -> None:
    # What the README says.
    rows = scorecard(networks.shipped()).loc["betweenness"]
    academia = rows.loc["academia"]
    assert academia["hub_ratio"] == pytest.approx(2.04, abs=0.005)
    assert abs(academia["p_value"] - 0.035) <= 3 * academia["standard_error"]
    assert academia["p_adjusted"] == pytest.approx(0.14, abs=0.015)
    assert (academia["top_actor"], academia["verdict"]) == ("msi", "not significant")
    assert "hub" not in set(rows["verdict"])


def without(network: Network, gone: set[str]) -> Network:
    actors = tuple(actor for actor in network.actors if actor.id not in gone)
    left = ((link, tuple(m for m in link.members if m not in gone)) for link in network.links)
    links = tuple(Link(members, link.kind, link.size) for link, members in left if len(members) > 1)
    return Network(actors, links, network.sectors, network.kinds)


def test_one_actor_carries_academia() -> None:
    row = scorecard(without(networks.shipped(), {"msi"})).loc[("betweenness", "academia")]
    assert row["hub_ratio"] == pytest.approx(1.28, abs=0.005)
    assert row["p_value"] == pytest.approx(0.25, abs=0.015)


def test_without_those_that_span_sectors_public_is_a_hub() -> None:
    across = {actor.id for actor in networks.shipped().actors if actor.cross_sector}
    assert len(across) == 21
    rows = scorecard(without(networks.shipped(), across)).loc["betweenness"]
    assert rows.loc["academia", "hub_ratio"] == pytest.approx(0.37, abs=0.005)
    assert rows.loc["public", "hub_ratio"] == pytest.approx(2.0, abs=0.05)
    assert rows.loc["public", "p_value"] == pytest.approx(0.004, abs=0.002)
    assert rows.loc["public", "verdict"] == "hub"
