"""Memory between reruns. A network never changes, so that one copy serves every visitor."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from .. import address, metrics, reading, selection
from ..address import Known, View
from ..errors import Problem
from ..metrics import brokerage_chance, hubs, mixing
from ..metrics.involvement import involvement as involvement_of
from ..model import Network
from ..reading import MEBIBYTE, Report, Sources
from ..selection import BeforeAfter, Change, Scope, Scoped
from ..whatif import Comparison, Side

BY_CONTENT: dict[str | type, Callable[[Any], str]] = {
    Network: lambda network: network.digest,
    Scope: lambda scope: repr(sorted(address.write(View(scope=scope)).items())),
    Change: lambda change: repr(sorted(address.write(View(change=change)).items())),
    View: lambda view: repr(sorted(address.write(view).items())),
}
_LARGEST_FILE = 64 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class Opened:
    """A data folder as it can be shown: the network of its last readable version, if there has been one.

    `stale` says that the files have changed since and cannot be read; `fingerprint` changes with any change.
    """

    network: Network | None
    problems: tuple[Problem, ...]
    stale: bool
    fingerprint: str


def open_folder(folder: str | Path) -> Opened:
    """Read the folder, parsing again only when the content has changed."""
    mark, sources = _read(folder)
    report = _report(mark, sources)
    latest = _latest(str(folder))
    if report.network is not None:
        latest["network"] = report.network
    network = latest.get("network")
    return Opened(network, report.problems, report.network is None and network is not None, mark)


def fingerprint(folder: str | Path) -> str:
    """A mark of the content of both files, as the app reads them, and of what kept any from being read."""
    return _read(folder)[0]


def _read(folder: str | Path) -> tuple[str, Sources]:
    sources = reading.read(folder, _LARGEST_FILE)
    parts = [sources.actors.content or b"", sources.links.content or b"", repr(sources.problems).encode()]
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest(), sources


@st.cache_resource(max_entries=8, show_spinner=False)
def _report(mark: str, _sources: Sources) -> Report:  # noqa: ARG001 - the mark is what Streamlit remembers by
    """What came of reading, remembered by the mark of the content (Streamlit leaves out `_sources`)."""
    return reading.check(_sources)


@st.cache_resource(max_entries=8, show_spinner=False)
def _latest(folder: str) -> dict[str, Network]:  # noqa: ARG001
    """The last readable network of a folder, shared by all visitors."""
    return {}


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def actor_metrics(network: Network) -> pd.DataFrame:
    """`metrics.actor_metrics`, remembered."""
    return metrics.actor_metrics(network)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=64, show_spinner=False)
def actor_metric(network: Network, name: str) -> pd.Series:
    """One metric, or attribute that is a number, of every actor, by id: who shows one does not wait for all of them."""
    return pd.Series(metrics.measured(network, name), [actor.id for actor in network.actors])


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def sector_hubs(network: Network, by: str = "sector") -> pd.DataFrame:
    """`metrics.sector_hubs` without the lenses of groups as one, remembered."""
    return metrics.sector_hubs(network, by, group_lenses=False)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def group_hubs(network: Network, by: str) -> pd.DataFrame:
    """The lenses of groups as one, remembered; without rows where there are too many groups."""
    if not hubs.few_groups(network, by):
        return pd.DataFrame(columns=list(hubs.COLUMNS))
    return hubs.group_hubs(network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def carriers(network: Network, by: str) -> pd.DataFrame:
    """`hubs.carriers` on the headline's lens, remembered."""
    return hubs.carriers(network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=32, show_spinner=False)
def hubs_without(network: Network, ids: tuple[str, ...], by: str) -> pd.DataFrame:
    """`metrics.sector_hubs` of the network without some actors, remembered."""
    was = sector_hubs(network, by)
    return metrics.sector_hubs(selection.without(network, ids), by, group_lenses=False, was=was)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def mixing_matrix(network: Network, by: str) -> pd.DataFrame:
    """`mixing.mixing_matrix`, remembered."""
    return mixing.mixing_matrix(network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def mixing_summary(network: Network, by: str) -> pd.DataFrame:
    """`mixing.mixing_summary`, remembered."""
    return mixing.mixing_summary(network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def partnership_span(network: Network, by: str) -> pd.DataFrame:
    """`mixing.partnership_span`, remembered."""
    return mixing.partnership_span(network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def involvement(network: Network) -> pd.DataFrame:
    """`involvement.involvement`, remembered."""
    return involvement_of(network)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def sector_brokerage(network: Network) -> pd.DataFrame:
    """`brokerage_chance.sector_brokerage`, remembered."""
    return brokerage_chance.sector_brokerage(network)


@st.cache_resource(max_entries=8, show_spinner=False)
def evidence(digest: str) -> dict[str, Any]:  # noqa: ARG001
    """What was computed on demand for the network of this digest, by name; shared by all visitors."""
    return {}


@st.cache_resource(hash_funcs=BY_CONTENT, max_entries=64, show_spinner=False)
def scoped(network: Network, scope: Scope) -> Scoped:
    """`selection.compose`, remembered."""
    return selection.compose(network, scope)


@st.cache_resource(hash_funcs=BY_CONTENT, max_entries=32, show_spinner=False)
def changed(network: Network, change: Change) -> Network:
    """`selection.changed`, remembered."""
    return selection.changed(network, change)


@st.cache_resource(hash_funcs=BY_CONTENT, max_entries=32, show_spinner=False)
def before_and_after(network: Network, change: Change, scope: Scope) -> BeforeAfter:
    """`selection.before_and_after`, remembered."""
    return selection.before_and_after(network, change, scope)


@st.cache_resource(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def _side(network: Network) -> Side:
    return Side(network)


@st.cache_resource(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def comparison(before: Network, after: Network) -> Comparison:
    """A what-if's two sides; what is measured of either is not measured again."""
    return Comparison.of(_side(before), after)


@st.cache_resource(hash_funcs=BY_CONTENT, max_entries=8, show_spinner=False)
def known(network: Network) -> Known:
    """What an address may name, remembered."""
    return Known.of(network)
