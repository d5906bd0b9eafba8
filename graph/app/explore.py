"""The picture of the network, and one actor at a time beside it."""

from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from ..metrics.ranking import leaders
from ..network.selection import Change
from ..picture import Picture, compose
from ..picture.groups import SECTOR, names_of, size_name
from ..picture.scene import MOST_DOTS
from ..text import definitions, headline, number, phrases
from . import between_groups, cache, card, choices, filters, layers, markup, picture, scope, summary
from .answer import standings
from .groups import groups
from .seen import Seen

_ACTORS_PER_SECTOR = 3
_DIGITS = 2  # of an attribute that is no whole number
_MAP = f"{choices.PICTURE}_map"
# As high as the window leaves room for, beside a wide page's menu; on a telephone the card must show too.
_HEIGHT = "clamp(22rem, 100vh - var(--above, 8rem), 100vw * 1.15)"
_BETWEEN = "between_map"


def show(seen: Seen) -> None:
    """The page Explore."""
    say = phrases(seen.lang)
    with st.container(gap="xsmall", key="explore"):
        table = say["graph_table"]
        fallback = say["graph_missing"].replace(table, f'<a href="actors" target="_self">{table}</a>')
        st.html(
            f'<h1 class="unseen">{say["explore"]}</h1>'
            f'<p class="scope" role="status">{escape(scope.sentence(seen))}</p>'
            f'<p class="picture-fallback">{fallback}</p>'
        )
        filters.show(seen)
        left, right = st.columns([2.5, 1], gap="medium")
    as_it_is = replace(seen.view, change=Change())
    shown = compose(seen.network, as_it_is, seen.lang, cache.remember, readable=True)
    by = shown.partition.by if shown.graph.map else None
    with left:
        _map(seen, by, shown) if by else _network(seen, shown)
    with right, st.spinner(say["computing"], show_time=True):
        with st.container(border=True, key="actor_card"):
            if seen.view.actor:
                card.show(seen, seen.view.actor, shown.paths)
            else:
                summary.show(seen, between=partial(_between, seen, by) if by else None)
        if seen.view.actor:  # its card is what one has asked for, and takes the room
            with st.expander(say["hubs_card"], key="hubs_fold", on_change="rerun") as folded:
                if folded.open:
                    _hubs(seen)
        else:
            with st.container(border=True, key="hubs_card"):
                _hubs(seen, f"<h2>{say['hubs_card']}</h2>")


def _hubs(seen: Seen, heading: str = "") -> None:
    st.html(heading + _hubs_of_each(seen))
    st.button(
        phrases(seen.lang)["hubs_more"],
        key="hubs_more",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=choices.turn_to,
        args=("hubs",),
    )


def _between(seen: Seen, by: str) -> None:
    """The partnerships that a line of the map stands for."""
    member = layers.member_of(seen.whole, by)
    between_groups.show(seen.part, member, names_of(seen.whole, by, seen.lang, member), _BETWEEN, seen.lang)


def _network(seen: Seen, shown: Picture) -> None:
    picture.show(
        choices.PICTURE,
        shown,
        seen.network.digest,
        height=_HEIGHT,
        failed=phrases(seen.lang)["graph_missing"],
        on_change=lambda: choices.take_from_picture(picture.said(choices.PICTURE), seen.view, seen.network.sectors),
    )


def _map(seen: Seen, by: str, shown: Picture) -> None:
    say = phrases(seen.lang)

    def take() -> None:
        said = picture.said(_MAP)
        if (group := said.get("selected")) is not None:
            choices.open_view(layers.opened(seen, by, group))
        elif said.get("tie"):
            choices.choose("actor", None)  # whose card is in the place of the list
            st.session_state[_BETWEEN] = between_groups.pair_of(*said["tie"])

    picture.show(
        _MAP,
        shown,
        seen.network.digest,
        tie=st.session_state.get(_BETWEEN),
        height=_HEIGHT,
        failed=say["graph_missing"],
        on_change=take,
    )
    too_many = [] if seen.view.map else [say["too_many"].format(most=number(MOST_DOTS, seen.lang))]
    st.caption(" ".join([*too_many, say["map_help"]]))


def _hubs_of_each(seen: Seen) -> str:
    """Whether a sector is a hub, and the first actors of each sector by what sizes the dots, as bars."""
    lang, size, network = seen.lang, seen.view.size, seen.measured
    say = phrases(lang)
    values, compared = cache.actor_metric(network, size), groups(network, SECTOR, lang)
    answer = headline.sentences(standings(network, compared, lang), lang)[0]
    largest = float(values.max()) if len(values) else 0.0
    defined = definitions.DEFINITIONS.get(size)
    digits = defined.digits if defined else 0 if (values.dropna() % 1 == 0).all() else _DIGITS
    rows = []
    for sector, mark in compared.marks.items():
        members = [actor.id for actor in network.actors if actor.sector == sector]
        held = values[members]
        first = leaders(held.to_numpy(dtype=float), _ACTORS_PER_SECTOR)
        for id, value in held.iloc[list(first.named)].items():
            name = escape(seen.network.title(str(id), lang))
            width = 100 * max(value, 0) / largest if largest > 0 else 0
            rows.append(
                f'<li><span class="who">{markup.symbol(mark)}{name}</span>'
                f'<span class="bar"><i style="width:{width:.1f}%;background:{markup.colour(mark)}"></i></span>'
                f"<span>{number(value, lang, digits)}</span></li>"
            )
        if first.more:
            rows.append(f"<li>{say['and_more_equal'].format(n=number(first.more, lang))}</li>")
    shown = f'<ul class="bars">{"".join(rows)}</ul>'
    if size == "eigenvector" and len(values) and values.isna().all():
        shown = f'<p class="also">{say["eigenvector_unsettled"]}</p>'
    meaning = escape(definitions.meaning(size, lang) if defined else say["own_attribute"])
    return (
        f"<p class='first'>{escape(answer)}</p>"
        f'<p class="also" title="{meaning}">{escape(size_name(size, lang))}. {say["hubs_card_help"]}</p>'
        f"{shown}"
    )
