"""The report of a network: its sections in order, from the tables of the export."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from ...export.documents.value import Logo, Report, Section, Sentence
from ...export.drawing import Drawing
from ...network.model import Network
from ...picture import Caption, Remember, caption, compose, uncached
from ...picture.url import View
from ...text import report as wording
from . import connectors, endings, gaps, hubs, limits, size, weak_points
from .subject import Subject

_Made = Callable[[Subject], Iterator[tuple[Sentence, ...]]]
_PARTS: Mapping[str, _Made] = {
    "network": size.paragraphs,
    "hubs": hubs.paragraphs,
    "connectors": connectors.paragraphs,
    "gaps": gaps.paragraphs,
    "endings": endings.paragraphs,
    "weak_points": weak_points.paragraphs,
    "limits": limits.paragraphs,
}
SECTIONS = tuple(_PARTS)
TABLES_OF: Mapping[str, tuple[str, ...]] = {
    "network": ("actors", "links", "ties", "facts", "critical", "about"),
    "hubs": ("sectors",),
    "connectors": ("connectors", "introductions"),
    "gaps": ("coverage",),
    "endings": ("endings", "endings_actors", "endings_regions", "endings_after"),
    "weak_points": ("actors", "links", "critical", "facts"),
    "limits": ("about", "documentation_bias"),
}


class Choices(NamedTuple):
    """What the publisher of a report chooses: its sections, texts of one's own, and a logo.

    Without a `heading` the report is called as it usually is. Texts are plain; an empty line parts paragraphs.
    """

    sections: tuple[str, ...] = SECTIONS
    heading: str = ""
    introduction: str = ""
    closing: str = ""
    logo: Logo | None = None


def needed(sections: Collection[str]) -> tuple[str, ...]:
    """The tables of the export that some sections are made from."""
    return tuple(dict.fromkeys(name for key in SECTIONS if key in sections for name in TABLES_OF[key]))


def report(
    network: Network,
    tables: Mapping[str, pd.DataFrame],
    lang: str,
    chosen: Choices = Choices(),  # noqa: B008 - a tuple
    scope: str = "",
    *,
    remember: Remember = uncached,
) -> Report:
    """The report of a network from its tables; a section whose tables are not all there states so.

    `scope` is a sentence on which part of the data the network is; without it the network is all of them.
    """
    subject = Subject(network, tables, lang)
    drawing = _drawing(network, lang, remember) if network.actors else None
    about = drawing.caption if drawing else _about(network, lang, remember)
    return Report(
        lang=lang,
        title=chosen.heading.strip() or f"{about.title}: {wording.title(lang)}",
        scope=scope or about.scope,
        sections=tuple(_section(key, subject) for key in SECTIONS if key in chosen.sections),
        source=about.source,
        digest=about.digest,
        drawing=drawing,
        introduction=_paragraphs(chosen.introduction),
        closing=_paragraphs(chosen.closing),
        logo=chosen.logo,
    )


def _section(key: str, of: Subject) -> Section:
    title = wording.section(key, of.lang)
    if not of.tables.keys() >= {*TABLES_OF[key]}:
        return Section(key, title, ((Sentence(wording.uncomputed(of.lang)),),))
    paragraphs = tuple(paragraph for paragraph in _PARTS[key](of) if paragraph)
    return Section(key, title, paragraphs, hubs.grid(of) if key == "hubs" else None)


def _drawing(network: Network, lang: str, remember: Remember) -> Drawing:
    view = View()
    made = compose(network, view, lang, remember)
    return Drawing(made, caption(network, view, made, lang, remember))


def _about(network: Network, lang: str, remember: Remember) -> Caption:
    view = View()
    return caption(network, view, compose(network, view, lang, remember), lang, remember)


def _paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, each on one line."""
    found = (" ".join(part.split()) for part in text.replace("\r\n", "\n").split("\n\n"))
    return tuple(part for part in found if part)
