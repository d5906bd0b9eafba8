"""What `bench.py` has measured, as Markdown: ratios to ours, where ours is not ahead, how far from the limit it is."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from math import isclose
from pathlib import Path

import machine
from timing import ALL, BEYOND, LONG, OURS, WHOLE, Case, Outcome, Stopped, Timed

# What each step does, and what ours does in it that the others do not.
DOES = {
    "read": (
        "from the two files to a graph",
        "ours checks every field, knows the line of every fault and builds the values that pages work on",
    ),
    "five metrics": (
        "degree, betweenness, closeness, eigenvector and core number",
        "below 500 actors igraph computes for us too, and our eigenvector is right to 1e-9",
    ),
    "actor table": (
        "all 22 metrics; igraph: betweenness, closeness and harmonic, which take longest; the others: those they have",
        "the others have fewer metrics, and no brokerage roles",
    ),
    "scorecard": (
        "sectors compared on seven measures with 10,000 permutations; the others: on five",
        "ours draws up to 100,000 where a p-value is near its threshold, and measures sectors as one actor each",
    ),
    "communities": (
        "by the Leiden method; NetworkX, networkit and graphology: by Louvain's",
        "ours repeats until nothing improves",
    ),
    "layout": (
        "by sectors; NetworkX, igraph and rustworkx: forces; networkit: pivots; graphology: 100 steps of ForceAtlas2",
        "ours gathers each sector and leaves no two dots on each other",
    ),
    "picture": (
        "a page of HTML, with places given; pyvis leaves these to the browser",
        "ours holds its whole program and a table of the same content, and fetches nothing",
    ),
    "whole": (
        "a new process from the files through the scorecard and the layout to the page (libraries: by pyvis)",
        "ours does in each step what is said of it",
    ),
}


def cell(case: Case, name: str) -> str:
    """How many times as long as ours a peer takes on the clock, and in brackets of the processors."""
    ours, time = case.time(OURS), case.time(name)
    if not isinstance(ours, Timed):
        return _alone(time)
    if isinstance(time, Stopped):
        times = time.after / ours.wall
        return f"> {BEYOND}" if times >= BEYOND * 0.99 else f"> {times:.2g} (stopped)"
    if isinstance(time, str):
        return time
    if time.wall >= BEYOND * ours.wall:
        return f"> {BEYOND}"
    text = f"{_short(time.wall / ours.wall)} ({_short(time.cpu / max(ours.cpu, 1e-4))}){_once(case, name)}"
    return f"**{text}**" if time.wall < ours.wall else text


def _once(case: Case, name: str) -> str:
    """The mark of a single run that nothing has warmed up."""
    return "" if name in case.warm or case.step == WHOLE else "°"


def _alone(time: Outcome) -> str:
    if isinstance(time, Stopped):
        return f"> {time.after:,.0f} s (stopped)"
    return time if isinstance(time, str) else f"{_seconds(time.wall)} s"


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= BEYOND else f"{number:.2g}"


def _seconds(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def ours(case: Case) -> str:
    """Seconds on the clock, and in brackets of the processors."""
    time = case.time(OURS)
    if not isinstance(time, Timed):
        return _alone(time)
    return f"{_seconds(time.wall)} ({_seconds(time.cpu)}){_once(case, OURS)}"


def heading(size: str, counts: Sequence[int]) -> str:
    actors, links, ties = counts
    name = "the shipped data" if size == "shipped" else "generated"
    return f"{actors:,} actors, {links:,} links, {ties:,} ties ({name})"


def tables(cases: Sequence[Case], sizes: Mapping[str, Sequence[int]], names: Sequence[str]) -> Iterator[str]:
    """A table for each network."""
    peers = [name for name in names if name != OURS]
    measured = {case.network for case in cases}
    for size, counts in sizes.items():
        if size not in measured:
            continue
        yield f"\n## {heading(size, counts)}\n"
        yield f"| step | ours: s (CPU) | {' | '.join(ALL[name].title for name in peers)} |"
        yield f"|---|--:|{'--:|' * len(peers)}"
        for case in cases:
            if case.network == size:
                yield f"| {case.step} | {ours(case)} | {' | '.join(cell(case, name) for name in peers)} |"


def behind(cases: Sequence[Case], sizes: Mapping[str, Sequence[int]], names: Sequence[str]) -> Iterator[str]:
    """Where a peer takes less time than ours, or ours was stopped, and what ours does more."""
    yield "\n## Where ours is not ahead\n"
    found = False
    for case in cases:
        time, where = case.time(OURS), f"- {case.step}, {sizes[case.network][0]:,} actors:"
        others = {ALL[name].title: case.time(name) for name in names if name != OURS}
        if not isinstance(time, Timed):
            found = True
            yield f"{where} ours has no time ({_alone(time)})."
            continue
        faster = {title: one.wall for title, one in others.items() if isinstance(one, Timed) and one.wall < time.wall}
        if faster:
            found = True
            listed = ", ".join(f"{title} {_short(wall / time.wall)}" for title, wall in faster.items())
            yield f"{where} {listed}; {DOES[case.step][1]}."
        undecided = [title for title, one in others.items() if isinstance(one, Stopped) and one.after < time.wall]
        if undecided:
            found = True
            yield f"{where} undecided against {', '.join(undecided)}, stopped early since the time was up."
    if not found:
        yield "Ours is ahead in every case."


def limits(cases: Sequence[Case], folders: Mapping[str, Path], sizes: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """How many times its least time each step takes, and what that is."""
    yield "\n## How far from the limit\n"
    yield "The least time of a step is what this machine needs for the work that is named alone, on all cores,"
    yield "at rates that were measured in the same run: random reads and copies with NumPy, products of matrices.\n"
    yield "| actors | step | least: s | ours × | what takes the least time |\n|--:|---|--:|--:|---|"
    for size, folder in folders.items():
        mine = {case.step: case.time(OURS) for case in cases if case.network == size}
        if not mine:
            continue
        page = mine.get("picture")
        written = page.result if isinstance(page, Timed) and isinstance(page.result, int) else 0
        least = machine.floors(folder, sizes[size][0], sizes[size][2], written)
        for step, time in mine.items():
            if isinstance(time, Timed) and least[step].seconds > 0:
                floor, times = least[step], _short(time.wall / least[step].seconds)
                yield f"| {sizes[size][0]:,} | {step} | {floor.seconds:.2g} | {times} | {floor.what} |"


def agreement(cases: Sequence[Case], names: Sequence[str]) -> Iterator[str]:
    """Whether all peers that measured betweenness exactly have the same sum of it."""
    for case in cases:
        if case.step != "five metrics" or int(case.network.replace("shipped", "0")) > machine.EXACT:
            continue
        sums = {name: time.result for name in names if isinstance(time := case.time(name), Timed)}
        if OURS in sums:
            other = [ALL[name].title for name, total in sums.items() if not isclose(total, sums[OURS], rel_tol=1e-6)]
            agreed = f"{', '.join(other)} differ" if other else "all that have measured it agree to 1e-6"
            yield f"- The sum of betweenness on {case.network}: {agreed}."


def report(
    cases: Sequence[Case], folders: Mapping[str, Path], sizes: Mapping[str, Sequence[int]], names: Sequence[str]
) -> str:
    """All of it."""
    peers = "; ".join(f"{peer.title}: {peer.versions() or 'not installed'}" for peer in ALL.values())
    lines = [
        "# Results of `make bench`\n",
        f"{datetime.now(UTC):%Y-%m-%d}. {machine.described()}; {machine.busy()} processes wanted a core meanwhile.",
        f"{peers}.\n",
        "Seconds on the clock (and of the processors) for ours, and how many times as long the others take. All take",
        "turns, each in a process of its own. In bold where ours takes longer. Each step is run once to warm up and",
        "then up to five times, of which this is the median; °: one run, since it takes more than",
        f"{LONG:.0f} seconds or the time was up. `> {BEYOND}`: stopped there, or would have been. `–`: the library has",
        "no such thing. `whole` is a new process each time; files are in the system's cache, compiled functions in",
        "numba's.",
        *tables(cases, sizes, names),
        *behind(cases, sizes, names),
        *limits(cases, folders, sizes),
        "\n## What the steps are\n",
        *(f"- {step}: {what}." for step, (what, _) in DOES.items()),
        f"- Above {machine.EXACT:,} actors ours is as it is by default; betweenness of NetworkX, igraph and networkit",
        f"  is then followed from {machine.SEARCHES:,} actors, and the rest of the others is exact.",
        *agreement(cases, names),
    ]
    return "\n".join(lines) + "\n"
