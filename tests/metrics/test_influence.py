"""Leverage: the published figures, and the scorecard recomputed the plain way."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from math import sqrt
from random import Random

import networks
import numpy as np
import pandas as pd
import pytest

from graph import load
from graph.metrics import LENSES, sector_hubs
from graph.metrics.influence import CASES, INFLUENCE_COLUMNS, leverage
from graph.metrics.influence import cases as number_of_cases
from graph.network.model import Network
from graph.network.selection import collaborations_as_ties

NUMBERS = ("hub_ratio", "p_adjusted", "p_lower_adjusted")


def without(network: Network, gone: Iterable[str]) -> Network:
    """The network without some actors, the plain way."""
    gone = set(gone)
    links = (replace(link, members=tuple(m for m in link.members if m not in gone)) for link in network.links)
    actors = tuple(actor for actor in network.actors if actor.id not in gone)
    return replace(network, actors=actors, links=tuple(link for link in links if len(link.members) > 1))


def shuffled(network: Network, seed: int) -> Network:
    actors, links, draw = list(network.actors), list(network.links), Random(seed)
    draw.shuffle(actors)
    draw.shuffle(links)
    return replace(network, actors=tuple(actors), links=tuple(links))


def varied(seed: int) -> Network:
    """Some twenty actors, a few of them cross-sector, a few of them collaborations."""
    network = networks.at_random(18, 30, seed)
    forms = {3: "network", 7: "project", 11: "platform"}
    return replace(
        network,
        actors=tuple(
            replace(actor, cross_sector=i % 6 == 0, form=forms.get(i, "organisation"))
            for i, actor in enumerate(network.actors)
        ),
        links=tuple(replace(link, kind="membership") for link in network.links),
    )


def error(p: float, draws: int = 10_000) -> float:
    """Three standard errors of a sampled p-value, and half of the reference's last digit."""
    return 3 * sqrt(p * (1 - p) / draws) + 0.0005


def cases(network: Network) -> Iterable[tuple[dict[str, object], Network]]:
    for actor in network.actors:
        yield {"without": "actor", "actor": actor.id}, without(network, [actor.id])
    if gone := [actor.id for actor in network.actors if actor.cross_sector]:
        yield {"without": "cross_sector"}, without(network, gone)
    if any(actor.form != "organisation" for actor in network.actors):
        yield {"without": "as_ties"}, collaborations_as_ties(network).network


def cases_of_links(network: Network) -> Iterable[tuple[dict[str, object], Network]]:
    for i, link in enumerate(network.links):
        case = {"without": "partnership", "link": i, "members": ";".join(link.members)}
        yield case, replace(network, links=network.links[:i] + network.links[i + 1 :])


def test_a_case_has_one_p_value_wherever_it_is_shown(table: pd.DataFrame) -> None:
    # Sampled, and the same draws: beside this table the page reports the case from `sector_hubs`.
    network = networks.shipped()
    before = sector_hubs(network, group_lenses=False)
    for gone in ("msi", "psi-orebro", ""):
        check_case(network, gone, before, table)


def check_case(network: Network, gone: str, before: pd.DataFrame, table: pd.DataFrame) -> None:
    ids = [gone] if gone else [actor.id for actor in network.actors if actor.cross_sector]
    after = sector_hubs(without(network, ids), group_lenses=False).set_index(["lens", "group"])
    rows = table[(table["actor"] == gone) & (table["without"] == ("actor" if gone else "cross_sector"))]
    changed = after["verdict"].to_numpy() != before["verdict"].to_numpy()
    assert set(after["method"]) == {"monte_carlo"}
    assert rows.set_index(["lens", "group"]).index.tolist() == after.index[changed].tolist()
    for row in rows.to_dict("records"):
        same = after.loc[(row["lens"], row["group"])]
        for column in ("p_adjusted", "p_lower_adjusted", "verdict"):
            assert row[f"{column}_without"] == same[column], (row["lens"], row["group"], column)


