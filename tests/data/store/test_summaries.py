"""What is told of a revision: records, fields and lines; and which edits stand."""

import pytest

from graph.data.store.revision import RecordChange, Revision
from graph.data.store.standing import last_edits
from graph.data.store.summaries import differing, summaries

BEFORE = "  - source: a\n    target: b\n    kind: other"


def test_a_record_that_changed_has_its_fields_and_lines() -> None:
    actor = "  - id: a\n    name: A\n    sector: public"
    (one,) = summaries([RecordChange("actors.yaml", actor, f"{actor}\n    note: N".replace("A", "B"), 0)])
    assert (one.what, one.actors, one.fields) == ("changed", ("a",), ("name", "note"))
    assert one.lines == ["-     name: A", "+     name: B", "+     note: N"]


def test_a_link_without_an_id_that_has_other_fields_is_one_that_changed() -> None:
    changes = [
        RecordChange("links.yaml", None, f"{BEFORE}\n    note: N", 0),
        RecordChange("links.yaml", BEFORE, None, 0),
        RecordChange("links.yaml", None, "  - members: [a, b, c]\n    kind: other", 1),
    ]
    changed, added = summaries(changes)
    assert (changed.what, changed.actors, changed.fields) == ("changed", ("a", "b"), ("note",))
    assert changed.lines == ["+     note: N"]
    assert (added.what, added.actors) == ("added", ("a", "b", "c"))


def test_what_is_written_otherwise_has_no_fields_that_differ() -> None:
    (one,) = summaries([RecordChange("links.yaml", BEFORE, BEFORE.replace("other", '"other"'), 0)])
    assert (one.what, one.fields) == ("changed", ())


def test_a_text_that_cannot_be_read_is_told_by_its_lines() -> None:
    (one,) = summaries([RecordChange("actors.yaml", None, "  - [", 0)])
    assert (one.what, one.actors, one.after, one.lines) == ("added", (), None, ["+   - ["])


def test_fields_stand_in_the_order_in_which_they_are_written() -> None:
    assert differing({"note": "x", "name": "A"}, {"name": "B", "own": "y"}) == ("name", "note", "own")


def revisions(*steps: str) -> list[Revision]:
    """Revisions from words such as `edit`, `edit@x` (whose), `undo:2`; the newest first."""
    made = []
    for number, step in enumerate(steps, start=1):
        what, _, author = step.partition("@")
        origin, _, of = what.partition(":")
        made.append(Revision(number, "", "", author, origin, int(of) if of else None))  # type: ignore[arg-type]
    return made[::-1]


@pytest.mark.parametrize(
    ("steps", "last"),
    [
        (["start"], (None, None)),
        (["start", "edit", "edit"], (3, None)),
        (["start", "edit", "edit", "undo:3"], (2, 3)),
        (["start", "edit", "edit", "undo:3", "undo:2"], (None, 2)),
        (["start", "edit", "undo:2", "redo:2"], (2, None)),
        (["start", "edit", "undo:2", "undo:3"], (2, None)),  # an undo that is undone
        (["start", "edit", "undo:2", "undo:3", "undo:4"], (None, 2)),
        (["start", "edit", "undo:2", "edit"], (4, None)),
        (["start", "edit", "hand", "edit", "restore:3"], (2, None)),
        (["start", "edit", "restore:1"], (None, None)),
        (["start", "edit", "restore:1", "restore:2"], (2, None)),
    ],
)
def test_the_last_edit_that_stands(steps: list[str], last: tuple[int | None, int | None]) -> None:
    assert last_edits(revisions(*steps), None) == last


def test_ones_own_edit_does_not_stand_once_another_has_undone_it() -> None:
    made = revisions("start", "edit@x", "edit@y", "undo:2@y")
    assert last_edits(made, "x") == (None, 2)
    assert last_edits(made, "y") == (3, None)
