"""The command coverage."""

import pytest

from graph.__main__ import main

from .shell import DATA, TOY, rows


def test_what_support_is_not_documented_in_norrbotten(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--data", DATA, "--region", "SE332"]) == 0
    printed = capsys.readouterr()
    found = {row["group"]: row for row in rows(printed.out)}
    assert [group for group, row in found.items() if row["documented"] == "not documented"] == ["scaling"]
    # The rows of a region are those of the whole: national actors reach it still.
    assert (found["organising"]["based"], found["organising"]["linked"]) == ("5", "1")
    assert printed.err == ""


def test_the_actors_behind(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--data", DATA, "--region", "SE332", "--actors"]) == 0
    found = rows(capsys.readouterr().out)
    [linked] = [row for row in found if row["basis"] == "linked"]
    assert (linked["actor"], linked["through"], linked["function"]) == ("nysta", "samforma", "stated")


def test_sectors_with_their_test(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--data", DATA, "--by", "sector"]) == 0
    found = rows(capsys.readouterr().out)
    assert {row["verdict"] for row in found} == {"chance", "undefined"}
    assert sum(int(row["based"]) for row in found) == 136
    assert main(["coverage", "--data", DATA, "--by", "sector", "--region", "SE121"]) == 0
    assert {row["reason"] for row in rows(capsys.readouterr().out)} == {"no_actors"}


@pytest.mark.parametrize(
    ("asked", "said"),
    [("Norrbotten", "did you mean 'SE332'?"), ("SE999", "is not a known '--region'"), ("DK", "(allowed: BE, CA,")],
)
def test_a_region_that_is_not_there(asked: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--data", DATA, "--region", asked]) == 2
    assert said in capsys.readouterr().err


def test_data_without_regions_give_no_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--data", TOY]) == 0
    assert rows(capsys.readouterr().out) == []
    assert main(["coverage", "--data", TOY, "--collaborations", "as-ties", "--by", "sector"]) == 0
