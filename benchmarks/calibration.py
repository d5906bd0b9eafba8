"""How often verdicts on sectors are wrong: networks that chance has made, and the verdicts of each question on them.

    python benchmarks/calibration.py                                 400 networks of every row
    python benchmarks/calibration.py --networks 40 --rows random spatial

Each network is a block of its own with random numbers of its own: the results are the same whatever the number of
`--workers`. What is done stands in `--record`, and who starts again goes on where it ended. At the end the results are
written into the folder `--into`, beside those of rows that are not asked for, and the program ends with 1 where a
bound is broken. The questions of activity and membership draw up to 9,999 networks here, not up to 99,999, so that all
of it takes hours and not days: what is undecided here, more draws may decide. Position draws as the commands do.
"""

import csv
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic

from calibration_networks import ROWS, SPECIAL
from calibration_page import RESULTS, page
from calibration_table import COUNTS, Cell, broken, read, write
from calibration_verdicts import Result, Settings, measured

from graph.metrics.engine import Engine, Processes

NETWORKS = 400
HERE = Path(__file__).parent
RECORD = HERE.parent / "build" / "calibration.csv"


def calibrated(
    rows: Sequence[str],
    networks: int,
    settings: Settings,
    engine: Engine,
    record: Path,
    progress: Callable[[int, int], None] | None = None,
) -> list[Result]:
    """The results of so many networks of each row: those on record, and the others, which are added to it."""
    wanted = [(row, number) for row in rows for number in range(networks)]
    of = {block: [] for block in wanted}
    for one in recorded(record):
        if one.settings == str(settings) and (one.row, int(one.number)) in of:
            of[one.row, int(one.number)].append(one)
    done = sum(map(bool, of.values()))
    record.parent.mkdir(parents=True, exist_ok=True)
    with record.open("a", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        if not file.tell():
            lines.writerow(Result._fields)
        elif not record.read_bytes().endswith(b"\n"):
            lines.writerow(())  # after a line that was cut off
        for row in rows:  # one after another, so that little is lost where the program is ended
            blocks = [(row, number) for number in range(networks) if not of[row, number]]
            for block, results in zip(blocks, engine.map(measured, settings, blocks), strict=True):
                of[block] = results
                lines.writerows(results)
                file.flush()
                done += 1
                if progress:
                    progress(done, len(wanted))
    return [one for block in wanted for one in of[block]]


def recorded(record: Path) -> Iterator[Result]:
    """The results on record, of networks that have all their lines: the last may have been cut off."""
    if not record.exists():
        return
    with record.open(encoding="utf-8", newline="") as file:
        lines = [Result(*line) for line in csv.reader(file) if len(line) == len(Result._fields)][1:]
    whole = len({(one.question, one.lens) for one in lines})
    found: dict[tuple[str, ...], dict[tuple[str, ...], Result]] = {}
    for one in lines:
        found.setdefault(one[:3], {})[one.question, one.lens] = one
    yield from (one for some in found.values() if len(some) == whole for one in some.values())


def cells(results: Sequence[Result]) -> list[Cell]:
    """What the results of each row, question and measure are in all, in their order."""
    found: dict[tuple[str, str, str], list[Result]] = {}
    for one in results:
        found.setdefault((one.row, one.question, one.lens), []).append(one)
    return [
        Cell(
            *(row, question, lens, ROWS[row].holds(question)),
            networks=len(some),
            hub=sum(bool(one.hub) for one in some),
            under=sum(bool(one.under) for one in some),
            either=sum(bool(one.hub or one.under) for one in some),
            undecided=sum(bool(one.undecided) for one in some),
            special=sum(SPECIAL in one.hub.split() for one in some),
            special_undecided=sum(SPECIAL in one.undecided.split() for one in some),
        )
        for (row, question, lens), some in found.items()
    ]


def with_others(found: Sequence[Cell], folder: Path) -> list[Cell]:
    """The cells, and those of other rows that were counted before and stand in the folder, in the order of the rows."""
    rows = {cell.row for cell in found}
    before = read(folder) if (folder / COUNTS).exists() else []
    every = [*found, *(cell for cell in before if cell.row not in rows)]
    return sorted(every, key=lambda cell: list(ROWS).index(cell.row))


def _reported(begun: float) -> Callable[[int, int], None]:
    """Writes how much is done, on one line, and how long the rest takes."""
    first: list[int] = []

    def report(done: int, total: int) -> None:
        first.append(done)
        left = (monotonic() - begun) * (total - done) / (done - first[0] + 1) / 60
        print(f"\r{done} of {total} networks, {left:.0f} minutes left ", end="", file=sys.stderr, flush=True)

    return report


def main() -> int:
    usual = Settings()
    parser = ArgumentParser(description="How often verdicts on sectors are wrong.")
    parser.add_argument("--networks", type=int, default=NETWORKS)
    parser.add_argument("--rows", nargs="+", choices=list(ROWS), default=list(ROWS))
    parser.add_argument("--draws", type=int, default=usual.draws)
    parser.add_argument("--actors", nargs=2, type=int, default=usual[2:4], metavar=("FEWEST", "MOST"))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--record", type=Path, default=RECORD)
    parser.add_argument("--into", type=Path, default=HERE)
    options = parser.parse_args()
    settings = Settings(options.draws, usual.permutations, *options.actors, options.seed)
    with Processes(options.workers) as engine:
        report = _reported(monotonic())
        found = cells(calibrated(options.rows, options.networks, settings, engine, options.record, report))
    print(file=sys.stderr)
    found = with_others(found, options.into)
    write(found, options.into)
    (options.into / RESULTS).write_text(page(found), encoding="utf-8")
    print(page(found))
    faults = broken(found)
    print(*faults, sep="\n", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
