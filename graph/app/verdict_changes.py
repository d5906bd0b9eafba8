"""Which verdicts change when something is left out, as a sentence, a list and a table."""

from collections.abc import Collection, Hashable
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from ..metrics import HEADLINE
from ..metrics.influence import cases
from ..network.model import Link, Network
from ..picture.groups import SECTOR, attribute_name, sector_called
from ..text import definitions, labels, number, sensitivity
from ..text.catalogue import N_, messages
from . import scorecard

_WITHOUT = {"cross_sector": N_("all cross-sector actors"), "as_ties": N_("collaborations (read as ties)")}
_MOST_LISTED = 10


def show(network: Network, table: pd.DataFrame, of: Collection[str], alt: str, lang: str) -> None:
    """Show which verdicts change in a table of `leverage`: on the headline's measure, then on the others.

    `of` are the cases that were tried, and `alt` what the table is called.
    """
    _ = messages(lang).gettext
    table = scorecard.headline_first(table)
    rows = table.to_dict("records")
    left_out = [_left_out(network, row, lang) for row in rows]
    changes = [
        (without, _change(network, row, lang))
        for without, row in zip(left_out, rows, strict=True)
        if row["lens"] == HEADLINE
    ]
    tried = number(cases(network, of), lang)
    elsewhere = number(len(table) - len(changes), lang)
    sentence = (
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
    st.html(f"<p><b>{escape(sentence.format(n=number(len(changes), lang), cases=tried, others=elsewhere))}</b></p>")
    if table.empty:
        return
    clauses = [_("Without {without}: {change}.").format(without=w, change=c) for w, c in changes[:_MOST_LISTED]]
    if (more := len(changes) - len(clauses)) > 0:
        clauses.append(_("… and {n} more").format(n=number(more, lang)))
    items = "".join(f"<li>{escape(clause)}</li>" for clause in clauses)
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
                _("Without"): left_out,
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
        alt=alt,
        column_config={_("Without"): st.column_config.Column(width=260)},
    )


def description(network: Network, link: Link, lang: str) -> str:
    """The members of a partnership, and its kind."""
    members = " – ".join(network.title(member, lang) for member in link.members)
    return f"{members} ({network.kinds[link.kind].name.text(lang)})"


def _left_out(network: Network, row: dict[Hashable, Any], lang: str) -> str:
    if row["actor"]:
        return network.title(row["actor"], lang)
    if not pd.isna(row["link"]):
        return description(network, network.links[int(row["link"])], lang)
    return messages(lang).gettext(_WITHOUT[row["without"]])


def _change(network: Network, row: dict[Hashable, Any], lang: str) -> str:
    return sensitivity.becomes(
        sector_called(network, row["group"], lang),
        (row["verdict"], row["verdict_without"]),
        row["hub_ratio_without"],
        (row["p_adjusted_without"], row["p_lower_adjusted_without"]),
        lang,
    )
