"""Little networks with names, and ways to make others."""

import json
import random
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
from hypothesis import strategies as st

from graph import load
from graph.network.model import About, Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "tests" / "reference"
# data/ as it was when the expected numbers were written: mending data/ itself breaks no test but tests/test_shipped.py
# and those of documents.
DATA = REFERENCE / "shipped"
VALUES: Mapping[str, Any] = json.loads((REFERENCE / "values.json").read_text())


def network(sectors: Mapping[str, str], *links: str) -> Network:
    """A network from actor → sector and links such as "a b", or "a b c" for a partnership of three."""
    actors = tuple(Actor(id, id.capitalize(), sector) for id, sector in sectors.items())
    return Network(actors, tuple(Link(tuple(link.split()), "other") for link in links), SECTORS, KINDS)


def from_networkx(graph: nx.Graph, sectors: Mapping[Any, str]) -> Network:
    """A network with one link per edge, its ids in the order of the nodes (`n00`, `n01`, …)."""
    ids = {node: f"n{i:0{len(str(len(graph)))}}" for i, node in enumerate(graph)}
    links = (f"{ids[a]} {ids[b]}" for a, b in graph.edges if a != b)
    return network({ids[node]: sectors[node] for node in graph}, *links)


def two_cores(between: int) -> Network:
    """Two groups of four, all partners within each, and a path of so many actors between them."""
    graph = nx.disjoint_union(nx.complete_graph(4), nx.complete_graph(4))
    nx.add_path(graph, [0, *(f"p{i}" for i in range(between)), 4])
    return from_networkx(graph, dict.fromkeys(graph, "public") | dict.fromkeys(range(4, 8), "academia"))


def star() -> Network:
    return network({"hub": "public", "region": "public", "university": "academia"}, "hub region", "hub university")


def bridge() -> Network:
    """Two triangles, one public and one academic, and the one tie between them, p3–a1."""
    sectors = {"p1": "public", "p2": "public", "p3": "public", "a1": "academia", "a2": "academia", "a3": "academia"}
    return network(sectors, "p1 p2", "p2 p3", "p1 p3", "p3 a1", "a1 a2", "a2 a3", "a1 a3")


def isolates() -> Network:
    return network({"a": "public", "b": "academia", "c": "civil_society", "d": "business"})


def one_sector() -> Network:
    """A path of four, all public."""
    return network(dict.fromkeys("abcd", "public"), "a b", "b c", "c d")


def empty() -> Network:
    return network({})


def single() -> Network:
    return network({"a": "public"})


# A year of a start or an end, or none.
YEARS = st.none() | st.integers(1, 9999).map("{:04}".format)


@cache
def toy12() -> Network:
    return load(REFERENCE / "toy12")


@cache
def collaborations() -> Network:
    return load(REFERENCE / "collaborations")


@cache
def shipped() -> Network:
    return load(DATA)


def dated(*links: tuple[str, str | None, str | None], date: str | None = None) -> Network:
    """Four actors in three regions, and links with start and end such as ("a b", "2020", None); `date` of the data."""
    who = {
        "a": ("public", "SE224"),
        "b": ("academia", "SE224"),
        "c": ("business", "SE110"),
        "d": ("civil_society", None),
    }
    actors = tuple(Actor(id, id, sector, region=region) for id, (sector, region) in who.items())
    made = tuple(Link(tuple(pair.split()), "other", start=start, end=end) for pair, start, end in links)
    return Network(actors, made, SECTORS, KINDS, About(date=date))


def of_each_course() -> Network:
    """In 2025–2027 two links end, one of them without a known start, and one of each goes on, has ended and so on."""
    return dated(
        ("a b", "2020", "2025"),
        ("a c", "2031", "2033"),
        ("a d", "2010", "2015"),
        ("b c", "2024", "2030"),
        ("b d", None, "2026-06"),
        ("c d", "2021", None),
    )


def kite() -> Network:
    """Krackhardt's kite, with the sectors of the reference values."""
    names = ["Andre", "Beverly", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane"]
    members = {
        "public": ("Andre", "Diane", "Garth"),
        "academia": ("Beverly", "Ed"),
        "civil_society": ("Carol", "Fernando", "Jane"),
        "business": ("Heather", "Ike"),
    }
    sectors = {name: sector for sector, those in members.items() for name in those}
    return network(sectors, *(f"{names[a]} {names[b]}" for a, b in nx.krackhardt_kite_graph().edges))


def karate() -> Network:
    """Zachary's club: `n00` … `n33`, the sectors are its two sides."""
    graph = nx.karate_club_graph()
    sides = {"Mr. Hi": "public", "Officer": "academia"}
    return from_networkx(graph, {node: sides[club] for node, club in graph.nodes(data="club")})


def burt() -> Network:
    """Burt's (1992) example."""
    pairs = ("A B", "A F", "A G", "A E", "E G", "F G", "B G", "B D", "D G", "G C")
    return network(dict.fromkeys("ABCDEFG", "public"), *pairs)


def leafy_star(leaves: int) -> Network:
    """A public hub `hub` and its leaves, one in three public."""
    ids = [f"leaf{i:05}" for i in range(leaves)]
    sectors = {"hub": "public"} | {id: ("public", "academia", "business")[i % 3] for i, id in enumerate(ids)}
    return network(sectors, *(f"hub {id}" for id in ids))


def at_random(actors: int, ties: int, seed: int = 0) -> Network:
    """So many actors in the four sectors, and so many ties between pairs drawn at random."""
    graph = nx.gnm_random_graph(actors, ties, seed=seed)
    draw = random.Random(seed)
    return from_networkx(graph, {node: draw.choice(list(SECTORS)) for node in graph})


def many(count: int, largest: int = 40) -> Iterator[Network]:
    """Networks of 0 to 40 actors, thin and thick, most with isolates and several components."""
    draw = random.Random(1)
    for seed in range(count):
        size = seed % (largest + 1)
        ties = int(size * draw.choice((0, 0.3, 0.6, 1, 1.5, 3, 6)))
        yield at_random(size, min(ties, size * (size - 1) // 2), seed)


def renamed(old: Network, names: Mapping[str, str]) -> Network:
    """The same network with other ids."""
    actors = tuple(Actor(names[a.id], a.name, a.sector) for a in old.actors)
    links = tuple(Link(tuple(names[m] for m in link.members), link.kind, link.size) for link in old.links)
    return Network(actors, links, old.sectors, old.kinds)


@st.composite
def drawn(draw: st.DrawFn, most: int = 12) -> Network:
    """Any network of up to 12 actors, with partnerships of two to four."""
    ids = [f"a{i:02}" for i in range(draw(st.integers(0, most)))]
    sectors = {id: draw(st.sampled_from(list(SECTORS))) for id in ids}
    if len(ids) < 2:
        return network(sectors)
    groups = st.lists(st.sampled_from(ids), min_size=2, max_size=min(4, len(ids)), unique=True)
    return network(sectors, *(" ".join(group) for group in draw(st.lists(groups, max_size=20))))
