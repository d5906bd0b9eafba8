"""Hidden ties: how many come back in a ranking of introductions, and in those that are meant to predict ties.

    python benchmarks/introductions.py            200 rounds of each network, into results-introductions.md
    python benchmarks/introductions.py --rounds 20

Each round hides a tenth of the ties, drawn at random with a seed of its own, ranks all pairs that have no tie then, and
counts how many of those hidden are among the first k. What is equal in a ranking is put in a random order, the same for
all rankings of a round.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Mapping
from math import sqrt
from pathlib import Path
from statistics import mean, stdev

import networkx as nx
import numpy as np

from graph import load
from graph.metrics.candidates import candidates
from graph.metrics.introductions import groups_to_join
from graph.metrics.kernel import Floats, Ints, kernel
from graph.metrics.pairs import Pairs
from graph.metrics.shortest_paths.new_tie import gains
from graph.metrics.shortest_paths.steps import steps
from graph.network.model import Actor, Link, Network
from graph.network.values import Bilingual
from graph.network.vocabulary import KINDS

ROOT = Path(__file__).parents[1]
RESULTS = "results-introductions.md"
ROUNDS, HIDDEN = 200, 0.1
TIMES = (1, 10)  # k is so many times the number of hidden ties


def by_use(network: Network, pairs: Ints) -> Floats:
    """What the table of introductions ranks by; what shares nothing, and is no introduction, comes last."""
    n = len(network.actors)
    there = np.zeros((n, n), dtype=np.bool_)
    there[pairs[:, 1], pairs[:, 0]] = True
    ends, _ = candidates(network, Pairs(np.arange(n), there), len(pairs))
    found = np.full((n, n), -1.0)
    found[tuple(ends.T)] = gains(steps(kernel(network).adjacency), groups_to_join(network), ends).nearness
    score: Floats = found[tuple(pairs.T)]
    return score


def common_neighbours(network: Network, pairs: Ints) -> Floats:
    """How many partners the two have in common."""
    return _weighted(network, pairs, np.ones(len(network.actors)))


def adamic_adar(network: Network, pairs: Ints) -> Floats:
    """The same, each partner counting 1 / log of its own number of partners (Adamic & Adar 2003)."""
    return _weighted(network, pairs, 1 / np.log(np.maximum(2, kernel(network).degree)))


def at_random(_: Network, pairs: Ints) -> Floats:
    """All alike."""
    return np.zeros(len(pairs))


RANKINGS: Mapping[str, Callable[[Network, Ints], Floats]] = {
    "by use": by_use,
    "common neighbours": common_neighbours,
    "Adamic–Adar": adamic_adar,
    "random": at_random,
}


def _weighted(network: Network, pairs: Ints, weight: Floats) -> Floats:
    ties = kernel(network).adjacency.toarray()
    score: Floats = (ties * weight @ ties)[tuple(pairs.T)]
    return score


def came_back(network: Network, rounds: int = ROUNDS) -> Mapping[tuple[str, int], list[float]]:
    """The share of the hidden ties that is among the first k, by ranking and k in hidden ties; one for each round."""
    found: dict[tuple[str, int], list[float]] = {(name, times): [] for name in RANKINGS for times in TIMES}
    ties = kernel(network).ends
    for number in range(rounds):
        random = np.random.default_rng(number)
        hidden = random.permutation(len(ties)) < max(1, round(HIDDEN * len(ties)))
        left = _with_ties(network, ties[~hidden])
        free = np.argwhere(np.triu(kernel(left).adjacency.toarray() == 0, 1))
        free = free[random.permutation(len(free))]
        wanted = {tuple(tie) for tie in ties[hidden].tolist()}
        is_hidden = np.array([tuple(pair) in wanted for pair in free.tolist()])
        for name, ranking in RANKINGS.items():
            order = np.argsort(-np.round(ranking(left, free), 9), kind="stable")
            for times in TIMES:
                found[name, times].append(float(is_hidden[order[: times * len(wanted)]].sum() / len(wanted)))
    return found


def _with_ties(network: Network, ends: Ints) -> Network:
    ids = [actor.id for actor in network.actors]
    links = tuple(Link((ids[a], ids[b]), "other") for a, b in ends.tolist())
    return Network(network.actors, links, network.sectors, KINDS)


def networks() -> Iterator[tuple[str, str, Network]]:
    """The name of each network, what stands for its sectors, and the network."""
    yield "the shipped data", "sectors", load(ROOT / "data")
    karate = nx.karate_club_graph()
    yield (
        "karate club (Zachary 1977)",
        "the two clubs after the split",
        _of(karate, nx.get_node_attributes(karate, "club")),
    )
    women = nx.davis_southern_women_graph()
    modes = {node: "woman" if data["bipartite"] == 0 else "event" for node, data in women.nodes(data=True)}
    yield "Southern women (Davis et al. 1941)", "women and events, so that all ties are across", _of(women, modes)
    novel = nx.les_miserables_graph()
    parts = nx.community.greedy_modularity_communities(novel)
    yield (
        "Les Misérables (Knuth 1993)",
        "none is recorded: communities found in the whole network",
        _of(novel, {node: f"part-{i}" for i, part in enumerate(parts) for node in part}),
    )


def _of(graph: nx.Graph, sector: Mapping[object, str]) -> Network:
    ids = {node: f"n{i:03}" for i, node in enumerate(sorted(graph, key=str))}
    names = {name: name.lower().replace(" ", "_").replace(".", "") for name in sorted(set(sector.values()))}
    actors = tuple(Actor(id, str(node), names[sector[node]]) for node, id in ids.items())
    links = tuple(Link((ids[a], ids[b]), "other") for a, b in graph.edges)
    return Network(actors, links, {id: Bilingual(name, name) for name, id in names.items()}, KINDS)


def page(rounds: int) -> Iterator[str]:
    """The results as lines of Markdown."""
    yield "# Hidden ties and introductions\n"
    yield f"""\
What `python benchmarks/introductions.py` has counted: of a tenth of the ties, hidden at random, the percentage that is
among the first k pairs of each ranking, the mean of {rounds} rounds ± 1.96 standard errors; k is as many pairs as ties
were hidden, or ten times as many. *By use* is how the page Gaps ranks introductions: by how much nearer the actors of
different sectors would come. It does not predict ties, and these figures show how far it is from doing so: a tie that
was there is most often between two who have several partners in common, where another tie is of little use.
"""
    every = [(name, network, came_back(network, rounds)) for name, _, network in networks()]
    for times in TIMES:
        yield f"| k = {times} × hidden | actors | ties | hidden | {' | '.join(RANKINGS)} |"
        yield f"|---|{'--:|' * (3 + len(RANKINGS))}"
        for name, network, found in every:
            cells = [_cell(found[ranking, times]) for ranking in RANKINGS]
            ties = len(network.ties)
            numbers = (len(network.actors), ties, max(1, round(HIDDEN * ties)))
            yield f"| {name} | {' | '.join(map(str, numbers))} | {' | '.join(cells)} |"
        yield ""
    yield "What stands for sectors:\n"
    for name, sectors, _ in networks():
        yield f"- {name}: {sectors}."


def _cell(shares: list[float]) -> str:
    error = 1.96 * stdev(shares) / sqrt(len(shares)) if len(shares) > 1 else 0
    return f"{100 * mean(shares):.1f} ± {100 * error:.1f}"


def main() -> None:
    """Count, and write the results."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--into", type=Path, default=Path(__file__).parent)
    options = parser.parse_args()
    (options.into / RESULTS).write_text("\n".join(page(options.rounds)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
