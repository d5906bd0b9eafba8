"""`stories.yaml` in, stories out. A fault costs its step a word, and neither the network nor the other steps."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from .. import address
from ..address import Known
from ..errors import Guesser, in_order
from ..model import Bilingual, Network
from ..reading.fields import bilingual, id
from ..reading.files import MEBIBYTE, Source, decode, read_file
from ..reading.findings import Findings
from ..reading.record import Fields, Record
from ..reading.tree import tree
from .figures import names, references
from .values import NOTHING, Step, Stories, Story

FILE = "stories.yaml"
MOST_STORIES, MOST_STEPS = 200, 1_000
_SUCH_STORY, _SUCH_STEP = "id: …", "view: {…}"
_SUCH_VIEW, _SUCH_TEXT = "actor: msi", "{sv: …, en: …}"


def read_stories(folder: str | Path, network: Network, limit: int = 64 * MEBIBYTE) -> Stories:
    """The stories beside a network's data; never raises for what is wrong with them."""
    path = Path(folder, FILE)
    if not path.exists():
        return Stories()
    return parse(read_file(path, limit), network)


def source(path: Path, content: bytes) -> Source:
    """What a file would be read as."""
    return Source(str(path), content)


def parse(source: Source, network: Network) -> Stories:
    """The stories that a file's content describes."""
    findings = Findings(source.file, Guesser())
    if source.problem:
        return Stories((), (source.problem,))
    text = decode(source, findings)
    top = None if text is None else tree(text, findings, "stories")
    stories: list[Story] = []
    if top is not None:
        file = Record(FILE, 1, top, findings)
        file.only(("stories",))
        reader = _Reader(network, findings)
        for record in file.main_list("stories", "story", _SUCH_STORY, MOST_STORIES) or []:
            story = reader.story(record)
            if story.id in {other.id for other in stories}:
                findings.error(record.line, "story_twice", value=story.id)
            stories.append(story)
    return Stories(tuple(stories), in_order(findings.problems))


class _Reader:
    """Reads stories against one network."""

    def __init__(self, network: Network, findings: Findings) -> None:
        self._findings = findings
        self._known, self._figures = Known.of(network), names(network)
        self._beginnings = sorted(self._figures)

    def story(self, record: Record) -> Story:
        told = record.values({"id": id, "title": bilingual, "steps": _steps})
        for key in ("id", "title"):
            record.require(key)
        title = told.get("title", NOTHING)
        self._check(title, record, "title")
        steps = [self._step(step) for step in told.get("steps", ())]
        return Story(told.get("id", record.name), title, tuple(steps))

    def _step(self, record: Record) -> Step:
        before = len(self._findings.problems)
        told = record.values(_STEP)
        record.require("title")
        view = told.get("view", {})
        _, unknown = address.read(view, self._known)
        inner = record.record("view", _SUCH_VIEW)
        for key in sorted(view.keys() - address.KEYS):
            self._findings.unknown(inner.line_of(key) if inner else record.line, "unknown_key", key, address.KEYS)
        for one in unknown:
            line = inner.line_of(one.key) if inner else record.line
            known = self._known.values.get(address.NAMES.get(one.key, one.key), ())
            self._findings.unknown(line, "unknown_in_view", one.value, known, key=one.key)
        for key in ("title", "caption", "notes"):
            self._check(told.get(key, NOTHING), record, key)
        step = Step(view, *(told.get(key, NOTHING) for key in ("title", "caption", "notes")))
        return replace(step, problems=tuple(self._findings.problems[before:]))

    def _check(self, text: Bilingual, record: Record, key: str) -> None:
        """Note what a text refers to and is not there."""
        for reference in dict.fromkeys((*references(text.sv), *references(text.en))):
            beginning, _, last = reference.rpartition(".")
            if last not in self._figures.get(beginning, ()):
                known = [f"{beginning}.{end}" for end in self._figures.get(beginning, ())] or self._beginnings
                self._findings.unknown(record.line_of(key), "unknown_figure", reference, known, key=key)


def _view(record: Record, key: str) -> Mapping[str, str] | None:
    inner = record.record(key, _SUCH_VIEW)
    if inner is None:
        return None
    return {name: value for name in inner.fields if (value := inner.text(name)) is not None}


def _prose(record: Record, key: str) -> Bilingual | None:
    """A text in both languages that may have several lines; where one is missing the other serves for both."""
    inner = record.record(key, _SUCH_TEXT)
    if inner is None:
        return None
    inner.only(("sv", "en"))
    sv, en = inner.prose("sv"), inner.prose("en")
    return Bilingual(sv or en or "", en or sv or "")


def _steps(record: Record, key: str) -> list[Record]:
    steps = record.records(key, "step", _SUCH_STEP)
    if len(steps) > MOST_STEPS:
        record.findings.error(record.line_of(key), "too_many", key=key, limit=MOST_STEPS)
    return steps[:MOST_STEPS]


_STEP: Fields = {"view": _view, "title": bilingual, "caption": _prose, "notes": _prose}
