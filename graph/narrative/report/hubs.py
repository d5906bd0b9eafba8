"""Which sectors are hubs, and how sure that is: the sentences of the page Hubs and their numbers."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from ...export.documents.value import Grid, Reference, Sentence
from ...metrics import HEADLINE
from ...metrics.questions import explaining
from ...text import headline, labels, percent, questions
from ...text import report as wording
from ...text.catalogue import messages
from ...text.numbers import chance, number
from ..hubs import headline_rows, standings_of, verdicts
from .subject import Subject

_POSITION = "position"
_NUMBERS = ("share_of_actors", "share", "hub_ratio", "p_adjusted", "p_lower_adjusted", "verdict")
_TOP = ("top_actor", "top_share")


def paragraphs(of: Subject) -> Iterator[tuple[Sentence, ...]]:
    """The shares and verdicts of the sectors, then what the explaining question finds."""
    called = {id: of.sector(id) for id in of.network.sectors}
    position = _rows(of, _POSITION)
    found = standings_of(position, of.network, called, of.lang)
    lines = headline.sentences_by_group(found, of.lang)
    yield tuple(Sentence(line, _references(of, group, line, lines)) for group, line in lines)
    question = explaining(of.network)
    explained = _rows(of, question)
    if explained.empty or not position["hub_ratio"].notna().any():
        return
    both = verdicts(position, explained, called)
    order = [standing.group for standing in (*headline.leading(found), *headline.below(found))]
    yield tuple(
        Sentence(
            questions.sentence(both[group], question, of.lang),
            (*_cells(of, _POSITION, group, "verdict"), *_cells(of, question, group, "verdict", "p_adjusted")),
        )
        for group in order
    )


def grid(of: Subject) -> Grid | None:
    """The table of the sectors; None where nothing can be compared."""
    rows = _rows(of, _POSITION)
    if not rows["hub_ratio"].notna().any():
        return None
    lang = of.lang
    references: list[Reference] = []
    for group in rows["group"]:
        references += _cells(of, _POSITION, group, "actors", *_NUMBERS)
    return Grid(
        caption=wording.caption(lang),
        headings=wording.headings(lang),
        rows=tuple(_readable(of, row) for row in rows.to_dict("records")),
        numeric=(False, *[True] * 5, False),
        references=tuple(references),
    )


def _readable(of: Subject, row: dict[Any, Any]) -> tuple[str, ...]:
    lang = of.lang
    below = row["p_lower_adjusted"] < row["p_adjusted"]
    return (
        of.network.sectors[row["group"]].text(lang),
        number(row["actors"], lang),
        percent(row["share_of_actors"], lang),
        percent(row["share"], lang),
        wording.ratio(row["hub_ratio"], lang),
        chance(row["p_lower_adjusted"] if below else row["p_adjusted"], lang),
        messages(lang).gettext(labels.VERDICTS[row["verdict"]]),
    )


def _references(of: Subject, group: str, line: str, lines: list[tuple[str, str]]) -> tuple[Reference, ...]:
    """Those of the sentence on a group: the first of two is on its share, the second on who holds most of it."""
    if not group:
        every: list[Reference] = []
        for id in of.network.sectors:
            every += _cells(of, _POSITION, id, "verdict")
        return tuple(every)
    first = next(text for id, text in lines if id == group)
    return _cells(of, _POSITION, group, *(_NUMBERS if line == first else _TOP))


def _cells(of: Subject, question: str, group: str, *columns: str) -> tuple[Reference, ...]:
    return of.cells("sectors", *columns, question=question, lens=HEADLINE, group=group)


def _rows(of: Subject, question: str) -> pd.DataFrame:
    return headline_rows(of.table("sectors", question=question))
