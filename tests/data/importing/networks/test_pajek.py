"""Pajek's networks, partitions and matrices, compared with NetworkX and igraph where they read the same."""

from collections import Counter
from pathlib import Path

import igraph
import networkx as nx
import pytest

from graph.data.importing.networks.pajek import tables
from graph.data.importing.tables import Upload

from .network_files import accepted, matrix_ties, read, ties

NET = """*Vertices 4
1 "Malmö stad" 0.1 0.2 0.5 ic Red
2 "Förening B" 0.3 0.4 0.5
3 C
4 "D"
*Arcs
1 2 2.5
2 1 1
*Edges
2 3 1
3 4 4
"""


def test_vertices_arcs_and_edges() -> None:
    outcome = accepted(tables, NET)
    assert [row["label"] for row in outcome.rows("nodes")] == ["Malmö stad", "Förening B", "C", "D"]
    assert outcome.rows("edges")[0] == {"source": "1", "target": "2", "direction": "directed", "weight": "2.5"}
    assert [row["direction"] for row in outcome.rows("edges")] == ["directed"] * 2 + ["undirected"] * 2
    assert outcome.roles("nodes") == {"id": "id", "label": "name"}
    assert [row.number for row in outcome.tables["edges"].rows] == [7, 8, 10, 11]


@pytest.mark.parametrize("section", ["*Arcs", "*Edges"])
def test_networkx_and_igraph_read_the_same(section: str, tmp_path: Path) -> None:
    lines = [f'{i} "Aktör {i}" 0.1 0.2 0.5' for i in range(1, 7)]
    joined = [(1, 2, 2.5), (2, 3, 1), (6, 1, 3), (1, 2, 1)]
    text = "\n".join(["*Vertices 6", *lines, section, *(f"{a} {b} {w}" for a, b, w in joined)]) + "\n"
    file = tmp_path / "n.net"
    file.write_text(text)
    outcome = accepted(tables, text)
    directed = section == "*Arcs"
    assert outcome.tables["edges"].directed is directed
    by_networkx = nx.read_pajek(file)
    labels = {row["id"]: row["label"] for row in outcome.rows("nodes")}
    assert list(by_networkx) == list(labels.values())
    found = ties(outcome, directed=directed)
    ids = {label: id for id, label in labels.items()}
    pairs = ((ids[a], ids[b], float(w)) for a, b, w in by_networkx.edges(data="weight"))
    assert found == Counter((*(ends if directed else sorted(ends)), w) for *ends, w in pairs)
    by_igraph = igraph.Graph.Read_Pajek(str(file))
    assert by_igraph.is_directed() is directed
    assert by_igraph.vs["name"] == list(labels.values())
    pairs = ((str(e.source + 1), str(e.target + 1), e["weight"]) for e in by_igraph.es)
    assert found == Counter((*(ends if directed else sorted(ends)), w) for *ends, w in pairs)


def test_lists_of_neighbours() -> None:
    text = "*Vertices 4\n*Arcslist\n1 2 3\n*Edgeslist\n4 1\n"
    outcome = accepted(tables, text)
    assert [(r["source"], r["target"], r["direction"]) for r in outcome.rows("edges")] == [
        ("1", "2", "directed"),
        ("1", "3", "directed"),
        ("4", "1", "undirected"),
    ]
    assert [row["label"] for row in outcome.rows("nodes")] == ["1", "2", "3", "4"]


def test_a_matrix_is_read_as_igraph_reads_it(tmp_path: Path) -> None:
    text = '*Vertices 3\n1 "A"\n2 "B"\n3 "C"\n*Matrix\n0 1 0\n2 0 1\n0 0 0\n'
    file = tmp_path / "m.net"
    file.write_text(text)
    table = accepted(tables, text).tables["matrix"]
    assert table.shape == "matrix"
    expected = igraph.Graph.Read_Pajek(str(file))
    names = expected.vs["name"]
    assert matrix_ties(table) == Counter((names[e.source], names[e.target], e["weight"]) for e in expected.es)


