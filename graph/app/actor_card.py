"""The card of an actor: its description, its partnerships, and its metrics."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from ..metrics.bridging import bridged_sectors, cut_off
from ..metrics.paths import Paths
from ..network.model import Actor, Link, Network
from ..picture.scene import scales
from ..text import challenge_name, counted, labels, number, record, region_name
from ..text.catalogue import SOURCE, messages
from . import actor_figures, cache, choices, markup, paths
from .computing.section import section
from .controls import distinct, focused
from .editing import buttons as edit_buttons
from .engagement import card as engagement
from .links import by_sector, listed, sources
from .view_state import ViewState

_MAX_PAIRS, _MAX_NAMED, _FEW_LINKS = 3, 5, 2
_SHORT = 800  # characters of markup; longer lists of partnerships are in closed expanders, so that clicks send little


def show(state: ViewState, id: str, found: Paths | None) -> None:
    """Show the card; `found` are the paths from the actor to another one, None if none are sought.

    The content of an expander is not sent before it is opened: a click on an actor with a hundred partnerships costs
    no more than any other.
    """
    _ = messages(state.lang).gettext
    network, lang = state.network, state.lang
    actor, focus = network.actor(id), state.view.scope.focus
    st.html(_heading(state.network, actor, lang))
    in_network = id in state.whole.position
    if in_network and state.view.to:  # the last request comes first
        with st.container(key="paths_first"):
            paths.show(state, found)
    st.html(_place(state, actor))
    edit_buttons.of_actor(state, id)
    engagement.show(state, id)
    if in_network:
        if id not in focus:
            st.button(
                _("Add to the focus") if focus else _("Focus here"),
                key="focus_here",
                icon=":material/center_focus_strong:",
                on_click=choices.open_view,
                args=(focused(state.view, id),),
            )
        if not state.view.to:
            with st.expander(_("The way from here"), key="paths", on_change="rerun") as folded:
                if folded.open:
                    paths.show(state, found)
    bridges = _bridges(state.measured, actor, lang) if id in state.measured.position else ""
    st.html(bridges + _description(actor, lang))
    _links(state, actor)
    if id in state.measured.position:
        with st.expander(_("All metrics"), key="all_metrics", on_change="rerun") as folded:
            if folded.open:
                section("all_metrics", state.network, lang, lambda: _all_metrics(state, actor), "30rem")


def _all_metrics(state: ViewState, actor: Actor) -> None:
    st.html(actor_figures.table(actor, cache.actor_metrics(state.measured), state.lang))


def _links(state: ViewState, actor: Actor) -> None:
    """Show the partnerships, by sector where there are many, and their partners as choices that lead to their cards."""
    network, lang = state.network, state.lang
    _ = messages(lang).gettext
    groups = by_sector(network, actor)
    count = sum(map(len, groups.values()))
    partnerships = counted("partnerships", count, lang)
    if state.is_part and state.scoped.projection is None:
        within = number(sum(1 for link in state.part.links_of(actor.id)), lang)
        partnerships = _("{partnerships}, {n} of them in scope").format(partnerships=partnerships, n=within)
    asked = network.about.asked.standing(actor.id) if network.about.asked else ""
    none = "" if count else f'<p class="also">{record.without_partnership(asked, lang)}</p>'
    every = [link for links in groups.values() for link in links]
    items = listed(network, actor, every, lang) if 0 < count <= _FEW_LINKS else ""
    short = 0 < len(items) <= _SHORT
    st.html(f"<h3>{partnerships}</h3>{none or (items if short else '')}")
    if short:
        _partners(network, actor, every, "few", lang)
        edit_buttons.of_partnerships(network, every, "few", lang)
        return
    for sector, links in groups.items():
        name = network.sectors[sector].text(lang) if sector else _("Several sectors")
        label = f"{markup.escape_markdown(name)} ({number(len(links), lang)})"
        with st.expander(label, key=f"links_{sector}", on_change="rerun") as folded:
            if folded.open:
                st.html(listed(network, actor, links, lang))
                _partners(network, actor, links, sector, lang)
                edit_buttons.of_partnerships(network, links, sector, lang)


def _partners(network: Network, actor: Actor, links: Iterable[Link], key: str, lang: str) -> None:
    """Show the partners as choices that lead to their cards."""
    ids = dict.fromkeys(member for link in links for member in link.members if member != actor.id)
    names = distinct({id: network.title(id, lang) for id in ids})
    st.session_state[f"partner_{key}"] = None
    st.pills(
        messages(lang).gettext("Go to"),
        list(names),
        format_func=lambda id: markup.escape_markdown(names[id]),
        key=f"partner_{key}",
        on_change=lambda: choices.choose("actor", st.session_state[f"partner_{key}"]),
    )


def _place(state: ViewState, actor: Actor) -> str:
    """The actor's key metrics in the measured network as HTML, or why it has none."""
    if actor.id in state.measured.position:
        standing = actor_figures.standing(state.measured, actor, state.lang)
    else:
        standing = f'<p class="also">{_outside(state, actor)}</p>'
    # Measured, but out of scope.
    dimmed = actor.id in state.measured.position and actor.id not in state.part.position
    text = messages(state.lang).gettext("Out of scope, and so dimmed or hidden in the picture.")
    note = f'<p class="also">{text}</p>' if dimmed else ""
    return note + standing


