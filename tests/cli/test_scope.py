"""The part of a network that a command is asked of."""

import re

import networks
import pytest

from graph.__main__ import main
from graph.metrics import actor_metrics
from graph.network.selection import Scope, Selection, compose

from .shell import DATA, rows


def test_metrics_of_a_scope(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = "--sector public,academia --region SE1,SE22 --kind funding,membership --confidence high,medium --at 2023"
    assert main(["metrics", "--data", DATA, *chosen.split()]) == 0
    said = capsys.readouterr()
    selection = Selection(
        sectors=frozenset({"public", "academia"}),
        regions=frozenset({"SE1", "SE22"}),
        kinds=frozenset({"funding", "membership"}),
        confidences=frozenset({"high", "medium"}),
        at="2023",
    )
    scoped = compose(networks.shipped(), Scope(selection))
    network = scoped.network
    assert [row["id"] for row in rows(said.out)] == [actor.id for actor in network.actors]
    assert [row["degree"] for row in rows(said.out)] == [str(n) for n in actor_metrics(network)["degree"]]
    assert scoped.dates
    summary = f"{len(network.actors)} of 170 actors, {len(network.links)} of 221 links; {scoped.dates.active} active, "
    assert said.err == f"{summary}{scoped.dates.unknown} with unknown dates\n"


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ("--at 2023", "170 of 170 actors, 141 of 221 links; 16 active, 125 with unknown dates"),
        ("--at 2023 --known-dates", "170 of 170 actors, 16 of 221 links; 16 active, 0 with unknown dates"),
        ("--at 2023 --lang sv", "170 av 170 aktörer, 141 av 221 länkar; 16 aktiva, 125 med okända datum"),
        ("--text MALMO", None),
        ("--sector public --sector academia", None),
        ("--focus msi,malmo-stad --radius 2 --resource funding", None),
        ("--challenge integration --form organisation,network", None),
    ],
)
def test_a_scope_is_told_in_a_line(chosen: str, said: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["metrics", "--data", DATA, *chosen.split()]) == 0
    written = capsys.readouterr()
    assert re.fullmatch(r"\d+ (of|av) 170 \w+, \d+ (of|av) 221 \w+(; .+)?\n", written.err)
    assert written.err.startswith(f"{len(rows(written.out))} ")
    assert said is None or written.err == said + "\n"


def test_nobody_in_scope(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["metrics"], ["hubs", "--permutations", "10"]):
        assert main([*command, "--data", DATA, "--text", "nobody at all"]) == 0
        assert capsys.readouterr().err == "0 of 170 actors, 0 of 221 links\n"


def test_a_focus_outside_the_scope_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["metrics", "--data", DATA, "--sector", "public", "--focus", "msi", "--lang", "sv"]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert re.fullmatch(r"\d+ av 170 aktörer, \d+ av 221 länkar", lines[0])
    assert lines[1].startswith("msi står utanför urvalet")


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ("--sector publik", ["'publik'", "public, academia, civil_society, business", "did you mean 'public'?"]),
        ("--sector Akademi", ["did you mean 'academia'?"]),
        ("--form netwrk", ["'--form'", "organisation, network", "did you mean 'network'?"]),
        ("--region skåne", ["'--region'", "SE224", "did you mean 'SE224'?"]),
        ("--region SE9", ["'--region'", "SE110"]),
        ("--kind finansering", ["'--kind'", "membership", "did you mean 'funding'?"]),
        ("--resource fundin", ["'--resource'", "infrastructure", "did you mean 'funding'?"]),
        ("--challenge intgration", ["'--challenge'", "housing", "did you mean 'integration'?"]),
        ("--confidence certain", ["'--confidence'", "high, medium, low, unstated"]),
        ("--focus mssi", ["'mssi'", "170", "did you mean 'msi'?"]),
        ("--sector public,", ["''"]),
        ("--at 2023-02-30", ["'--at'", "2024-05-31", "'2023-02-30'"]),
        ("--at=", ["'--at'"]),
        ("--known-dates", ["--known-dates", "--at"]),
        ("--radius 2", ["--radius", "--focus"]),
    ],
)
def test_a_scope_of_what_is_not_there(chosen: str, says: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["metrics", "--data", DATA, *chosen.split()]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert re.fullmatch(r"error: .+\n", said.err)
    assert all(part in said.err for part in says), said.err


def test_every_fault_of_a_scope_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = "--sector publik,stat --kind fundin --at igår --focus nobody-at-all --lang sv"
    assert main(["hubs", "--data", DATA, *chosen.split()]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 5
    assert all(line.startswith("fel: ") for line in lines)
    assert "menade du 'public'?" in lines[0]
