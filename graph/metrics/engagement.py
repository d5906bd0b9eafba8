"""What is stated of engagement as a table; no metric reads it."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date

import pandas as pd

from ..network.engagement import Engagement, attention, by_date
from ..network.model import Network

_STATED = tuple(field.name for field in fields(Engagement) if field.name != "actor")
_NUMBERS = ("influence", "interest")


def engagement_table(network: Network, entries: Iterable[Engagement], today: date | None = None) -> pd.DataFrame:
    """What is stated of the actors of a network: one row per entry, the earliest date first.

    Columns: id, name, sector, with a day that is `today` attention (`overdue`, `unattended`, `upcoming`, or nothing),
    then the fields of the entries, empty where nothing is stated; influence and interest are numbers. Entries of actors
    that are not in the network are left out.
    """
    rows = []
    for one in by_date(entry for entry in entries if entry.actor in network.position):
        actor = network.actor(one.actor)
        values = [getattr(one, key) for key in _STATED]
        state = (attention(one, today) or "",) if today else ()
        rows.append((actor.id, actor.name, actor.sector, *state, *values))
    columns = ("id", "name", "sector", *(("attention",) if today else ()), *_STATED)
    table = pd.DataFrame(rows, columns=columns)
    texts = [key for key in columns if key not in _NUMBERS]
    table[texts] = table[texts].fillna("").astype("str")
    return table.astype(dict.fromkeys(_NUMBERS, "float64"))
