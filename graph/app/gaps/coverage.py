"""The section of coverage on the page Gaps: what support is documented where, and which sectors are in which region."""

from ..view_state import ViewState


def show(state: ViewState) -> None:
    """Show the section: its heading, the answer in a sentence, a chart, and the table."""
