"""A folder of exports: a Data Package, whole or not at all, and the same for the same data."""

import json
import os
import re
import stat
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import exported
import networks
import numpy as np
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from graph.data.atomic import archive, save_file, save_folder
from graph.export.exporting import Export
from graph.export.formats import FILES, SINGLE, SWEDISH, TABLES, Material, Parameters, everything, file_meant
from graph.metrics import sector_hubs
from graph.metrics.questions import hub_questions
from graph.network.model import Network
from graph.network.selection import Scope, Selection
from graph.text import exports

EVERY = pytest.mark.parametrize("make", exported.NETWORKS.values(), ids=exported.NETWORKS)
ASKED = Parameters("sector", 50, 0, draws=9)


def files(network: Network, **options: Any) -> Iterator[tuple[str, bytes]]:
    made = {
        "appearance": lambda: exported.appearance(network),
        "page": lambda: exported.page(network),
        "sheet": lambda: exported.sheet(network),
        "draw": exported.draw,
    }
    made |= {"origin": lambda: exported.origin(network, ASKED)}
    material = Material(network, fields=exported.field, asked=ASKED, **made, **options)
    titles = {name: exports.title(name, "en") for name in FILES}
    for name, written in everything(material, titles, lambda note: exports.note(note.code, note.facts, "en")):
        yield name, written.content


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# --- the Data Package ---


