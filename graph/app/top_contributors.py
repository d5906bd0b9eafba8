"""The top contributors: the actors with most of each group's part of the headline measure."""

from html import escape

from ..network.model import Network
from ..text import number, percent
from ..text.catalogue import messages
from . import cache, markup
from .groups import Groups

_LEAST = 0.005  # less carries nothing
_MOST = 3


def of_each(network: Network, compared: Groups, lang: str) -> str:
    """The three that carry most of each group, with what part of it they hold, as HTML."""
    _ = messages(lang).gettext
    carried: dict[str, list[str]] = {group: [] for group in compared.names}
    found = cache.top_contributors(network, compared.by)
    for row in found[found["share"] >= _LEAST].to_dict("records"):
        name = escape(network.title(row["actor"], lang))
        carried[row["group"]].append(f"<b>{name}</b> ({percent(row['share'], lang)})")
    rows = "".join(
        f"<li>{markup.symbol(compared.marks[group])}{escape(compared.names[group])}: {_listed(names, lang)}</li>"
        for group, names in carried.items()
    )
    told = _(
        "The three actors with the most betweenness in each {group}, and what part of it each of them has."
    ).format(**compared.nouns(lang))
    return (
        f'<div class="prose"><h2>{_("Top contributors to the betweenness")}</h2><p class="also">{told}</p>'
        f'<ul class="carriers">{rows}</ul></div>'
    )


def _listed(names: list[str], lang: str) -> str:
    """The first of them; those beyond equal the last that is named."""
    more = (
        f" {messages(lang).gettext('… and {n} more').format(n=number(len(names) - _MOST, lang))}"
        if len(names) > _MOST
        else ""
    )
    return ", ".join(names[:_MOST]) + more if names else "–"
