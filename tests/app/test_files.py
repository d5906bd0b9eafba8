"""What is shown while files change: the last version that can be read, and what is wrong with the new one."""

import os
import shutil
from pathlib import Path

import networks
import pytest

from graph.app import files
from graph.app.worker.limits import Limits
from graph.data.reading import MEBIBYTE
from graph.data.saving import fingerprint

TOY = networks.REFERENCE / "toy12"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TOY, tmp_path / "data"))


def test_a_mended_file_is_shown_at_once(folder: Path) -> None:
    first = files.open_folder(folder)
    links = (folder / "links.yaml").read_text(encoding="utf-8")
    (folder / "links.yaml").write_text(links.replace("target: P2", "target: P22"), encoding="utf-8")
    broken = files.open_folder(folder)
    assert broken.stale
    assert broken.network is first.network
    assert [p.code for p in broken.problems if p.severity == "error"] == ["unknown_actor"]
    assert broken.errors == 1
    (folder / "links.yaml").write_text(links, encoding="utf-8")
    mended = files.open_folder(folder)
    assert not mended.stale
    assert mended.network == first.network
    assert len({first.revision, broken.revision}) == 2


def test_nobody_waits_for_large_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = files.open_folder(folder)
    actors = (folder / "actors.yaml").read_text(encoding="utf-8")
    (folder / "actors.yaml").write_text(f"{actors}  - {{id: new, name: Ny, sector: public}}\n", encoding="utf-8")
    monkeypatch.setattr(files, "_SMALL_FILES", 10)
    reading = files.open_folder(folder)
    assert reading.since is not None
    assert not reading.stale
    assert reading.network is first.network
    assert reading.problems == ()
    assert files.open_folder(folder).revision == reading.revision != first.revision
    monkeypatch.setattr(files, "_SMALL_FILES", 64 * MEBIBYTE)
    after = files.open_folder(folder)
    assert after.network is not None
    assert "new" in after.network.position
    assert after.since is None


def test_what_cannot_be_read_within_the_limits_keeps_the_last_version(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = files.open_folder(folder)
    with (folder / "links.yaml").open("a", encoding="utf-8") as file:
        file.write("# another version\n")
    monkeypatch.setattr(files, "LIMITS", Limits(memory=MEBIBYTE))
    stopped = files.open_folder(folder)
    assert [p.code for p in stopped.problems] == ["reading_memory"]
    assert stopped.stale
    assert stopped.network is first.network
    monkeypatch.undo()
    monkeypatch.setattr(files, "PATIENCE", 60.0)
    # Not tried again by itself, but when the files are saved, with whatever content.
    assert files.open_folder(folder).problems == stopped.problems
    os.utime(folder / "links.yaml")
    again = files.open_folder(folder)
    assert again.problems == first.problems
    assert again.network == first.network
    assert not again.stale


def test_stories_are_read_in_the_background_and_shared(folder: Path) -> None:
    file = folder / "stories.yaml"
    network = files.open_folder(folder).network
    assert network is not None
    assert files.open_stories(file, "", network).stories is not None
    file.write_text("stories: [{id: a, title: {sv: T}, steps: [{title: {sv: Ett}}]}]", encoding="utf-8")
    read = files.open_stories(file, fingerprint(file), network)
    assert read.stories is not None
    assert [story.id for story in read.stories.stories] == ["a"]
