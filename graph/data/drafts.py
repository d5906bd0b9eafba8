"""Drafts: what is being written, in a hidden place beside what it becomes; those of writers that were killed are swept.

A draft is locked by its writer for as long as it is there. What can be locked has no writer any more.
"""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from errno import EINVAL, ENOTSUP
from pathlib import Path
from secrets import token_hex
from shutil import rmtree
from stat import S_ISDIR, S_ISREG

from .rights import take_over

if sys.platform != "win32":
    import fcntl

KEPT = ".kept"  # in the draft of a folder: the files whose place is being taken
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
            _put_back(draft)
            rmtree(draft)
    finally:
        os.close(opened)


def _opened(draft: Path) -> int:
    try:
        return os.open(draft, os.O_RDWR | _SAFELY)  # some network file systems lock only what may be written
    except (IsADirectoryError, PermissionError):
        return os.open(draft, os.O_RDONLY | _SAFELY)


def _put_back(draft: Path) -> None:
    """A writer that was killed between two moves has left a file's place empty."""
    with suppress(FileNotFoundError):
        for file in list((draft / KEPT).iterdir()):
            if not os.path.lexists(draft.parent / file.name):
                file.rename(draft.parent / file.name)
