"""The pages publish the layers of the pictures that are composed, and nothing else of them."""

import gzip
import json
from dataclasses import replace
from typing import Any

import networks
import pytest
from streamlit.testing.v1 import AppTest

from graph.app import server
from graph.network.selection import Change
from graph.picture import Picture, compose, scene
from graph.picture.url import Known, View, read

ADDRESSES: dict[str, dict[str, str]] = {
    "everything": {},
    "a part": {"sector": "public", "at": "2020", "colour": "form", "size": "betweenness"},
    "a focus": {"focus": "P1", "radius": "2", "actor": "P1", "layout": "rings", "numbers": "scope", "show": "hide"},
    "a map": {"map": "sector", "sector": "public,academia"},
    "a path": {"actor": "P1", "to": "C1"},
    "switched off": {"colour": "form", "off": "organisation"},
}
CHANGES: dict[str, dict[str, str]] = {
    "somebody gone": {"remove": "P1", "focus": "P1,C1", "actor": "C1"},
    "somebody new": {"add-actor": "new-1~public~SE224~New", "add-tie": "C1~new-1", "colour": "form"},
    "a map": {"remove-sector": "academia", "map": "sector", "sector": "public"},
}


def _page(name: str) -> None:
    from importlib import import_module
    from time import monotonic

    import networks

    from graph.app import choices, server
    from graph.app.view_state import view_state
    from graph.picture.url import Known

    network = networks.toy12()
    server.RESOURCES.set_data(network.digest, monotonic())
    import_module(f"graph.app.{name}").show(view_state(network, choices.current(Known.of(network))))


def sent(name: str, address: dict[str, str]) -> list[dict[str, Any]]:
    """What each picture of a page is sent."""
    test = AppTest.from_function(_page, kwargs={"name": name}, default_timeout=60)
    test.query_params.update({"lang": "sv", **address})
    test.run()
    assert not test.exception
    shown = [part.proto for part in test.get("bidi_component")]
    return [json.loads(part.json) for part in shown if part.component_name.endswith(".network")]


def view_of(address: dict[str, str]) -> View:
    view, unknown = read(address, Known.of(networks.toy12()))
    assert unknown == ()
    return view


def assert_is(shown: dict[str, Any], made: Picture) -> None:
    assert set(shown) >= made.layers.keys()
    for name, layer in made.layers.items():
        if layer is None:
            assert shown[name] is None
        else:
            kept = server.RESOURCES.get(shown[name].removeprefix("/network/"))
            assert kept is not None
            assert gzip.decompress(kept) == scene.to_json(layer)
    assert shown["select"] == made.select
    assert shown["mode"] == ("hide" if made.hide else "dim")


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=list(ADDRESSES))
def test_explore_shows_the_picture_of_its_view(address: dict[str, str]) -> None:
    (shown,) = sent("explore", address)
    made = compose(networks.toy12(), view_of(address), "sv")
    assert_is(shown, made)
    assert (shown["hidden"], shown["focus"]) == (list(made.hidden), list(made.focus))


@pytest.mark.parametrize("address", CHANGES.values(), ids=list(CHANGES))
def test_explore_shows_the_network_as_it_is(address: dict[str, str]) -> None:
    (shown,) = sent("explore", address)
    assert_is(shown, compose(networks.toy12(), replace(view_of(address), change=Change()), "sv"))


@pytest.mark.parametrize("address", CHANGES.values(), ids=list(CHANGES))
def test_what_if_shows_the_pictures_before_and_after(address: dict[str, str]) -> None:
    view = replace(view_of(address), map=None, hide=True)
    before, after = sent("workshop", address)
    assert_is(before, compose(networks.toy12(), replace(view, change=Change()), "sv"))
    assert_is(after, compose(networks.toy12(), view, "sv"))
    for shown in (before, after):  # a click gives all of it back, and may not lose whom the change has taken away
        assert shown["focus"] == list(view.scope.focus)


def test_a_click_sends_little_and_no_layer_anew() -> None:
    (before,), (after,) = sent("explore", {}), sent("explore", {"actor": "P1"})
    layers = compose(networks.toy12(), View(), "sv").layers
    assert {name: before[name] for name in layers} == {name: after[name] for name in layers}
    assert after["select"] == "P1"
    assert len(json.dumps(after)) < 800


def test_a_path_is_one_small_layer_more() -> None:
    (before,), (after,) = sent("explore", {"actor": "P1"}), sent("explore", {"actor": "P1", "to": "C1"})
    assert {name for name in before if before[name] != after[name]} == {"lit"}
