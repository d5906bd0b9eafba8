"""`--exact` and `--samples`: estimates with their bounds, and what cannot be asked for."""

import json
from pathlib import Path

import networks
import pandas as pd
import pytest

from graph.__main__ import main
from graph.cli.measuring import left_out
from graph.metrics import actor_metrics
from graph.metrics.lengths import DIRECTED_PATHS, WEIGHTED
from graph.metrics.sampling import BY_SIZE

from .shell import DATA, TOY, rows


def test_samples_are_stated_with_their_bound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["metrics", "--data", DATA, "--samples", "100"]) == 0
    written = capsys.readouterr()
    lines = written.err.splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("Betweenness is estimated from 100 random shortest paths; with 95% confidence")
    table = rows(written.out)
    exact = actor_metrics(networks.shipped())["betweenness"]
    for row, value in zip(table, exact, strict=True):
        assert float(row["betweenness_low"]) <= value <= float(row["betweenness_high"])


def test_sectors_are_sampled_too_and_repeatably(capsys: pytest.CaptureFixture[str]) -> None:
    hubs = ["hubs", "--data", DATA, "--samples", "2000", "--permutations", "20", "--draws", "0", "--lang", "sv"]
    written = []
    for seed in ("0", "0", "1"):
        assert main([*hubs, "--seed", seed]) == 0
        written.append(capsys.readouterr())
    assert written[0] == written[1]
    assert written[0].err.startswith("Mellanliggande (betweenness) är skattat från 2\xa0000 slumpvis dragna")
    first, other = (
        [row["value"] for row in rows(one.out) if row["lens"] == "betweenness"] for one in (written[0], written[2])
    )
    assert first != other


def test_exact_and_more_samples_than_pairs_are_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    tables = []
    for options in ([], ["--exact"], ["--samples", "66"]):
        assert main(["metrics", "--data", TOY, *options]) == 0
        tables.append(capsys.readouterr())
    assert tables[0] == tables[1] == tables[2]
    assert tables[0].err == ""


@pytest.mark.parametrize("command", ["metrics", "hubs", "whatif", "export"])
@pytest.mark.parametrize(
    ("options", "why"),
    [
        ("--samples 0", "'0' must be a whole number from 1"),
        ("--samples -5", "'-5' must be a whole number from 1"),
        ("--samples many", "'many' must be a whole number from 1"),
        ("--samples 10 --exact", "argument --exact: not allowed with argument --samples"),
    ],
)
def test_what_cannot_be_asked_for(command: str, options: str, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--data", TOY, *options.split()])
    assert ended.value.code == 2
    assert why in capsys.readouterr().err


def test_an_export_has_the_bounds_and_what_they_are(tmp_path: Path) -> None:
    for file in ("metrics.csv", "sectors.csv", "sectors.xlsx"):
        assert main(["export", "--data", DATA, "--to", str(tmp_path / file), "--samples", "50", "--draws", "9"]) == 0
    of_actors, of_sectors = (rows((tmp_path / f"{name}.csv").read_text()) for name in ("metrics", "sectors"))
    assert {row["betweenness_samples"] for row in of_actors} == {"50"}
    of_position = [row for row in of_sectors if row["question"] == "position"]
    assert {row["samples"] for row in of_position if row["lens"] == "betweenness"} == {"50"}
    assert main(["metrics", "--data", DATA, "--samples", "50", "--out", str(tmp_path / "one.json")]) == 0
    assert json.loads((tmp_path / "one.json").read_text())[0]["harmonic_samples"] == 50


def test_what_is_not_measured_of_a_large_network_is_said() -> None:
    small, large = (networks.network(dict.fromkeys([f"n{i:05}" for i in range(n)], "public")) for n in (3, 10_001))
    columns = {"id": ["a"], "degree": [1]}
    for network, empty in ((small, False), (large, True)):
        found = {name: metric(network, BY_SIZE)[:1] for name, metric in {**DIRECTED_PATHS, **WEIGHTED}.items()}
        lines = left_out(pd.DataFrame(columns | found), "en")
        assert (lines != []) == empty
    assert lines == [
        "Empty, since these are measured of more than 10,000 actors only with --exact: Betweenness, directed; "
        "Closeness, incoming; Closeness, outgoing; Betweenness, weighted; Closeness, weighted."
    ]
    exclusivity = pd.DataFrame(columns | {"brokering_exclusivity": [float("nan")]})
    assert left_out(exclusivity, "sv") == [
        "Tomt, eftersom fler än 200\xa0000\xa0000 par av partner skulle behöva jämföras: "
        "Ensam förmedling mellan sektorer."
    ]
    assert left_out(exclusivity.head(0), "en") == []
