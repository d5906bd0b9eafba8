"""A change of the files is noticed, and files that are not modified are read once."""

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


def test_files_that_are_not_modified_are_read_once() -> None:
    versions = Versions(networks.REFERENCE / "toy12", LIMIT)
    assert versions.current() is versions.current()


def test_a_change_that_keeps_size_and_time_is_noticed(folder: Path) -> None:
    file = folder / "links.yaml"
    versions, before = Versions(folder, LIMIT), file.stat()
    first = versions.current()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("P2", "P3"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert versions.current().digest != first.digest
    file.write_text(text, encoding="utf-8")
    assert versions.current().digest == first.digest


def test_a_change_within_the_same_second_is_noticed(folder: Path) -> None:
    file, versions = folder / "links.yaml", Versions(folder, LIMIT)
    digests = []
    for i in range(10):
        file.write_text(f"links: [] # {i}\n", encoding="utf-8")
        os.utime(file, ns=(i, i))  # each write a time of its own, however coarse the clock
        digests.append(versions.current().digest)
    assert len(set(digests)) == 10


def test_saving_the_same_content_changes_the_stats_and_not_the_digest(folder: Path) -> None:
    versions = Versions(folder, LIMIT)
    first = versions.current()
    os.utime(folder / "links.yaml")
    second = versions.current()
    assert second.digest == first.digest
    assert second.stats != first.stats


def test_the_size_is_that_of_both_files(folder: Path) -> None:
    files = (folder / "actors.yaml", folder / "links.yaml")
    assert Versions(folder, LIMIT).current().size == sum(file.stat().st_size for file in files)


def test_a_folder_without_files_has_a_version_too(tmp_path: Path) -> None:
    versions = Versions(tmp_path, LIMIT)
    empty = versions.current()
    (tmp_path / "actors.yaml").write_text("actors: []", encoding="utf-8")
    assert versions.current().digest != empty.digest
    assert Versions(tmp_path / "none", LIMIT).current().digest != empty.digest


def test_a_file_that_grows_above_the_limit_is_another_version(folder: Path) -> None:
    versions = Versions(folder, LIMIT)
    before = versions.current()
    (folder / "actors.yaml").write_text("#" * (LIMIT + 1), encoding="utf-8")
    assert versions.current().digest != before.digest
