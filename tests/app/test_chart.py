"""The chart of hub ratios: one scale for both views, open ends, a row per lens or per group."""

from math import nan

import networks
import pandas as pd
import pytest

from graph.app import chart, scorecard
from graph.app.groups import groups
from graph.metrics import HEADLINE, sector_hubs
from graph.picture.scene.scales import SHAPES

TABLE = sector_hubs(networks.toy12(), group_lenses=False)
ALONE = TABLE[TABLE["lens"] == HEADLINE]


def test_the_scale_ends_at_the_largest_ratio_of_all_charts():
    other = TABLE.assign(hub_ratio=[9.0, *TABLE["hub_ratio"][1:]])
    assert chart.end_of_scale([TABLE, other]) == chart.end_of_scale([other, TABLE]) == pytest.approx(9 * 1.08)
    assert chart.end_of_scale([TABLE.assign(hub_ratio=nan)]) == pytest.approx(3 * 1.08)  # as wide as it is with little


def test_a_band_beyond_the_scale_has_an_open_end():
    end = TABLE["null_high"].max() - 0.1
    assert chart.has_open_end([ALONE, TABLE], end)
    assert not chart.has_open_end([TABLE], end + 0.1)
    drawn = chart.hub_ratios(TABLE, groups(networks.toy12(), "sector", "sv"), end, "sv", "light").to_dict()
    (rows,) = [rows for rows in drawn["datasets"].values() if "ratio" in rows[0]]
    assert sum(row["open"] for row in rows) == (TABLE["null_high"] > end).sum()
    assert max(row["high"] for row in rows) == pytest.approx(end)


@pytest.mark.parametrize(("table", "field"), [(TABLE, "lens"), (ALONE, "group")])
def test_of_one_lens_there_is_a_row_per_group(table: pd.DataFrame, field: str):
    drawn = chart.hub_ratios(table, groups(networks.toy12(), "sector", "en"), 3.0, "en", "dark").to_dict()
    assert {layer["encoding"]["y"]["field"] for layer in drawn["layer"] if "y" in layer["encoding"]} == {field}
    assert drawn["height"] == 21 * len(table)


def test_every_shape_has_an_outline_and_none_is_a_dash():
    by_region = groups(networks.shipped(), "region", "sv")
    table = sector_hubs(networks.shipped(), "region", permutations=100, group_lenses=False)
    drawn = chart.hub_ratios(table, by_region, 3.0, "sv", "light").to_dict()
    (points,) = [layer for layer in drawn["layer"] if "shape" in layer["encoding"]]
    shapes = points["encoding"]["shape"]["scale"]["range"]
    assert len(set(shapes)) == len(SHAPES) == 7
    named = {"circle", "square", "diamond", "triangle-up", "triangle-down"}
    assert all(shape in named or shape.startswith("M") for shape in shapes)


def test_the_smaller_p_value_is_shown_with_its_side():
    texts = scorecard.sided(pd.Series([0.134, 1.0, nan, 1.0]), pd.Series([1.0, 0.0138, nan, 1.0]), "sv")
    assert texts == ["0,13 (mer)", "0,014 (mindre)", "–", "1 (mer)"]


def test_as_high_as_whole_rows():
    assert scorecard.height(TABLE, len(TABLE)) == "content"
    assert scorecard.height(TABLE, 3) == 4 * 33 + 2
