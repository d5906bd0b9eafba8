"""The partnerships between two groups, and who connects them: of a line of a map, or a cell of a heat map."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from html import escape
from itertools import combinations

import streamlit as st

from ..metrics.grouping import WITHOUT
from ..metrics.pairs import MOST_ACTORS, End
from ..narrative import introductions
from ..network.model import Link, Network
from ..network.selection import EXACTLY
from ..network.selection.regions import beginnings
from ..picture.groups import SECTOR
from ..text import counted, number
from ..text.catalogue import messages
from . import cache, links
from .computing.section import section

Pair = tuple[str, str]
_MOST_LISTED = 100
_MOST_NAMED = 3


def links_by_pair(network: Network, member: Mapping[str, str]) -> dict[Pair, list[Link]]:
    """The partnerships between each two groups, and within one; `member` gives the group of each actor."""
    found = defaultdict[Pair, list[Link]](list)
    for link in network.links:
        count = Counter(member.get(id, "") for id in link.members)
        for pair in combinations(sorted(count), 2):
            found[pair].append(link)
        for group in (group for group, n in count.items() if n > 1):
            found[group, group].append(link)
    return found


def pair_of(a: str, b: str) -> Pair:
    """Two groups in the order of `links_by_pair`."""
    return (a, b) if a <= b else (b, a)


def show(network: Network, by: str, member: Mapping[str, str], names: Mapping[str, str], key: str, lang: str) -> None:
    """Show a list of the pairs of groups of `by`, and who connects the chosen one and its partnerships.

    Pictures choose by setting `key`.
    """
    _ = messages(lang).gettext
    pairs = links_by_pair(network, member)
    order = {group: place for place, group in enumerate(names)}
    options = sorted(pairs, key=lambda pair: sorted(order.get(group, len(order)) for group in pair))
    if not options:
        return
    if st.session_state.get(key) not in pairs:
        st.session_state[key] = None
    chosen: Pair | None = st.selectbox(
        _("Partnerships between"),
        options,
        index=None,
        format_func=lambda pair: f"{_pair_name(pair, names)} ({number(len(pairs[pair]), lang)})",
        placeholder=_("Choose two groups"),
        key=key,
    )
    if chosen:
        content = _listed(network, member, chosen, pairs[chosen], lang)
        st.html(f'<div role="status"><h3>{escape(_pair_name(chosen, names))}</h3></div>')
        if ends := _ends(network, by, chosen):
            section("connecting", network, lang, lambda: _connecting(network, ends, lang), "3rem", always=True)
        st.html(content)


def _ends(network: Network, by: str, pair: Pair) -> tuple[End, End] | None:
    """The two groups as ends of pairs; None if it is one group, or they are neither sectors nor regions."""
    a, b = pair
    if a == b or len(network.actors) > MOST_ACTORS:
        return None
    if by == SECTOR and network.sectors.keys() >= {a, b}:
        return End("sector", a), End("sector", b)
    if by != "region" or WITHOUT in pair:
        return None
    # A country is also the beginning of its regions' codes.
    codes = beginnings({actor.region for actor in network.actors if actor.region})
    exact = [f"{code}{EXACTLY}" if f"{code}{EXACTLY}" in codes else code for code in pair]
    return End("region", exact[0]), End("region", exact[1])


def _connecting(network: Network, ends: tuple[End, End], lang: str) -> None:
    found = cache.connecting(network, *ends)
    sentences = introductions.answer(network, *ends, found.contact, found.connectors, lang)
    st.html(f"<p>{escape(' '.join(sentences))}</p>")


def _pair_name(pair: Pair, names: Mapping[str, str]) -> str:
    """Both names, in the order of the legend."""
    order = list(names)
    groups = sorted(set(pair), key=lambda group: order.index(group) if group in names else len(order))
    return " – ".join(names.get(group, group) for group in groups)


def _listed(network: Network, member: Mapping[str, str], pair: Pair, found: list[Link], lang: str) -> str:
    """The partnerships of a pair as HTML, after their number and the actors with most ties between the two groups."""
    _ = messages(lang).gettext
    summary = counted("partnerships", len(found), lang)
    top = _top_actors(network, member, pair)
    if top:
        named = ", ".join(f"{network.title(id, lang)} ({number(n, lang)})" for id, n in top)
        summary = f"{summary}. {_('Most ties between the two: {names}.').format(names=named)}"
    more = len(found) - _MOST_LISTED
    rest = f'<p class="also">{_("… and {n} more").format(n=number(more, lang))}</p>' if more > 0 else ""
    items = links.between(network, found[:_MOST_LISTED], lang)
    return f"<p>{escape(summary)}</p>{items}{rest}"


def _top_actors(network: Network, member: Mapping[str, str], pair: Pair) -> list[tuple[str, int]]:
    """The actors with most ties between the two groups, and how many; those that share the last place are left out."""
    a, b = pair
    ties = Counter[str]()
    for tie in network.ties:
        if pair_of(member.get(tie.a, ""), member.get(tie.b, "")) == pair_of(a, b):
            ties.update((tie.a, tie.b))
    first = ties.most_common(_MOST_NAMED + 1)
    if len(first) <= _MOST_NAMED:
        return first
    return [one for one in first[:_MOST_NAMED] if one[1] > first[_MOST_NAMED][1]]
