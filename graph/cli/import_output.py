"""What the command `import` prints: what was understood, what is asked, and what there is to say of the files."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ..data.importing.matrices.grid_links import GRIDS
from ..data.importing.preview import Preview
from ..data.importing.understanding.kinds import DIRECTED_TIE
from ..data.importing.understood import Question
from ..network.model import Network
from ..network.problems import Problem
from ..network.vocabulary import NOT_STATED, NOT_STATED_NAME, SECTORS
from ..text import system
from ..text.importing import words
from .output import line_of
from .streams import print_message

_MOST_OPTIONS = 6  # of a question that have a line each
_MOST_ALIKE = 5  # remarks of one kind on a sheet


def described(seen: Preview, known: Network | None, lang: str, *, is_gone_removed: bool) -> Iterator[str]:
    """What was understood, what is asked, and how it differs from what is there."""
    draft = seen.understood.draft
    names = {id: name.text(lang) for id, name in {**SECTORS, **draft.sectors}.items()}
    names[NOT_STATED] = NOT_STATED_NAME.text(lang)
    names |= {kind.id: kind.name.text(lang) for kind in (DIRECTED_TIE, *draft.kinds.values())}
    yield words.understood(len(draft.actors), len(draft.links), lang)
    for table in seen.understood.tables:
        yield f"\n{table.place}: {words.shape(table.shape, table.reason.code, lang)}"
        if table.shape in GRIDS:
            yield f"  {words.reason(table.reason.code, table.reason.facts, lang)}"
        for column in table.columns if table.shape in ("actors", "links") else ():
            reason = words.reason(column.reason.code, column.reason.facts, lang)
            yield f"  {column.heading or '–'}: {words.role(column.role, lang)} ({reason})"
    asked = seen.understood.questions
    if asked:
        unanswered = [question for question in asked if question.answer is None]
        yield f"\n{words.questions(len(unanswered), sum(one.suggested is None for one in unanswered), lang)}"
    for question in asked:
        yield from _asked(question, names, lang)
    if known is not None and seen.network is not None:
        counts = Counter(one.status for one in seen.comparison)
        yield "\n" + words.differences(counts["new"], counts["changed"], counts["conflict"], counts["gone"], lang)
        if counts["gone"] and not is_gone_removed:
            yield words.gone_stays(lang)


def _asked(question: Question, names: Mapping[str, str], lang: str) -> Iterator[str]:
    """A question, and the options that answer it; the one that is taken is marked."""

    def called(value: str) -> str:
        return words.option(question.code, value, names, lang)

    yield f"  {words.question(question.code, question.facts, lang, question.places)}"
    are_many = len(question.options) > _MOST_OPTIONS
    for value in question.options:
        if value == question.value:
            yield f"  * --answer '{question.key}={value}'  {called(value)}"
        elif not are_many:
            yield f"    --answer '{question.key}={value}'  {called(value)}"
    if are_many:
        others = (f"{value} ({called(value)})" for value in question.options if value != question.value)
        yield f"    --answer '{question.key}=…'  {', '.join(others)}"


def print_problems(problems: Sequence[Problem], lang: str) -> None:
    """Print problems; of many warnings of one kind on a sheet the first, and how many more there are."""
    alike: dict[tuple[str, str], int] = {}
    for problem in problems:
        key = (problem.file, problem.code)
        alike[key] = alike.get(key, 0) + (problem.severity == "warning")
        if alike[key] <= _MOST_ALIKE or problem.severity == "error":
            print_message(line_of(problem, lang))
    for (file, code), n in alike.items():
        if n > _MOST_ALIKE:
            last = next(one for one in reversed(problems) if (one.file, one.code) == (file, code))
            more = words.more_alike(n - _MOST_ALIKE, last.message(lang), lang)
            print_message(f"{file}: {system.severity('warning', lang)}: {more}")
