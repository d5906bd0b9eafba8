"""What one sees, in words, and three questions that lead into the data."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape

import streamlit as st

from ..address import View
from ..metrics.centrality import degree
from ..metrics.ranking import leaders
from ..model import Network
from ..words import counted, number, phrases, region_name
from . import cache, choices
from .seen import Seen

_MOST_NAMED = 3
_LEADS_ON = ":material/arrow_forward:"


def show(seen: Seen) -> None:
    """The summary of what is in scope, then the questions as buttons."""
    say = phrases(seen.lang)
    paragraphs = "".join(f"<p>{escape(sentence)}</p>" for sentence in _sentences(seen))
    st.html(f"<h2>{say['summary_title']}</h2>{paragraphs}")
    questions = list(_questions(seen))
    if questions:
        st.html(f'<h3 class="questions">{say["questions"]}</h3>')
    for name, text, view in questions:
        st.button(
            text, key=f"question_{name}", type="tertiary", icon=_LEADS_ON, on_click=choices.open_view, args=(view,)
        )
    if seen.part.actors:
        st.html(f'<p class="also">{say["pick"]}</p>')


def _sentences(seen: Seen) -> Iterator[str]:
    say, lang, network = phrases(seen.lang), seen.lang, seen.part
    if not network.actors:
        yield say["summary_nobody"]
        return
    collaborations = sum(actor.is_collaboration for actor in network.actors)
    yield say["summary_who" if collaborations else "summary_organisations"].format(
        actors=counted("actors", len(network.actors), lang),
        partnerships=counted("partnerships", len(network.links), lang),
        ties=counted("ties", len(network.ties), lang),
        organisations=counted("organisations", len(network.actors) - collaborations, lang),
        collaborations=counted("collaborations", collaborations, lang),
    )
    if not network.ties:
        yield say["summary_isolates"]
        return
    yield _parts(network, lang)
    yield _most(network, lang)


def _parts(network: Network, lang: str) -> str:
    """How it hangs together: the largest component, those that are smaller, and the actors that have no tie."""
    largest, *others = [len(part) for part in network.components]
    alone = others.count(1)
    smaller = len(others) - alone
    which = {0: "", 1: "_two_parts"}.get(smaller, "_parts") + ("_alone" if alone else "")
    return phrases(lang)[f"summary{which or '_one_part'}"].format(
        largest=number(largest, lang), others=number(smaller, lang), alone=counted("actors", alone, lang)
    )


def _most(network: Network, lang: str) -> str:
    """Who has the most partners within what is told of, whatever the numbers elsewhere on the page are of."""
    say, partners = phrases(lang), degree(network)
    first = leaders(partners.astype(float), _MOST_NAMED)
    most = number(partners.max(), lang)
    if partners.min() == partners.max():
        return say["summary_most_all"].format(n=number(len(partners), lang), most=most)
    names = [network.actors[i].title(lang) for i in first.named]
    if first.more:
        every = counted("actors", len(names) + first.more, lang)
        return say["summary_most_shared"].format(
            actors=every, most=most, names=", ".join(names), more=number(first.more, lang)
        )
    named = (f"{name} ({number(partners[i], lang)})" for name, i in zip(names, first.named, strict=True))
    return say["summary_most" if len(names) > 1 else "summary_most_one"].format(names=", ".join(named))


def _questions(seen: Seen) -> Iterator[tuple[str, str, View]]:
    """A name, the question, and the view that answers it; only those that the data can answer."""
    say, now, network = phrases(seen.lang), seen.view, seen.part
    between = cache.actor_metric(seen.measured, "betweenness")
    between = between[between.index.isin(network.position.keys())]
    first = leaders(between.to_numpy(dtype=float), 1)
    if first.named:
        actor = now.actor if first.more else str(between.index[first.named[0]])
        yield "between", say["question_between"], replace(now, size="betweenness", actor=actor)
    if network.ties and len({actor.sector for actor in network.actors}) > 1:
        yield "map", say["question_map"], replace(now, map="sector")
    regions = [actor.region for actor in network.actors if actor.region and len(actor.region) > 2]  # noqa: PLR2004 - a country
    if len(set(regions)) > 1:
        most = max(sorted(set(regions)), key=regions.count)
        chosen = replace(now.scope.selection, regions=frozenset({most}))
        text = say["question_region"].format(region=region_name(most, seen.lang))
        yield "region", text, replace(now, scope=replace(now.scope, selection=chosen), colour="form")
