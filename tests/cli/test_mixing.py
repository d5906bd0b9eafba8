"""The command mixing."""

import pytest

from graph.__main__ import main

from .shell import TOY, rows

MIXING = (
    "group_a,group_b,ties,possible,density,expected,question,expected_explained,p_value,p_adjusted,p_lower,"
    "p_lower_adjusted,standard_error,standard_error_lower,method,draws,verdict,reason"
)


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
    assert (values["ei_index"], values["exact_position"]) == ("0.5", "1.0")
    assert float(values["ei_p_lower_position"]) == pytest.approx(0.371465, abs=1e-6)
    assert float(values["assortativity"]) == pytest.approx(-0.029491, abs=1e-6)


@pytest.mark.parametrize(("draws", "verdict"), [("0", "undefined"), ("50", "chance")])
def test_the_number_of_random_networks_is_an_option(
    draws: str, verdict: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mixing", "--data", TOY, "--draws", draws]) == 0
    assert {row["draws"] for row in rows(capsys.readouterr().out)} == {draws}
    assert main(["mixing", "--data", TOY, "--summary", "--draws", draws]) == 0
    found = [row for row in rows(capsys.readouterr().out) if row["measure"] == "ei_index"]
    assert [(row["question"], row["verdict"]) for row in found] == [("membership", verdict)]
