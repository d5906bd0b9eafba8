"""The answer to the hub question in sentences, and the numbers behind them."""

from html import escape

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ..metrics.null import PERMUTATIONS
from ..metrics.questions import explaining
from ..metrics.verdicts import MOST_DRAWS
from ..narrative.hubs import headline_rows, standings_of, verdicts
from ..network.model import Network
from ..picture.groups import SECTOR
from ..text import headline, questions
from ..text.catalogue import messages
from ..text.headline import Standing
from . import cache, markup, words
from .computing.section import section
from .groups import Groups, groups


def standings(network: Network, compared: Groups, lang: str) -> list[Standing]:
    """The result of each group on the headline measure, with names as on the screen."""
    return standings_in(cache.sector_hubs(network, compared.by), network, compared, lang)


def show(network: Network, by: str, lang: str, title: DeltaGenerator) -> bool:
    """Show the answer: the verdicts as the page's title, then what explains them and who carries them, and the details.

    Whether there is anything to compare.
    """
    compared = groups(network, by, lang)
    results = standings(network, compared, lang)
    sectors = by == SECTOR
    title.title(markup.escape_markdown(headline.title(results, lang, sectors)), anchor=False)
    if not is_defined(cache.sector_hubs(network, by)):
        return False
    section("explained", network, lang, lambda: _explained(network, compared, results, lang), "7rem", always=True)
    st.html(words.of_answer(network, compared, lang))
    return True


def _explained(network: Network, compared: Groups, results: list[Standing], lang: str) -> None:
    """Show what the explaining question finds of those groups, the first limit of the data, and the details."""
    found = explanations(network, compared)
    lines = list(questions.lead(results, found, explaining(network), lang))
    lead = f'<p class="lead">{escape(" ".join(lines))}</p>'
    caution = network.about.limits[0].text(lang) if network.about.limits else ""
    lead += f'<p class="also">{escape(caution)}</p>' if caution else ""
    st.html(f'<div class="answer">{lead}{_details(network, compared, results, lang)}</div>')


def _details(network: Network, compared: Groups, results: list[Standing], lang: str) -> str:
    _ = messages(lang).gettext
    table = cache.sector_hubs(network, compared.by)
    methods = set(table["method"]) - {""}
    how = headline.worked_out(methods, PERMUTATIONS, MOST_DRAWS, lang, sectors=compared.are_sectors)
    lines = headline.sentences(results, lang, sectors=compared.are_sectors)
    has_hubs = any(result.verdict == "hub" for result in results)
    shares = " ".join(lines if has_hubs else lines[1:] or lines)  # that there is none is the title
    details = "".join(f"<p>{escape(line)}</p>" for line in (shares, headline.chances(results, lang), how) if line)
    return f"<details><summary>{_('Details and p-values')}</summary>{details}</details>"


def explanations(network: Network, compared: Groups) -> dict[str, questions.Verdicts]:
    """The verdicts on each group on the headline measure, of position and of the explaining question."""
    explained = cache.hub_questions(network, compared.by)
    explained = headline_rows(explained[explained["question"] == explaining(network)])
    return verdicts(headline_rows(cache.sector_hubs(network, compared.by)), explained, compared.called)


def is_defined(table: pd.DataFrame) -> bool:
    """Whether any group can be compared on any measure."""
    return bool(table["hub_ratio"].notna().any())


def standings_in(table: pd.DataFrame, network: Network, compared: Groups, lang: str) -> list[Standing]:
    """The results in a table of `sector_hubs`."""
    return standings_of(headline_rows(table), network, compared.called, lang)
