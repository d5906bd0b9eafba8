"""A change of the files is noticed, and files that nothing has touched are not read again."""

import os
import shutil
from pathlib import Path

import networks
import pytest

from graph.app.worker.versions import Versions
from graph.data.reading import MEBIBYTE

LIMIT = MEBIBYTE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "data"))


def test_files_that_lie_still_are_read_once() -> None:
    versions = Versions(networks.REFERENCE / "toy12", LIMIT)
    assert versions.now() is versions.now()


def test_a_change_that_keeps_size_and_time_is_noticed(folder: Path) -> None:
    file = folder / "links.yaml"
    versions, before = Versions(folder, LIMIT), file.stat()
    first = versions.now()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("P2", "P3"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert versions.now().mark != first.mark
    file.write_text(text, encoding="utf-8")
    assert versions.now().mark == first.mark


def test_a_change_within_the_same_second_is_noticed(folder: Path) -> None:
    file, versions = folder / "links.yaml", Versions(folder, LIMIT)
    marks = []
    for i in range(10):
        file.write_text(f"links: [] # {i}\n", encoding="utf-8")
        os.utime(file, ns=(i, i))  # each write a time of its own, however coarse the clock
        marks.append(versions.now().mark)
    assert len(set(marks)) == 10


def test_saving_the_same_content_touches_without_a_new_mark(folder: Path) -> None:
    versions = Versions(folder, LIMIT)
    first = versions.now()
    os.utime(folder / "links.yaml")
    second = versions.now()
    assert second.mark == first.mark
    assert second.touched != first.touched


def test_the_size_is_that_of_both_files(folder: Path) -> None:
    files = (folder / "actors.yaml", folder / "links.yaml")
    assert Versions(folder, LIMIT).now().size == sum(file.stat().st_size for file in files)


def test_a_folder_without_files_has_a_version_too(tmp_path: Path) -> None:
    versions = Versions(tmp_path, LIMIT)
    empty = versions.now()
    (tmp_path / "actors.yaml").write_text("actors: []", encoding="utf-8")
    assert versions.now().mark != empty.mark
    assert Versions(tmp_path / "none", LIMIT).now().mark != empty.mark


def test_a_file_that_grows_above_the_limit_is_another_version(folder: Path) -> None:
    versions = Versions(folder, LIMIT)
    before = versions.now()
    (folder / "actors.yaml").write_text("#" * (LIMIT + 1), encoding="utf-8")
    assert versions.now().mark != before.mark
