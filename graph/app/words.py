"""What words on a page mean, in lists that are closed at first and open by a tap or a key."""

from collections.abc import Iterable
from html import escape

from ..metrics import LENSES
from ..metrics.directed_brokerage import DIRECTED_ROLES
from ..metrics.groups import GROUP_LENSES
from ..metrics.questions import explaining
from ..network.model import Network
from ..network.vocabulary import COLLABORATION
from ..text import flows, glossary
from ..text.catalogue import messages
from . import markup
from .groups import Groups

_OF_TABLES = (*LENSES, "hub_ratio", "null_band", "p_value", "verdict", *GROUP_LENSES, *DIRECTED_ROLES)


def of_answer(network: Network, compared: Groups, lang: str) -> str:
    """The words of the answer on the page Hubs, of its chart and of what it depends on, as HTML."""
    has_collaborations = COLLABORATION.id in network.kinds or any(actor.is_collaboration for actor in network.actors)
    nouns = compared.nouns(lang)
    entries = glossary.of_answer(explaining(network), **nouns, lang=lang, has_collaborations=has_collaborations)
    return listed(entries, lang, "words of-answer")


def of_tables(lang: str) -> str:
    """The words of the tables for analysts, as HTML."""
    return defined(_OF_TABLES, lang)


def of_resources(lang: str) -> str:
    """The words of the section on resources, as HTML."""
    return _listed((glossary.Entry(*one) for one in flows.words(lang)), lang)


def defined(metrics: Iterable[str], lang: str) -> str:
    """The words that are defined with the metrics, as HTML."""
    return listed(glossary.defined(metrics, lang), lang)


def questions(network: Network, compared: Groups, lang: str) -> str:
    """The questions that a share is held against, each opening to what is random, and where they err, as HTML."""
    group = compared.nouns(lang)["group"]
    items = "".join(
        f"<details><summary><b>{escape(one.name)}</b>: {escape(one.asks)}</summary>"
        f"<p>{escape(one.random)}</p></details>"
        for one in glossary.questions(explaining(network), group, lang)
    )
    return f'<div class="words">{items}<p>{escape(glossary.errors(group, lang))}</p></div>'


def listed(entries: Iterable[glossary.Entry], lang: str, style: str = "words") -> str:
    """Words with their meanings, as HTML."""
    summary = messages(lang).gettext("What do these words mean?")
    terms = markup.definition_list((entry.term, escape(entry.meaning)) for entry in entries)
    return f'<details class="{style}"><summary>{summary}</summary>{terms}</details>'
