"""Stories out, as YAML that people read and review."""

from collections.abc import Iterable
from math import inf
from typing import Any

import yaml

from ...network.model import Bilingual
from .values import Step, Story


class _Dumper(yaml.SafeDumper):
    """Writes a text of several lines as it is, and never folds one: a line that is changed is one line of a diff."""

    def represent_text(self, text: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", text, "|" if "\n" in text else None)


_Dumper.add_representer(str, _Dumper.represent_text)


def stories_text(stories: Iterable[Story]) -> str:
    """The text of `stories.yaml`: what is read from it are the same stories."""
    content = {"stories": [story_fields(story) for story in stories]}
    # A view's values are texts: `at: 2023` is read as one all the same.
    return str(yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=inf))


def story_fields(story: Story) -> dict[str, Any]:
    """The fields of a story, as they are written."""
    title = {"title": _both(story.title)} if any(story.title) else {}
    return {"id": story.id, **title, "steps": [step_fields(step) for step in story.steps]}


def step_fields(step: Step) -> dict[str, Any]:
    """The fields of a step, as they are written."""
    texts = (("title", step.title), ("caption", step.caption), ("notes", step.notes))
    content = {"view": dict(step.view)} | {key: _both(text) for key, text in texts if any(text)}
    # A step without texts and view is kept.
    return {key: value for key, value in content.items() if value} or {"view": {}}


def _both(text: Bilingual) -> dict[str, str]:
    return {"sv": text.sv, "en": text.en}
