"""The summary of the picture in sentences, and the questions to start with that the data can answer."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from ..metrics.centrality import degree
from ..metrics.crossing import fewest_ties
from ..metrics.endings import courses, ending_around
from ..metrics.pairs import MOST_ACTORS
from ..metrics.ranking import leaders
from ..picture.groups import sector_called
from ..text import counted, headline, number, region_name, scopes
from ..text.catalogue import messages
from ..text.timeline import period
from . import cache, choices, filters
from .gaps import address
from .view_state import ViewState

_MAX_NAMED = 3
_ICON = ":material/arrow_forward:"


def show(state: ViewState, between: Callable[[], None] | None = None) -> None:
    """Show the summary of the scope and the questions; before them `between`, the partnerships between groups of a map.

    If the scope is empty, the buttons that clear filters and focus take the place of the questions.
    """
    _ = messages(state.lang).gettext
    if between:
        between()
    paragraphs = "".join(f"<p>{escape(sentence)}</p>" for sentence in _sentences(state))
    st.html(f"<h2>{_('What the picture shows')}</h2>{paragraphs}")
    if not state.part.actors:
        filters.reset_buttons(state)
    questions = list(_questions(state))
    if questions:
        st.html(f'<h3 class="questions">{_("Questions to start with")}</h3>')
    for name, text, answer in questions:
        st.button(text, key=f"question_{name}", type="tertiary", icon=_ICON, on_click=answer)
    if state.part.actors:
        st.html(f'<p class="also">{_("Click on an actor in the picture, or search, to read about it.")}</p>')


def _sentences(state: ViewState) -> Iterator[str]:
    catalogue = messages(state.lang)
    _ = catalogue.gettext
    lang, network = state.lang, state.part
    if not network.actors:
        yield _("No actor is in scope.") if state.network.actors else _("There are no actors in the network yet.")
        return
    collaborations = sum(actor.is_collaboration for actor in network.actors)
    organisations = counted("organisations", len(network.actors) - collaborations, lang)
    together = counted("collaborations", collaborations, lang)
    both = 0 < collaborations < len(network.actors)
    who = counted("actors", len(network.actors), lang) if both else together if collaborations else organisations
    who = _("{who} in scope").format(who=who) if state.is_part else who
    yield (
        _(
            "{who}: {organisations} and {collaborations} (networks, partnerships, platforms, clusters and projects)."
        ).format(who=who, organisations=organisations, collaborations=together)
        if both
        else f"{who}."
    )
    if state.is_part:
        every = len(network.actors) == len(state.whole.actors)
        among = scopes.ties(len(network.ties), state.scoped.outward, lang, every=every)
        yield f"{headline.capital(among)}."
    elif network.ties:
        yield _("{partnerships} tie {pairs} together.").format(
            partnerships=counted("partnerships", len(network.links), lang),
            pairs=catalogue.ngettext("one pair of actors", "{n} pairs of actors", len(network.ties)).format(
                n=number(len(network.ties), lang)
            ),
        )
    else:
        yield _("None of them has a tie to anybody else.")
    # The components of the scope alone are left out where metrics are computed on the whole network.
    if network.ties and (state.measured is network or not state.is_part):
        yield _components(state)
    if most := _most_partners(state):
        yield most


def _most_partners(state: ViewState) -> str:
    """The actors in scope with the most partners in the measured network; empty if none has any."""
    catalogue = messages(state.lang)
    _ = catalogue.gettext
    lang, measured = state.lang, state.measured
    actors = [actor for actor in state.part.actors if actor.id in measured.position]
    values = degree(measured).astype(float)[[measured.position[actor.id] for actor in actors]]
    first = leaders(values, _MAX_NAMED)
    if not first.named:
        return ""
    most = number(int(values.max()), lang)
    names = [state.network.title(actors[i].id, lang) for i in first.named]
    where = (_(" within the scope") if state.view.recompute else _(" in the whole network")) if state.is_part else ""
    if values.min() == values.max() and len(values) > 1:
        return _("All {n} have the same number of partners{where}: {most}.").format(
            n=number(len(values), lang), most=most, where=where
        )
    if first.more:
        every = counted("actors", len(names) + first.more, lang)
        return _("{actors} share the most partners{where}, {most} each: {names} and {more} more.").format(
            actors=every, most=most, names=", ".join(names), more=number(first.more, lang), where=where
        )
    named = ", ".join(f"{name} ({number(int(values[i]), lang)})" for name, i in zip(names, first.named, strict=True))
    sentence = catalogue.ngettext(
        "{names} has the most partners{where}.", "{names} have the most partners{where}.", len(names)
    )
    return sentence.format(names=named, where=where)


def _components(state: ViewState) -> str:
    """The sizes of the network's components: the largest, the other groups, and the isolates."""
    catalogue = messages(state.lang)
    _ = catalogue.gettext
    lang, network = state.lang, state.part
    largest, *others = [len(part) for part in network.components]
    groups = [size for size in others if size > 1]
    alone = len(others) - len(groups)
    if groups and 2 * groups[0] < largest:
        found = catalogue.ngettext("one small group", "{n} small groups", len(groups))
    else:
        found = catalogue.ngettext("one other group", "{n} other groups", len(groups))
    if groups and alone:
        sentence = _("{largest} are connected with each other, {n} are in {groups}; without partners: {alone}.")
    elif groups:
        sentence = _("{largest} are connected with each other; the other {n} are in {groups}.")
    elif alone:
        sentence = _("{largest} are connected with each other; without partners: {alone}.")
    else:
        sentence = _("All are connected with each other, directly or through others.")
    return sentence.format(
        largest=number(largest, lang),
        n=number(sum(groups), lang),
        groups=found.format(n=number(len(groups), lang)),
        alone=number(alone, lang),
    )


