"""Merges two versions of the same stories: changes of both are kept, and only those of the same field clash."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from ...network.model import Bilingual
from .values import Step, Story

TEXTS = ("title", "caption", "notes")
LANGS = ("sv", "en")
VIEW = "view"
_FIELDS = (VIEW, *(f"{name}.{lang}" for name in TEXTS for lang in LANGS))

Value = str | Mapping[str, str]


class Clash(NamedTuple):
    """A field that both have changed: of which story, `None` for its own title, and step, `own` value and theirs.

    `field` is `view`, or a text and its language, such as `caption.sv`, or the text alone where it is the same in both
    languages on both sides; `at` is the step's place in the merged story.
    """

    story: str
    at: int | None
    field: str
    own: Value
    theirs: Value


@dataclass(frozen=True, slots=True)
class Merged:
    """The stories of both, with their value in every field of `clashes`."""

    stories: tuple[Story, ...]
    clashes: tuple[Clash, ...] = ()


def merge(base: Sequence[Story], own: Sequence[Story], theirs: Sequence[Story]) -> Merged:
    """What `own` and `theirs` make of the stories that both began from, `base`.

    A step that one side has removed stays where the other has changed it since: no text is lost. The order is
    theirs unless only `own` has moved steps.
    """
    before, here, there = ({story.id: story for story in stories} for stories in (base, own, theirs))
    found, clashes = [], list[Clash]()
    for id in dict.fromkeys((*there, *here)):
        mine, other, old = here.get(id), there.get(id), before.get(id)
        if mine is None or other is None:
            kept = mine or other
            # Removed by one side: gone, unless the other side has changed it.
            if kept is not None and kept != old:
                found.append(kept)
            continue
        story, open_ = _story(old or Story(id, other.title), mine, other)
        found.append(story)
        clashes += open_
    return Merged(tuple(found), tuple(clashes))


def with_field(step: Step, field: str, value: Value) -> Step:
    """The step with another value in a field, as `Clash` names it."""
    if not isinstance(value, str):
        return replace(step, view=value, problems=())
    name, _, lang = field.partition(".")
    text: Bilingual = getattr(step, name)
    changed: dict[str, Any] = {name: text._replace(**{lang: value}) if lang else Bilingual(value, value)}
    return replace(step, **changed)


def field_of(step: Step, field: str) -> Value:
    """The value of a field, as `Clash` names it."""
    if field == VIEW:
        return step.view
    name, _, lang = field.partition(".")
    text: Bilingual = getattr(step, name)
    return text.text(lang or "sv")


def answered(story: Story, clash: Clash) -> Story:
    """The story with the own value of a clash in its field, if its step is still there."""
    if clash.at is None:
        lang = clash.field.partition(".")[2]
        return replace(story, title=story.title._replace(**{lang: str(clash.own)}))
    there = [at for at, step in enumerate(story.steps) if field_of(step, clash.field) == clash.theirs]
    meant = clash.at if clash.at in there else next(iter(there), None)
    steps = (with_field(step, clash.field, clash.own) if at == meant else step for at, step in enumerate(story.steps))
    return replace(story, steps=tuple(steps))


def _story(base: Story, own: Story, theirs: Story) -> tuple[Story, list[Clash]]:
    clashes: list[Clash] = []
    title = theirs.title
    for lang in LANGS:
        old, mine, other = (getattr(story.title, lang) for story in (base, own, theirs))
        if mine not in (old, other):
            if other == old:
                title = title._replace(**{lang: mine})
            else:
                clashes.append(Clash(base.id, None, f"title.{lang}", mine, other))
    mine_of, theirs_of = _aligned(base.steps, own.steps), _aligned(base.steps, theirs.steps)
    base_of = {i: k for k, i in mine_of.items()}
    steps: list[Step] = []
    for i, j in _order(base, own, theirs, mine_of, theirs_of):
        if i is None or j is None:
            steps += own.steps[i : i + 1] if i is not None else theirs.steps[j : j + 1] if j is not None else ()
            continue
        step, open_ = _step(base.steps[base_of[i]], own.steps[i], theirs.steps[j])
        clashes += [Clash(base.id, len(steps), field, mine, other) for field, mine, other in open_]
        steps.append(step)
    return replace(theirs, title=title, steps=tuple(steps)), clashes


def _step(base: Step, own: Step, theirs: Step) -> tuple[Step, list[tuple[str, Value, Value]]]:
    made, clashes = theirs, []
    for field in _fields(base, own, theirs):
        old, mine, other = (field_of(step, field) for step in (base, own, theirs))
        if mine in (old, other):
            continue
        if other == old:
            made = with_field(made, field, mine)
        else:
            clashes.append((field, mine, other))
    return made, clashes


def _fields(*steps: Step) -> Iterator[str]:
    """The fields that may differ; a text that is the same in both languages everywhere is one field."""
    yield VIEW
    for name in TEXTS:
        texts: list[Bilingual] = [getattr(step, name) for step in steps]
        if all(text.sv == text.en for text in texts):
            yield name
        else:
            yield from (f"{name}.{lang}" for lang in LANGS)


def _order(
    base: Story, own: Story, theirs: Story, mine_of: Mapping[int, int], theirs_of: Mapping[int, int]
) -> list[tuple[int | None, int | None]]:
    """The steps of the merged story: each by its places in `own` and `theirs`, None where it is not there."""
    mine_at, theirs_at = {i: k for k, i in mine_of.items()}, {j: k for k, j in theirs_of.items()}
    ours: list[tuple[int | None, int | None]] = [
        (i, theirs_of.get(mine_at[i]) if i in mine_at else None) for i in range(len(own.steps))
    ]
    others: list[tuple[int | None, int | None]] = [
        (mine_of.get(theirs_at[j]) if j in theirs_at else None, j) for j in range(len(theirs.steps))
    ]
    moved = sorted(mine_of, key=mine_of.__getitem__) != sorted(mine_of)
    first, second = (ours, others) if moved else (others, ours)
    result = list(first)
    for place, step in enumerate(second):
        if step not in result:
            before = next((earlier for earlier in reversed(second[:place]) if earlier in result), None)
            result.insert(result.index(before) + 1 if before is not None else 0, step)
    gone = set(_gone(base, own, theirs, mine_of, theirs_of))
    return [step for step in result if step not in gone]


def _gone(
    base: Story, own: Story, theirs: Story, mine_of: Mapping[int, int], theirs_of: Mapping[int, int]
) -> Iterator[tuple[int | None, int | None]]:
    """The steps that one side has removed and the other has left as they were."""
    for k, step in enumerate(base.steps):
        i, j = mine_of.get(k), theirs_of.get(k)
        if i is None and j is not None and theirs.steps[j] == step:
            yield (None, j)
        if j is None and i is not None and own.steps[i] == step:
            yield (i, None)


def _aligned(base: Sequence[Step], other: Sequence[Step]) -> dict[int, int]:
    """Which step of `other` each step of `base` has become: the same one, the one most like it, or else its place."""
    found: dict[int, int] = {}
    free = dict.fromkeys(range(len(other)))
    for least in (len(_FIELDS) + 1, 1):
        for i, step in enumerate(base):
            alike = {j: (_alike(step, other[j]), -abs(i - j)) for j in free} if i not in found else {}
            nearest = max(alike, key=alike.__getitem__, default=None)
            if nearest is not None and alike[nearest][0] >= least:
                found[i] = nearest
                del free[nearest]
    if len(base) == len(other):
        found |= {i: i for i in range(len(base)) if i not in found and i in free}
    return found


def _alike(one: Step, other: Step) -> int:
    """How many fields of two steps are equal, one more than there are if all are; empty ones do not count."""
    if one == other:
        return len(_FIELDS) + 1
    pairs = ((field_of(one, field), field_of(other, field)) for field in _FIELDS)
    return sum(bool(a) and a == b for a, b in pairs)
