"""The command mixing."""

import pytest

from graph.__main__ import main

from .shell import TOY, rows

MIXING = "group_a,group_b,ties,possible,density,expected"


def test_mixing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mixing", "--data", TOY]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == MIXING
    ties = {(row["group_a"], row["group_b"]): int(row["ties"]) for row in rows(out)}
    assert sum(ties.values()) == 16
    assert sum(count for (a, b), count in ties.items() if a == b) == 4


def test_mixing_in_one_table_of_measures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mixing", "--data", TOY, "--summary"]) == 0
    values = {row["measure"]: row["value"] for row in rows(capsys.readouterr().out) if not row["group"]}
    assert (values["ei_index"], values["exact"]) == ("0.5", "1.0")
    assert float(values["ei_p_lower"]) == pytest.approx(0.371465, abs=1e-6)
    assert float(values["assortativity"]) == pytest.approx(-0.029491, abs=1e-6)
