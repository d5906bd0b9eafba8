"""The heading of a view, as on a sheet."""

from collections.abc import Iterator

from ..network.model import Network
from ..network.selection import Selection, filters_of
from ..text import headline, labels, sheets, whatif
from ..text.catalogue import messages
from .change import supposed
from .filters import value_names
from .url import View


def heading(network: Network, view: View, lang: str) -> str:
    """What the view of these data shows: its change, its map, its path, its actors or what it is filtered by.

    A view of everything is headed by the title of the data.
    """
    _ = messages(lang).gettext
    scope = view.scope
    if view.change:
        return supposed(network, view.change, lang)
    parts = list(_chosen(network, scope.selection, lang))
    if scope.focus:
        names = whatif.several([network.actor(id).title(lang) for id in scope.focus], lang)
        parts.insert(0, _("Around {names}").format(names=names))
    if view.map:
        parts.insert(0, _(labels.MAPS[view.map]))
    elif view.actor and view.to:
        a, b = (network.actor(id).title(lang) for id in (view.actor, view.to))
        parts.insert(0, sheets.way(a, b, lang))
    elif view.actor and view.actor not in scope.focus:
        parts.insert(0, network.actor(view.actor).title(lang))
    if parts:
        return headline.capital(" · ".join(parts))
    return network.about.title.text(lang) if network.about.title else sheets.untitled(lang)


def _chosen(network: Network, selection: Selection, lang: str) -> Iterator[str]:
    """The values of each filter of a view."""
    for entry in filters_of(selection):
        asked = getattr(selection, entry.field)
        if entry.takes == "values":
            values = entry.in_order(network, asked)
            yield from _several([*value_names(network, entry, values, lang, short=True).values()], lang)
        elif entry.takes == "text" and asked.strip():
            yield messages(lang).gettext("“{text}”").format(text=asked.strip())
        elif entry.takes == "date" and asked:
            yield asked


def _several(names: list[str], lang: str) -> Iterator[str]:
    if names:
        yield whatif.several(names, lang)
