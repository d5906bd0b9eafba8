"""`hubs --sensitivity`: the tables of the library, what is said beside them, and what does not go together."""

from pathlib import Path

import networks
import pytest

import graph
from graph.__main__ import main
from graph.export.formats import Table, table_bytes
from graph.metrics.influence import CASES

from .shell import TOY

TABLES: dict[str, Table] = {
    "confidence": graph.plausible_networks(networks.toy12()),
    "confidence --chances high=1,none=.5 --seed 3": graph.plausible_networks(
        networks.toy12(), {"high": 1.0, "none": 0.5}, seed=3
    ),
    "resampling --seed 3": graph.resampled_partnerships(networks.toy12(), seed=3),
    "leave-one-out --permutations 300": graph.leverage(networks.toy12(), 300, of=CASES),
    "leave-one-out-explained --draws 99 --seed 3": graph.explained_leverage(networks.toy12(), 3, 99),
}


def sensitivity(*options: str) -> int:
    return main(["hubs", "--data", TOY, "--sensitivity", *options])


@pytest.mark.parametrize("options", TABLES)
def test_the_table_is_that_of_the_library(options: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert sensitivity(*options.split(), "--out", str(out)) == 0
    assert out.read_bytes() == table_bytes(TABLES[options])


def test_uneven_records_of_a_scope(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert (
        main(
            [
                "hubs",
                "--data",
                str(networks.REFERENCE / "one-partnership-makes-hub"),
                "--sensitivity",
                "uneven",
                "--out",
                str(out),
            ]
        )
        == 0
    )
    network = graph.load(networks.REFERENCE / "one-partnership-makes-hub")
    assert out.read_bytes() == table_bytes(graph.uneven_records(network))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ("confidence --chances low=0", "by the confidence in it: high 95%; medium 80%; low 0%; not stated 80%."),
        ("resampling", "are a range, and never a confidence interval."),
        ("resampling --lang sv", "percentilerna är ett spann och aldrig ett konfidensintervall."),
    ],
)
def test_what_a_table_rests_on_is_said(options: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert sensitivity(*options.split()) == 0
    assert sentence in capsys.readouterr().err.splitlines()[0]


@pytest.mark.parametrize(
    ("options", "option"),
    [
        ("confidence --by form", "--by"),
        ("uneven --group-lenses", "--group-lenses"),
        ("resampling --exact", "--exact"),
        ("confidence --samples 5", "--samples"),
        ("uneven --permutations 50", "--permutations"),
        ("resampling --chances low=.5", "--chances"),
        ("leave-one-out --draws 99", "--draws"),
        ("leave-one-out-explained --draws 0", "--draws"),
        ("leave-one-out-explained --permutations 50", "--permutations"),
        ("leave-one-out-explained --by form", "--by"),
        ("uneven --draws 0", "--draws"),
    ],
)
def test_options_that_do_not_go_with_a_test(options: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert sensitivity(*options.split()) == 2
    assert f"error: {option} does not go with this --sensitivity; leave one of them out" in capsys.readouterr().err


def test_chances_are_of_a_test(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hubs", "--data", TOY, "--chances", "low=.5"]) == 2
    assert "--chances goes with --sensitivity confidence alone" in capsys.readouterr().err


@pytest.mark.parametrize("chances", ["low", "low=", "low=2", "low=-1", "low=nan", "sure=.5", "low=.1,low=.2", ""])
def test_chances_that_cannot_be_read(chances: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        sensitivity("confidence", "--chances", chances)
    assert exit.value.code == 2
    assert f"'{chances}' is not a chance from 0 to 1 for each of high, medium, low, none" in capsys.readouterr().err
