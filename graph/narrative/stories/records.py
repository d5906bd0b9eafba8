"""Stories as the records of their file: what has not changed in one stays as it is written."""

from collections.abc import Mapping
from typing import Any

from .values import Step, Story
from .written import step_fields, story_fields

_TEXTS = ("title", "caption", "notes")


def record(story: Story, read: Story | None = None, written: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The fields of a story.

    `written` are those of the record that was `read` as this story earlier: each value that is still the same is taken
    from there, so that a text for both languages remains one, and a view its own spelling.
    """
    fields = story_fields(story)
    if read is None or written is None:
        return fields
    kept = {"id": written["id"]} if "id" in written and story.id == read.id else {}
    title = {"title": written["title"]} if "title" in written and story.title == read.title else {}
    return {**fields, **kept, **title, "steps": _steps(story, read, written.get("steps") or [])}


def _steps(story: Story, read: Story, written: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    known = list(zip(read.steps, written, strict=False))
    found = []
    for i, step in enumerate(story.steps):
        as_it_was = next((fields for was, fields in known if was == step), None)
        if as_it_was is not None:
            found.append(as_it_was)
        else:
            found.append(_step(step, *known[i]) if i < len(known) else step_fields(step))
    return found


def _step(step: Step, read: Step, written: Mapping[str, Any]) -> dict[str, Any]:
    keys = [key for key in ("view", *_TEXTS) if key in written and getattr(step, key) == getattr(read, key)]
    return {**step_fields(step), **{key: written[key] for key in keys}}
