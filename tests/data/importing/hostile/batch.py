"""Reads hostile files one after the other, each within its limits, and writes what became of them.

    python -m tests.data.importing.hostile.batch RESULTS KEY…

A line of JSON for each file. Run as a child process: one that exceeds a limit is not to end the tests.
"""

import gc
import json
import resource
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from graph.data.importing.preview import preview
from graph.data.importing.tables import Upload
from graph.data.reading import Sources, check
from graph.data.reading.files import InputFile
from graph.network.model import Network
from graph.network.problems import Problem

from ...reading.example import ACTORS, LINKS
from ...reading.test_hostile import CASES
from . import delimited, documents, graphs, lists, packages, pages, workbooks

MEMORY = 1_000_000_000  # bytes
SECONDS = 10  # of processor time
YAML = "yaml: "
FILES: Mapping[str, bytes | Callable[[], bytes | tuple[Upload, ...]]] = {
    **delimited.FILES,
    **workbooks.FILES,
    **packages.FILES,
    **documents.FILES,
    **graphs.FILES,
    **lists.FILES,
    **pages.FILES,
}
CLIMBING = "file name tries to climb folders"
_MOST_SHOWN = 40


def uploads(key: str) -> tuple[Upload, ...]:
    """The files of a case."""
    made = FILES[key]
    content = made if isinstance(made, bytes) else made()
    return (Upload(f"fil.{key.partition('-')[0]}", content),) if isinstance(content, bytes) else content


def sources(key: str) -> Sources:
    """The two YAML files of a case."""
    if key == CLIMBING:
        names, texts = ("../../etc/passwd", "links.yaml"), (ACTORS, LINKS)
    else:
        of_actors, of_links, *_ = CASES[key]
        names, texts = ("actors.yaml", "links.yaml"), (of_actors, of_links)
    contents = (text if isinstance(text, bytes) else text.encode() for text in texts)
    return Sources(*map(InputFile, names, contents))


def _way(key: str) -> Callable[[], tuple[Network | None, tuple[Problem, ...]]]:
    """The reading of a case; its files are made already."""
    if key.startswith(YAML):
        given = sources(key.removeprefix(YAML))

        def read() -> tuple[Network | None, tuple[Problem, ...]]:
            report = check(given)
            return report.network, report.problems
    else:
        files = uploads(key)

        def read() -> tuple[Network | None, tuple[Problem, ...]]:
            seen = preview(files)
            return seen.network, seen.problems

    return read


def outcome(key: str) -> dict[str, Any]:
    """What became of a case: what was raised if anything, the sentences, and the beginning of the network."""
    read = _way(key)
    gc.collect()
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = used.ru_utime + used.ru_stime
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    # The limit ends what would not end; it counts by ticks, and runs ahead of what is spent, which the test looks at.
    resource.setrlimit(resource.RLIMIT_CPU, (int(spent) + 6 * SECONDS, hard))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.RLIM_INFINITY))
    raised, network, problems = "", None, ()
    try:
        network, problems = read()
    except BaseException as error:  # noqa: BLE001 - whatever it is, the test says so
        raised = repr(error)[:500]
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "key": key,
        "raised": raised,
        "seconds": round(used.ru_utime + used.ru_stime - spent, 2),
        "peak": used.ru_maxrss // 1024,
        "network": network is not None,
        "problems": [(one.severity, one.place, one.message("en"), one.message("sv")) for one in problems],
        "made": _made(network) if network else [],
    }


def _made(network: Network) -> list[str]:
    actors = [f"{actor.id}: {actor.name} ({actor.sector})" for actor in network.actors[:_MOST_SHOWN]]
    links = [f"{'–'.join(link.members)} {link.strength:g}" for link in network.links[:_MOST_SHOWN]]
    return [*actors, *links, f"{len(network.actors)} actors", f"{len(network.links)} links"]


def _too_long(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    results, *keys = sys.argv[1:]
    signal.signal(signal.SIGXCPU, _too_long)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with Path(results).open("w", encoding="utf-8", errors="backslashreplace") as file:
        for key in keys:
            print(json.dumps({"begun": key}), file=file, flush=True)
            print(json.dumps(outcome(key)), file=file, flush=True)
            if key == keys[0]:
                gc.freeze()  # what all cases need is loaded, and is not looked through after each of them


if __name__ == "__main__":
    main()
