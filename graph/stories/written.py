"""Stories out, as YAML that people read and review."""

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from ..model import Bilingual
from .values import Step, Story

_WIDTH = 120


def stories_text(stories: Iterable[Story]) -> str:
    """The text of `stories.yaml`: what is read from it are the same stories."""
    content = {"stories": [_story(story) for story in stories]}
    # A view's values are texts: `at: 2023` is read as one all the same.
    return str(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=_WIDTH))


def _story(story: Story) -> dict[str, Any]:
    return {"id": story.id, "title": _both(story.title), "steps": [_step(step) for step in story.steps]}


def _step(step: Step) -> dict[str, Any]:
    told: dict[str, Mapping[str, str]] = {"view": dict(step.view), "title": _both(step.title)}
    told |= {key: _both(text) for key, text in (("caption", step.caption), ("notes", step.notes)) if any(text)}
    return {key: value for key, value in told.items() if value}


def _both(text: Bilingual) -> dict[str, str]:
    return {"sv": text.sv, "en": text.en}
