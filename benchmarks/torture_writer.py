"""One who edits, for `torture_store.py`: each edit tells a pipe what became of it."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from graph.data.store.edits import Change, ConflictError, Edit, RefusedError, version
from graph.data.store.folder import FolderStore
from graph.data.store.places import Plain

PLACES = 24  # writers at most
HEAD = "#" * 50_000 + "\n"  # long enough for a kill to come while it is written


def begun(folder: Path) -> Path:
    """A new folder with an actor, a link and a story of each writer, and an actor that all of them change."""
    folder.mkdir()
    actors = "".join(f"  - id: w{i:02}\n    name: Writer {i}\n    sector: public\n" for i in range(PLACES))
    shared = "  - id: shared\n    name: Shared\n    sector: academia\n    note: '0'\n"
    links = "".join(f"  - source: w{i:02}\n    target: shared\n    kind: funding\n\n" for i in range(PLACES))
    (folder / "actors.yaml").write_text(f"{HEAD}actors:\n{shared}{actors}")
    (folder / "links.yaml").write_text(f"{HEAD}links:\n{links}")
    stories = "".join(f"  - id: w{i:02}\n    title: Story {i}\n" for i in range(PLACES))
    (folder / "stories.yaml").write_text(f"{HEAD}stories:\n{stories}")
    return folder


class Writer:
    """One who edits an actor, a link and a story of its own, at times the actor of all, and tells what became of it."""

    def __init__(self, folder: Path, place: int, told: int, step: Callable[[str], None] = lambda _: None) -> None:
        self._store = FolderStore(folder, step)
        self._place = place
        self._told = told
        self._known: dict[str, tuple[str, dict[str, Plain]]] = {}

    def edit(self, token: str, files: Sequence[str]) -> bool:
        """Note the token in a record of each file; false if it was refused."""
        try:
            wanted = [self._own(file, token) for file in files]
            saved = self._store.edit(Edit(tuple(wanted), token=token))
        except (ConflictError, RefusedError) as error:
            self._known.clear()
            self._tell(f"{refusal(error)}{token}")
            return False
        self._known.update(
            (one.file, (name, dict(one.fields or {}))) for one, name in zip(wanted, saved.records, strict=True)
        )
        self._tell(f"+{token}")
        return True

    def count(self, token: str) -> bool:
        """Count on what is noted of the actor of all, however often another is faster; false if it was refused."""
        try:
            fields, seen = self._store.record("actors.yaml", "shared") or ({}, "")
            while True:
                more = {**fields, "note": str(int(str(fields["note"])) + 1)}
                with suppress(ConflictError):
                    self._store.edit(Edit((Change("actors.yaml", "shared", seen, more),), token=token))
                    break
                fields, seen = self._store.record("actors.yaml", "shared") or ({}, "")
        except RefusedError as error:
            self._tell(f"{refusal(error)}{token}")
            return False
        self._tell(f"+{token}")
        return True

    def _own(self, file: str, token: str) -> Change:
        if file not in self._known:
            name = self._store.names(file)[self._place] if file == "links.yaml" else f"w{self._place:02}"
            self._known[file] = name, dict((self._store.record(file, name) or ({}, ""))[0])
        name, fields = self._known[file]
        return Change(file, name, version(fields), {**fields, "note": token})

    def _tell(self, line: str) -> None:
        os.write(self._told, f"{line}\n".encode())


def refusal(error: ConflictError | RefusedError) -> str:
    """What is said of an edit that was not saved, or perhaps was."""
    codes = [problem.code for problem in error.problems] if isinstance(error, RefusedError) else []
    return "?" if "not_certain" in codes else "-"
