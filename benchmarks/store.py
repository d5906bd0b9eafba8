"""How long an edit takes until it is on the disk and in the file, in networks of three sizes.

    python benchmarks/store.py            the shipped data, 1,000 and 5,000 actors; a minute or two
    python benchmarks/store.py --edits 20

Milliseconds on the clock and of CPU, of so many edits each of an actor, of a link, and of a new link, in turn. Ends
with 1 if one of the three takes more than 100 ms at p95 at 1,000 actors or 300 ms at 5,000.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import numpy as np

from graph import load
from graph.data.generated import generated
from graph.data.locations import shipped_data
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore
from graph.data.writing import texts

GOALS = {1_000: 100.0, 5_000: 300.0}  # by actors
SIZES = ((1_000, 3_000), (5_000, 20_000))
FILES = ("actors.yaml", "links.yaml")


def noted(store: FolderStore, file: str, name: str, text: str) -> Edit:
    """An edit that changes the note of a record."""
    found = store.record(file, name)
    assert found is not None
    fields, seen = found
    return Edit((Change(file, name, seen, {**fields, "note": text}),))


def linked(source: str, target: str) -> Edit:
    """An edit that adds a link."""
    return Edit((Change("links.yaml", "", "", {"source": source, "target": target, "kind": "other"}),))


def measured(folder: Path, edits: int) -> dict[str, np.ndarray]:
    """Milliseconds on the clock and of CPU of each edit, by what it changes; "opening" is the first reading."""
    random, store = Random(0), FolderStore(folder)
    taken = {"opening": [timed(store.revision)], "an actor": [], "a link": [], "a new link": []}
    actors = store.names("actors.yaml")
    for i in range(edits):
        links = store.names("links.yaml")
        made = {
            "an actor": noted(store, "actors.yaml", random.choice(actors), f"Edit {i}"),
            "a link": noted(store, "links.yaml", random.choice(links), f"Edit {i}"),
            "a new link": linked(*random.sample(actors, 2)),
        }
        for what, edit in made.items():
            taken[what].append(timed(lambda edit=edit: store.edit(edit)))
    store.close()
    return {what: np.array(times) for what, times in taken.items()}


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the clock and of CPU."""
    begun = perf_counter(), process_time()
    work()
    return 1e3 * (perf_counter() - begun[0]), 1e3 * (process_time() - begun[1])


def networks() -> Iterable[tuple[str, int, tuple[str, str]]]:
    """Each network: what it is called, its actors, and the texts of its files."""
    shipped = Path(shipped_data())
    network = load(shipped)
    actors, links = ((shipped / name).read_text(encoding="utf-8") for name in FILES)
    yield f"{len(network.actors)} / {len(network.links)} (shipped)", len(network.actors), (actors, links)
    for n, m in SIZES:
        yield f"{n:,} / {m:,}", n, texts(generated(n, m))


def main() -> int:
    parser = ArgumentParser()
    parser.add_argument("--edits", type=int, default=100)
    asked = parser.parse_args()
    is_missed = False
    print(
        "| actors / links | edit of | median: ms | p95: ms | longest: ms | CPU, median: ms |\n|---|---|--:|--:|--:|--:|"
    )
    for name, actors, contents in networks():
        with TemporaryDirectory() as folder:
            for file, text in zip(FILES, contents, strict=True):
                Path(folder, file).write_text(text, encoding="utf-8")
            for what, row in measured(Path(folder), asked.edits).items():
                clock, cpu = row.T
                p95 = np.percentile(clock, 95)
                figures = (f"{value:,.0f}" for value in (np.median(clock), p95, clock.max(), np.median(cpu)))
                print(f"| {name} | {what} | {' | '.join(figures)} |", flush=True)
                is_missed |= what != "opening" and p95 > GOALS.get(actors, np.inf)
    return int(is_missed)


if __name__ == "__main__":
    sys.exit(main())
