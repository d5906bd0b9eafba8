"""What it costs to import everything, beside pandas, calamine and NetworkX reading the same files alone.

    python benchmarks/importing.py [--actors 10000] [--links 20000] [--matrix 1000] [--rounds 3]

Every format that one of the three reads: two CSV files, XLSX, ODS, GraphML, GEXF, Pajek, node-link and Cytoscape
JSON, and a matrix as CSV, made at random. Both sides take turns file by file in one process, since a busy machine
slows both: read the ratios, not the seconds. Ours says what each step takes: to read files into tables, to understand
them, and then to find likely duplicates and to check what would be written.
Exits with 1 if all of it takes more than 1.5 times as long.
"""

import csv
import gc
import json
import random
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from io import BytesIO, StringIO
from statistics import median
from time import process_time
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import networkx as nx
import pandas as pd
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from graph.data.importing.preview import preview
from graph.data.importing.recognising import read_tables
from graph.data.importing.tables import Upload
from graph.data.importing.understanding.understand import understand
from graph.data.importing.understood import Decisions

GOAL = 1.5
SECTORS = ("Kommun", "Universitet", "Ideell förening", "Företag", "Region")
KINDS = ("avtal", "finansierar", "kunskapsutbyte", "projektpartner")
PLACES = ("Malmö", "Lund", "Stockholm", "Umeå", "Kiruna", "Skåne")
SYLLABLES = (
    "al",
    "be",
    "gra",
    "dun",
    "es",
    "fjor",
    "hol",
    "ing",
    "kur",
    "lun",
    "mö",
    "nor",
    "ost",
    "pil",
    "rös",
    "sve",
)
OPENDOCUMENT = ("office", "table", "text")
Grid = list[list[str]]
Work = Callable[[], object]


class Files(NamedTuple):
    """The files of one import, and what reads them alone."""

    uploads: tuple[Upload, ...]
    alone: Work


def grids(actors: int, links: int) -> tuple[Grid, Grid]:
    """A table of actors with names that differ, and one of partnerships between them."""
    draw = random.Random(1)
    names = list(dict.fromkeys("".join(draw.choices(SYLLABLES, k=5)).capitalize() for _ in range(2 * actors)))[:actors]
    people = [
        [f"a{i}", name, draw.choice(SECTORS), draw.choice(PLACES), f"https://example.org/{i}"]
        for i, name in enumerate(names)
    ]
    ties = []
    while len(ties) < links:
        a, b = draw.sample(people, 2)
        ties.append([a[0], b[0], draw.choice(KINDS), str(2000 + draw.randrange(25)), str(1 + draw.randrange(5))])
    heading = ["id", "namn", "sektor", "kommun", "hemsida"]
    return [heading, *people], [["från", "till", "typ", "start", "styrka"], *ties]


def as_csv(grid: Sequence[Sequence[str]]) -> bytes:
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(grid)
    return written.getvalue().encode()


def as_workbook(**sheets: Grid) -> bytes:
    written = BytesIO()
    with Workbook(written, {"in_memory": True, "strings_to_urls": False}) as book:
        for name, grid in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(grid):
                sheet.write_row(number, 0, row)
    return written.getvalue()


def as_opendocument(**sheets: Grid) -> bytes:
    def cell(text: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    tables = "".join(
        f'<table:table table:name="{name}">'
        + "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in grid)
        + "</table:table>"
        for name, grid in sheets.items()
    )
    spaces = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in OPENDOCUMENT)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as folder:
        folder.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", ZIP_STORED)
        folder.writestr("META-INF/manifest.xml", "<manifest/>")
        folder.writestr("content.xml", content)
    return written.getvalue()


def as_graph(people: Grid, ties: Grid) -> nx.Graph:
    graph = nx.Graph()
    for id, name, sector, place, url in people[1:]:
        graph.add_node(id, label=name, sector=sector, kommun=place, url=url)
    for a, b, kind, start, strength in ties[1:]:
        graph.add_edge(a, b, kind=kind, year=int(start), weight=float(strength))
    return graph


def matrix(size: int) -> Grid:
    """Who works with whom, each pair with a chance of a hundredth."""
    draw, names = random.Random(2), [f"Aktör {i}" for i in range(size)]
    ties = {(a, b) for a in range(size) for b in range(a) if draw.random() < 1 / 100}
    cells = (["1" if (max(a, b), min(a, b)) in ties else "0" for b in range(size)] for a in range(size))
    return [["", *names], *([name, *row] for name, row in zip(names, cells, strict=True))]


