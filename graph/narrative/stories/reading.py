"""`stories.yaml` in, stories out. A fault affects its step only, not the network or other steps."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ...data.reading.fields import bilingual, id
from ...data.reading.files import LARGEST_SHARED, InputFile, decode, read_file
from ...data.reading.findings import Findings
from ...data.reading.personal import warn_of_personal_data
from ...data.reading.record import Fields, Record
from ...data.reading.tree import tree
from ...network.model import Bilingual, Network
from ...network.problems import MOST_LISTED, Found, Guesser, Problem
from ...picture import subject_of, url
from ...picture.url import Known, Unknown, View
from .figures import depends_on_view, has_lone_brace, is_figure, names, references
from .values import NOTHING, Step, Stories, Story

FILE = "stories.yaml"
MOST_STORIES, MOST_STEPS = 200, 1_000
_MOST_MEASURED = 100_000  # actors and links, in all views together
_EXAMPLE_STORY, _EXAMPLE_STEP = "id: …", "view: {…}"
_EXAMPLE_VIEW, _EXAMPLE_TEXT = "actor: msi", "{sv: …, en: …}"
# Errors that take nothing out of a story: what is faulty is kept as it is written.
_KEPT = frozenset(
    (
        "missing",
        "language_missing",
        "unknown_in_view",
        "unknown_view_key",
        "unknown_figure",
        "figure_elsewhere",
        "lone_brace",
    )
)


def read_stories(folder: str | Path, network: Network) -> Stories:
    """The stories beside a network's data; their problems are in the result, and none is raised."""
    source = read_file(Path(folder, FILE), LARGEST_SHARED)
    if source.problem and source.problem.code == "file_missing":
        return Stories()
    return parse(source, network)


def source(path: Path, content: bytes) -> InputFile:
    """A file with this content, as if it had been read."""
    return InputFile(str(path), content)


def parse(source: InputFile, network: Network) -> Stories:
    """The stories that a file's content describes."""
    findings = Findings(source.file, Guesser())
    if source.problem:
        return Stories((), (Found.one(source.problem),), whole=False)
    text = decode(source, findings)
    stories: list[Story] = []
    if text is not None:
        warn_of_personal_data(text, findings)
    if text is not None and (top := tree(text, findings, "stories")) is not None:
        file = Record(FILE, 1, top, findings)
        file.only(("stories",))
        reader = _Reader(network, findings)
        for record in file.main_list("stories", "story", _EXAMPLE_STORY, MOST_STORIES) or []:
            story = reader.story(record)
            if story.id in {other.id for other in stories}:
                findings.error(record.line, "story_twice", value=story.id)
            stories.append(story)
    # What is not listed may be a fault that takes something out.
    whole = findings.errors <= MOST_LISTED and all(
        problem.severity == "warning" or problem.code in _KEPT for problem in findings.problems
    )
    return Stories(tuple(stories), (findings.found,), whole)


