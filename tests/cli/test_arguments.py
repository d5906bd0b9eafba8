"""How commands are called: which data they read, ids with a dash, slips, help."""

import re
import shutil
from pathlib import Path

import networks
import pytest

from graph import load
from graph.__main__ import main
from graph.cli import commands, parse
from graph.data.locations import shipped_data
from graph.text import installation

from .shell import rows, run

COMMANDS = ["check", "metrics", "hubs", "mixing", "critical", "path", "whatif", "export"]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_without_a_folder_data_the_example_is_read_and_named(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("check", "metrics"):
        assert main([command, "--lang", lang]) == 0
        said = capsys.readouterr()
        assert said.err.splitlines()[0] == installation.shipped_data(shipped_data(), lang)
        actors = len(load(shipped_data()).actors)
        assert said.out.startswith(f"{actors} ") if command == "check" else len(rows(said.out)) == actors


def test_a_folder_data_comes_before_the_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("12 actors, 10 links, 16 ties, 3 components; 0 problems, 0 warnings\n", "")
    (tmp_path / "data" / "links.yaml").unlink()
    assert main(["check"]) == 1  # what is there is meant, even if it is not whole
    assert "data/links.yaml: error: " in capsys.readouterr().err
    assert main(["check", "--data", "elsewhere"]) == 1
    assert "elsewhere: error: " in capsys.readouterr().err


@pytest.fixture
def dashed(tmp_path: Path) -> Path:
    """A folder with an actor whose id begins with a dash."""
    (tmp_path / "actors.yaml").write_text(
        "actors: [{id: -x, name: X, sector: public}, {id: b, name: B, sector: public}]\n"
    )
    (tmp_path / "links.yaml").write_text("links: [{source: -x, target: b, kind: funding}]\n")
    return tmp_path


@pytest.mark.parametrize("arguments", [["path", "-x", "b"], ["path", "b", "-x"], ["metrics", "--focus", "-x"]])
def test_an_id_that_begins_with_a_dash_is_explained(
    arguments: list[str], dashed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*arguments, "--data", str(dashed)])
    assert "an id that begins with - is given as --focus=-ID, or after all options and --" in capsys.readouterr().err


@pytest.mark.parametrize("asked", [["metrics", "--focus=-x"], ["path", "--", "-x", "b"], ["whatif", "--remove=-x"]])
def test_an_id_that_begins_with_a_dash_can_be_given(asked: list[str], dashed: Path) -> None:
    command, *rest = asked
    assert main([command, "--data", str(dashed), *rest]) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["chekc"],
            f"invalid choice: 'chekc' (choose from {', '.join(map(repr, commands.COMMANDS))})",
        ),
        (["check", "--dta", "x"], "unrecognized arguments: --dta"),
        (["check", "--server.port", "1"], "unrecognized arguments: --server.port 1"),
        (["app", "mydata"], "unrecognized arguments: mydata"),
        (["app", "--server.headless", "true", "mydata"], "unrecognized arguments: mydata"),
        (["app", "--prot", "8600"], "unrecognized arguments: --prot 8600"),
        (["app", "--port", "65536"], "'65536' must be a whole number from 0 to 65535"),
        (["metrics", "--out", "x.pdf"], "'x.pdf' must end with one of .csv, .json, .xlsx, .parquet"),
        (["metrics", "--out", "x"], "'x' must end with one of .csv, .json, .xlsx, .parquet"),
        (["check", "--lang", "no"], "invalid choice: 'no'"),
        (["hubs", "--collaborations", "as-dots"], "invalid choice: 'as-dots'"),
        (["metrics", "--focus", "msi", "--radius", "5"], "invalid choice: 5 (choose from 1, 2, 3, 4)"),
        (["metrics", "--focus", "msi", "--radius", "0"], "invalid choice: 0 (choose from 1, 2, 3, 4)"),
        (["export"], "one of the arguments --out --to is required"),
        (["export", "--out", "x", "--to", "y.csv"], "argument --to: not allowed with argument --out"),
        (["export", "--out", "x", "--csv", "danish"], "invalid choice: 'danish'"),
        (["path", "msi"], "the following arguments are required: B"),
        ([], "the following arguments are required: command"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_faulty_use(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        main(arguments)
    assert exit.value.code == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert re.match(r"samverkan( \w+)?: error: ", last)
    assert said in re.sub(r"[‘’]", "'", last)


def test_options_of_streamlit_are_handed_on_as_they_are() -> None:
    more = ["--server.baseUrlPath", "natverk", "--server.enableCORS=true", "--theme.font", "My Font"]
    options = parse(["app", more[0], more[1], "--data", "d", *more[2:], "--port", "1"], "samverkan")
    assert (options.more, options.data, options.port) == (more, "d", 1)


@pytest.mark.parametrize("prog", ["samverkan", "python -m graph"])
def test_errors_name_the_command_as_it_was_called(prog: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["hubs", "--seed", "x"], prog)
    usage, *_, error = capsys.readouterr().err.splitlines()
    assert usage.startswith(f"usage: {prog} hubs ")
    assert error.startswith(f"{prog} hubs: error: ")


def test_faulty_use_as_a_user_sees_it(tmp_path: Path) -> None:
    ran = run("metrics", "--out", "x.pdf", cwd=tmp_path)
    assert (ran.returncode, ran.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("arguments", [[], *([command] for command in COMMANDS)], ids=str)
def test_help_has_an_example_that_works(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        main([*arguments, "--help"])
    assert exit.value.code == 0
    text = capsys.readouterr().out
    example = re.search(r"Example: samverkan (.+)", text)
    assert example
    assert example[1].split()[0] in (arguments or COMMANDS)
    for option in re.findall(r"--\w+", example[1]):
        assert not arguments or option in text
