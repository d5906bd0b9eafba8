"""What it costs to export everything, beside pandas, xlsxwriter, pyarrow and NetworkX writing the same files alone.

    python benchmarks/exporting.py [--actors 10000] [--links 50000] [--rounds 3]

Both sides get the same tables, computed beforehand, and take turns file by file in one process, since a busy machine
slows both: read the ratios, not the seconds. Ours says beside it how much of its time went into reading every file
back. Exits with 1 if writing takes more than 1.5 times as long, or 2.5 times with the reading back.
"""

import gc
import json
import random
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import PurePath
from statistics import median
from time import process_time
from typing import Any

import networkx as nx
import pandas as pd
from metrics import at_random

from graph import Network
from graph.export.formats import FILES, TABLES, Drawn, Field, Look, Material, Origin, Parameters, readback
from graph.export.formats.flat import flatten
from graph.metrics.kernel import kernel
from graph.network.model import Source
from graph.picture.layout import territories
from graph.text import definitions

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
WRITING, WITH_READING = 1.5, 2.5
# Pictures, drawn or living, are not counted: none of the libraries makes any.
MEASURED = [name for name in FILES if PurePath(name).suffix not in (".svg", ".png", ".pdf", ".html")]
Plain = Callable[[], object]


def described(network: Network) -> Network:
    """The network with what files usually say: names, regions, years, sources, an attribute of their own."""
    draw = random.Random(1)
    actors = tuple(
        replace(
            actor,
            name=f"Samverkan för social innovation nr {i}",
            region=draw.choice(("SE110", "SE224", "SE232", "SE")),
            as_of=2015 + i % 10,
            challenges=("integration", "housing")[: i % 3],
            sources=(Source(f"Årsredovisning {2015 + i % 10}", f"https://example.org/{i}"),),
            custom=(("budget", str(i)),),
        )
        for i, actor in enumerate(network.actors)
    )
    links = tuple(
        replace(
            link,
            start=str(2000 + i % 25),
            confidence="high",
            sources=(Source("Protokoll", f"https://example.org/{i}"),),
        )
        for i, link in enumerate(network.links)
    )
    return replace(network, actors=actors, links=links)


def material_of(network: Network) -> Material:
    places, n = territories(network), kernel(network).degree
    ids = [actor.id for actor in network.actors]
    look = Look(
        places, dict.fromkeys(ids, "#0B6BB0"), {id: 4.5 + 0.5 * k for id, k in zip(ids, n.tolist(), strict=True)}
    )

    def field(table: str, column: str) -> Field:
        told = definitions.column(table, column, "en")
        return Field(*told) if told else Field(column, "")

    made = Material(
        network,
        fields=field,
        look=lambda: look,
        page=bytes,
        draw=unasked,
        origin=lambda: Origin(network, network, {}, {}, "en"),
        asked=Parameters("sector", 50, 0, draws=50),
    )
    for name in (*TABLES, "gephi_nodes", "gephi_edges"):
        made.table(name)
    return made


def unasked(name: str) -> Drawn:
    raise NotImplementedError(name)


class ReadingBack:
    """Counts the processor time spent in reading files back."""

    def __init__(self) -> None:
        self.seconds, self._depth = 0.0, 0
        for name in ("csv", "json_rows", "json_value", "parquet", "xml", "html", "xlsx"):
            setattr(readback, name, partial(self._timed, getattr(readback, name)))

    def _timed(self, read: Callable[..., Any], *arguments: Any) -> Any:
        begun, self._depth = process_time(), self._depth + 1
        try:
            return read(*arguments)
        finally:
            self._depth -= 1
            if not self._depth:
                self.seconds += process_time() - begun


def graph_of(material: Material) -> nx.Graph:
    """The network with all its attributes, as NetworkX holds it; undefined values left out, since its writers raise."""
    graph = nx.Graph()
    for row in material.table("gephi_nodes").to_dict("records"):
        told = {k: v for k, v in row.items() if not pd.isna(v) and k != "Id"}
        graph.add_node(row["Id"], **told)
    graph.add_weighted_edges_from(material.table("ties").itertuples(index=False, name=None))
    return graph


