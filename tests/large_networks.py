"""Networks as large as those that are computed apart: heavy-tailed, four sectors."""

from pathlib import Path

import numpy as np

from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS


def heavy_tailed(actors: int, seed: int = 0, ties: int = 3) -> Network:
    """A network of three ties an actor, or as many as stated, a few of whom have very many partners."""
    draw, count = np.random.default_rng(seed), ties * actors
    sectors = draw.choice(list(SECTORS), actors, p=(0.4, 0.3, 0.2, 0.1))
    who = tuple(Actor(f"a{i:05}", f"Actor {i}", str(sector)) for i, sector in enumerate(sectors))
    popular = draw.permutation(1 / np.sqrt(np.arange(actors) + 5))
    ends = np.column_stack([draw.choice(actors, count, p=popular / popular.sum()), draw.integers(0, actors, count)])
    pairs = sorted({(int(a), int(b)) for a, b in np.sort(ends) if a != b})
    links = tuple(Link((who[a].id, who[b].id), "other") for a, b in pairs)
    return Network(who, links, SECTORS, KINDS)


def written(folder: Path, network: Network) -> str:
    """The network as data files."""
    actors = (f"  - {{id: {one.id}, name: {one.name}, sector: {one.sector}}}\n" for one in network.actors)
    links = (f"  - {{source: {a}, target: {b}, kind: other}}\n" for a, b in (one.members for one in network.links))
    (folder / "actors.yaml").write_text("actors:\n" + "".join(actors), encoding="utf-8")
    (folder / "links.yaml").write_text("links:\n" + "".join(links), encoding="utf-8")
    return str(folder)
