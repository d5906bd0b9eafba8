"""The contents of exported files and of stages, as functions that a process can be asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from gzip import compress

import pandas as pd

from ...data import atomic
from ...export import formats
from ...export.documents import FORMATS, Report, part
from ...export.exporting import Export
from ...export.html import Live, Stage, document
from ...narrative import printing, staging
from ...narrative.report import Choices, report
from ...narrative.stories import Story, stories_text
from ...network.model import Network
from ...picture.url import View

EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Written:
    """A story as it is written and with its faults, by which it is equal to another."""

    key: str
    story: Story = field(compare=False)

    @classmethod
    def of(cls, story: Story) -> "Written":
        """A story as an argument of a call."""
        return cls(stories_text([story]) + repr([step.problems for step in story.steps]), story)


def content_of(export: Export, stem: str, suffix: str) -> bytes:
    """The content of one file, or of an archive of all files where the stem is `everything`."""
    material = export.material()
    if stem == EVERYTHING:
        return atomic.archive((name, written.content) for name, written in export.files(material))
    return formats.SINGLE[f"{stem}{suffix}"](material).content


@lru_cache(maxsize=4)
def staged_story(network: Network, written: Written, lang: str) -> Stage:
    """A story as a stage; remembered, since its document changes with the address that leads back from it."""
    return staging.staged(network, written.story, lang)


@dataclass(frozen=True, slots=True)
class Setting:
    """The background of a stage, the address that leads back from it, and where it hears of edits, if it does."""

    theme: str
    back: str = ""
    live: Live | None = None


def story_stage(network: Network, written: Written, lang: str, setting: Setting) -> bytes:
    """The document of a story's stage, compressed."""
    return packed_stage(staged_story(network, written, lang), setting)


def view_stage(network: Network, view: View, lang: str, setting: Setting) -> bytes:
    """The document of the stage of one view, compressed."""
    return packed_stage(staging.of_view(network, view, lang), setting)


def packed_stage(stage: Stage, setting: Setting) -> bytes:
    """The document of a stage in its setting; compressed."""
    return compress(document(replace(stage, theme=setting.theme, back=setting.back, live=setting.live)), mtime=0)


def story_pdf(network: Network, written: Written, lang: str) -> bytes:
    """`printing.story_pdf`."""
    return printing.story_pdf(network, written.story, lang)


def story_pictures(network: Network, written: Written, lang: str) -> bytes:
    """`printing.story_pictures`."""
    return printing.story_pictures(network, written.story, lang)


@dataclass(frozen=True, slots=True)
class ReportAsked:
    """A report as it is asked for, and its tables; two with other tables are different reports."""

    lang: str
    scope: str
    chosen: Choices
    tables: Mapping[str, pd.DataFrame] = field(compare=False)
    names: tuple[str, ...]

    def of(self, network: Network) -> Report:
        """The report of a network."""
        return report(network, self.tables, self.lang, self.chosen, self.scope)


def report_file(network: Network, asked: ReportAsked, suffix: str) -> bytes:
    """A report as a file."""
    return FORMATS[suffix](asked.of(network))


def report_part(network: Network, asked: ReportAsked, tone: str) -> str:
    """A report as a part of the page, on the background of `tone`."""
    return part(asked.of(network), tone)


def handout(network: Network, view: View, lang: str, findings: tuple[str, ...], link: str) -> bytes:
    """`printing.handout`."""
    return printing.handout(network, view, lang, findings, link)
