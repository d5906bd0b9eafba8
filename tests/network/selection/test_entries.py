"""The table of filters: what may be asked for, what is there to choose from, and what an address may name."""

import networks
import pytest

from graph import Actor, Link, Network, Selection
from graph.network.selection import filters_of
from graph.network.vocabulary import KINDS, SECTORS

TABLE = {entry.key: entry for entry in filters_of(Selection)}


def small() -> Network:
    """Two actors in two counties and one in the country as a whole, with a link that funds and one that is unsure."""
    actors = (
        Actor("a", "A", "public", region="SE224", challenges=("housing",)),
        Actor("b", "B", "academia", region="SE110", form="project", challenges=("climate", "housing")),
        Actor("c", "C", "academia", region="SE"),
    )
    links = (Link(("a", "b"), "funding"), Link(("b", "c"), "other", resources=("premises",), confidence="low"))
    return Network(actors, links, SECTORS, KINDS)


def test_the_table_has_the_order_of_the_address() -> None:
    keys = "sector form region kind resource challenge confidence q at dates result"
    assert [*TABLE] == keys.split()


def test_a_selection_has_the_table_of_its_class() -> None:
    assert filters_of(Selection()) == filters_of(Selection)


@pytest.mark.parametrize(
    ("key", "offered"),
    [
        ("sector", "public academia"),
        ("form", "organisation project"),
        ("region", "SE SE. SE1 SE11 SE110 SE2 SE22 SE224"),
        ("kind", "funding other"),
        ("resource", "funding premises"),
        ("challenge", "climate housing"),
        ("confidence", "low unstated"),
    ],
)
def test_what_is_there_can_be_chosen(key: str, offered: str) -> None:
    assert " ".join(TABLE[key].offered(small())) == offered


def test_of_a_list_everything_may_be_asked_for_and_named() -> None:
    for key, listed in (("sector", SECTORS), ("kind", KINDS), ("form", TABLE["form"].values.words)):
        assert [*TABLE[key].allowed(small())] == [*TABLE[key].nameable(small())] == [*listed]


def test_without_a_list_what_is_said_may_be_asked_for() -> None:
    assert TABLE["challenge"].allowed(small()) == ("climate", "housing")
    assert TABLE["region"].allowed(small()) == ("SE", "SE110", "SE224")
    assert TABLE["resource"].allowed(small()) == ("funding", "infrastructure", "knowledge", "premises")
    assert [*TABLE["resource"].nameable(small())] == ["funding", "premises"], "what a kind stands for, if any link does"


@pytest.mark.parametrize(
    ("value", "accepted"),
    [
        *[(code, True) for code in ("SE", "S", "SE2", "SE224", "SE224.", "SE.")],
        *[(code, False) for code in ("SE2.", "SE3", "", ".")],
    ],
)
def test_a_region_is_accepted_that_anybody_lies_in(value: str, accepted: bool) -> None:
    region = TABLE["region"]
    assert region.accepts(value, region.allowed(small())) is accepted


def test_values_are_in_the_order_of_their_list_or_of_the_alphabet() -> None:
    ordered = {key: TABLE[key].in_order for key in TABLE}
    assert ordered["form"](small(), {"network", "choir", "organisation"}) == ["organisation", "network", "choir"]
    assert ordered["challenge"](small(), {"housing", "climate"}) == ["climate", "housing"]


def test_a_filter_is_of_actors_or_of_links() -> None:
    actors = {key for key, entry in TABLE.items() if entry.keeps_actor}
    links = {key for key, entry in TABLE.items() if entry.keeps_link}
    assert actors == {"sector", "form", "region", "challenge", "q"}
    assert links == TABLE.keys() - actors


def test_dates_apply_where_any_link_has_one() -> None:
    assert [key for key, entry in TABLE.items() if not entry.applies(small())] == ["at", "dates"]
    assert all(entry.applies(networks.shipped()) for entry in TABLE.values())
