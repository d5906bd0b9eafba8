"""The script that a shell is given completes what the commands take: tried in bash itself."""

import shutil
import subprocess
from pathlib import Path

import pytest

from graph.__main__ import main

TRIAL = """
{script}
complete_words() {{
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _shtab_samverkan samverkan "${{COMP_WORDS[COMP_CWORD]}}" "${{COMP_WORDS[COMP_CWORD - 1]}}"
    echo "${{COMPREPLY[@]}}"
}}
complete_words samverkan hu
complete_words samverkan hubs --sec
complete_words samverkan hubs --collaborations ""
complete_words samverkan check --data da
complete_words samverkan metrics --out ta
"""


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes_commands_options_values_and_names_of_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data.txt").touch()
    (tmp_path / "table.csv").touch()
    assert main(["completion", "bash"]) == 0
    script = TRIAL.format(script=capsys.readouterr().out)
    tried = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert tried.stdout.splitlines() == ["hubs", "--sector", "as-actors as-ties", "data", "table.csv"]


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_other_shells_get_a_script_that_names_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert "samverkan" in script
    assert all(command in script for command in ("check", "metrics", "hubs", "export"))
