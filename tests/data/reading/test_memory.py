"""What does not fit in memory is refused before it is read."""

import subprocess
import sys
from pathlib import Path

import pytest

from graph.data.reading import Sources
from graph.data.reading.memory import free, too_little_for

MEMINFO = (
    "MemTotal:       8000000 kB\nMemFree:         100000 kB\nMemAvailable:    300000 kB\nSwapFree:        50000 kB\n"
)


def test_small_files_are_read_whatever_is_free() -> None:
    assert too_little_for(Sources.of("actors: []\n", "links: []\n")) is None


def test_what_is_free_on_the_machine_and_in_the_container(tmp_path: Path) -> None:
    (tmp_path / "meminfo").write_text(MEMINFO)
    nothing = tmp_path / "nothing"
    assert free(tmp_path / "meminfo", nothing) == 350_000 * 1024
    (tmp_path / "memory.max").write_text("2000000\n")
    (tmp_path / "memory.current").write_text("500000\n")
    assert free(tmp_path / "meminfo", tmp_path) == 1_500_000
    (tmp_path / "memory.stat").write_text("anon 1000\ninactive_file 200000\n")
    assert free(tmp_path / "meminfo", tmp_path) == 1_700_000
    (tmp_path / "memory.max").write_text("max\n")
    assert free(tmp_path / "meminfo", tmp_path) == 350_000 * 1024
    assert free(nothing, nothing) is None


LIMITED = """
import resource
from graph.data.reading import Sources, check

text = "links:\\n" + "  - {source: a, target: b, kind: other}\\n" * 500_000
taken = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (taken + (150 << 20),) * 2)
[problem] = check(Sources.of("actors: []\\n", text)).problems
print(problem.place, problem.message())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell a process what it has taken")
def test_a_process_that_may_take_too_little() -> None:
    ran = subprocess.run([sys.executable, "-c", LIMITED], capture_output=True, text=True, check=True)
    said, _, found = ran.stdout.partition(" reading would take about ")
    assert said == "data/links.yaml"
    assert found.startswith("381 MiB of memory, and 1")
    assert found.endswith(" MiB are free; end other programs, raise the limit if one is set, or use a larger machine\n")
