"""The section of sensitivity tests on the page Hubs: tests of the hub answer, run on request."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from ..metrics import HEADLINE
from ..metrics.influence import OF_ACTORS
from ..metrics.record import CHANCES
from ..metrics.stability import FewestLinks
from ..network.model import Network
from ..picture.groups import SECTOR, attribute_name, sector_called
from ..text import counted, definitions, headline, number, percent, record
from ..text.catalogue import N_, messages
from . import cache, chart, choices, explained_changes, scorecard, verdict_changes, words
from .computing import measures
from .computing.apart import COMPUTING
from .computing.measures import MISSING, OF_PARTNERSHIPS, Resampling
from .computing.section import section
from .exports import download
from .groups import groups

_TESTS = {
    "uneven": N_("Test against uneven records"),
    "resampling": N_("Test with partnerships drawn anew"),
    "stability": N_("Test against missing data"),
    "leverage": N_("Test without each actor"),
    "explained_leverage": N_("Compare with random networks without each of five actors"),
    "fewest": N_("How few partnerships change who is first?"),
}
_OF_RECORD = ("plausible_networks", "uneven_records", "resampled_partnerships", "rank_stability", "fewest_links")
_BOUNDS = {"exact": N_("fewer do not suffice"), "upper bound": N_("upper bound: fewer may suffice")}

Result = TypeVar("Result")
Run = Callable[[Network], Result]
Show = Callable[[Network, Result, str], None]


def leave_one_out(network: Network, lang: str) -> None:
    """Show which verdicts depend on one single actor, of position and of the explaining question, each as a button."""
    _test(network, "leverage", measures.leave_one_out, _show_leave_one_out, lang)
    _test(network, "explained_leverage", measures.explained_leave_one_out, explained_changes.show, lang)
    st.html(words.defined(["leverage", "explained_leverage"], lang))


def of_record(network: Network, lang: str) -> None:
    """Show the tests of what the record may hide, each as a button until any visitor has run it."""
    st.caption(record.chances(CHANCES, lang))
    _test(network, "uneven", measures.uneven, _show_uneven, lang)
    _test(network, "resampling", measures.resampling, _show_resampling, lang)
    _test(network, "stability", measures.stability, _show_stability, lang)
    _test(network, "fewest", measures.fewest, _show_fewest, lang)
    st.html(words.defined(_OF_RECORD, lang))


def _test(network: Network, name: str, run: Run[Result], show_result: Show[Result], lang: str) -> None:
    def show_test() -> None:
        result = _result(network, name, run, lang)
        if result is not None:
            show_result(network, result, lang)

    section(f"test_{name}", network, lang, show_test, "4rem", always=True)


def _result(network: Network, name: str, run: Run[Result], lang: str) -> Result | None:
    """The result of a test if it has been run or is requested now; None, and a button, if not."""
    results: dict[str, Any] = cache.sensitivity_results(network.digest)
    if name not in results and not choices.is_test_requested(name):
        label = messages(lang).gettext(_TESTS[name])
        st.button(label, key=f"run_{name}", on_click=choices.request_test, args=(name,))
        return None
    if name not in results:
        results[name] = COMPUTING(run, network)
    result: Result = results[name]
    return result


def _show_stability(network: Network, table: pd.DataFrame, lang: str) -> None:
    _ = messages(lang).gettext
    table = scorecard.headline_first(table)
    leading = table[(table["lens"] == HEADLINE) & (table["rank"] == 1)]
    for row in leading.to_dict("records"):
        if row["missing"] == MISSING[1]:
            sentence = _(
                "{sector} is furthest above its share of the betweenness in {first} of {resamples} resamples with "
                "{missing} of the partnerships gone."
            ).format(
                sector=sector_called(network, row["group"], lang),
                first=percent(row["first"], lang),
                resamples=number(row["resamples"], lang),
                missing=percent(row["missing"], lang),
            )
            _show_sentence(headline.capital(sentence), _being_first(network, [row["group"]], lang))
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
        alt=_(_TESTS["stability"]),
    )
    download(table, _("The stability as CSV"), "rank-stability")


def _show_uneven(network: Network, table: pd.DataFrame, lang: str) -> None:
    """Show a sentence for each sector, and the curves."""
    _ = messages(lang).gettext
    for group, rows in table.groupby("group", sort=False):
        one = rows.iloc[0]
        sector = sector_called(network, str(group), lang)
        most = float(rows["missing"].max())
        st.html(
            f"<p>{escape(record.uneven(sector, one['verdict'], one['thinned'], one['changes_at'], most, lang))}</p>"
        )
    st.altair_chart(
        chart.curves(table, groups(network, SECTOR, lang), lang, st.context.theme.type or "light"),
        alt=_("Share of changed verdicts on each sector by the share of partnerships that is missing."),
    )
    download(table, _("The curves as CSV"), "uneven-records")


def _show_resampling(network: Network, found: Resampling, lang: str) -> None:
    """Show how far the ratios range with partnerships drawn anew, and which verdicts change without each of them."""
    _ = messages(lang).gettext
    ranges, changes = found.ranges, found.changes
    first = ranges.sort_values("hub_ratio", ascending=False, kind="stable").iloc[0]
    sector, ratios = sector_called(network, first["group"], lang), (first["ratio_low"], first["ratio_high"])
    _show_sentence(record.resampled(sector, ratios, lang), record.range_only(lang))
    st.dataframe(
        pd.DataFrame(
            {
                attribute_name(SECTOR, lang): [network.sectors[group].text(lang) for group in ranges["group"]],
                _("Relative to its share"): [number(v, lang, 2) for v in ranges["hub_ratio"]],
                _("5th percentile"): [number(v, lang, 2) for v in ranges["ratio_low"]],
                _("Median"): [number(v, lang, 2) for v in ranges["ratio_median"]],
                _("95th percentile"): [number(v, lang, 2) for v in ranges["ratio_high"]],
            }
        ),
        hide_index=True,
        height="content",
        alt=_(_TESTS["resampling"]),
    )
    download(ranges, _("The ranges as CSV"), "resampled-partnerships")
    verdict_changes.show(network, changes, OF_PARTNERSHIPS, _(_TESTS["resampling"]), lang)
    download(changes, _("The changes as CSV"), "leverage-of-partnerships")


def _show_leave_one_out(network: Network, table: pd.DataFrame, lang: str) -> None:
    _ = messages(lang).gettext
    verdict_changes.show(network, table, OF_ACTORS, _(_TESTS["leverage"]), lang)
    if len(table):
        download(table, _("The changes as CSV"), "leverage")


def _show_fewest(network: Network, found: FewestLinks, lang: str) -> None:
    _ = messages(lang).gettext
    if not found.links:
        _show_sentence(
            _("No loss of up to 20 partnerships that the search tried changes the first place on betweenness.")
        )
        return
    sentence = _("If {partnerships} were gone, {then} would pass {first} on betweenness ({bound}):").format(
        partnerships=counted("partnerships", len(found.links), lang),
        first=_sector_names(network, found.first, lang),
        then=_sector_names(network, found.then, lang),
        bound=_(_BOUNDS[found.bound]),
    )
    items = "".join(f"<li>{escape(verdict_changes.description(network, link, lang))}</li>" for link in found.links)
    st.html(
        f"<p><b>{escape(sentence)}</b></p><ul>{items}</ul><p>{escape(_being_first(network, found.first, lang))}</p>"
    )


def _show_sentence(sentence: str, *further: str) -> None:
    st.html(f"<p><b>{escape(sentence)}</b> {escape(' '.join(further))}</p>")


def _being_first(network: Network, sectors: Sequence[str], lang: str) -> str:
    """The caution that being first is not being a hub, if none of the sectors that are first is a hub."""
    table = cache.sector_hubs(network)
    first = table[(table["lens"] == HEADLINE) & table["group"].isin(sectors)]
    if (first["verdict"] == "hub").any():
        return ""
    return (
        messages(lang)
        .gettext("Being first is not being a hub: that {first} is one is not established.")
        .format(first=_sector_names(network, sectors, lang))
    )


def _sector_names(network: Network, sectors: Sequence[str], lang: str) -> str:
    return headline.listed([sector_called(network, sector, lang) for sector in sectors], lang)
