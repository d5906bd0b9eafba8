"""What a network holds, counted."""

from any_networks import networks as any_networks
from hypothesis import given
from networks import shipped

from graph.network.contents import SectorContents, Stated, contents
from graph.network.model import Actor, Link, Network, Source
from graph.network.vocabulary import KINDS, SECTORS

NETWORK = Network(
    (
        Actor("a", "A", "public", region="SE224", as_of=2019, confidence="high", sources=(Source("Report"),)),
        Actor("b", "B", "public", region="SE224", form="network", confidence="low"),
        Actor(
            "c", "C", "business", region="SE", as_of=2024, sources=(Source("Report"), Source("Site", "https://c.se"))
        ),
        Actor("d", "D", "academia"),
    ),
    (
        Link(("a", "b"), "membership", start="2022", end="2023-05", as_of=2021, sources=(Source("Report"),)),
        Link(("a", "b", "c"), "project_partnership", start="2022-03-01", end="2023"),
        Link(("c", "b"), "funding", confidence="low"),
    ),
    SECTORS,
    KINDS,
)


def test_a_small_network_is_counted() -> None:
    found = contents(NETWORK)
    assert (found.actors, found.collaborations, found.links) == (4, 1, 3)
    assert found.sectors == (
        SectorContents("public", 2, 1, 3),
        SectorContents("academia", 1, 0, 0),
        SectorContents("civil_society", 0, 0, 0),
        SectorContents("business", 1, 0, 2),
    )
    assert (found.sourced, found.sources) == (Stated(2, 1), 2)
    assert found.confidences == (("high", Stated(1, 0)), ("low", Stated(1, 1)), (None, Stated(2, 2)))
    assert (found.first, found.last) == ("2022", "2023")
    assert (found.without_start, found.without_end) == (1, 1)
    assert (found.years, found.of_years) == ((2019, 2024), Stated(2, 1))
    assert (found.regions, found.without_region) == (2, 1)


def test_an_empty_network_has_nothing_to_count() -> None:
    found = contents(Network((), (), SECTORS, KINDS))
    assert (found.actors, found.links, found.sources) == (0, 0, 0)
    assert {found.first, found.last, found.years} == {None}
    assert found.confidences == ()
    assert [sector.actors for sector in found.sectors] == [0, 0, 0, 0]


def test_the_parts_add_up() -> None:
    found = contents(shipped())
    assert sum(sector.actors for sector in found.sectors) == found.actors == 170
    assert sum(sector.collaborations for sector in found.sectors) == found.collaborations
    assert sum(stated.links for _, stated in found.confidences) == found.links == 221


@given(any_networks())
def test_no_network_is_too_strange_to_be_counted(network: Network) -> None:
    found = contents(network)
    assert sum(stated.actors for _, stated in found.confidences) == len(network.actors)
    assert sum(sector.actors for sector in found.sectors) == len(network.actors)
