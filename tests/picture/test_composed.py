"""A view as a picture: the same layers that the page Explore hands to the browser."""

import gzip
from dataclasses import replace
from time import monotonic

import networks
import pytest

from graph.app import cache, layers, seen, server
from graph.app.choices import Choices
from graph.network.selection import Change, Newcomer, Scope, Selection
from graph.network.selection import compose as scoped_by
from graph.picture import compose, composed, scene, sentence
from graph.picture.url import View

VIEWS = {
    "everything": View(),
    "a part": View(scope=Scope(Selection(sectors=frozenset({"public"}), at="2020")), colour="form", size="betweenness"),
    "a focus": View(scope=Scope(focus=("P1",), radius=2), actor="P1", layout="rings", recompute=True),
    "a map": View(map="sector"),
    "a path": View(actor="P1", to="C1"),
}


@pytest.mark.parametrize("name", VIEWS)
def test_it_holds_what_the_page_hands_out(name: str) -> None:
    network, now = networks.toy12(), VIEWS[name]
    shown = seen.Seen(network, cache.scoped(network, now.scope), Choices("sv", now))
    made = compose(network, now, "sv")
    lit = None if made.lit is None else _named(made)
    server.RESOURCES.show(network.digest, monotonic())
    addresses = layers.map_addresses(shown, now.map) if now.map else layers.addresses(shown, lit)
    for layer, address in addresses.items():
        value = getattr(made, layer)
        assert (value is None) == (address is None)
        if address is not None:
            kept = server.RESOURCES.get(address.removeprefix("/network/"))
            assert gzip.decompress(kept) == scene.to_json(value)


def _named(made) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    dots, lines = made.graph.dots, made.graph.lines
    return tuple(dots[i].id for i in made.lit.dots), tuple((lines[i].a, lines[i].b) for i in made.lit.ties)


def test_a_path_shines_from_one_end_to_the_other() -> None:
    made = compose(networks.toy12(), VIEWS["a path"], "en")
    assert made.lit is not None
    assert {"P1", "C1"} <= set(_named(made)[0])


def test_who_is_not_chosen_is_switched_off_in_the_legend() -> None:
    only = replace(View(), scope=Scope(Selection(sectors=frozenset({"public"}))))
    assert "public" not in compose(networks.toy12(), only, "en").hidden
    assert "academia" in compose(networks.toy12(), only, "en").hidden


def test_the_sentence_counts_the_part_and_the_whole() -> None:
    network = networks.toy12()
    only = View(scope=Scope(Selection(sectors=frozenset({"public"}))))
    told = sentence(network, only, scoped_by(network, only.scope), "en")
    counts = {sector: sum(a.sector == sector for a in network.actors) for sector in network.sectors}
    assert str(counts["public"]) in told
    assert "12 actors" in told


def test_equal_data_are_placed_once() -> None:
    one, other = networks.toy12(), replace(networks.toy12())
    assert one is not other
    assert composed.territories(one, "regions") is composed.territories(other, "regions")
    assert composed.territories(one, "regions") != composed.territories(one, "sectors")


def test_newcomers_too_unlike_to_be_told_apart_are_coloured_by_sector() -> None:
    newcomers = tuple(Newcomer(f"new-{i}", "New", "public", f"SE{i}") for i in range(100, 161))
    view = View(colour="region", change=Change(newcomers=newcomers))
    assert compose(networks.toy12(), view, "en").partition.by == "sector"
    assert compose(networks.toy12(), replace(view, map="region"), "en").graph.map is False
    few = replace(view, change=Change(newcomers=newcomers[:9]))
    assert compose(networks.toy12(), few, "en").partition.by == "region"


def test_actors_without_ties_are_in_no_community() -> None:
    network = networks.network({"a": "public", "b": "academia", "c": "public"}, "a b")
    for lang, told in (("sv", "Utan band"), ("en", "No ties")):
        legend = compose(network, View(colour="community"), lang).partition.legend
        assert [(entry.id, entry.name) for entry in legend][-1] == ("", told)
        graph = compose(network, View(map="community"), lang).graph
        assert [dot.name for dot in graph.dots if dot.id == ""] == [told]
