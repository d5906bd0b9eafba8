"""The command path."""

import networks
import pytest

from graph.__main__ import main
from graph.metrics.paths import connecting_tie, shortest_paths

from .shell import DATA, rows


def test_path(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", "P3", "C3", "--data", str(networks.REFERENCE / "toy12")]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[0] == "path,step,id,name,sector"
    found = shortest_paths(networks.toy12(), "P3", "C3")
    assert len(rows(said.out)) == found.count * ((found.length or 0) + 1)
    ways: dict[str, list[str]] = {}
    for row in rows(said.out):
        assert row["step"] == str(len(ways.setdefault(row["path"], [])))
        ways[row["path"]].append(row["id"])
        assert row["sector"] == networks.toy12().actor(row["id"]).sector
    assert tuple(map(tuple, ways.values())) == found.paths
    assert said.err == ""


def test_path_through_some_sectors(capsys: pytest.CaptureFixture[str]) -> None:
    toy12 = str(networks.REFERENCE / "toy12")
    assert main(["path", "P3", "C1", "--data", toy12, "--through", "business"]) == 0
    said = capsys.readouterr()
    assert said.out == "path,step,id,name,sector\n"
    assert "2 steps" in said.err
    assert main(["path", "P3", "C1", "--data", toy12, "--through", "public,business"]) == 0
    assert [row["id"] for row in rows(capsys.readouterr().out)] == ["P3", "P1", "C1"]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_no_path_but_a_tie_that_would_make_one(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    toy12 = networks.toy12()
    assert main(["path", "P3", "A3", "--data", str(networks.REFERENCE / "toy12"), "--lang", lang]) == 0
    said = capsys.readouterr()
    assert said.out == "path,step,id,name,sector\n"
    tie = connecting_tie(toy12, "P3", "A3")
    assert (tie.a, tie.b) == ("P1", "A3")
    assert all(toy12.actor(id).title(lang) in said.err for id in ("P3", "A3", tie.a, tie.b))
    assert f"{tie.distance} {'steg' if lang == 'sv' else 'steps'}" in said.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["mssi", "esf-radet"], ["'mssi'", "did you mean 'msi'?"]),
        (["msi", "esf-radet", "--through", "publik"], ["'--through'", "did you mean 'public'?"]),
        (["msi", "esf-radet", "--sector", "public"], ["'msi'", "outside the scope"]),
    ],
)
def test_a_path_that_cannot_be_looked_for(
    arguments: list[str], says: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["path", *arguments, "--data", DATA]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert all(part in said.err for part in says)
