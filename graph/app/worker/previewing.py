"""The reader's task of an import: files and decisions in, the preview as lines of JSON out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from ...data.importing import decisions as decision_file
from ...data.importing.preview import preview
from ...data.importing.tables import Upload
from ...data.importing.understood import Decisions
from ...network.model import Network
from ...network.problems import Problem
from .preview_wire import decisions_of, preview_lines

_ENDING = ".json"


def previewed(files: Iterable[tuple[str, bytes]], decisions: Any, known: Network | None) -> Iterator[bytes]:
    """The preview of files; those among them that hold saved decisions count before those of this visit."""
    uploads: list[Upload] = []
    every = Decisions()
    said: list[Problem] = []
    for name, content in files:
        saved, problems = _saved(name, content)
        if saved is None:
            uploads.append(Upload(name, content))
        else:
            every = _joined(every, saved)
            said += problems
    every = _joined(every, decisions_of(decisions))
    found = preview(uploads, every, known)
    return preview_lines(replace(found, problems=(*found.problems, *said)), every)


def _saved(name: str, content: bytes) -> tuple[Decisions | None, Sequence[Problem]]:
    """The decisions that a file holds, None if it is another file, and what is wrong with them."""
    if not name.lower().endswith(_ENDING):
        return None, ()
    found, problems = decision_file.read(content, name)
    return (None, ()) if any(problem.severity == "error" for problem in problems) else (found, problems)


def _joined(before: Decisions, after: Decisions) -> Decisions:
    """Both decisions; where both decide, the latter counts."""
    roles = {table: dict(columns) for table, columns in before.roles.items()}
    for table, columns in after.roles.items():
        roles[table] = {**roles.get(table, {}), **columns}
    return Decisions({**before.shapes, **after.shapes}, roles, {**before.answers, **after.answers})
