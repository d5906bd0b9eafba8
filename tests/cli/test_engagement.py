"""What is stated of engagement on the command line: listed by the command of its own, exported only where asked for."""

import json
import shutil
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import networks
import pandas as pd
import pytest

from graph.__main__ import main

MARK = "Förankras-i-tysthet"
STATED = f"""format: 2
engagement:
- {{actor: P1, influence: 4, next: "{MARK}", due: 2026-10, owner: "{MARK}", aim: "{MARK}", assessed_by: "{MARK}"}}
- {{actor: P2, influence: 4.5, interest: 2, stance: opposed}}
- {{actor: A1, next: Meet, due: 2026-12, role: consulted}}
"""
QUICK = ["--permutations", "9", "--draws", "9"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copied = Path(shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "data"))
    (copied / "engagement.yaml").write_text(STATED, encoding="utf-8")
    return copied


def contents(file: Path) -> Iterator[bytes]:
    """What stands in a file: of an archive in each of its parts, of a table as text too."""
    content = file.read_bytes()
    yield content
    if zipfile.is_zipfile(BytesIO(content)):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            yield from map(archive.read, archive.namelist())
    if file.suffix == ".parquet":
        yield pd.read_parquet(file).to_csv().encode()


def test_no_export_contains_it_unless_it_is_asked_for(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["export", "--data", str(folder), "--out", str(out), *QUICK]) == 0
    files = sorted(out.iterdir())
    assert len(files) > 50
    marks = [MARK.encode(), json.dumps(MARK)[1:-1].encode()]
    found = [file.name for file in files for content in contents(file) if any(mark in content for mark in marks)]
    assert found == []


def test_what_is_asked_for_is_a_table_of_its_own(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["export", "--data", str(folder), "--out", str(out), "--engagement", *QUICK]) == 0
    table = pd.read_csv(out / "engagement.csv", keep_default_na=False)
    assert table["id"].tolist() == ["P1", "A1", "P2"]
    assert table.loc[0, ["influence", "next", "due"]].tolist() == ["4.0", MARK, "2026-10"]
    assert pd.read_excel(out / "tables.xlsx", sheet_name="engagement", engine="openpyxl")["owner"].iloc[0] == MARK
    resources = {one["path"]: one for one in json.loads((out / "datapackage.json").read_text())["resources"]}
    assert all(one["description"] for one in resources["engagement.csv"]["schema"]["fields"])
    others = [file.name for file in out.iterdir() if any(MARK.encode() in content for content in contents(file))]
    assert sorted(others) == ["engagement.csv", "tables.xlsx"]


def test_a_file_that_holds_none_is_refused_where_it_is_asked_for(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "network.gexf"
    assert main(["export", "--data", str(folder), "--to", str(target), "--engagement"]) == 2
    assert "holds no engagement" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ([], [["P1", "overdue"], ["A1", "upcoming"], ["P2", "unattended"]]),
        (["--overdue"], [["P1", "overdue"]]),
        (["--unattended"], [["P2", "unattended"]]),
        (["--upcoming"], [["A1", "upcoming"]]),
        (["--on", "2027"], [["P1", "overdue"], ["A1", "overdue"], ["P2", "unattended"]]),
        (["--sector", "academia"], [["A1", "upcoming"]]),
    ],
)
def test_the_command_lists_what_is_to_be_seen_to(
    folder: Path, tmp_path: Path, asked: list[str], expected: list[list[str]]
) -> None:
    out = tmp_path / "out.csv"
    day = [] if "--on" in asked else ["--on", "2026-11-30"]
    assert main(["engagement", "--data", str(folder), "--out", str(out), *day, *asked]) == 0
    assert pd.read_csv(out)[["id", "attention"]].values.tolist() == expected


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "Engagement is stated of 3 actors: 1 is overdue; 1 influential actor has neither owner, next step nor "
            "date; 1 next step is to come.\n",
        ),
        (
            "sv",
            "Förankring anges för 3 aktörer: 1 är försenad; 1 inflytelserik aktör saknar ansvarig roll, nästa steg "
            "och datum; 1 nästa steg väntar.\n",
        ),
    ],
)
def test_the_answer_is_a_sentence(folder: Path, lang: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["engagement", "--data", str(folder), "--on", "2026-11-30", "--lang", lang]) == 0
    assert capsys.readouterr().err == said


def test_faults_are_reported_and_no_traceback(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "engagement.yaml").write_text("engagement:\n- {actor: nobody}\n", encoding="utf-8")
    assert main(["engagement", "--data", str(folder)]) == 1
    assert "engagement.yaml:2: error: entry 1: no actor with id 'nobody'" in capsys.readouterr().err
    assert main(["engagement", "--data", str(folder), "--on", "soon"]) == 2
    (folder / "engagement.yaml").unlink()
    assert main(["engagement", "--data", str(folder)]) == 0
    assert "Nothing is stated of any actor’s engagement." in capsys.readouterr().err


def test_check_reports_it_beside_the_network(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(folder)]) == 0
    capsys.readouterr()
    (folder / "engagement.yaml").write_text("engagement:\n- {actor: nobody}\n", encoding="utf-8")
    assert main(["check", "--data", str(folder)]) == 1
    said = capsys.readouterr()
    assert "engagement.yaml:2: error" in said.err
    assert said.out.splitlines()[-1] == "1 problem in what is stated of engagement; its entry is left out"