def as_xlsx(sheets: dict[str, pd.DataFrame]) -> object:
    buffer = BytesIO()
    with pd.ExcelWriter(buffer, engine="xlsxwriter", engine_kwargs={"options": OPTIONS}) as writer:
        for name, table in sheets.items():
            table.to_excel(writer, sheet_name=name, index=False)
    return buffer.getvalue()


def plain_writers(material: Material) -> dict[str, Plain]:
    """The same files, or for formats that nobody else writes the nearest thing, as one would first write them."""
    graph, tables = graph_of(material), {name: material.table(name) for name in TABLES}
    named = nx.Graph()
    named.add_nodes_from(graph)
    named.add_weighted_edges_from((a, b, str(weight)) for a, b, weight in graph.edges(data="weight"))
    elements, connections = tables["actors"].iloc[:, :4], material.table("gephi_edges").iloc[:, :4]
    writers: dict[str, Plain] = {
        "tables.xlsx": lambda: as_xlsx(tables),
        "network.graphml": lambda: nx.write_graphml(graph, BytesIO()),
        "network.gexf": lambda: nx.write_gexf(graph, BytesIO()),
        "network.cx2": lambda: json.dumps(nx.node_link_data(graph)),
        "network.net": lambda: nx.write_pajek(named, BytesIO()),
        "network.dl": lambda: nx.write_weighted_edgelist(graph, BytesIO()),
        "network.json": lambda: json.dumps(nx.node_link_data(graph)),
        "kumu.json": lambda: (elements.to_json(orient="records"), connections.to_json(orient="records")),
        "kumu.xlsx": lambda: as_xlsx({"Elements": elements, "Connections": connections}),
    }
    for name in (*TABLES, "gephi_nodes", "gephi_edges"):
        table = material.table(name)
        writers[f"{name}.csv"] = partial(table.to_csv, index=False)
        writers[f"{name}.json"] = partial(table.to_json, orient="records", force_ascii=False, indent=1)
        writers[f"{name}.parquet"] = partial(table.to_parquet, index=False)
    return {"(the network, flat)": lambda: graph_of(material), **{name: writers[name] for name in MEASURED}}


def our_writers(material: Material) -> dict[str, Plain]:
    shown = material.flat
    seen = (shown.places, shown.colours, shown.radii)
    look = Look(*(dict(zip(shown.ids, those, strict=True)) for those in seen))
    flat = partial(flatten, material.network, material.table("actors"), material.table("metrics"), look)
    return {"(the network, flat)": flat, **{name: partial(FILES[name], material) for name in MEASURED}}


def seconds(work: Plain) -> float:
    gc.collect()
    begun = process_time()
    work()
    return process_time() - begun


def main() -> int:
    parser = ArgumentParser(description="Exporting everything against the libraries alone.")
    parser.add_argument("--actors", type=int, default=10_000)
    parser.add_argument("--links", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    material = material_of(described(at_random(options.actors, options.links)))
    ours, plain, reading = our_writers(material), plain_writers(material), ReadingBack()
    taken: dict[str, list[tuple[float, float, float]]] = {name: [] for name in ours}
    for _ in range(options.rounds):
        for name, found in taken.items():
            theirs = seconds(plain[name])
            before = reading.seconds
            all_ = seconds(ours[name])
            back = reading.seconds - before
            found.append((all_ - back, back, theirs))
    groups: dict[str, list[float]] = {}
    for name, found in taken.items():
        suffix = PurePath(name).suffix
        key = f"tables {suffix}" if PurePath(name).stem in TABLES and suffix else name
        total = groups.setdefault(key, [0.0, 0.0, 0.0])
        for i in range(3):
            total[i] += median(one[i] for one in found)
    groups["**all**"] = [sum(those[i] for those in groups.values()) for i in range(3)]
    print(f"{options.actors} actors and {options.links} links; seconds of processor, median of {options.rounds} rounds")
    print("| files | writing | reading back | libraries alone | writing, ratio | with reading, ratio |")
    print("|---|--:|--:|--:|--:|--:|")
    for name, (write, back, theirs) in groups.items():
        ratios = f"{write / theirs:.2f} | {(write + back) / theirs:.2f}"
        print(f"| {name} | {write:.2f} | {back:.2f} | {theirs:.2f} | {ratios} |")
    write, back, theirs = groups["**all**"]
    return 0 if write <= WRITING * theirs and write + back <= WITH_READING * theirs else 1


if __name__ == "__main__":
    sys.exit(main())
