"""What a command gives, the library gives in one call: the same tables and the same bytes."""

from io import StringIO
from pathlib import Path

import networks
import pandas as pd
import pytest

import graph
from graph import Change, Scope, Selection
from graph.__main__ import main
from graph.export.formats import FILES, Table, table_bytes

TOY = networks.REFERENCE / "toy12"
PART = Scope(Selection(sectors=frozenset({"public", "academia"})))
CHANGE = Change(actors=frozenset({"P1"}))
CALLS: dict[str, Table] = {
    "metrics": graph.actor_metrics(networks.toy12()),
    "metrics --directed": graph.actor_metrics(networks.toy12(), directed=True),
    "metrics --weighted": graph.actor_metrics(networks.toy12(), weighted=True),
    "hubs --permutations 50 --seed 3 --draws 0": graph.sector_hubs(networks.toy12(), permutations=50, seed=3),
    "hubs --by form --draws 0": graph.sector_hubs(networks.toy12(), "form"),
    "mixing": graph.mixing_matrix(networks.toy12()),
    "mixing --summary": graph.mixing_summary(networks.toy12()),
    "resources": graph.resource_flows(networks.toy12()),
    "resources --shared --by form": graph.shared_resources(networks.toy12(), "form"),
    "critical --size 1": graph.critical(networks.toy12(), size=1),
    "metrics --sector public,academia": graph.actor_metrics(graph.compose(networks.toy12(), PART).network),
    "path P3 C1": graph.path_table(networks.toy12(), graph.shortest_paths(networks.toy12(), "P3", "C1").paths),
    "whatif --remove P1": graph.change_table(networks.toy12(), CHANGE),
    "whatif --remove P1 --sector public,academia": graph.change_table(networks.toy12(), CHANGE, PART),
}


@pytest.mark.parametrize("command", CALLS)
def test_a_call_gives_the_table_of_the_command(command: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert main([*command.split(), "--data", str(TOY), "--out", str(out)]) == 0
    assert out.read_bytes() == table_bytes(CALLS[command])


def test_check_gives_the_problems_of_the_command(tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_text("actors: [{id: a, name: A, sector: publik}]\n")
    (tmp_path / "links.yaml").write_text("links: [{source: a, target: b, kind: other}]\n")
    out = tmp_path / "problems.csv"
    assert main(["check", "--data", str(tmp_path), "--lang", "sv", "--out", str(out)]) == 1
    table = graph.check(tmp_path, lang="sv")
    assert out.read_bytes() == table_bytes(table)
    assert set(table["severity"]) == {"error"}
    assert graph.check(TOY).empty


def test_tables_of_the_data_are_those_of_the_export(tmp_path: Path) -> None:
    tables = {"actors": graph.actor_table, "links": graph.link_table, "ties": graph.tie_table}
    for name, table in tables.items():
        graph.export(networks.toy12(), tmp_path / f"{name}.csv")
        assert (tmp_path / f"{name}.csv").read_bytes() == table_bytes(table(networks.toy12()))


def test_an_export_is_the_commands_to_the_byte(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = [
        "export",
        "--data",
        str(TOY),
        "--sector",
        "public,academia",
        "--permutations",
        "20",
        "--draws",
        "9",
        "--seed",
        "7",
    ]
    assert main([*command, "--lang", "sv", "--csv", "swedish", "--out", str(tmp_path / "command")]) == 0
    _, *lines = capsys.readouterr().err.splitlines()  # what comes first is the scope
    said = [line for line in lines if not line.endswith(" …")]  # what is made next, if that takes long
    notes = graph.export(
        networks.toy12(), tmp_path / "call", PART, permutations=20, draws=9, seed=7, lang="sv", csv="swedish"
    )
    made, same = ({file.name: file.read_bytes() for file in (tmp_path / n).iterdir()} for n in ("command", "call"))
    assert made.keys() == {*FILES, "datapackage.json"}
    assert made == same
    assert said == [f"{', '.join(files)}: {note}" for note, files in notes.groupby("note", sort=False)["file"]]


@pytest.mark.parametrize("name", ["network.gexf", "my-metrics.parquet", "kumu.xlsx", "all.zip"])
def test_an_export_to_one_file_too(name: str, tmp_path: Path) -> None:
    for where in ("command", "call"):
        (tmp_path / where).mkdir()
    assert main(["export", "--data", str(TOY), "--to", str(tmp_path / "command" / name)]) == 0
    graph.export(networks.toy12(), tmp_path / "call" / name)
    assert (tmp_path / "call" / name).read_bytes() == (tmp_path / "command" / name).read_bytes()


def test_an_export_overwrites_nothing_unasked(tmp_path: Path) -> None:
    target = tmp_path / "ties.csv"
    target.write_text("mine")
    for taken in (target, tmp_path):
        with pytest.raises(FileExistsError):
            graph.export(networks.star(), taken)
    assert target.read_text() == "mine"
    assert graph.export(networks.star(), target, force=True).columns.tolist() == ["file", "note"]
    assert len(pd.read_csv(StringIO(target.read_text()))) == 2


@pytest.mark.parametrize(
    ("name", "asked", "says"),
    [
        ("x.json", {}, "does not say what to write"),
        ("x.docx", {}, "'.*x.docx' does not say what to write \\(one of \\*.csv"),
        ("out", {"csv": "danish"}, "unknown csv: 'danish' \\(must be one of plain, swedish\\)"),
        ("out", {"lang": "no"}, "unknown lang: 'no' \\(must be one of sv, en\\)"),
        ("out", {"by": "sectr"}, "did you mean 'sector'"),
    ],
)
def test_an_export_that_cannot_be_made(name: str, asked: dict[str, str], says: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=says):
        graph.export(networks.star(), tmp_path / name, **asked)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
