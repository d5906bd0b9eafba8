"""The chart of hubs on a wall: every figure, letters that can be read from the back of a room, and no p."""

from dataclasses import replace
from math import nan
from xml.etree import ElementTree

import networks
import pytest

from graph.export.drawing import HubRow, hub_chart
from graph.export.html import chart
from graph.narrative.staging import shown
from graph.narrative.stories import Step, hub_table
from graph.network.model import Bilingual, Network
from graph.picture.scene.scales import SECTORS
from graph.text import percent

SVG = "{http://www.w3.org/2000/svg}"
WORDS = {"actors": "actors", "share": "share", "chance": "chance", "row": "{name}: {actors}, {share}, {low}–{high}"}
STEP = Step({"chart": "hubs"}, Bilingual("Nav", "Hubs"))
ROW = HubRow("Public sector", SECTORS["public"], 0.5, 0.25, 0.1, 0.9)


def written(svg: str) -> list[str]:
    return [text.text or "" for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("theme", ["projector", "projector-white", "light"])
def test_a_step_shows_what_each_sector_holds(theme: str) -> None:
    network = networks.shipped()
    svg = chart(shown(network, STEP, "en"), "en", theme)
    found = written(svg)
    table = hub_table(network)
    for row in table[table["lens"] == "betweenness"].to_dict("records"):
        assert network.sectors[row["group"]].text("en") in found
        assert percent(row["share"], "en") in found
        assert percent(row["share_of_actors"], "en") in found
    assert not any("p =" in text or "p\N{NO-BREAK SPACE}=" in text for text in found)


def test_its_letters_can_be_read_from_the_back_of_a_room() -> None:
    root = ElementTree.fromstring(hub_chart([ROW] * 8, WORDS, "en"))
    width, height = (float(root.get(side) or 0) for side in ("width", "height"))
    shrunk = min((1920 - 120) / width, (1080 - 430) / height)  # the room for it on a wall of 1080 lines
    assert min(float(text.get("font-size") or 0) for text in root.iter(f"{SVG}text")) * shrunk >= 24


def test_where_chance_says_nothing_there_is_no_band() -> None:
    with_band, without = (hub_chart([row], WORDS, "en") for row in (ROW, replace(ROW, low=nan, high=nan)))
    assert with_band.count("<rect") == without.count("<rect") + 1
    assert written(hub_chart([replace(ROW, share=nan)], WORDS, "en"))[:3] == ["actors", "share", "chance"]


def test_names_are_text() -> None:
    assert "<script>" in written(hub_chart([replace(ROW, name="<script>")], WORDS, "en"))


@pytest.mark.parametrize("network", [networks.empty(), networks.isolates(), networks.one_sector(), networks.toy12()])
def test_any_network_has_a_chart(network: Network) -> None:
    for lang in ("sv", "en"):
        svg = chart(shown(network, STEP, lang), lang, "projector")
        assert ElementTree.fromstring(svg).tag == f"{SVG}svg"


def test_a_step_without_one_has_none() -> None:
    assert chart(shown(networks.toy12(), replace(STEP, view={}), "en"), "en", "light") == ""
