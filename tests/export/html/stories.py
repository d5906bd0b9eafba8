"""Documents to open: a story over the toy network, and pages with names that break pages."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import exported
import networks

from graph.export.html import Stage, StageStep, document
from graph.network.model import Actor, Link, Network
from graph.network.selection import Scope
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture import compose
from graph.picture.url import View

ATTACKS = (
    "</script><script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    "</style><!--<script>",
    "\u202eabc\u2028def\u2029",
    "x" * 10_000,
    *exported.HOSTILE_NAMES,
)
IDS = ("__proto__", "constructor", "</script>", "toString", '"><b>')


def hostile() -> Network:
    ids = [*IDS, *(f"a{i:02}" for i in range(len(ATTACKS) - len(IDS)))]
    actors = tuple(
        Actor(id, name or "?", list(SECTORS)[i % 4]) for i, (id, name) in enumerate(zip(ids, ATTACKS, strict=True))
    )
    return Network(actors, tuple(Link((a.id, b.id), "other") for a, b in pairwise(actors)), SECTORS, KINDS)


def without(network: Network, id: str) -> Network:
    """The network as if an actor were not there."""
    links = tuple(link for link in network.links if id not in link.members)
    return replace(network, actors=tuple(a for a in network.actors if a.id != id), links=links)


def step(network: Network, view: View = View(), **said: str) -> StageStep:  # noqa: B008 - a frozen value
    return StageStep(compose(network, view, "en"), **said)


def steps() -> tuple[StageStep, ...]:
    network = networks.toy12()
    around = View(actor="P1", scope=Scope(focus=("P1",), radius=1))
    return (
        step(network, title="All", caption="Twelve actors", notes="Begin calmly.\nBreathe."),
        step(network, around, title="One", caption="And who is around", notes="Say more."),
        step(network, View(actor="P1", to="C1"), title="A way"),
        step(network, View(map="sector"), title="The map", sentence="All of them"),
    )


def story(theme: str = "projector", title: str = "A story", **more: Any) -> bytes:
    return document(Stage(title, "en", steps(), theme, "story", ("Licence: none",), **more))


def page(network: Network, theme: str = "light", title: str = "A page") -> bytes:
    return document(Stage(title, "en", (step(network, caption=title),), theme, facts=("Licence: none",)))
