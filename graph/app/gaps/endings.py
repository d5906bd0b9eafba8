"""The section of endings on the page Gaps: what ends when, and whom that touches."""

from ..view_state import ViewState


def show(state: ViewState) -> None:
    """Show the section: its heading, the answer in a sentence, a chart, and the table."""
