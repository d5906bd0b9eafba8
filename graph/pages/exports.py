"""What can be taken along from a page."""

from functools import partial

import streamlit as st

from ..writing import Table, table_bytes


def download(table: Table, label: str, file: str, suffix: str = ".csv") -> None:
    """A button that hands out a table as it is on the page, numbers whole; `file` has no suffix."""
    st.download_button(
        label,
        data=partial(table_bytes, table, suffix),
        file_name=f"{file}{suffix}",
        icon=":material/download:",
        on_click="ignore",
        key=f"download_{file}{suffix}",
    )