@EVERY
@pytest.mark.parametrize("style", ["plain", "swedish"])
def test_frictionless_validates_the_folder(make: Any, style: str, tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own dependencies
        from frictionless import system, validate

        save_folder(files(make(), **({"csv": SWEDISH} if style == "swedish" else {})), tmp_path / "out")
        with system.use_context(trusted=True):
            report = validate(str(tmp_path / "out" / "datapackage.json"))
    assert report.flatten(["name", "type", "note"]) == []
    assert report.valid
    assert report.stats["tasks"] == len(TABLES) + 10


def test_the_package_says_what_every_number_is_and_where_it_comes_from() -> None:
    network = networks.shipped()
    made = dict(files(network))
    package = json.loads(made["datapackage.json"])
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["data"]["digest"] == package["scope"]["digest"] == network.digest
    assert package["parameters"] == {"by": "sector", "permutations": 50, "seed": 0}
    assert package["scope"]["actors"] == len(network.actors)
    assert package["codes"]["sectors"]["civil_society"] == "Civil society"
    assert {link.kind for link in network.links} <= package["codes"]["kinds"].keys()
    assert package["licenses"] == [{"name": "EUPL-1.2", "title": "EUPL-1.2"}]
    assert {"igraph", "networkx", "pandas", "pyarrow"} <= package["libraries"].keys()
    told = {one["path"]: one for one in (*package["resources"], *package["otherFiles"])}
    assert told.keys() | {"datapackage.json"} == made.keys()
    for path, one in told.items():
        assert one["bytes"] == len(made[path])
        assert one["hash"] == f"sha256:{sha256(made[path]).hexdigest()}"
    for name in TABLES:
        fields = told[f"{name}.csv"]["schema"]["fields"]
        assert all(field["title"] and field["description"] for field in fields), name
    degree = next(field for field in told["metrics.csv"]["schema"]["fields"] if field["name"] == "degree")
    assert (degree["type"], degree["unit"]) == ("integer", "partners")
    assert degree["source"].startswith("Freeman")
    assert told["network.net"]["notes"]
    sheet = told["reporting-sheet.md"]
    assert sheet in package["otherFiles"]
    assert (sheet["title"], sheet["mediatype"]) == ("Reporting sheet for papers", "text/markdown")


def test_the_same_state_gives_the_same_bytes() -> None:
    once, again = (dict(files(exported.hostile())) for _ in range(2))
    assert once == again
    assert archive(once.items()) == archive(again.items())


def test_an_archive_holds_the_folder() -> None:
    made = dict(files(networks.star()))
    with ZipFile(BytesIO(archive(made.items()))) as read:
        assert {name: read.read(name) for name in read.namelist()} == made


# --- tables ---


@EVERY
def test_every_form_of_a_table_holds_the_same(make: Any) -> None:
    material = exported.material(make())
    book = openpyxl.load_workbook(BytesIO(SINGLE["tables.xlsx"](material).content))
    assert book.sheetnames == [*TABLES, "definitions", "origin"]
    for name in TABLES:
        table = material.table(name)
        parquet = pq.read_table(BytesIO(SINGLE[f"{name}.parquet"](material).content)).to_pylist()
        records = json.loads(SINGLE[f"{name}.json"](material).content)
        plain = [
            {column: None if pd.isna(value) else value for column, value in row.items()}
            for row in table.to_dict("records")
        ]
        assert records == plain
        assert [{k: None if pd.isna(v) else v for k, v in row.items()} for row in parquet] == plain
        sheet = list(book[name].iter_rows(values_only=True))
        assert len(sheet) == len(table) + 1
        assert book[name].freeze_panes == "B2"
        rows = [dict(zip(sheet[0], row, strict=True)) for row in sheet[1:]]
        numbers = [column for column in table if table[column].dtype.kind in "if"]
        assert [[row[c] for c in numbers] for row in rows] == [
            [None if row[c] is None else pytest.approx(row[c], rel=1e-15) for c in numbers] for row in plain
        ]
    described = list(book["definitions"].iter_rows(min_row=2, values_only=True))
    columns = [(name, column) for name in TABLES for column in map(str, material.table(name).columns)]
    assert [row[1] for row in described] == [column for _, column in columns]


@pytest.mark.parametrize("name", ["tables.xlsx", "metrics.xlsx"])
def test_a_workbook_that_travels_alone_says_what_it_tells_of(name: str, tmp_path: Path) -> None:
    wanted = Export(
        networks.shipped(), Scope(Selection(regions=frozenset({"SE22"}))), permutations=20, draws=9, lang="sv"
    )
    wanted.save(tmp_path / name, folder=False)
    told = dict(openpyxl.load_workbook(tmp_path / name)["origin"].iter_rows(min_row=2, values_only=True))
    package = json.loads(dict(wanted.files(wanted.material()))["datapackage.json"].content)
    assert told["scope.regions.1"] == "SE22"
    assert told["title"] == package["title"] == "Samverkan för social innovation i Sverige"
    assert told["data.digest"] == package["data"]["digest"] == networks.shipped().digest
    assert told["scope.digest"] == package["scope"]["digest"] != told["data.digest"]
    assert (told["parameters.permutations"], told["parameters.seed"]) == (20, 0)
    assert told["data.limits.2"] == package["data"]["limits"][1]
    assert told["codes.sectors.academia"] == "Akademi"
    assert told["libraries.igraph"] == package["libraries"]["igraph"]
    assert not {what for what in told if what.startswith("parameters.csv")}


def test_a_network_that_travels_alone_says_of_which_data_and_scope_it_is() -> None:
    wanted = Export(
        networks.shipped(), Scope(Selection(regions=frozenset({"SE22"}))), permutations=20, draws=9, lang="sv"
    )
    files = {name: written.content for name, written in wanted.files(wanted.material())}
    package = json.loads(files["datapackage.json"])
    linked = json.loads(files["network.json"])["graph"]["description"]
    told = json.loads(linked)
    assert told["scope"] == package["scope"]
    assert told["data"] == {key: package["data"][key] for key in ("digest", "date")}
    described = f"{package['title']} {linked}"
    gexf, graphml = (ElementTree.fromstring(files[f"network.{suffix}"]) for suffix in ("gexf", "graphml"))
    assert gexf.findtext("{*}meta/{*}description") == graphml.findtext("{*}desc") == described
    (named,) = next(aspect for aspect in json.loads(files["network.cx2"]) if "networkAttributes" in aspect)[
        "networkAttributes"
    ]
    assert named == {"name": package["title"], "description": linked}


def test_parquet_carries_its_definitions() -> None:
    schema = pq.read_schema(BytesIO(SINGLE["metrics.parquet"](exported.material(networks.star())).content))
    told = schema.field("betweenness").metadata
    assert told[b"title"] == b"Betweenness"
    assert b"shortest paths" in told[b"description"]


def test_swedish_csv_is_as_excel_in_swedish_wants_it() -> None:
    network = networks.star()
    made = dict(files(network, csv=SWEDISH))
    text = made["metrics.csv"].decode()
    assert text.startswith("\ufeffid;name;sector;")
    read = pd.read_csv(BytesIO(made["metrics.csv"]), sep=";", decimal=",", encoding="utf-8-sig")
    plain = pd.read_csv(BytesIO(dict(files(network))["metrics.csv"]))
    pd.testing.assert_frame_equal(read, plain)
    assert read["clustering"].tolist() == plain["clustering"].tolist()
    assert ",".join(("Source", "Target", "Type", "Weight", "Kind", "Start", "End")) in made["gephi_edges.csv"].decode()


def test_the_tables_are_what_the_library_computes() -> None:
    network = networks.shipped()
    table = exported.material(network).table("sectors")
    position = sector_hubs(network, permutations=50)
    pd.testing.assert_frame_equal(table[: len(position)], position)
    questions = table[len(position) :].reset_index(drop=True)
    pd.testing.assert_frame_equal(questions, hub_questions(network, draws=9), check_dtype=False)


# --- which file is meant ---


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("ties.parquet", "ties.parquet"),
        ("my-ties.CSV", "ties.csv"),
        ("skane.gexf", "network.gexf"),
        ("skane-network_links.gexf", "network_links.gexf"),
        ("x.net", "network.net"),
        ("skane.xlsx", "tables.xlsx"),
        ("metrics.xlsx", "metrics.xlsx"),
        ("mixing_summary.json", "mixing_summary.json"),
        ("my kumu.json", "kumu.json"),
        ("gephi_nodes.csv", "gephi_nodes.csv"),
        ("x.json", None),
        ("x.csv", None),
        ("x.pdf", "picture-a4.pdf"),
        ("the-poster-a0.pdf", "poster-a0.pdf"),
        ("x.svg", "picture.svg"),
        ("x.doc", None),
        ("x", None),
    ],
)
def test_a_name_tells_what_is_meant(name: str, meant: str | None) -> None:
    assert file_meant(Path(name)) == meant


