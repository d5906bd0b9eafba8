"""The section of introductions on the page Gaps: who connects, and who should meet."""

from ..view_state import ViewState


def show(state: ViewState) -> None:
    """Show the section: its heading, the answer in a sentence, a chart, and the table."""
