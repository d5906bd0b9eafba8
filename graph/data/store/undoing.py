"""Which edits can be undone and made again, and what undoes them."""

from collections.abc import Iterable, Sequence

from .journal import RecordChange, Revision


def last_of(author: str, revisions: Iterable[Revision]) -> tuple[int | None, int | None]:
    """The last edit of an author that stands, and the one to make again; `revisions` are in order."""
    made: list[int] = []
    undone: list[int] = []
    for one in revisions:
        if one.author != author:
            continue
        if one.origin == "edit":
            made.append(one.number)
            undone.clear()
        elif one.origin == "undo" and one.of in made:
            made.remove(one.of)
            undone.append(one.of)
        elif one.origin == "redo" and one.of in undone:
            undone.remove(one.of)
            made.append(one.of)
    return (made[-1] if made else None), (undone[-1] if undone else None)


def inverse(changes: Sequence[RecordChange]) -> list[RecordChange]:
    """The changes that undo others: the other way round, in the other order."""
    return [RecordChange(one.file, one.after, one.before, one.place) for one in reversed(changes)]
