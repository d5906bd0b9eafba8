"""Exported networks are read again with what their formats hold: the actors, and the measured network of their ties."""

from collections.abc import Sequence
from dataclasses import replace

import any_networks
import exported
import networks
import pytest
from hypothesis import HealthCheck, assume, given, settings

from graph.data.importing.exact.tables import Exact, exact
from graph.data.importing.recognising import Read, read_tables
from graph.data.importing.tables import Upload
from graph.export.formats import SINGLE
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

FORMATS = ("network.graphml", "network.gexf", "network.cx2", "network.json")
GEPHI = ("gephi_nodes.csv", "gephi_edges.csv")
# Each lays the network out and measures it: few examples, or more where a profile asks for more than the usual 100.
slowly = settings(
    max_examples=max(25, settings().max_examples // 4),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
)


def plain(network: Network) -> Network:
    """The network in the default sectors and kinds, with strengths that divide, and whose sums a link may have."""
    actors = tuple(replace(actor, sector="public", custom=()) for actor in network.actors)
    links = tuple(
        replace(link, kind=kind, members=members, strength=min(max(link.strength, 1e-3), 1e4))
        for link in network.links
        for kind in (link.kind if network.kinds[link.kind] == KINDS.get(link.kind) else "other",)
        for members in (link.members if KINDS[kind].directed else tuple(sorted(link.members)),)
    )
    return Network(actors, links, SECTORS, KINDS)


def read(network: Network, *names: str) -> Read:
    material = exported.material(network)
    return read_tables([Upload(name, SINGLE[name](material).content) for name in names])


def found_in(network: Network, *names: str) -> Exact:
    found = exact(read(network, *names).tables)
    assert found is not None
    return found


def measured(network: Network) -> Sequence[tuple[object, ...]]:
    """The ties with the kinds of their links and which way these run."""
    flat = exported.material(network).flat
    kinds, _, directions = flat.ties
    return list(zip(flat.ends, kinds.values, directions.values, strict=True))


@pytest.mark.parametrize("name", FORMATS)
@slowly
@given(any_networks.networks())
def test_actors_and_the_measured_network_come_back(name: str, network: Network) -> None:
    whole = plain(network)
    made = read(whole, name)
    # A text such as `null` stands for no value in files of other programs.
    assume("import_no_value" not in {problem.code for problem in made.problems})
    assume(whole.links)  # without ties no file says that it is of this program
    found = exact(made.tables)
    assert found is not None
    assert found.network.actors == whole.actors
    assert measured(found.network) == measured(whole)
    strengths = [tie.strength for tie in whole.ties]
    assert [tie.strength for tie in found.network.ties] == pytest.approx(strengths, rel=1e-12)


@slowly
@given(any_networks.networks())
def test_the_tables_for_gephi_hold_the_links_in_pairs_with_their_dates(network: Network) -> None:
    whole = plain(network)
    found = found_in(whole, *GEPHI)
    assert found.network.actors == whole.actors
    pairs = sorted(
        (link.kind, ends if link.size == 2 else tuple(sorted(ends)), link.start or "", link.end or "")
        for link in whole.links
        for i, a in enumerate(link.members)
        for ends in ((a, b) for b in link.members[i + 1 :])
    )
    assert sorted((link.kind, link.members, link.start or "", link.end or "") for link in found.network.links) == pairs
    strengths = [tie.strength for tie in whole.ties]
    assert [tie.strength for tie in found.network.ties] == pytest.approx(strengths, rel=1e-12)


@pytest.mark.parametrize("name", FORMATS)
def test_the_shipped_data_come_back_as_far_as_a_network_file_holds_them(name: str) -> None:
    network = networks.shipped()
    found = found_in(network, name)
    assert [replace(actor, custom=()) for actor in found.network.actors] == [
        replace(actor, custom=()) for actor in network.actors
    ]
    assert measured(found.network) == measured(network)


def test_gexf_keeps_the_period_of_links_that_share_one() -> None:
    actors = tuple(Actor(id, id.upper(), "public") for id in "abc")
    links = (
        Link(("a", "b"), "funding", start="2022", end="2024-02"),
        Link(("a", "c"), "funding", start="2022"),
        Link(("a", "c"), "other", start="2023"),
    )
    made = read(Network(actors, links, SECTORS, KINDS), "network.gexf")
    found = exact(made.tables)
    assert found is not None
    periods = {(link.members, link.kind): (link.start, link.end) for link in found.network.links}
    assert periods == {
        (("a", "b"), "funding"): ("2022-01-01", "2024-02-29"),
        (("a", "c"), "funding"): (None, None),
        (("a", "c"), "other"): (None, None),
    }
    own = [(p.code, p.facts["n"]) for p in made.problems if p.code.startswith("import_own")]
    assert own == [("import_own_ties", 2), ("import_own_periods", 1)]


def test_a_kind_of_ones_own_is_directed_as_its_ties_are() -> None:
    star = networks.star()
    kinds = {**KINDS, "gift": replace(KINDS["funding"], id="gift"), "talk": replace(KINDS["other"], id="talk")}
    links = (Link(("region", "hub"), "gift"), Link(("hub", "university"), "talk"))
    found = found_in(replace(star, links=links, kinds=kinds), "network.graphml")
    assert {(link.members, link.kind) for link in found.network.links} == {(link.members, link.kind) for link in links}
    assert found.network.kinds["gift"].directed
    assert not found.network.kinds["talk"].directed


def test_a_kind_that_runs_otherwise_than_by_default_has_to_be_understood() -> None:
    star = networks.star()
    kinds = {**KINDS, "funding": replace(KINDS["funding"], directed=False)}
    made = read(replace(star, links=(Link(("hub", "region"), "funding"),), kinds=kinds), "network.graphml")
    assert exact(made.tables) is None
    assert [table.key for table in made.tables] == ["nodes", "edges"]


def test_the_exported_tables_count_before_the_network() -> None:
    network = networks.toy12()
    made = read(network, "network.gexf", *GEPHI, "actors.csv", "links.csv")
    found = exact(made.tables)
    assert found is not None
    assert (found.network.actors, found.network.links) == (network.actors, network.links)
    assert {table.shape for table in made.tables if table.format == "gexf"} == {"other"}
