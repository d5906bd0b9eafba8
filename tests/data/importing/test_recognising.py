"""Files of any format: recognised by their content, refused by what they are, and each table with a key of its own."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow.parquet import write_table

from graph.data.importing.recognising import Read, read_tables
from graph.data.importing.spreadsheets.refused import RefusedError
from graph.data.importing.spreadsheets.signatures import format_of
from graph.data.importing.tables import Upload

from .spreadsheets.workbooks import changed, ods, ods_row, ods_table, sheet_xml, with_sheet, xlsx

ACTORS = [["id", "namn", "sektor"], ["a", "Alfa", "kommun"], ["b", "Beta", "förening"]]
WORKBOOK = xlsx(ACTORS)
DOCUMENT = ods(ods_table("".join(ods_row(*cells) for cells in ACTORS)))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def zipped(*names: str) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w") as target:
        for name in names:
            target.writestr(name, "x")
    return written.getvalue()


def parquet(**columns: list[str]) -> bytes:
    written = BytesIO()
    write_table(pa.table(columns), written)
    return written.getvalue()


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le")


def read(content: bytes | str, name: str) -> Read:
    return read_tables([Upload(name, content.encode() if isinstance(content, str) else content)])


def codes(found: Read) -> list[str]:
    return [problem.code for problem in found.problems]


@pytest.mark.parametrize(
    ("content", "name", "format"),
    [
        (WORKBOOK, "aktörer.xlsx", "xlsx"),
        (WORKBOOK, "AKTÖRER.XLSM", "xlsx"),
        (WORKBOOK, "bilaga", "xlsx"),
        (WORKBOOK, "aktörer.2024", "xlsx"),
        (DOCUMENT, "aktörer.ods", "ods"),
        (b"a;b\n1;2", "aktörer.csv", "csv"),
        (b"a\tb\n1\t2", "", "csv"),
        (b"a,b\n1,2", "notes.txt", "csv"),
        (b"BMW,bolag\n", "bolag.txt", "csv"),
        (b'{"a": 1}', "x.csv", "csv"),
        (b"<graphml/>", "x.graphml", "graphml"),
        (b"<svg/>", "x.graphml", "graphml"),
        (b'<?xml version="1.0"?><!-- x --><gexf version="1.3">', "x.xml", "gexf"),
        ("<graphml>".encode("utf-16"), "x", "graphml"),
        (b"<!DOCTYPE x [" + b"<!ENTITY a 'b'>" * 9_999 + b"]><g:graphml xmlns:g=''>", "x", "graphml"),
        (b'\xef\xbb\xbf  {"elements": []}', "x", "json"),
        (b"[]", "x.cx2", "json"),
        (b"% made by\r\n*Vertices 3\n", "x", "pajek"),
        (b"*Network x\n", "x.paj", "pajek"),
        (b"1 1\n", "x.net", "pajek"),
        (b"*Partition x\n*Vertices 3\n", "x.txt", "partition"),
        (b"*Vertices 3\n1\n", "x.clu", "partition"),
        (b"dl n=3 format=edgelist1\n", "x.txt", "ucinet"),
        (b"DL\nN = 3\n", "x", "ucinet"),
        (b"dl;namn\n1;A\n", "x", "csv"),
    ],
)
def test_formats(content: bytes, name: str, format: str) -> None:
    assert format_of(Upload(name, content))[0] == format


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (WORKBOOK, "x.csv", "import_is_xlsx"),
        (WORKBOOK, "x.xls", "import_is_xlsx"),
        (WORKBOOK, "x.ods", "import_is_xlsx"),
        (WORKBOOK, "x.graphml", "import_is_xlsx"),
        (DOCUMENT, "x.xlsx", "import_is_ods"),
        (b"id;namn\n1;A", "x.xlsx", "import_is_text"),
        (b"id\tnamn\n1\tA", "x.xls", "import_is_text"),
        (b"<graphml/>", "x.xlsx", "import_other_name"),
        (zipped("xl/workbook.bin", "[Content_Types].xml"), "x.xlsx", "import_is_xlsb"),
        (zipped("word/document.xml", "[Content_Types].xml"), "x.xlsx", "import_is_document"),
        (zipped("Index/Document.iwa"), "x.numbers", "import_is_numbers"),
        (zipped("a.csv", "b.csv"), "x.zip", "import_is_packed"),
        (ole("Workbook"), "x.xlsx", "import_is_xls"),
        (ole("Book"), "x.xls", "import_is_xls"),
        (ole("EncryptedPackage"), "x.xlsx", "import_password"),
        (ole("WordDocument"), "x.doc", "import_is_document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "x.xlsx", "import_is_picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "x.csv", "import_is_picture"),
        (b"\0\0\0\x18ftypheic", "x.xlsx", "import_is_picture"),
        (b"BM\x36\0\0\0", "x.csv", "import_is_picture"),
        (b"<svg onload='alert(1)'/>", "x.xml", "import_is_picture"),
        (b"%PDF-1.7", "x.csv", "import_is_pdf"),
        (b"{\\rtf1", "x.csv", "import_is_document"),
        (b"MZ\x90\0\x03", "x.csv", "import_is_program"),
        (b"\x7fELF\x02", "x.xlsx", "import_is_program"),
        (b"\x1f\x8b\x08", "x.csv", "import_is_packed"),
        (parquet(name=["Alfa"]), "x.parquet", "import_is_parquet"),
        (parquet(name=["Alfa"])[:-20], "x.parquet", "import_is_parquet"),
        (parquet(name=["Alfa"]), "x.xlsx", "import_is_parquet"),
        (b"<!DOCTYPE html><html><table>", "x.xls", "import_is_html"),
        (b"<office:document/>", "x.xml", "import_is_xml"),
        (b"actors: []", "actors.yaml", "import_is_yaml"),
        (b"\0\0", "x.##h", "import_is_ucinet_binary"),
        (b"\0\1\2\3", "x.bin", "import_no_text"),
        (b"", "x.csv", "import_file_empty"),
        (b" \r\n\t", "x.xlsx", "import_file_empty"),
        (WORKBOOK[: len(WORKBOOK) // 2], "x.xlsx", "import_damaged"),
        (b"PK\x05\x06" + bytes(18), "x.xlsx", "import_is_packed"),
        (xlsx([]), "x.xlsx", "import_nothing_found"),
        (b"namn\n", "x.csv", "import_nothing_found"),
        (b"*Vertices 3\n1\n", "x.clu", "import_partition_alone"),
    ],
)
def test_files_that_are_refused_by_what_they_are(content: bytes, name: str, code: str) -> None:
    found = read(content, name)
    assert found.tables == ()
    assert [(problem.file, problem.code) for problem in found.problems if problem.severity == "error"] == [(name, code)]


@pytest.mark.parametrize(
    ("content", "name"),
    [(WORKBOOK, "fil.xlsx"), (DOCUMENT, "fil.ods"), ("id;namn;sektor\na;Alfa;kommun\nb;Beta;förening\n", "fil.csv")],
)
def test_the_same_table_in_each_format(content: bytes | str, name: str) -> None:
    found = read(content, name)
    (table,) = found.tables
    assert [list(table.headings), *(list(row.cells) for row in table.rows)] == ACTORS
    assert table.format == name.partition(".")[2]
    assert found.problems == ()


def test_keys_stay_from_year_to_year_and_are_each_of_one_table() -> None:
    csv = b"id;namn\na;A\n"
    files = [Upload(name, csv) for name in ("Aktörer 2024-05.csv", "aktörer_2025.csv", "2024.csv", "Länkar.v2.csv")]
    made = read_tables([*files, Upload("a.xlsx", WORKBOOK), Upload("b.xlsx", WORKBOOK)]).tables
    assert [table.key for table in made] == ["aktörer", "aktörer (2)", "2024", "länkar.v", "Blad1", "Blad1 (2)"]
    assert [table.place for table in made][-2:] == ["a.xlsx [Blad1]", "b.xlsx [Blad1]"]


def test_a_file_that_cannot_be_read_leaves_the_others() -> None:
    found = read_tables([Upload("a.csv", b""), Upload("b.csv", b"id;namn\na;A\n"), Upload("c.png", b"\x89PNG")])
    assert [table.place for table in found.tables] == ["b.csv"]
    assert [problem.file for problem in found.problems] == ["a.csv", "c.png"]


def test_files_that_are_too_large_alone_or_together() -> None:
    large = bytes(9_600_000)
    assert codes(read(large + large[:2_000_000], "x.csv")) == ["import_file_large"]
    found = read_tables([Upload(f"{i}.csv", large) for i in range(4)])
    assert {(problem.file, problem.code) for problem in found.problems} == {
        *((f"{i}.csv", "import_no_text") for i in range(3)),
        ("3.csv", "import_files_large"),
    }


@pytest.mark.parametrize("name", ["../../etc/passwd.csv", "C:\\x\\CON.csv", "x" * 5_000 + ".csv", "a\nb\x1b[31m.csv"])
def test_a_name_is_shown_and_never_a_path(name: str) -> None:
    (table,) = read(b"id;namn\na;A\n", name).tables
    assert table.place.isprintable()
    assert len(table.place) == len(name)


def test_tables_of_other_programs_are_known_by_their_headings() -> None:
    found = read("Source;Target;Type;Weight\n1;2;Undirected;1\n", "edges.csv")
    assert found.tables[0].shape == "links"
    assert found.tables[0].roles[2] == "direction"


NODES = b'<node id="a"/><node id="b"/>'
EDGE = b'<edge source="a" target="b"/>'
NETWORKS = [
    (b"<graphml><graph edgedefault='directed'>" + NODES + EDGE + b"</graph></graphml>", "x.graphml"),
    (b"<gexf><graph><nodes>" + NODES + b"</nodes><edges>" + EDGE + b"</edges></graph></gexf>", "x"),
    (b'{"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}]}', "x.json"),
    (b'*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n', "x.net"),
    (b"dl n=2 format=edgelist1\nlabels:\na,b\ndata:\n1 2\n", "x.txt"),
]


@pytest.mark.parametrize(("content", "name"), NETWORKS, ids=["graphml", "gexf", "json", "pajek", "ucinet"])
def test_network_files(content: bytes, name: str) -> None:
    nodes, edges = read(content, name).tables
    assert (nodes.key, len(nodes.rows), edges.key, len(edges.rows)) == ("nodes", 2, "edges", 1)


def test_partitions_go_to_the_network_of_their_name() -> None:
    network, partition = NETWORKS[3][0], b"*Vertices 2\n7\n8\n"
    found = read_tables([Upload("x.net", network), Upload("y.net", network), Upload("y.clu", partition)])
    assert [len(table.headings) for table in found.tables if table.shape == "actors"] == [2, 3]
    alone = read_tables([Upload("x.net", network), Upload("y.net", network), Upload("z.clu", partition)])
    assert codes(alone) == ["import_partition_alone"]


def test_what_is_pasted() -> None:
    (table,) = read("Organisation\tSektor\r\nMalmö stad\tkommun\r\n", "").tables
    assert table.headings == ("Organisation", "Sektor")


# `hostile-cases.csv` names each of these, and the outcome it should have.
ID_NAME = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c></row>'
)
FORMULA = '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A1</f></c></row>'
HOSTILE: list[tuple[str, bytes | str | Callable[[], bytes], str, list[str], int]] = [
    ("good actors file", "id,name,sector\na,Alfa,public\n", "csv", [], 1),
    ("Swedish Excel", "från;till;vikt\na;b;1,5\n", "csv", [], 1),
    ("Windows-1252", "id,name\na,Malmö\n".encode("cp1252"), "csv", ["import_encoding"], 1),
    ("UTF-8 BOM", "\ufeffid,name\na,Alfa\n", "csv", [], 1),
    ("NA None null nan", "id,name\nNA,None\nnull,nan\n", "csv", [], 2),
    ("1e5 and 100000", "id,name\n1e5,A\n100000,B\n", "csv", [], 2),
    (
        "rows wider",
        "id,name\na,Alfa,public\n",
        "csv",
        ["import_row_wider", "import_no_rows", "import_nothing_found"],
        0,
    ),
    ("short row", "id,name,sector\na,Alfa\n", "csv", ["import_row_narrower"], 1),
    ("unnamed column", "id,,name\na,x,Alfa\n", "csv", ["import_unnamed_column"], 1),
    ("unnamed column that is blank", "id,,name\na,,Alfa\n", "csv", ["import_empty_column"], 1),
    ("0 bytes", "", "csv", ["import_file_empty"], 0),
    ("line break in a cell", 'id,name\na,"Al\nfa"\n', "csv", [], 1),
    ("old Mac line ends", "id,name\ra,Alfa\rb,Beta\r", "csv", [], 2),
    ("XLSX renamed", WORKBOOK, "csv", ["import_is_xlsx"], 0),
    ("DDE formula", "id,name\na,=cmd|' /C calc'!A0\n", "csv", [], 1),
    ("10 MB cell", "id,name\na," + "x" * 9_999_000, "csv", ["import_long_cell"], 0),
    ("100,000 links", "source,target\n" + "a,b\n" * 100_000, "csv", ["import_program"], 100_000),
    ("typographic quotes", "id,name\na,“Alfa, Lund”\n", "csv", [], 1),
    ("broken UTF-8", b"id,name\na,Alf\xc3\x28\n", "csv", ["import_broken_character"], 0),
    ("good workbook", WORKBOOK, "xlsx", [], 2),
    ("200 MB of blanks", lambda: with_sheet(sheet_xml(" " * 200_000_000)), "xlsx", ["import_unpacks"], 0),
    (
        "300,000 rows",
        lambda: with_sheet(sheet_xml("<row><c><v>1</v></c></row>" * 300_000)),
        "xlsx",
        ["import_many_rows"],
        0,
    ),
    (
        "file entity in the sheet",
        with_sheet(f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>{sheet_xml(ID_NAME)}'),
        "xlsx",
        ["import_document_type"],
        0,
    ),
    ("CSV renamed", "id,name\na,A\n", "xlsx", ["import_is_text"], 0),
    ("cut off", WORKBOOK[:2_705], "xlsx", ["import_damaged"], 0),
    ("formula without a value", with_sheet(sheet_xml(ID_NAME + FORMULA)), "xlsx", [], 1),
    ("blank rows between", xlsx([ACTORS[0], [], ACTORS[1], [], [], ACTORS[2]]), "xlsx", [], 2),
    (
        "20,000 zip entries",
        lambda: changed(WORKBOOK, lambda _, part: part, **{f"x{i}": b"" for i in range(20_000)}),
        "xlsx",
        ["import_many_parts"],
        0,
    ),
    (
        "a cell at XFD1048576",
        with_sheet(sheet_xml(ID_NAME + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
        "xlsx",
        ["import_many_columns"],
        0,
    ),
]


@pytest.mark.parametrize(
    ("content", "ending", "expected", "rows"), [case[1:] for case in HOSTILE], ids=[c[0] for c in HOSTILE]
)
def test_hostile_files(content: bytes | str | Callable[[], bytes], ending: str, expected: list[str], rows: int) -> None:
    found = read(content() if callable(content) else content, f"fil.{ending}")
    assert codes(found) == expected
    assert sum(len(table.rows) for table in found.tables) == rows


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"PK\x03\x04", WORKBOOK[:900], WORKBOOK, DOCUMENT[:500], OLE, b"\xff\xfe", b"sep=;\n"]),
    st.sampled_from(["x.csv", "x.xlsx", "x.ods", "x.txt"]),
)
def test_any_bytes_give_tables_or_a_problem(content: bytes, start: bytes, name: str) -> None:
    # Networks have readers of their own.
    if is_sheet(Upload(name, start + content)):
        found = read(start + content, name)
        assert found.tables or found.problems


def is_sheet(upload: Upload) -> bool:
    """Whether a file is read here, or refused."""
    try:
        return format_of(upload)[0] in ("csv", "xlsx", "ods")
    except RefusedError:
        return True


@given(st.data())
def test_a_spoilt_workbook_gives_tables_or_a_problem(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([("x.xlsx", WORKBOOK), ("x.ods", DOCUMENT)]))
    spoilt = bytearray(whole[1])
    for _ in range(data.draw(st.integers(1, 8))):
        spoilt[data.draw(st.integers(4, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    found = read(bytes(spoilt), whole[0])
    assert found.tables or found.problems