def written(graph: nx.Graph, write: Callable[[nx.Graph, BytesIO], None]) -> bytes:
    file = BytesIO()
    write(graph, file)
    return file.getvalue()


def of_calamine(content: bytes) -> object:
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def imports(actors: int, links: int, size: int) -> dict[str, Files]:
    people, ties = grids(actors, links)
    graph = as_graph(people, ties)
    nodes, edges, square = as_csv(people), as_csv(ties), as_csv(matrix(size))
    book = as_workbook(Aktörer=people, Länkar=ties)
    opendocument = as_opendocument(Aktörer=people, Länkar=ties)
    graphml, gexf = written(graph, nx.write_graphml), written(graph, nx.write_gexf)
    names = nx.Graph()
    names.add_nodes_from(name for _, name, *_ in people[1:])
    names.add_edges_from((graph.nodes[a]["label"], graph.nodes[b]["label"]) for a, b in graph.edges)
    pajek = written(names, nx.write_pajek)
    node_link = json.dumps(nx.node_link_data(graph, edges="links")).encode()
    cytoscape = json.dumps(nx.cytoscape_data(graph)).encode()
    return {
        "CSV, two files": Files(
            (Upload("actors.csv", nodes), Upload("links.csv", edges)),
            lambda: [pd.read_csv(BytesIO(content)) for content in (nodes, edges)],
        ),
        "XLSX": Files((Upload("network.xlsx", book),), lambda: of_calamine(book)),
        "GraphML": Files((Upload("network.graphml", graphml),), lambda: nx.read_graphml(BytesIO(graphml))),
        "GEXF": Files((Upload("network.gexf", gexf),), lambda: nx.read_gexf(BytesIO(gexf))),
        "ODS": Files((Upload("network.ods", opendocument),), lambda: of_calamine(opendocument)),
        "Pajek": Files((Upload("network.net", pajek),), lambda: nx.read_pajek(BytesIO(pajek))),
        "node-link JSON": Files(
            (Upload("network.json", node_link),), lambda: nx.node_link_graph(json.loads(node_link), edges="links")
        ),
        "Cytoscape JSON": Files(
            (Upload("network.cyjs", cytoscape),), lambda: nx.cytoscape_graph(json.loads(cytoscape))
        ),
        f"matrix of {size:,}": Files(
            (Upload("matrix.csv", square),),
            lambda: nx.from_pandas_adjacency(pd.read_csv(BytesIO(square), index_col=0)),
        ),
    }


def seconds(work: Work) -> float:
    gc.collect()
    begun = process_time()
    work()
    return process_time() - begun


def imported(uploads: Sequence[Upload]) -> None:
    seen = preview(uploads)
    if seen.network is None:
        raise SystemExit("\n".join(f"{one.place}: {one.message('en')}" for one in seen.problems))


def measured(files: Files) -> tuple[float, float, float, float]:
    """Seconds for tables, for tables that are understood, for all of it, and for the libraries alone."""
    tables = read_tables(files.uploads).tables
    return (
        seconds(lambda: read_tables(files.uploads)),
        seconds(lambda: understand(tables, Decisions())),
        seconds(lambda: imported(files.uploads)),
        seconds(files.alone),
    )


def main() -> int:
    parser = ArgumentParser(description="Importing everything against the libraries alone.")
    parser.add_argument("--actors", type=int, default=10_000)
    parser.add_argument("--links", type=int, default=20_000)
    parser.add_argument("--matrix", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    all_files = imports(options.actors, options.links, options.matrix)
    taken: dict[str, list[tuple[float, float, float, float]]] = {name: [] for name in all_files}
    for _ in range(options.rounds):
        for name, files in all_files.items():
            taken[name].append(measured(files))
    rows = {name: [median(one[i] for one in found) for i in range(4)] for name, found in taken.items()}
    rows["**all**"] = [sum(row[i] for row in rows.values()) for i in range(4)]
    print(f"{options.actors} actors and {options.links} links; seconds of processor, median of {options.rounds} rounds")
    print("| files | tables | understanding | the rest | all | libraries alone | tables, ratio | all, ratio |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for name, (tables, understanding, whole, alone) in rows.items():
        rest = whole - tables - understanding
        cells = (tables, understanding, rest, whole, alone, tables / alone, whole / alone)
        print(f"| {name} | {' | '.join(f'{cell:.2f}' for cell in cells)} |")
    return 0 if rows["**all**"][2] <= GOAL * rows["**all**"][3] else 1


if __name__ == "__main__":
    sys.exit(main())
