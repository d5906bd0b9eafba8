"""What `calibration.py` has counted: the cells of the table of errors, as a file, and the bounds that they break."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from scipy.stats import binomtest

LEVEL = 0.05
POWER, UNDECIDED = 0.8, 0.1
HEADLINE = "betweenness"  # the other measures of activity and membership are not drawn on where they are undecided
PLANTED = "brokers"  # the row in which one sector should be found
COUNTS = "results-calibration.csv"


class Cell(NamedTuple):
    """Of so many networks of a row, how many have any such verdict of a question by one measure.

    `holds` says whether the question's chance made the networks, `either` counts those with a hub or an
    under-represented sector. Of the sector that differs from the others, where one does, `special` counts the networks
    in which it is a hub, and `special_undecided` those in which its verdict is undecided.
    """

    row: str
    question: str
    lens: str
    holds: str
    networks: int
    hub: int
    under: int
    either: int
    undecided: int
    special: int
    special_undecided: int


def bounds(hits: int, networks: int) -> tuple[float, float]:
    """Between which the true share lies with a confidence of 95 % (Clopper & Pearson 1934)."""
    low, high = binomtest(hits, networks).proportion_ci(0.95, method="exact")
    return float(low), float(high)


def broken(cells: Sequence[Cell]) -> list[str]:
    """The cells that break a bound: more errors than the level, too little found, or too often undecided."""
    return list(_broken(cells))


def _broken(cells: Sequence[Cell]) -> Iterator[str]:
    for cell in cells:
        name, of = f"{cell.row}, {cell.question}, {cell.lens}", f"of {cell.networks} networks"
        if cell.holds == "yes" and bounds(cell.either, cell.networks)[0] > LEVEL:
            yield f"{name}: a verdict by chance in {cell.either} {of}"
        if cell.lens != HEADLINE:
            continue
        if cell.row == PLANTED and cell.special < POWER * cell.networks:
            yield f"{name}: found in {cell.special} {of} only"
        if cell.row == PLANTED and cell.special_undecided > UNDECIDED * cell.networks:
            any_sector = f"and any sector in {cell.undecided}"
            yield f"{name}: the planted sector undecided in {cell.special_undecided} {of}, {any_sector}"
        if cell.holds == "yes" and cell.undecided > UNDECIDED * cell.networks:
            yield f"{name}: undecided in {cell.undecided} {of}"


def read(folder: Path) -> list[Cell]:
    """The counts of the last run."""
    with (folder / COUNTS).open(encoding="utf-8", newline="") as file:
        _, *lines = csv.reader(file)
    return [Cell(*line[:4], *map(int, line[4:])) for line in lines]


def write(cells: Sequence[Cell], folder: Path) -> None:
    """Write the counts as a file of their own."""
    with (folder / COUNTS).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([Cell._fields, *cells])
