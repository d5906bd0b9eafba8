"""The command hubs."""

import re
from pathlib import Path

import networks
import pytest

from graph.__main__ import main
from graph.metrics import sector_hubs
from graph.metrics.questions import hub_questions
from graph.network.selection import Scope, collaborations_as_ties, compose

from .shell import DATA, rows, run

HUBS = (
    "lens,by,group,actors,share_of_actors,value,share,hub_ratio,null_low,null_high,p_value,p_adjusted,p_lower,"
    "p_lower_adjusted,standard_error,method,verdict,top_actor,top_actors,top_share,"
    "question,expected,expected_ratio,standard_error_lower,draws,reason"
)


def test_hubs_with_collaborations_as_ties() -> None:
    ran = run("hubs", "--data", DATA, "--collaborations", "as-ties", "--draws", "0")
    assert ran.returncode == 0
    assert ran.stdout.splitlines()[0] == HUBS
    view = collaborations_as_ties(networks.shipped())
    expected = sector_hubs(view.network)
    written = rows(ran.stdout)
    assert [row["verdict"] for row in written] == expected["verdict"].tolist()
    assert [float(row["value"]) for row in written] == expected["value"].tolist()
    for counted in (view.collaborations, view.too_small, view.other_links, view.inner_links):
        assert re.search(rf"\b{counted}\b", ran.stderr), "what gives no tie is counted in a sentence"


def test_hubs_of_a_scope_with_collaborations_as_ties(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = "--permutations 50 --draws 0 --focus esf-radet --radius 2 --collaborations as-ties"
    assert main(["hubs", "--data", DATA, *chosen.split()]) == 0
    written = capsys.readouterr()
    scoped = compose(networks.shipped(), Scope(as_ties=True, focus=("esf-radet",), radius=2))
    parts = (scoped.network.actors, scoped.whole.actors, scoped.network.links, scoped.whole.links)
    assert written.err.splitlines()[1:] == ["{} of {} actors, {} of {} links".format(*map(len, parts))]
    counts = {row["group"]: int(row["actors"]) for row in rows(written.out)}
    assert sum(counts.values()) == len(scoped.network.actors)


def test_hubs_with_all_three_questions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hubs", "--data", str(networks.REFERENCE / "toy12"), "--draws", "99", "--seed", "4"]) == 0
    written = rows(capsys.readouterr().out)
    expected = hub_questions(networks.toy12(), seed=4, draws=99)
    of_position = len(sector_hubs(networks.toy12()))
    assert {row["question"] for row in written[:of_position]} == {"position", ""}
    assert [row["question"] for row in written[of_position:]] == expected["question"].tolist()
    assert [row["verdict"] for row in written[of_position:]] == expected["verdict"].tolist()
    assert {row["draws"] for row in written[of_position:] if row["method"] == "monte_carlo"} == {"99"}


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ("hubs --permutations 999999999999", "--permutations can be at most 1,000,000, not 999,999,999,999"),
        (
            "mixing --summary --permutations 1000001 --lang sv",
            "--permutations kan vara högst 1 000 000, inte 1 000 001",
        ),
        ("hubs --by regon", "'regon' is not a known '--by'"),
        ("mixing --by sektor --lang sv", "'sektor' är inget känt värde för '--by'"),
        ("hubs --by challenges --lang sv", "--by: 'challenges' är en lista, och en aktör kan bara vara i en grupp"),
        ("critical --size 999", "--size can be at most 168, so that at least two of 170 actors are left"),
        ("critical --size 169 --lang sv", "--size kan vara högst 168, så att minst två av 170 aktörer blir kvar"),
    ],
)
def test_what_cannot_be_measured(chosen: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*chosen.split(), "--data", DATA]) == 2
    assert said in capsys.readouterr().err.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("lang", "way_out"), [("en", "(choose from: sector, form,"), ("sv", "(välj bland: sector, form,")]
)
def test_an_attribute_with_too_many_groups(
    lang: str, way_out: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    actors = [f"{{id: a{i}, name: A, sector: public, custom: {{big: b{i}, small: s}}}}" for i in range(61)]
    (tmp_path / "actors.yaml").write_text(f"actors: [{', '.join(actors)}]")
    (tmp_path / "links.yaml").write_text("links: [{source: a0, target: a1, kind: other}]")
    assert main(["hubs", "--data", str(tmp_path), "--by", "big", "--lang", lang]) == 2
    said = capsys.readouterr().err
    assert way_out in said
    assert "small" in said.partition("(")[2]
    assert "big" not in said.partition("(")[2]


def test_a_seed_that_is_no_number_from_0(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        main(["hubs", "--seed", "-1"])
    assert exit.value.code == 2
    assert "argument --seed: '-1' must be a whole number from 0" in capsys.readouterr().err
