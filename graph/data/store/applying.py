"""Edits and changes of records made on the texts of the files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ...network.problems import Problem
from ..drafts import mark
from .edits import (
    ENGAGEMENT,
    LISTS,
    OPTIONAL,
    STORIES,
    Change,
    Clash,
    ConflictError,
    Edit,
    Finding,
    RefusedError,
    version,
)
from .field_changes import end_of
from .following import all_entry_problems, entry_problems, following
from .format import in_format
from .head import key_of, key_of_text, name_of, part_of, part_of_text, text_of, with_part
from .head import lines_of as lines_of_part
from .layout import Layout, LayoutError
from .places import Plain
from .revision import MOST_CHANGES, RecordChange
from .rules import all_problems, problems
from .splicing import SpliceError, lines_of, record_of, with_new, with_record, with_text, without

_BOM = "\ufeff"
# What a file that need not be there begins with.
_BEGUN = {LISTS[STORIES]: "stories: []\n", LISTS[ENGAGEMENT]: "format: 2\nengagement: []\n"}


@dataclass(frozen=True)
class Content:
    """What stands in a file, and where its records do; `layout` is None where no record can be edited."""

    bytes: bytes
    layout: Layout | None

    @cached_property
    def mark(self) -> str:
        """The mark of the content."""
        return mark_of(self.bytes)

    def with_layout(self, layout: Layout) -> "Content":
        """The content with another text, in the same encoding."""
        bom = self.bytes[:3] if self.bytes.startswith(_BOM.encode()) else b""
        return Content(bom + layout.text.encode(), layout)


@dataclass(frozen=True, slots=True)
class Applied:
    """The files with an edit in them, the names of its records now, and what became of each."""

    layouts: Mapping[str, Layout]
    names: tuple[str, ...]
    changes: tuple[RecordChange, ...]


def mark_of(content: bytes) -> str:
    """The mark of a file's content; empty where there is none."""
    return mark(content) if content else ""


def content_of(content: bytes, key: str, before: Layout | None = None) -> Content:
    """A file's content; `before` is the layout of an earlier one, which saves reading all of it."""
    try:
        text = content.decode("utf-8-sig") or _BEGUN.get(key, "")
        if "\r" in text.replace("\r\n", ""):
            raise LayoutError(key)  # lines that no editor of today ends so
        return Content(content, before.after(text) if before else Layout.of(text, key))
    except (UnicodeDecodeError, LayoutError):
        return Content(content, None)


def applied(edit: Edit | Sequence[RecordChange], layouts: Mapping[str, Layout], folder: str) -> Applied:
    """The files with an edit in them, or with changes made again; raises as `FolderStore.edit`."""
    made, touched, gone = _tried(edit, layouts, folder)
    of_data = [one for one in touched if one[0] not in OPTIONAL]
    if any(key_of_text(one.before or one.after or "") for one in made.changes):
        found: Sequence[Problem] = [one for one in all_problems(made.layouts, folder) if one.severity == "error"]
    else:
        # What a story may hold depends on the network: the caller checks it before.
        found = problems(made.layouts, of_data, gone, folder) if of_data or gone else ()
    found = [*found, *(one for one in entry_problems(made.layouts, touched, folder) if one.severity == "error")]
    if found:
        raise RefusedError(*found)
    return made


def findings(edit: Edit, layouts: Mapping[str, Layout], folder: str) -> list[Finding]:
    """What the reader would find in the records of an edit, warnings too, and what errors elsewhere."""
    made, _, _ = _tried(edit, layouts, folder)
    places = {}
    for number, (change, name) in enumerate(zip(edit.changes, made.names, strict=True)):
        if name:
            layout, key = made.layouts[change.file], key_of(name)
            lines = lines_of_part(layout, key) if key else lines_of(layout, layout.positions[name])
            for line, field in lines.items():
                places[str(Path(folder, change.file)), line] = number, field
    every = [*all_problems(made.layouts, folder)] if "actors.yaml" in made.layouts else []
    if any(one.file == ENGAGEMENT for one in edit.changes):
        every += (one for one in all_entry_problems(made.layouts, folder) if (one.file, one.line) in places)
    found = (Finding(one, *places.get((one.file, one.line), (None, ""))) for one in every)
    return [one for one in found if one.change is not None or one.problem.severity == "error"]


def _tried(
    edit: Edit | Sequence[RecordChange], layouts: Mapping[str, Layout], folder: str
) -> tuple[Applied, list[tuple[str, int]], set[str]]:
    """The files with an edit in them, whatever the reader says of it; the records that it touches, and ids that go."""
    for file in {one.file for one in (edit.changes if isinstance(edit, Edit) else edit)} - layouts.keys():
        raise RefusedError(Problem(str(Path(folder, file)), 0, "not_editable"))
    written: list[tuple[Change, str | None, int | None]]
    if isinstance(edit, Edit):
        written = [(change, None, None) for change in (*edit.changes, *following(edit, layouts))]
    else:
        written = [(_wanted(one, layouts[one.file]), one.after, one.place) for one in edit]
    wanted = [change for change, _, _ in written]
    clashes = [clash for change in wanted if (clash := _clash(change, layouts[change.file]))]
    if clashes:
        raise ConflictError(tuple(clashes))
    now = dict(layouts)
    names, changes = [], []
    for change, text, place in written:
        try:
            now[change.file], name, changed = _made(now[change.file], change, text, place)
        except SpliceError as error:
            raise RefusedError(Problem(str(Path(folder, change.file)), 0, "not_writable")) from error
        names.append(name)
        changes += changed
    try:
        now |= in_format(wanted, now)
    except LayoutError as error:
        raise RefusedError(Problem(str(Path(folder, "actors.yaml")), 0, "not_writable")) from error
    touched = [
        (change.file, now[change.file].positions[name])
        for change, name in zip(wanted, names, strict=True)
        if name and not key_of(name)
    ]
    gone = {
        change.record
        for change in wanted
        if change.file == "actors.yaml" and change.record and not key_of(change.record)
    }
    if gone:
        gone -= now["actors.yaml"].positions.keys()
    own = len(edit.changes) if isinstance(edit, Edit) else len(names)  # without what follows from them
    return Applied(now, tuple(names[:own]), tuple(changes)), touched, gone


