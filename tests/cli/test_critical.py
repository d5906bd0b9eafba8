"""The command critical."""

import pytest

from graph.__main__ import main

from .shell import DATA, TOY, rows


def test_critical(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["critical", "--data", TOY]) == 0
    found = rows(capsys.readouterr().out)
    whole, without = found[0], {row["members"]: row for row in found if row["what"] == "actor"}
    assert (whole["components"], without["P1"]["components"]) == ("3", "4")
    assert float(whole["fragmentation"]) == pytest.approx(0.439394, abs=1e-6)
    assert float(without["P1"]["fragmentation"]) == pytest.approx(0.6)
    assert [members for members, row in without.items() if row["articulation"] == "true"] == ["P1"]
    assert {row["members"] for row in found if row["what"] == "bridge"} == {"P1 P3", "A3 C4"}


@pytest.mark.parametrize("command", ["mixing", "critical"])
def test_between_and_whole_in_a_scope(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--data", DATA, "--sector", "academia"]) == 0
    printed = capsys.readouterr()
    assert printed.err.splitlines() == ["28 of 170 actors, 26 of 221 links"]
    assert len(rows(printed.out)) > 1
