"""Attributes that are numbers: which are, and what becomes of them in exports, sizes and colours."""

import json
import re
from dataclasses import replace
from pathlib import Path

import networks
import networkx as nx
import numpy as np
import pandas as pd
import pytest

from graph import Network, export, load
from graph.metrics import actor_metrics, measured
from graph.metrics.grouping import grouping
from graph.metrics.numeric import number_of, numeric
from graph.picture import compose
from graph.picture.scene import scales
from graph.picture.url import Known, View, read


def influence() -> Network:
    return load(networks.REFERENCE / "influence")


def having(*values: str | None) -> Network:
    """One actor for each value of the attribute `x`; None has none."""
    ids = [f"a{i:02}" for i in range(len(values))]
    plain = networks.network(dict.fromkeys(ids, "public"), f"{ids[0]} {ids[-1]}")
    actors = (replace(a, custom=() if v is None else (("x", v),)) for a, v in zip(plain.actors, values, strict=True))
    return replace(plain, actors=tuple(actors))


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("1", 1), ("-1", -1), ("2.50", 2.5), ("-0", 0), ("1e3", 1000), ("1E-2", 0.01), ("9" * 15, 10**15 - 1)],
)  # fmt: skip
def test_numbers(text: str, number: float) -> None:
    assert number_of(text) == number
    assert str(number_of(text))[0] != "-" or number < 0


@pytest.mark.parametrize(
    "text",
    ["", "007", "00", "1,5", "1 000", "nan", "NaN", "inf", "1e999", "+1", ".5", "0x1", "١", "1_0", "1 kr", "1" * 16],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert number_of(text) is None


def test_a_number_in_every_actor_that_has_it() -> None:
    assert list(numeric(influence())) == ["influence"]  # and not interest
    np.testing.assert_array_equal(numeric(having("3", None, "-1.5"))["x"], [3, np.nan, -1.5])
    assert numeric(having("3", "007")) == {}
    assert numeric(having("3", "high")) == {}


def test_groups_of_numbers_come_by_size() -> None:
    assert grouping(having("10", "2", None, "-1"), "x").groups == ("-1", "2", "10", "(none)")


def test_it_is_a_number_in_every_export(tmp_path: Path) -> None:
    export(influence(), tmp_path / "all", permutations=100)
    folder = tmp_path / "all"
    package = json.loads((folder / "datapackage.json").read_text())
    schema = next(r["schema"] for r in package["resources"] if r["path"] == "actors.csv")
    types = {field["name"]: field["type"] for field in schema["fields"]}
    assert (types["custom_influence"], types["custom_interest"]) == ("integer", "string")
    read = pd.read_parquet(folder / "actors.parquet")
    assert read["custom_influence"].tolist() == [1, 2, 3, 4, 5, 6]
    assert read["custom_influence"].dtype.kind == "i"
    nodes = json.loads((folder / "network.json").read_text())["nodes"]
    assert [node["custom_influence"] for node in nodes] == [1, 2, 3, 4, 5, 6]
    for name, pattern in (
        ("network.gexf", r'title="custom_influence" type="long"'),
        ("network.graphml", r'attr.name="custom_influence" attr.type="long"'),
    ):
        assert re.search(pattern, (folder / name).read_text()), name
    sheet = pd.read_excel(folder / "tables.xlsx", sheet_name="actors", engine="openpyxl")
    assert sheet["custom_influence"].dtype.kind == "i"


def test_parts_of_numbers_and_missing_ones(tmp_path: Path) -> None:
    export(having("0.5", None, "-0"), tmp_path / "actors.csv")
    assert pd.read_csv(tmp_path / "actors.csv")["custom_x"].tolist() == pytest.approx([0.5, np.nan, 0], nan_ok=True)
    assert "-0" not in (tmp_path / "actors.csv").read_text()


def test_an_exported_network_has_the_colours_of_the_scale(tmp_path: Path) -> None:
    export(influence(), tmp_path / "n.graphml", by="influence")
    graph = nx.read_graphml(tmp_path / "n.graphml")
    expected = [colour.light for colour in scales.SEQUENCE]
    assert [graph.nodes[actor.id]["color"] for actor in influence().actors] == expected


def test_it_sizes_actors() -> None:
    view, unknown = read({"size": "influence"}, Known.of(influence()))
    assert (view.size, unknown) == ("influence", ())
    made = compose(influence(), view, "sv")
    assert made.ranking.name == "influence"
    assert made.ranking.radii == tuple(scales.radius(n, 6) for n in range(1, 7))
    # Whoever has none is as small as can be.
    assert compose(having("3", None, "6"), View(size="x"), "sv").ranking.radii[1] == scales.SMALLEST
    assert measured(influence(), "degree").tolist() == actor_metrics(influence())["degree"].tolist()


def test_it_colours_on_an_ordered_scale() -> None:
    partition = compose(influence(), View(colour="influence"), "sv").partition
    assert [entry.name for entry in partition.legend] == ["1", "2", "3", "4", "5", "6"]
    assert [entry.mark.colour for entry in partition.legend] == list(scales.SEQUENCE)
    assert {entry.mark.shape for entry in partition.legend} == {"dot"}
    many = compose(having(*(str(n / 2) for n in range(50)), None), View(colour="x"), "sv").partition
    assert len(many.legend) == 7
    assert [many.legend[0].name, many.legend[5].name, many.legend[6].name] == ["0–4", "21–24,5", "Uppgift saknas"]
    assert sum(entry.count for entry in many.legend) == 51
