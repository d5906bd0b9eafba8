"""Folders on network drives are found out."""

from pathlib import Path
from typing import NamedTuple

import pytest

from graph.data.store.drives import is_network_drive


class Part(NamedTuple):
    mountpoint: str
    fstype: str
    opts: str = "rw"


@pytest.mark.parametrize(
    ("fstype", "opts", "is_one"),
    [
        ("nfs4", "rw", True),
        ("cifs", "rw", True),
        ("smbfs", "rw", True),
        ("fuse.sshfs", "rw", True),
        ("NTFS", "rw,remote", True),
        ("ext4", "rw", False),
        ("apfs", "rw", False),
        ("NTFS", "rw,fixed", False),
        ("overlay", "rw", False),
    ],
)
def test_the_file_system_tells(tmp_path, fstype, opts, is_one):
    every = [Part("/", "ext4"), Part(str(tmp_path.resolve()), fstype, opts), Part(str(tmp_path / "other"), "nfs")]
    assert is_network_drive(tmp_path / "data", every) is is_one


def test_a_drive_further_down_does_not_count():
    assert not is_network_drive(Path("/srv/data"), [Part("/", "nfs"), Part("/srv", "xfs"), Part("/srv/data/x", "nfs")])
