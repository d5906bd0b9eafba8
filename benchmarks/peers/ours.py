"""The project itself, as its library is called."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

import numpy as np

import graph
from graph.metrics import ACTOR_METRICS
from graph.network.model import Network
from graph.picture.layout import territories
from graph.picture.placed import territories as placed

FIVE = ("degree", "betweenness", "closeness", "eigenvector", "core")
_UNSEEN = count()


@cache
def known(folder: Path) -> Network:
    return graph.load(folder)


def unseen(folder: Path) -> Network:
    """The network as another one, of which nothing is remembered but its arrays."""
    network = known(folder)
    network = replace(network, about=replace(network.about, date=f"unseen {next(_UNSEEN)}"))
    arrays(network)
    return network


def arrays(network: Network) -> None:
    ACTOR_METRICS["degree"](network)


def reading(folder: Path) -> int:
    network = graph.load(folder)
    arrays(network)
    return len(network.ties)


def five(network: Network) -> float:
    found = {name: ACTOR_METRICS[name](network) for name in FIVE}
    n = len(network.actors)
    return float(found["betweenness"].sum()) * (n - 1) * (n - 2) / 2


def table(network: Network) -> int:
    return len(graph.actor_metrics(network))


def hubs(network: Network) -> int:
    return len(graph.sector_hubs(network))


def groups(network: Network) -> int:
    return len(set(graph.communities(network).values()))


def laid_out(network: Network) -> int:
    return len(territories(network))


def page(network: Network) -> int:
    with tempfile.TemporaryDirectory() as folder:
        graph.export(network, Path(folder) / "network.html")
        return (Path(folder) / "network.html").stat().st_size


OF_NETWORK: dict[str, Callable[[Network], object]] = {
    "five metrics": five,
    "actor table": table,
    "scorecard": hubs,
    "communities": groups,
    "layout": laid_out,
    "picture": page,
}


def prepared(folder: Path, step: str) -> Callable[[], object]:
    if step == "plain":
        return lambda: plain(folder)
    if step == "read":
        return lambda: reading(folder)
    network = unseen(folder)
    if step == "picture":
        placed(network, "sectors")  # where the actors stand is a step of its own
    return lambda: OF_NETWORK[step](network)


def whole(folder: Path) -> int:
    network = graph.load(folder)
    return hubs(network) + page(network)


def plain(folder: Path) -> list[int]:
    """The arrays that peers begin with, into a file beside the data; how many actors, links and ties there are."""
    network = known(folder)
    order = list(network.sectors)
    np.savez(
        folder / "plain.npz",
        names=[actor.name for actor in network.actors],
        sectors=[order.index(actor.sector) for actor in network.actors],
        ends=np.array([(network.position[a], network.position[b]) for a, b, _ in network.ties]).reshape(-1, 2),
        strengths=[strength for _, _, strength in network.ties],
    )
    return [len(network.actors), len(network.links), len(network.ties)]
