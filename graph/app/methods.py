"""The page Methods: the data, their limits, and the definitions of all metrics."""

from html import escape

import streamlit as st

from ..metrics.sampling import BY_SIZE
from ..network.model import About, Network
from ..network.selection import Scope
from ..text import definitions, sampling
from ..text.catalogue import messages
from ..text.definitions import Definition
from . import cache, markup, scope
from .data_limits import data_limits
from .view_state import ViewState


def show(state: ViewState) -> None:
    """Show the page Methods."""
    _ = messages(state.lang).gettext
    lang, network = state.lang, state.network
    st.title(_("How we have measured"), anchor=False)
    projection = cache.scoped(network, Scope(as_ties=True)).projection
    rules = (
        (
            _("From partnerships to ties"),
            _(
                "The measured network is simple and undirected: two actors with one or more partnerships have one"
                " tie. In a partnership of k members each pair is tied with strength 1/(k−1) (Newman 2001), so "
                "that a large one does not drown the small ones; a pair's strength is the sum over its "
                "partnerships. Shortest paths ignore strength. All years count alike: a partnership that has "
                "ended is still in the network."
            ),
        ),
        (_("Collaborations as actors or as ties"), f"{_(scope.AS_ACTORS)} {scope.as_ties(projection, lang)}"),
        *([(_("Sampled measures"), sampling.method(lang))] if BY_SIZE.samples_of(len(network.actors)) else []),
    )
    data = (
        f"<h2>{_('About the data')}</h2>{_about(network, lang)}"
        f"<h2>{_('What the data cannot show')}</h2>{data_limits(network, lang)}"
    )
    st.html(
        f'<div class="prose">{data if network.actors or network.about != About() else ""}'
        + "".join(f"<h2>{title}</h2><p>{text}</p>" for title, text in rules)
        + f"<h2>{_('The metrics')}</h2>"
        + "".join(_definition(key, d, lang) for key, d in definitions.metrics(lang).items())
        + "</div>"
    )


def _about(network: Network, lang: str) -> str:
    _ = messages(lang).gettext
    about = network.about
    description = f"<p>{escape(about.description.text(lang))}</p>" if about.description else ""
    rows = [(_("Licence"), about.licence), (_("Publisher"), about.publisher), (_("Date"), about.date)]
    return description + markup.definition_list((term, escape(value)) for term, value in rows if value)


def _definition(key: str, definition: Definition, lang: str) -> str:
    _ = messages(lang).gettext
    ties = definitions.ties_read(key, lang)
    facts = (
        (_("Formula"), f"<code>{escape(definition.formula)}</code>"),
        (_("Range"), escape(definition.range)),
        *([(_("Strength"), escape(ties))] if ties else []),
        (_("Isolate"), escape(definition.isolate)),
        (_("Source"), escape(definition.source)),
        (_("Beware"), escape(definitions.misreading(key, lang))),
    )
    return (
        f"<h3>{definitions.name(key, lang)} <code>{key}</code></h3>"
        f"<p>{definitions.meaning(key, lang)}</p>{markup.definition_list(facts)}"
    )
