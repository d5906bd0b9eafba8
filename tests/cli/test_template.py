"""The command template."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from graph.__main__ import main
from graph.data.schema import schemas
from graph.export.templates import csv_templates, workbook_template


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_workbook(lang: str, tmp_path: Path) -> None:
    file = tmp_path / "network.xlsx"
    assert main(["template", "--out", str(file), "--lang", lang]) == 0
    assert file.read_bytes() == workbook_template(lang)
    assert openpyxl.load_workbook(BytesIO(file.read_bytes())).sheetnames[0] == {"sv": "Aktörer", "en": "Actors"}[lang]


def test_two_files_of_csv(tmp_path: Path) -> None:
    assert main(["template", "--out", str(tmp_path / "mall"), "--lang", "sv"]) == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "mall").iterdir()} == csv_templates("sv")


def test_schemas_for_editors(tmp_path: Path) -> None:
    assert main(["template", "--out", str(tmp_path / "data"), "--schema"]) == 0
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "data").iterdir()} == schemas()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--out", "x.csv"], "'x.csv' is no workbook (.xlsx); name one, or a folder for two files of CSV"),
        (["--out", "x.json", "--schema"], "'x.json' is the name of a file; name a folder"),
    ],
)
def test_a_name_that_is_neither(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["template", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert names(tmp_path) == set()


@pytest.mark.parametrize("name", ["network.xlsx", "mall"])
def test_nothing_is_replaced_unasked(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / name
    if target.suffix:
        target.write_text("mine")
    else:
        target.mkdir()
        (target / "actors.csv").write_text("mine")
    assert main(["template", "--out", str(target)]) == 2
    assert "--force" in capsys.readouterr().err
    kept = target if target.suffix else target / "actors.csv"
    assert kept.read_text() == "mine"
    assert main(["template", "--out", str(target), "--force"]) == 0
    assert kept.read_bytes() != b"mine"


def test_where_nothing_can_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "--out", str(tmp_path / "no" / "x.xlsx")]) == 2
    assert str(tmp_path / "no" / "x.xlsx") in capsys.readouterr().err
