"""One actor, read: who it is, whom it works with, and how it stands in the network."""

from collections.abc import Iterable
from html import escape

import pandas as pd
import streamlit as st

from ..metrics.bridging import bridged_sectors, cut_off
from ..metrics.paths import Paths
from ..metrics.ranking import ranks
from ..network.model import Actor, Link, Network
from ..picture.scene import scales
from ..text import UNDEFINED, challenge_name, counted, definitions, labels, number, region_name
from ..text.catalogue import SOURCE, messages
from . import cache, choices, markup, paths
from .controls import distinct, focused
from .limits import UNSETTLED
from .links import by_sector, listed, sources
from .view_state import ViewState

_FIRST = ("degree", "betweenness", "harmonic")
_MOST_PAIRS, _MOST_NAMED, _FEW_LINKS = 3, 5, 2
_SHORT = 800  # characters of markup: partnerships that take more are folded, so that no click sends much


def show(state: ViewState, id: str, found: Paths | None) -> None:
    """The card; `found` are the paths from the actor to another one, if they are asked for.

    What is folded is not sent before it is opened: a click on an actor of a hundred partnerships costs no more than
    any other.
    """
    _ = messages(state.lang).gettext
    network, lang = state.network, state.lang
    actor, focus = network.actor(id), state.view.scope.focus
    st.html(_heading(state.network, actor, lang))
    there = id in state.whole.position
    if there and state.view.to:  # what one has asked for last comes first
        with st.container(key="paths_first"):
            paths.show(state, found)
    st.html(_place(state, actor))
    if there:
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
                st.html(_metrics(actor, cache.actor_metrics(state.measured), lang))


def _links(state: ViewState, actor: Actor) -> None:
    """The partnerships, by sector where there are many; from each partner one gets to its own card."""
    network, lang = state.network, state.lang
    _ = messages(lang).gettext
    groups = by_sector(network, actor)
    count = sum(map(len, groups.values()))
    partnerships = counted("partnerships", count, lang)
    if state.is_part and state.scoped.projection is None:
        within = number(sum(1 for link in state.part.links_of(actor.id)), lang)
        partnerships = _("{partnerships}, {n} of them in scope").format(partnerships=partnerships, n=within)
    none = "" if count else f'<p class="also">{_("No partnership is documented.")}</p>'
    every = [link for links in groups.values() for link in links]
    told = listed(network, actor, every, lang) if 0 < count <= _FEW_LINKS else ""
    short = 0 < len(told) <= _SHORT
    st.html(f"<h3>{partnerships}</h3>{none or (told if short else '')}")
    if short:
        _partners(network, actor, every, "few", lang)
        return
    for sector, links in groups.items():
        name = network.sectors[sector].text(lang) if sector else _("Several sectors")
        label = f"{markup.plain(name)} ({number(len(links), lang)})"
        with st.expander(label, key=f"links_{sector}", on_change="rerun") as folded:
            if folded.open:
                st.html(listed(network, actor, links, lang))
                _partners(network, actor, links, sector, lang)


def _partners(network: Network, actor: Actor, links: Iterable[Link], key: str, lang: str) -> None:
    """The partners as what one can choose."""
    ids = dict.fromkeys(member for link in links for member in link.members if member != actor.id)
    names = distinct({id: network.title(id, lang) for id in ids})
    st.session_state[f"partner_{key}"] = None
    st.pills(
        messages(lang).gettext("Go to"),
        list(names),
        format_func=lambda id: markup.plain(names[id]),
        key=f"partner_{key}",
        on_change=lambda: choices.choose("actor", st.session_state[f"partner_{key}"]),
    )


def _place(state: ViewState, actor: Actor) -> str:
    """Where the actor stands, as HTML; its numbers are those of what is measured."""
    if actor.id in state.measured.position:
        standing = _standing(state.measured, actor, state.lang)
    else:
        standing = f'<p class="also">{_outside(state, actor)}</p>'
    # Measured, but filtered away from what is seen.
    faint = actor.id in state.measured.position and actor.id not in state.part.position
    told = messages(state.lang).gettext("Out of scope, and so dimmed or hidden in the picture.")
    note = f'<p class="also">{told}</p>' if faint else ""
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


