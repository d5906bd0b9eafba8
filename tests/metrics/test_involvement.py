"""How many partnerships each sector takes part in, and whether that follows an order of sectors."""

import networks
import pandas as pd
import pytest

from graph.metrics.involvement import follows, involvement


def counted(**partnerships: int) -> pd.DataFrame:
    return pd.DataFrame({"group": list(partnerships), "partnerships": list(partnerships.values())})


def test_a_partnership_counts_once_for_each_of_its_sectors() -> None:
    network = networks.network({"a": "public", "b": "public", "c": "business"}, "a b", "a b c", "b c")
    table = involvement(network).set_index("group")
    assert table["partnerships"].to_dict() == {"public": 3, "business": 2, "academia": 0, "civil_society": 0}
    assert table.loc["business", "share"] == pytest.approx(2 / 3)
    assert involvement(networks.isolates())["share"].isna().all()


@pytest.mark.parametrize(
    ("counts", "order", "expected"),
    [
        ((4, 3, 2, 1), (("a", "b"), ("c", "d")), True),
        ((3, 4, 1, 2), (("a", "b"), ("c", "d")), True),  # within a set any order
        ((4, 2, 3, 1), (("a", "b"), ("c", "d")), False),
        ((4, 3, 3, 1), (("a", "b"), ("c", "d")), False),  # equal is no order
        ((4, 3, 2, 1), (("a",), ("b",), ("d", "c")), True),
        ((1, 2, 3, 4), (("a", "b", "c", "d"),), True),
    ],
)
def test_an_order_of_sets(counts: tuple[int, ...], order: tuple[tuple[str, ...], ...], expected: bool) -> None:
    assert follows(counted(**dict(zip("abcd", counts, strict=True))), order) is expected