def test_relations_are_kinds() -> None:
    text = '*Vertices 3\n*Arcs :1 "råd"\n1 2 1\n*Edges :2 "avtal"\n2 3 1\n*Arcs\n2: 1 3 1\n1:3 1 5\n'
    outcome = accepted(tables, text)
    assert outcome.roles("edges")["relation"] == "kind"
    assert [row.get("relation") for row in outcome.rows("edges")][:2] == ["råd", "avtal"]
    assert outcome.rows("edges")[3] == {
        "source": "3",
        "target": "1",
        "direction": "directed",
        "relation": "råd",
        "weight": "5",
    }


def test_two_modes() -> None:
    text = '*Vertices 4 2\n1 "A"\n2 "B"\n3 "Nätverk X"\n4 "Nätverk Y"\n*Edges\n1 3\n4 1 2\n2 3\n'
    outcome = accepted(tables, text)
    table = outcome.tables["two_mode"]
    assert table.shape == "two_mode"
    assert table.headings == ("", "Nätverk X", "Nätverk Y")
    assert [row.cells for row in table.rows] == [("A", "1", "2"), ("B", "1", "0")]
    assert [row["label"] for row in outcome.rows("nodes")] == ["A", "B"]


def test_a_two_mode_matrix() -> None:
    outcome = accepted(tables, "*Vertices 5 2\n*Matrix\n1 0 1\n0 1 0\n")
    assert [row.cells for row in outcome.tables["two_mode"].rows] == [("1", "1", "0", "1"), ("2", "0", "1", "0")]


def test_times_are_years_or_else_a_note() -> None:
    text = '*Vertices 2\n1 "A" [2001-2003]\n2 "B" [1-3,7]\n*Edges\n1 2 1 [2001-*]\n1 2 1 [5]\n'
    outcome = read(tables, text)
    assert outcome.rows("nodes")[0] == {"id": "1", "label": "A", "start": "2001", "end": "2003"}
    assert outcome.rows("nodes")[1]["time"] == "[1-3,7]"
    assert [row.get("start") for row in outcome.rows("edges")] == ["2001", None]
    assert outcome.rows("edges")[1]["time"] == "[5]"
    assert outcome.roles("edges")["time"] == "note"
    assert [(p.code, p.facts["n"]) for p in outcome.problems] == [("import_steps", 2)]


def beside(text: str, *files: tuple[str, str]) -> tuple[list[tuple[str, ...]], list[str]]:
    found, problems = tables(Upload("n.net", text.encode()), [Upload(name, inside.encode()) for name, inside in files])
    return [row.cells for row in found[0].rows] if found else [], [p.code for p in problems]


def test_partitions_and_vectors_become_columns() -> None:
    clu, vec = "*Vertices 4\r\n1\r\n2\r\n2\r\n9999998\r\n", "*Vertices 4\n0.50\n1\n2\n3\n"
    rows, problems = beside(NET, ("sektor.clu", clu), ("storlek.vec", vec))
    assert [row[2:] for row in rows] == [("1", "0.5"), ("2", "1"), ("2", "2"), ("", "3")]
    assert problems == []


def test_a_partition_of_another_network() -> None:
    assert beside(NET, ("s.clu", "*Vertices 3\n1\n2\n3\n"))[1] == ["import_pajek_beside"]
    assert beside(NET, ("s.clu", "1\n2\n"))[1] == ["import_pajek_beside"]


def test_a_project_gives_its_first_network_and_its_partitions() -> None:
    first = "*Network ett.net\n*Vertices 2\n*Edges\n1 2\n\n*Partition sektor\n*Vertices 2\n1\n2\n"
    text = f"{first}*Network två\n*Vertices 1\n"
    outcome = read(tables, text)
    assert [p.code for p in outcome.problems] == ["import_more_graphs"]
    assert [row.get("sektor") for row in outcome.rows("nodes")] == ["1", "2"]


