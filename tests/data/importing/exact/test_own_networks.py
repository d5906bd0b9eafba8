"""Exported networks are read again with what their formats hold: the actors, and the measured network of their ties."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from math import isnan

import any_networks
import exported
import networks
import pandas as pd
import pytest
from hypothesis import HealthCheck, assume, given, settings

from graph.data.importing.exact.tables import Exact, exact
from graph.data.importing.recognising import Read, read_tables
from graph.data.importing.tables import Upload
from graph.export.formats import SINGLE, Table, actor_table
from graph.network.dates import first_day, last_day
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, NOT_STATED, NOT_STATED_NAME, SECTORS, SECTORS_CALLED

FORMATS = ("network.graphml", "network.gexf", "network.cx2", "network.json")
GEPHI = ("gephi_nodes.csv", "gephi_edges.csv")
# Each lays the network out and measures it: few examples, or more where a profile asks for more than the usual 100.
slowly = settings(
    max_examples=max(25, settings().max_examples // 4),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
)


def sound(network: Network) -> Network:
    """The network with strengths that divide, and whose sums a link may have; not with ids that mean something else."""
    shown = {name for named in (*SECTORS.values(), *(kind.name for kind in KINDS.values())) for name in named}
    assume(not shown & (network.sectors.keys() | network.kinds.keys()))
    assume(not SECTORS_CALLED.keys() & {actor.sector.casefold() for actor in network.actors})
    links = (replace(link, strength=min(max(link.strength, 1e-3), 1e4)) for link in network.links)
    return replace(network, links=tuple(links))


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


def own(actors: Table) -> Mapping[str, dict[str, object]]:
    """The analysts' own attributes by actor, numbers as such: `007` and `7` are one number to these formats."""
    columns = [name for name in actors.columns if name.startswith("custom_")]
    texts = {id: dict(zip(columns, row, strict=True)) for id, *row in actors[["id", *columns]].itertuples(index=False)}
    return {
        id: {name: number(value) for name, value in row.items() if not pd.isna(value) and value != ""}
        for id, row in texts.items()
    }


def number(value: object) -> object:
    try:
        found = float(str(value))
    except ValueError:
        return value
    return value if isnan(found) else found


def same_actors(found: Network, network: Network) -> None:
    """All there is to say of actors, their own attributes as numbers, and their sectors by id."""
    assert [replace(one, custom=()) for one in found.actors] == [replace(one, custom=()) for one in network.actors]
    assert own(actor_table(found)) == own(actor_table(network))
    used = {actor.sector for actor in network.actors}
    default = {**SECTORS, NOT_STATED: NOT_STATED_NAME}
    assert {id: found.sectors[id] for id in used} == {id: default.get(id, (id, id)) for id in used}


def same_strengths(found: Network, network: Network) -> None:
    assert [tie[:2] for tie in found.ties] == [tie[:2] for tie in network.ties]
    strengths = [tie.strength for tie in network.ties]
    assert [tie.strength for tie in found.ties] == pytest.approx(strengths, rel=1e-12)


@pytest.mark.parametrize("name", FORMATS)
@slowly
@given(any_networks.networks())
def test_actors_and_the_measured_network_come_back(name: str, network: Network) -> None:
    whole = sound(network)
    assume(whole.actors)  # of nobody no file says that it is of this program
    found = found_in(whole, name)
    same_actors(found.network, whole)
    assert measured(found.network) == measured(whole)
    same_strengths(found.network, whole)


@slowly
@given(any_networks.networks())
def test_the_links_of_gexf_come_back_with_their_days(network: Network) -> None:
    whole = sound(network)
    assume(whole.actors)
    found = found_in(whole, "network_links.gexf")
    same_actors(found.network, whole)
    same_strengths(found.network, whole)
    links = sorted((link.members, link.kind, link.name or "", days(link)) for link in whole.links)
    assert sorted((link.members, link.kind, link.name or "", days(link)) for link in found.network.links) == links
    kinds = {link.kind for link in whole.links}
    assert {id: found.network.kinds[id].directed for id in kinds} == {id: whole.kinds[id].directed for id in kinds}


def days(link: Link) -> tuple[str, str]:
    """The first and the last day of a link, empty where they are not known."""
    return (first_day(link.start) if link.start else "", last_day(link.end) if link.end else "")


@slowly
@given(any_networks.networks())
def test_the_tables_for_gephi_hold_the_links_in_pairs_with_their_dates(network: Network) -> None:
    whole = sound(network)
    found = found_in(whole, *GEPHI)
    same_actors(found.network, whole)
    pairs = sorted(
        (link.kind, ends if link.size == 2 else tuple(sorted(ends)), link.start or "", link.end or "")
        for link in whole.links
        for ends in combinations(link.members, 2)
    )
    assert sorted((link.kind, link.members, link.start or "", link.end or "") for link in found.network.links) == pairs
    same_strengths(found.network, whole)


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


@pytest.mark.parametrize("names", [["network.graphml"], ["actors.csv", "links.csv"]], ids=len)
def test_a_kind_that_runs_otherwise_than_by_default_runs_as_its_links_do(names: Sequence[str]) -> None:
    star = networks.star()
    kinds = {**KINDS, "funding": replace(KINDS["funding"], directed=False)}
    found = found_in(replace(star, links=(Link(("hub", "region"), "funding"),), kinds=kinds), *names)
    assert not found.network.kinds["funding"].directed
    assert found.network.kinds["funding"].name == KINDS["funding"].name
    assert [link.members for link in found.network.links] == [("hub", "region")]


def test_ties_that_contradict_each_other_have_to_be_understood() -> None:
    star = networks.star()
    links = (Link(("hub", "region"), "other"), Link(("hub", "university"), "other"))
    content = SINGLE["network.graphml"](exported.material(replace(star, links=links))).content
    assert content.count(b">undirected<") == 2
    made = read_tables([Upload("network.graphml", content.replace(b">undirected<", b">forward<", 1))])
    assert exact(made.tables) is None
    assert [table.key for table in made.tables] == ["nodes", "edges"]


def test_the_exported_tables_count_before_the_network() -> None:
    network = networks.toy12()
    made = read(network, "network.gexf", *GEPHI, "actors.csv", "links.csv")
    found = exact(made.tables)
    assert found is not None
    assert (found.network.actors, found.network.links) == (network.actors, network.links)
    assert {table.shape for table in made.tables if table.format == "gexf"} == {"other"}
