"""The door *Take a template*: a workbook to fill in, or two files of CSV."""

from functools import partial

import streamlit as st

from ..data.atomic import archive
from ..export.templates import csv_templates, workbook_template
from ..text.catalogue import messages


def show(lang: str) -> None:
    """Show the door: what a template is, and the buttons that download one in the language of the page."""
    _ = messages(lang).gettext
    st.subheader(_("Take a template"), anchor=False)
    st.text(
        _(
            "An empty sheet of actors and one of partnerships, with lists to choose from, an example, and what belongs "
            "in each column. Fill it in and bring it here."
        )
    )
    name = _("network-template")
    for suffix, label, made in (
        (".xlsx", _("Excel (.xlsx)"), partial(workbook_template, lang)),
        (".zip", _("CSV, two files (.zip)"), partial(_both, lang)),
    ):
        st.download_button(
            label,
            data=made,
            file_name=f"{name}{suffix}",
            icon=":material/download:",
            on_click="ignore",
            key=f"template_{suffix}",
        )


def _both(lang: str) -> bytes:
    return archive(csv_templates(lang).items())
