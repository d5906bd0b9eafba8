"""Which group brings which resource to which: values by hand, currencies apart, and what is not documented."""

import networks
import pandas as pd
import pytest

from graph.metrics.flows import Documented, Flow, Shared, resource_flows, resources, shared_resources
from graph.network.model import Actor, Bilingual, Kind, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

NAN = pytest.approx(float("nan"), nan_ok=True)
PEOPLE = {"a": "public", "b": "public", "c": "academia", "d": "civil_society"}


def network(*links: Link, sectors: dict[str, str] | None = None) -> Network:
    actors = tuple(Actor(id, id.upper(), sector) for id, sector in (sectors or PEOPLE).items())
    names = {**SECTORS, **{sector: Bilingual(sector, sector) for sector in (sectors or {}).values()}}
    return Network(actors, links, names, KINDS)


def test_amounts_are_added_for_each_giver_resource_receiver_and_currency() -> None:
    found = resources(
        network(
            Link(("a", "d"), "funding", amount=100),
            Link(("b", "d"), "funding", amount=250.5),
            Link(("a", "d"), "funding", amount=7, currency="EUR"),
            Link(("b", "d"), "funding"),
            Link(("d", "a"), "funding", amount=9),
            Link(("c", "d"), "hosting"),
        )
    )
    assert found.flows == (
        Flow("public", "funding", "civil_society", "EUR", 1, 7),
        Flow("public", "funding", "civil_society", "SEK", 2, 350.5),
        Flow("public", "funding", "civil_society", "", 1, NAN),
        Flow("academia", "infrastructure", "civil_society", "", 1, NAN),
        Flow("civil_society", "funding", "public", "SEK", 1, 9),
    )
    assert found.shared == ()
    assert found.documented == Documented(6, 6, 2, 0, 0, 0, 0)


def test_a_link_carries_what_it_states_or_else_what_its_kind_does() -> None:
    stated = Link(("a", "c"), "funding", resources=("premises", "premises", "staff"))
    unlike = Link(("a", "c"), "commission", resources=("data",))
    found = resource_flows(network(stated, unlike, Link(("a", "c"), "commission")))
    assert found["resource"].tolist() == ["data", "premises", "staff"]
    assert found["links"].tolist() == [1, 1, 1]


def test_an_amount_is_of_the_funding_of_the_only_resource_or_of_none() -> None:
    found = resources(
        network(
            Link(("a", "c"), "funding", amount=10, resources=("staff", "funding")),
            Link(("a", "c"), "hosting", amount=20),
            Link(("a", "c"), "lead", amount=40, resources=("staff", "premises")),
            Link(("a", "c"), "procurement", amount=80),
        )
    )
    assert {(flow.resource, flow.currency, flow.links, flow.amount) for flow in found.flows if flow.currency} == {
        ("funding", "SEK", 1, 10),
        ("infrastructure", "SEK", 1, 20),
    }
    assert {(flow.resource, flow.links) for flow in found.flows if not flow.currency} == {("staff", 2), ("premises", 1)}
    assert found.documented == Documented(4, 3, 0, 0, 0, undivided=1, unassigned=1)


def test_without_direction_a_partnership_counts_once_for_all_its_groups() -> None:
    found = resources(
        network(
            Link(("a", "b", "c", "d"), "knowledge_exchange", amount=30),
            Link(("d", "a", "c"), "knowledge_exchange"),
            Link(("a", "b"), "knowledge_exchange", amount=5, currency="NOK"),
            Link(("a", "c"), "other"),
        )
    )
    everybody = ("public", "academia", "civil_society")
    assert found.flows == ()
    assert found.shared == (
        Shared(("public",), "knowledge", "NOK", 1, 5),
        Shared(everybody, "knowledge", "SEK", 1, 30),
        Shared(everybody, "knowledge", "", 1, NAN),
    )
    assert found.documented == Documented(4, 0, 0, shared=3, unpriced_shared=1, undivided=0, unassigned=0)


def test_two_that_are_left_of_a_partnership_of_more_are_no_giver_and_receiver() -> None:
    left = Link(("a", "c"), "funding", size=3)
    found = resources(network(left))
    assert (found.flows, [one.groups for one in found.shared]) == ((), [("public", "academia")])


def test_any_attribute_makes_the_groups() -> None:
    actors = tuple(
        Actor(id, id, "public", custom=(("camp", camp),) if camp else ())
        for id, camp in (("a", "x;y"), ("b", "\\"), ("c", ""))
    )
    links = (Link(("a", "b"), "knowledge_exchange"), Link(("a", "c"), "funding"))
    grouped = Network(actors, links, SECTORS, KINDS)
    assert shared_resources(grouped, "camp")["groups"].tolist() == ["\\\\;x\\;y"]
    assert resource_flows(grouped, "camp")[["giver", "receiver"]].values.tolist() == [["x;y", "(none)"]]


def test_sectors_and_kinds_of_ones_own() -> None:
    own = {**KINDS, "lending": Kind("lending", Bilingual("Lån", "Lending"), directed=True, resource="tools")}
    sectors = {"farms": Bilingual("Gårdar", "Farms"), "shops": Bilingual("Affärer", "Shops")}
    actors = (Actor("a", "A", "shops"), Actor("b", "B", "farms"))
    found = resource_flows(Network(actors, (Link(("a", "b"), "lending"),), sectors, own))
    assert found.iloc[0].tolist()[:5] == ["shops", "tools", "farms", "", 1]


@pytest.mark.parametrize("made", [networks.empty(), networks.isolates(), networks.star()])
def test_without_resources_the_tables_have_their_columns_and_no_rows(made: Network) -> None:
    flows, shared = resource_flows(made), shared_resources(made)
    assert (len(flows), len(shared)) == (0, 0)
    assert [*flows] == ["giver", "resource", "receiver", "currency", "links", "amount"]
    assert [*shared] == ["groups", "resource", "currency", "links", "amount"]
    assert (flows["links"].dtype, flows["amount"].dtype) == ("int64", "float64")


def test_every_link_with_a_resource_of_the_shipped_data_is_in_one_row_of_it() -> None:
    flows, shared, documented, levels = resources(networks.shipped())
    assert [count for _, count in levels] == [0, 0, 0, 0]
    assert sum(one.links for one in flows) == documented.directed
    assert sum(one.links for one in shared) == documented.shared
    assert documented == Documented(221, 59, 59, 20, 20, 0, 0)


def test_the_order_of_the_links_does_not_matter() -> None:
    links = [Link(("a", "d"), "funding", amount=value) for value in (0.1, 0.2, 0.3, 1e9)]
    one, other = resource_flows(network(*links)), resource_flows(network(*reversed(links)))
    pd.testing.assert_frame_equal(one, other)


def test_links_are_counted_by_the_levels_of_their_results() -> None:
    found = resources(
        network(
            Link(("a", "b"), "other", results=("policy", "individual")),
            Link(("a", "c"), "other", results=("policy", "policy")),
            Link(("b", "c"), "other"),
        )
    )
    assert found.levels == (("policy", 2), ("collaboration", 0), ("organisation", 0), ("individual", 1))
    assert found.documented.resulting == 2