def recomputed(network: Network) -> pd.DataFrame:
    """Every verdict that changes, by one whole scorecard per case."""
    before = sector_hubs(network)
    before = before[before["lens"].isin(LENSES)]
    tables = [before.iloc[:0]]
    for case, remaining in [*cases(network), *cases_of_links(network)]:
        after = sector_hubs(remaining)
        after = after[after["lens"].isin(LENSES)]
        assert set(after["method"]) <= {"exact", ""}
        table = before[["lens", "group", "verdict", *NUMBERS]].assign(actor="", link=pd.NA, members="").assign(**case)
        for column in ("verdict", *NUMBERS):
            table[f"{column}_without"] = after[column]
        tables.append(table[table["verdict"] != table["verdict_without"]])
    return pd.concat(tables, ignore_index=True).reindex(columns=list(INFLUENCE_COLUMNS))


# --- the data that come with it ---


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    return leverage(networks.shipped())


@pytest.fixture(scope="module")
def changes(table: pd.DataFrame) -> pd.DataFrame:
    return table.set_index(["without", "actor", "lens", "group"]).sort_index()


def test_without_cross_sector_actors_public_is_a_hub(changes: pd.DataFrame) -> None:
    assert sum(actor.cross_sector for actor in networks.shipped().actors) == 21
    row = changes.loc[("cross_sector", "", "betweenness", "public")]
    assert (row["verdict"], row["verdict_without"]) == ("not significant", "hub")
    assert row["hub_ratio_without"] == pytest.approx(2.0, abs=0.005)
    assert row["p_adjusted_without"] == pytest.approx(4 * 0.004, abs=4 * error(0.004))


def test_academia_is_a_hub_on_eigenvector_only_with_msi(changes: pd.DataFrame) -> None:
    row = changes.loc[("actor", "msi", "eigenvector", "academia")]
    assert (row["verdict"], row["verdict_without"]) == ("hub", "not significant")
    assert (changes["verdict"] != changes["verdict_without"]).all()


@pytest.mark.parametrize("actor", ["msi", "psi-orebro"])
def test_sampled_as_the_scorecard_samples(changes: pd.DataFrame, actor: str) -> None:
    after = sector_hubs(without(networks.shipped(), [actor])).set_index(["lens", "group"])
    for (lens, group), row in changes.loc[("actor", actor)].iterrows():
        expected = after.loc[(lens, group)]
        assert row["verdict_without"] == expected["verdict"]
        assert row["hub_ratio_without"] == pytest.approx(expected["hub_ratio"])
        for column in ("p_adjusted", "p_lower_adjusted"):
            p = expected[column] / 4
            assert row[f"{column}_without"] == pytest.approx(expected[column], abs=4 * (sqrt(2) * error(p)))


# --- the plain way ---


@pytest.mark.parametrize(
    "network",
    [networks.toy12(), networks.kite(), networks.bridge(), networks.collaborations(), *map(varied, range(4))],
    ids=["toy12", "kite", "bridge", "collaborations", "varied0", "varied1", "varied2", "varied3"],
)
def test_as_one_scorecard_per_removal(network: Network) -> None:
    pd.testing.assert_frame_equal(leverage(network, of=CASES), recomputed(network), check_dtype=False, rtol=1e-9)


def test_cases_are_counted() -> None:
    for network in (networks.toy12(), networks.collaborations(), varied(0)):
        assert number_of_cases(network) == len(list(cases(network)))
        assert number_of_cases(network, CASES) == number_of_cases(network) + len(network.links)


def test_one_partnership_makes_a_hub() -> None:
    # All of A are in it, six actors of twelve; without it A has no tie, and B the three pairs that it had before.
    network = load(networks.REFERENCE / "one-partnership-makes-hub")
    table = leverage(network, of=["partnership"])
    assert set(table["link"]) == {0}
    assert set(table["members"]) == {"a1;a2;a3;a4;a5;a6"}
    rows = table.set_index(["lens", "group"])
    for lens in ("degree", "harmonic", "eigenvector"):
        assert rows.loc[(lens, "A"), ["verdict", "verdict_without"]].tolist() == ["hub", "under-represented"]
        assert rows.loc[(lens, "A"), "p_adjusted"] == pytest.approx(2 / 924)
        assert rows.loc[(lens, "B"), ["verdict", "verdict_without"]].tolist() == ["under-represented", "hub"]
    assert rows.loc[("strength", "B"), ["verdict", "verdict_without"]].tolist() == ["not significant", "hub"]
    assert len(table) == 8


