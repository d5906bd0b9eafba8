"""Serialises stories as lines of JSON, and reads them back."""

from collections.abc import Iterator
from typing import Any

from ...narrative.stories import Step, Stories, Story
from .wire import Pause, found_of, found_packed, line, no_pause, packed, problems_of, problems_packed, slices, unpacked


def stories_lines(digest: str, stories: Stories) -> Iterator[bytes]:
    """The stories of the file with this digest: what applies to all of them, then each story and its steps."""
    head = {"digest": digest, "found": found_packed(stories.found), "whole": stories.whole}
    yield line({**head, "stories": len(stories.stories)})
    for story in stories.stories:
        yield line([story.id, packed(story.title), len(story.steps)])
        for some in slices(story.steps):
            yield line([_step_packed(step) for step in some])


def stories_of(lines: Iterator[Any], pause: Pause = no_pause) -> tuple[str, Stories]:
    """The digest and the stories of these lines; raises as `wire.report_of`."""
    head = next(lines)
    stories = []
    for _ in range(head["stories"]):
        id, title, steps = next(lines)
        made: list[Step] = []
        while len(made) < steps:
            made += map(_step, next(lines))
            pause()
        stories.append(Story(id, unpacked(title), tuple(made)))
    return head["digest"], Stories(tuple(stories), found_of(head["found"]), head["whole"])


def _step_packed(step: Step) -> list[Any]:
    return [dict(step.view), packed((step.title, step.caption, step.notes)), problems_packed(step.problems)]


def _step(values: list[Any]) -> Step:
    view, texts, problems = values
    title, caption, notes = unpacked(texts)
    return Step(view, title, caption, notes, problems_of(problems))
