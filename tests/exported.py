"""Networks to export, and how they are asked for."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import networks

from graph.export.exporting import Export
from graph.export.formats import Appearance, Field, Material, Origin, Parameters, PictureFile
from graph.network.model import Actor, Link, Network, Source
from graph.network.vocabulary import KINDS, SECTORS
from graph.text import definitions

HOSTILE_NAMES = (
    "<script>alert(1)</script>",
    '=HYPERLINK("http://evil.example/","click")',
    "x;=cmd|'/c calc'!A0;",
    "]]><node id='x'/>&amp;&lt;",
    "null \x00 bell \x07 escape \x1b end \ufffe",
    "x" * 10_000,
    "\u202eשלום\u202c مرحبا",
    "👩‍👩‍👧 🇸🇪 å ä ö",
    "<r><t>rich</t></r>",
    "two\nlines\r\nand a\ttab",
    "\"quoted\", 'twice'",
    "",
)
HOSTILE_KEYS = ("id", "type", "key", "label", "viz", "weight", "ID", "a\x00b", "ab", "name", "=1", "a;=1", " ", "<x>")


def hostile() -> Network:
    """Names, notes and attributes that break writers; every two neighbours are partners."""
    actors = tuple(
        Actor(
            f"a{i:02}",
            name,
            list(SECTORS)[i % 4],
            aliases=(name, "a;b", "\\"),
            note=name,
            as_of=2024 if i % 2 else None,
            sources=(Source(name, "https://example.org/?a;b"), Source("second")),
            custom=tuple((key, name or "value") for key in HOSTILE_KEYS) if i % 3 else (),
        )
        for i, name in enumerate(HOSTILE_NAMES)
    )
    pairs = tuple(
        Link((a.id, b.id), "funding", name=a.name, note=b.name, amount=1e6, strength=0.3, end="2025-06")
        for a, b in pairwise(actors[:-1])
    )
    three = Link(tuple(a.id for a in actors[:3]), "project_partnership", start="2020")
    return Network(actors, (*pairs, three), SECTORS, KINDS)


NETWORKS = {
    "shipped": networks.shipped,
    "toy12": networks.toy12,
    "hostile": hostile,
    "empty": networks.empty,
    "single": networks.single,
    "isolates": networks.isolates,
    "star": networks.star,
}


def appearance(network: Network) -> Appearance:
    ids = [actor.id for actor in network.actors]
    return Appearance(
        places={id: (10.0 * i, -1.5 * i) for i, id in enumerate(ids)},
        colours=dict.fromkeys(ids, "#0B6BB0"),
        radii={id: 4.5 + i for i, id in enumerate(ids)},
    )


def page(network: Network) -> bytes:
    return Export(network).page()


def sheet(network: Network) -> str:
    return Export(network, lang="en").sheet()


@cache
def draw(name: str) -> PictureFile:
    """One little network for all, since what a picture shows is tested where it is drawn."""
    return Export(networks.star(), lang="en")._draw(name)


def field(table: str, column: str) -> Field:
    told = definitions.column(table, column, "en")
    return Field(*told) if told else Field(column, "")


def origin(network: Network, asked: Parameters) -> Origin:
    parameters = {name: getattr(asked, name) for name in ("by", "permutations", "seed")}
    return Origin(network, network, {"actors": len(network.actors)}, parameters, "en")


def material(network: Network, asked: Parameters = Parameters("sector", 50, 0, draws=9)) -> Material:  # noqa: B008
    return Material(
        network,
        fields=field,
        appearance=lambda: appearance(network),
        page=lambda: page(network),
        sheet=lambda: sheet(network),
        draw=draw,
        origin=lambda: origin(network, asked),
        asked=asked,
    )


def twins() -> Network:
    """Two actors of the same name."""
    star = networks.star()
    return replace(star, actors=tuple(replace(actor, name="Twin") for actor in star.actors))