def _outside(state: ViewState, actor: Actor) -> str:
    """Why an actor is not measured."""
    _ = messages(state.lang).gettext
    if actor.id in state.whole.position:
        return _("The actor is out of scope; the metrics are computed on the scope alone.")
    return _("Collaborations are read as ties: this is no actor of the network but ties its organisations together.")


def _heading(network: Network, actor: Actor, lang: str) -> str:
    _ = messages(lang).gettext
    mark = scales.partition(network.sectors)[actor.sector]
    kinds = [escape(network.sectors[actor.sector].text(lang)), _(labels.FORMS[actor.form])]
    if actor.cross_sector:
        kinds.append(_("cross-sector"))
    other = actor.name if lang == "en" else actor.name_en
    names = [escape(n) for n in (other,) if n and n != actor.title(lang)]
    if names and dict(actor.custom).get("name_en") == "translated":
        names = [f"{names[0]} ({_('our translation')})"] if lang != SOURCE else names
    names += [escape(alias) for alias in actor.aliases]
    also = f'<p class="also">{_("Also")}: {"; ".join(names)}</p>' if names else ""
    return (
        f'<p class="chip">{markup.symbol(mark)}{" · ".join(kinds)}</p>'
        f'<h2 class="name">{escape(network.title(actor.id, lang))}</h2>{also}'
    )


def _bridges(network: Network, actor: Actor, lang: str) -> str:
    """The pairs of sectors in contact only through the actor, and the actors cut off without it, as HTML."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    pairs = bridged_sectors(network, actor.id)
    sentences = []
    if pairs:
        named = [
            f"{network.sectors[a].text(lang)} – {network.sectors[b].text(lang)} {number(count, lang)}"
            for a, b, count in pairs[:_MAX_PAIRS]
        ]
        every = counted("pairs", sum(pair[-1] for pair in pairs), lang)
        sentences.append(
            _("The actor joins {n} that otherwise have no direct contact. Most: {pairs}.").format(
                n=every, pairs="; ".join(named)
            )
        )
    if lost := [id for part in cut_off(network, actor.id) for id in part]:
        names = ", ".join(network.title(id, lang) for id in lost[:_MAX_NAMED])
        more = (
            f" {_('… and {n} more').format(n=number(len(lost) - _MAX_NAMED, lang))}" if len(lost) > _MAX_NAMED else ""
        )
        sentences.append(
            catalogue.ngettext(
                "Without the actor one other is cut off: {names}.",
                "Without the actor {n} others are cut off: {names}.",
                len(lost),
            ).format(n=number(len(lost), lang), names=names + more)
        )
    if not sentences:
        return ""
    return f"<h3>{_('What the actor bridges')}</h3>" + "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)


def _description(actor: Actor, lang: str) -> str:
    _ = messages(lang).gettext
    rows = []
    if actor.region:
        rows.append((_("Region"), escape(region_name(actor.region, lang))))
    if actor.functions:
        rows.append((_("Support"), ", ".join(_(labels.RESOURCES[function]) for function in actor.functions)))
    if actor.challenges:
        rows.append((_("Challenges"), escape(", ".join(challenge_name(one, lang) for one in actor.challenges))))
    if actor.orgnr:
        rows.append((_("Organisation number"), actor.orgnr))
    if actor.url:
        rows.append((_("Website"), markup.link(actor.url.split("://", 1)[1].rstrip("/"), actor.url)))
    if actor.note:
        rows.append((_("Note"), escape(actor.note)))
    if actor.as_of:
        rows.append((_("As of"), str(actor.as_of)))
    rows += [(key, escape(value)) for key, value in actor.custom if key != "name_en"]
    if actor.sources:
        rows.append((_("Sources"), sources(actor.sources)))
    return markup.definition_list(rows)
