"""The document: what is in it, what its policy lets in, and that no name is more than a name."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import networks
import pytest

from graph.export.formats import UnreadableError, readback
from graph.export.html import Live, Stage, StageStep, document, facts
from graph.network.model import About, Bilingual
from graph.network.selection import Scope, Selection
from graph.network.selection import compose as scoped_by
from graph.picture import part
from graph.text import LANGUAGES

from . import stories


class Parts(HTMLParser):
    """The elements of a document, and what stands in those that hold no markup."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.held: list[tuple[str, str]] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag in ("script", "style"):
            self.held.append((dict(attrs).get("type") or tag, ""))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem and self.held:
            kind, text = self.held[-1]
            self.held[-1] = (kind, text + data)

    def of(self, kind: str) -> str:
        (text,) = (text for one, text in self.held if one == kind)
        return text


def data(content: bytes) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(Parts(content).of("application/json"))
    return value


def test_the_same_stage_gives_the_same_bytes() -> None:
    assert stories.story() == stories.story()
    assert data(stories.story())["key"] != data(stories.story(title="Another"))["key"]


def test_a_live_stage_keeps_its_key_and_may_ask_for_what_changes() -> None:
    first, later = (Live("../events/a", shown) for shown in (1, 2))
    one, other = stories.story(live=first), stories.story(live=later, title="Another")
    assert data(one)["key"] == data(other)["key"] != data(stories.story(live=Live("../events/b", 1)))["key"]
    assert data(one)["live"] == {"events": "../events/a", "shown": 1}
    assert b"connect-src 'self';" in one
    assert data(stories.story())["live"] is None
    assert b"connect-src" not in stories.story()


def test_steps_share_their_layers() -> None:
    told = data(stories.story())
    graphs = [step["layers"]["graph"] for step in told["steps"]]
    assert graphs[0] == graphs[1] == graphs[2] != graphs[3]
    used = {name for step in told["steps"] for name in step["layers"].values() if name}
    assert used == told["layers"].keys()
    assert told["layers"][graphs[0]]["nodes"][0]["label"] == networks.toy12().actors[0].name
    assert [step["notes"] for step in told["steps"]] == ["Begin calmly.\nBreathe.", "Say more.", "", ""]
    assert (told["steps"][1]["focus"], told["steps"][1]["select"]) == (["P1"], "P1")


def test_the_policy_names_what_is_in_it_and_nothing_else() -> None:
    parts = Parts(stories.story())
    (policy,) = (value for name, value in parts.attributes if name == "content" and value and "default-src" in value)
    for kind, directive in (("module", "script-src"), ("style", "style-src")):
        digest = b64encode(sha256(parts.of(kind).encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}';" in policy
    assert "default-src 'none'" in policy
    assert not re.search(r"unsafe|https?:|\*", policy)


def test_a_name_opens_no_element_and_no_attribute() -> None:
    network = stories.hostile()
    safe, hostile = (Parts(stories.page(each)) for each in (networks.toy12(), network))
    assert set(hostile.tags) == set(safe.tags)
    assert hostile.tags.count("script") == 2
    assert hostile.tags.count("tr") == len(network.actors) + 1
    assert not [name for name, _ in hostile.attributes if name.startswith("on")]
    held = hostile.of("application/json")
    assert not re.search("[<>&\u2028\u2029]", held)
    graph = next(layer for layer in json.loads(held)["layers"].values() if "nodes" in layer)
    named = {(actor.id, network.title(actor.id, "sv")) for actor in network.actors}
    assert {(node["id"], node["label"]) for node in graph["nodes"]} == named


@pytest.mark.parametrize("title", stories.ATTACKS[:4])
def test_nor_does_a_title(title: str) -> None:
    assert set(Parts(stories.page(networks.star(), title=title)).tags) == set(Parts(stories.page(networks.star())).tags)


def test_letters_come_along_as_far_as_they_are_needed() -> None:
    assert stories.page(networks.star()).count(b"@font-face") == 1
    assert stories.page(networks.star(), title="Łódź").count(b"@font-face") == 2


def test_it_reads_back_or_is_not_handed_out() -> None:
    network = networks.toy12()
    content = stories.page(network)
    readback.html(content, len(network.actors), len(network.ties))
    with pytest.raises(UnreadableError, match="ties"):
        readback.html(content, len(network.actors), len(network.ties) + 1)
    with pytest.raises(UnreadableError, match="data in the page"):
        readback.html(b"", 0, 0)


def test_a_part_stands_where_it_stands_in_the_whole() -> None:
    network = networks.toy12()
    scoped = scoped_by(network, Scope(Selection(sectors=frozenset({"public"}))))
    whole, some = (part(network, each, "sector", "en") for each in (scoped_by(network, Scope()), scoped))
    assert [entry.id for entry in some.partition.legend] == ["public"]
    for dot in some.graph.dots:
        here, there = some.graph.place[dot.id], whole.graph.place[dot.id]
        assert (some.places.x[here], some.places.y[here]) == (whole.places.x[there], whole.places.y[there])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_facts_leave_out_what_is_not_known(lang: str) -> None:
    about = About(title=Bilingual("Svenska", "English"), licence="CC0-1.0")
    told = facts(about, lang)
    assert len(told) == 2
    assert ("Svenska" if lang == "sv" else "English") in told[0]
    assert "CC0-1.0" in told[1]


def test_a_stage_is_what_it_can_be() -> None:
    one = stories.step(networks.star())
    for wrong in (
        {"steps": ()},
        {"steps": (one, one)},
        {"theme": "pink"},
        {"mode": "film"},
        {"back": "javascript:alert(1)"},
        {"back": "//evil.example"},
        {"back": "/\\evil.example"},
    ):
        with pytest.raises(ValueError, match=r"."):
            Stage(**{"title": "", "lang": "sv", "steps": (one,), **wrong})
    assert Stage("", "sv", (one, StageStep(one.picture)), mode="story", back="/?lang=sv")


def test_an_empty_network_is_a_page_too() -> None:
    assert data(stories.page(networks.empty()))["steps"][0]["caption"] == "A page"
    assert document(Stage("", "sv", (stories.step(networks.single()),)))
