"""The command report."""

from pathlib import Path

import pytest

from graph.__main__ import main

from .shell import TOY


def test_the_report_is_written_and_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "report.html"
    asked = ["report", "--data", TOY, "--out", str(target), "--lang", "sv", "--draws", "9"]
    assert main(asked) == 0
    written = target.read_bytes()
    assert "Vilka sektorer är nav, och hur säkert det är" in written.decode()
    assert main(asked) == 2
    assert "finns redan" in capsys.readouterr().err
    assert main([*asked, "--force"]) == 0
    assert target.read_bytes() == written


def test_only_some_sections_of_a_scope(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    asked = ["--sections", "gaps,limits", "--sector", "public"]
    assert main(["report", "--data", TOY, "--out", str(target), *asked]) == 0
    written = target.read_text()
    assert "Scope: " in written
    assert "Which sectors are hubs" not in written


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        (["--out", "report.html", "--sections", "hub"], "did you mean 'hubs'?"),
        (["--out", "no/where/report.html", "--sections", "limits"], "no/where/report.html: error: "),
    ],
)
def test_what_cannot_be_written(asked: list[str], error: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--data", TOY, *asked]) == 2
    assert error in capsys.readouterr().err


def test_a_name_that_is_of_no_format(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["report", "--data", TOY, "--out", "report.odt"])
    assert "'report.odt' does not say how to write the report (its name ends in one of .html" in capsys.readouterr().err
