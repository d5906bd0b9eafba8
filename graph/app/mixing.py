"""The section of mixing on the page Hubs: ties within and between groups, as a heat map and as a table."""

from html import escape
from math import isnan

import altair as alt
import pandas as pd
import streamlit as st

from ..network.model import Network
from ..picture.groups import attribute_name, member_of
from ..picture.theme import CHARTS
from ..text import definitions, number, percent
from ..text import mixing as wording
from ..text.catalogue import N_, messages
from . import between_groups, cache, scorecard, words
from .chart import Theme
from .computing.section import section
from .exports import download
from .groups import Groups

_MAP, _CELLS, _BETWEEN = "mixing_map", "cells", "between_mixing"
_MAX_MAPPED = 12  # groups; with more, the cells would be too small to read
_CELL, _HEADER = 66, 60  # pixels; the names in the header slant
_MAX_RATIO = 4.0  # times more or fewer than expected; beyond, the colour is at its strongest
_MAX_OPACITY = 0.62
_INDICES = {
    "ei_index": N_("E-I index"),
    "ei_expected": N_("expected"),
    "ei_min": N_("lowest possible"),
    "ei_max": N_("highest possible"),
    "ei_rescaled": N_("rescaled to −1 … 1"),
    "assortativity": N_("assortativity r"),
}
# Of the random permutation of groups, which an active group alone makes unusual.
_PERMUTED = {"ei_null_mean_position": N_("mean"), "ei_p_position": N_("p, two-sided")}
_DEFINED = ("density", "assortativity")
_VERDICTS = {
    "more": N_("more than expected"),
    "fewer": N_("fewer than expected"),
    "outward": N_("outwards"),
    "inward": N_("inwards"),
    "chance": N_("may be chance"),
    "undecided": N_("undecided"),
    "undefined": "–",
}
# Columns of the table of groups.
_OF_GROUPS = ("ei_degree", "ei_ties", "ei_ties_expected")
_COLOURED = {
    "activity": N_(
        "The number of ties, and how many times the number expected if every actor had as many partners as now, "
        "chosen at random. Only what is established is coloured, after adjustment for the number of pairs: violet "
        "is more than expected, red fewer."
    ),
    "membership": N_(
        "The number of ties, and how many times the number expected if every actor took part in as many partnerships "
        "as now, chosen at random. Only what is established is coloured, after adjustment for the number of pairs: "
        "violet is more than expected, red fewer."
    ),
}


def show(network: Network, compared: Groups, lang: str, theme: Theme) -> None:
    """Show the section: a sentence, the heat map, and the tables."""
    _ = messages(lang).gettext
    untested = cache.mixing_untested(network, compared.by)
    st.header(_("Who works with whom?"), anchor=False)
    tested = section(
        "mixing_tests", network, lang, lambda: cache.mixing_tested(network, compared.by), height="4rem", always=True
    )
    table, summary = tested or untested
    of_all = summary[summary["group"] == ""]
    whole = dict(zip(of_all["measure"], of_all["value"], strict=True))
    (index,) = of_all[of_all["measure"] == "ei_index"].to_dict("records")
    result = wording.Result(index["question"], index["verdict"], index["reason"])
    widest = _widest(network, compared)
    sentences = wording.sentences(whole, result, widest, lang, sectors=compared.are_sectors)
    st.html(f'<p class="prose">{escape(" ".join(sentences))}</p>')
    beside = st.container()
    if len(compared.names) <= _MAX_MAPPED and table["ties"].sum() > 0:
        left, beside = st.columns([1, 1.3], gap="medium")
        with left:
            groups = list(compared.names)

            def choose_pair() -> None:
                cells = st.session_state[_MAP].selection[_CELLS]
                if cells:
                    a, b = (groups[int(place)] for place in cells[0]["pair"].split("–"))
                    st.session_state[_BETWEEN] = between_groups.pair_of(a, b)

            st.altair_chart(
                _heat_map(table, compared, lang, theme),
                alt=_(
                    "Heat map of the number of ties within and between the groups; the table beside it has the same "
                    "numbers."
                ),
                key=_MAP,
                on_select=choose_pair,
            )
            st.caption(f"{_(_COLOURED[result.question])} {_('Click on a cell to see its partnerships.')}")
    with beside:
        st.dataframe(
            _readable(table, compared, lang),
            hide_index=True,
            height=scorecard.height(table),
            alt=_("Who works with whom?"),
        )
        with st.container(horizontal=True):
            download(table, _("The ties as CSV"), f"mixing-by-{compared.by}")
            download(summary, _("The indices as CSV"), f"mixing-summary-by-{compared.by}")
        between_groups.show(network, compared.by, member_of(network, compared.by), compared.names, _BETWEEN, lang)
    st.html(_indices(summary, compared, lang) + words.defined(_DEFINED, lang))


def _widest(network: Network, compared: Groups) -> int:
    """The most groups that one multi-party partnership spans; 0 without any."""
    spans = cache.partnership_span(network, compared.by)["groups"]
    return int(spans.max()) if len(spans) else 0


