"""Reading and checking two files against merely loading them with PyYAML's fastest loader.

    python benchmarks/reading.py [--actors 10000] [--links 50000] [--rounds 5]

Both sides take turns in one process, since a busy machine slows both: read the ratio, not the seconds.
Exits with 1 if reading takes longer than loading.
"""

import gc
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from random import Random
from statistics import median

import yaml

from graph.data.reading import Sources, check

SECTORS = ("public", "academia", "civil_society", "business")
DIRECTED = ("funding", "membership", "hosting", "project_participation")


def actors_text(actors: int) -> str:
    """`actors.yaml`, written as people write it."""
    return "actors:\n" + "".join(
        f"  - id: organisation-{i:05d}\n"
        f"    name: Samverkan för social innovation nr {i}\n"
        f"    sector: {SECTORS[i % len(SECTORS)]}\n"
        f"    region: SE224\n"
        f"    as_of: {2015 + i % 10}\n"
        f"    sources:\n"
        f"      - title: Årsredovisning {2015 + i % 10}\n"
        f"        url: https://example.org/{i}\n"
        for i in range(actors)
    )


def links_text(actors: int, links: int) -> str:
    """`links.yaml`: nine links of ten between two actors, the tenth a partnership of four."""
    random = Random(0)
    entries = []
    for i in range(links):
        members = [f"organisation-{who:05d}" for who in random.sample(range(actors), 4)]
        if i % 10:
            who = f"source: {members[0]}\n    target: {members[1]}\n    kind: {DIRECTED[i % len(DIRECTED)]}"
        else:
            who = f"members: [{', '.join(members)}]\n    kind: project_partnership"
        entries.append(f"  - {who}\n    start: {2000 + i % 25}\n    confidence: high\n")
    return "links:\n" + "".join(entries)


def seconds(work: Callable[[], object], collect: bool) -> float:
    """Processor time, with the cyclic garbage collector as it comes or switched off."""
    gc.collect()
    if not collect:
        gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()


def main() -> int:
    parser = ArgumentParser(description="Reading and checking against merely loading.")
    parser.add_argument("--actors", type=int, default=10_000)
    parser.add_argument("--links", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    texts = (actors_text(options.actors), links_text(options.actors, options.links))
    sources = Sources.of(*texts)

    def read() -> object:
        network = check(sources).network
        assert network is not None
        return network.graph

    def load() -> object:
        return [yaml.load(text, Loader=yaml.CSafeLoader) for text in texts]  # noqa: TID251 - what we compare with

    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    print(f"{options.actors} actors and {options.links} links, {megabytes:.1f} MB; median of {options.rounds} rounds")
    print(f"{'garbage collector':20}{'read, check, .graph':>20}{'CSafeLoader alone':>20}{'ratio':>8}")
    worst = 0.0
    taken: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
    for _ in range(options.rounds):
        for collect, pairs in taken.items():
            pairs.append((seconds(read, collect), seconds(load, collect)))
    for collect, pairs in taken.items():
        ours, theirs, ratio = (median(column) for column in zip(*((a, b, a / b) for a, b in pairs), strict=True))
        print(f"{'as it comes' if collect else 'off':20}{ours:18.2f} s{theirs:18.2f} s{ratio:8.2f}")
        worst = max(worst, ratio)
    return 0 if worst <= 1 else 1


if __name__ == "__main__":
    sys.exit(main())
