"""UCINET's DL in all its forms, compared with igraph where it reads the same."""

from collections import Counter
from pathlib import Path

import igraph
import pytest

from graph.data.importing.networks.ucinet import tables

from .network_files import accepted, matrix_ties, read, ties

FULL = """dl n=5
format = fullmatrix
labels:
barry,david,lin,pat,russ
data:
0 1 1 1 0
1 0 0 0 1
1 0 0 1 0
1 0 1 0 2
0 1 0 1 0
"""
EMBEDDED = """DL N=3
FORMAT = FULLMATRIX
LABELS EMBEDDED
DATA:
    a b c
a   0 1 0
b   0 0 2
c   1 0 0
"""
EDGES = """DL n=5
format = edgelist1
labels:
george, sally, jim, billy, jane
data:
1 2 1.5
1 3 2
2 3 1
3 1 4
4 3 1
"""
EDGES_EMBEDDED = """DL n=5
format = edgelist1
labels embedded:
data:
george sally 1.5
george jim 2
sally jim 1
billy george 4
jane jim 1
"""
NODES = """DL n=4
format = nodelist1
labels:
a
b
c
d
data:
1 2 3
3 1 4
"""


def by_igraph(text: str, folder: Path) -> Counter[tuple[str, str, float]]:
    file = folder / "network.dl"
    file.write_text(text)
    graph = igraph.Graph.Read_DL(str(file))
    names = graph.vs["name"]
    weights = graph.es["weight"] if "weight" in graph.es.attributes() else [1.0] * graph.ecount()
    return Counter((names[e.source], names[e.target], w) for e, w in zip(graph.es, weights, strict=True))


@pytest.mark.parametrize("text", [FULL.replace(" 2\n", " 1\n"), EMBEDDED.replace("2", "1")])
def test_a_full_matrix_is_read_as_igraph_reads_it(text: str, tmp_path: Path) -> None:
    table = accepted(tables, text).tables["matrix"]
    assert table.shape == "matrix"
    assert matrix_ties(table) == by_igraph(text, tmp_path)


@pytest.mark.parametrize("text", [EDGES, EDGES_EMBEDDED, NODES])
def test_a_list_is_read_as_igraph_reads_it(text: str, tmp_path: Path) -> None:
    outcome = accepted(tables, text)
    names = {row["id"]: row["label"] for row in outcome.rows("nodes")}
    found = Counter((names[a], names[b], w) for a, b, w in ties(outcome, directed=True).elements())
    assert found == by_igraph(text, tmp_path)
    assert outcome.tables["edges"].directed is None


def test_values_and_lines_of_a_matrix() -> None:
    table = accepted(tables, FULL).tables["matrix"]
    assert table.headings == ("", "barry", "david", "lin", "pat", "russ")
    assert (table.rows[3].number, table.rows[3].cells) == (9, ("pat", "1", "0", "1", "0", "2"))
    assert table.roles == {0: "name"}


def test_without_labels_rows_are_numbered() -> None:
    table = accepted(tables, "DL N = 2\nData:\n0 1\n1 0\n").tables["matrix"]
    assert [row.cells for row in table.rows] == [("1", "0", "1"), ("2", "1", "0")]


def test_a_matrix_may_wrap_its_lines() -> None:
    table = accepted(tables, "dl n=3 data: 0 1\n1 0 0 1 1 0\n0").tables["matrix"]
    assert [row.cells[1:] for row in table.rows] == [("0", "1", "1"), ("0", "0", "1"), ("1", "0", "0")]


def test_names_with_spaces_in_quotes_or_on_lines_of_their_own() -> None:
    quoted = 'dl n=2\nlabels:\n"Malmö stad","Region Skåne"\ndata:\n0 1\n1 0\n'
    lines = "dl n=2\nlabels:\nMalmö stad\nRegion Skåne\ndata:\n0 1\n1 0\n"
    for text in (quoted, lines):
        assert accepted(tables, text).tables["matrix"].headings == ("", "Malmö stad", "Region Skåne")


def test_everything_on_one_line() -> None:
    table = accepted(tables, "DL n=2 format=fullmatrix labels: a, b data: 0 1 1 0").tables["matrix"]
    assert [row.cells for row in table.rows] == [("a", "0", "1"), ("b", "1", "0")]


def test_a_diagonal_that_is_absent() -> None:
    text = "dl n=3 diagonal=absent\nlabels: a b c\ndata:\n1 0\n1 1\n0 0\n"
    rows = accepted(tables, text).tables["matrix"].rows
    assert [row.cells[1:] for row in rows] == [("", "1", "0"), ("1", "", "1"), ("0", "0", "")]


@pytest.mark.parametrize(
    ("head", "data"),
    [
        ("lowerhalf", "0\n1 0\n0 2 0\n"),
        ("lowerhalf diagonal=absent", "1\n0 2\n"),
        ("upperhalf", "0 1 0\n0 2\n0\n"),
        ("upperhalf diagonal=absent", "1 0\n2\n"),
    ],
)
def test_half_matrices_are_filled(head: str, data: str) -> None:
    table = accepted(tables, f"dl n=3 format={head}\nlabels: a b c\ndata:\n{data}").tables["matrix"]
    assert matrix_ties(table) == Counter([("a", "b", 1.0), ("b", "a", 1.0), ("b", "c", 2.0), ("c", "b", 2.0)])


