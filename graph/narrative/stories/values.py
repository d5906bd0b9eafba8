"""A story as a value: steps in their order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...network.model import Bilingual
from ...network.problems import Found, Problem, listed

NOTHING = Bilingual("", "")


@dataclass(frozen=True, slots=True)
class Step:
    """A view, as the keys and values of the page's address, and its texts; `notes` are the speaker's.

    `problems` are the errors of the step: it is shown as far as possible, with a remark.
    """

    view: Mapping[str, str]
    title: Bilingual
    caption: Bilingual = NOTHING
    notes: Bilingual = NOTHING
    problems: tuple[Problem, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Story:
    """Steps under one title."""

    id: str
    title: Bilingual
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Stories:
    """All stories of a folder, and the problems of their file; without a file there are neither.

    `whole` means that everything in the file is among the stories, so that it can be rewritten without loss.
    """

    stories: tuple[Story, ...] = ()
    found: tuple[Found, ...] = ()
    whole: bool = True

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The errors and warnings, in the order of `problems.listed`."""
        return listed(self.found)
