"""The campaign against saving, in short: services at once, kills at random moments, a full disk."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "torture.py"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such kills and limits")
def test_nothing_is_lost_and_nothing_stays(tmp_path: Path) -> None:
    asked = ["--edits", "20", "--kills", "10", "--folder", str(tmp_path)]
    ran = subprocess.run([sys.executable, str(SCRIPT), *asked], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    lines = ran.stdout.splitlines()
    assert lines[0] == "two services: 20 edits acknowledged, 0 lost, 0 left"
    assert [line.split(", ")[-2:] for line in lines[1:4]] == [
        ["0 edits lost", "0 left after the next"],
        ["0 files lost", "0 left after the next"],
        ["0 networks lost", "0 left after the next"],
    ]
    assert lines[4] == "full disk: 1 saves, 0 changed the file, 0 left"
    assert list(tmp_path.iterdir()) == []
