"""Who may read and write a file still may when another takes its place, and nobody else."""

import os
import stat
import struct
from errno import ENOTSUP
from pathlib import Path

import pytest
from users import SERVICE, TEAM, acting_as, open_folder

from graph.data.atomic import save_file, save_folder

ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")
ACL, DEFAULT_ACL = "system.posix_acl_access", "system.posix_acl_default"


def rights(file: Path) -> tuple[int, int, int]:
    there = file.stat()
    return there.st_uid, there.st_gid, stat.S_IMODE(there.st_mode)


def access_list(mode: int, user: int) -> bytes:
    """One that lets a named user read and write; `mode` is for the owner, the group and the others, the mask is rw."""
    undefined = 0xFFFFFFFF
    entries = [(1, mode >> 6 & 7, undefined), (2, 6, user), (4, mode >> 3 & 7, undefined), (16, 6, undefined)]
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *one) for one in [*entries, (32, mode & 7, undefined)])


def attribute(path: Path, name: str, value: bytes) -> None:
    """Set an extended attribute, where the file system of the tests has them."""
    if not hasattr(os, "setxattr"):
        pytest.skip("there are no extended attributes here")
    try:
        os.setxattr(path, name, value)
    except OSError as error:
        if error.errno != ENOTSUP:
            raise
        pytest.skip("the file system of the tests has no extended attributes")


@ROOT_ONLY
@pytest.mark.parametrize("folder", [False, True])
def test_root_gives_a_file_back_to_its_owner(folder: bool) -> None:
    with open_folder(SERVICE, TEAM) as place:
        file = place / "a.csv"
        file.write_bytes(b"old")
        os.chown(file, SERVICE, TEAM)
        file.chmod(0o640)
        if folder:
            save_folder([("a.csv", b"new")], place, force=True)
        else:
            save_file(b"new", file)
        assert (file.read_bytes(), rights(file)) == (b"new", (SERVICE, TEAM, 0o640))


@ROOT_ONLY
def test_who_may_not_give_a_file_away_keeps_the_group() -> None:
    with open_folder(SERVICE, TEAM, 0o2775) as folder:
        file = folder / "a.csv"
        file.write_bytes(b"old")
        os.chown(file, SERVICE, TEAM)
        file.chmod(0o660)
        with acting_as(SERVICE + 1, TEAM):
            save_file(b"new", file)
        assert (file.read_bytes(), rights(file)) == (b"new", (SERVICE + 1, TEAM, 0o660))


@ROOT_ONLY
def test_where_the_group_cannot_stay_no_other_gains_a_right() -> None:
    with open_folder(SERVICE) as folder:
        file = folder / "a.csv"
        file.write_bytes(b"old")
        os.chown(file, SERVICE, TEAM)
        file.chmod(0o664)
        with acting_as(SERVICE):  # who is not in the group
            save_file(b"new", file)
        assert (file.read_bytes(), rights(file)) == (b"new", (SERVICE, SERVICE, 0o644))


def test_an_access_list_and_attributes_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"old")
    attribute(file, "user.origin", b"field work")
    attribute(file, ACL, access_list(0o640, SERVICE))
    before = rights(file)
    save_file(b"new", file)
    assert (file.read_bytes(), rights(file)) == (b"new", before)
    assert os.getxattr(file, "user.origin") == b"field work"
    assert os.getxattr(file, ACL) == access_list(0o640, SERVICE)


def test_an_access_list_of_the_folder_gives_nobody_a_file_that_had_none(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"old")
    file.chmod(0o640)
    attribute(tmp_path, DEFAULT_ACL, access_list(0o640, SERVICE))
    save_file(b"new", file)
    assert ACL not in os.listxattr(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    save_file(b"new", tmp_path / "b.csv")  # a new file gets what the folder says
    assert ACL in os.listxattr(tmp_path / "b.csv")


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "any").write_bytes(b"")
    save_file(b"new", tmp_path / "a.csv")
    assert rights(tmp_path / "a.csv") == rights(tmp_path / "any")


def test_the_time_is_that_of_the_content(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"old")
    os.utime(file, (0, 0))
    save_file(b"new", file)
    assert file.stat().st_mtime > 0