@pytest.mark.parametrize(
    ("content", "warning"),
    [
        (NET.encode("utf-8-sig"), []),
        (NET.encode("utf-16"), []),
        (NET.encode("windows-1252"), ["0 import_assumed_encoding"]),
        (NET.replace("\n", "\r\n").encode(), []),
        (NET.replace("\n", "\r").encode(), []),
        (NET.replace("ö", "&#246;").encode(), []),
    ],
)
def test_encodings_and_line_ends(content: bytes, warning: list[str]) -> None:
    outcome = read(tables, content)
    assert outcome.warnings == warning
    assert [row["label"] for row in outcome.rows("nodes")][:2] == ["Malmö stad", "Förening B"]


def test_comments_and_unknown_sections() -> None:
    outcome = read(tables, "% a comment\n*Vertices 2\n% another\n1 A\n\n*Permutation\n2\n1\n*Edges\n1 2\n")
    assert outcome.warnings == ["6 import_pajek_section"]
    assert len(outcome.rows("edges")) == 1


def test_names_that_stand_twice_get_their_number() -> None:
    outcome = read(tables, '*Vertices 2\n1 "A"\n2 "A"\n')
    assert [row["label"] for row in outcome.rows("nodes")] == ["A", "A (2)"]
    assert outcome.warnings == ["3 import_label_twice"]


REFUSED = {
    "empty": (b"", "0 import_file_empty"),
    "a picture": (b"\x89PNG\x00\x00", "0 import_not_plain_text"),
    "no Pajek": ("a,b\n1,2\n", "0 import_no_pajek"),
    "edges alone": ("*Edges\n1 2\n", "0 import_no_pajek"),
    "no number": ("*Vertices många\n", "1 import_pajek_count"),
    "a billion vertices": ("*Vertices 999999999\n", "1 import_too_many_records"),
    "two modes of more than all": ("*Vertices 2 3\n", "1 import_pajek_count"),
    "vertex 5 of 4": (NET + "5 1 1\n", "12 import_pajek_vertex"),
    "vertex 0": (NET + "0 1 1\n", "12 import_pajek_vertex"),
    "an edge of a name": (NET + '"D" 1\n', "12 import_pajek_vertex"),
    "vertex twice": ("*Vertices 2\n1 A\n1 B\n", "3 import_node_twice"),
    "no target": (NET + "3\n", "12 import_edge_without_end"),
    "weight is a word": (NET + "1 3 tung\n", "12 import_bad_weight"),
    "matrix too small": ("*Vertices 3\n*Matrix\n0 1\n1 0\n", "3 import_matrix_size"),
    "huge matrix": ("*Vertices 90000\n*Matrix\n0 1\n", "2 import_too_many_cells"),
    "huge two modes": ("*Vertices 90000 45000\n*Edges\n1 90000\n", "0 import_too_many_cells"),
    "within a mode": ("*Vertices 3 2\n*Edges\n1 2\n", "3 import_within_mode"),
    "vertices twice": ("*Vertices 2\n*Vertices 3\n", "2 import_pajek_vertices_twice"),
    "sections without end": ("*Vertices 2\n" + "*x\n" * 1_000_000, "10001 import_too_many_records"),
    "a long line": ('*Vertices 2\n1 "' + "a" * 1_000_000 + '"\n', "2 import_long_value"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    content, code = REFUSED[case]
    assert read(tables, content).errors == [code]


@pytest.mark.parametrize("junk", ["[ " * 40_000, '" ' * 40_000, "[" * 80_000, '"[' * 40_000])
def test_brackets_and_quotation_marks_that_never_end_take_no_time(junk: str) -> None:
    lines = "".join(f"{i} {junk}\n" for i in range(1, 6))
    assert "nodes" in read(tables, f"*Vertices 40\n{lines}").tables
