"""A comparison as one table."""

from collections.abc import Iterator

import pandas as pd

from ...network.model import Network
from ...network.selection import Change, Scope, before_and_after
from .comparison import Comparison, Side
from .contact import Parting, new_isolates, regions_left, regions_parted

_CHANGE_COLUMNS = {
    "what": "str",
    "members": "str",
    "measure": "str",
    "before": "float64",
    "after": "float64",
    "rank_before": "Int64",
    "rank_after": "Int64",
    "p_adjusted_before": "float64",
    "p_adjusted_after": "float64",
    "p_lower_adjusted_before": "float64",
    "p_lower_adjusted_after": "float64",
    "verdict_before": "str",
    "verdict_after": "str",
}
_TEXTS = [column for column, kind in _CHANGE_COLUMNS.items() if kind == "str"]

Row = dict[str, object]


def comparison_table(comparison: Comparison) -> pd.DataFrame:
    """Everything that two networks are compared by, a row for each, in the order and columns of `change_table`.

    The measures of the whole are those of `Structure`; a part loses or gains contact with the rest of its `Parting`.
    """
    rows = [*_structure(comparison), *_contact(comparison), *_sectors(comparison), *_actors(comparison)]
    table = pd.DataFrame(rows, columns=list(_CHANGE_COLUMNS))
    return table.fillna(dict.fromkeys(_TEXTS, "")).astype(_CHANGE_COLUMNS)


def change_table(network: Network, change: Change, scope: Scope | None = None) -> pd.DataFrame:
    """The network before and after a `change`, compared in one table.

    The rows are those of the command `whatif`, of the part that a `scope` asks for. The columns are what, members,
    measure, before, after, rank_before, rank_after, p_adjusted_before, p_adjusted_after, p_lower_adjusted_before,
    p_lower_adjusted_after, verdict_before and verdict_after.

    In this order `what` is `network` (a measure of the whole), `lost` and `gained` (a part that lost or gained
    contact with the rest; the measure `contacts` is how many of them each can reach), `isolate`, `regions_apart` (two
    that lost contact), `region_empty` (one that has no actors left), `sector` (a lens: the hub ratio, its p-values and
    the verdict) and `actor` (a metric on which its rank is another). `members` are the ids that the row is about,
    separated by spaces. What does not apply or is undefined is empty.

    >>> table = change_table(star, Change(actors=frozenset({"hub"}))).set_index("measure")
    >>> table.loc["actors", ["before", "after"]].tolist()
    [3.0, 2.0]

    Raises
    ------
    KeyError
        If the network has no actor with an id of the focus.
    ValueError
        If the change names what the network does not have, or adds an actor that it has; with a line for each.
    """
    before, after, _ = before_and_after(network, change, scope or Scope())
    return comparison_table(Comparison.of(Side(before.network), after.network))


def _structure(comparison: Comparison) -> Iterator[Row]:
    before, after = comparison.before.structure, comparison.after.structure
    for measure, was, is_ in zip(before._fields, before, after, strict=True):
        yield {"what": "network", "measure": measure, "before": was, "after": is_}


def _contact(comparison: Comparison) -> Iterator[Row]:
    before, after = comparison.before.network, comparison.after.network
    for what, found in (("lost", comparison.lost), ("gained", comparison.gained)):
        yield from (row for parting in found for row in _parts(what, parting))
    for id in new_isolates(before, after):
        yield {"what": "isolate", "members": id}
    for pair in regions_parted(before, after):
        yield {"what": "regions_apart", "members": " ".join(pair)}
    for region in regions_left(before, after):
        yield {"what": "region_empty", "members": region}


def _parts(what: str, parting: Parting) -> Iterator[Row]:
    """A row for each part but the largest."""
    everybody = sum(map(len, parting.parts))
    for part in parting.parts[1:]:
        apart, together = len(part) - 1, everybody - 1
        reached = (together, apart) if what == "lost" else (apart, together)
        row: Row = {"what": what, "members": " ".join(part), "measure": "contacts"}
        yield row | dict(zip(("before", "after"), reached, strict=True))


def _sectors(comparison: Comparison) -> Iterator[Row]:
    for row in comparison.hubs.to_dict("records"):
        ranks_and_p_values = {str(name): value for name, value in row.items() if name in _CHANGE_COLUMNS}
        values = {"before": row["hub_ratio_before"], "after": row["hub_ratio_after"]}
        yield {"what": "sector", "members": row["group"], "measure": row["lens"], **values, **ranks_and_p_values}


def _actors(comparison: Comparison) -> Iterator[Row]:
    for row in comparison.rank_changes.to_dict("records"):
        ranks_and_p_values = {str(name): value for name, value in row.items() if name in _CHANGE_COLUMNS}
        yield {"what": "actor", "members": row["id"], "measure": row["metric"], **ranks_and_p_values}
