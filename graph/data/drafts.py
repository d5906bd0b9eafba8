"""Drafts: what is being written, in a hidden place beside what it becomes; those of writers that were killed are swept.

A draft is locked by its writer for as long as it is there. What can be locked has no writer any more. A folder's draft
that is committed is complete, and its files are about to take their places: a sweep moves those that have not.
"""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from errno import EINVAL, ENOTSUP
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from shutil import rmtree
from stat import S_ISDIR, S_ISREG

from .rights import take_over

if sys.platform != "win32":
    import fcntl

KEPT = ".kept"  # in the draft of a folder: the files whose place is being taken
COMMITTED = ".committed"  # and what stands in each place before and after: name → two marks
_MARK = "samverkan-"
_NAME = re.compile(rf"\..*\.{_MARK}[0-9a-f]{{16}}", re.DOTALL)
# A link is not followed, and a pipe is not waited for.
_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def is_draft(name: str) -> bool:
    """Whether this is the name of a draft."""
    return _NAME.fullmatch(name) is not None


def write(content: bytes, target: Path, like: Path | None) -> None:
    """Write the content to a draft and move it in the target's place; the draft is gone whatever comes.

    The file gets the rights of the file `like`, and without one those that a new file has in its folder.

    Raises
    ------
    OSError
        If it cannot be written or moved.
    """
    opened, draft = _new(target, 0o600 if like else 0o666)
    closing = ExitStack()
    closing.callback(os.close, opened)
    with closing:
        try:
            if like:
                take_over(opened, like)
            with os.fdopen(opened, "wb", closefd=False) as file:
                file.write(content)
            os.fsync(opened)
            if sys.platform == "win32":  # there, what is open cannot be moved
                closing.close()
            draft.replace(target)
        except BaseException:
            if sys.platform == "win32":
                closing.close()
            # Elsewhere it is still locked: no sweep was there before, and nobody else has its name.
            draft.unlink(missing_ok=True)
            raise


@contextmanager
def folder_draft(place: Path, name: str) -> Iterator[Path]:
    """An empty folder in another, locked; it is gone in the end with all that is in it, unless it was moved."""
    while True:
        draft = _beside(place, name)
        draft.mkdir()
        opened = None if sys.platform == "win32" else os.open(draft, os.O_RDONLY | _SAFELY)
        if opened is None or _locked(opened, draft):
            break
        os.close(opened)
    try:
        yield draft
    finally:
        rmtree(draft, ignore_errors=True)
        if opened is not None:
            os.close(opened)


def sweep(folder: Path) -> None:
    """Remove the drafts in a folder whose writers were killed; what they had moved out of its place is put back.

    What another user's rights or the file system keep from being locked stays.
    """
    with suppress(OSError):
        for entry in list(os.scandir(folder)):
            if is_draft(entry.name):
                with suppress(OSError):
                    _sweep(folder / entry.name)


def finish(folder: Path) -> None:
    """Move the files of a committed draft whose writer was killed: who reads them finds all of them new, or none."""
    with suppress(OSError):
        for entry in list(os.scandir(folder)):
            if is_draft(entry.name) and (folder / entry.name / COMMITTED).is_file():
                with suppress(OSError):
                    _sweep(folder / entry.name)


def mark(content: bytes) -> str:
    """A mark of a content: equal contents have the same."""
    return sha256(content).hexdigest()


def commit(draft: Path, names: Iterable[str]) -> None:
    """State that the files of these names in the draft of a folder are complete: they are moved, or none is.

    Raises
    ------
    OSError
        If that cannot be written; the draft is not committed.
    """
    marks = {name: (_mark_of(draft.parent / name), _mark_of(draft / name)) for name in names}
    started = draft / f"{COMMITTED}.new"
    with started.open("xb") as file:
        file.write(json.dumps(marks).encode())
        file.flush()
        os.fsync(file.fileno())
    started.rename(draft / COMMITTED)
    settle(draft)


def settle(folder: Path) -> None:
    """Have the disk keep what was renamed in the folder, where the platform and the file system can.

    Raises
    ------
    OSError
        If the disk fails: the names are changed, but may not be after a loss of power.
    """
    if sys.platform == "win32":
        return
    try:
        opened = os.open(folder, os.O_RDONLY)
    except PermissionError:  # a folder that may be written, but not read
        return
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in {EINVAL, ENOTSUP}:
            raise
    finally:
        os.close(opened)


def _new(target: Path, mode: int) -> tuple[int, Path]:
    """A new file beside the target, open and locked."""
    while True:
        draft = _beside(target.parent, target.name)
        opened = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | _SAFELY, mode)
        if _locked(opened, draft):
            return opened, draft
        os.close(opened)


def _beside(place: Path, name: str) -> Path:
    return place / f".{name[:40]}.{_MARK}{token_hex(8)}"


def _locked(opened: int, draft: Path) -> bool:
    """Lock a new draft; false if a sweep was there before."""
    if sys.platform != "win32":  # there, what is open cannot be removed
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: a sweep cannot lock anything either, and leaves it
            return True
    try:
        return os.path.samestat(os.fstat(opened), draft.lstat())
    except FileNotFoundError:
        return False


def _sweep(draft: Path) -> None:
    if sys.platform == "win32":
        draft.unlink()
        return
    opened = _opened(draft)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        there = os.fstat(opened)
        if not os.path.samestat(there, draft.lstat()):
            return
        if S_ISREG(there.st_mode):
            draft.unlink()
        elif S_ISDIR(there.st_mode):
            if (marks := _committed(draft)) is not None:
                _finish(draft, marks)
            else:
                _put_back(draft)
            rmtree(draft)
    finally:
        os.close(opened)


def _opened(draft: Path) -> int:
    try:
        return os.open(draft, os.O_RDWR | _SAFELY)  # some network file systems lock only what may be written
    except (IsADirectoryError, PermissionError):
        return os.open(draft, os.O_RDONLY | _SAFELY)


def _committed(draft: Path) -> dict[str, tuple[str, str]] | None:
    """The marks of the files that a draft was committed with, None if it was not.

    Anybody who may write to the folder can have put it there: a name that leads out of the folder is none.
    """
    if not (draft / COMMITTED).is_file():
        return None
    try:
        found = json.loads((draft / COMMITTED).read_bytes())
        marks = {name: (str(before), str(after)) for name, (before, after) in found.items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return marks if all(Path(name).name == name and not name.startswith(".") for name in marks) else None


def _finish(draft: Path, marks: dict[str, tuple[str, str]]) -> None:
    """A writer was killed while the files of its draft took their places: those that have not do so now.

    If somebody has changed a file since, all stay as they are: a part of them is no better than none.
    """
    waiting = {name for name in marks if (draft / name).is_file()}
    stands = {name: _mark_of(draft.parent / name) for name in marks}
    if all(stands[name] == (before if name in waiting else after) for name, (before, after) in marks.items()):
        for name in sorted(waiting):
            (draft / name).replace(draft.parent / name)
        settle(draft.parent)


def _mark_of(file: Path) -> str:
    """The mark of what stands in a file, empty where there is none."""
    return mark(file.read_bytes()) if file.is_file() else ""


def _put_back(draft: Path) -> None:
    """A writer that was killed between two moves has left a file's place empty."""
    with suppress(FileNotFoundError):
        for file in list((draft / KEPT).iterdir()):
            if not os.path.lexists(draft.parent / file.name):
                file.rename(draft.parent / file.name)
