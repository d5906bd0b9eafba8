"""The command line, as a user meets it."""

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import networks
import networkx as nx
import openpyxl
import pytest

from graph.__main__ import main
from graph.cli import parse
from graph.cli.export import announcer
from graph.export.formats import FILES, file_meant
from graph.metrics import actor_metrics, sector_hubs
from graph.metrics.paths import connecting_tie, shortest_paths
from graph.narrative.checking import check
from graph.network.selection import Change, Scope, Selection, before_and_after, collaborations_as_ties, compose
from graph.picture.layout import territories
from graph.picture.scene.scales import SECTORS
from graph.text import exports, installation

ROOT = networks.ROOT
SUMMARY = "170 actors, 221 links, 253 ties, 4 components; 0 problems, 2 warnings"
METRICS = (
    "id,name,sector,form,region,degree,strength,betweenness,closeness,harmonic,eigenvector,pagerank,clustering,core,"
    "constraint,effective_size,participation,within_sector_z,brokerage,coordinator,itinerant,boundary,liaison,"
    "in_degree,out_degree,in_strength,out_strength,articulation"
)
UNDIRECTED = METRICS.replace("in_degree,out_degree,in_strength,out_strength,", "")  # of links without direction
HUBS = (
    "lens,by,group,actors,share_of_actors,value,share,hub_ratio,null_low,null_high,p_value,p_adjusted,p_lower,"
    "p_lower_adjusted,standard_error,method,verdict,top_actor,top_actors,top_share"
)
COMMANDS = ["check", "metrics", "hubs", "mixing", "critical", "path", "whatif", "export"]
# Without what the tests' own shell says of Python's streams.
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}

Ran = subprocess.CompletedProcess[str]


def run(*arguments: str, cwd: Path = ROOT, env: Mapping[str, str] | None = None, **streams: int) -> Ran:
    kept = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
    command = [sys.executable, "-m", "graph", *arguments]
    whole = PLAIN | {"PYTHONPATH": str(ROOT)} | (env or {})
    return subprocess.run(command, cwd=cwd, env=whole, text=True, encoding="utf-8", check=False, **kept)  # type: ignore[call-overload,no-any-return]


def in_shell(line: str, cwd: Path = ROOT) -> Ran:
    """Run a line of bash in which `graph` is the command line."""
    script = f"set -o pipefail; graph() {{ '{sys.executable}' -m graph \"$@\"; }}; {line}"
    # Under a limit to the size of files Python would leave half of a compiled module for the next to read.
    env = PLAIN | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(["bash", "-c", script], cwd=cwd, env=env, text=True, capture_output=True, check=False)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A folder whose `data` has four errors and a warning."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "actors.yaml").write_text(
        "actors:\n"
        "  - {id: a, name: A, sector: public}\n"
        "  - {id: b, name: B, sector: publik}\n"
        "  - {id: a, name: A again, sector: public}\n"
    )
    (data / "links.yaml").write_text(
        "links:\n"
        "  - {source: a, target: nobody, kind: other}\n"
        "  - {source: a, target: a, kind: other}\n"
        "  - {source: a, target: b, kind: other}\n"
        "  - {source: a, target: b, kind: other}\n"
    )
    return tmp_path


# --- the shipped data ---


def test_check() -> None:
    ran = run("check")
    assert ran.returncode == 0
    assert ran.stdout.splitlines()[-1] == SUMMARY
    warnings = ran.stderr.splitlines()
    assert len(warnings) == 2
    assert all(re.match(r"data/links\.yaml:\d+: warning: .+", line) for line in warnings)


