"""How sure the answer to the hub question is: three tests that run when somebody asks for them."""

from collections.abc import Callable, Hashable, Sequence
from html import escape
from typing import Any, TypeVar

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ..metrics import HEADLINE
from ..metrics.influence import cases, leverage
from ..metrics.stability import FewestLinks, fewest_links, rank_stability
from ..network.model import Link, Network
from ..picture.groups import SECTOR, attribute_name, sector_called
from ..text import counted, definitions, headline, labels, number, percent, sensitivity
from ..text.catalogue import N_, messages
from . import cache, choices, scorecard
from .exports import download

_RESAMPLES = 1_000
_MISSING = (0.05, 0.10, 0.20)
_RUNS = {
    "stability": N_("Test against missing data"),
    "leverage": N_("Test without each actor"),
    "fewest": N_("How few partnerships decide?"),
}
_WITHOUT = {"cross_sector": N_("all cross-sector actors"), "as_ties": N_("collaborations (read as ties)")}
_BOUNDS = {"exact": N_("fewer do not suffice"), "upper bound": N_("upper bound: fewer may suffice")}

Result = TypeVar("Result")
Progress = Callable[[int, int], None]


def show(network: Network, lang: str) -> None:
    """The tests as buttons; each shows its result where it stands, for everybody who asks later too."""
    _ = messages(lang).gettext
    st.header(_("How sure is the answer?"), anchor=False)
    st.caption(
        _(
            "Three tests of sensitivity, of a few seconds each: what happens to the order when data are missing, "
            "which verdicts depend on one single actor (leave-one-out influence), and how few partnerships suffice "
            "to change the first place."
        )
    )
    for name, run, tell in (("stability", _stability, _tell_stability), ("leverage", _leverage, _tell_leverage)):
        result = _on_demand(network, name, run, lang)
        if result is not None:
            tell(network, result, lang)
    found = _on_demand(network, "fewest", _fewest, lang)
    if found is not None:
        _tell_fewest(network, found, lang)


def _on_demand(network: Network, name: str, run: Callable[[Network, Progress], Result], lang: str) -> Result | None:
    """The result if it is known, or is asked for now; None until then."""
    _ = messages(lang).gettext
    known: dict[str, Any] = cache.evidence(network.digest)
    if name not in known and not choices.asked(name):
        st.button(_(_RUNS[name]), key=f"run_{name}", on_click=choices.ask, args=(name,))
        return None
    if name not in known:
        # Whatever the visitor does next ends this run of the page; the button is for who wants just that.
        cancel = st.empty()
        cancel.button(_("Cancel"), key=f"cancel_{name}", on_click=choices.withdraw, args=(name,))
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
    _ = messages(lang).gettext
    table = _headline_first(table)
    leading = table[(table["lens"] == HEADLINE) & (table["rank"] == 1)]
    for row in leading.to_dict("records"):
        if row["missing"] == _MISSING[1]:
            told = _(
                "{sector} is first on betweenness in {first} of {resamples} resamples with {missing} of the "
                "partnerships gone."
            ).format(
                sector=sector_called(network, row["group"], lang),
                first=percent(row["first"], lang),
                resamples=number(row["resamples"], lang),
                missing=percent(row["missing"], lang),
            )
            _tell(headline.capital(told), _being_first(network, [row["group"]], lang))
    st.dataframe(
        pd.DataFrame(
            {
                _("Measure"): [definitions.name(lens, lang) for lens in table["lens"]],
                attribute_name(SECTOR, lang): [network.sectors[group].text(lang) for group in table["group"]],
                _("Partnerships gone"): [percent(v, lang) for v in table["missing"]],
                _("Rank"): [number(v, lang) for v in table["rank"]],
                _("Same place"): [percent(v, lang) for v in table["kept"]],
                _("First"): [percent(v, lang) for v in table["first"]],
            }
        ),
        hide_index=True,
        height=scorecard.height(table, 8),
        alt=_(_RUNS["stability"]),
    )
    download(table, _("The stability as CSV"), "rank-stability")


