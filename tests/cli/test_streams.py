"""Where what a command says goes, and who listens to it."""

import os
import re
from pathlib import Path

import pytest

from .shell import DATA, METRICS, SUMMARY, in_shell, run


@pytest.mark.parametrize("command", ["check", "metrics", "--help"])
def test_nobody_listens(command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = run(command, stdout=writer)
    finally:
        os.close(writer)
    assert ran.returncode == 0
    assert all(": warning: " in line for line in ran.stderr.splitlines())


def test_nobody_listens_to_either_stream() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        assert run("check", stdout=writer, stderr=writer).returncode == 0
    finally:
        os.close(writer)


def test_the_first_line_is_enough() -> None:
    ran = in_shell(f"graph metrics --data '{DATA}' | head -1")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, METRICS + "\n", "")


@pytest.mark.parametrize("line", ["graph metrics >&-", f"graph check --data '{DATA}' 2>&- | tail -1"])
def test_a_stream_that_is_closed(line: str) -> None:
    ran = in_shell(line)
    assert ran.returncode == 0
    assert "Traceback" not in ran.stderr
    assert ran.stdout == (SUMMARY + "\n" if "tail" in line else "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to be had")
def test_output_to_a_full_disk() -> None:
    ran = in_shell("graph metrics > /dev/full")
    assert ran.returncode == 2
    assert re.fullmatch(r"error: cannot be written: .+\n", ran.stderr)


def test_a_folder_whose_name_is_no_text() -> None:
    ran = in_shell(r"graph check --data $'/nowhere/\xff'")
    assert ran.returncode == 1
    assert ran.stdout == "1 problem; nothing was loaded\n"
    assert re.match(r"/nowhere/.+: error: .+\n\Z", ran.stderr)
