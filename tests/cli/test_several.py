"""Every command on a folder that holds several networks."""

import shutil
from pathlib import Path

import networks
import pytest

from graph.__main__ import main
from graph.cli.commands import COMMANDS

from .shell import run

ARGUMENTS = {
    "path": ("P1", "P2"),
    "compare": ("at=2020", "at=2021"),
    "whatif": ("--remove", "P1"),
    "export": ("--to", "nothing.graphml"),
    "report": ("--out", "report.html", "--draws", "9"),
    "restore": ("--to", "1"),
}
READING = [name for name in COMMANDS if name not in {"app", "completion", "generate", "import", "template"}]


@pytest.fixture
def several(tmp_path: Path) -> Path:
    for name in ("Blekinge", "skåne 2024"):
        shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "nets" / name)
    return tmp_path


@pytest.mark.parametrize("command", READING)
def test_a_command_says_which_there_are_and_what_to_type(command: str, several: Path) -> None:
    ran = run(command, *ARGUMENTS.get(command, ()), "--data", "nets", cwd=several)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr.splitlines() == [
        "nets: error: the folder holds networks in folders of their own: Blekinge, skåne 2024; name one of them, "
        "such as nets/Blekinge",
        "  --data nets/Blekinge",
        "  --data 'nets/skåne 2024'",
    ]
    assert sorted(path.name for path in several.iterdir()) == ["nets"]


@pytest.mark.parametrize("command", [name for name in READING if name not in {"restore", "undo"}])
def test_one_of_them_is_read_as_any_other(
    command: str, several: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(several)
    assert main([command, *ARGUMENTS.get(command, ()), "--data", "nets/skåne 2024"]) == 0
    assert "networks in folders" not in capsys.readouterr().err
