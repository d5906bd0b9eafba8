"""Caches between reruns, shared by all visitors: a network never changes.

What takes long is computed apart: the functions raise `Pending` until it is there (see `computing`).
"""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from .. import metrics
from ..metrics import brokerage_null, crossing, flows
from ..metrics import coverage as coverage_metrics
from ..metrics import hubs as hub_metrics
from ..metrics import quality as quality_metrics
from ..metrics.involvement import involvement as involvement_of
from ..metrics.kernel import Floats
from ..metrics.pairs import End
from ..metrics.whatif import Comparison, Side
from ..network import selection
from ..network.model import Network
from ..network.selection import BeforeAfter, Change, Scope, Scoped
from ..picture import Memo, url
from ..picture.url import Known, View
from .computing import measures
from .computing.apart import COMPUTING

P = ParamSpec("P")
T = TypeVar("T")

BY_CONTENT: dict[str | type, Callable[[Any], str]] = {
    Network: lambda network: network.digest,
    View: lambda view: repr(sorted(url.write(view).items())),
}

# Values that pictures are composed of: a dozen for each view of a large network, most of them shared by views.
_remembered = Memo(256)


def remember(make: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """What `make` gives for these arguments, made once as long as it is remembered; see `picture.Remember`."""
    value: T = _remembered(_apart, make, *args, **kwargs)
    return value


def _apart(make: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    return COMPUTING(make, *args, **kwargs)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def actor_metrics(network: Network) -> pd.DataFrame:
    """`metrics.actor_metrics`, cached."""
    return COMPUTING(metrics.actor_metrics, network)


def actor_metric(network: Network, name: str) -> pd.Series:
    """One metric or numeric attribute of every actor, by id; computed without the other metrics."""
    return remember(_by_id, network, name).copy()


def _by_id(network: Network, name: str) -> pd.Series:
    return pd.Series(remember(metrics.measured, network, name), [actor.id for actor in network.actors])


def places(network: Network, name: str) -> Floats:
    """The best and the worst rank of every actor on a metric."""
    return remember(metrics.places, network, name)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def sector_hubs(network: Network, by: str = "sector") -> pd.DataFrame:
    """`metrics.sector_hubs` without the measures of groups as blocks, cached."""
    return COMPUTING(measures.sector_hubs, network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def hub_questions(network: Network, by: str = "sector") -> pd.DataFrame:
    """`metrics.questions.hub_questions`, cached."""
    return COMPUTING(measures.hub_questions, network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def plausible_networks(network: Network) -> pd.DataFrame:
    """`metrics.record.plausible_networks`, cached."""
    return COMPUTING(measures.plausible, network)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def group_hubs(network: Network, by: str) -> pd.DataFrame:
    """The measures of groups as blocks, cached; without rows where there are too many groups."""
    return COMPUTING(measures.group_hubs, network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def top_contributors(network: Network, by: str) -> pd.DataFrame:
    """`hubs.carriers` on the headline measure, cached."""
    return COMPUTING(hub_metrics.carriers, network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=32, show_spinner=False)
def hubs_without(network: Network, ids: tuple[str, ...], by: str) -> pd.DataFrame:
    """`metrics.sector_hubs` of the network without some actors, cached."""
    return COMPUTING(measures.hubs_without, network, ids, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def mixing_untested(network: Network, by: str) -> measures.Mixing:
    """`measures.mixing_untested`, cached."""
    return COMPUTING(measures.mixing_untested, network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def mixing_tested(network: Network, by: str) -> measures.Mixing:
    """`measures.mixing_tested`, cached."""
    return COMPUTING(measures.mixing_tested, network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def partnership_span(network: Network, by: str) -> pd.DataFrame:
    """`crossing.partnership_span`, cached."""
    return COMPUTING(crossing.partnership_span, network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=32, show_spinner=False)
def connecting(network: Network, a: End, b: End | None) -> measures.Connecting:
    """`measures.connecting`, cached."""
    return COMPUTING(measures.connecting, network, a, b)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def meeting(network: Network, a: End, b: End | None) -> measures.Meeting:
    """`measures.meeting`, cached."""
    return COMPUTING(measures.meeting, network, a, b)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def resources(network: Network, by: str) -> flows.Resources:
    """`flows.resources`, cached."""
    return COMPUTING(flows.resources, network, by)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def involvement(network: Network) -> pd.DataFrame:
    """`involvement.involvement`, cached."""
    return COMPUTING(involvement_of, network)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def sector_brokerage(network: Network) -> pd.DataFrame:
    """`brokerage_null.sector_brokerage`, cached."""
    return COMPUTING(brokerage_null.sector_brokerage, network)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def coverage(network: Network, by: str, within: tuple[str, ...] = ()) -> pd.DataFrame:
    """`coverage.coverage`, cached."""
    return COMPUTING(coverage_metrics.coverage, network, by, within)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def behind(network: Network, by: str, within: tuple[str, ...] = ()) -> pd.DataFrame:
    """`coverage.behind`, cached."""
    return COMPUTING(coverage_metrics.behind, network, by, within)


@st.cache_resource(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def differences(first: Network, second: Network) -> measures.Differences:
    """`measures.differences`, cached; not to be changed."""
    return COMPUTING(measures.differences, first, second)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def row_of(*networks: Network) -> pd.DataFrame:
    """`measures.row_of`, cached."""
    return COMPUTING(measures.row_of, *networks)


@st.cache_data(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def quality(network: Network) -> quality_metrics.Quality:
    """`quality.quality`, cached."""
    return COMPUTING(quality_metrics.quality, network)


@st.cache_resource(max_entries=8, show_spinner=False)
def sensitivity_results(digest: str) -> dict[str, Any]:  # noqa: ARG001
    """The results of the sensitivity tests run for the network of this digest, by name; shared by all visitors."""
    return {}


def scoped(network: Network, scope: Scope) -> Scoped:
    """`selection.apply_scope`, cached."""
    return remember(selection.apply_scope, network, scope)


def changed(network: Network, change: Change) -> Network:
    """`selection.changed`, cached."""
    return remember(selection.changed, network, change)


def before_and_after(network: Network, change: Change, scope: Scope) -> BeforeAfter:
    """`selection.before_and_after`, cached."""
    return remember(selection.before_and_after, network, change, scope)


@st.cache_resource(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def _side(network: Network) -> Side:
    return Side(network)


@st.cache_resource(hash_funcs=BY_CONTENT, max_entries=16, show_spinner=False)
def comparison(before: Network, after: Network) -> Comparison:
    """The two sides of a what-if, cached with all that is measured of either."""
    if COMPUTING.is_apart(measures.comparison, before, after):
        return COMPUTING(measures.comparison, before, after)
    return Comparison.of(_side(before), after)


@st.cache_resource(hash_funcs=BY_CONTENT, max_entries=8, show_spinner=False)
def known(network: Network) -> Known:
    """The values that an address may have for this network, cached."""
    return Known.of(network)
