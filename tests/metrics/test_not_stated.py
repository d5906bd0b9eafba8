"""The sector of actors whose sector nobody has stated: shown and counted, and no sector that is tested."""

import numpy as np
import pytest

from graph import actor_metrics, involvement, rank_stability, sector_brokerage, sector_hubs
from graph.metrics.crossing import mixing_counts
from graph.metrics.influence import leverage
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, NOT_STATED, NOT_STATED_NAME, SECTORS


def two_paths() -> Network:
    """A path of public and academic actors through an actor without a sector that all paths cross."""
    sectors = {"a": "public", "b": "public", "c": "academia", "d": "academia", "e": "academia", "x": NOT_STATED}
    actors = tuple(Actor(id, id.upper(), sector) for id, sector in sectors.items())
    links = tuple(Link(tuple(pair.split()), "other") for pair in ("a b", "b x", "c x", "c d", "d e"))
    return Network(actors, links, {**SECTORS, NOT_STATED: NOT_STATED_NAME}, KINDS)


def test_it_has_its_share_but_no_verdict() -> None:
    table = sector_hubs(two_paths()).set_index(["lens", "group"])
    row = table.loc[("betweenness", NOT_STATED)]
    assert (row["actors"], row["verdict"], row["method"]) == (1, "undefined", "")
    assert row["share"] > 0
    assert row[["p_value", "p_adjusted", "p_lower", "null_low", "null_high"]].isna().all()
    assert table.loc[("betweenness", "public"), "p_value"] > 0


def test_it_is_treated_as_actors_without_a_value_of_another_attribute() -> None:
    """With `--by` those are the group `(none)`."""
    network = two_paths()
    actors = tuple(
        Actor(a.id, a.name, "public", custom=() if a.sector == NOT_STATED else (("part", a.sector),))
        for a in network.actors
    )
    by_part = sector_hubs(Network(actors, network.links, SECTORS, KINDS), by="part").set_index(["lens", "group"])
    by_sector = sector_hubs(network).set_index(["lens", "group"])
    columns = ["share", "hub_ratio", "p_value", "p_lower"]
    for part, sector in (("public", "public"), ("academia", "academia"), ("(none)", NOT_STATED)):
        one = by_part.loc[("betweenness", part), columns].astype(float)
        assert one.tolist() == pytest.approx(by_sector.loc[("betweenness", sector), columns].tolist(), nan_ok=True)


def test_its_actors_are_in_every_actor_s_numbers() -> None:
    table = actor_metrics(two_paths()).set_index("id")
    assert table.loc["x", "degree"] == 2
    assert table.loc["x", "betweenness"] == table["betweenness"].max()


def test_its_partnerships_are_no_involvement() -> None:
    table = involvement(two_paths())
    assert NOT_STATED not in table["group"].tolist()
    assert table["partnerships"].tolist()[:2] == [3, 2]


def test_it_has_no_expected_brokerage_and_no_rank() -> None:
    brokerage = sector_brokerage(two_paths()).set_index(["role", "group"])
    assert np.isnan(brokerage.loc[("liaison_d", NOT_STATED), "expected"])
    assert brokerage.loc[("liaison_d", NOT_STATED), "count"] > 0
    assert brokerage.loc[("gatekeeper_d", "public"), "expected"] > 0
    ranks = rank_stability(two_paths(), missing=[0.2], resamples=20, lenses=["betweenness"]).set_index("group")
    assert ranks.loc[NOT_STATED, ["rank", "kept", "first"]].isna().all()
    assert set(ranks["rank"].dropna()) == {1.0, 2.0}


def test_no_case_gives_it_a_verdict() -> None:
    table = leverage(two_paths(), permutations=100)
    assert NOT_STATED not in table["group"].tolist()


def test_its_ties_are_counted() -> None:
    table = mixing_counts(two_paths()).set_index(["group_a", "group_b"])
    assert table.loc[("public", NOT_STATED), "ties"] == 1
