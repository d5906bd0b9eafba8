"""What the peers have in common: the two files as plain lists, and a permutation test as one writes it with NumPy."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import yaml

PERMUTATIONS = 10_000
EXACT, PIVOTS = 10_000, 1_000  # above so many actors betweenness is sampled from so many, where a library can


@dataclass(frozen=True)
class Plain:
    """Actors by number, their names and sectors, and each pair of partners once with the sum of its strengths."""

    names: Sequence[str]
    sectors: np.ndarray
    ends: np.ndarray
    strengths: np.ndarray


def pivots(actors: int) -> int | None:
    """How many actors shortest paths are followed from; None for all of them."""
    return PIVOTS if actors > EXACT else None


def read(folder: Path, loader: Any = yaml.CSafeLoader) -> Plain:
    """The two files by a loader of PyYAML, nothing checked."""
    actors, links = (
        yaml.load((folder / name).read_text(encoding="utf-8"), Loader=loader)[key]  # noqa: TID251 - what is compared with
        for name, key in (("actors.yaml", "actors"), ("links.yaml", "links"))
    )
    number = {actor["id"]: i for i, actor in enumerate(actors)}
    pairs: dict[tuple[int, int], float] = {}
    for link in links:
        members = link.get("members") or (link["source"], link["target"])
        strength = float(link.get("strength", 1)) / (len(members) - 1)
        for pair in combinations(sorted(number[member] for member in members), 2):
            pairs[pair] = pairs.get(pair, 0.0) + strength
    kinds = sorted({actor["sector"] for actor in actors})
    return Plain(
        [actor["name"] for actor in actors],
        np.array([kinds.index(actor["sector"]) for actor in actors]),
        np.array(list(pairs)).reshape(-1, 2),
        np.array(list(pairs.values())),
    )


def remembered(folder: Path) -> Plain:
    """The same without the time that reading takes: from what `ours` has written beside the files."""
    with np.load(folder / "plain.npz") as held:
        return Plain(*(held[name] for name in ("names", "sectors", "ends", "strengths")))


def scorecard(scores: np.ndarray, sectors: np.ndarray, permutations: int = PERMUTATIONS) -> np.ndarray:
    """The p-value of each sector on each measure; `scores` has shape (measures, n)."""
    groups = range(int(sectors.max()) + 1)
    held = np.array([scores[:, sectors == group].sum(axis=1) for group in groups])
    draw = np.random.default_rng(0)
    reached = np.zeros(held.shape)
    for _ in range(permutations):
        labels = draw.permutation(sectors)
        reached += np.array([scores[:, labels == group].sum(axis=1) for group in groups]) >= held * (1 - 1e-12)
    return (reached + 1) / (permutations + 1)


def page(plain: Plain, to: Path, places: Sequence[Sequence[float]] | None = None) -> int:
    """The network as a page by pyvis, added in loops as its documentation does; the browser places them otherwise."""
    from pyvis.network import Network  # noqa: PLC0415 - not every step draws

    net = Network()
    for i, (name, sector) in enumerate(zip(plain.names, plain.sectors.tolist(), strict=True)):
        where = {} if places is None else {"x": float(places[i][0]), "y": float(places[i][1]), "physics": False}
        net.add_node(i, label=str(name), group=sector, **where)
    for (a, b), strength in zip(plain.ends.tolist(), plain.strengths.tolist(), strict=True):
        net.add_edge(a, b, value=strength)
    text = net.generate_html(notebook=False)
    to.write_text(text, encoding="utf-8")
    return len(text)


Step = Callable[[], object]
Steps = Mapping[str, Step]
