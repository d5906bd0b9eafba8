"""Saving into a data folder: all or nothing, and never over a file that has been changed since it was read."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EINVAL
from pathlib import Path
from time import monotonic, sleep

from filelock import FileLock, Timeout

from .atomic import save_file
from .drafts import mark, sweep

PATIENCE = 3.0  # seconds; a save takes milliseconds
_PAUSE = 0.02
_MAY_WRITE, _ANYBODY_WRITES = 0o022, 0o222


class ChangedError(Exception):
    """The file has been changed since it was read."""


class BusyError(Exception):
    """The file is locked: by another save, or by another user whose lock cannot be opened."""


class _MovedError(Exception):
    """The lock that was taken is no longer the one beside the file."""


def fingerprint(path: Path) -> str:
    """A mark of a file's content; empty where there is none.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    content = _content(path)
    return "" if content is None else mark(content)


def save_over(path: Path, content: bytes, read: str, patience: float = PATIENCE) -> str:
    """Save a file in place of the one whose fingerprint was `read`, and return the new one's.

    Of two who save at once one comes first, and the other is refused. An empty file is as good as none. A link stays
    one, and its file is replaced. The owner, the group and the mode are kept as far as the process may give them.

    Raises
    ------
    ChangedError
        If the file has been changed since; nothing is saved.
    BusyError
        If it stays locked for `patience` seconds; nothing is saved.
    OSError
        If it cannot be written, or nobody may write it; what stood there before still stands.
    """
    path = path.resolve()
    with alone(path, patience):
        sweep(path.parent)  # a killed writer's files may have to take their places first
        before = _content(path)
        if read != mark(before) if before else read not in ("", mark(b"")):
            raise ChangedError(str(path))
        # A rename needs no right to the file: one that nobody may write is to stay as it is.
        if before is not None and not path.stat().st_mode & _ANYBODY_WRITES:
            raise PermissionError(EACCES, os.strerror(EACCES), str(path))
        save_file(content, path)
        return mark(content)


@contextmanager
def alone(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a file, `.NAME.lock` beside it. It exists during a save, and after one that was killed.

    Only those who may write to the folder may save and therefore lock, so that no other user can block them.

    Raises
    ------
    BusyError
        If it stays locked for `patience` seconds.
    OSError
        If it cannot be locked.
    """
    folder, lock = path.parent.stat(), path.with_name(f".{path.name}.lock")
    shared = folder.st_mode & _MAY_WRITE
    taken: list[os.stat_result] = []

    def follow(opened: int) -> None:
        """Give the lock the folder's owner and group, so that one left by root blocks no other user."""
        there = os.fstat(opened)
        if not _same(there, lock):
            raise _MovedError(str(lock))
        # Never a file with a content, or another name: it may have been put here for root to give away.
        if hasattr(os, "fchown") and not there.st_size and there.st_nlink == 1:
            with suppress(OSError):
                os.fchown(opened, folder.st_uid if os.geteuid() == 0 else -1, folder.st_gid)
        taken[:] = [there]

    held = FileLock(
        lock,
        mode=0o600 | shared | shared << 1,
        poll_interval=_PAUSE,
        fallback_to_soft=False,
        on_acquired=follow,
    )
    until = monotonic() + patience
    while True:
        try:
            held.acquire(timeout=max(0.0, until - monotonic()))
            break
        except (PermissionError, _MovedError) as error:
            # Another user's, who may be about to remove it or to share it.
            if not _may_write(path.parent):
                raise
            if monotonic() >= until:
                raise BusyError(str(lock)) from error
            sleep(_PAUSE)
        except Timeout as error:
            raise BusyError(str(lock)) from error
    try:
        yield
    finally:
        # While it is held: a waiting process finds it removed, and creates another. Windows removes it after. What has
        # a content is no lock of ours, and stays.
        if sys.platform != "win32" and not taken[0].st_size and _same(taken[0], lock):
            with suppress(OSError):
                lock.unlink()
        held.release()


def _content(path: Path) -> bytes | None:
    """What stands in a file; None where there is none."""
    if not path.exists():
        return None
    # A pipe or a device would block for ever, and with it all users of the same server.
    if not path.is_file():
        raise OSError(EINVAL, os.strerror(EINVAL), str(path))
    return path.read_bytes()


def _same(there: os.stat_result, path: Path) -> bool:
    try:
        return os.path.samestat(there, path.lstat())
    except FileNotFoundError:
        return False


def _may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)