# --- folders: whole or not at all ---

SOME = [("a.csv", b"1"), ("b.csv", b"2")]


def failing() -> Iterator[tuple[str, bytes]]:
    yield "a.csv", b"1"
    raise ValueError("in the middle")


def test_a_folder_is_made(tmp_path: Path) -> None:
    save_folder(SOME, tmp_path / "out")
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == dict(SOME)
    assert names(tmp_path) == {"out"}
    (tmp_path / "other").mkdir()
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


def test_an_empty_folder_may_be_there(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    save_folder(SOME, tmp_path / "out")
    assert names(tmp_path / "out") == {"a.csv", "b.csv"}


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("there", [False, True])
def test_what_fails_half_way_leaves_nothing(there: bool, force: bool, tmp_path: Path) -> None:
    if there:
        (tmp_path / "out").mkdir()
    with pytest.raises(ValueError, match="in the middle"):
        save_folder(failing(), tmp_path / "out", force)
    assert names(tmp_path) == ({"out"} if there else set())
    assert not there or names(tmp_path / "out") == set()


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("mine")
    with pytest.raises(FileExistsError):
        save_folder(SOME, tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.csv": "mine"}


def test_what_comes_while_files_are_made_is_not_overwritten_either(tmp_path: Path) -> None:
    def slow() -> Iterator[tuple[str, bytes]]:
        yield from SOME
        (tmp_path / "a.csv").write_text("mine")

    with pytest.raises(FileExistsError):
        save_folder(slow(), tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.csv": "mine"}


@pytest.mark.parametrize("name", ["ties.csv", "all.zip"])
def test_a_file_that_comes_while_it_is_made_is_not_overwritten_either(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    with pytest.raises(FileExistsError):
        Export(networks.star(), permutations=20, draws=9).save(
            file, folder=False, announce=lambda _: file.write_text("mine")
        )
    assert (names(tmp_path), file.read_text()) == ({name}, "mine")


def test_force_replaces_its_own_files_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("old")
    (tmp_path / "thesis.docx").write_text("mine")
    save_folder(SOME, tmp_path, force=True)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "a.csv": "1",
        "b.csv": "2",
        "thesis.docx": "mine",
    }


def test_a_folder_in_a_files_place_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("old")
    (tmp_path / "b.csv").mkdir()
    with pytest.raises(IsADirectoryError):
        save_folder(SOME, tmp_path, force=True)
    assert (tmp_path / "a.csv").read_text() == "old"
    assert names(tmp_path) == {"a.csv", "b.csv"}


def test_places_that_are_no_folders(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(NotADirectoryError):
        save_folder(SOME, tmp_path / "file", force=True)
    with pytest.raises(FileNotFoundError):
        save_folder(SOME, tmp_path / "not" / "there")
    with pytest.raises(FileExistsError):
        save_folder(SOME, tmp_path / "link")
    assert names(tmp_path) == {"file", "link"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("save", [partial(save_folder, SOME), partial(save_file, b"1")])
def test_a_folder_that_may_not_be_written_to(save: Any, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            save(tmp_path / "out")
        assert names(tmp_path) == set()
    finally:
        tmp_path.chmod(0o700)


def test_no_file_holds_a_negative_zero() -> None:
    """Programs sort −0 apart from 0, and people take it for an error."""
    levels = [(("level", level),) for level in ("-0", "-0.0", "-0e3")]
    star = networks.star()
    actors = tuple(replace(actor, custom=custom) for actor, custom in zip(star.actors, levels, strict=True))
    for network in (replace(star, actors=actors), networks.single(), networks.isolates(), networks.toy12()):
        material = Export(network).material()
        numbers = [name for name in SINGLE if not name.endswith((".html", ".pdf", ".png"))]
        # These hold what stands in the data, to the letter.
        numbers = [name for name in numbers if not name.startswith("custom_values")]
        kept = {name: SINGLE[name](material).content for name in numbers}
        for name, content in kept.items():
            if name.endswith(".parquet"):
                values = pd.read_parquet(BytesIO(content)).select_dtypes("number").to_numpy(dtype=float)
                assert not (np.signbit(values) & (values == 0)).any(), name
                continue
            parts = [content]
            if name.endswith((".xlsx", ".zip")):
                with ZipFile(BytesIO(content)) as packed:
                    parts = [packed.read(part) for part in packed.namelist() if part != "xl/sharedStrings.xml"]
            zeros = (re.findall(r"[^\w.-](-0(?:[.,]0*)?)(?![\w.,:-])", part.decode()) for part in parts)
            assert not any(zeros), name