def test_missing_values_are_empty() -> None:
    table = accepted(tables, "dl n=2 labels: a b\ndata:\n0 .\nNA 1e38\n").tables["matrix"]
    assert [row.cells[1:] for row in table.rows] == [("0", ""), ("", "")]


def test_several_matrices_are_relations() -> None:
    text = "dl n=2 nm=2\nlabels: a b\nmatrix labels: råd, avtal\ndata:\n0 1\n0 0\n0 0\n1 0\n"
    outcome = accepted(tables, text)
    assert list(outcome.tables) == ["matrix råd", "matrix avtal"]
    assert matrix_ties(outcome.tables["matrix avtal"]) == Counter([("b", "a", 1.0)])


def test_several_lists_are_kinds() -> None:
    text = "dl n=2 nm=2 format=edgelist1\nlabels: a b\nmatrix labels: råd, avtal\ndata:\n1 2\n!\n2 1\n"
    outcome = accepted(tables, text)
    assert [row["relation"] for row in outcome.rows("edges")] == ["råd", "avtal"]
    assert outcome.roles("edges")["relation"] == "kind"


def test_edges_both_ways_are_undirected() -> None:
    text = "dl n=3 format=edgelist1\nlabels: a b c\ndata:\n1 2 2\n2 1 2\n2 3 1\n3 2 1\n"
    outcome = read(tables, text)
    assert outcome.warnings == ["0 import_both_ways"]
    assert outcome.tables["edges"].directed is False
    assert ties(outcome, directed=False) == Counter([("1", "2", 2.0), ("2", "3", 1.0)])


@pytest.mark.parametrize(
    "text",
    [
        'dl nr=3 nc=2 format=edgelist2 labels embedded data:\nA möte\nB möte 2\nC "stort möte"\n',
        "dl nr=3 nc=2 format=edgelist2\nrow labels: A B C\ncolumn labels:\nmöte\nstort möte\ndata:\n1 1\n2 1 2\n3 2\n",
        "dl nr=3, nc=2\nrow labels:\nA\nB\nC\ncolumn labels:\nmöte\nstort möte\ndata:\n1 0\n2 0\n0 1\n",
    ],
)
def test_two_modes(text: str) -> None:
    table = accepted(tables, text).tables["two_mode"]
    assert table.shape == "two_mode"
    assert table.headings == ("", "möte", "stort möte")
    assert [row.cells for row in table.rows] == [("A", "1", "0"), ("B", "2", "0"), ("C", "0", "1")]


def test_a_list_of_the_events_of_each_actor() -> None:
    text = "dl nr=2 nc=3 format=nodelist2\nrow labels embedded\ncolumn labels: x y z\ndata:\nA 1 3\nB 2\n"
    table = accepted(tables, text).tables["two_mode"]
    assert [row.cells for row in table.rows] == [("A", "1", "0", "1"), ("B", "0", "1", "0")]


def test_labels_may_be_used_instead_of_numbers() -> None:
    outcome = accepted(tables, EDGES.replace("1 2 1.5", "george sally 1.5"))
    assert outcome.rows("edges")[0] == {"source": "1", "target": "2", "weight": "1.5"}


def test_old_encodings() -> None:
    outcome = read(tables, "dl n=2\nlabels:\nMalmö\nÅre\ndata:\n0 1\n1 0\n".encode("cp1252"))
    assert outcome.warnings == ["0 import_assumed_encoding"]
    assert outcome.tables["matrix"].headings == ("", "Malmö", "Åre")


REFUSED = {
    "empty": ("", "0 import_file_empty"),
    "no DL": ("a b c\n", "1 import_no_dl"),
    "no data": ("dl n=3\nlabels: a b c\n", "3 import_dl_data"),
    "no size": ("dl\ndata:\n0 1\n", "2 import_dl_size"),
    "a size of words": ("dl n=many\ndata:\n0 1\n", "1 import_dl_size"),
    "a billion": ("dl n=999999999\ndata:\n0 1\n", "1 import_dl_size"),
    "a large matrix": ("dl n=90000\ndata:\n0 1\n", "0 import_too_many_cells"),
    "many matrices": ("dl n=2 nm=90000\ndata:\n0 1\n", "2 import_dl_size"),
    "large two modes": ("dl nr=90000 nc=90000 format=edgelist2\ndata:\n1 1\n", "0 import_too_many_cells"),
    "phrases without end": ("dl n=3 " + "labels embedded " * 60_000 + "data:\n", "1 import_dl_data"),
    "too short": ("dl n=2\ndata:\n0 1\n1\n", "5 import_matrix_size"),
    "too long": ("dl n=2\ndata:\n0 1\n1 0\n0\n", "5 import_matrix_size"),
    "a half that is not square": ("dl nr=2 nc=3 format=lowerhalf\ndata:\n0\n", "1 import_matrix_size"),
    "too few labels": ("dl n=3\nlabels: a b\ndata:\n0 1\n", "3 import_dl_labels"),
    "another format": ("dl n=3 format=blockmatrix\ndata:\n0 1\n", "1 import_dl_format"),
    "a vertex that is not there": (EDGES + "1 6\n", "11 import_unknown_node"),
    "more names than n": (EDGES_EMBEDDED + "anna jim\n", "10 import_unknown_node"),
    "no target": (EDGES + "3\n", "11 import_edge_without_end"),
    "a weight of words": (EDGES + "3 2 tung\n", "11 import_bad_weight"),
    "more relations than stated": (EDGES + "!\n1 2\n", "12 import_dl_relations"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    text, code = REFUSED[case]
    assert read(tables, text).errors == [code]
