"""In what order the sectors are involved, beside the two orders that were published."""

from html import escape

from ..metrics.involvement import follows, in_order
from ..model import Network
from ..view import scales
from ..vocabulary import SECTORS
from ..words import counted, phrases
from . import cache, markup

# Mötesplats Social Innovation's mapping of 2024; sectors in one bracket are named together.
_PUBLISHED = {
    "order_sweden": (("public", "academia"), ("civil_society", "business")),
    "order_world": (("civil_society", "academia"), ("business", "public")),
}


def order(network: Network, lang: str) -> str:
    """The three orders side by side, as HTML; the published ones only where the sectors are theirs."""
    say = phrases(lang)
    table = cache.involvement(network)
    counts = dict(zip(table["group"], table["partnerships"], strict=True))
    columns = [(say["order_here"], _list(network, in_order(table), lang, counts))]
    comparable = network.sectors.keys() == SECTORS.keys()
    if comparable:
        columns += [(say[key], _list(network, list(groups), lang, {})) for key, groups in _PUBLISHED.items()]
    note = f'<p class="also">{escape(say["order_note"])}</p>' if comparable else ""
    if comparable and table["partnerships"].any():
        alike = [key for key, order in _PUBLISHED.items() if follows(table, order)]
        note = f'<p class="prose">{escape(say[f"follows_{alike[0]}" if alike else "follows_neither"])}</p>{note}'
    told = "".join(f"<div><h3>{escape(title)}</h3>{items}</div>" for title, items in columns)
    return f'<div class="prose"><h2>{say["order_title"]}</h2></div><div class="orders">{told}</div>{note}'


def _list(network: Network, groups: list[tuple[str, ...]], lang: str, counts: dict[str, int]) -> str:
    marks = scales.partition(network.sectors)
    joined = f" {phrases(lang)['and']} "
    items = []
    for group in groups:
        names = joined.join(markup.symbol(marks[s]) + escape(network.sectors[s].text(lang)) for s in group)
        told = f" ({counted('partnerships', counts[group[0]], lang)})" if counts else ""
        items.append(f"<li>{names}{told}</li>")
    return f"<ol>{''.join(items)}</ol>"
