"""The texts of a picture that stands alone: on paper, or in a file."""

from dataclasses import dataclass

import numpy as np

from ..metrics.ranking import leaders
from ..network.model import Network
from ..text import sheets
from ..text.catalogue import messages
from .composed import Picture
from .memo import Remember, uncached
from .sentence import sentence
from .subject import subject_of
from .url import View

_DIGEST = 12  # digits
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Caption:
    """The texts of a picture in one language: `digest` identifies the data, `alt` is the alternative text."""

    title: str
    scope: str
    alt: str
    source: str
    digest: str
    limits_title: str
    limits: tuple[str, ...]


def caption(network: Network, view: View, picture: Picture, lang: str, remember: Remember = uncached) -> Caption:
    """The caption of the picture of a view; the only date is that of the data."""
    about, subject = network.about, subject_of(network, view, remember)
    data, scoped = subject.data, subject.scoped
    scope = sentence(data, subject.view, scoped, lang)
    named = "; ".join(source.title or source.url for source in about.sources)
    of_facts = [one.sources for one in data.actors] + [one.sources for one in data.links]
    sources = named or (bool(of_facts) and all(of_facts))
    graph, inside, loss = picture.graph, scoped.network.position, picture.loss
    lost = sheets.lost(loss.gone, [graph.dots[i].name for i in loss.apart], lang) if loss else ""
    of_scope = [i for i, dot in enumerate(graph.dots) if graph.map or dot.id in inside]
    first = leaders(np.array([picture.ranking.values[i] for i in of_scope]), _MOST_NAMED)
    leading = [graph.dots[of_scope[i]].name for i in first.named]
    return Caption(
        title=about.title.text(lang) if about.title else sheets.untitled(lang),
        scope=scope,
        alt=" ".join(filter(None, (sheets.alt(scope, picture.ranking.name, leading, first.more, lang), lost))),
        source=sheets.source(about.date, about.publisher, about.licence, sources, lang),
        digest=sheets.digest(data.digest[:_DIGEST], lang),
        limits_title=messages(lang).gettext("What the data cannot show"),
        limits=tuple(limit.text(lang) for limit in about.limits),
    )
