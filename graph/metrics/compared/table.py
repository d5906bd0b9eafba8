"""Two networks compared in one table."""

from collections.abc import Iterator, Sequence
from math import nan

import pandas as pd

from ...network.model import Network
from ..involvement import in_order, involvement
from ..sampling import BY_SIZE, Sampling
from ..whatif import Side
from .changes import ratio_changes
from .exchange import EXCHANGES
from .records import Record, records

_COLUMNS = {
    "what": "str",
    "id": "str",
    "measure": "str",
    "first": "float64",
    "second": "float64",
    "difference": "float64",
    "p_value": "float64",
    "p_adjusted": "float64",
    "verdict": "str",
    "reason": "str",
    "verdict_first": "str",
    "verdict_second": "str",
    "change": "str",
    "text_first": "str",
    "text_second": "str",
}
_TEXTS = [column for column, kind in _COLUMNS.items() if kind == "str"]

Row = dict[str, object]


def compare(
    first: Network,
    second: Network,
    by: str = "sector",
    exchanges: int = EXCHANGES,
    seed: int = 0,
    *,
    sampling: Sampling = BY_SIZE,
) -> pd.DataFrame:
    """Everything that two networks are compared by, a row for each, and whether chance explains it.

    The columns are what, id, measure, first, second, difference (second − first), p_value, p_adjusted, verdict, reason,
    verdict_first, verdict_second, change, text_first and text_second. In this order `what` is `network` (a measure of
    the whole), `actors` and `links` (how many are in one network `alone`, in both, and `changed` in these), `sector` (a
    lens: the hub ratio, the test of the difference as in `ratio_changes`, and the verdicts of `sector_hubs` on each
    side), `involvement` (in how many partnerships a sector takes part, in what share of them, and its place in that
    order), and `actor` and `link`, the records that differ: `change` is `added`, `removed` or `changed`, of which there
    is a row for each field (`measure`), with its texts. The `id` is that of a sector or an actor, or those of a link's
    members, separated by spaces. What does not apply or is undefined is empty.

    A network compared with itself has no difference but 0; exchanging the two turns the sign of each.

    >>> from graph.network.selection import without
    >>> table = compare(star, without(star, {"region"}))
    >>> table[["measure", "first", "second", "difference"]].head(1).values.tolist()
    [['actors', 3.0, 2.0, -1.0]]

    Raises
    ------
    ValueError
        If `exchanges` is not positive, or the attribute `by` is not there, is a list, or makes more than 60 groups.
    """
    if exchanges < 1:
        raise ValueError(f"exchanges must be at least 1, not {exchanges}")
    changes = ratio_changes(first, second, by, exchanges, seed, sampling=sampling)
    one, other = Side(first, sampling), Side(second, sampling)
    return comparison_table(one, other, (one.hubs_by(by), other.hubs_by(by)), changes, records(first, second))


def comparison_table(
    first: Side, second: Side, hubs: tuple[pd.DataFrame, pd.DataFrame], changes: pd.DataFrame, found: Sequence[Record]
) -> pd.DataFrame:
    """The same, of what has been measured already.

    `hubs` are the tables of `sector_hubs`, `changes` that of `ratio_changes`, and `found` are the records that differ.
    """
    one, other = first.network, second.network
    rows = [
        *_structure(first, second),
        *_counts("actors", set(one.position), set(other.position), sum(_is_changed(r, "actor") for r in found)),
        *_of_links(one, other, found),
        *_sectors(hubs, changes),
        *_involvement(one, other),
        *(row for record in found for row in _record(record)),
    ]
    table = pd.DataFrame(rows, columns=list(_COLUMNS))
    table["difference"] = table["second"] - table["first"]
    table[_TEXTS] = table[_TEXTS].astype(object).fillna("")
    return table.astype(_COLUMNS)


def _structure(first: Side, second: Side) -> Iterator[Row]:
    for measure, one, other in zip(first.structure._fields, first.structure, second.structure, strict=True):
        yield {"what": "network", "measure": measure, "first": one, "second": other}
    links = len(first.network.links), len(second.network.links)
    yield {"what": "network", "measure": "links", "first": links[0], "second": links[1]}


def _counts(what: str, first: set[str], second: set[str], changed: int) -> Iterator[Row]:
    both = len(first & second)
    yield {"what": what, "measure": "alone", "first": len(first) - both, "second": len(second) - both}
    yield {"what": what, "measure": "in_both", "first": both, "second": both}
    yield {"what": what, "measure": "changed", "first": changed, "second": changed}


def _of_links(first: Network, second: Network, found: Sequence[Record]) -> Iterator[Row]:
    alone = [sum(one.what == "link" and one.change == change for one in found) for change in ("removed", "added")]
    changed, both = sum(_is_changed(one, "link") for one in found), len(first.links) - alone[0]
    assert both == len(second.links) - alone[1]
    yield {"what": "links", "measure": "alone", "first": alone[0], "second": alone[1]}
    yield {"what": "links", "measure": "in_both", "first": both, "second": both}
    yield {"what": "links", "measure": "changed", "first": changed, "second": changed}


def _is_changed(record: Record, what: str) -> bool:
    return record.what == what and record.change == "changed"


def _sectors(hubs: tuple[pd.DataFrame, pd.DataFrame], changes: pd.DataFrame) -> Iterator[Row]:
    verdicts = [
        dict(zip(zip(table["lens"], table["group"], strict=True), table["verdict"], strict=True)) for table in hubs
    ]
    for row in changes.to_dict("records"):
        key = row["lens"], row["group"]
        yield {
            **{"what": "sector", "id": row["group"], "measure": row["lens"]},
            **{"first": row["hub_ratio_first"], "second": row["hub_ratio_second"]},
            **{name: row[name] for name in ("p_value", "p_adjusted", "verdict", "reason")},
            **{f"verdict_{name}": of.get(key, "") for name, of in zip(("first", "second"), verdicts, strict=True)},
        }


def _involvement(first: Network, second: Network) -> Iterator[Row]:
    tables = [involvement(network).set_index("group") for network in (first, second)]
    places = [_places(network) for network in (first, second)]
    for group in dict.fromkeys((*first.sectors, *second.sectors)):
        if not any(group in table.index for table in tables):
            continue
        for measure in ("partnerships", "share"):
            one, other = (float(table[measure].get(group, nan)) for table in tables)
            yield {"what": "involvement", "id": group, "measure": measure, "first": one, "second": other}
        one, other = (place.get(group, nan) for place in places)
        yield {"what": "involvement", "id": group, "measure": "place", "first": one, "second": other}


def _places(network: Network) -> dict[str, int]:
    """The place of each sector in the order of involvement; those with as many partnerships share the better one."""
    places, place = dict[str, int](), 1
    for groups in in_order(involvement(network)):
        places |= dict.fromkeys(groups, place)
        place += len(groups)
    return places


def _record(record: Record) -> Iterator[Row]:
    row: Row = {"what": record.what, "id": " ".join(record.members), "change": record.change}
    row |= {"first": float(record.first is not None), "second": float(record.second is not None)}
    if record.change != "changed":
        yield row
    for field, one, other in record.fields:
        yield row | {"measure": field, "text_first": one, "text_second": other}
