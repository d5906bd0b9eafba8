"""Which support and which sectors are documented in which region, and through whom."""

import networks
import pytest

from graph import load
from graph.metrics.coverage import behind, coverage, covered_regions, derived_functions, providers
from graph.network.model import Actor, Kind, Link, Network
from graph.network.selection.regions import COUNTIES
from graph.network.values import Bilingual
from graph.network.vocabulary import FUNCTIONS, KINDS, SECTORS

SCOUTING = Kind("scouting", Bilingual("Spaning", "Scouting"), directed=True, resource="dissemination")


def who(id: str, region: str | None, *functions: str, sector: str = "public") -> Actor:
    return Actor(id, id.capitalize(), sector, region=region, functions=functions)


def made(actors: list[Actor], *links: tuple[str, str]) -> Network:
    """A network from actors and links such as ("funding", "a b")."""
    kinds = {**KINDS, SCOUTING.id: SCOUTING}
    return Network(tuple(actors), tuple(Link(tuple(ids.split()), kind) for kind, ids in links), SECTORS, kinds)


def documented(network: Network, region: str, by: str = "functions") -> dict[str, str]:
    table = coverage(network, by)
    rows = table[table["region"] == region]
    return dict(zip(rows["group"], rows["documented"], strict=True))


def test_an_actor_covers_the_region_that_it_is_based_in() -> None:
    network = made([who("a", "SE332", "funding", "knowledge"), who("b", "SE224", "scaling")], ("other", "a b"))
    assert documented(network, "SE332") == {
        "funding": "based",
        "organising": "not documented",
        "knowledge": "based",
        "dissemination": "not documented",
        "scaling": "not documented",  # a county counts for itself
    }


@pytest.mark.parametrize("region", ["SE", None, "SE33", "SE3", "EU"])
def test_an_actor_of_a_wider_area_reaches_a_region_only_through_a_link(region: str | None) -> None:
    national = who("n", region, "funding")
    actors = [national, who("a", "SE332"), who("b", "SE331"), who("c", "SE332")]
    assert coverage(made(actors), "functions")["linked"].sum() == 0
    reached = made(actors, ("membership", "a n"), ("other", "c n"))
    assert [one for one in providers(reached) if one.actor == "n"] == [
        ("SE332", "funding", "n", False, ("a", "c")),
    ]
    assert documented(reached, "SE332")["funding"] == "linked"
    assert documented(reached, "SE331")["funding"] == "not documented"


def test_an_actor_of_an_area_does_not_reach_beyond_it() -> None:
    actors = [who("n", "SE", "funding"), who("e", None, "scaling"), who("a", "CA"), who("w", "SE22", "knowledge")]
    table = behind(made(actors, ("other", "a n e w")))
    assert table[["region", "group", "actor"]].values.tolist() == [["CA", "scaling", "e"]]


def test_a_function_is_derived_from_what_an_actor_gives() -> None:
    actors = [who("a", "SE332"), who("b", "SE332", "funding"), who("c", "SE331"), who("d", "SE331")]
    network = made(actors, ("funding", "a c"), ("funding", "b c"), ("knowledge_exchange", "c d"), ("hosting", "d a"))
    # What b states is not derived too, nobody gives in an exchange, and who hosts gives no support of these.
    assert derived_functions(network) == {"a": {"funding"}}
    cell = coverage(network).set_index(["region", "group"]).loc[("SE332", "funding")]
    assert (cell["based"], cell["derived"]) == (2, 1)
    assert behind(network)[["actor", "function"]].values.tolist() == [["a", "derived"], ["b", "stated"]]


def test_what_a_link_states_of_its_resources_counts_and_a_kind_of_ones_own() -> None:
    actors = [who("a", "SE332"), who("b", "SE331")]
    links = (Link(("a", "b"), "other", resources=("funding",)), Link(("b", "a"), "funding", resources=("scaling",)))
    network = Network(tuple(actors), links, SECTORS, KINDS)
    assert derived_functions(network) == {"b": {"scaling"}}  # `other` has no direction, so that nobody gives
    assert derived_functions(made(actors, ("scouting", "b a"))) == {"b": {"dissemination"}}


def test_sectors_count_whoever_is_there() -> None:
    network = made([who("a", "SE332"), who("n", "SE", sector="business"), who("e", None)], ("other", "a n"))
    assert documented(network, "SE332", "sector") == {
        "public": "based",
        "academia": "not documented",
        "civil_society": "not documented",
        "business": "linked",
    }
    assert set(behind(network, "sector")["function"]) == {""}


def test_all_counties_of_sweden_are_there_and_of_other_countries_the_stated_regions() -> None:
    assert covered_regions(made([who("a", "SE332"), who("b", "CA"), who("c", "EU")])) == ("CA", *COUNTIES["SE"])
    assert covered_regions(made([who("a", "SE")])) == COUNTIES["SE"]
    assert covered_regions(made([who("a", "NO"), who("b", "NO081"), who("c", "NO02")])) == ("NO02", "NO081")
    assert covered_regions(made([who("a", "SE332"), who("b", "CA")]), ["SE33", "SE1."]) == ("SE331", "SE332")
    assert len(COUNTIES["SE"]) == 21


@pytest.mark.parametrize("by", ["functions", "sector"])
@pytest.mark.parametrize(
    "actors",
    [[], [who("a", None, "funding")], [who("a", "EU")], [who("a", "SE")], [who("a", "IT")], [who("a", "SE999")]],
    ids=["nobody", "no region", "union", "national", "abroad", "unknown county"],
)
def test_what_nothing_can_be_said_of(actors: list[Actor], by: str) -> None:
    network = made(actors)
    table = coverage(network, by)
    assert len(table) == len(covered_regions(network)) * (len(FUNCTIONS) if by == "functions" else len(SECTORS))
    assert len(behind(network, by)) <= 1
    if by == "sector":
        assert set(table["verdict"]) <= {"undefined"}


def test_only_functions_and_sectors_are_covered() -> None:
    for made_table in (coverage, behind):
        with pytest.raises(ValueError, match=r"unknown coverage: 'form' \(must be one of functions, sector\)"):
            made_table(networks.star(), "form")


def test_the_support_of_norrbotten_in_the_shipped_data() -> None:
    network = load(networks.DATA)
    without = [group for group, state in documented(network, "SE332").items() if state == "not documented"]
    assert without == ["scaling"]
    everywhere = coverage(network)
    assert len(everywhere) == len(covered_regions(network)) * len(FUNCTIONS)
    named = behind(network).groupby(["region", "group"]).size()
    counted = everywhere.set_index(["region", "group"])[["based", "linked"]].sum(axis=1)
    assert named.to_dict() == counted[counted > 0].to_dict()
