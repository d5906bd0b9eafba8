"""What is said of a picture where it stands alone: on paper, or in a file that travels."""

from dataclasses import dataclass

from ..address import View, held
from ..model import Network
from ..selection import changed
from ..selection import compose as scoped_by
from ..words import phrases, sheets
from .composed import Picture
from .sentence import sentence

_DIGEST = 12  # digits
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Caption:
    """The texts of a picture in one language: `digest` names the data, `alt` is for those who do not see it."""

    title: str
    scope: str
    alt: str
    source: str
    digest: str
    limits_title: str
    limits: tuple[str, ...]


def caption(network: Network, now: View, picture: Picture, lang: str) -> Caption:
    """What is said of the picture of a view; the only date is that of the data."""
    about = network.about
    data = changed(network, now.change, now.scope.selection)
    now = held(now, data)
    scope = sentence(data, now, scoped_by(data, now.scope), lang)
    sources = "; ".join(source.title or source.url or "" for source in about.sources)
    dots, order = picture.graph.dots, picture.ranking.order
    first = ", ".join(dots[i].name for i in order[:_MOST_NAMED])
    return Caption(
        title=about.title.text(lang) if about.title else sheets.untitled(lang),
        scope=scope,
        alt=sheets.alt(scope, picture.ranking.name, first, lang),
        source=sheets.source(about.date, about.publisher, about.licence, sources, lang),
        digest=sheets.digest(data.digest[:_DIGEST], lang),
        limits_title=phrases(lang)["limits"],
        limits=tuple(limit.text(lang) for limit in about.limits),
    )
