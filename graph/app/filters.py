"""The filters: what each can be set to, what is set, and the view without one of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache as remember
from typing import Any, NamedTuple

import streamlit as st

from ..network.selection import EXACTLY, Selection, resources_of
from ..picture.groups import attribute_name, names_of
from ..picture.url import View
from ..text import challenge_name, labels, region_name
from ..text.catalogue import N_, messages
from . import cache, choices, layers
from .seen import Seen

# The key of a filter, as the address has it, to its field of a selection.
FIELDS: Mapping[str, str] = {
    "sector": "sectors",
    "form": "forms",
    "region": "regions",
    "kind": "kinds",
    "resource": "resources",
    "challenge": "challenges",
    "confidence": "confidences",
}
NAMES: Mapping[str, str] = {
    "sector": N_("Sector"),
    "form": N_("Form"),
    "region": N_("Region"),
    "kind": N_("Kind of partnership"),
    "resource": N_("Resource"),
    "challenge": N_("Challenge"),
    "confidence": N_("How sure the fact is"),
}
_CHIPS = "chips"


class Active(NamedTuple):
    """Something that is filtered by: a key of its own, what it is called, and the view without it."""

    id: str
    text: str
    without: View


def values(seen: Seen) -> dict[str, dict[str, str]]:
    """What each filter can be set to: key → value → name, as far as the data have it."""
    _ = messages(seen.lang).gettext
    lang, network, known = seen.lang, seen.network, cache.known(seen.network).values
    sectors, forms = ({getattr(actor, field) for actor in network.actors} for field in ("sector", "form"))
    kinds = {link.kind for link in network.links}
    resources = sorted({r for link in network.links for r in resources_of(link, network.kinds)})
    stated = {link.confidence or "unstated" for link in network.links}
    return {
        "sector": {id: name.text(lang) for id, name in network.sectors.items() if id in sectors},
        "form": {form: _(labels.FORMS[form]) for form in known["form"] if form in forms},
        "region": {code: _region(code, lang) for code in sorted(known["region"])},
        "kind": {id: kind.name.text(lang) for id, kind in network.kinds.items() if id in kinds},
        "resource": {one: _(labels.RESOURCES[one]) if one in labels.RESOURCES else one for one in resources},
        "challenge": {one: challenge_name(one, lang) for one in sorted(known["challenge"])},
        "confidence": {one: _(labels.CONFIDENCES[one]) for one in known["confidence"] if one in stated},
    }


def _region(region: str, lang: str) -> str:
    """The name of a region, or of those of it that are of no smaller one."""
    name = region_name(region.removesuffix(EXACTLY), lang)
    return messages(lang).gettext("{region} as a whole").format(region=name) if region.endswith(EXACTLY) else name


def active(seen: Seen) -> Iterator[Active]:
    """What is filtered by, value by value; a focus is no filter."""
    _ = messages(seen.lang).gettext
    now, names = seen.view, values(seen)
    selection = now.scope.selection

    def left(**changed: Any) -> View:
        return replace(now, scope=replace(now.scope, selection=replace(selection, **changed)))

    for key, field in FIELDS.items():
        chosen = getattr(selection, field)
        for value in (*(v for v in names[key] if v in chosen), *sorted(chosen - names[key].keys())):
            text = f"{_(NAMES[key])}: {names[key].get(value, value)}"
            yield Active(f"{key}={value}", text, left(**{field: chosen - {value}}))
    if selection.text:
        yield Active("q", f"{_('Name contains')}: {selection.text}", left(text=""))
    if selection.at:
        yield Active("at", f"{_('At the date')}: {selection.at}", left(at=None, known_dates=False))
    if selection.known_dates:
        yield Active("dates", _("Known dates only"), left(known_dates=False))
    if now.off:
        groups = names_of(seen.whole, now.colour, seen.lang, layers.member_of(seen.whole, now.colour))
        for group in now.off:
            text = _("{by}: without {group}").format(
                by=attribute_name(now.colour, seen.lang), group=groups.get(group, group)
            )
            yield Active(f"off={group}", text, replace(now, off=tuple(one for one in now.off if one != group)))


def without(view: View) -> View:
    """The view with everybody in it, or everybody near the focus."""
    return replace(view, scope=replace(view.scope, selection=Selection()), off=(), hide=False, recompute=False)


@remember
def _component() -> Callable[..., Any]:
    # Registered once, and not before a script runs, as the picture is.
    return st.components.v2.component("samverkan.chips", js="chips-*.js", css="chips-*.css")


def show(seen: Seen) -> None:
    """What is filtered by, as chips that come off one by one; nothing where nothing is."""
    _ = messages(seen.lang).gettext
    found = {one.id: one for one in active(seen)}
    if not found:
        return

    def take_off() -> None:
        if (gone := found.get(st.session_state[_CHIPS].get("removed"))) is not None:
            choices.open_view(gone.without)

    _component()(
        key=_CHIPS,
        data={
            "label": _("Filters that are set"),
            "chips": [
                {"id": one.id, "text": one.text, "name": _("Remove the filter {filter}").format(filter=one.text)}
                for one in found.values()
            ],
        },
        on_removed_change=take_off,
    )


def way_back(seen: Seen) -> None:
    """Where nobody is left: the ways back to more."""
    _ = messages(seen.lang).gettext
    now = seen.view
    cleared = without(now)
    if cleared != now:
        st.button(_("Clear filters"), key="back_to_all", on_click=choices.open_view, args=(cleared,))
    if now.scope.focus:
        left = replace(now, scope=replace(now.scope, focus=(), radius=1))
        st.button(_("Leave the focus"), key="back_from_focus", on_click=choices.open_view, args=(left,))