def _questions(state: ViewState) -> Iterator[tuple[str, str, Callable[[], None]]]:
    """The name of each question that the data can answer, its text, and what shows the answer."""
    _ = messages(state.lang).gettext
    view, network = state.view, state.part
    between = cache.actor_metric(state.measured, "betweenness")
    in_scope = between.index.isin(network.position.keys())
    between, places = between[in_scope], cache.places(state.measured, "betweenness")[in_scope]
    first = leaders(between.to_numpy(dtype=float), 1)
    if first.named:
        # Who may share the first place, also where values are estimated.
        rivals = int((places[:, 0] <= places[first.named[0], 1]).sum())
        actor = view.actor if rivals > 1 else str(between.index[first.named[0]])
        answer = partial(choices.open_view, replace(view, size="betweenness", actor=actor))
        yield "between", _("Who lies between the others?"), answer
    if network.ties and len({actor.sector for actor in network.actors}) > 1:
        yield "map", _("Which sectors work together?"), partial(choices.open_view, replace(view, map="sector"))
    if len(state.measured.actors) <= MOST_ACTORS and (apart := fewest_ties(state.measured)):
        a, b = (sector_called(state.measured, sector, state.lang) for sector in apart)
        yield "connects", _("Who connects {a} with {b}?").format(a=a, b=b), partial(_ask_who_connects, *apart)
    # Links have dates only as the files have them.
    dated = state.in_view(as_ties=False).network
    if (usual := ending_around(dated)) and "ends" in courses(dated, usual):
        text = _("What ends in {years}?").format(years=period(usual.first, usual.last))
        yield "endings", text, partial(choices.go_to_page, "gaps", "endings")
    regions = [actor.region for actor in network.actors if actor.region and len(actor.region) > 2]  # noqa: PLR2004 - a country has two letters
    if len(set(regions)) > 1:
        most = max(sorted(set(regions)), key=regions.count)
        chosen = replace(view.scope.selection, regions=frozenset({most}))
        text = _("Who is there in {region}?").format(region=region_name(most, state.lang))
        in_region = replace(view, scope=replace(view.scope, selection=chosen), colour="form")
        yield "region", text, partial(choices.open_view, in_region)


def _ask_who_connects(a: str, b: str) -> None:
    address.choose(address.MEET, kind="sector", sector_a=a, sector_b=b)
    choices.go_to_page("gaps", "meet")
