"""What the data cannot support, shown beside every conclusion."""

from html import escape

from ..network.model import Network
from ..text.catalogue import N_, messages

# Said wherever that metric would stand.
UNSETTLED = N_(
    "Eigenvector centrality is empty: two parts of the network are so equally central that rounding would decide."
)


def limits(network: Network, lang: str) -> str:
    """The limits that the data set states of itself, as HTML."""
    if not network.about.limits:
        return f'<p class="also">{messages(lang).gettext("The data say nothing about their limits.")}</p>'
    return "<ul>" + "".join(f"<li>{escape(limit.text(lang))}</li>" for limit in network.about.limits) + "</ul>"
