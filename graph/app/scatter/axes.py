"""The two numbers of a scatter, and their scales: what there is to choose from, and what is chosen in the address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

import streamlit as st

from ...metrics import RANKED
from ...metrics.numeric import numeric
from ...network.engagement import Engagement
from ...network.model import Network
from ...picture.groups import size_name
from ...picture.url import joined
from ...text.catalogue import N_, messages
from .. import choices, markup
from ..controls import distinct
from ..engagement import stated as engagement

KEY, LOG = "axes", "log"
SIDES = ("x", "y")
# What engagement.yaml states, where it is shown.
ENGAGED = {"engagement.influence": N_("Stated influence"), "engagement.interest": N_("Stated interest")}
_INFLUENCE = ("engagement.influence", "influence", "inflytande")  # what attributes that state it are usually called
_MEASURED = ("betweenness", "cross_sector_betweenness")  # positions that stated influence is compared with
_USUAL = ("degree", "betweenness")  # the first where nothing is stated


@dataclass(frozen=True, slots=True)
class Axes:
    """The names of the two numbers, and which of `x` and `y` has a logarithmic scale."""

    x: str
    y: str
    log: tuple[str, ...] = ()

    @property
    def address(self) -> dict[str, str]:
        """As the address has them."""
        return {KEY: joined((self.x, self.y)) or "", **({LOG: ",".join(self.log)} if self.log else {})}


def stated(network: Network) -> tuple[str, ...]:
    """The numbers that are stated of actors: of their engagement, where anything is, and attributes of their own."""
    return (*(ENGAGED if engaged(network) else ()), *_own(network))


def engaged(network: Network) -> Mapping[str, Engagement]:
    """What is stated of the engagement of actors, as far as it is shown and has been read."""
    read = engagement.of(network)
    return read.by_actor if read else {}


def _own(network: Network) -> tuple[str, ...]:
    return tuple(name for name in numeric(network) if name not in (*RANKED, *ENGAGED))


def names(network: Network, lang: str) -> dict[str, str]:
    """All numbers that actors may have, with their names: first those that are stated."""
    _ = messages(lang).gettext
    known = (*stated(network), *RANKED)
    return distinct({name: _(ENGAGED[name]) if name in ENGAGED else size_name(name, lang) for name in known})


def asked(network: Network) -> Mapping[str, str]:
    """What the address asks for, as far as these data have it."""
    found = _read(network)
    kept = found.address if found else {}
    return {key: kept[key] for key in (KEY, LOG) if choices.beside_view(key) and key in kept}


def chosen(network: Network) -> Axes:
    """The axes that are chosen; else the first number that is stated, or the partners, and betweenness."""
    found = _read(network)
    if found and {found.x, found.y} <= {*stated(network), *RANKED}:
        return found
    return Axes(next(iter(stated(network)), _USUAL[0]), _USUAL[1])


def presets(network: Network, axes: Axes, lang: str) -> None:
    """Show the ways to what is stated beside what is measured, where anything is stated."""
    known, labels = stated(network), names(network, lang)
    if not known:
        return
    first = next((name for name in known if name.casefold() in _INFLUENCE), known[0])
    text = messages(lang).gettext("{stated} against {measured}")
    with st.container(horizontal=True, key="scatter_presets"):
        for name in _MEASURED:
            st.button(
                markup.escape_markdown(text.format(stated=labels[first], measured=labels[name])),
                key=f"scatter_preset_{name}",
                type="tertiary",
                disabled=(axes.x, axes.y) == (first, name),
                on_click=choose,
                args=(Axes(first, name),),
            )


def controls(network: Network, axes: Axes, lang: str) -> None:
    """Show the choice of both numbers and of their scales."""
    _ = messages(lang).gettext
    labels = names(network, lang)
    titles = {"x": _("Horizontal"), "y": _("Vertical")}
    with st.container(horizontal=True, vertical_alignment="bottom", key="scatter_axes"):
        for side in SIDES:
            key = f"scatter_{side}"
            st.session_state[key] = getattr(axes, side)
            st.selectbox(
                titles[side],
                list(labels),
                format_func=labels.__getitem__,
                width=300,
                key=key,
                on_change=_choose_number,
                args=(axes, side),
            )
        st.session_state["scatter_log"] = list(axes.log)
        st.pills(
            _("Logarithmic scale"),
            SIDES,
            format_func=titles.__getitem__,
            selection_mode="multi",
            key="scatter_log",
            on_change=_choose_scales,
            args=(axes,),
        )


def choose(axes: Axes) -> None:
    """Have the next run show these."""
    for key in (KEY, LOG):
        choices.choose(key, axes.address.get(key))


def _choose_number(axes: Axes, side: str) -> None:
    choose(replace(axes, **{side: st.session_state[f"scatter_{side}"]}))


def _choose_scales(axes: Axes) -> None:
    there = st.session_state["scatter_log"]
    choose(replace(axes, log=tuple(side for side in SIDES if side in there)))


def _read(network: Network) -> Axes | None:
    parts = [unquote(part) for part in (choices.beside_view(KEY) or "").split(",")]
    # The address may name what is stated of engagement also where it is not shown.
    known = (*ENGAGED, *_own(network), *RANKED)
    if len(parts) != len(SIDES) or not all(part in known for part in parts):
        return None
    return Axes(parts[0], parts[1], _scales())


def _scales() -> tuple[str, ...]:
    wanted = (choices.beside_view(LOG) or "").split(",")
    return tuple(side for side in SIDES if side in wanted)
