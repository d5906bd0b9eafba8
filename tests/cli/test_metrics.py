"""The command metrics, and where its table goes."""

import json
import re
from pathlib import Path

import networks
import openpyxl
import pytest

from graph.__main__ import main
from graph.metrics import actor_metrics

from .shell import DATA, METRICS, in_shell, rows, run

UNDIRECTED = METRICS.replace("in_degree,out_degree,in_strength,out_strength,", "")  # of links without direction


def test_metrics() -> None:
    ran = run("metrics", "--data", DATA)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines()[0] == METRICS
    table = actor_metrics(networks.shipped())
    written = rows(ran.stdout)
    assert [row["id"] for row in written] == table["id"].tolist()
    assert [row["articulation"] for row in written] == [str(value).lower() for value in table["articulation"]]
    for name in METRICS.split(",")[5:-1]:
        expected = ["" if value != value else str(value) for value in table[name].tolist()]  # noqa: PLR0124 - NaN
        assert [row[name] for row in written] == expected  # to the last digit


def test_nothing_is_measured_of_faulty_data(faulty: Path) -> None:
    out = faulty / "out.csv"
    out.write_text("old")
    ran = run("metrics", "--out", "out.csv", "--force", cwd=faulty)
    assert (ran.returncode, ran.stdout, out.read_text()) == (1, "", "old")
    assert ran.stderr.splitlines()[-1] == "4 problems; nothing was loaded"
    assert len(ran.stderr.splitlines()) == 5  # the errors alone: warnings are for `check`
    assert main(["hubs", "--data", str(faulty / "data"), "--out", str(out), "--force"]) == 1
    assert out.read_text() == "old"


def test_out_as_csv_json_and_xlsx(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for suffix in (".csv", ".json", ".xlsx"):
        out = tmp_path / f"toy12{suffix}"
        assert main(["metrics", "--data", str(networks.REFERENCE / "toy12"), "--out", str(out)]) == 0
    assert capsys.readouterr() == ("", "")
    from_csv = rows((tmp_path / "toy12.csv").read_text())
    from_json = json.loads((tmp_path / "toy12.json").read_text())
    sheet = openpyxl.load_workbook(tmp_path / "toy12.xlsx").active
    assert ",".join(from_csv[0]) == ",".join(from_json[0]) == ",".join(cell.value for cell in sheet[1]) == UNDIRECTED
    table = actor_metrics(networks.toy12())
    assert [float(row["betweenness"]) for row in from_csv] == table["betweenness"].tolist()
    assert [row["betweenness"] for row in from_json] == table["betweenness"].tolist()
    column = METRICS.split(",").index("betweenness")
    assert [row[column].value for row in sheet.iter_rows(2)] == pytest.approx(table["betweenness"].tolist(), rel=1e-15)
    isolate = networks.toy12().position["B2"]
    assert (from_csv[isolate]["constraint"], from_json[isolate]["constraint"]) == ("", None)


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("old")
    data = networks.REFERENCE / "toy12"
    # A file may have no bytes: as good as a full disk.
    ran = in_shell(f"ulimit -f 0; graph metrics --data '{data}' --out out.csv --force", tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert re.fullmatch(r"out\.csv: error: cannot be written: .+\n", ran.stderr)
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("out.csv", "old")]
    assert main(["metrics", "--data", str(data), "--out", str(tmp_path / "nowhere" / "out.csv")]) == 2
