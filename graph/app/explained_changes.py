"""What the explaining question finds without each of the most influential actors: a sentence, a list and a table."""

from html import escape

import pandas as pd
import streamlit as st

from ..metrics import HEADLINE
from ..metrics.explained_influence import leading
from ..metrics.questions import explaining
from ..network.model import Network
from ..picture.groups import SECTOR, attribute_name, sector_called
from ..text import explained_influence, number
from ..text.catalogue import messages
from ..text.explained_influence import Became
from ..text.questions import null
from . import scorecard
from .exports import download

_HEIGHT = 8  # rows that are seen at once


def show(network: Network, table: pd.DataFrame, lang: str) -> None:
    """Show which verdicts on betweenness change in a table of `explained_leverage`, all of them, and the download."""
    _ = messages(lang).gettext
    question = explaining(network)
    rows = table[table["lens"] == HEADLINE]
    left_out = rows["actor"].drop_duplicates().tolist()
    if left_out == [""]:
        st.html(f"<p><b>{escape(explained_influence.nobody(rows['reason'].iloc[0], lang))}</b></p>")
        return
    names = {id: network.title(id, lang) for id in left_out}
    changed = rows[rows["verdict"] != rows["verdict_without"]]
    st.html(f"<p><b>{escape(explained_influence.summary(len(changed), len(left_out), question, lang))}</b></p>")
    items = ""
    for row in changed.to_dict("records"):
        became = Became(
            sector_called(network, row["group"], lang),
            row["verdict_without"],
            row["p_adjusted_without"],
            row["p_lower_adjusted_without"],
            row["reason_without"],
            0 if pd.isna(row["draws_without"]) else int(row["draws_without"]),
        )
        change = explained_influence.becomes(became, question, lang)
        before = _(explained_influence.VERDICTS[row["verdict"]])
        line = _("Without {without}: {change}; with all actors: {before}.").format(
            without=names[row["actor"]], change=change, before=before
        )
        items += f"<li>{escape(line)}</li>"
    st.html(f"<ul>{items}</ul>" if items else "")
    first = sector_called(network, leading(table), lang)
    st.caption(explained_influence.tried(list(names.values()), first, lang))
    compared = _("Compared with {null}").format(null=null(question, lang))
    st.dataframe(
        _readable(network, rows, names, compared, lang),
        hide_index=True,
        height=scorecard.height(rows, _HEIGHT),
        alt=compared,
        column_config={_("Without"): st.column_config.Column(width=260)},
    )
    download(table, _("The comparisons as CSV"), "leverage-explained")


def _readable(network: Network, rows: pd.DataFrame, names: dict[str, str], compared: str, lang: str) -> pd.DataFrame:
    """The rows with the names and number formats of the screen."""
    _ = messages(lang).gettext
    verdicts = explained_influence.VERDICTS
    return pd.DataFrame(
        {
            _("Without"): [names[id] for id in rows["actor"]],
            attribute_name(SECTOR, lang): [network.sectors[group].text(lang) for group in rows["group"]],
            compared: [_(verdicts[verdict]) for verdict in rows["verdict"]],
            _("Becomes"): [_(verdicts[verdict]) for verdict in rows["verdict_without"]],
            _("p (adjusted)"): scorecard.sided(rows["p_adjusted"], rows["p_lower_adjusted"], lang),
            _("p becomes"): scorecard.sided(rows["p_adjusted_without"], rows["p_lower_adjusted_without"], lang),
            _("Relative to its share"): [number(v, lang, 2) for v in rows["hub_ratio"]],
            _("Relative to its share becomes"): [number(v, lang, 2) for v in rows["hub_ratio_without"]],
        }
    )
