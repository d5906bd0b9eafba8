"""The command check."""

import re
import shutil
from pathlib import Path

import networks
import pytest

from graph.__main__ import main
from graph.narrative.checking import check
from graph.network.selection import collaborations_as_ties

from .shell import DATA, SUMMARY, rows, run


def test_check() -> None:
    ran = run("check", "--data", DATA)
    assert ran.returncode == 0
    assert ran.stdout.splitlines()[-1] == SUMMARY
    warnings = ran.stderr.splitlines()
    assert len(warnings) == 2
    assert all(re.match(rf"{re.escape(DATA)}/links\.yaml:\d+: warning: .+", line) for line in warnings)


def test_who_has_answered_stands_before_the_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "actors.yaml").write_text(
        "format: 2\nabout: {asked: {asked: [a, b], answered: [a]}}\n"
        "actors: [{id: a, name: A, sector: public}, {id: b, name: B, sector: business}]\n"
    )
    (tmp_path / "links.yaml").write_text("links: []\n")
    assert main(["check", "--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 of 2 that were asked have answered; in every pair without a tie at least one has.",
        "Answers by sector: Public sector 1 of 1 (100%); Business 0 of 1 (0%).",
        "2 actors, 0 links, 0 ties, 2 components; 0 problems, 0 warnings",
    ]


def test_check_in_swedish_on_a_terminal_that_knows_none() -> None:
    ran = run("check", "--data", DATA, "--lang", "sv", env={"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert ran.returncode == 0
    assert ran.stdout == "170 aktörer, 221 länkar, 253 band, 4 komponenter; 0 fel, 2 varningar\n"


def test_check_with_collaborations_as_ties(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", DATA, "--collaborations", "as-ties"]) == 0
    network = collaborations_as_ties(networks.shipped()).network
    counts = (len(network.actors), len(network.links), len(network.ties), len(network.components))
    said = capsys.readouterr().out
    assert said == "{} actors, {} links, {} ties, {} components; 0 problems, 2 warnings\n".format(*counts)


def test_every_problem_is_named_in_order_and_nothing_is_loaded(faulty: Path) -> None:
    ran = run("check", "--data", "data", cwd=faulty)
    assert ran.returncode == 1
    assert ran.stdout.splitlines()[-1] == "4 problems; nothing was loaded"
    lines = ran.stderr.splitlines()
    places = [re.fullmatch(r"(data/\w+\.yaml):(\d+): (error|warning): .+", line) for line in lines]
    assert all(places), ran.stderr
    found = [(match[1], int(match[2]), match[3]) for match in places if match]
    assert found == sorted(found)
    assert found == [
        ("data/actors.yaml", 3, "error"),
        ("data/actors.yaml", 4, "error"),
        ("data/links.yaml", 2, "error"),
        ("data/links.yaml", 3, "error"),
        ("data/links.yaml", 5, "warning"),
    ]


@pytest.mark.parametrize(("lang", "last"), [("en", "1 problem; nothing was loaded"), ("sv", "1 fel; inget lästes in")])
def test_one_problem(lang: str, last: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", "nowhere", "--lang", lang]) == 1
    said = capsys.readouterr()
    assert said.out == last + "\n"
    error = {"en": "error", "sv": "fel"}[lang]
    assert re.match(rf"nowhere: {error}: .+\n\Z", said.err)


def test_problems_as_a_table(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = faulty / "problems.csv"
    assert main(["check", "--data", str(faulty / "data"), "--out", str(out)]) == 1
    text = out.read_text()
    assert text.splitlines()[0] == "file,line,severity,code,message"
    table = rows(text)
    assert [row["severity"] for row in table] == ["error"] * 4 + ["warning"]
    lines = [f"{row['file']}:{row['line']}: {row['severity']}: {row['message']}" for row in table]
    assert lines == capsys.readouterr().err.splitlines()
    assert all(re.fullmatch(r"[a-z_]+", row["code"]) for row in table)


def test_check_tells_of_faults_in_stories(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("actors.yaml", "links.yaml"):
        shutil.copy(networks.DATA / name, tmp_path)
    file = tmp_path / "stories.yaml"
    file.write_text("stories: [{id: a, title: {sv: A}, steps: [{title: {sv: '{no.such}'}}]}, {id: b, title: {sv: B}}]")
    assert main(["check", "--data", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert "stories.yaml:1: error: there is no figure 'no.such' ('title')" in printed.err
    assert printed.out.splitlines()[-2].endswith("0 problems, 3 warnings")  # two of them are the links'
    assert printed.out.splitlines()[-1] == "1 problem in the stories; its step says so"
    assert check(tmp_path)["code"].to_list()[-2:] == ["no_steps", "unknown_figure"]