class _Reader:
    """Reads stories against one network."""

    def __init__(self, network: Network, findings: Findings) -> None:
        self._network, self._findings = network, findings
        self._known, self._figures = Known.of(network), names(network)
        self._beginnings = sorted(self._figures)
        self._views: dict[tuple[tuple[str, str], ...], tuple[View, tuple[Unknown, ...]]] = {}
        self._measured: dict[View, Network] = {}
        self._unmeasured = False

    def story(self, record: Record) -> Story:
        values = record.values({"id": id, "title": bilingual, "steps": _steps})
        for key in ("id", "title"):
            record.require(key)
        title = values.get("title", NOTHING)
        self._check(title, record, "title", View())
        steps = [self._step(step) for step in values.get("steps", ())]
        if not steps:
            self._findings.warn(record.line, "no_steps", who=record.name)
        return Story(values.get("id", record.name.replace(" ", "-")), title, tuple(steps))

    def _step(self, record: Record) -> Step:
        before, errors = len(self._findings.problems), self._findings.errors
        values = record.values(_STEP)
        record.require("title")
        # A view that is none has been reported.
        inner = record.record("view", _EXAMPLE_VIEW) if "view" in values else None
        view = self._view(values.get("view", {}), inner or record)
        for key in ("title", "caption", "notes"):
            self._check(values.get(key, NOTHING), record, key, view)
        step = Step(values.get("view", {}), *(values.get(key, NOTHING) for key in ("title", "caption", "notes")))
        own = self._findings.problems[before:]
        if hidden := self._findings.errors - errors - sum(problem.severity == "error" for problem in own):
            own.append(Problem(self._findings.file, record.line, "more_problems", {"n": hidden}))
        return replace(step, problems=tuple(own))

    def _view(self, written: Mapping[str, str], record: Record) -> View:
        """The view that a step names; what does not exist is noted."""
        view, unknown = self._read_view({key: value for key, value in written.items() if key in url.KEYS})
        for key in sorted(written.keys() - url.KEYS):
            self._findings.unknown(record.line_of(key), "unknown_view_key", key, url.KEYS)
        for one in unknown:
            known = self._known.values.get(url.NAMES.get(one.key, one.key), ())
            self._findings.unknown(record.line_of(one.key), "unknown_in_view", one.value, known, key=one.key)
        return view

    def _read_view(self, written: Mapping[str, str]) -> tuple[View, tuple[Unknown, ...]]:
        """The view that these keys name, read once: thousands of steps may have the same."""
        key = tuple(sorted(written.items()))
        if key not in self._views:
            self._views[key] = url.read(written, self._known)
        return self._views[key]

    def _check(self, text: Bilingual, record: Record, key: str, view: View) -> None:
        """Note references of a text to what does not exist."""
        if text is NOTHING:
            return
        line = record.line_of(key)
        for reference in dict.fromkeys((*references(text.sv), *references(text.en))):
            if not self._figures_of(view, reference, line):
                self._unknown(reference, line, key)
        if has_lone_brace(text.sv) or has_lone_brace(text.en):
            self._findings.error(line, "lone_brace", key=key)

    def _figures_of(self, view: View, reference: str, line: int) -> bool:
        """Whether there is such a figure of the network that the view's numbers are computed on."""
        if not depends_on_view(reference) or not (view.change or view.recompute or view.scope.as_ties):
            return is_figure(reference, self._network)
        if view not in self._measured:
            size = len(self._network.actors) + len(self._network.links)
            if len(self._measured) * size >= _MOST_MEASURED:
                if not self._unmeasured:
                    self._findings.warn(line, "views_unchecked")
                self._unmeasured = True
                return is_figure(reference, self._network)
            self._measured[view] = subject_of(self._network, view).measured
        return is_figure(reference, self._measured[view])

    def _unknown(self, reference: str, line: int, key: str) -> None:
        if is_figure(reference, self._network):
            self._findings.error(line, "figure_elsewhere", value=reference, key=key)
            return
        beginning = reference.rpartition(".")[0]
        known = [f"{beginning}.{end}" for end in self._figures.get(beginning, ())] or self._beginnings
        self._findings.unknown(line, "unknown_figure", reference, known, key=key)


def _view(record: Record, key: str) -> Mapping[str, str] | None:
    inner = record.record(key, _EXAMPLE_VIEW)
    if inner is None:
        return None
    return {name: value for name in inner.fields if (value := inner.text(name)) is not None}


def _prose(record: Record, key: str) -> Bilingual | None:
    """A text in both languages that may have several lines; where one is missing the other serves for both."""
    inner = record.record(key, _EXAMPLE_TEXT)
    if inner is None:
        return None
    inner.only(("sv", "en"))
    sv, en = inner.prose("sv"), inner.prose("en")
    return Bilingual(sv or en or "", en or sv or "")


def _steps(record: Record, key: str) -> list[Record]:
    steps = record.records(key, "step", _EXAMPLE_STEP)
    if len(steps) > MOST_STEPS:
        record.findings.error(record.line_of(key), "too_many", key=key, limit=MOST_STEPS)
    return steps[:MOST_STEPS]


_STEP: Fields = {"view": _view, "title": bilingual, "caption": _prose, "notes": _prose}
