"""The picture of the network, and one actor at a time beside it."""

from html import escape

import pandas as pd
import streamlit as st

from ..model import Network
from ..view import scales
from ..words import definitions, headline, number, phrases
from . import cache, choices, markup, picture
from .answer import standings
from .card import card
from .choices import Choices
from .groups import SECTOR, groups

_ACTORS_PER_SECTOR = 3
_MOST_NAMED = 3
# As high as the window leaves room for, beside a wide page's menu; on a telephone the card must show too.
_HEIGHT = "clamp(22rem, 100vh - 6.4rem, 100vw * 1.15)"


def show(network: Network, chosen: Choices) -> None:
    """The page Explore."""
    say = phrases(chosen.lang)
    table = cache.actor_metrics(network)
    address, omitted = cache.picture_address(network, chosen.lang, choices.SIZES)
    st.html(f'<h1 class="unseen">{say["explore"]}</h1>')
    left, right = st.columns([2.5, 1], gap="medium")
    with left:
        picture.show(
            choices.PICTURE,
            address,
            select=chosen.actor,
            hidden=chosen.hidden,
            size=chosen.size,
            height=_HEIGHT,
            failed=say["graph_missing"],
            on_change=lambda: choices.take_from_picture(picture.chosen(choices.PICTURE)),
        )
        if omitted:
            drawn = number(len(network.actors) - omitted, chosen.lang)
            st.caption(say["omitted"].format(drawn=drawn, total=number(len(network.actors), chosen.lang)))
    with right:
        with st.container(border=True, key="actor_card"):
            if chosen.actor:
                st.html(card(network, network.actor(chosen.actor), table, chosen.lang))
            else:
                st.html(_summary(network, table, chosen.lang))
        with st.container(border=True, key="hubs_card"):
            st.html(_hubs(network, table, chosen))


def _summary(network: Network, table: pd.DataFrame, lang: str) -> str:
    """What one sees, in words."""
    say = phrases(lang)
    collaborations = sum(actor.is_collaboration for actor in network.actors)
    told = [
        say["summary_who" if collaborations else "summary_organisations"].format(
            actors=number(len(network.actors), lang),
            partnerships=number(len(network.links), lang),
            organisations=number(len(network.actors) - collaborations, lang),
            collaborations=number(collaborations, lang),
        )
    ]
    parts = sorted((len(part) for part in network.components), reverse=True)
    if len(parts) == 1:
        told.append(say["summary_one_part"])
    elif parts:
        told.append(say["summary_parts"].format(largest=number(parts[0], lang), others=number(len(parts) - 1, lang)))
    top = table.nlargest(_MOST_NAMED, "degree", keep="first")
    named = [f"{network.actor(id).title(lang)} ({degree})" for id, degree in zip(top["id"], top["degree"], strict=True)]
    if named and top["degree"].max() > 0:
        told.append(say["summary_most"].format(names=", ".join(named)))
    paragraphs = "".join(f"<p>{escape(sentence)}</p>" for sentence in told)
    return f'<h2>{say["summary_title"]}</h2>{paragraphs}<p class="also">{say["pick"]}</p>'


def _hubs(network: Network, table: pd.DataFrame, chosen: Choices) -> str:
    """Whether a sector is a hub, and the first actors of each sector by what sizes the dots, as bars."""
    lang, size = chosen.lang, chosen.size
    say = phrases(lang)
    answer = headline.sentences(standings(network, groups(network, SECTOR, lang), lang), lang)[0]
    marks = scales.partition(network.sectors)
    largest = float(table[size].max()) if len(table) else 0.0
    digits = definitions.DEFINITIONS[size].digits
    rows = []
    for sector in network.sectors:
        for _, row in table[table["sector"] == sector].nlargest(_ACTORS_PER_SECTOR, size, keep="first").iterrows():
            width = 100 * row[size] / largest if largest > 0 else 0
            rows.append(
                f'<li><span class="who" title="{escape(network.actor(row["id"]).title(lang))}">'
                f"{markup.symbol(marks[sector])}{escape(network.actor(row['id']).title(lang))}</span>"
                f'<span class="bar"><i style="width:{width:.1f}%;background:{markup.colour(marks[sector])}"></i></span>'
                f"<span>{number(float(row[size]), lang, digits)}</span></li>"
            )
    meaning = escape(definitions.meaning(size, lang))
    return (
        f"<h2>{say['hubs_card']}</h2><p class='first'>{escape(answer)}</p>"
        f'<p class="also" title="{meaning}">{definitions.name(size, lang)}. {say["hubs_card_help"]}</p>'
        f'<ul class="bars">{"".join(rows)}</ul>'
    )
