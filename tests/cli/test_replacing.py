"""No file is replaced unasked."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.__main__ import main

from .shell import PLAIN, ROOT, TOY

WRITING = (["metrics"], ["check"], ["whatif", "--remove", "P1"], ["path", "P1", "P2"], ["hubs", "--permutations", "20"])


@pytest.mark.parametrize("command", WRITING, ids=lambda command: command[0])
def test_a_table_replaces_no_file_unasked(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "mine.csv"
    taken.write_text("mine")
    asked = [*command, "--data", TOY, "--out", str(taken)]
    assert main(asked) == 2
    assert capsys.readouterr().err == f"{taken}: error: is there already; --force replaces it\n"
    assert taken.read_text() == "mine"
    assert main([*asked, "--force"]) == 0
    assert taken.read_text() != "mine"


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("ja", 0), ("", 2), ("n", 2)])
def test_at_a_terminal_a_command_asks(answer: str, code: int, tmp_path: Path) -> None:
    taken = tmp_path / "mine.csv"
    taken.write_text("mine")
    terminal, end = os.openpty()
    command = [sys.executable, "-m", "graph", "metrics", "--data", TOY, "--out", str(taken)]
    with subprocess.Popen(command, env=PLAIN | {"PYTHONPATH": str(ROOT)}, stdin=end, stderr=end, text=True) as process:
        os.close(end)
        heard = b""
        while b"[y/N]" not in heard:
            heard += os.read(terminal, 1_000)
        os.write(terminal, f"{answer}\n".encode())
    os.close(terminal)
    assert process.returncode == code
    assert b"mine.csv is there already. Replace it? [y/N]" in heard
    assert (taken.read_text() == "mine") == (code == 2)