def test_check_in_swedish_on_a_terminal_that_knows_none() -> None:
    ran = run("check", "--lang", "sv", env={"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert ran.returncode == 0
    assert ran.stdout == "170 aktörer, 221 länkar, 253 band, 4 komponenter; 0 fel, 2 varningar\n"


def test_metrics() -> None:
    ran = run("metrics")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines()[0] == METRICS
    table = actor_metrics(networks.shipped())
    written = rows(ran.stdout)
    assert [row["id"] for row in written] == table["id"].tolist()
    assert [row["articulation"] for row in written] == [str(value).lower() for value in table["articulation"]]
    for name in METRICS.split(",")[5:-1]:
        expected = ["" if value != value else str(value) for value in table[name].tolist()]  # noqa: PLR0124 - NaN
        assert [row[name] for row in written] == expected  # to the last digit


def test_hubs_with_collaborations_as_ties() -> None:
    ran = run("hubs", "--collaborations", "as-ties")
    assert ran.returncode == 0
    assert ran.stdout.splitlines()[0] == HUBS
    view = collaborations_as_ties(networks.shipped())
    expected = sector_hubs(view.network)
    written = rows(ran.stdout)
    assert [row["verdict"] for row in written] == expected["verdict"].tolist()
    assert [float(row["value"]) for row in written] == expected["value"].tolist()
    for counted in (view.collaborations, view.too_small, view.other_links, view.inner_links):
        assert re.search(rf"\b{counted}\b", ran.stderr), "what gives no tie is counted in a sentence"


def test_check_with_collaborations_as_ties(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(networks.DATA), "--collaborations", "as-ties"]) == 0
    network = collaborations_as_ties(networks.shipped()).network
    counts = (len(network.actors), len(network.links), len(network.ties), len(network.components))
    said = capsys.readouterr().out
    assert said == "{} actors, {} links, {} ties, {} components; 0 problems, 2 warnings\n".format(*counts)


# --- scopes ---


def test_metrics_of_a_scope(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = "--sector public,academia --region SE1,SE22 --kind funding,membership --confidence high,medium --at 2023"
    assert main(["metrics", "--data", str(networks.DATA), *chosen.split()]) == 0
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
    told = f"{len(network.actors)} of 170 actors, {len(network.links)} of 221 links; {scoped.dates.active} active, "
    assert said.err == f"{told}{scoped.dates.unknown} with unknown dates\n"


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
    assert main(["metrics", "--data", str(networks.DATA), *chosen.split()]) == 0
    written = capsys.readouterr()
    assert re.fullmatch(r"\d+ (of|av) 170 \w+, \d+ (of|av) 221 \w+(; .+)?\n", written.err)
    assert written.err.startswith(f"{len(rows(written.out))} ")
    assert said is None or written.err == said + "\n"


def test_hubs_of_a_scope_with_collaborations_as_ties(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = "--permutations 50 --focus esf-radet --radius 2 --collaborations as-ties"
    assert main(["hubs", "--data", str(networks.DATA), *chosen.split()]) == 0
    written = capsys.readouterr()
    scoped = compose(networks.shipped(), Scope(as_ties=True, focus=("esf-radet",), radius=2))
    parts = (scoped.network.actors, scoped.whole.actors, scoped.network.links, scoped.whole.links)
    assert written.err.splitlines()[1:] == ["{} of {} actors, {} of {} links".format(*map(len, parts))]
    counts = {row["group"]: int(row["actors"]) for row in rows(written.out)}
    assert sum(counts.values()) == len(scoped.network.actors)


def test_nobody_in_scope(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["metrics"], ["hubs", "--permutations", "10"]):
        assert main([*command, "--data", str(networks.DATA), "--text", "nobody at all"]) == 0
        assert capsys.readouterr().err == "0 of 170 actors, 0 of 221 links\n"


def test_a_focus_outside_the_scope_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["metrics", "--data", str(networks.DATA), "--sector", "public", "--focus", "msi", "--lang", "sv"]) == 0
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
    assert main(["metrics", "--data", str(networks.DATA), *chosen.split()]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert re.fullmatch(r"error: .+\n", said.err)
    assert all(part in said.err for part in says), said.err


def test_every_fault_of_a_scope_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = "--sector publik,stat --kind fundin --at igår --focus nobody-at-all --lang sv"
    assert main(["hubs", "--data", str(networks.DATA), *chosen.split()]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 5
    assert all(line.startswith("fel: ") for line in lines)
    assert "menade du 'public'?" in lines[0]


# --- paths ---


MIXING = "group_a,group_b,ties,possible,density,expected"
TOY = str(networks.REFERENCE / "toy12")


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
    assert (values["ei_index"], values["exact"]) == ("0.5", "1.0")
    assert float(values["ei_p_lower"]) == pytest.approx(0.371465, abs=1e-6)
    assert float(values["assortativity"]) == pytest.approx(-0.029491, abs=1e-6)


def test_critical(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["critical", "--data", TOY]) == 0
    found = rows(capsys.readouterr().out)
    whole, without = found[0], {row["members"]: row for row in found if row["what"] == "actor"}
    assert (whole["components"], without["P1"]["components"]) == ("3", "4")
    assert float(whole["fragmentation"]) == pytest.approx(0.439394, abs=1e-6)
    assert float(without["P1"]["fragmentation"]) == pytest.approx(0.6)
    assert [members for members, row in without.items() if row["articulation"] == "true"] == ["P1"]
    assert {row["members"] for row in found if row["what"] == "bridge"} == {"P1 P3", "A3 C4"}


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
    assert main(["whatif", "--data", str(networks.DATA), *chosen.split()]) == 0
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
    assert main(["whatif", "--data", str(networks.DATA), *chosen.split()]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    lines = said.err.splitlines()
    assert len(lines) == 10
    assert all(line.startswith("error: ") for line in lines)
    meant = ["msi", "public", "abf-malmo~yalla-trappan~founding", "vinnova", "ikea", "business"]
    assert sorted(re.findall(r"did you mean '(.+)'", said.err)) == sorted(meant)
    for told in (
        "no tie for --add-tie; write",
        "'å~public' is no actor for --add-actor",
        "id 'msi' already",
        "2020-13",
    ):
        assert told in said.err


def test_whatif_without_a_change(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["whatif", "--data", TOY, "--lang", "sv"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("fel: ange vad som ska tas bort eller läggas till: --remove, ")
    assert "--add-actor" in said


@pytest.mark.parametrize("command", ["mixing", "critical"])
def test_between_and_whole_in_a_scope(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--sector", "academia"]) == 0
    told = capsys.readouterr()
    assert told.err.splitlines() == ["28 of 170 actors, 26 of 221 links"]
    assert len(rows(told.out)) > 1


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
    assert main(["path", *arguments, "--data", str(networks.DATA)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert all(part in said.err for part in says)


# --- which data ---


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_without_a_folder_data_the_example_is_read_and_named(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("check", "metrics"):
        assert main([command, "--lang", lang]) == 0
        said = capsys.readouterr()
        assert said.err.splitlines()[0] == installation.shipped_data(str(networks.DATA), lang)
        assert "170" in said.out if command == "check" else len(rows(said.out)) == 170


def test_a_folder_data_comes_before_the_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("12 actors, 10 links, 16 ties, 3 components; 0 problems, 0 warnings\n", "")
    (tmp_path / "data" / "links.yaml").unlink()
    assert main(["check"]) == 1  # what is there is meant, even if it is not whole
    assert "data/links.yaml: error: " in capsys.readouterr().err
    assert main(["check", "--data", "elsewhere"]) == 1
    assert "elsewhere: error: " in capsys.readouterr().err


# --- faulty data ---


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


def test_nothing_is_measured_of_faulty_data(faulty: Path) -> None:
    out = faulty / "out.csv"
    out.write_text("old")
    ran = run("metrics", "--out", "out.csv", "--force", cwd=faulty)
    assert (ran.returncode, ran.stdout, out.read_text()) == (1, "", "old")
    assert ran.stderr.splitlines()[-1] == "4 problems; nothing was loaded"
    assert len(ran.stderr.splitlines()) == 5  # the errors alone: warnings are for `check`
    assert main(["hubs", "--data", str(faulty / "data"), "--out", str(out), "--force"]) == 1
    assert out.read_text() == "old"


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


# --- files ---


def test_out_as_csv_json_and_xlsx(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for suffix in (".csv", ".json", ".xlsx"):
        out = tmp_path / f"toy12{suffix}"
        assert main(["metrics", "--data", str(networks.REFERENCE / "toy12"), "--out", str(out)]) == 0
    assert capsys.readouterr() == ("", "")
    from_csv = rows((tmp_path / "toy12.csv").read_text())
    from_json = json.loads((tmp_path / "toy12.json").read_text())
    sheet = openpyxl.load_workbook(tmp_path / "toy12.xlsx").active
    assert ",".join(from_csv[0]) == ",".join(from_json[0]) == ",".join(cell.value for cell in sheet[1]) == UNDIRECTED
    table = actor_metrics(networks.toy12())
    assert [float(row["betweenness"]) for row in from_csv] == table["betweenness"].tolist()
    assert [row["betweenness"] for row in from_json] == table["betweenness"].tolist()
    column = METRICS.split(",").index("betweenness")
    assert [row[column].value for row in sheet.iter_rows(2)] == pytest.approx(table["betweenness"].tolist(), rel=1e-15)
    isolate = networks.toy12().position["B2"]
    assert (from_csv[isolate]["constraint"], from_json[isolate]["constraint"]) == ("", None)


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("old")
    data = networks.REFERENCE / "toy12"
    # A file may have no bytes: as good as a full disk.
    ran = in_shell(f"ulimit -f 0; graph metrics --data '{data}' --out out.csv --force", tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert re.fullmatch(r"out\.csv: error: cannot be written: .+\n", ran.stderr)
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("out.csv", "old")]
    assert main(["metrics", "--data", str(data), "--out", str(tmp_path / "nowhere" / "out.csv")]) == 2


# --- exports ---


def export(*arguments: str) -> int:
    return main(["export", "--data", TOY, "--permutations", "20", *arguments])


def test_export_writes_every_file_and_says_what_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export("--out", str(tmp_path / "out")) == 0
    assert {file.name for file in (tmp_path / "out").iterdir()} == {*FILES, "datapackage.json"}
    said = capsys.readouterr()
    assert said.out == ""
    assert "network.net, network.dl: The format holds the actors' ids" in said.err
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text())
    assert package["parameters"] == {"by": "sector", "permutations": 20, "seed": 0, "csv": "plain", "lang": "en"}
    assert main(["metrics", "--data", TOY, "--directed"]) == 0
    assert capsys.readouterr().out == (tmp_path / "out" / "metrics.csv").read_text()


def test_export_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    chosen = ["--sector", "public,academia", "--by", "form", "--csv", "swedish", "--lang", "sv", "--seed", "7"]
    for name in ("once", "again"):
        assert export("--out", str(tmp_path / name), *chosen) == 0
    once, again = ({file.name: file.read_bytes() for file in (tmp_path / n).iterdir()} for n in ("once", "again"))
    assert once == again
    scope = json.loads(once["datapackage.json"])["scope"]
    assert (scope["sectors"], scope["actors"], scope["of_actors"]) == (["academia", "public"], 6, 12)


EXPORTED = ("my-ties.parquet", "x.gexf", "x.graphml", "kumu.xlsx", "tables.xlsx", "sectors.csv", "x.html")


@pytest.mark.parametrize("name", EXPORTED)
def test_export_to_one_file_writes_what_the_folder_has(name: str, tmp_path: Path) -> None:
    assert export("--out", str(tmp_path / "out")) == 0
    assert export("--to", str(tmp_path / name)) == 0
    meant = file_meant(Path(name))
    assert meant
    assert (tmp_path / name).read_bytes() == (tmp_path / "out" / meant).read_bytes()


def test_export_to_an_archive(tmp_path: Path) -> None:
    assert export("--to", str(tmp_path / "all.zip")) == 0
    with ZipFile(tmp_path / "all.zip") as archive:
        assert set(archive.namelist()) == {*FILES, "datapackage.json"}


def test_export_has_the_colours_and_places_of_the_screen(tmp_path: Path) -> None:
    chosen = ["--sector", "public", "--collaborations", "as-ties"]
    assert main(["export", "--data", str(networks.DATA), "--to", str(tmp_path / "x.gexf"), *chosen]) == 0
    graph = nx.read_gexf(tmp_path / "x.gexf")
    places = territories(networks.shipped())
    colour = {name: int(SECTORS["public"].colour.light[i : i + 2], 16) for name, i in (("r", 1), ("g", 3), ("b", 5))}
    assert len(graph) == 49
    for id, viz in graph.nodes(data="viz"):
        assert (viz["position"]["x"], -viz["position"]["y"]) == places[id]
        assert {name: viz["color"][name] for name in "rgb"} == colour


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("x.svg", ["--map", "sector", "--lang", "sv"], b"<?xml"),
        ("x.png", ["--actor", "P1", "--path-to", "C1", "--theme", "projector", "--scale", "1"], b"\x89PNG"),
        ("poster.pdf", ["--focus", "P1", "--show", "hide", "--paper", "a3", "--size", "betweenness"], b"%PDF"),
        ("my-poster-a0.pdf", ["--colour", "community", "--layout", "rings", "--off", "1"], b"%PDF"),
    ],
)
def test_export_of_a_picture_shows_the_view_that_is_asked_for(
    name: str, options: list[str], begins: bytes, tmp_path: Path
) -> None:
    assert export("--to", str(tmp_path / name), *options) == 0
    assert export("--to", str(tmp_path / f"usual-{name}")) == 0
    made, usual = ((tmp_path / file).read_bytes() for file in (name, f"usual-{name}"))
    assert made.startswith(begins)
    assert usual.startswith(begins)
    assert made != usual


@pytest.mark.parametrize(("option", "value"), [("--map", "region"), ("--colour", "region")])
def test_a_picture_has_no_more_groups_than_can_be_told_apart(
    option: str, value: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    actors = ", ".join(f"{{id: a{i}, name: A, sector: public, region: SE{i}}}" for i in range(100, 161))
    (tmp_path / "actors.yaml").write_text(f"actors: [{actors}]")
    (tmp_path / "links.yaml").write_text("links: []")
    assert main(["export", "--data", str(tmp_path), "--to", str(tmp_path / "x.svg"), option, value]) == 2
    assert capsys.readouterr().err.startswith(f"error: '{value}' is not a known '{option}' (allowed: sector")


def test_the_package_says_what_its_pictures_show(tmp_path: Path) -> None:
    assert export("--out", str(tmp_path / "out"), "--size", "betweenness", "--theme", "dark") == 0
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text())
    assert package["parameters"]["view"] == {"v": "1", "size": "betweenness"}
    assert package["parameters"]["theme"] == "dark"
    pictures = {file["path"]: file["mediatype"] for file in package["otherFiles"] if file["format"] in ("svg", "pdf")}
    assert pictures == {
        "picture.svg": "image/svg+xml",
        **dict.fromkeys(("picture-a4.pdf", "picture-a3.pdf", "poster-a0.pdf"), "application/pdf"),
    }


WRITING = (["metrics"], ["check"], ["whatif", "--remove", "P1"], ["path", "P1", "P2"], ["hubs", "--permutations", "20"])


@pytest.mark.parametrize("command", WRITING, ids=lambda command: command[0])
def test_a_table_replaces_no_file_unasked(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "mine.csv"
    taken.write_text("mine")
    asked = [*command, "--data", TOY, "--out", str(taken)]
    assert main(asked) == 2
    assert capsys.readouterr().err == f"{taken}: error: is there already; --force replaces it\n"
    assert taken.read_text() == "mine"
    assert main([*asked, "--force"]) == 0
    assert taken.read_text() != "mine"


@pytest.fixture
def dashed(tmp_path: Path) -> Path:
    """A folder with an actor whose id begins with a dash."""
    (tmp_path / "actors.yaml").write_text(
        "actors: [{id: -x, name: X, sector: public}, {id: b, name: B, sector: public}]\n"
    )
    (tmp_path / "links.yaml").write_text("links: [{source: -x, target: b, kind: funding}]\n")
    return tmp_path


@pytest.mark.parametrize("arguments", [["path", "-x", "b"], ["path", "b", "-x"], ["metrics", "--focus", "-x"]])
def test_an_id_that_begins_with_a_dash_is_explained(
    arguments: list[str], dashed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*arguments, "--data", str(dashed)])
    assert "an id that begins with - is given as --focus=-ID, or after all options and --" in capsys.readouterr().err


@pytest.mark.parametrize("asked", [["metrics", "--focus=-x"], ["path", "--", "-x", "b"], ["whatif", "--remove=-x"]])
def test_an_id_that_begins_with_a_dash_can_be_given(asked: list[str], dashed: Path) -> None:
    command, *rest = asked
    assert main([command, "--data", str(dashed), *rest]) == 0


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("ja", 0), ("", 2), ("n", 2)])
def test_at_a_terminal_a_command_asks(answer: str, code: int, tmp_path: Path) -> None:
    taken = tmp_path / "mine.csv"
    taken.write_text("mine")
    terminal, end = os.openpty()
    command = [sys.executable, "-m", "graph", "metrics", "--data", TOY, "--out", str(taken)]
    with subprocess.Popen(command, env=PLAIN | {"PYTHONPATH": str(ROOT)}, stdin=end, stderr=end, text=True) as process:
        os.close(end)
        heard = b""
        while b"[y/N]" not in heard:
            heard += os.read(terminal, 1_000)
        os.write(terminal, f"{answer}\n".encode())
    os.close(terminal)
    assert process.returncode == code
    assert b"mine.csv is there already. Replace it? [y/N]" in heard
    assert (taken.read_text() == "mine") == (code == 2)


@pytest.mark.parametrize("lang", ["en", "sv"])
@pytest.mark.parametrize("option", ["--out", "--to"])
def test_export_overwrites_nothing_unasked(
    option: str, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "ties.csv"
    target = tmp_path if option == "--out" else taken
    taken.write_text("mine")
    assert export(option, str(target), "--lang", lang) == 2
    said = capsys.readouterr()
    error = {"en": "error", "sv": "fel"}[lang]
    assert said.err == f"{target}: {error}: {exports.there(option == '--out', lang)}\n"
    assert (taken.read_text(), [file.name for file in tmp_path.iterdir()]) == ("mine", ["ties.csv"])
    assert export(option, str(target), "--force") == 0
    assert taken.read_text().startswith("source,target,strength\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--out", "{}/file"], "cannot be written: Not a directory (--to writes one file)"),
        (["--out", "{}/file", "--lang", "sv"], "kan inte skrivas: är ingen mapp (--to skriver en enda fil)"),
        (["--out", "{}/not/there"], "cannot be written: No such file or directory"),
        (["--to", "{}/not/ties.csv"], "cannot be written: No such file or directory"),
        (["--to", "{}/folder"], "cannot be written: Is a directory (--out writes everything to a folder)"),
        (["--out", "{}/out", "--by", "sectr"], "did you mean 'sector'?"),
        (["--out", "{}/out", "--by", "aliases"], "is a list"),
        (["--out", "{}/out", "--sector", "publik"], "did you mean 'public'?"),
        (["--to", "{}/x.svg", "--size", "partnerz"], "--size"),
        (["--to", "{}/x.svg", "--actor", "p1"], "no actor with id 'p1'"),
        (["--to", "{}/x.svg", "--path-to", "P1"], "--path-to means something only together with --actor"),
        (["--to", "{}/x.svg", "--off", "public"], "--off means something only together with --colour"),
        (["--to", "{}/x.svg", "--colour", "form", "--off", "organization"], "did you mean 'organisation'?"),
        (["--out", "{}/n.gexf"], "is the name of a file; --to writes one file"),
        (["--out", "{}/n.docx", "--lang", "sv"], "är namnet på en fil; --to skriver en enda fil"),
        (["--to", "{}/x.json"], "does not say what to write (one of actors.json, links.json"),
        (["--to", "{}/x.doc"], "does not say what to write (one of *.csv, *.cx2"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_export_that_cannot_be_made(
    arguments: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    assert export(*(argument.format(tmp_path) for argument in arguments)) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert says in said.err
    assert {file.name for file in tmp_path.iterdir()} == {"file", "folder"}


def test_export_to_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    # A file may have 8 kB: enough for some of the files, too little for others.
    ran = in_shell(f"ulimit -f 8; graph export --data '{TOY}' --permutations 20 --out out", tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert re.search(r"^out: error: cannot be written: .+$", ran.stderr, re.MULTILINE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_export_that_is_ended_leaves_nothing(number: signal.Signals, tmp_path: Path) -> None:
    arguments = ["export", "--data", str(TOY), "--permutations", "20", "--out", str(tmp_path / "out")]
    command, env = [sys.executable, "-m", "graph", *arguments], PLAIN | {"PYTHONPATH": str(ROOT)}

    def heard() -> None:
        signal.signal(number, signal.SIG_DFL)  # whoever started the tests may have it ignored

    with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True, preexec_fn=heard) as process:  # noqa: PLW1509
        while process.poll() is None and not any(tmp_path.glob(".out.samverkan-*/*.csv")):
            pass  # it has begun to write
        process.send_signal(number)
        _, said = process.communicate()
    assert (process.returncode, said) == (128 + number, "")
    assert list(tmp_path.iterdir()) == []


def test_progress_of_a_large_export(capsys: pytest.CaptureFixture[str]) -> None:
    announce = announcer(2_000, "en")
    announce("sectors")
    announce("network.gexf")
    announce("network.gexf")
    assert capsys.readouterr().err == "Which sectors act as hubs …\nnetwork.gexf …\n"
    announcer(20, "en")("sectors")
    assert capsys.readouterr().err == ""


# --- streams ---


@pytest.mark.parametrize("command", ["check", "metrics", "--help"])
def test_nobody_listens(command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = run(command, stdout=writer)
    finally:
        os.close(writer)
    assert ran.returncode == 0
    assert all(": warning: " in line for line in ran.stderr.splitlines())


def test_nobody_listens_to_either_stream() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        assert run("check", stdout=writer, stderr=writer).returncode == 0
    finally:
        os.close(writer)


def test_the_first_line_is_enough() -> None:
    ran = in_shell("graph metrics | head -1")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, METRICS + "\n", "")


@pytest.mark.parametrize("line", ["graph metrics >&-", "graph check 2>&- | tail -1"])
def test_a_stream_that_is_closed(line: str) -> None:
    ran = in_shell(line)
    assert ran.returncode == 0
    assert "Traceback" not in ran.stderr
    assert ran.stdout == (SUMMARY + "\n" if "tail" in line else "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to be had")
def test_output_to_a_full_disk() -> None:
    ran = in_shell("graph metrics > /dev/full")
    assert ran.returncode == 2
    assert re.fullmatch(r"error: cannot be written: .+\n", ran.stderr)


def test_a_folder_whose_name_is_no_text() -> None:
    ran = in_shell(r"graph check --data $'/nowhere/\xff'")
    assert ran.returncode == 1
    assert ran.stdout == "1 problem; nothing was loaded\n"
    assert re.match(r"/nowhere/.+: error: .+\n\Z", ran.stderr)


# --- use ---


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["chekc"],
            "invalid choice: 'chekc' (choose from 'app', 'check', 'metrics', 'hubs', 'mixing', 'critical', 'path', "
            "'whatif', 'export', 'completion')",
        ),
        (["check", "--dta", "x"], "unrecognized arguments: --dta"),
        (["check", "--server.port", "1"], "unrecognized arguments: --server.port 1"),
        (["app", "mydata"], "unrecognized arguments: mydata"),
        (["app", "--server.headless", "true", "mydata"], "unrecognized arguments: mydata"),
        (["app", "--prot", "8600"], "unrecognized arguments: --prot 8600"),
        (["app", "--port", "65536"], "'65536' must be a whole number from 0 to 65535"),
        (["metrics", "--out", "x.pdf"], "'x.pdf' must end with one of .csv, .json, .xlsx, .parquet"),
        (["metrics", "--out", "x"], "'x' must end with one of .csv, .json, .xlsx, .parquet"),
        (["check", "--lang", "no"], "invalid choice: 'no'"),
        (["hubs", "--collaborations", "as-dots"], "invalid choice: 'as-dots'"),
        (["metrics", "--focus", "msi", "--radius", "5"], "invalid choice: 5 (choose from 1, 2, 3, 4)"),
        (["metrics", "--focus", "msi", "--radius", "0"], "invalid choice: 0 (choose from 1, 2, 3, 4)"),
        (["export"], "one of the arguments --out --to is required"),
        (["export", "--out", "x", "--to", "y.csv"], "argument --to: not allowed with argument --out"),
        (["export", "--out", "x", "--csv", "danish"], "invalid choice: 'danish'"),
        (["path", "msi"], "the following arguments are required: B"),
        ([], "the following arguments are required: command"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_faulty_use(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        main(arguments)
    assert exit.value.code == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert re.match(r"samverkan( \w+)?: error: ", last)
    assert said in re.sub(r"[‘’]", "'", last)


def test_options_of_streamlit_are_handed_on_as_they_are() -> None:
    more = ["--server.baseUrlPath", "natverk", "--server.enableCORS=true", "--theme.font", "My Font"]
    options = parse(["app", more[0], more[1], "--data", "d", *more[2:], "--port", "1"], "samverkan")
    assert (options.more, options.data, options.port) == (more, "d", 1)


@pytest.mark.parametrize("prog", ["samverkan", "python -m graph"])
def test_errors_name_the_command_as_it_was_called(prog: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["hubs", "--seed", "x"], prog)
    usage, *_, error = capsys.readouterr().err.splitlines()
    assert usage.startswith(f"usage: {prog} hubs ")
    assert error.startswith(f"{prog} hubs: error: ")


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
    assert main(chosen.split()) == 2
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


def test_faulty_use_as_a_user_sees_it(tmp_path: Path) -> None:
    ran = run("metrics", "--out", "x.pdf", cwd=tmp_path)
    assert (ran.returncode, ran.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("arguments", [[], *([command] for command in COMMANDS)], ids=str)
def test_help_has_an_example_that_works(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        main([*arguments, "--help"])
    assert exit.value.code == 0
    text = capsys.readouterr().out
    example = re.search(r"Example: samverkan (.+)", text)
    assert example
    assert example[1].split()[0] in (arguments or COMMANDS)
    for option in re.findall(r"--\w+", example[1]):
        assert not arguments or option in text


def test_check_tells_of_faults_in_stories(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("actors.yaml", "links.yaml"):
        shutil.copy(networks.DATA / name, tmp_path)
    file = tmp_path / "stories.yaml"
    file.write_text("stories: [{id: a, title: {sv: A}, steps: [{title: {sv: '{no.such}'}}]}, {id: b, title: {sv: B}}]")
    assert main(["check", "--data", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "stories.yaml:1: error: there is no figure 'no.such' ('title')" in told.err
    assert told.out.splitlines()[-2].endswith("0 problems, 3 warnings")  # two of them are the links'
    assert told.out.splitlines()[-1] == "1 problem in the stories; its step says so"
    assert check(tmp_path)["code"].to_list()[-2:] == ["no_steps", "unknown_figure"]