def _rank(values: pd.Series, id: str, lang: str) -> tuple[str, bool]:
    """The actor's place on a metric, the highest first, and whether others share it; `values` are of all, by id.

    Where nobody has anything, nobody has a place.
    """
    if not values.max() > 0:
        return UNDEFINED, False
    places = ranks(values.to_numpy(dtype=float))
    place = places[values.index.get_loc(id)]
    return number(float(place), lang), bool((places == place).sum() > 1)


def _standing(network: Network, actor: Actor, lang: str) -> str:
    _ = messages(lang).gettext
    figures = []
    for metric in _FIRST:
        definition, values = definitions.DEFINITIONS[metric], cache.actor_metric(network, metric)
        value = number(float(values[actor.id]), lang, definition.digits)
        place, shared = _rank(values, actor.id, lang)
        rank = (_("shared rank {rank} of {n}") if shared else _("rank {rank} of {n}")).format(
            rank=place, n=number(len(values), lang)
        )
        figures.append(
            f'<div title="{escape(definitions.meaning(metric, lang))}"><span>{definitions.name(metric, lang)}</span>'
            f"<strong>{value}</strong><small>{rank}</small></div>"
        )
    return f'<div class="figures">{"".join(figures)}</div>'


def _bridges(network: Network, actor: Actor, lang: str) -> str:
    """Which sectors meet only through the actor, and who would lose touch without it."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    pairs = bridged_sectors(network, actor.id)
    told = []
    if pairs:
        named = [
            f"{network.sectors[a].text(lang)} – {network.sectors[b].text(lang)} {number(count, lang)}"
            for a, b, count in pairs[:_MOST_PAIRS]
        ]
        every = counted("pairs", sum(pair[-1] for pair in pairs), lang)
        told.append(
            _("The actor joins {n} that otherwise have no direct contact. Most: {pairs}.").format(
                n=every, pairs="; ".join(named)
            )
        )
    if lost := [id for part in cut_off(network, actor.id) for id in part]:
        names = ", ".join(network.title(id, lang) for id in lost[:_MOST_NAMED])
        more = (
            f" {_('… and {n} more').format(n=number(len(lost) - _MOST_NAMED, lang))}" if len(lost) > _MOST_NAMED else ""
        )
        told.append(
            catalogue.ngettext(
                "Without the actor one other is cut off: {names}.",
                "Without the actor {n} others are cut off: {names}.",
                len(lost),
            ).format(n=number(len(lost), lang), names=names + more)
        )
    if not told:
        return ""
    return f"<h3>{_('What the actor bridges')}</h3>" + "".join(f"<p>{escape(sentence)}</p>" for sentence in told)


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
    return markup.facts(rows)


def _metrics(actor: Actor, table: pd.DataFrame, lang: str) -> str:
    _ = messages(lang).gettext
    of_all, rows = table.set_index("id"), []
    for metric, definition in definitions.DEFINITIONS.items():
        if metric == "articulation":
            told, rank = _("yes") if of_all.at[actor.id, metric] else _("no"), ""
        elif metric in of_all:
            values = of_all[metric]
            told, rank = number(float(values[actor.id]), lang, definition.digits), _rank(values, actor.id, lang)[0]
        else:
            continue
        help_, name = escape(definitions.meaning(metric, lang)), definitions.name(metric, lang)
        rows.append(f'<tr title="{help_}"><th scope="row">{name}</th><td>{told}</td><td>{rank}</td></tr>')
    head = "".join(f'<th scope="col">{title}</th>' for title in (_("Metric"), _("Value"), _("Rank")))
    unsettled = of_all["eigenvector"].isna().all()
    note = f'<p class="also">{_(UNSETTLED)}</p>' if unsettled else ""
    return f'<table class="metrics"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>{note}'
