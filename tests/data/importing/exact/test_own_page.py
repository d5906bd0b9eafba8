"""The exported page is known by the data that it holds; any other page is left to others."""

import json
from dataclasses import replace
from functools import cache

import exported
import networks
import pytest

from graph.data.importing.exact.own_page import tables
from graph.data.importing.preview import preview
from graph.data.importing.tables import Upload
from graph.export.exporting import Export
from graph.network.model import Actor, Bilingual, Network

START, END = b'<script type="application/json" id="stage">', b"</script>"


@cache
def page() -> bytes:
    return exported.page(networks.star())


def with_data(data: bytes) -> bytes:
    before, _, rest = page().partition(START)
    return before + START + data + rest[rest.index(END) :]


def changed(**values: object) -> bytes:
    """The page with other values in its graph."""
    stage = json.loads(page().partition(START)[2].partition(END)[0])
    graph = stage["steps"][0]["layers"]["graph"]
    stage["layers"][graph] |= values
    return with_data(json.dumps(stage).encode())


def codes(content: bytes) -> list[str]:
    return [problem.code for problem in preview([Upload("network.html", content)]).problems]


def test_a_page_that_a_browser_has_saved_is_known() -> None:
    saved = b"\xef\xbb\xbf<!DOCTYPE html>\n<!-- saved from url=(0014)about:internet -->" + page()[15:]
    assert codes(saved) == ["import_own_page"]


def test_what_is_not_drawn_is_told_of() -> None:
    assert codes(changed(omitted=7)) == ["import_own_page", "import_own_page_part"]


@pytest.mark.parametrize(
    "content",
    [
        b"<!doctype html><html><p>Hello",
        b"<!doctype html><html>" + START,
        with_data(b""),
        with_data(b"{}"),
        with_data(b"[" * 100_000),
        with_data(b'{"steps": [], "layers": {}}'),
        changed(map=True),
        changed(nodes=[{"id": 3, "label": "A"}] * 3),
        changed(nodes=[]),
        changed(edges=[{"from": "hub"}]),
        changed(omitted="many"),
        page()[: len(page()) // 2].replace(START, b""),
    ],
)
def test_any_other_page_is_a_web_page(content: bytes) -> None:
    assert tables(Upload("network.html", content)) is None
    assert codes(content) == ["import_is_html"]


def test_an_edge_to_nobody_makes_no_network_to_the_letter() -> None:
    seen = preview([Upload("network.html", changed(edges=[{"from": "hub", "to": "nobody"}]))])
    assert seen.network is not None
    assert "import_not_in_table" in {problem.code for problem in seen.problems}


def test_the_groups_of_a_page_that_is_coloured_otherwise_are_an_attribute() -> None:
    star = networks.star()
    actors = tuple(replace(actor, custom=(("phase", f"p{i}"),)) for i, actor in enumerate(star.actors))
    seen = preview([Upload("network.html", Export(replace(star, actors=actors), by="phase").page())])
    assert seen.network is not None
    assert [dict(actor.custom) for actor in seen.network.actors] == [{"phase": f"p{i}"} for i in range(3)]


def test_sectors_of_ones_own_have_the_names_that_the_page_shows() -> None:
    star = networks.star()
    sectors = {"care": Bilingual("Vård", "Care"), "school": Bilingual("Skola", "School")}
    actors = (Actor("a", "A", "care"), Actor("b", "B", "school"))
    made = Network(actors, (), sectors, star.kinds)
    seen = preview([Upload("network.html", Export(made, lang="sv").page())])
    assert seen.network is not None
    assert seen.network.actors == actors
    assert seen.network.sectors == {"care": ("Vård", "Vård"), "school": ("Skola", "Skola")}
