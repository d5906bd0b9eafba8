"""Exports of this program are known by what is in them, whatever they are called, and nothing else is."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import exported
import networks
import pytest

from graph.data.importing.exact.own_exports import HOLDING, of_package, of_sheet, tables
from graph.data.importing.exact.own_tables import ACTORS, LINKS, REFERRED, certain, without_repetition
from graph.data.importing.exact.tables import exact
from graph.data.importing.tables import Row, Sheet, Upload
from graph.data.reading.cells import separated
from graph.export.exporting import Export
from graph.export.formats import SINGLE, TABLES
from graph.export.formats.delimited import SWEDISH, csv, harmless
from graph.export.formats.dictionary import about_table
from graph.export.formats.separated import joined
from graph.network.model import Actor, Asked, Kind, Link
from graph.network.selection import Scope, Selection


def written(network, name: str, called: str = "") -> Upload:
    return Upload(called or name, SINGLE[name](exported.material(network)).content)


# --- what is known ---


@pytest.mark.parametrize("suffix", [".csv", ".json", ".parquet"])
@pytest.mark.parametrize("name", TABLES)
def test_every_exported_table_is_known_whatever_its_file_is_called(name: str, suffix: str) -> None:
    (table,) = tables(written(networks.shipped(), f"{name}{suffix}", f"mine{suffix}"))
    assert table.key == name
    assert table.shape == {"actors": "actors", "links": "links", "ties": "links"}.get(name, "other")
    assert table.format == "samverkan"


def test_the_headings_are_those_that_the_exports_have() -> None:
    material = exported.material(networks.star())
    assert list(material.table("actors").columns) == list(ACTORS)
    assert list(material.table("links").columns) == list(LINKS)
    for name, headings in REFERRED.items():
        assert tuple(material.table(name).columns) == headings


def test_every_column_of_actors_and_links_is_certain() -> None:
    for name in ("actors", "links"):
        (table,) = tables(written(exported.hostile(), f"{name}.csv"))
        assert table.roles.keys() == set(range(len(table.headings)))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"name;sector\nA;public\n",
        b"id,name,sector,form,cross_sector,source_urls\na\n",
        b'id,name,sector,form,cross_sector,source_urls\n"a,A',
        b"id,name\n\xff",
        b"[]",
        b"[[[[",
        b"[" * 200_000,
        b"[1, 2]",
        b'[{"id": {}}]',
        b'{"nodes": []}',
        b"PAR1",
        b"PAR1" + b"\0" * 100 + b"PAR1",
    ],
)
def test_what_is_of_other_programs_or_broken_is_left_to_others(content: bytes) -> None:
    assert tables(Upload("file", content)) == ()


def test_a_parquet_file_of_others_is_left_to_others() -> None:
    import pyarrow as pa
    from pyarrow.parquet import write_table

    buffer = BytesIO()
    write_table(pa.table({"name": ["a"]}), buffer)
    assert tables(Upload("x.parquet", buffer.getvalue())) == ()


def test_a_list_without_entries_is_known_by_its_name() -> None:
    (table,) = tables(Upload("links.json", b"[]\n"))
    assert (table.key, table.rows, table.headings) == ("links", (), tuple(LINKS))


def test_a_sheet_that_excel_has_saved_as_text_is_known() -> None:
    rows = (Row(1, tuple(ACTORS)), Row(2, ("a", "'=1", *[""] * 15)))
    table = of_sheet(Sheet("actors.csv", "", rows))
    assert table is not None
    assert table.rows[0].cells[1] == "=1"
    named = of_sheet(Sheet("tables.xlsx", "actors", rows))
    assert named is not None
    assert named.rows[0].cells[1] == "'=1"
    assert of_sheet(Sheet("tables.xlsx", "notes", ())) is None


@pytest.mark.parametrize("text", exported.HOSTILE_NAMES)
def test_apostrophes_and_backslashes_come_off_again(text: str) -> None:
    from graph.data.reading.cells import without_apostrophes

    assert without_apostrophes(harmless(text)) == text
    assert separated(joined([text, text])) == [text, text]


# --- folders ---


def test_a_folder_is_read_once_though_it_holds_the_network_many_times(tmp_path: Path) -> None:
    network = networks.toy12()
    wanted = Export(network, permutations=20, draws=9, csv="swedish", lang="sv")
    wanted.save(tmp_path / "all.zip", folder=False)
    with ZipFile(tmp_path / "all.zip") as packed:
        uploads = [Upload(name, packed.read(name)) for name in packed.namelist()]
    mine = Upload("mine.csv", b"a;b\n")
    kept = of_package([*uploads, mine])
    assert kept is not None
    assert [upload.name for upload in kept if upload is not mine] == [
        upload.name for upload in uploads if upload.name in HOLDING
    ]
    assert mine in kept
    found = exact(without_repetition([table for upload in kept for table in tables(upload)]))
    assert found is not None
    assert found.network == network
    assert found.remarks == ()


@pytest.mark.parametrize(
    "description", [b"", b"{}", b"[]", b'{"program": {"name": "other"}}', b'{"program": "samverkan"}', b"\xff"]
)
def test_a_folder_of_another_program_is_none(description: bytes) -> None:
    files = [Upload(name, b"") for name in ("actors.csv", "links.csv")]
    assert of_package([Upload("datapackage.json", description), *files]) is None
    assert of_package(files) is None


def test_a_folder_without_its_tables_is_none() -> None:
    described = json.dumps(
        {"program": {"name": "samverkan"}, "resources": [{"path": "actors.csv"}, 3], "otherFiles": 3}
    )
    assert of_package([Upload("datapackage.json", described.encode()), Upload("actors.csv", b"")]) is None


# --- what the tables do not hold ---


def alone(network, *names: str) -> list:
    return [table for name in names for table in tables(written(network, name))]


def test_two_tables_alone_say_what_they_lack() -> None:
    found = exact(alone(networks.shipped(), "actors.csv", "links.csv"))
    assert found is not None
    assert [(p.code, p.facts) for p in found.remarks if p.code.startswith("import")] == [
        ("import_own_lacking", {"files": "sector_names, kinds, custom_values, about"})
    ]
    whole = networks.shipped()
    assert (found.network.actors, found.network.links) == (whole.actors, whole.links)
    assert found.network.about != whole.about


def test_sectors_and_kinds_without_names_go_by_their_ids() -> None:
    star = networks.star()
    sectors = {"care": star.sectors["public"], "school": star.sectors["academia"]}
    kinds = {**star.kinds, "grant": Kind("grant", star.kinds["funding"].name, directed=True)}
    actors = (Actor("a", "A", "care"), Actor("b", "B", "school"))
    made = replace(star, actors=actors, links=(Link(("b", "a"), "grant"),), sectors=sectors, kinds=kinds)
    found = exact(alone(made, "actors.csv", "links.csv"))
    assert found is not None
    assert found.network.actors == actors
    assert found.network.links == made.links
    assert found.network.sectors["care"] == ("care", "care")
    assert found.network.kinds["grant"].directed


def test_the_scope_of_an_export_is_what_comes_back(tmp_path: Path) -> None:
    network = networks.shipped()
    wanted = Export(network, Scope(Selection(sectors=frozenset({"public", "academia"}))), permutations=20, draws=9)
    material = wanted.material()
    uploads = [Upload(name, SINGLE[name](material).content) for name in HOLDING]
    found = exact([table for upload in uploads for table in tables(upload)])
    assert found is not None
    part = wanted.scoped.network
    assert found.network.actors == part.actors
    shortened = sum(link.size > len(link.members) for link in part.links)
    assert shortened
    assert [p.facts["n"] for p in found.remarks if p.code == "import_own_outside"] == [shortened]
    assert sorted(link.members for link in found.network.links) == sorted(link.members for link in part.links)


# --- what was edited, and is understood otherwise ---


def edited(exported_table: str, **changed: str):
    (table,) = tables(written(networks.star(), f"{exported_table}.csv"))
    row = list(table.rows[0].cells)
    for heading, value in changed.items():
        row[table.headings.index(heading)] = value
    return replace(table, rows=(replace(table.rows[0], cells=tuple(row)), *table.rows[1:]))


@pytest.mark.parametrize(
    ("heading", "value", "read"),
    [
        ("sector", "Akademi", "academia"),
        ("form", "nätverk", "network"),
        ("confidence", "Low", "low"),
        ("cross_sector", "FALSE", False),
        ("name", "  Hub ", "Hub"),
    ],
)
def test_values_as_the_app_shows_them_are_exact(heading: str, value: str, read: object) -> None:
    found = exact([edited("actors", **{heading: value}), *alone(networks.star(), "links.csv")])
    assert found is not None
    assert getattr(found.network.actor("hub"), heading) == read


@pytest.mark.parametrize(
    ("name", "heading", "value"),
    [
        ("actors", "sector", "kommun"),
        ("actors", "sector", ""),
        ("actors", "id", ""),
        ("actors", "id", "Malmö"),
        ("actors", "as_of", "ca 2020"),
        ("actors", "url", "example.org"),
        ("links", "members", "hub"),
        ("links", "members", "hub;nobody"),
        ("links", "strength", "1,5"),
        ("links", "kind", ""),
        ("links", "end", "pågående"),
    ],
)
def test_what_is_not_as_the_format_has_it_is_not_exact(name: str, heading: str, value: str) -> None:
    other = {"actors": "links", "links": "actors"}[name]
    assert exact([edited(name, **{heading: value}), *alone(networks.star(), f"{other}.csv")]) is None


def test_the_name_of_a_kind_stands_for_it() -> None:
    found = exact([*alone(networks.star(), "actors.csv"), edited("links", kind="Kunskapsutbyte")])
    assert found is not None
    assert {link.kind for link in found.network.links} == {"knowledge_exchange", "other"}


def test_a_column_that_is_not_known_has_to_be_understood() -> None:
    more = certain("actors.csv", (*ACTORS, "Kontaktperson"), [Row(2, ("a", "A", "", "", "public", *[""] * 13))])
    assert more is not None
    assert exact([more, *alone(networks.star(), "links.csv")]) is None


def test_one_table_alone_or_two_of_a_kind_are_no_network() -> None:
    actors, links = alone(networks.star(), "actors.csv", "links.csv")
    assert exact([actors]) is None
    assert exact([actors, actors, links]) is None
    assert exact([actors, links, replace(links, shape=None)]) is None


def test_ties_are_links_where_there_are_no_others() -> None:
    actors, links, ties = alone(networks.star(), "actors.csv", "links.csv", "ties.csv")
    found = exact(without_repetition([actors, ties]))
    assert found is not None
    assert [link.members for link in found.network.links] == [("hub", "region"), ("hub", "university")]
    assert without_repetition([actors, links, ties])[2].shape == "other"


@pytest.mark.parametrize(
    "field", ["limits.2.sv", "limits.x.sv", "title", "title.sv.x.y.z", "compare.1.order.1", "limits.1", "unknown", ""]
)
def test_a_description_that_cannot_be_read_is_not_exact(field: str) -> None:
    star = networks.star()
    about = certain("about.csv", REFERRED["about"], [Row(2, (field, "x"))])
    assert about is not None
    assert exact([*alone(star, "actors.csv", "links.csv"), about]) is None


def test_the_description_of_the_data_comes_back() -> None:
    network = networks.shipped()
    rows = [Row(i, tuple(row)) for i, row in enumerate(about_table(network).values.tolist(), 2)]
    about = certain("about.csv", REFERRED["about"], rows)
    assert about is not None
    found = exact([*alone(network, "actors.csv", "links.csv"), about])
    assert found is not None
    assert found.network.about == network.about


@pytest.mark.parametrize("answered", [(), ("hub",), ("hub", "region")])
def test_who_was_asked_comes_back(answered: tuple[str, ...]) -> None:
    star = networks.star()
    network = replace(star, about=replace(star.about, asked=Asked(("hub", "region"), answered)))
    rows = [Row(i, tuple(row)) for i, row in enumerate(about_table(network).values.tolist(), 2)]
    about = certain("about.csv", REFERRED["about"], rows)
    assert about is not None
    found = exact([*alone(network, "actors.csv", "links.csv"), about])
    assert found is not None
    assert found.network.about == network.about


def test_a_swedish_table_alone_keeps_its_numbers() -> None:
    star = networks.star()
    actors = tuple(replace(actor, custom=(("size", f"{i}.5"), ("text", "1,5"))) for i, actor in enumerate(star.actors))
    made = replace(star, actors=actors, links=tuple(replace(link, strength=0.25) for link in star.links))
    material = exported.material(made)
    uploads = [Upload(f"{name}.csv", csv(material.table(name), SWEDISH).content) for name in ("actors", "links")]
    found = exact([table for upload in uploads for table in tables(upload)])
    assert found is not None
    assert [dict(actor.custom)["size"] for actor in found.network.actors] == ["0.5", "1.5", "2.5"]
    assert {link.strength for link in found.network.links} == {0.25}
