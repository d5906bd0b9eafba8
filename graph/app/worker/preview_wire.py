"""Serialises the preview of an import as lines of JSON, and reads it back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...data.importing.preview import Preview
from ...data.importing.understanding.kinds import DIRECTED_TIE
from ...data.importing.understood import Column, Decisions, Question, Reason, TableUnderstood
from ...network.model import Bilingual, Network
from ...network.problems import MOST_LISTED, Problem
from ...network.vocabulary import SECTORS
from .wire import Pause, line, network_lines, network_of, no_pause, problems_of, problems_packed


@dataclass(frozen=True, slots=True)
class PreviewRead:
    """What a preview says of some files.

    `actors` and `links` are how many were understood, `names` those of the sectors and kinds in an answer, `network`
    what the files make, None if nothing can be taken in. `left_out` are the errors and what was not taken in, `remarks`
    what was decided without a question; `more` counts those of either that are not listed. `decisions` are those that
    were brought along as a file, with those of this visit.
    """

    tables: tuple[TableUnderstood, ...] = ()
    questions: tuple[Question, ...] = ()
    names: Mapping[str, Bilingual] = field(default_factory=dict)
    actors: int = 0
    links: int = 0
    left_out: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    more: int = 0
    network: Network | None = None
    decisions: Decisions = field(default_factory=Decisions)


def preview_lines(preview: Preview, decisions: Decisions) -> Iterator[bytes]:
    """The preview of some files and the decisions it was made with, then the network that they make if there is one."""
    understood = preview.understood
    draft = understood.draft
    remarks = {id(problem) for problem in understood.remarks}
    left_out = [problem for problem in preview.problems if id(problem) not in remarks]
    left_out.sort(key=lambda problem: problem.severity != "error")
    names = {**SECTORS, **draft.sectors, **{kind.id: kind.name for kind in (DIRECTED_TIE, *draft.kinds.values())}}
    yield line(
        {
            "tables": [_table_packed(table) for table in understood.tables],
            "questions": [_question_packed(question) for question in understood.questions],
            "names": {id: list(name) for id, name in names.items()},
            "actors": len(draft.actors),
            "links": len(draft.links),
            "left_out": problems_packed(left_out[:MOST_LISTED]),
            "remarks": problems_packed(understood.remarks[:MOST_LISTED]),
            "more": max(len(left_out) - MOST_LISTED, 0) + max(len(understood.remarks) - MOST_LISTED, 0),
            "network": preview.network is not None,
            "decisions": decisions_packed(decisions),
        }
    )
    if preview.network is not None:
        yield from network_lines(preview.network)


def preview_of(lines: Iterator[Any], pause: Pause = no_pause) -> tuple[str, PreviewRead]:
    """The preview of these lines, with an empty key; raises as `wire.report_of`."""
    head = next(lines)
    network = network_of(lines, pause) if head["network"] else None
    return "", PreviewRead(
        tuple(_table(*values) for values in head["tables"]),
        tuple(_question(*values) for values in head["questions"]),
        {id: Bilingual(*name) for id, name in head["names"].items()},
        head["actors"],
        head["links"],
        problems_of(head["left_out"]),
        problems_of(head["remarks"]),
        head["more"],
        network,
        decisions_of(head["decisions"]),
    )


def decisions_packed(decisions: Decisions) -> list[Any]:
    """Decisions, in JSON's types."""
    roles = {table: dict(columns) for table, columns in decisions.roles.items()}
    return [dict(decisions.shapes), roles, dict(decisions.answers)]


def decisions_of(packed: list[Any]) -> Decisions:
    """The inverse."""
    return Decisions(*packed)


def _table_packed(table: TableUnderstood) -> list[Any]:
    columns = [
        [column.heading, column.role, _reason_packed(column.reason), column.examples] for column in table.columns
    ]
    return [table.place, table.key, table.shape, _reason_packed(table.reason), columns, table.rows]


def _table(place: str, key: str, shape: Any, reason: list[Any], columns: list[Any], rows: int) -> TableUnderstood:
    made = tuple(Column(heading, role, Reason(*why), tuple(some)) for heading, role, why, some in columns)
    return TableUnderstood(place, key, shape, Reason(*reason), made, rows)


def _reason_packed(reason: Reason) -> list[Any]:
    return [reason.code, dict(reason.facts)]


def _question_packed(question: Question) -> list[Any]:
    return [
        *(question.key, question.code, question.options, dict(question.facts)),
        *(question.suggested, question.answer, question.places),
    ]


def _question(
    key: str,
    code: str,
    options: list[str],
    facts: dict[str, str | int],
    suggested: str | None,
    answer: str | None,
    places: list[str],
) -> Question:
    return Question(key, code, tuple(options), facts, suggested, answer, tuple(places))
