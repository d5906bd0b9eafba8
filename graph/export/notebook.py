"""A network as a notebook shows it."""

from base64 import b64encode
from html import escape

from ..network.model import Network
from ..picture.url import View
from ..text import number
from ..text.catalogue import messages

_MOST_DRAWN = 2_000  # actors; to lay out more takes seconds
_LANG = "en"


def html(network: Network) -> str:
    """A small table of what the network holds, and its picture if it has at most 2,000 actors."""
    _ = messages(_LANG).gettext
    title = network.about.title.text(_LANG) if network.about.title else _("Stakeholder network")
    counts = dict.fromkeys(network.sectors, 0)
    for actor in network.actors:
        counts[actor.sector] += 1
    rows = {
        _("Actors"): len(network.actors),
        **{f"– {network.sectors[sector].text(_LANG)}": count for sector, count in counts.items()},
        _("Links"): len(network.links),
        _("Ties"): len(network.ties),
        _("Components"): len(network.components),
    }
    cells = "".join(
        f"<tr><th style='text-align:left'>{escape(name)}</th><td>{number(count, _LANG)}</td></tr>"
        for name, count in rows.items()
    )
    picture = _picture(network, title) if 0 < len(network.actors) <= _MOST_DRAWN else ""
    return f"<div>{picture}<table><caption>{escape(title)}</caption>{cells}</table></div>"


def _picture(network: Network, title: str) -> str:
    """The picture as an image, which runs no script; nothing where what draws is not installed."""
    try:
        from ..picture import compose  # noqa: PLC0415
        from .drawing import Format, svg  # noqa: PLC0415 - tables do without
    except ImportError:
        return ""
    drawn = svg(compose(network, View(), _LANG), title, "", sheet=Format(720, 450, 10, 12), web=False)
    image = b64encode(drawn.text.encode()).decode()
    return f"<img alt='{escape(title)}' width='720' src='data:image/svg+xml;base64,{image}'>"