def record_changes(file: str, before: Content, after: Content) -> list[RecordChange]:
    """What became of the records of a file that has changed as a whole, of at most 1,000 of them."""
    old, new = before.layout, after.layout
    if old is None or new is None:
        return []
    found = []
    for name, i in new.positions.items():
        was = old.positions.get(name)
        if was is None or _text(old, was) != _text(new, i):
            found.append(RecordChange(file, None if was is None else _text(old, was), _text(new, i), i))
        if len(found) >= MOST_CHANGES:
            return found
    gone = ((name, i) for name, i in old.positions.items() if name not in new.positions)
    return [*found, *(RecordChange(file, _text(old, i), None, i) for _, i in gone)][:MOST_CHANGES]


def alone(text: str, key: str) -> Layout:
    """The layout of a record's text alone; raises as `Layout.of`."""
    return Layout.of(f"{key}:\n{text}\n" if text.lstrip().startswith("-") else f"{key}: [{text}]", key)


def fields_of(text: str | None, file: str) -> dict[str, Plain] | None:
    """The fields of a record by its text, as a `RecordChange` has it; None where none can be read."""
    try:
        if text is not None and key_of_text(text):
            return part_of_text(text)
        return None if text is None else record_of(alone(text, LISTS[file]), 0)
    except (LayoutError, IndexError):
        return None


def _clash(change: Change, layout: Layout) -> Clash | None:
    """What keeps a change from being made: the record is another now, gone, or a new story or entry there already."""
    if not change.record:
        # An id that two actors or links have is found by the reader; of stories it is not asked.
        named = {STORIES: "id", ENGAGEMENT: "actor"}.get(change.file, "")
        name = str((change.fields or {}).get(named) or "")
        index = layout.positions.get(name)
        return None if index is None else Clash(change, record_of(layout, index))
    if key := key_of(change.record):
        fields: Mapping[str, Plain] | None = part_of(layout, key)
    else:
        index = layout.positions.get(change.record)
        fields = None if index is None else record_of(layout, index)
    if fields is not None and version(fields) == change.seen:
        return None
    return Clash(change, fields)


def _made(
    layout: Layout, change: Change, text: str | None, place: int | None
) -> tuple[Layout, str, list[RecordChange]]:
    """The layout with a change in it, the record's name then, and what became of it; nothing of what is as it was."""
    if not change.record:
        made, index = with_new(layout, change.fields or {}, text or "", place)
        return made, made.infos[index].name, [RecordChange(change.file, None, _text(made, index), index)]
    if key := key_of(change.record):
        return _made_part(layout, change, key, text or "")
    index = layout.positions[change.record]
    before = _text(layout, index)
    if change.fields is None:
        return without(layout, index), "", [RecordChange(change.file, before, None, index)]
    made = with_text(layout, index, change.fields, text) if text else with_record(layout, index, change.fields)
    after = _text(made, index)
    return made, made.infos[index].name, [RecordChange(change.file, before, after, index)] if before != after else []


def _made_part(layout: Layout, change: Change, key: str, text: str) -> tuple[Layout, str, list[RecordChange]]:
    """The same with a change of a part beside the list."""
    before = text_of(layout, key)
    try:
        made = with_part(layout, key, change.fields or {}, text)
        for of in (layout, made):
            if (written := text_of(of, key)) is not None and part_of_text(written) != part_of(of, key):
                raise LayoutError(key)  # not to be undone by its text
    except LayoutError as error:
        raise SpliceError(change.record) from error
    after = text_of(made, key)
    changed = [RecordChange(change.file, before, after, 0)] if before != after else []
    return made, change.record, changed


def _text(layout: Layout, index: int) -> str:
    """The text of a record, in a block list with the beginning of its line and the comment on its last."""
    start = layout.starts[index] if layout.column is None else layout.line(index)
    return layout.text[start : end_of(layout, index)]


def _wanted(change: RecordChange, layout: Layout) -> Change:
    """A change of a text as a change of its fields."""
    if key := key_of_text(change.before or change.after or ""):
        was, now = (part_of_text(text or "") for text in (change.before, change.after))
        return Change(change.file, name_of(key), version(was), now)
    before = None if change.before is None else alone(change.before, layout.key)
    fields = None if change.after is None else record_of(alone(change.after, layout.key), 0)
    if before is None:
        return Change(change.file, "", "", fields)
    return Change(change.file, before.infos[0].name, version(record_of(before, 0)), fields)
