"""Reading in a separate process gives the same result as in this one, and a problem where it gives none."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import networks
import pytest

from graph.app.worker.jobs import read_entries, read_network, read_stories
from graph.app.worker.limits import LIMITS, Limits
from graph.app.worker.process import ReaderError, reader_output
from graph.app.worker.versions import Versions, digest_of
from graph.data.reading import MEBIBYTE, check, read
from graph.narrative.stories import read_stories as read_here
from graph.network.model import Bilingual

LARGEST = 64 * MEBIBYTE
TOY = networks.REFERENCE / "toy12"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that takes seconds and hundreds of megabytes to read."""
    folder = tmp_path_factory.mktemp("large")
    (folder / "actors.yaml").write_text("actors: [" + "[]," * 4_000_000 + "]", encoding="utf-8")
    (folder / "links.yaml").write_text("links: []\n", encoding="utf-8")
    return folder


def written(folder: Path, actors: str, links: str = "links: []\n") -> str:
    (folder / "actors.yaml").write_text(actors, encoding="utf-8")
    (folder / "links.yaml").write_text(links, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("folder", [networks.DATA, TOY], ids=["shipped", "toy12"])
def test_the_same_network_as_here(folder: Path) -> None:
    digest, report = read_network(str(folder), LARGEST, LIMITS)
    here = check(read(folder))
    assert report.network is not None
    assert here.network is not None
    assert report.network == here.network
    assert report.found == here.found
    assert digest == Versions(folder, LARGEST).current().digest


@pytest.mark.parametrize("actors", ["actors: [", "{" + "a," * 5_000 + "}", "\x00\x01", "actors: [{id: a}]"])
def test_the_same_problems_as_here(tmp_path: Path, actors: str) -> None:
    folder = written(tmp_path, actors)
    digest, report = read_network(folder, LARGEST, LIMITS)
    assert report == check(read(folder))
    assert digest == digest_of(read(folder))


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    report = read_network(str(tmp_path / "å\udcff none"), LARGEST, LIMITS)[1]
    assert [(p.file, p.code) for p in report.problems] == [(str(tmp_path / "å\udcff none"), "folder_missing")]


def test_a_file_above_the_limit(tmp_path: Path) -> None:
    folder = written(tmp_path, "#" * (MEBIBYTE + 1))
    assert read_network(folder, MEBIBYTE, LIMITS)[1].problems[0].code == "file_too_large"


def test_the_same_stories_as_here() -> None:
    digest, stories = read_stories(networks.DATA / "stories.yaml", networks.shipped(), LARGEST, LIMITS)
    assert digest
    assert stories == read_here(networks.DATA, networks.shipped())


def test_stories_that_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "stories.yaml"
    file.mkdir()
    digest, stories = read_stories(file, networks.star(), LARGEST, LIMITS)
    assert (digest, [p.code for p in stories.problems], stories.whole) == ("", ["not_a_file"], False)


def test_reading_beyond_the_time_limit_is_stopped_and_reported(large: Path) -> None:
    digest, report = read_network(str(large), LARGEST, Limits(seconds=1))
    assert (digest, report.network) == (None, None)
    assert [(p.place, p.message()) for p in report.problems] == [
        (
            str(large),
            "reading took more than 1 seconds and was stopped; make the files smaller, and save them to try again",
        )
    ]


def test_reading_beyond_the_memory_limit_is_stopped_and_reported(large: Path) -> None:
    report = read_network(str(large), LARGEST, Limits(memory=400 * MEBIBYTE))[1]
    assert [p.message("sv") for p in report.problems] == [
        "läsningen behövde mer än 400 MiB minne och avbröts; gör filerna mindre, och spara dem igen för ett nytt försök"
    ]


def readers() -> set[int]:
    found = subprocess.run(["pgrep", "-P", str(os.getpid()), "-f", "worker.child"], check=False, capture_output=True)
    return {*map(int, found.stdout.split())}


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_what_kills_the_reader_leaves_the_app(number: signal.Signals) -> None:
    never, begun = Event(), Event()

    def half():
        yield b"{}"
        begun.set()
        never.wait(60)
        yield b""

    failures: list[ReaderError] = []

    def ask() -> None:
        try:
            with reader_output({"what": "stories", "file": "x", "limit": 1}, LIMITS, half()):
                pass
        except ReaderError as error:
            failures.append(error)

    others = readers()  # one may wait for an import
    asking = Thread(target=ask)
    asking.start()
    assert begun.wait(60)
    [reader] = readers() - others
    os.kill(reader, number)
    never.set()
    asking.join(60)
    assert [(error.code, error.facts) for error in failures] == [
        ("reading_stopped", {"reason": f"signal {int(number)}"})
    ]


def test_the_reader_ends_with_the_app(large: Path) -> None:
    """Killed, so that it can tidy up nothing; both hold the same end of a pipe, and its other end then ends."""
    script = (
        "import sys\nfrom graph.app.worker.jobs import *\nfrom graph.app.worker.limits import LIMITS\n"
        "from threading import Thread\n"
        f"Thread(target=read_network, args=({str(large)!r}, {LARGEST}, LIMITS), daemon=True).start()\n"
        "print('begun', flush=True)\nsys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=networks.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as app:
        assert app.stdout is not None
        assert app.stdout.readline() == b"begun\n"
        readers: list[bytes] = []
        while not readers:
            readers = subprocess.run(["pgrep", "-P", str(app.pid)], check=False, capture_output=True).stdout.split()
        app.kill()
        app.wait()
        [reader] = map(int, readers)
        # It has ended when no process has its id.
        subprocess.run(["sh", "-c", f"while kill -0 {reader} 2>/dev/null; do :; done"], check=True, timeout=60)


def test_entries_are_read_in_order_and_one_that_meets_a_limit_keeps_no_other(tmp_path: Path, large: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    written(small, "about: {title: {sv: Liten}}\nactors: [{id: a, name: A, sector: public}]")
    limits = Limits(memory=300 * MEBIBYTE)
    found = read_entries([small, large, TOY], LARGEST, limits)
    assert [(entry.name, entry.actors, entry.errors) for entry in found] == [
        ("small", 1, 0),
        (large.name, 0, 1),
        ("toy12", 12, 0),
    ]
    assert found[0].title == Bilingual("Liten", "Liten")
