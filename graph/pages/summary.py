"""What one sees, in words, and three questions that lead into the data."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape

import streamlit as st

from ..address import View
from ..metrics.centrality import degree
from ..words import counted, number, phrases, region_name
from . import cache, choices, filters
from .seen import Seen

_MOST_NAMED = 3
_LEADS_ON = ":material/arrow_forward:"


def show(seen: Seen, between: Callable[[], None] | None = None) -> None:
    """What is `between` the groups of a map, the summary of what is in scope, and the questions; or the ways back."""
    say = phrases(seen.lang)
    if between:
        between()
    paragraphs = "".join(f"<p>{escape(sentence)}</p>" for sentence in _sentences(seen))
    st.html(f"<h2>{say['summary_title']}</h2>{paragraphs}")
    if not seen.part.actors:
        filters.way_back(seen)
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
    largest, *others = [len(part) for part in network.components]
    if others:
        told = say["summary_parts" if len(others) > 1 else "summary_two_parts"]
        yield told.format(largest=number(largest, lang), others=number(len(others), lang))
    else:
        yield say["summary_one_part"]
    # Partners within what is told of, whatever the numbers elsewhere on the page are of.
    partners = degree(network).tolist()
    most = sorted(range(len(partners)), key=lambda i: -partners[i])[:_MOST_NAMED]
    named = [f"{seen.network.title(network.actors[i].id, lang)} ({number(partners[i], lang)})" for i in most]
    yield say["summary_most"].format(names=", ".join(named))


def _questions(seen: Seen) -> Iterator[tuple[str, str, View]]:
    """A name, the question, and the view that answers it; only those that the data can answer."""
    say, now, network = phrases(seen.lang), seen.view, seen.part
    between = cache.actor_metric(seen.measured, "betweenness")
    between = between[between.index.isin(network.position.keys())]
    if between.max() > 0:
        first = str(between.idxmax())
        yield "between", say["question_between"], replace(now, size="betweenness", actor=first)
    if network.ties and len({actor.sector for actor in network.actors}) > 1:
        yield "map", say["question_map"], replace(now, map="sector")
    regions = [actor.region for actor in network.actors if actor.region and len(actor.region) > 2]  # noqa: PLR2004 - a country
    if len(set(regions)) > 1:
        most = max(sorted(set(regions)), key=regions.count)
        chosen = replace(now.scope.selection, regions=frozenset({most}))
        text = say["question_region"].format(region=region_name(most, seen.lang))
        yield "region", text, replace(now, scope=replace(now.scope, selection=chosen), colour="form")
