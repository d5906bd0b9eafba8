"""Which edits stand, which have been undone, and what undoes them."""

from collections.abc import Sequence

from .revision import RecordChange, Revision


def last_edits(revisions: Sequence[Revision], author: str | None) -> tuple[int | None, int | None]:
    """The last edit that stands, and the one that was undone last; None where there is none.

    Of the edits of one author, or of all where it is None, whoever has undone them. `revisions` are the newest first.
    What was made after a revision that is restored does not stand any more.
    """
    restored = {one.of for one in revisions if one.origin == "restore"}
    then: dict[int, tuple[int, ...]] = {}
    meant: dict[int | None, tuple[int, bool]] = {}  # by revision the edit that it is of, and whether that stands then
    made: list[int] = []
    undone: list[int] = []
    for one in reversed(revisions):
        if one.origin == "edit" and author in (None, one.author):
            meant[one.number] = one.number, True
            made.append(one.number)
            undone.clear()
        elif one.origin in ("undo", "redo") and one.of in meant:
            edit, stood = meant[one.of]
            stands = stood == (one.origin == "redo")
            meant[one.number] = edit, stands
            there, away = (made, undone) if stands else (undone, made)
            if edit in away:
                away.remove(edit)
                there.append(edit)
        elif one.origin == "restore":
            made[:] = then.get(one.of or 0, ())
            undone.clear()
        if one.number in restored:
            then[one.number] = tuple(made)
    return (made[-1] if made else None), (undone[-1] if undone else None)


def inverse(changes: Sequence[RecordChange]) -> list[RecordChange]:
    """The changes that undo others: the other way round, in the other order."""
    return [RecordChange(one.file, one.after, one.before, one.place) for one in reversed(changes)]
