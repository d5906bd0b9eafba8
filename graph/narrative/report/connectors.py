"""Who connects the sectors, and whom to introduce to each other first."""

from collections.abc import Hashable, Iterator
from typing import Any

from ...export.documents.value import Sentence
from ...metrics.pairs import EVERYBODY, MOST_ACTORS
from ...text import introductions as phrases
from ...text import report as wording
from ...text.catalogue import messages
from .. import introductions as narrative
from .subject import Subject

_FIRST = 3
_ALONE = ("region", "challenges", "partners", "steps", "nearer", "joined", "coverage")
_ADDED = ("nearer_added", "joined_added")


def paragraphs(of: Subject) -> Iterator[tuple[Sentence, ...]]:
    """The actors on most of the shortest paths, and the first introductions with their reasons."""
    if len(of.network.actors) > MOST_ACTORS:
        yield (Sentence(wording.too_large(MOST_ACTORS, of.lang)),)
        return
    yield tuple(_connecting(of))
    table = of.tables["introductions"]
    if table.empty:
        yield (Sentence(phrases.no_introductions(of.lang)),)
        return
    for row in table.head(_FIRST).to_dict("records"):
        yield (_introduction(of, row),)
    yield (Sentence(messages(of.lang).gettext(phrases.NO_PREDICTION)),)


def _connecting(of: Subject) -> Iterator[Sentence]:
    rows = of.tables["connectors"].head(_FIRST).to_dict("records")
    if not rows:
        yield Sentence(phrases.no_connector(of.lang))
        return
    phrase = narrative.between(of.network, EVERYBODY, None, of.lang)
    numbers = ("pair_betweenness", "exclusive_pairs", "cut_off")
    first, *others = rows
    share, alone, apart = (first[name] for name in numbers)
    yield Sentence(
        phrases.connector(of.title(first["id"]), float(share), int(alone), int(apart), phrase, of.lang),
        of.cells("connectors", *numbers, id=first["id"]),
    )
    if others:
        named = [(of.title(row["id"]), float(row["pair_betweenness"])) for row in others]
        references = [of.cells("connectors", "pair_betweenness", id=row["id"])[0] for row in others]
        yield Sentence(wording.next_connectors(named, of.lang), tuple(references))


def _introduction(of: Subject, row: dict[Hashable, Any]) -> Sentence:
    a, b = of.title(row["a"]), of.title(row["b"])
    text = wording.introduction(a, b, narrative.reason(of.network, row, of.lang), of.lang)
    return Sentence(text, of.cells("introductions", "a", "b", *_ALONE, *_ADDED, rank=str(row["rank"])))
