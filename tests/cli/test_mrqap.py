"""The option `--mrqap` of the command mixing."""

import pytest

from graph.__main__ import main

from .shell import TOY, rows

COLUMNS = "term,coefficient,t_value,p_value,p_lower,p_two_sided,standard_error,draws,actors,reason"


def test_mrqap(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mixing", "--data", TOY, "--mrqap", "--permutations", "20"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == COLUMNS
    found = {row["term"]: row["reason"] for row in rows(out)}
    assert found == {"(intercept)": "", "sector": "", "region": "missing", "form": "constant"}


def test_another_attribute_is_added(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mixing", "--data", TOY, "--mrqap", "--by", "confidence", "--permutations", "20"]) == 0
    assert [row["term"] for row in rows(capsys.readouterr().out)][-1] == "confidence"


def test_a_regression_is_no_summary(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["mixing", "--data", TOY, "--mrqap", "--summary"])
    assert "not allowed with" in capsys.readouterr().err
