"""The places of a Sankey diagram."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.picture.sankey import GIVER, RECEIVER, THROUGH, Flow, sankey

FLOWS = [Flow("a", "x", "a", 2), Flow("a", "x", "b", 1), Flow("b", "y", "b", 1)]
flows = st.lists(
    st.builds(Flow, *(st.sampled_from(ids) for ids in ("abc", "xyz", "abc")), st.integers(1, 1_000)), max_size=12
)


def test_bars_and_ribbons_are_as_wide_as_what_runs_through_them() -> None:
    found = sankey(FLOWS, "ab", "xy")
    assert [(node.column, node.id, node.size) for node in found.nodes] == [
        (GIVER, "a", 3),
        (GIVER, "b", 1),
        (THROUGH, "x", 3),
        (THROUGH, "y", 1),
        (RECEIVER, "a", 2),
        (RECEIVER, "b", 2),
    ]
    widths = [ribbon.width for ribbon in found.ribbons]
    unit = widths[0] / 2
    assert widths == pytest.approx([2 * unit, unit, unit] * 2)
    assert [node.bottom - node.top for node in found.nodes] == pytest.approx([n.size * unit for n in found.nodes])


def test_nodes_come_in_the_order_that_is_asked_for() -> None:
    assert [node.id for node in sankey(FLOWS, "ba", "yx").nodes] == ["b", "a", "y", "x", "b", "a"]


def test_of_nothing_nothing_is_drawn() -> None:
    assert sankey([], "ab", "x") == ((), ())


@given(flows)
def test_nothing_overlaps_or_leaves_the_diagram(made: list[Flow]) -> None:
    found = sankey(made, "abc", "xyz")
    for column in range(3):
        nodes = [node for node in found.nodes if node.column == column]
        assert all(one.bottom < other.top for one, other in pairwise(nodes))
        assert all(-1e-9 <= node.top < node.bottom <= 1 + 1e-9 for node in nodes)
    for column, place in ((GIVER, "start"), (THROUGH, "start"), (GIVER, "end"), (THROUGH, "end")):
        edges = sorted((getattr(one, place), one.width) for one in found.ribbons if one.column == column)
        assert all(top + width <= other + 1e-9 for (top, width), (other, _) in pairwise(edges))
