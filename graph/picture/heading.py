"""What a view shows, in a few words: the heading of a sheet."""

from collections.abc import Iterator

from ..network.model import Network
from ..network.selection import EXACTLY, Selection
from ..text import headline, labels, region_name, sheets, whatif
from ..text.catalogue import messages
from .change import supposed
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
    """What the view is filtered by, each filter in its own words."""
    _ = messages(lang).gettext
    yield from _several([network.sectors[id].text(lang) for id in network.sectors if id in selection.sectors], lang)
    yield from _several([_(labels.FORMS[form]) for form in sorted(selection.forms)], lang)
    yield from _several([region_name(code.removesuffix(EXACTLY), lang) for code in sorted(selection.regions)], lang)
    yield from _several([network.kinds[id].name.text(lang) for id in network.kinds if id in selection.kinds], lang)
    yield from _several(
        [_(labels.RESOURCES[one]) if one in labels.RESOURCES else one for one in sorted(selection.resources)], lang
    )
    yield from _several(sorted(selection.challenges), lang)
    yield from _several([_(labels.CONFIDENCES[stated]) for stated in sorted(selection.confidences)], lang)
    if selection.text.strip():
        yield _("“{text}”").format(text=selection.text.strip())
    if selection.at:
        yield selection.at


def _several(names: list[str], lang: str) -> Iterator[str]:
    if names:
        yield whatif.several(names, lang)
