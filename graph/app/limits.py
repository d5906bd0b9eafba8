"""What the data cannot support, shown beside every conclusion."""

from html import escape

from ..network.model import Network
from ..text import phrases


def limits(network: Network, lang: str) -> str:
    """The limits that the data set states of itself, as HTML."""
    if not network.about.limits:
        return f'<p class="also">{phrases(lang)["no_limits"]}</p>'
    return "<ul>" + "".join(f"<li>{escape(limit.text(lang))}</li>" for limit in network.about.limits) + "</ul>"
