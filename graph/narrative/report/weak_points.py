"""Weak points: who holds the network together alone, and what rests on a single source."""

from collections.abc import Iterator

import pandas as pd

from ...export.documents.value import Reference, Sentence
from ...metrics.sampling import SAMPLED_ABOVE
from ...metrics.tolerance import tolerance
from ...text import quality
from ...text import report as wording
from .subject import Subject

_NUMBERS = ("components", "fragmentation")
_MOST_NAMED = 3


def paragraphs(of: Subject) -> Iterator[tuple[Sentence, ...]]:
    """Who holds parts together, who most of all, and how the partnerships are documented."""
    if len(of.network.actors) > SAMPLED_ABOVE:
        yield (Sentence(wording.too_large(SAMPLED_ABOVE, of.lang)),)
    elif of.network.ties:
        yield tuple(_critical(of))
    yield tuple(_documented(of))


def _critical(of: Subject) -> Iterator[Sentence]:
    alone = of.count("critical", what="actor", articulation="true")
    text = wording.articulation(int(alone.value), len(of.network.actors), of.lang)
    yield Sentence(text, (alone, of.count("actors")))
    rows = of.table("critical", what="actor", articulation="true")
    if len(rows):
        yield from _most(of, rows)
    players = of.table("critical", what="key_players_negative")
    if len(rows) > 1 and players["method"].tolist() == ["exact"] and players["members"].iloc[0]:
        cells = of.cells("critical", "members", "fragmentation", "sets", what="key_players_negative")
        values = {one.column: one.value for one in cells}
        names = [of.title(id) for id in str(values["members"]).split(" ")]
        others = max(int(values.get("sets", 1)) - 1, 0)
        yield Sentence(wording.key_players(names, float(values["fragmentation"]), others, of.lang), cells)


def _most(of: Subject, rows: pd.DataFrame) -> Iterator[Sentence]:
    """Without whom most pairs could not reach each other, unless many are equal."""
    values = rows["fragmentation"].to_numpy()
    first = rows[values >= values.max() * (1 - tolerance(len(of.network.actors)))]
    if len(first) > _MOST_NAMED or first["components"].nunique() > 1:
        return
    now = of.cells("critical", *_NUMBERS, what="network")
    then: list[Reference] = []
    for id in first["members"]:
        then += of.cells("critical", *_NUMBERS, what="actor", members=id)
    before, after = ((int(both[0].value), float(both[1].value)) for both in (now, then))
    yield Sentence(wording.without([of.title(id) for id in first["members"]], before, after, of.lang), (*now, *then))


def _documented(of: Subject) -> Iterator[Sentence]:
    def count(**where: str) -> tuple[Reference, ...]:
        rows = of.table("facts", of="links", **where)
        return of.cells("facts", "count", of="links", **where) if len(rows) else ()

    one, none = count(measure="sources", value="1"), count(measure="sources", value="0")
    links = len(of.network.links)
    of_one, of_none = (int(found[0].value) if found else 0 for found in (one, none))
    text = quality.single(of_one, of_none, links, of.lang)
    yield Sentence(text, (*one, *none, of.count("links")))
    levels = of.table("facts", of="links", measure="confidence")
    if links:
        counts = dict(zip(levels["value"], levels["count"].tolist(), strict=True))
        cells = [count(measure="confidence", value=level)[0] for level in counts]
        yield Sentence(quality.confidence(counts, of.lang), tuple(cells))
