"""Files for Kumu are known as ours by what stands in them; those of other people are read as Kumu means them."""

import json
from dataclasses import replace

import exported
import networks
import pytest

from graph.data.importing.exact.own_kumu import of_blueprint
from graph.data.importing.preview import preview
from graph.data.importing.tables import Upload
from graph.export.formats import SINGLE
from graph.network.model import Actor, Bilingual, Kind, Link, Network
from graph.network.vocabulary import KINDS

from ..spreadsheets.workbooks import xlsx

ELEMENT = {"label": "A", "type": "Academia", "tags": ["organisation", "SE224", "funding", "health"], "description": "x"}
OTHER = {"label": "B", "type": "Care", "tags": ["network"]}
CONNECTION = {"from": "A", "to": "B", "type": "Funding", "direction": "directed"}


def blueprint(*elements: object, connections: object = ()) -> dict[str, object]:
    return {"elements": list(elements), "connections": list(connections) if connections == () else connections}


def read(network: Network, name: str) -> Network:
    seen = preview([Upload(name, SINGLE[name](exported.material(network)).content)])
    assert seen.network is not None
    return seen.network


def test_tags_and_description_come_apart() -> None:
    whole = blueprint(
        {**ELEMENT, "description": "a note\n\nwith two\n\nhttps://a.se/x"}, OTHER, connections=[CONNECTION]
    )
    seen = preview([Upload("kumu.json", json.dumps(whole, separators=(",", ":")).encode())])
    assert seen.network is not None
    a, b = seen.network.actors
    assert (a.form, a.region, a.functions, a.challenges) == ("organisation", "SE224", ("funding",), ("health",))
    assert (a.note, a.url, a.sector) == ("a note\n\nwith two", "https://a.se/x", "academia")
    assert (b.form, b.sector, seen.network.sectors["care"]) == ("network", "care", ("Care", "Care"))
    assert [(link.members, link.kind) for link in seen.network.links] == [(("a", "b"), "funding")]


@pytest.mark.parametrize(
    "value",
    [
        [],
        {"elements": [ELEMENT]},
        {"elements": {}, "connections": []},
        {"elements": [], "connections": []},
        {"elements": [ELEMENT], "connections": {}},
        blueprint({**ELEMENT, "tags": ["city"]}),
        blueprint({**ELEMENT, "tags": []}),
        blueprint({**ELEMENT, "tags": "organisation"}),
        blueprint({**ELEMENT, "tags": ["organisation", 3]}),
        blueprint({**ELEMENT, "founded": "2010"}),
        blueprint({**ELEMENT, "type": ""}),
        blueprint(ELEMENT, ELEMENT),
        blueprint(ELEMENT, 3),
        blueprint(ELEMENT, OTHER, connections=[{**CONNECTION, "to": "C"}]),
        blueprint(ELEMENT, OTHER, connections=[{**CONNECTION, "direction": "mutual"}]),
        blueprint(ELEMENT, OTHER, connections=[{**CONNECTION, "type": ""}]),
    ],
)
def test_what_this_program_does_not_write_is_left_to_others(value: object) -> None:
    assert of_blueprint("kumu.json", value) == ()


def test_a_workbook_of_other_people_is_read_as_kumu_means_it() -> None:
    rows = [["Label", "Type", "Tags", "Description"], ["A", "Kommun", "stad", ""], ["B", "Förening", "", "x"]]
    seen = preview([Upload("kumu.xlsx", xlsx(rows))])
    assert "import_own_kumu" not in {problem.code for problem in seen.problems}
    assert [actor.name for actor in seen.network.actors] == ["A", "B"] if seen.network else False


@pytest.mark.parametrize("name", ["kumu.json", "kumu.xlsx"])
def test_kinds_of_one_name_that_run_otherwise_stay_two(name: str) -> None:
    star = networks.star()
    own = Bilingual("Gåva", "Gift")
    kinds = {
        **KINDS,
        "funding": replace(KINDS["funding"], directed=False),
        "gift": Kind("gift", own, directed=True),
        "swap": Kind("swap", own),
    }
    links = (
        Link(("hub", "region"), "funding"),
        Link(("region", "hub"), "gift"),
        Link(("hub", "university"), "swap"),
    )
    found = read(replace(star, links=links, kinds=kinds), name)
    assert {(link.members, link.kind, found.kinds[link.kind].directed) for link in found.links} == {
        (("hub", "region"), "funding", False),
        (("region", "hub"), "gift-directed", True),
        (("hub", "university"), "gift-undirected", False),
    }
    assert found.kinds["funding"].name == KINDS["funding"].name


@pytest.mark.parametrize("name", ["kumu.json", "kumu.xlsx"])
def test_sectors_of_ones_own_and_of_the_format_keep_their_names(name: str) -> None:
    star = networks.star()
    sectors = {**star.sectors, "x": Bilingual("Kyrka", "Church"), "y": Bilingual("Public", "Public")}
    actors = (Actor("a", "Ä", "x"), Actor("b", "B", "y"), Actor("c", "C", "business"))
    found = read(Network(actors, (), sectors, KINDS), name)
    named = {actor.name: found.sectors[actor.sector].en for actor in found.actors}
    assert named == {"Ä": "Church", "B": "Public", "C": "Business"}
    assert [actor.sector for actor in found.actors if actor.name == "C"] == ["business"]
