"""Saving loses nothing: neither what was there, nor what somebody else has written meanwhile."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.saving import ChangedError, fingerprint, save_over


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


def test_what_is_to_be_kept_stays_beside(tmp_path: Path) -> None:
    file = tmp_path / "stories.yaml"
    mark = ""
    for content in (b"# by hand", b"by the app", b"by the app too"):
        mark = save_over(file, content, mark, keep=lambda there: there.startswith(b"#"))
    [kept] = tmp_path.glob("*.bak")
    assert kept.read_bytes() == b"# by hand"


@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_who_may_read_a_file_and_write_it_still_may(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "stories.yaml"
    file.write_bytes(b"# by hand")
    file.chmod(mode)
    save_over(file, b"by the app", fingerprint(file), keep=lambda _: True)
    assert [stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()] == [mode, mode]


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
