"""The section of top contributors on the page Hubs: the actors with most of each group's headline measure."""

from html import escape

from ..network.model import Network
from ..text import number, percent
from ..text.catalogue import messages
from . import cache, markup
from .groups import Groups

_MIN_SHARE = 0.005  # of the group's measure; actors with less are not listed
_MAX_NAMED = 3


def section(network: Network, compared: Groups, lang: str) -> str:
    """The three top contributors of each group with their shares of its measure, as HTML."""
    _ = messages(lang).gettext
    contributors: dict[str, list[str]] = {group: [] for group in compared.names}
    found = cache.top_contributors(network, compared.by)
    for row in found[found["share"] >= _MIN_SHARE].to_dict("records"):
        name = escape(network.title(row["actor"], lang))
        contributors[row["group"]].append(f"<b>{name}</b> ({percent(row['share'], lang)})")
    rows = "".join(
        f"<li>{markup.symbol(compared.marks[group])}{escape(compared.names[group])}: {_listed(names, lang)}</li>"
        for group, names in contributors.items()
    )
    caption = _(
        "The three actors with the most betweenness in each {group}, and what part of it each of them has."
    ).format(**compared.nouns(lang))
    return (
        f'<div class="prose"><h2>{_("Top contributors to the betweenness")}</h2><p class="also">{caption}</p>'
        f'<ul class="carriers">{rows}</ul></div>'
    )


def _listed(names: list[str], lang: str) -> str:
    """The first three names, and the number of others, which equal the third, or may by the bounds of a sample."""
    more = (
        f" {messages(lang).gettext('… and {n} more').format(n=number(len(names) - _MAX_NAMED, lang))}"
        if len(names) > _MAX_NAMED
        else ""
    )
    return ", ".join(names[:_MAX_NAMED]) + more if names else "–"
