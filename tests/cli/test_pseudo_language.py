"""Every command in a pseudo-language: its help, its errors and what it prints are messages of the catalogue.

Tables are for programs: they are the same in every language.
"""

import shutil
from argparse import Action, ArgumentParser
from collections.abc import Iterator
from pathlib import Path

import pseudo
import pytest

from graph.__main__ import main
from graph.cli.commands import COMMANDS, INSTALLED, command_line
from graph.data.importing.understanding.understand import SHAPES
from graph.data.locations import shipped_data
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore
from graph.narrative.report import SECTIONS
from graph.network.selection import Selection, filters_of
from graph.picture.url import SIZES
from graph.text.labels import ATTRIBUTES

FEW = ("--permutations", "20", "--draws", "9")
WHATIF = (
    *("--remove", "q1", "--remove-sector", "qc", "--remove-funded-by", "q0", "--remove-ending-by", "2024"),
    *("--remove-link", "q0~q2~qkind", "--add-tie", "q3~qnew,q3~q4,q1~q5", "--add-actor", "qnew~qa~SE224~Qnew"),
)
SCOPE = ("--region", "SE224", "--at", "2020", "--focus", "q4,q1", "--radius", "2", "--collaborations", "as-ties")
FAULTY_USE = [
    ["metrics", "--sector", "qz", "--at", "2020-99", "--radius", "2", "--known-dates"],
    ["metrics", "--focus", "nobody"],
    ["hubs", "--by", "functions"],
    ["hubs", "--by", "nothing"],
    ["hubs", "--permutations", "2000000"],
    ["critical", "--size", "99"],
    ["path", "q1", "q99"],
    ["path", "q1", "q3", "--sector", "qc"],
    ["whatif"],
    ["whatif", "--remove-link", "x", "--add-tie", "q1", "--add-actor", "q1~qa", "--remove-ending-by", "x"],
    ["whatif", "--add-actor", "qnew"],
    ["history", "--revision", "2"],
    ["undo"],
    ["report", "--out", "x.html", "--sections", "x"],
    ["export", "--to", "x.csv"],
    ["export", "--out", "x.csv"],
    ["export", "--to", "x.pdf", "--off", "qa", "--path-to", "q1", "--size", "x"],
]
REFUSED = [
    [],
    ["chekc"],
    ["check", "--dta", "x"],
    ["app", "--port", "65536"],
    ["metrics", "--out", "x.pdf"],
    ["metrics", "--radius", "x"],
    ["critical", "--size", "0"],
    ["export"],
    ["export", "--out", "x", "--to", "y.csv"],
    ["path", "-x"],
    ["check", "--force=x"],
    ["whatif", "--remove-s", "x", "--remove-", "y"],
]


def actions(parser: ArgumentParser) -> Iterator[Action]:
    for action in parser._actions:
        yield action
        if isinstance(action.choices, dict):
            for command in action.choices.values():
                if isinstance(command, ArgumentParser):
                    yield from actions(command)


