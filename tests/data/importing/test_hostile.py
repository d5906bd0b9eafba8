"""Files made to trip the import: each is taken, or refused with its reason, within 10 seconds and a gigabyte.

The table `tests/reference/hostile-cases.csv` says what is to become of each and what is to be said of it; `make fuzz`
reads all of them, the other tests leave out those that take long.
"""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from .hostile import batch

ROOT = Path(__file__).parents[3]
TABLE = ROOT / "tests/reference/hostile-cases.csv"
BETWEEN = " … "  # the pieces of what is to be said
LONGEST = 1000  # characters of a sentence
WARM = "csv-good"  # read first: what all cases need is loaded by then
Results = Mapping[str, Mapping[str, Any]]


def cases() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ALL = cases()
CASES = [one for one in ALL if not one["slow"] or os.environ.get("HYPOTHESIS_PROFILE") == "fuzz"]


@pytest.fixture(scope="session")
def results(once: Callable[[str, Callable[[Path], object]], Path]) -> Results:
    """What became of each case in one child process; a case is missing if the process ended in it."""

    def read(folder: Path) -> None:
        keys = [WARM, *(one["key"] for one in CASES if one["key"] != WARM)]
        command = [sys.executable, "-m", batch.__name__, str(folder / "results"), *keys]
        paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
        # A library that reserves memory for each core would make the limit depend on the machine.
        one_core = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "ARROW_IO_THREADS"), "1")
        subprocess.run(command, cwd=ROOT, env={**os.environ, **one_core, "PYTHONPATH": paths}, check=False)

    lines = (once("hostile", read) / "results").read_text(encoding="utf-8").splitlines()
    return {one["key"]: one for one in map(json.loads, lines) if "key" in one}


@pytest.mark.parametrize("case", CASES, ids=[one["key"] for one in CASES])
def test_a_hostile_file_is_taken_or_refused_with_its_reason(case: Mapping[str, str], results: Results) -> None:
    assert case["key"] in results, "the process ended in this case or before it"
    found = results[case["key"]]
    assert found["raised"] == ""
    assert found["seconds"] < batch.SECONDS
    severities = {severity for severity, *_ in found["problems"]}
    expected = {"accept": set(), "accept_with_warning": {"warning"}, "reject": {"error"} | severities}
    assert severities == expected[case["expected"]]
    assert found["network"] == (case["expected"] != "reject")
    sentences = [f"{place}: {english}" for severity, place, english, _ in found["problems"]]
    for piece in filter(None, case["message"].split(BETWEEN)):
        assert any(piece in text for text in (*sentences, *found["made"])), sentences[:5]


@pytest.mark.parametrize("case", CASES, ids=[one["key"] for one in CASES])
def test_what_is_said_can_be_shown_and_read(case: Mapping[str, str], results: Results) -> None:
    for _, place, *sentences in results[case["key"]]["problems"]:
        assert place
        assert place.isprintable()
        for text in sentences:
            assert 0 < len(text) < LONGEST
            # Line feeds are of names, no-break spaces of numbers in Swedish.
            assert text.replace("\n", "").replace("\xa0", "").isprintable()


def test_every_file_has_its_outcome() -> None:
    keys = [one["key"] for one in ALL]
    assert len(set(keys)) == len(keys)
    assert {one["slow"] for one in ALL} == {"", "yes"}  # a comma in a sentence would cut it and fill the last column
    yaml = {key.removeprefix(batch.YAML) for key in keys if key.startswith(batch.YAML)}
    assert yaml == {*batch.CASES, batch.CLIMBING}
    assert {key for key in keys if not key.startswith(batch.YAML)} == batch.FILES.keys()
