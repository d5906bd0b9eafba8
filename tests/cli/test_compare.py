"""The command `compare`: folders, parts of one, and revisions of it."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from graph.__main__ import main

from .shell import DATA as SHIPPED
from .shell import TOY

Capture = pytest.CaptureFixture[str]


def test_two_regions_are_told_apart_in_sentences_and_in_a_table(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "compared.csv"
    assert main(["compare", "region=SE124", "region=SE224", "--data", SHIPPED, "--out", str(out)]) == 0
    done = capsys.readouterr()
    first, answer, *_ = done.out.splitlines()
    assert first == "Örebro County: 31 actors and 34 ties. Skåne County: 25 actors and 40 ties. No actor is in both."
    assert "Skåne County" in answer
    assert "cannot be tested" in done.out
    table = pd.read_csv(out)
    assert set(table.loc[table["what"] == "sector", "reason"]) == {"no_common"}


def test_a_folder_compared_with_itself_does_not_differ(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "same.csv"
    assert main(["compare", TOY, TOY, "--out", str(out)]) == 0
    done = capsys.readouterr()
    assert "no actor and no partnership differs" in done.out
    assert not pd.read_csv(out)["difference"].dropna().any()


def test_several_in_a_row_are_each_compared_with_the_one_before(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "row.csv"
    assert (
        main(["compare", "at=2015", "at=2018", "at=2021", "--data", SHIPPED, "--exchanges", "200", "--out", str(out)])
        == 0
    )
    done = capsys.readouterr()
    assert [line.split(":")[0] for line in done.out.splitlines()] == ["2015 → 2018", "2018 → 2021"]
    assert pd.read_csv(out)["side"].astype(str).unique().tolist() == ["2015", "2018", "2021"]


def test_a_side_may_be_another_folder_with_filters_of_its_own(tmp_path: Path, capsys: Capture) -> None:
    other = tmp_path / "other"
    shutil.copytree(TOY, other)
    assert main(["compare", "sector=public", f"data={other},sector=public", "--data", TOY]) == 0
    done = capsys.readouterr()
    assert "no actor and no partnership differs" in done.out


@pytest.mark.parametrize(
    ("sides", "reason"),
    [
        (("nowhere", TOY), "'nowhere' is neither a folder nor a side"),
        (("regions=SE224", TOY), "'regions' is no key of a side"),
        (("region=SE999", TOY), "SE999"),
        (("revision=x", TOY), "'x' is no number of a revision"),
        (("at=soon", TOY), "soon"),
        (("known-dates=no", TOY), "takes no value but yes"),
        (("revision=3", TOY), "nothing has been edited in this folder yet"),
        ((TOY, TOY, "--by", "challenges"), "challenges"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_a_reason(sides: tuple[str, ...], reason: str, capsys: Capture) -> None:
    assert main(["compare", *sides, "--data", SHIPPED]) == 2
    done = capsys.readouterr()
    assert reason in done.err


def test_dates_far_out_and_an_empty_side_are_answered() -> None:
    assert main(["compare", "at=0001", "at=9999", "--data", SHIPPED, "--exchanges", "100"]) == 0
    assert main(["compare", "text=nobody-at-all", TOY, "--data", TOY]) == 0
