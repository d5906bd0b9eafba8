"""What the app saves into a data folder: whole or not at all, and never over what somebody else has written since."""

import os
from collections.abc import Callable
from errno import EINVAL
from hashlib import sha256
from pathlib import Path
from shutil import copymode
from tempfile import gettempdir

from filelock import FileLock, Timeout

from .writing import save_file

_PATIENCE = 5.0  # seconds


class ChangedError(Exception):
    """The file is another than the one that was read."""


def fingerprint(path: Path) -> str:
    """A mark of a file's content; empty where there is none.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    if not path.exists():
        return ""
    # A pipe or a device would block for ever, and with it everybody who uses the same server.
    if not path.is_file():
        raise OSError(EINVAL, os.strerror(EINVAL), str(path))
    return sha256(path.read_bytes()).hexdigest()


def save_over(path: Path, content: bytes, read: str, keep: Callable[[bytes], bool] | None = None) -> str:
    """Save a file in place of the one whose fingerprint was `read`, and return the new one's.

    Of two who save at once one comes first, and the other is told. What `keep` says of the content that stood there
    stays beside, under a name that is never used for another content. A link stays one, and its file is replaced.

    Raises
    ------
    ChangedError
        If the file has been changed since; nothing is saved.
    OSError
        If it cannot be written; what stood there before still stands.
    """
    # The lock lies elsewhere: a data folder holds data, and may be in git.
    path = path.resolve()
    name = sha256(str(path).encode()).hexdigest()[:16]
    try:
        with FileLock(Path(gettempdir(), f"samverkan-{name}.lock"), timeout=_PATIENCE):
            if fingerprint(path) != read:
                raise ChangedError(str(path))
            if read and keep and keep(before := path.read_bytes()):
                kept = path.with_name(f"{path.name}.{read[:8]}.bak")
                save_file(before, kept)
                copymode(path, kept)
            save_file(content, path)
            return fingerprint(path)
    except Timeout as error:
        raise ChangedError(str(path)) from error