def _tell_leverage(network: Network, table: pd.DataFrame, lang: str) -> None:
    """What changes on the headline's lens, then on the others, of how many cases tried."""
    _ = messages(lang).gettext
    table = _headline_first(table)
    gone = [
        network.title(actor, lang) if actor else _(_WITHOUT[without])
        for without, actor in zip(table["without"], table["actor"], strict=True)
    ]
    rows = table.to_dict("records")
    changes = [
        (without, _change(network, row, lang))
        for without, row in zip(gone, rows, strict=True)
        if row["lens"] == HEADLINE
    ]
    tried = number(cases(network), lang)
    elsewhere = number(len(table) - len(changes), lang)
    told = (
        _(
            "Verdicts on betweenness that change in {cases} cases tried: {n} (see below); on the other "
            "measures: {others}."
        )
        if changes
        else _(
            "On betweenness no verdict changes in any of {cases} cases tried; verdicts that change on the other "
            "measures: {others}."
        )
    )
    _tell(told.format(n=number(len(changes), lang), cases=tried, others=elsewhere))
    if table.empty:
        return
    items = "".join(
        f"<li>{escape(_('Without {without}: {change}.').format(without=w, change=c))}</li>" for w, c in changes
    )
    st.html(f"<ul>{items}</ul>" if items else "")
    st.caption(
        _(
            "Here cases with equally large sectors share their permutations, so that p may differ slightly from the "
            "answer above."
        )
    )
    st.dataframe(
        pd.DataFrame(
            {
                _("Without"): gone,
                _("Measure"): [definitions.name(lens, lang) for lens in table["lens"]],
                attribute_name(SECTOR, lang): [network.sectors[group].text(lang) for group in table["group"]],
                _("Result"): [_(labels.VERDICTS[v]) for v in table["verdict"]],
                _("Becomes"): [_(labels.VERDICTS[v]) for v in table["verdict_without"]],
                _("p (adjusted)"): scorecard.sided(table["p_adjusted"], table["p_lower_adjusted"], lang),
                _("p becomes"): scorecard.sided(table["p_adjusted_without"], table["p_lower_adjusted_without"], lang),
                _("Relative to its share"): [number(v, lang, 2) for v in table["hub_ratio"]],
                _("Relative to its share becomes"): [number(v, lang, 2) for v in table["hub_ratio_without"]],
            }
        ),
        hide_index=True,
        height=scorecard.height(table, 8),
        alt=_(_RUNS["leverage"]),
        column_config={_("Without"): st.column_config.Column(width=260)},
    )
    download(table, _("The changes as CSV"), "leverage")


def _change(network: Network, row: dict[Hashable, Any], lang: str) -> str:
    return sensitivity.becomes(
        sector_called(network, row["group"], lang),
        (row["verdict"], row["verdict_without"]),
        row["hub_ratio_without"],
        (row["p_adjusted_without"], row["p_lower_adjusted_without"]),
        lang,
    )


def _tell_fewest(network: Network, found: FewestLinks, lang: str) -> None:
    _ = messages(lang).gettext
    if not found.links:
        _tell(_("No loss of up to 20 partnerships that the search tried changes the first place on betweenness."))
        return
    told = _("If {partnerships} were gone, {then} would pass {first} on betweenness ({bound}):").format(
        partnerships=counted("partnerships", len(found.links), lang),
        first=_named(network, found.first, lang),
        then=_named(network, found.then, lang),
        bound=_(_BOUNDS[found.bound]),
    )
    items = "".join(f"<li>{escape(_described(network, link, lang))}</li>" for link in found.links)
    st.html(f"<p><b>{escape(told)}</b></p><ul>{items}</ul><p>{escape(_being_first(network, found.first, lang))}</p>")


def _headline_first(table: pd.DataFrame) -> pd.DataFrame:
    return table.sort_values("lens", key=lambda lens: lens != HEADLINE, kind="stable")


def _tell(sentence: str, *further: str) -> None:
    st.html(f"<p><b>{escape(sentence)}</b> {escape(' '.join(further))}</p>")


def _being_first(network: Network, sectors: Sequence[str], lang: str) -> str:
    """That being first is not being a hub, where none of those who are first is one."""
    table = cache.sector_hubs(network)
    first = table[(table["lens"] == HEADLINE) & table["group"].isin(sectors)]
    if (first["verdict"] == "hub").any():
        return ""
    return (
        messages(lang)
        .gettext("Being first is not being a hub: {first} is not one beyond doubt.")
        .format(first=_named(network, sectors, lang))
    )


def _named(network: Network, sectors: Sequence[str], lang: str) -> str:
    return headline.listed([sector_called(network, sector, lang) for sector in sectors], lang)


def _described(network: Network, link: Link, lang: str) -> str:
    members = " – ".join(network.title(member, lang) for member in link.members)
    return f"{members} ({network.kinds[link.kind].name.text(lang)})"
