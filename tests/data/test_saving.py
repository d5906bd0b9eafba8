"""Saving loses nothing: neither what was there, nor what somebody else has written meanwhile."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from filelock import FileLock
from users import SERVICE, TEAM, acting_as, open_folder

from graph.data.saving import BusyError, ChangedError, alone, fingerprint, save_over

ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")


def test_a_new_file_is_saved_and_then_replaced(tmp_path: Path) -> None:
    file = tmp_path / "stories.yaml"
    mark = save_over(file, b"one", fingerprint(file))
    assert file.read_bytes() == b"one"
    assert save_over(file, b"two", mark) == fingerprint(file)
    assert [path.name for path in tmp_path.iterdir()] == ["stories.yaml"]


def test_what_was_changed_meanwhile_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "stories.yaml"
    mark = save_over(file, b"one", "")
    file.write_bytes(b"by hand")
    with pytest.raises(ChangedError):
        save_over(file, b"two", mark)
    assert file.read_bytes() == b"by hand"


def test_an_empty_file_is_as_good_as_none(tmp_path: Path) -> None:
    file = tmp_path / "stories.yaml"
    file.write_bytes(b"")
    save_over(file, b"one", "")
    assert file.read_bytes() == b"one"


@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_who_may_read_a_file_and_write_it_still_may(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "stories.yaml"
    file.write_bytes(b"# by hand")
    file.chmod(mode)
    save_over(file, b"by the app", fingerprint(file))
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_a_link_stays_one(tmp_path: Path) -> None:
    file, link = tmp_path / "shared.yaml", tmp_path / "stories.yaml"
    file.write_bytes(b"one")
    link.symlink_to(file)
    save_over(link, b"two", fingerprint(link))
    assert (link.is_symlink(), file.read_bytes()) == (True, b"two")


def test_of_many_who_save_at_once_one_is_first(tmp_path: Path) -> None:
    file = tmp_path / "stories.yaml"

    def save(i: int) -> int | None:
        try:
            save_over(file, f"{i}".encode(), "")
        except ChangedError:
            return None
        return i

    with ThreadPoolExecutor(8) as several:
        saved = [i for i in several.map(save, range(40)) if i is not None]
    assert [f"{i}".encode() for i in saved] == [file.read_bytes()]
    assert [path.name for path in tmp_path.iterdir()] == ["stories.yaml"]


def test_a_lock_that_is_held_is_no_conflict(tmp_path: Path) -> None:
    file = tmp_path / "stories.yaml"
    mark = save_over(file, b"one", "")
    with FileLock(tmp_path / ".stories.yaml.lock"), pytest.raises(BusyError):
        save_over(file, b"two", mark, patience=0)
    assert file.read_bytes() == b"one"
    save_over(file, b"two", mark)
    assert names(tmp_path) == {"stories.yaml"}


def test_a_lock_that_is_removed_while_it_is_held_lets_nobody_past_the_next(tmp_path: Path) -> None:
    """Somebody tidies up: who comes then makes a lock, and that one is not taken away by who held the first."""
    file, lock = tmp_path / "stories.yaml", tmp_path / ".stories.yaml.lock"

    with alone(file):
        lock.unlink()
        lock.write_bytes(b"")
    assert lock.exists()


def test_what_is_read_is_what_was_saved(tmp_path: Path) -> None:
    """The mark is of the content that was given, not of what may stand in the file by then."""
    file = tmp_path / "stories.yaml"
    mark = save_over(file, b"one", "")
    assert mark == fingerprint(file)
    file.write_bytes(b"by hand")
    with pytest.raises(ChangedError):
        save_over(file, b"two", mark)


@pytest.mark.parametrize("mode", [0o755, 0o775, 0o777, 0o700])
def test_who_may_write_the_folder_may_lock_and_nobody_else(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    folder.chmod(mode)
    with alone(folder / "stories.yaml"):
        seen = stat.S_IMODE((folder / ".stories.yaml.lock").stat().st_mode)
    assert seen == {0o755: 0o600, 0o775: 0o660, 0o777: 0o666, 0o700: 0o600}[mode]


@pytest.mark.parametrize("kind", ["link", "dangling", "folder"])
def test_what_somebody_put_in_the_lock_s_place_is_neither_followed_nor_removed(tmp_path: Path, kind: str) -> None:
    file, lock = tmp_path / "data" / "stories.yaml", tmp_path / "data" / ".stories.yaml.lock"
    file.parent.mkdir()
    victim = tmp_path / "victim"
    victim.write_bytes(b"")
    victim.chmod(0o640)
    if kind == "folder":
        lock.mkdir()
    else:
        lock.symlink_to(victim if kind == "link" else tmp_path / "nowhere")
    with pytest.raises(OSError, match="lock"):
        save_over(file, b"one", "")
    assert names(file.parent) == {lock.name}
    assert names(tmp_path) == {"data", "victim"}
    assert stat.S_IMODE(victim.stat().st_mode) == 0o640


@ROOT_ONLY
def test_root_gives_nothing_away_that_was_put_in_the_lock_s_place() -> None:
    with open_folder(SERVICE) as folder:
        lock = folder / ".stories.yaml.lock"
        lock.write_bytes(b"secret")
        lock.chmod(0o600)
        save_over(folder / "stories.yaml", b"one", "")
        there = lock.stat()
        assert (there.st_uid, stat.S_IMODE(there.st_mode), lock.read_bytes()) == (0, 0o600, b"secret")


@ROOT_ONLY
def test_a_lock_that_root_has_left_shuts_nobody_out() -> None:
    with open_folder(SERVICE) as folder:
        file, lock = folder / "stories.yaml", folder / ".stories.yaml.lock"
        mark = save_over(file, b"1", "")
        with alone(file):
            left = lock.stat()
        # As it is found after a kill.
        lock.write_bytes(b"")
        os.chown(lock, left.st_uid, left.st_gid)
        lock.chmod(stat.S_IMODE(left.st_mode))
        with acting_as(SERVICE):
            save_over(file, b"by the service", mark)
        assert file.read_bytes() == b"by the service"
        assert names(folder) == {"stories.yaml"}


@ROOT_ONLY
def test_two_users_of_one_group_save_by_turns() -> None:
    with open_folder(SERVICE, TEAM, 0o2775) as folder:
        file, mark = folder / "stories.yaml", ""
        for user in (SERVICE, SERVICE + 1, SERVICE):
            with acting_as(user, TEAM):
                lock = folder / ".stories.yaml.lock"
                lock.write_bytes(b"")  # left by a kill
                lock.chmod(0o660)
            with acting_as(SERVICE + 1 if user == SERVICE else SERVICE, TEAM):
                mark = save_over(file, f"{user}".encode(), mark)
        assert names(folder) == {"stories.yaml"}


@ROOT_ONLY
def test_a_lock_that_cannot_be_opened_is_told_as_one() -> None:
    with open_folder(SERVICE) as folder:
        (folder / ".stories.yaml.lock").write_bytes(b"")
        (folder / ".stories.yaml.lock").chmod(0o600)
        with acting_as(SERVICE), pytest.raises(BusyError):
            save_over(folder / "stories.yaml", b"one", "", patience=0)
        assert names(folder) == {".stories.yaml.lock"}


@ROOT_ONLY
def test_the_owner_and_the_group_stay() -> None:
    with open_folder(SERVICE, TEAM) as folder:
        file = folder / "stories.yaml"
        file.write_bytes(b"# by hand")
        os.chown(file, SERVICE, TEAM)
        file.chmod(0o640)
        save_over(file, b"by the app", fingerprint(file))
        rights = {(path.stat().st_uid, path.stat().st_gid, stat.S_IMODE(path.stat().st_mode)) for path in files(folder)}
        assert rights == {(SERVICE, TEAM, 0o640)}


def test_a_file_that_nobody_may_write_stays(tmp_path: Path) -> None:
    file = tmp_path / "stories.yaml"
    file.write_bytes(b"one")
    file.chmod(0o444)
    with pytest.raises(PermissionError, match="stories"):
        save_over(file, b"two", fingerprint(file))
    assert file.read_bytes() == b"one"
    assert names(tmp_path) == {"stories.yaml"}


@ROOT_ONLY
@pytest.mark.parametrize("lock", [False, True])
def test_a_folder_that_the_service_may_only_read_says_so_at_once(lock: bool) -> None:
    with open_folder(0) as folder:
        if lock:
            (folder / ".stories.yaml.lock").write_bytes(b"")
        with acting_as(SERVICE), pytest.raises(PermissionError):
            save_over(folder / "stories.yaml", b"one", "", patience=60)


def test_a_folder_that_is_gone_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save_over(tmp_path / "data" / "stories.yaml", b"one", "")
    assert names(tmp_path) == set()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(OSError, match="stories"):
        save_over(tmp_path / "stories.yaml", b"one", "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "stories.yaml")
    with pytest.raises(OSError, match="stories"):
        fingerprint(tmp_path / "stories.yaml")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())
