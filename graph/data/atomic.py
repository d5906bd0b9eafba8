"""Atomic writing of files and folders: all or nothing."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from errno import EEXIST, EISDIR, ENOENT, ENOTDIR
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from .drafts import COMMITTED, KEPT, commit, folder_draft, is_draft, settle, sweep, write
from .rights import take_over

# The earliest time that a zip can state: equal contents give equal archives.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def save_file(content: bytes, path: Path) -> None:
    """Write the content to a file, in place of what stands there: all or nothing.

    Owner, group, mode and access list are those of what stood there, as far as one may give them. Drafts left
    in the folder by killed processes are removed.

    Raises
    ------
    OSError
        If the file cannot be written; what stood there before still stands.
    """
    sweep(path.parent)
    write(content, path, path if path.exists() else None)
    settle(path.parent)


def save_folder(
    files: Iterable[tuple[str, bytes]], folder: Path, force: bool = False, like: Mapping[str, str] | None = None
) -> None:
    """Write the files, each a name and its content, into a folder: all of them, or none.

    They are made in a hidden place beside and moved when the last is there; if the process is killed while they are,
    the next sweep of the folder moves the rest. A folder that holds nothing may be there already. With `force` one that
    holds something may: files of the same names are replaced, and their rights kept, others stay. `like` names by
    file the one in the folder whose rights it gets. Drafts left there by killed processes are removed.

    Raises
    ------
    FileExistsError
        If the folder holds something and `force` is not set.
    OSError
        If it is a file, holds a folder in a file's place, or cannot be written.
    """
    refuse_folder(folder, force)
    there = folder.exists()
    # Inside a folder that is there: it may be a disk of its own, and what is moved within a disk is moved at once.
    place = folder if there else folder.parent
    sweep(place)
    with folder_draft(place, folder.name) as draft:
        names = []
        for name, content in files:
            names.append(name)
            with (draft / name).open("wb") as file:
                model = folder / (like or {}).get(name, name)
                if model.is_file():
                    take_over(file.fileno(), model)
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        settle(draft)
        if there:
            refuse_folder(folder, force)  # something may have come while they were made
            _move(draft, names, folder)
        else:
            draft.rename(folder)
        settle(place)


def refuse_folder(folder: Path, force: bool = False) -> None:
    """Raise what `save_folder` raises for a folder that is not to be written to, before anything is made for it."""
    if folder.is_symlink() and not folder.exists():
        raise _error(EEXIST, folder)
    if not folder.exists():
        if not folder.parent.is_dir():
            raise _error(ENOENT, folder.parent)
        return
    if not folder.is_dir():
        raise _error(ENOTDIR, folder)
    if not force and any(not is_draft(other.name) for other in folder.iterdir()):
        raise _error(EEXIST, folder)


def refuse_file(path: Path, force: bool = False) -> None:
    """Raise FileExistsError for a file that is there and not to be replaced, IsADirectoryError for a folder."""
    if path.is_dir():
        raise _error(EISDIR, path)
    if not force and (path.exists() or path.is_symlink()):
        raise _error(EEXIST, path)


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The files, each a name and its content, in a zip; equal files give equal bytes."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as made:
        for name, content in files:
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, 0o644 << 16, 3
            made.writestr(entry, content)
    return buffer.getvalue()


def _move(draft: Path, names: list[str], folder: Path) -> None:
    """Move the files, and if one cannot be moved put back what they took the place of."""
    if blocked := next((folder / name for name in names if (folder / name).is_dir()), None):
        raise _error(EISDIR, blocked)
    kept = draft / KEPT
    kept.mkdir()
    commit(draft, names)
    moved: list[str] = []
    try:
        for name in names:
            with suppress(FileNotFoundError):
                _keep(folder / name, kept / name)
            moved.append(name)
            (draft / name).replace(folder / name)
    except OSError:
        (draft / COMMITTED).unlink()
        for name in moved:
            with suppress(FileNotFoundError):
                (folder / name).unlink()
            with suppress(FileNotFoundError):
                (kept / name).rename(folder / name)
        raise


def _keep(file: Path, kept: Path) -> None:
    """Keep a file under another name, and where the file system can also under its own until it is replaced."""
    try:
        os.link(file, kept, follow_symlinks=False)
    except FileNotFoundError:
        raise
    except (OSError, NotImplementedError):
        file.rename(kept)


def _error(number: int, path: Path) -> OSError:
    """The error with this number, which is of the class that Python gives it."""
    return OSError(number, os.strerror(number), str(path))