@pytest.fixture
def codes(pseudo_language: str) -> set[str]:
    """What one types, which is the same in every language: names of commands, options and their values, examples."""
    typed = [
        INSTALLED,
        *COMMANDS,
        *SIZES,
        *ATTRIBUTES,
        *SHAPES,
        *SECTIONS,
        *(example.format(prog="") for _, _, example in COMMANDS.values()),
    ]
    typed += [f"{INSTALLED} hubs --data mydata --out hubs.xlsx"]
    typed += [word for entry in filters_of(Selection) for word in entry.values.words]
    for action in actions(command_line(lang=pseudo_language)):
        typed += [*action.option_strings, str(action.metavar or action.dest), *map(str, action.choices or ())]
    return pseudo.words(typed) | {"int"}


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        main(arguments)
    shown = capsys.readouterr()
    return shown.out + shown.err


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_made_of_messages(
    command: str, codes: set[str], pseudo_language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = refused(["--lang", pseudo_language, *filter(None, [command]), "--help"], capsys)
    assert shown.startswith("⟦usage: ⟧samverkan")
    assert pseudo.unwrapped([shown]) - codes == set()


@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_refusals_are_made_of_messages(
    arguments: list[str], codes: set[str], pseudo_language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = refused(["--lang", pseudo_language, *arguments], capsys)
    assert "⟦: error: ⟧" in shown
    assert pseudo.unwrapped([shown]) - codes - pseudo.words(arguments) == set()


@pytest.mark.parametrize("arguments", FAULTY_USE, ids=" ".join)
def test_errors_of_use_are_made_of_messages(
    arguments: list[str],
    codes: set[str],
    pseudo_data: Path,
    pseudo_language: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*arguments, "--data", str(pseudo_data), "--lang", pseudo_language]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "⟦error⟧: " in shown.err
    assert pseudo.unwrapped([shown.err]) - codes - pseudo.words(arguments) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", *SCOPE],
        ["history"],
        ["metrics", "--out", "x.csv", *SCOPE],
        ["hubs", "--out", "x.csv", *FEW, *SCOPE],
        ["path", "q1", "q2", "--out", "x.csv"],
        ["path", "q1", "q10", "--out", "x.csv"],
        ["path", "q1", "q8", "--through", "qb", "--out", "x.csv"],
        ["whatif", "--remove", "q0"],
        ["whatif", *WHATIF],
        ["whatif", *WHATIF, *SCOPE],
        ["export", "--out", "folder", *FEW],
        ["export", "--to", "network.dl"],
    ],
    ids=" ".join,
)
def test_what_a_command_prints_is_made_of_messages(
    arguments: list[str],
    pseudo_data: Path,
    pseudo_language: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*arguments, "--data", str(pseudo_data), "--lang", pseudo_language]) == 0
    shown = capsys.readouterr()
    assert "⟦" in shown.out + shown.err or arguments[0] == "path"
    assert pseudo.unwrapped([shown.out, shown.err]) == set()


def test_the_history_is_made_of_messages(
    pseudo_data: Path, pseudo_language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(pseudo_data, tmp_path / "q")
    store = FolderStore(tmp_path / "q")
    fields, seen = store.record("actors.yaml", "q1")
    store.edit(Edit((Change("actors.yaml", "q1", seen, {**fields, "note": "Q"}),)))
    store.close()
    asked = ("--data", str(tmp_path / "q"), "--lang", pseudo_language)
    for command in (["history"], ["history", "--revision", "2"], ["undo"], ["restore", "--to", "2"]):
        assert main([*command, *asked]) == 0
    for command in (["undo", "--revision", "1"], ["undo", "--revision", "4"], ["restore", "--to", "99"]):
        assert main([*command, *asked]) == 2
    assert main(["undo", *asked]) == 0
    assert main(["undo", "--revision", "2", *asked]) == 1
    shown = capsys.readouterr()
    lines = [line for line in (shown.out + shown.err).splitlines() if not line.startswith(("- ", "+ "))]
    assert pseudo.unwrapped(lines) - pseudo.words([*asked, "note", "restore"]) == set()


def test_problems_of_the_data_are_made_of_messages(
    faulty: Path, pseudo_language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(faulty)
    for command in ("check", "metrics"):
        assert main([command, "--lang", pseudo_language]) == 1
        shown = capsys.readouterr()
        lines = (shown.out + shown.err).splitlines()
        assert len(lines) > 4
        named = {"data", "sector", "publik", "public", "academia", "civil", "society", "business", "nobody", "other"}
        assert pseudo.unwrapped(lines) - named == set()


def test_the_example_data_are_named_in_a_message(
    pseudo_language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--lang", pseudo_language, "--sector", "academia"]) == 0
    first = capsys.readouterr().err.splitlines()[0]
    assert pseudo.unwrapped([first]) - pseudo.words([shipped_data()]) == set()


def test_a_file_that_is_there_is_asked_for_in_a_message(
    pseudo_data: Path, pseudo_language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "Q.csv"
    there.touch()
    assert main(["metrics", "--data", str(pseudo_data), "--out", str(there), "--lang", pseudo_language]) == 2
    assert pseudo.unwrapped([capsys.readouterr().err]) - pseudo.words([str(there)]) == set()


@pytest.mark.parametrize(
    "command", [["metrics"], ["hubs", *FEW], ["mixing", *FEW[2:]], ["mixing", "--summary", *FEW], ["critical"]]
)
def test_a_table_is_the_same_in_every_language(
    command: list[str], pseudo_data: Path, pseudo_language: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    tables = []
    for lang in ("en", pseudo_language):
        assert main([*command, "--data", str(pseudo_data), "--lang", lang]) == 0
        tables.append(capsysbinary.readouterr().out)
    assert tables[0]
    assert tables[0] == tables[1]
