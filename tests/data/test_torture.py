"""The campaign against saving, in short: services at once, kills at random moments, a full disk."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such kills and limits")


def campaign(script: str, *asked: str) -> list[str]:
    """What a campaign prints that has found nothing."""
    command = [sys.executable, str(BENCHMARKS / script), *asked]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
    return ran.stdout.splitlines()


def test_nothing_is_lost_and_nothing_stays(tmp_path: Path) -> None:
    asked = ["--edits", "20", "--kills", "10", "--folder", str(tmp_path)]
    lines = campaign("torture.py", *asked)
    assert lines[0] == "two services: 20 edits acknowledged, 0 lost, 0 left"
    assert [line.split(", ")[-2:] for line in lines[1:4]] == [
        ["0 edits lost", "0 left after the next"],
        ["0 files lost", "0 left after the next"],
        ["0 networks lost", "0 left after the next"],
    ]
    assert lines[4] == "full disk: 1 saves, 0 changed the file, 0 left"
    assert list(tmp_path.iterdir()) == []


NOTHING = "0 lost, 0 refused, 0 crashed, 0 torn, 0 unmade, 0 left"


def test_the_store_loses_no_edit(tmp_path: Path) -> None:
    asked = ["--rounds", "1", "--kills", "5", "--edits", "10", "--writers", "2,4", "--folder", str(tmp_path)]
    lines = campaign("torture_store.py", *asked)
    assert all(line.endswith(NOTHING) for line in lines if ":" in line)
    assert lines[-2:] == [f"{n} writers: {10 * n} rounds, {10 * n} acknowledged, {NOTHING}" for n in (2, 4)]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("cc"), reason="no disk that fails can be built")
def test_what_a_failing_disk_refuses_is_not_there_after_a_crash(tmp_path: Path) -> None:
    asked = ["--faults", "EIO", "--at", "commit", "--rounds", "40", "--kills", "0", "--edits", "0", "--writers", "1"]
    at_commit, *_ = campaign("torture_store.py", *asked, "--folder", str(tmp_path))
    assert at_commit.startswith("EIO at each step: 160 rounds")
    assert at_commit.endswith(NOTHING)
