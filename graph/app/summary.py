"""What one sees, in words, and three questions that lead into the data."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape

import streamlit as st

from ..metrics.centrality import degree
from ..metrics.ranking import leaders
from ..picture.url import View
from ..text import counted, headline, number, phrases, region_name, scopes
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
    organisations = counted("organisations", len(network.actors) - collaborations, lang)
    together = counted("collaborations", collaborations, lang)
    both = 0 < collaborations < len(network.actors)
    who = counted("actors", len(network.actors), lang) if both else together if collaborations else organisations
    who = say["summary_in_scope"].format(who=who) if seen.is_part else who
    yield (
        say["summary_who"].format(who=who, organisations=organisations, collaborations=together) if both else f"{who}."
    )
    if seen.is_part:
        every = len(network.actors) == len(seen.whole.actors)
        among = scopes.ties(len(network.ties), seen.scoped.outward, lang, every=every)
        yield f"{headline.capital(among)}."
    elif network.ties:
        yield say["summary_ties"].format(
            partnerships=counted("partnerships", len(network.links), lang),
            pairs=say["pairs_one" if len(network.ties) == 1 else "pairs"].format(n=number(len(network.ties), lang)),
        )
    else:
        yield say["summary_isolates"]
    # How a part hangs together by itself says nothing of its actors where the numbers are of the whole.
    if network.ties and (seen.measured is network or not seen.is_part):
        yield _parts(seen)
    if most := _most(seen):
        yield most


def _most(seen: Seen) -> str:
    """Who of the scope has the most partners in what is measured; nothing where nobody has any."""
    say, lang, measured = phrases(seen.lang), seen.lang, seen.measured
    actors = [actor for actor in seen.part.actors if actor.id in measured.position]
    values = degree(measured).astype(float)[[measured.position[actor.id] for actor in actors]]
    first = leaders(values, _MOST_NAMED)
    if not first.named:
        return ""
    most = number(int(values.max()), lang)
    names = [seen.network.title(actors[i].id, lang) for i in first.named]
    where = say["where_scope" if seen.view.recompute else "where_whole"] if seen.is_part else ""
    if values.min() == values.max() and len(values) > 1:
        return say["summary_most_all"].format(n=number(len(values), lang), most=most, where=where)
    if first.more:
        every = counted("actors", len(names) + first.more, lang)
        return say["summary_most_shared"].format(
            actors=every, most=most, names=", ".join(names), more=number(first.more, lang), where=where
        )
    named = ", ".join(f"{name} ({number(int(values[i]), lang)})" for name, i in zip(names, first.named, strict=True))
    return say["summary_most" if len(names) > 1 else "summary_most_one"].format(names=named, where=where)


def _parts(seen: Seen) -> str:
    """How many actors are connected with each other, and what becomes of the rest."""
    say, lang, network = phrases(seen.lang), seen.lang, seen.part
    largest, *others = [len(part) for part in network.components]
    groups = [size for size in others if size > 1]
    alone = len(others) - len(groups)
    small = "small" if groups and 2 * groups[0] < largest else "other"
    found = say[f"{small}_{'groups' if len(groups) > 1 else 'group'}"].format(n=number(len(groups), lang))
    key = ("groups_and_alone" if alone else "groups") if groups else ("alone" if alone else "none")
    return say[f"connected_{key}"].format(
        largest=number(largest, lang), n=number(sum(groups), lang), groups=found, alone=number(alone, lang)
    )


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
