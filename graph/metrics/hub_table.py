"""The columns of the scorecard of sectors, and the reasons for what a test leaves open."""

from collections.abc import Sequence

import pandas as pd

HUB_COLUMNS = (
    *("lens", "by", "group", "actors", "share_of_actors", "value", "share", "hub_ratio"),
    *("null_low", "null_high"),
    *("p_value", "p_adjusted", "p_lower", "p_lower_adjusted", "standard_error", "method", "verdict"),
    *("top_actor", "top_actors", "top_share"),
    *("question", "expected", "expected_ratio", "standard_error_lower", "draws", "reason"),
)

REASONS = (
    *("no_actors", "all_actors", "no_group", "no_value"),  # of what is observed
    *("one_network", "constant", "groups", "size"),  # of what it is compared with
    *("draws", "mixing"),  # of a verdict that is undecided
)


def untested(size: int, n: int, total: float) -> str:
    """Why a sector of so many of all actors, on a lens of this sum, is not tested."""
    if not size:
        return "no_actors"
    if size == n:
        return "all_actors"
    return "no_value" if total == 0 else "no_group"


def joined(tables: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Tables of sectors as one, in their order."""
    rows = [row for table in tables for row in table.to_dict("records")]
    return typed(pd.DataFrame(rows, columns=list(tables[0].columns)))


def typed(table: pd.DataFrame) -> pd.DataFrame:
    """The table with whole numbers where counts may be empty."""
    return table.astype({column: "Int64" for column in ("draws", "samples") if column in table})
