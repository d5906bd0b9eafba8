"""The limits of the data, shown with every conclusion."""

from html import escape

from ..network.model import Network
from ..text.catalogue import N_, messages

# Shown wherever that metric would be.
EIGENVECTOR_UNDEFINED = N_(
    "Eigenvector centrality is empty: two parts of the network are so equally central that rounding would decide."
)


def data_limits(network: Network, lang: str) -> str:
    """The limits that the data state of themselves, as HTML."""
    if not network.about.limits:
        return f'<p class="also">{messages(lang).gettext("The data say nothing about their limits.")}</p>'
    return "<ul>" + "".join(f"<li>{escape(limit.text(lang))}</li>" for limit in network.about.limits) + "</ul>"
