"""The table of errors in short: a row of 40 small networks, and what becomes of what was counted."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from graph.metrics.engine import IN_PLACE, Threads

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
NETWORKS = 40


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return lambda name: import_module(f"calibration{name}")


def test_a_row_whose_chance_all_questions_test_keeps_the_level(
    module: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    calibration, table = module(""), module("_table")
    settings = module("_verdicts").Settings(draws=199, permutations=1_000, fewest=18, most=20)
    record, done = tmp_path / "record.csv", []
    results = calibration.calibrated(
        ["random"], NETWORKS, settings, IN_PLACE, record, lambda *so_far: done.append(so_far)
    )
    assert done == [(number, NETWORKS) for number in range(1, NETWORKS + 1)]
    cells = calibration.cells(results)
    assert {(cell.row, cell.holds, cell.networks) for cell in cells} == {("random", "yes", NETWORKS)}
    assert [cell.lens for cell in cells if cell.question == "activity"] == ["betweenness", "harmonic", "brokerage"]
    assert len(cells) == 13
    assert {one.undefined for one in results} == {""}
    assert max(table.bounds(cell.either, NETWORKS)[0] for cell in cells) <= 0.05

    # What is on record stays, and a network that was cut off is computed again: the same, by two workers.
    lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
    record.write_text("".join(lines[: 1 + 13 * 38 + 5])[:-9], encoding="utf-8")
    done.clear()
    again = calibration.calibrated(
        ["random"], NETWORKS, settings, Threads(2), record, lambda *so_far: done.append(so_far)
    )
    assert done == [(39, NETWORKS), (40, NETWORKS)]
    assert [one[:-1] for one in again] == [one[:-1] for one in results]
    assert list(calibration.recorded(record)) == again


def test_rows_make_the_networks_that_they_name(module: Callable[[str], ModuleType]) -> None:
    made = module("_networks")

    def of(row: str) -> list[tuple[np.ndarray, list[tuple[int, ...]]]]:
        found = []
        for number in range(20):
            network, _ = made.network(row, number, 0, (60, 120))
            assert 60 <= len(network.actors) <= 120
            codes = np.array([made.NAMES.index(actor.sector) for actor in network.actors])
            found.append((codes, [tuple(network.position[id] for id in link.members) for link in network.links]))
        return found

    def within(row: str) -> float:
        return float(np.mean([len(set(codes[list(link)])) == 1 for codes, links in of(row) for link in links]))

    def partners(row: str, special: bool) -> float:
        ends = [
            np.bincount(np.concatenate(links), minlength=len(codes))[(codes == 0) == special]
            for codes, links in of(row)
        ]
        return float(np.concatenate(ends).mean())

    assert within("random") < 0.3
    assert 0.4 < within("homophily-mild") < 0.6
    assert within("homophily-strong") > 0.8
    assert {len(link) for _, links in of("partnerships") for link in links} == {2, 3, 4, 5}
    assert partners("active-sector", special=True) / partners("active-sector", special=False) == pytest.approx(
        2, abs=0.2
    )
    assert partners("uneven-records", special=True) / partners("uneven-records", special=False) > 1.4
    assert partners("brokers", special=True) == pytest.approx(partners("brokers", special=False), abs=0.5)
    assert {np.bincount(codes).min() / len(codes) < 0.1 for codes, _ in of("unequal")} == {True}
    assert max(max(np.bincount(np.concatenate(links))) for _, links in of("preferential")) > 15


def test_bounds_are_those_of_clopper_and_pearson(module: Callable[[str], ModuleType]) -> None:
    bounds = module("_table").bounds
    assert bounds(0, 40) == pytest.approx((0, 1 - 0.025 ** (1 / 40)))
    assert bounds(40, 40) == pytest.approx((0.025 ** (1 / 40), 1))
    assert bounds(10, 20) == pytest.approx((0.2719578, 0.7280422))


def test_broken_bounds_are_named(module: Callable[[str], ModuleType]) -> None:
    table = module("_table")

    def cell(row: str, holds: str, either: int, undecided: int = 0, special: int = 0, planted: int = 0) -> object:
        counts = (either, 0, either, undecided, special, planted)
        return table.Cell(row, "position", "betweenness", holds, 400, *counts)

    assert (
        table.broken(
            [cell("random", "yes", 29), cell("blocks", "no", 300, 50), cell("brokers", "no", 320, 300, 320, 40)]
        )
        == []
    )
    assert table.broken([cell("random", "yes", 30, 41), cell("brokers", "no", 319, 60, 319, 41)]) == [
        "random, position, betweenness: a verdict by chance in 30 of 400 networks",
        "random, position, betweenness: undecided in 41 of 400 networks",
        "brokers, position, betweenness: found in 319 of 400 networks only",
        "brokers, position, betweenness: the planted sector undecided in 41 of 400 networks, and any sector in 60",
    ]


def test_rows_that_are_not_asked_for_stay_as_they_were_counted(
    module: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    calibration, table = module(""), module("_table")

    def cell(row: str, networks: int) -> object:
        return table.Cell(row, "position", "betweenness", "yes", networks, *[0] * 6)

    assert calibration.with_others([cell("random", 40)], tmp_path) == [cell("random", 40)]
    table.write([cell("random", 40), cell("spatial", 40)], tmp_path)
    every = calibration.with_others([cell("brokers", 400), cell("random", 400)], tmp_path)
    assert every == [cell("random", 400), cell("spatial", 40), cell("brokers", 400)]


def test_undecided_verdicts_of_the_planted_sector_are_counted_apart(module: Callable[[str], ModuleType]) -> None:
    made, special = module("_verdicts").Result, module("_networks").SPECIAL
    verdicts = [(special, ""), (f"business {special}", ""), ("business", special), ("", special)]
    results = [
        made("", "brokers", str(number), "position", "betweenness", hub, "", undecided, "", "999", "0")
        for number, (undecided, hub) in enumerate(verdicts)
    ]
    (cell,) = module("").cells(results)
    assert (cell.undecided, cell.special_undecided, cell.special) == (3, 2, 2)


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_the_table_has_a_line_for_each_row_and_question(module: Callable[[str], ModuleType], lang: str) -> None:
    page, table, rows = module("_page"), module("_table"), module("_networks").ROWS
    section = page.section(lang)
    cells = table.read(BENCHMARKS)
    assert {cell.row for cell in cells} == set(rows)
    assert [cell.holds for cell in cells] == [rows[cell.row].holds(cell.question) for cell in cells]
    assert all(section.count(f"\n| {title} |") == 3 for title in page.ROWS[lang].values())
    assert "{" not in section
    assert (BENCHMARKS / page.RESULTS).read_text(encoding="utf-8") == page.page(cells)


def test_what_the_page_says_of_errors_is_counted(module: Callable[[str], ModuleType]) -> None:
    """Each clause of `graph.text.glossary.errors` is of rows in which more than chance allows are hubs."""
    table = module("_table")
    hubs = {(cell.question, cell.row): cell for cell in table.read(BENCHMARKS) if cell.lens == table.HEADLINE}
    stated = {
        "position": ("uneven-records", "active-sector"),
        "activity": ("partnerships", "spatial"),
        "membership": ("spatial", "homophily-strong"),
    }
    for question, rows in stated.items():
        for row in rows:
            cell = hubs[question, row]
            assert table.bounds(cell.hub, cell.networks)[0] > 0.05, (question, row)
