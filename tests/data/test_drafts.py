"""Drafts: what a killed writer leaves is removed by the next, what somebody writes just now is not."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from users import SERVICE, acting_as, open_folder

from graph.data.atomic import save_file, save_folder
from graph.data.drafts import COMMITTED, commit, finish, folder_draft, is_draft, sweep

DRAFT = ".stories.yaml.samverkan-0123456789abcdef"
KILLED = """\
import os, signal
from pathlib import Path
from graph.data.atomic import save_file, save_folder

def files():
    yield "a.csv", b"1"
    os.kill(os.getpid(), signal.SIGKILL)

{save}
"""


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def left_by_a_kill(folder: Path, save: str) -> set[str]:
    """What a writer leaves that is killed in the middle."""
    ran = subprocess.run([sys.executable, "-c", KILLED.format(save=save)], cwd=folder, check=False)
    assert ran.returncode == -signal.SIGKILL
    return names(folder)


def test_the_draft_of_a_killed_writer_is_swept(tmp_path: Path) -> None:
    (tmp_path / DRAFT).write_bytes(b"half")
    save_file(b"whole", tmp_path / "stories.yaml")
    assert names(tmp_path) == {"stories.yaml"}


@pytest.mark.parametrize("there", [False, True])
def test_the_folder_of_a_killed_export_is_swept_and_is_no_content(there: bool, tmp_path: Path) -> None:
    out = tmp_path / "out"
    if there:
        out.mkdir()
    left_by_a_kill(tmp_path, "save_folder(files(), Path('out'))")
    assert any(is_draft(name) for name in names(out if there else tmp_path))
    save_folder([("b.csv", b"2")], out)
    assert names(tmp_path) == {"out"}
    assert names(out) == {"b.csv"}


def test_what_was_being_replaced_is_put_back(tmp_path: Path) -> None:
    """A kill between two renames: the old file is out of its place, and the new one not in it."""
    kept = tmp_path / ".out.samverkan-0123456789abcdef" / ".kept"
    kept.mkdir(parents=True)
    (kept / "a.csv").write_bytes(b"old a")
    (kept / "b.csv").write_bytes(b"old b")
    (tmp_path / "a.csv").write_bytes(b"new a")
    sweep(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.csv": b"new a", "b.csv": b"old b"}


def test_what_is_being_written_is_not_swept(tmp_path: Path) -> None:
    inner = set[str]()

    def files() -> Iterator[tuple[str, bytes]]:
        yield "a.csv", b"1"
        save_file(b"2", tmp_path / "other.csv")  # and sweeps
        inner.update(names(tmp_path))
        yield "b.csv", b"2"

    save_folder(files(), tmp_path / "out")
    assert sum(map(is_draft, inner)) == 1
    assert names(tmp_path / "out") == {"a.csv", "b.csv"}


def test_what_only_looks_like_a_draft_stays(tmp_path: Path) -> None:
    mine = {
        ".stories.yaml.original",
        ".stories.yaml.abcd1234",
        ".draft-abcd1234",
        "stories.yaml.samverkan-0123456789abcdef",
        f"{DRAFT}0",
        f"{DRAFT}.bak",
    }
    for name in mine:
        (tmp_path / name).write_bytes(b"mine")
    save_file(b"1", tmp_path / "stories.yaml")
    assert names(tmp_path) == mine | {"stories.yaml"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_what_is_neither_file_nor_folder_stays_and_holds_nobody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / DRAFT)
    (tmp_path / "victim").mkdir()
    (tmp_path / f"{DRAFT[:-1]}0").symlink_to(tmp_path / "victim")
    before = names(tmp_path)
    sweep(tmp_path)
    assert names(tmp_path) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")
def test_another_user_s_draft_stays() -> None:
    with open_folder(SERVICE, mode=0o777) as folder:
        (folder / DRAFT).write_bytes(b"half")
        (folder / DRAFT).chmod(0o600)
        with acting_as(SERVICE):
            save_file(b"1", folder / "stories.yaml")
        assert names(folder) == {"stories.yaml", DRAFT}


def test_a_draft_is_gone_whatever_comes(tmp_path: Path) -> None:
    def fail(place: Path) -> None:
        with folder_draft(place, "out") as draft:
            (draft / "a.csv").write_bytes(b"1")
            raise ValueError("in the middle")

    with pytest.raises(ValueError, match="in the middle"):
        fail(tmp_path)
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError):
        save_file(b"1", tmp_path / "folder")
    assert names(tmp_path) == {"folder"}


def interrupted(folder: Path) -> Path:
    """What a writer leaves that is killed when it has moved one of two files."""
    (folder / "a.csv").write_bytes(b"old a")
    (folder / "b.csv").write_bytes(b"old b")
    draft = folder / DRAFT
    draft.mkdir()
    (draft / "a.csv").write_bytes(b"new a")
    (draft / "b.csv").write_bytes(b"new b")
    (draft / "new.csv").write_bytes(b"new")
    commit(draft, ["a.csv", "b.csv", "new.csv"])
    (draft / "a.csv").replace(folder / "a.csv")
    return draft


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("complete", [sweep, finish])
def test_what_was_committed_is_completed(complete, tmp_path: Path) -> None:
    interrupted(tmp_path)
    complete(tmp_path)
    assert contents(tmp_path) == {"a.csv": b"new a", "b.csv": b"new b", "new.csv": b"new"}


@pytest.mark.parametrize("changed", ["a.csv", "b.csv", "new.csv"])
def test_what_somebody_has_changed_since_is_not_overwritten(changed: str, tmp_path: Path) -> None:
    interrupted(tmp_path)
    (tmp_path / changed).write_bytes(b"by hand")
    sweep(tmp_path)
    expected = {"a.csv": b"new a", "b.csv": b"old b"} | {changed: b"by hand"}
    assert contents(tmp_path) == expected


@pytest.mark.parametrize(
    "marks",
    [b"", b"[]", b"{", b"[" * 100_000, b'{"b.csv": 1}', b'{"b.csv": ["", "", ""]}', b'{"../b.csv": ["", ""]}', b"null"],
)
def test_what_is_no_commit_moves_nothing(marks: bytes, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    draft = interrupted(folder)
    (draft / COMMITTED).write_bytes(marks)
    sweep(folder)
    assert contents(folder) == {"a.csv": b"new a", "b.csv": b"old b"}
    assert names(tmp_path) == {"data"}


def test_finishing_leaves_other_drafts(tmp_path: Path) -> None:
    (tmp_path / DRAFT).write_bytes(b"half")
    finish(tmp_path)
    assert names(tmp_path) == {DRAFT}


def test_a_folder_of_which_a_file_cannot_be_replaced_stays_as_it_is(tmp_path: Path) -> None:
    """The last of the files that are moved is in the place of a folder that comes in between."""
    (tmp_path / "a.csv").write_bytes(b"old")

    def files() -> Iterator[tuple[str, bytes]]:
        yield "a.csv", b"new"
        yield "b.csv", b"new"
        (tmp_path / "b.csv").mkdir()

    with pytest.raises(IsADirectoryError):
        save_folder(files(), tmp_path, force=True)
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    assert names(tmp_path) == {"a.csv", "b.csv"}
