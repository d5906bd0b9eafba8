"""Memory between reruns. A network never changes, so that one copy serves every visitor."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from .. import layout, metrics, reading, selection, view
from ..errors import Problem
from ..metrics import mixing
from ..model import Network
from ..reading import MEBIBYTE, Report, Sources
from ..words import phrases
from . import server

_BY_DIGEST: dict[str | type, Callable[[Any], str]] = {Network: lambda network: network.digest}
_LARGEST_FILE = 64 * MEBIBYTE
_WORDS = "graph_"


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
    sources = reading.read(folder, _LARGEST_FILE)
    mark = fingerprint(sources)
    report = _report(mark, sources)
    latest = _latest(str(folder))
    if report.network is not None:
        latest["network"] = report.network
    network = latest.get("network")
    return Opened(network, report.problems, report.network is None and network is not None, mark)


def fingerprint(sources: Sources) -> str:
    """A mark of the content of both files and of what kept any from being read."""
    parts = [sources.actors.content or b"", sources.links.content or b"", repr(sources.problems).encode()]
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()


@st.cache_resource(max_entries=8, show_spinner=False)
def _report(mark: str, _sources: Sources) -> Report:  # noqa: ARG001 - the mark is what Streamlit remembers by
    """What came of reading, remembered by the mark of the content (Streamlit leaves out `_sources`)."""
    return reading.check(_sources)


@st.cache_resource(max_entries=8, show_spinner=False)
def _latest(folder: str) -> dict[str, Network]:  # noqa: ARG001
    """The last readable network of a folder, shared by all visitors."""
    return {}


@st.cache_data(hash_funcs=_BY_DIGEST, max_entries=16, show_spinner=False)
def actor_metrics(network: Network) -> pd.DataFrame:
    """`metrics.actor_metrics`, remembered."""
    return metrics.actor_metrics(network)


@st.cache_data(hash_funcs=_BY_DIGEST, max_entries=16, show_spinner=False)
def sector_hubs(network: Network, by: str = "sector") -> pd.DataFrame:
    """`metrics.sector_hubs`, remembered."""
    return metrics.sector_hubs(network, by)


@st.cache_resource(hash_funcs=_BY_DIGEST, max_entries=16, show_spinner=False)
def collaborations_as_ties(network: Network) -> selection.Projection:
    """`selection.collaborations_as_ties`, remembered."""
    return selection.collaborations_as_ties(network)


@st.cache_data(hash_funcs=_BY_DIGEST, max_entries=32, show_spinner=False)
def hubs_without(network: Network, ids: tuple[str, ...], by: str) -> pd.DataFrame:
    """`metrics.sector_hubs` of the network without some actors, remembered."""
    return metrics.sector_hubs(selection.without(network, ids), by)


@st.cache_data(hash_funcs=_BY_DIGEST, max_entries=16, show_spinner=False)
def mixing_matrix(network: Network, by: str) -> pd.DataFrame:
    """`mixing.mixing_matrix`, remembered."""
    return mixing.mixing_matrix(network, by)


@st.cache_data(hash_funcs=_BY_DIGEST, max_entries=16, show_spinner=False)
def mixing_summary(network: Network, by: str) -> pd.DataFrame:
    """`mixing.mixing_summary`, remembered."""
    return mixing.mixing_summary(network, by)


@st.cache_resource(max_entries=8, show_spinner=False)
def evidence(digest: str) -> dict[str, Any]:  # noqa: ARG001
    """What was computed on demand for the network of this digest, by name; shared by all visitors."""
    return {}


@st.cache_resource(hash_funcs=_BY_DIGEST, max_entries=8, show_spinner=False)
def _positions(network: Network) -> Mapping[str, tuple[float, float]]:
    return layout.territories(network)


@st.cache_resource(hash_funcs=_BY_DIGEST, max_entries=8, show_spinner=False)
def _scene(network: Network, lang: str, sizes: tuple[str, ...]) -> tuple[bytes, int]:
    table = actor_metrics(network)
    rankings = {size: dict(zip(table["id"], table[size].astype(float), strict=True)) for size in sizes}
    words = {key.removeprefix(_WORDS): text for key, text in phrases(lang).items() if key.startswith(_WORDS)}
    scene = view.compose(network, _positions(network), rankings, lang, words)
    return view.to_json(scene), scene.omitted


def picture_address(network: Network, lang: str, sizes: tuple[str, ...]) -> tuple[str, int]:
    """Where the browser fetches the picture's scene, and how many actors are too many to be drawn in it."""
    content, omitted = _scene(network, lang, sizes)
    return server.publish(content), omitted
