"""Whether a folder lies on a network drive, where SQLite's write-ahead log does not work."""

from pathlib import Path

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


def is_network_drive(folder: Path) -> bool:
    """Whether the folder is on a file system of another machine, as far as the system tells.

    >>> is_network_drive(Path(__file__).parent)
    False
    """
    path = folder.absolute().resolve()
    if str(path).startswith("\\\\"):
        return True
    mounted = [part for part in psutil.disk_partitions(all=True) if path.is_relative_to(part.mountpoint)]
    if not mounted:
        return False
    nearest = max(mounted, key=lambda part: len(part.mountpoint))
    kind = nearest.fstype.lower().removeprefix("fuse.")
    return kind.startswith(_OF_NETWORKS) or "remote" in nearest.opts.split(",")
