"""The bounds of sampled measures in the rows of the scorecard of sectors."""

from collections.abc import Iterable

import numpy as np

from .error_bounds import error_bounds, share_bounds
from .grouping import Grouping
from .kernel import Kernel

_COLUMNS = ("share_low", "share_high", "samples")


def add_bounds(rows: Iterable[dict[str, object]], k: Kernel, groups: Grouping) -> tuple[str, ...]:
    """Add to the rows of sampled lenses the bounds of their shares, and count who may hold most; the columns added."""
    bounds = error_bounds(k, groups)
    shares = {lens: share_bounds(k, lens, groups) for lens in bounds}
    place = {group: s for s, group in enumerate(groups.groups)}
    for row in rows:
        lens, s = str(row["lens"]), place[str(row["group"])]
        found = shares.get(lens)
        if found is None:
            continue
        row["samples"] = found.samples
        if "share" in row:
            row |= {"share_low": found.low[s], "share_high": found.high[s]}
        if row["top_actors"]:
            members = np.flatnonzero(groups.codes == s)
            low, high = bounds[lens].low[members], bounds[lens].high[members]
            row["top_actors"] = int((high >= low.max()).sum())
            row["top_actor"] = row["top_actor"] if row["top_actors"] == 1 else ""
    return _COLUMNS if bounds else ()