def _heat_map(table: pd.DataFrame, compared: Groups, lang: str, theme: Theme) -> alt.LayerChart:
    names, look = list(compared.names.values()), CHARTS[theme]
    # More ties than expected, or fewer, if that is established: the stronger the colour, the larger the difference.
    ink, line, more, fewer = look.text, look.band, look.more, look.fewer
    catalogue = messages(lang)
    cells = pd.DataFrame(_cells(table, compared, lang))
    # Slanting, so that the names of narrow columns do not run into each other.
    over = alt.Axis(title=None, labelAngle=-40, orient="top", labelOverlap=False, labelLimit=130, labelBound=False)
    beside = alt.Axis(title=None, labelLimit=120, labelBound=False)
    base = alt.Chart(cells).encode(
        x=alt.X("b:N", sort=names, axis=over),
        y=alt.Y("a:N", sort=names, axis=beside),
        tooltip=[
            alt.Tooltip(key, title=title)
            for key, title in (
                ("a", catalogue.gettext("Group")),
                ("b", catalogue.gettext("and group")),
                ("ties", catalogue.gettext("Ties")),
                ("expected", catalogue.pgettext("number of ties", "Expected")),
                ("ratio", catalogue.gettext("Times expected")),
                ("density", catalogue.gettext("Density")),
            )
        ],
    )
    background = base.mark_rect(stroke=line, cornerRadius=6, cursor="pointer").encode(
        color=alt.Color("side:N", scale=alt.Scale(domain=["more", "fewer"], range=[more, fewer]), legend=None),
        opacity=alt.Opacity("strength:Q", scale=None),
    )
    background = background.add_params(alt.selection_point(_CELLS, fields=["pair"], toggle=False))
    ties = base.mark_text(fontSize=15, fontWeight=600, color=ink, dy=-7).encode(text="ties:N")
    ratio = base.mark_text(fontSize=11, color=ink, dy=11).encode(text="ratio:N")
    width = min(520, _CELL * len(names) + 120)
    chart: alt.LayerChart = (
        alt.layer(background, ties, ratio)
        .properties(width=width, height=_CELL * len(names) + _HEADER)
        .configure_axis(labelColor=ink, labelFontSize=12, ticks=False, domain=False, aria=False)
        .configure_mark(aria=False)
        .configure_view(strokeWidth=0)
    )
    return chart


def _cells(table: pd.DataFrame, compared: Groups, lang: str) -> list[dict[str, object]]:
    """The cells of the whole matrix, so that each group has a complete row."""
    cells: list[dict[str, object]] = []
    place = {group: i for i, group in enumerate(compared.names)}
    for row in table.to_dict("records"):
        ratio = _ratio_to_expected(row["ties"], row["expected_explained"])
        established = row["verdict"] in ("more", "fewer")
        clipped = min(max(ratio, 1 / _MAX_RATIO), _MAX_RATIO) if established else 1.0
        cell = {
            "ties": number(row["ties"], lang),
            "expected": number(row["expected_explained"], lang, 1),
            "density": number(row["density"], lang, 3),
            "ratio": "–" if isnan(ratio) else f"{number(ratio, lang, 1)}\N{NO-BREAK SPACE}×",
            "side": "more" if clipped >= 1 else "fewer",
            "strength": _MAX_OPACITY * (max(clipped, 1 / clipped) - 1) / (_MAX_RATIO - 1),
        }
        for a, b in {(row["group_a"], row["group_b"]), (row["group_b"], row["group_a"])}:
            pair = f"{place[a]}–{place[b]}"
            cells.append({"a": compared.names[a], "b": compared.names[b], "pair": pair, **cell})
    return sorted(cells, key=lambda cell: (str(cell["a"]), str(cell["b"])))


def _ratio_to_expected(ties: float, expected: float) -> float:
    """The number of ties divided by the number expected; NaN where none is expected, or it is not known."""
    return ties / expected if expected > 0 else float("nan")


def _readable(table: pd.DataFrame, compared: Groups, lang: str) -> pd.DataFrame:
    _ = messages(lang).gettext
    return pd.DataFrame(
        {
            _("Group"): [compared.names[group] for group in table["group_a"]],
            _("and group"): [compared.names[group] for group in table["group_b"]],
            _("Ties"): table["ties"].to_list(),
            messages(lang).pgettext("number of ties", "Expected"): [
                number(v, lang, 1) for v in table["expected_explained"]
            ],
            _("Result"): [_(_VERDICTS[verdict]) for verdict in table["verdict"]],
            _("Possible"): table["possible"].to_list(),
            _("Density"): [number(v, lang, 3) for v in table["density"]],
        }
    )


def _indices(summary: pd.DataFrame, compared: Groups, lang: str) -> str:
    """The indices of each group and of the whole network, as HTML that is closed at first."""
    _ = messages(lang).gettext
    value = {(row["measure"], row["group"]): float(row["value"]) for row in summary.to_dict("records")}
    of_index = summary[summary["measure"] == "ei_ties"]
    verdict = dict(zip(of_index["group"], of_index["verdict"], strict=True))
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(f"<td>{number(value[measure, group], lang)}</td>" for measure in ("external", "internal"))
        + "".join(f"<td>{number(value[measure, group], lang, 2)}</td>" for measure in _OF_GROUPS)
        + f"<td>{_(_VERDICTS[verdict[group]])}</td></tr>"
        for group, name in compared.names.items()
    )
    titles = [
        attribute_name(compared.by, lang),
        _("Ties outwards"),
        _("Ties within"),
        _("E-I, by partners"),
        _("E-I, each tie once"),
        _("expected"),
        _("Result"),
    ]
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in titles)
    whole, permuted = (
        "; ".join(f"{_(name)} {number(value[measure, ''], lang, digits)}" for measure, name in names.items())
        for names, digits in ((_INDICES, 2), (_PERMUTED, 3))
    )
    share = percent(value["cross_group_share", ""], lang)
    return (
        f'<details class="prose"><summary>{_("E-I index and assortativity")}</summary>'
        f"<p>{whole}; {_('partnerships across')} {share}.</p>"
        f"<p>{_('With the groups randomly permuted among the actors, so that an active group meets itself:')} "
        f"{permuted}.</p>"
        f'<p class="also">{definitions.meaning("ei_index", lang)} {definitions.misreading("ei_index", lang)}</p>'
        f'<table class="metrics"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>'
    )
