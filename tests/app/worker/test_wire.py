"""Networks, problems and stories are equal after serialising and reading them back."""

from collections.abc import Iterator
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from typing import Any

import networks
import pytest

from graph.app.worker import stories_wire, wire
from graph.data.reading import Report, Sources, check
from graph.narrative.stories import parse, read_stories, source
from graph.network.model import About, Actor, Bilingual, Kind, Link, Network, Source
from graph.network.problems import Found

BOTH = Bilingual("Ett", "One")
FULL = {
    "id": "x",
    "name": "Ö\u2028\U0001f578",
    "sector": "public",
    "name_en": "Name",
    "aliases": ("a", "b"),
    "form": "network",
    "cross_sector": True,
    "region": "SE224",
    "functions": ("funding",),
    "challenges": ("c", "d"),
    "url": "https://example.org/",
    "orgnr": "202100-4920",
    "as_of": 2024,
    "confidence": "high",
    "sources": (Source("t", "u"), Source("only a title")),
    "note": "two\nlines",
    "custom": (("k", "v"), ("l", "w")),
}
LINK = {
    "members": ("x", "y"),
    "kind": "own",
    "size": 3,
    "id": "l",
    "name": "N",
    "start": "2020",
    "end": "2021-05",
    "strength": 0.1 + 0.2,
    "amount": 1e15,
    "currency": "EUR",
    "resources": ("funding", "knowledge"),
    "results": ("policy",),
    "as_of": 2023,
    "confidence": "low",
    "sources": (Source("t"),),
    "note": "n",
}


def there_and_back(network: Network) -> Network:
    lines = wire.parsed(BytesIO(b"".join(wire.network_lines(network))))
    return wire.network_of(lines)


def full() -> Network:
    """A network in which every field differs from its default."""
    assert FULL.keys() == {field.name for field in fields(Actor)}
    assert LINK.keys() == {field.name for field in fields(Link)}
    about = About(BOTH, BOTH, "CC0", "P", "2024", (BOTH,), (Source("t", "u"),))
    kinds = {"own": Kind("own", BOTH, directed=True, joins=True, resource="r")}
    actors = (Actor(**FULL), Actor("y", "Y", "public"))  # type: ignore[arg-type]
    return Network(actors, (Link(**LINK),), {"public": BOTH}, kinds, about)  # type: ignore[arg-type]


def faulty() -> Iterator[Sources]:
    yield Sources.of("actors: [{id: å, name: A, sector: x}]", "links: [{source: a, target: b}]")
    yield Sources.of("{" + "a," * 3_000 + "}", "links: [")


@pytest.mark.parametrize("network", [full(), networks.toy12(), networks.shipped(), networks.star()])
def test_a_network_comes_back_as_it_was(network: Network) -> None:
    back = there_and_back(network)
    assert (back.actors, back.links, back.about) == (network.actors, network.links, network.about)
    assert list(back.sectors.items()) == list(network.sectors.items())
    assert list(back.kinds.items()) == list(network.kinds.items())
    assert back.digest == network.digest
    del back.__dict__["digest"]  # what it has been given; now it works one out
    assert back.digest == network.digest
    assert back.ties == network.ties
    assert back.position == network.position


def test_types_come_back_too() -> None:
    back = there_and_back(full())
    assert [type(value) for value in (back.actors[0].sources[0], back.about.title)] == [Source, Bilingual]
    assert repr(back.actors) == repr(full().actors)
    assert repr(back.links) == repr(full().links)


def test_what_is_wrong_comes_back_as_it_was() -> None:
    for sources in faulty():
        report = check(sources)
        lines = wire.parsed(BytesIO(b"".join(wire.report_lines("digest", report))))
        assert wire.report_of(lines) == ("digest", report)


def test_pauses_are_offered_every_hundred_entries() -> None:
    network = networks.shipped()
    pauses: list[None] = []
    lines = list(wire.network_lines(network, lambda: pauses.append(None)))
    assert len(pauses) == 2 + 3  # 170 actors, 221 links
    wire.network_of(wire.parsed(BytesIO(b"".join(lines))), lambda: pauses.append(None))
    assert len(pauses) == 10


@pytest.mark.parametrize("cut", range(1, 6))
def test_lines_that_end_early_give_no_network(cut: int) -> None:
    lines = list(wire.report_lines("digest", Report(networks.shipped(), ())))
    with pytest.raises(StopIteration):
        wire.report_of(wire.parsed(BytesIO(b"".join(lines[:-cut]))))


def stories_there_and_back(text: str, network: Network) -> Any:
    stories = parse(source(Path("stories.yaml"), text.encode()), network)
    lines = wire.parsed(BytesIO(b"".join(stories_wire.stories_lines("digest", stories))))
    return stories, stories_wire.stories_of(lines)


def test_stories_come_back_as_they_were() -> None:
    shipped = read_stories(networks.DATA, networks.shipped())
    lines = wire.parsed(BytesIO(b"".join(stories_wire.stories_lines("digest", shipped))))
    assert stories_wire.stories_of(lines) == ("digest", shipped)
    assert len(shipped.stories[0].steps) > 1


def test_the_problems_of_steps_come_back() -> None:
    text = "stories: [{id: a, title: {en: T}, steps: [{title: {en: '{actors.nobody.name}'}, view: {actr: x}}, {}]}]"
    stories, (_, back) = stories_there_and_back(text, networks.star())
    assert back == stories
    assert [step.problems for step in back.stories[0].steps] == [step.problems for step in stories.stories[0].steps]
    assert back.stories[0].steps[0].problems
    assert back.found == stories.found != (Found("stories.yaml", (), 0, 0),)
