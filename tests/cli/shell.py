"""The command line as a user meets it: run as a program, in a shell, and its tables read again."""

import csv
import os
import subprocess
import sys
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import networks

ROOT = networks.ROOT
DATA = str(networks.DATA)
TOY = str(networks.REFERENCE / "toy12")
METRICS = (
    "id,name,sector,form,region,degree,strength,betweenness,closeness,harmonic,eigenvector,pagerank,clustering,core,"
    "constraint,effective_size,participation,within_sector_z,cross_sector_betweenness,brokerage,coordinator,itinerant,"
    "boundary,liaison,brokering_activity,brokering_exclusivity,in_degree,out_degree,in_strength,out_strength,articulation"
)
SUMMARY = "170 actors, 221 links, 253 ties, 4 components; 0 problems, 2 warnings"
# Without what the tests' own shell says of Python's streams.
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
Ran = subprocess.CompletedProcess[str]


def run(*arguments: str, cwd: Path = ROOT, env: Mapping[str, str] | None = None, **streams: int) -> Ran:
    kept = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
    command = [sys.executable, "-m", "graph", *arguments]
    whole = PLAIN | {"PYTHONPATH": str(ROOT)} | (env or {})
    return subprocess.run(command, cwd=cwd, env=whole, text=True, encoding="utf-8", check=False, **kept)  # type: ignore[call-overload,no-any-return]


def in_shell(line: str, cwd: Path = ROOT) -> Ran:
    """Run a line of bash in which `graph` is the command line."""
    script = f"set -o pipefail; graph() {{ '{sys.executable}' -m graph \"$@\"; }}; {line}"
    # Under a limit to the size of files Python would leave half of a compiled module for the next to read.
    env = PLAIN | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(["bash", "-c", script], cwd=cwd, env=env, text=True, capture_output=True, check=False)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))