def test_of_many_partnerships_the_largest_are_removed() -> None:
    network = networks.leafy_star(1_002)
    assert number_of_cases(network, ["partnership"]) == 50
    calls: list[tuple[int, int]] = []
    leverage(network, permutations=20, of=["partnership"], progress=lambda *call: calls.append(call))
    assert calls[-1] == (100, 100)


def test_a_hub_that_is_one_actor() -> None:
    # It holds everything: alone of 101, so p is 1/101, twice that after Holm. Its leaves lack it as clearly.
    leaves = [f"leaf{i:02}" for i in range(100)]
    star = networks.network({"hub": "public"} | dict.fromkeys(leaves, "academia"), *(f"hub {leaf}" for leaf in leaves))
    table = leverage(star)
    assert set(table["actor"]) == {"hub"}
    assert set(table["verdict_without"]) == {"undefined"}
    row = table.set_index(["lens", "group"]).loc[("betweenness", "public")]
    assert (row["verdict"], row["hub_ratio"], row["p_adjusted"]) == ("hub", 101, pytest.approx(2 / 101))
    assert row[["hub_ratio_without", "p_adjusted_without"]].isna().all()


def test_of_many_actors_the_largest_are_removed() -> None:
    calls: list[tuple[int, int]] = []
    table = leverage(networks.leafy_star(1_000), permutations=50, progress=lambda *call: calls.append(call))
    assert calls[-1] == (100, 100)  # 50 of 1,001, each measured and judged
    assert number_of_cases(networks.leafy_star(1_000)) == 50
    assert set(table["actor"]) == {"hub"}


# --- repeatable, and defined ---


def test_the_same_whatever_the_order_of_the_rows() -> None:
    network = networks.at_random(30, 45, 4)
    table = leverage(network, permutations=300)
    assert not table.empty
    pd.testing.assert_frame_equal(table, leverage(shuffled(network, 1), permutations=300))
    assert not table.equals(leverage(network, permutations=300, seed=1))


def test_numbers_are_in_range() -> None:
    table = leverage(networks.at_random(26, 40, 5), permutations=1_000)
    p_values = table[[column for column in INFLUENCE_COLUMNS if column.startswith("p_")]].to_numpy()
    assert ((p_values >= 0) & (p_values <= 1) | np.isnan(p_values)).all()
    assert (table[["hub_ratio", "hub_ratio_without"]].dropna() >= 0).all(axis=None)


@pytest.mark.parametrize("make", [networks.empty, networks.single, networks.isolates, networks.one_sector])
def test_where_nothing_is_defined_nothing_changes(make: Callable[[], Network]) -> None:
    network = make()
    table = leverage(network)
    assert table.empty
    assert tuple(table.columns) == INFLUENCE_COLUMNS


def test_all_actors_may_be_cross_sector() -> None:
    star = networks.star()
    every = replace(star, actors=tuple(replace(actor, cross_sector=True) for actor in star.actors))
    table = leverage(every)
    assert set(table.loc[table["without"] == "cross_sector", "verdict_without"]) == {"undefined"}


def test_an_unknown_case_is_refused() -> None:
    with pytest.raises(
        ValueError, match=r"unknown case: 'sector' \(must be one of actor, cross_sector, as_ties, partnership\)"
    ):
        leverage(networks.star(), of=["actor", "sector"])


def test_refused() -> None:
    with pytest.raises(ValueError, match="permutations must be at least 1, not -5"):
        leverage(networks.star(), permutations=-5)


def test_progress_and_cancelling() -> None:
    calls: list[tuple[int, int]] = []
    leverage(networks.toy12(), progress=lambda *call: calls.append(call))
    assert calls == sorted(calls)
    assert calls[-1] == (24, 24)

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        leverage(networks.toy12(), progress=cancel)
