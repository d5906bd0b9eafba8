"""How everything is measured, and what the data are."""

from html import escape

import streamlit as st

from ..network.model import Network
from ..network.selection import Scope
from ..text import definitions, phrases
from ..text.definitions import Definition
from . import cache, markup, scope
from .limits import limits
from .seen import Seen


def show(seen: Seen) -> None:
    """The page Methods."""
    say, lang, network = phrases(seen.lang), seen.lang, seen.network
    st.title(say["methods_title"], anchor=False)
    projection = cache.scoped(network, Scope(as_ties=True)).projection
    rules = (
        (say["network_rule_title"], say["network_rule"]),
        (say["views_rule_title"], f"{say['as_actors_help']} {scope.as_ties(projection, lang)}"),
    )
    st.html(
        f'<div class="prose"><h2>{say["about_data"]}</h2>{_about(network, lang)}'
        f"<h2>{say['limits']}</h2>{limits(network, lang)}"
        + "".join(f"<h2>{title}</h2><p>{text}</p>" for title, text in rules)
        + f"<h2>{say['definitions']}</h2>"
        + "".join(_definition(key, d, lang) for key, d in definitions.metrics(lang).items())
        + "</div>"
    )


def _about(network: Network, lang: str) -> str:
    say = phrases(lang)
    about = network.about
    told = f"<p>{escape(about.description.text(lang))}</p>" if about.description else ""
    rows = [(say["licence"], about.licence), (say["publisher"], about.publisher), (say["date"], about.date)]
    return told + markup.facts((term, escape(value)) for term, value in rows if value)


def _definition(key: str, definition: Definition, lang: str) -> str:
    say = phrases(lang)
    ties = definitions.ties_read(key, lang)
    facts = (
        (say["formula"], f"<code>{escape(definition.formula)}</code>"),
        (say["range"], escape(definition.range)),
        *([(say["strength_of_ties"], escape(ties))] if ties else []),
        (say["undefined"], escape(definition.isolate)),
        (say["source_of_metric"], escape(definition.source)),
        (say["misread"], escape(definitions.misreading(key, lang))),
    )
    return (
        f"<h3>{definitions.name(key, lang)} <code>{key}</code></h3>"
        f"<p>{definitions.meaning(key, lang)}</p>{markup.facts(facts)}"
    )
