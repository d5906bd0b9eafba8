"""The command generate."""

from pathlib import Path

import pytest

from graph.__main__ import main
from graph.data.generated import generated
from graph.data.reading import load


def generate(*arguments: object) -> int:
    return main(["generate", *map(str, arguments)])


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_it_writes_the_two_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert generate(50, "--into", tmp_path / "trial", "--links", 80, "--seed", 3, "--sectors", 3) == 0
    assert load(tmp_path / "trial") == generated(50, 80, seed=3, sectors=3)
    assert content(tmp_path / "trial").keys() == {"actors.yaml", "links.yaml"}
    out, err = capsys.readouterr()
    assert str(tmp_path / "trial") in out
    assert err == ""
    assert main(["check", "--data", str(tmp_path / "trial")]) == 0
    assert "0 problems, 0 warnings" in capsys.readouterr().out


def test_the_same_arguments_give_the_same_bytes_in_both_languages(tmp_path: Path) -> None:
    assert generate(40, "--into", tmp_path / "a") == generate(40, "--into", tmp_path / "b", "--lang", "sv") == 0
    assert content(tmp_path / "a") == content(tmp_path / "b")


def test_a_folder_with_a_network_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert generate(20, "--into", tmp_path) == 0
    before = content(tmp_path)
    assert generate(30, "--into", tmp_path) == 2
    assert "--force" in capsys.readouterr().err
    assert content(tmp_path) == before
    assert generate(30, "--into", tmp_path, "--force") == 0
    assert load(tmp_path) == generated(30)
    former = {name.partition(".yaml")[0]: text for name, text in content(tmp_path).items() if name.endswith(".bak")}
    assert former == {"actors": before["actors.yaml"], "links": before["links.yaml"]}


@pytest.mark.parametrize("name", ["actors.yaml", "notes.txt"])
def test_a_folder_with_something_else_is_left_even_with_force(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text("mine")
    assert generate(20, "--into", tmp_path, "--force") == 2
    assert str(tmp_path) in capsys.readouterr().err
    assert content(tmp_path) == {name: b"mine"}


@pytest.mark.parametrize(
    ("arguments", "lang", "sentence"),
    [
        ((10, "--links", 46), "en", "10 actors have 45 pairs; ask for no more links"),
        ((2, "--links", 2), "en", "2 actors have 1 pair; ask for no more links"),
        ((10, "--links", 46), "sv", "10 aktörer bildar 45 par; be inte om fler länkar än så"),
    ],
)
def test_more_links_than_pairs(
    arguments: tuple[object, ...], lang: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate(*arguments, "--into", tmp_path / "trial", "--lang", lang) == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "trial").exists()


@pytest.mark.parametrize("arguments", [(0,), (1_000_001,), ("many",), (5, "--sectors", 61), (5, "--seed", -1)])
def test_numbers_that_are_none(arguments: tuple[object, ...], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        generate(*arguments, "--into", tmp_path / "trial")
    assert ended.value.code == 2
    assert not (tmp_path / "trial").exists()


def test_where_nothing_can_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert generate(5, "--into", tmp_path / "no" / "trial") == 2
    assert "No such file or directory" in capsys.readouterr().err
