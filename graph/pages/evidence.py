"""How sure the answer to the hub question is: three tests that run when somebody asks for them."""

from collections.abc import Callable
from html import escape
from typing import Any, TypeVar

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ..metrics.leverage import leverage
from ..metrics.stability import FewestLinks, fewest_links, rank_stability
from ..model import Link, Network
from ..words import definitions, number, percent, phrases
from . import cache, choices
from .answer import HEADLINE
from .exports import download

_RESAMPLES = 1_000
_MISSING = (0.05, 0.10, 0.20)

Result = TypeVar("Result")
Progress = Callable[[int, int], None]


def show(network: Network, lang: str) -> None:
    """The tests as buttons; each shows its result where it stands, for everybody who asks later too."""
    say = phrases(lang)
    st.header(say["evidence_title"], anchor=False)
    st.caption(say["evidence_help"])
    for name, run, tell in (("stability", _stability, _tell_stability), ("leverage", _leverage, _tell_leverage)):
        result = _on_demand(network, name, run, lang)
        if result is not None:
            tell(network, result, lang)
    found = _on_demand(network, "fewest", _fewest, lang)
    if found is not None:
        _tell_fewest(network, found, lang)


def _on_demand(network: Network, name: str, run: Callable[[Network, Progress], Result], lang: str) -> Result | None:
    """The result if it is known, or is asked for now; None until then."""
    say = phrases(lang)
    known: dict[str, Any] = cache.evidence(network.digest)
    if name not in known and not choices.asked(name):
        st.button(say[f"{name}_run"], key=f"run_{name}", on_click=choices.ask, args=(name,))
        return None
    if name not in known:
        # Whatever the visitor does next ends this run of the page; the button is for who wants just that.
        cancel = st.empty()
        cancel.button(say["cancel"], key=f"cancel_{name}", on_click=choices.withdraw, args=(name,))
        bar = st.progress(0.0)
        known[name] = run(network, lambda done, total: _move(bar, done / total))
        bar.empty()
        cancel.empty()
    result: Result = known[name]
    return result


def _move(bar: DeltaGenerator, part: float) -> None:
    bar.progress(min(part, 1.0))


def _stability(network: Network, progress: Progress) -> pd.DataFrame:
    return rank_stability(network, _MISSING, resamples=_RESAMPLES, progress=_seldom(progress))


def _leverage(network: Network, progress: Progress) -> pd.DataFrame:
    return leverage(network, progress=_seldom(progress))


def _fewest(network: Network, progress: Progress) -> FewestLinks:
    return fewest_links(network, HEADLINE, progress=_seldom(progress))


def _seldom(progress: Progress) -> Progress:
    """Tell of every hundredth part only: a message to the browser costs more than a resample."""
    told = -1

    def tell(done: int, total: int) -> None:
        nonlocal told
        part = 100 * done // max(total, 1)
        if part != told:
            told = part
            progress(done, total)

    return tell


def _tell_stability(network: Network, table: pd.DataFrame, lang: str) -> None:
    say = phrases(lang)
    headline = table[(table["lens"] == HEADLINE) & (table["rank"] == 1)]
    for row in headline.to_dict("records"):
        if row["missing"] == _MISSING[1]:
            told = say["stability_links"].format(
                sector=network.sectors[row["group"]].text(lang),
                first=percent(row["first"], lang),
                resamples=number(row["resamples"], lang),
                missing=percent(row["missing"], lang),
            )
            st.html(f"<p><b>{escape(told)}</b></p>")
    st.dataframe(
        pd.DataFrame(
            {
                say["lens"]: [definitions.name(lens, lang) for lens in table["lens"]],
                say["group"]: [network.sectors[group].text(lang) for group in table["group"]],
                say["missing_links"]: [percent(v, lang) for v in table["missing"]],
                say["rank_title"]: [number(v, lang) for v in table["rank"]],
                say["kept_share"]: [percent(v, lang) for v in table["kept"]],
                say["first_share"]: [percent(v, lang) for v in table["first"]],
            }
        ),
        hide_index=True,
        height=320,
        alt=say["stability_run"],
    )
    download(table, say["download_stability"], "rank-stability")


def _tell_leverage(network: Network, table: pd.DataFrame, lang: str) -> None:
    say = phrases(lang)
    if table.empty:
        st.html(f"<p><b>{escape(say['leverage_none'])}</b></p>")
        return
    st.html(f"<p><b>{escape(say['leverage_some'].format(n=number(len(table), lang)))}</b></p>")
    gone = [
        network.actor(actor).title(lang) if actor else say[f"without_{without}"]
        for without, actor in zip(table["without"], table["actor"], strict=True)
    ]
    st.dataframe(
        pd.DataFrame(
            {
                say["without"]: gone,
                say["lens"]: [definitions.name(lens, lang) for lens in table["lens"]],
                say["group"]: [network.sectors[group].text(lang) for group in table["group"]],
                say["verdict_now"]: [say[f"verdict_{v}"] for v in table["verdict"]],
                say["verdict_then"]: [say[f"verdict_{v}"] for v in table["verdict_without"]],
                say["hub_ratio"]: [number(v, lang, 2) for v in table["hub_ratio"]],
                say["ratio_then"]: [number(v, lang, 2) for v in table["hub_ratio_without"]],
            }
        ),
        hide_index=True,
        height=320,
        alt=say["leverage_run"],
    )
    download(table, say["download_leverage"], "leverage")


def _tell_fewest(network: Network, found: FewestLinks, lang: str) -> None:
    say = phrases(lang)
    if not found.links:
        st.html(f"<p><b>{escape(say['fewest_none'])}</b></p>")
        return
    told = say["fewest_found"].format(
        n=number(len(found.links), lang),
        first=_named(network, found.first, lang),
        then=_named(network, found.then, lang),
        bound=say[f"bound_{found.bound}"],
    )
    items = "".join(f"<li>{escape(_described(network, link, lang))}</li>" for link in found.links)
    st.html(f"<p><b>{escape(told)}</b></p><ul>{items}</ul>")


def _named(network: Network, sectors: tuple[str, ...], lang: str) -> str:
    return f" {phrases(lang)['and']} ".join(network.sectors[sector].text(lang) for sector in sectors)


def _described(network: Network, link: Link, lang: str) -> str:
    members = " – ".join(network.actor(member).title(lang) for member in link.members)
    return f"{members} ({network.kinds[link.kind].name.text(lang)})"
