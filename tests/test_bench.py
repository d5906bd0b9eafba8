"""`make bench` in short: a tiny network, with the peers that are installed."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
BENCHMARKS = ROOT / "benchmarks"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="peers are waited for as only Unix can")


@pytest.fixture
def timing(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return import_module("timing")


@contextmanager
def ended(worker: "object") -> Iterator[None]:
    try:
        yield
    finally:
        worker.stop()  # type: ignore[attr-defined]


def test_every_step_of_every_peer_that_is_installed(timing: ModuleType, tmp_path: Path) -> None:
    target = tmp_path / "results.md"
    asked = ["--sizes", "60", "--budget", "600", "--rounds", "0", "--out", str(target)]
    ran = subprocess.run(
        [sys.executable, str(BENCHMARKS / "bench.py"), *asked],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    text = target.read_text(encoding="utf-8")
    assert ran.stdout.endswith(f"\n{text}")
    peers = {peer.title: peer.versions() for name, peer in timing.ALL.items()}
    for title, versions in peers.items():
        assert f"{title}: {versions or 'not installed'}" in text
        assert (f"{title}: not installed\n" in ran.stdout) == (versions is None)
    header, _, *rows = re.findall(r"^\|.*\|$", text.partition("## Where")[0], re.MULTILINE)
    shown = [cell.strip() for cell in header.split("|")[3:-1]]
    assert shown == [title for title, versions in peers.items() if versions and title != "ours"]
    steps = {row.split("|")[1].strip(): [cell.strip() for cell in row.split("|")[2:-1]] for row in rows}
    assert list(steps) == list(import_module("bench").STEPS)
    for cells in steps.values():
        assert re.fullmatch(r"[\d.,]+ \([\d.e-]+\)°?", cells[0])
        assert all(
            re.fullmatch(r"–|> [\d.]+( \(stopped\))?|(\*\*)?[\d.e-]+ \([\d.e-]+\)°?(\*\*)?", cell) for cell in cells
        )
    assert "all that have measured it agree to 1e-6" in text


def test_a_peer_that_is_not_installed_is_known_as_such(timing: ModuleType) -> None:
    assert timing.Peer("none", ("a-package-that-nobody-has-made",), "none").versions() is None


def test_one_that_takes_too_long_is_ended_and_started_again(timing: ModuleType, tmp_path: Path) -> None:
    bench = import_module("bench")
    data, counts = bench.network("60", tmp_path)
    assert counts[:2] == [60, 180]
    worker = timing.Worker(timing.ALL["ours"], data)
    with ended(worker):
        assert isinstance(worker.prepare(), timing.Timed)
        process = worker.process
        assert isinstance(worker.ask("layout", 0), timing.Stopped)
        with pytest.raises(ProcessLookupError):
            os.kill(process.pid, 0)
        assert worker.ask("layout", 600).result == 60


def test_a_step_that_fails_is_shown_as_such(timing: ModuleType, tmp_path: Path) -> None:
    worker = timing.Worker(timing.ALL["usual"], tmp_path / "nowhere")
    with ended(worker):
        assert worker.ask("read", 600) == "failed"


def test_what_a_part_took_is_not_waited_for_again(timing: ModuleType, tmp_path: Path) -> None:
    part = timing.Case("60", "five metrics", {"ours": [timing.Timed(1, 1)], "usual": [timing.Stopped(10)]})
    case = timing.Case("60", "scorecard")
    never = {"usual": timing.Worker(timing.ALL["usual"], tmp_path)}
    timing.measured(case, tmp_path, never, [part], 600)
    assert case.runs == {"usual": [timing.Stopped(10)]}
    assert never["usual"].process is None
