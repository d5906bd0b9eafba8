"""What differs between two sides, record by record: which has it, and which of its fields are not the same."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from ...metrics.compared import Record
from ...narrative.compared import Sides
from ...network.model import Link
from ...text import number
from ...text.catalogue import messages
from .. import scorecard
from ..exports import download

_MOST = 500  # rows that a browser is sent
_LONGEST = 200  # characters of a value


def show(sides: Sides, lang: str) -> None:
    """Show the table, closed at first, and the download of all of it; nothing where nothing differs."""
    if not sides.records:
        return
    _ = messages(lang).gettext
    with st.expander(_("What differs, one by one"), key="compare_records", on_change="rerun") as folded:
        if not folded.open:
            return
        table = pd.DataFrame([row for one in sides.records for row in _rows(one, sides, lang)])
        shown = table.head(_MOST)
        if len(table) > _MOST:
            text = _("Shown are the first {n} of {all} rows; the download has all.")
            st.caption(text.format(n=number(_MOST, lang), all=number(len(table), lang)))
        st.dataframe(shown, hide_index=True, height=scorecard.height(shown), alt=_("What differs, one by one"))
        download(table, _("What differs as CSV"), "compare-records")


def _rows(one: Record, sides: Sides, lang: str) -> Iterator[dict[str, str]]:
    _ = messages(lang).gettext
    first, second = sides.labels if sides.labels[0] != sides.labels[1] else ("1", "2")
    row = {_("What"): _("Actor") if one.what == "actor" else _("Partnership"), _("Name"): _name(one, sides, lang)}
    if one.change != "changed":
        only = first if one.change == "removed" else second
        yield row | {_("Where"): _("only {side}").format(side=only), _("Field"): "", first: "", second: ""}
    for field, before, after in one.fields:
        texts = {first: before[:_LONGEST], second: after[:_LONGEST]}
        yield row | {_("Where"): _("in both"), _("Field"): field, **texts}


def _name(one: Record, sides: Sides, lang: str) -> str:
    """What a record is called: an actor by its name, a partnership by those of its members and its kind."""
    network = sides.networks[0 if one.second is None else 1]
    members = " – ".join(network.title(id, lang) for id in one.members)
    return (
        f"{members} ({network.kinds[one.one.kind].name.text(lang).lower()})" if isinstance(one.one, Link) else members
    )
