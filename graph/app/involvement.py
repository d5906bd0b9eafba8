"""The section of involvement on the page Hubs: the order of the sectors, beside published orders in the data."""

from collections.abc import Sequence
from html import escape

from ..metrics.involvement import follows, in_order
from ..network.model import Network, Order
from ..picture.scene import scales
from ..text import counted
from ..text.catalogue import messages
from . import cache, markup
from .links import sources


def section(network: Network, lang: str) -> str:
    """The order of the sectors in these data, beside each published order that the data name, as HTML."""
    _ = messages(lang).gettext
    table = cache.involvement(network)
    counts = dict(zip(table["group"], table["partnerships"], strict=True))
    published = network.about.compare
    columns = [(_("Here, by number of partnerships"), _list(network, in_order(table), lang, counts))]
    columns += [(one.title.text(lang), _list(network, list(one.order), lang, {})) for one in published]
    lists = "".join(f"<div><h3>{escape(title)}</h3>{items}</div>" for title, items in columns)
    verdict = (
        _verdict(published, [follows(table, one.order) for one in published], lang) if any(counts.values()) else ""
    )
    note = _note(published, lang) if published else ""
    return (
        f'<div class="prose"><h2>{_("In what order are the sectors involved?")}</h2></div>'
        f'<div class="orders">{lists}</div>{verdict}{note}'
    )


def on_each(sides: Sequence[tuple[str, Network]], lang: str) -> str:
    """The order of the sectors on each of several sides, by its name, as HTML."""
    lists = []
    for title, network in sides:
        table = cache.involvement(network)
        counts = dict(zip(table["group"], table["partnerships"], strict=True))
        lists.append(f"<div><h3>{escape(title)}</h3>{_list(network, in_order(table), lang, counts)}</div>")
    return f'<div class="orders">{"".join(lists)}</div>'


def _verdict(published: tuple[Order, ...], alike: list[bool], lang: str) -> str:
    """Which of the published orders agree with the order in these data, or that none does."""
    if not published:
        return ""
    titles = [
        one.title.text(lang) for one, is_alike in zip(published, alike, strict=True) if is_alike or not any(alike)
    ]
    _ = messages(lang).gettext
    text = (
        _(
            "The order here agrees with: {titles}. A large sector takes part more often for the mere reason that it is "
            "large."
        )
        if any(alike)
        else _(
            "The order here does not agree with: {titles}. A large sector takes part more often for the mere reason "
            "that it is large."
        )
    )
    return f'<p class="prose">{escape(text.format(titles="; ".join(titles)))}</p>'


def _note(published: tuple[Order, ...], lang: str) -> str:
    cited = sources(tuple(dict.fromkeys(one.source for one in published)))
    text = messages(lang).gettext("Two sectors with “and” are named together in the published order. Source: {sources}")
    return f'<p class="also">{text.format(sources=cited)}</p>'


def _list(network: Network, groups: list[tuple[str, ...]], lang: str, counts: dict[str, int]) -> str:
    marks = scales.partition(network.sectors)
    joined = f" {messages(lang).gettext('and')} "
    items = []
    for group in groups:
        names = joined.join(markup.symbol(marks[s]) + escape(network.sectors[s].text(lang)) for s in group)
        count = f" ({counted('partnerships', counts[group[0]], lang)})" if counts else ""
        items.append(f"<li>{names}{count}</li>")
    return f"<ol>{''.join(items)}</ol>"
