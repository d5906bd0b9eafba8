"""The command whatif."""

import re
from pathlib import Path

import networks
import pytest

from graph.__main__ import main
from graph.network.selection import Change, Scope, Selection, before_and_after

from .shell import DATA, TOY, rows


def test_whatif(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "without.csv"
    assert main(["whatif", "--data", TOY, "--remove", "P1", "--out", str(out)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.splitlines()[:4] == [
        "Without P1: 11 actors and 11 ties instead of 12 actors and 16 ties.",
        "The network consists of 4 components instead of 3. The largest has 7 actors instead of 9.",
        "Fragmentation, the share of pairs of actors that cannot reach each other, is 0.600 instead of 0.439; weighted "
        "by distance 0.721 instead of 0.616.",
        "P3 is left without partners and loses contact with 7 other actors.",
    ]
    written = {row["measure"]: row for row in rows(out.read_text()) if row["what"] == "network"}
    assert [written["components"][side] for side in ("before", "after")] == ["3.0", "4.0"]
    assert [float(written["fragmentation"][side]) for side in ("before", "after")] == pytest.approx(
        [0.439394, 0.6], abs=1e-6
    )


def test_whatif_in_a_scope(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = "--remove msi --collaborations as-ties --sector public,academia --focus vinnova --radius 3 --lang sv"
    assert main(["whatif", "--data", DATA, *chosen.split()]) == 0
    scope = Scope(Selection(sectors=frozenset({"public", "academia"})), as_ties=True, focus=("vinnova",), radius=3)
    before, after, _ = before_and_after(networks.shipped(), Change(actors=frozenset({"msi"})), scope)
    parts = (after.network.actors, after.network.ties, before.network.actors, before.network.ties)
    sizes = "{} aktörer och {} band i stället för {} aktörer och {} band".format(*map(len, parts))
    assert capsys.readouterr().out.splitlines()[0] == f"Utan Mötesplats Social Innovation: {sizes}."


def test_whatif_takes_away_and_adds_in_every_way(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = (
        "--remove-sector business --remove-link L8 --remove-funded-by P1 --remove-ending-by 2020 --add-tie B2~X,X~P1"
    )
    assert main(["whatif", "--data", TOY, *chosen.split(), "--add-actor", "X~academia~SE224~The new, one"]) == 0
    first, *_, last = capsys.readouterr().out.partition("\nBetweenness: ")[0].splitlines()
    assert first == (
        "Without business, the partnership A3 – C4 (project partnership), all that P1 funds and all that ends by 2020, "
        "with The new, one as a new actor, a tie between B2 and The new, one and a tie between P1 and The new, one: "
        "11 actors and 12 ties instead of 12 actors and 16 ties."
    )
    assert last == "2 actors are left without partners and each lose contact with one other actor: A3 and C4."


def test_every_fault_of_a_change_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = (
        "--remove mis --remove-sector publik --remove-link abf-malmo~yalla-trapan~founding --remove-funded-by vinova "
        "--remove-ending-by 2020-13 --add-tie msi --add-tie ikae~ny --add-actor msi~public --add-actor ny~busines "
        "--add-actor å~public"
    )
    assert main(["whatif", "--data", DATA, *chosen.split()]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    lines = said.err.splitlines()
    assert len(lines) == 10
    assert all(line.startswith("error: ") for line in lines)
    meant = ["msi", "public", "abf-malmo~yalla-trappan~founding", "vinnova", "ikea", "business"]
    assert sorted(re.findall(r"did you mean '(.+)'", said.err)) == sorted(meant)
    for fault in (
        "no tie for --add-tie; write",
        "'å~public' is no actor for --add-actor",
        "id 'msi' already",
        "2020-13",
    ):
        assert fault in said.err


def test_whatif_without_a_change(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["whatif", "--data", TOY, "--lang", "sv"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("fel: ange vad som ska tas bort eller läggas till: --remove, ")
    assert "--add-actor" in said
