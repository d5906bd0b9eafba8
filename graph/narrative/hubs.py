"""The results of the hub question in a table, as the sentences on them take them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ..metrics import HEADLINE
from ..network.model import Network
from ..text.headline import Standing
from ..text.questions import Verdicts

_STANDING_COLUMNS = (
    "group",
    "share_of_actors",
    "share",
    "hub_ratio",
    "p_adjusted",
    "p_lower_adjusted",
    "verdict",
    "top_share",
)


def headline_rows(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of a scorecard on the headline measure."""
    return table[table["lens"] == HEADLINE]


def standings_of(rows: pd.DataFrame, network: Network, called: Mapping[str, str], lang: str) -> list[Standing]:
    """The result of each group on the question of position; `called` is what sentences call the groups."""
    return [
        Standing(
            sector=called[row["group"]],
            top_actor=network.title(row["top_actor"], lang) if row["top_actor"] else "",
            **{field: row[field] for field in _STANDING_COLUMNS},
        )
        for row in rows.to_dict("records")
    ]


def verdicts(position: pd.DataFrame, explained: pd.DataFrame, called: Mapping[str, str]) -> dict[str, Verdicts]:
    """The verdicts on each group, of position and of the explaining question, whose rows these are."""
    rows = explained.set_index("group").to_dict("index")
    return {
        row["group"]: Verdicts(
            called[row["group"]],
            row["verdict"],
            rows[row["group"]]["verdict"],
            row["reason"],
            rows[row["group"]]["reason"],
            _draws(row["draws"]),
            _draws(rows[row["group"]]["draws"]),
            is_low=row["p_lower_adjusted"] < row["p_adjusted"],
        )
        for row in position.to_dict("records")
    }


def _draws(draws: Any) -> int:
    return 0 if pd.isna(draws) else int(draws)
