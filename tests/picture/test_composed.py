"""A view as a picture: what the screen shows, paper holds and a stage steps through."""

from dataclasses import replace

import networks
import pytest

from graph import metrics
from graph.network.selection import Change, Newcomer, Scope, Selection
from graph.network.selection import compose as scoped_by
from graph.picture import Memo, Picture, compose, sentence
from graph.picture.url import View

VIEWS = {
    "everything": View(),
    "a part": View(scope=Scope(Selection(sectors=frozenset({"public"}), at="2020")), colour="form", size="betweenness"),
    "a focus": View(scope=Scope(focus=("P1",), radius=2), actor="P1", layout="rings", recompute=True),
    "a map": View(map="sector"),
    "a path": View(actor="P1", to="C1"),
}


def test_a_memory_changes_nothing_that_is_shown() -> None:
    memo = Memo(64)
    for _ in range(2):
        for lang in ("sv", "en"):
            for view in VIEWS.values():
                fresh = compose(networks.toy12(), view, lang)
                assert repr(compose(networks.toy12(), view, lang, memo)) == repr(
                    fresh
                )  # an undefined value equals none


@pytest.mark.parametrize(
    ("chosen", "other"),
    [
        ({"actor": "P1"}, set()),
        ({"actor": "P1", "to": "C1"}, {"lit"}),
        ({"hide": True}, set()),
        ({"size": "betweenness"}, {"ranking"}),
        ({"colour": "form"}, {"partition"}),
        ({"layout": "regions"}, {"places"}),
        ({"scope": Scope(Selection(at="2020"))}, {"scope"}),
        ({"scope": Scope(focus=("P1",))}, set()),
        ({"scope": Scope(Selection(sectors=frozenset({"public"})))}, set()),
    ],
    ids=str,
)
def test_what_is_chosen_makes_no_other_layer_than_its_own(chosen: dict[str, object], other: set[str]) -> None:
    memo = Memo(64)
    before = compose(networks.toy12(), View(), "sv", memo).layers
    after = compose(replace(networks.toy12()), replace(View(), **chosen), "sv", memo).layers
    assert {name for name in before if before[name] is not after[name]} == other


def test_before_and_after_stand_in_the_same_places() -> None:
    change = Change(
        actors=frozenset({"P1"}), newcomers=(Newcomer("new", "New", "public"),), ties=frozenset({("new", "C1")})
    )
    before, after = (compose(networks.toy12(), View(change=now), "sv") for now in (Change(), change))
    stood, stands = standing(before), standing(after)
    assert {id: stands[id] for id in stood.keys() & stands.keys()} == {
        id: place for id, place in stood.items() if id != "P1"
    }
    assert after.places.gone == (stood["P1"],)
    assert stands["new"] not in stood.values()


def standing(picture: Picture) -> dict[str, tuple[float, float]]:
    places = zip(picture.places.x, picture.places.y, strict=True)
    return {dot.id: place for dot, place in zip(picture.graph.dots, places, strict=True)}


def _named(made: Picture) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
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


def test_partners_that_size_the_dots_are_those_of_the_metric() -> None:
    network = networks.toy12()
    values = compose(network, View(), "en").ranking.values
    assert values == tuple(metrics.measured(network, "degree"))
