"""What the answer of the page Hubs depends on: one actor, how collaborations are read, and what is documented."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from ..metrics import HEADLINE, LENSES
from ..narrative.hubs import headline_rows
from ..network.model import Network
from ..network.selection import Scoped
from ..picture.groups import sector_called
from ..text import definitions, headline, record, sensitivity
from ..text.catalogue import messages
from ..text.headline import Standing
from ..text.sensitivity import Finding
from . import cache, sensitivity_tests, words
from .answer import standings, standings_in
from .computing.section import section
from .groups import Groups, groups

Numbers = Callable[[], None]

OF_CONFIDENCE = "confidence"  # among the results of the sensitivity tests


def show(views: Mapping[str, Scoped], compared: Groups, lang: str) -> None:
    """Show a card for each: a line, which opens to its numbers."""
    _ = messages(lang).gettext
    network = next(iter(views.values())).network
    networks = {view: scoped.network for view, scoped in views.items()}
    results = standings(network, compared, lang)
    if not any(result.verdict != "undefined" for result in results):
        return
    st.header(_("What the answer depends on"), anchor="depends")
    actor, reading, record = st.columns(3, gap="medium")
    with actor:
        _card("actor", _("One actor"), partial(_actor, network, compared, results, lang), network, lang)
    with reading:
        if len(networks) > 1:
            _card(
                "reading",
                _("How collaborations are read"),
                partial(_reading, networks, compared.by, lang),
                network,
                lang,
            )
        else:
            _card(
                "cross",
                _("Cross-sector actors"),
                partial(_cross_sector, network, compared, results, lang),
                network,
                lang,
            )
    with record:
        _card("record", _("What is documented"), partial(_record, network, lang), network, lang)


def _card(key: str, title: str, content: Callable[[], tuple[str, Numbers]], network: Network, lang: str) -> None:
    """Show a card; `content` gives its line, and shows its numbers."""

    def show_content() -> None:
        line, numbers = content()
        st.html(f"<p>{escape(line)}</p>")
        with st.expander(messages(lang).gettext("Show"), key=f"depends_{key}_numbers", on_change="rerun") as folded:
            if folded.open:
                numbers()

    with st.container(border=True, key=f"depends_{key}"):
        st.html(f"<h3>{escape(title)}</h3>")
        section(f"depends_{key}", network, lang, show_content, "4rem", always=True)


def _actor(network: Network, compared: Groups, results: Sequence[Standing], lang: str) -> tuple[str, Numbers]:
    """The answer without the top contributor of each leading group, all in turn below it."""
    _ = messages(lang).gettext
    table = headline_rows(cache.sector_hubs(network, compared.by))
    top_actors = dict(zip(table["group"], table["top_actor"], strict=True))
    contributors = sorted({top_actors[result.group] for result in headline.leading(results)} - {""})
    findings = [
        (
            network.title(id, lang),
            standings_in(cache.hubs_without(network, (id,), compared.by), network, compared, lang),
        )
        for id in contributors
    ]

    def numbers() -> None:
        for name, after in findings:
            _show(sensitivity.without(name, results, after, lang))
        if compared.are_sectors:
            sensitivity_tests.leave_one_out(network, lang)

    if not findings:
        return _("No leading group has one top contributor that could be left out here."), numbers
    name, after = findings[0]
    return _line(sensitivity.without(name, results, after, lang, chances=False)), numbers


def _reading(networks: Mapping[str, Network], by: str, lang: str) -> tuple[str, Numbers]:
    """The answer with collaborations read the other way; below it, without all cross-sector actors."""
    network = next(iter(networks.values()))
    compared = groups(network, by, lang)
    first, second = (standings(one, groups(one, by, lang), lang) for one in networks.values())
    view = next(iter(networks))
    verdicts, others = (_other_verdicts(cache.sector_hubs(one, by), lang) for one in networks.values())
    both = {measure: (of_first, others[measure]) for measure, of_first in verdicts.items()}

    def numbers() -> None:
        _show(sensitivity.views(first, second, both, view, lang))
        if found := _without_cross_sector(network, compared, first, lang, chances=True):
            _show(found)
        st.html(words.defined(LENSES, lang))

    return _line(sensitivity.views(first, second, {}, view, lang, chances=False)), numbers


def _cross_sector(network: Network, compared: Groups, results: Sequence[Standing], lang: str) -> tuple[str, Numbers]:
    """The answer without all cross-sector actors."""
    _ = messages(lang).gettext
    if not any(actor.cross_sector for actor in network.actors):
        return _("No actor is cross-sector, and no collaboration is an actor."), lambda: None
    found = _without_cross_sector(network, compared, results, lang, chances=False)
    with_chances = partial(_without_cross_sector, network, compared, results, lang, chances=True)
    return _line(found) if found else "", lambda: _show(with_chances())


def _record(network: Network, lang: str) -> tuple[str, Numbers]:
    """How often the sector that is first remains so in the networks that the confidence in the links allows."""
    table = cache.plausible_networks(network)
    cache.sensitivity_results(network.digest)[OF_CONFIDENCE] = table
    return of_confidence(network, table, lang), partial(sensitivity_tests.of_record, network, lang)


def of_confidence(network: Network, table: pd.DataFrame, lang: str) -> str:
    """The sentence on the table of `plausible_networks`."""
    first = table.sort_values("first", ascending=False, kind="stable").iloc[0]
    sector = sector_called(network, first["group"], lang)
    return record.plausible(sector, first["first"], (first["ratio_low"], first["ratio_high"]), first["networks"], lang)


def _without_cross_sector(
    network: Network, compared: Groups, results: Sequence[Standing], lang: str, *, chances: bool
) -> Finding | None:
    ids = tuple(actor.id for actor in network.actors if actor.cross_sector)
    if not ids:
        return None
    several = messages(lang).gettext("the {n} cross-sector actors").format(n=len(ids))
    name = network.title(ids[0], lang) if len(ids) == 1 else several
    after = standings_in(cache.hubs_without(network, ids, compared.by), network, compared, lang)
    return sensitivity.without(name, results, after, lang, chances=chances)


def show_other_measures(network: Network, compared: Groups, lang: str) -> None:
    """Show whether the other measures give the verdicts of the headline's."""
    table = cache.sector_hubs(network, compared.by)
    _show(sensitivity.other_measures(_verdicts(table)[HEADLINE], _other_verdicts(table, lang), compared.called, lang))


def _line(finding: Finding) -> str:
    return f"{finding.about}: {finding.outcome}"


def _show(finding: Finding | None) -> None:
    if finding:
        st.html(f"<p><b>{escape(finding.about)}</b>: {escape(finding.outcome)}</p>")


def _verdicts(table: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Measure → group → verdict."""
    return {
        str(measure): dict(zip(rows["group"], rows["verdict"], strict=True)) for measure, rows in table.groupby("lens")
    }


def _other_verdicts(table: pd.DataFrame, lang: str) -> dict[str, dict[str, str]]:
    """The verdicts on the measures other than the headline's, by the measure's name, in their order."""
    verdicts = _verdicts(table)
    return {
        definitions.name(measure, lang): verdicts[measure]
        for measure in LENSES
        if measure != HEADLINE and measure in verdicts
    }
