"""Whether a folder lies on a network drive, where SQLite's write-ahead log does not work."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import psutil

_OF_NETWORKS = (
    "nfs",
    "cifs",
    "smb",
    "afp",
    "webdav",
    "davfs",
    "sshfs",
    "ncp",
    "9p",
    "afs",
    "glusterfs",
    "ceph",
    "lustre",
)


class Mounted(Protocol):
    """A file system, where it is mounted, and how."""

    mountpoint: str
    fstype: str
    opts: str


def is_network_drive(folder: Path, every: Iterable[Mounted] | None = None) -> bool:
    """Whether the folder is on a file system of another machine, as far as the system tells.

    `every` are the file systems that are mounted; those of this machine if they are not given.

    >>> is_network_drive(Path(__file__).parent)
    False
    """
    path = folder.absolute().resolve()
    if str(path).startswith("\\\\"):
        return True
    known = psutil.disk_partitions(all=True) if every is None else every
    mounted = [part for part in known if path.is_relative_to(part.mountpoint)]
    if not mounted:
        return False
    nearest = max(mounted, key=lambda part: len(part.mountpoint))
    kind = nearest.fstype.lower().removeprefix("fuse.")
    return kind.startswith(_OF_NETWORKS) or "remote" in nearest.opts.split(",")
