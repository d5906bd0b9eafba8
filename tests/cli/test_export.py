"""The command export."""

import json
import re
import signal
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import networks
import networkx as nx
import pytest

from graph.__main__ import main
from graph.cli.export import announcer
from graph.export.formats import FILES, file_meant
from graph.picture.layout import territories
from graph.picture.scene.scales import SECTORS
from graph.text import exports

from .shell import DATA, PLAIN, ROOT, TOY, in_shell


def export(*arguments: str) -> int:
    return main(["export", "--data", TOY, "--permutations", "20", "--draws", "9", *arguments])


def test_export_writes_every_file_and_says_what_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export("--out", str(tmp_path / "out")) == 0
    assert {file.name for file in (tmp_path / "out").iterdir()} == {*FILES, "datapackage.json"}
    said = capsys.readouterr()
    assert said.out == ""
    assert "network.net, network.dl: The format holds the actors' ids" in said.err
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text())
    asked = {"by": "sector", "permutations": 20, "seed": 0, "draws": 9, "csv": "plain", "lang": "en"}
    assert package["parameters"] == asked
    assert main(["metrics", "--data", TOY, "--directed", "--weighted"]) == 0
    assert capsys.readouterr().out == (tmp_path / "out" / "metrics.csv").read_text()


def test_export_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    chosen = ["--sector", "public,academia", "--by", "form", "--csv", "swedish", "--lang", "sv", "--seed", "7"]
    for name in ("once", "again"):
        assert export("--out", str(tmp_path / name), *chosen) == 0
    once, again = ({file.name: file.read_bytes() for file in (tmp_path / n).iterdir()} for n in ("once", "again"))
    assert once == again
    scope = json.loads(once["datapackage.json"])["scope"]
    assert (scope["sectors"], scope["actors"], scope["of_actors"]) == (["academia", "public"], 6, 12)


EXPORTED = (
    *("my-ties.parquet", "x.gexf", "x.graphml", "kumu.xlsx", "tables.xlsx", "sectors.csv", "x.html"),
    *("reporting-sheet.md", "x.md"),
)


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
    assert main(["export", "--data", DATA, "--to", str(tmp_path / "x.gexf"), *chosen]) == 0
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
    arguments = ["export", "--data", str(TOY), "--permutations", "20", "--draws", "9", "--out", str(tmp_path / "out")]
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
