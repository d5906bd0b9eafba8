"""Help and errors of use in the language of the command, argparse's own words among them."""

import argparse
import inspect

import pytest

from graph.__main__ import main
from graph.cli.commands import language
from graph.cli.translated import WORDS, argparse_in


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        main(arguments)
    shown = capsys.readouterr()
    return shown.out + shown.err


@pytest.mark.parametrize("word", WORDS)
def test_argparse_says_these_words(word: str) -> None:
    assert repr(word)[1:-1].replace("'", "") in inspect.getsource(argparse).replace("'", "")


@pytest.mark.parametrize(
    "arguments", [["--lang", "sv", "check", "--help"], ["check", "--help", "--lang=sv"], ["--help", "--lang", "sv"]]
)
def test_help_is_in_the_language_wherever_it_is_asked_for(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    shown = refused(arguments, capsys)
    assert shown.startswith("användning: samverkan")
    assert "visa den här hjälpen och avsluta" in shown
    assert "usage: samverkan" in refused(["check", "--help"], capsys)  # and the next one is English again


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["chekc", "--lang", "sv"], "'chekc' finns inte att välja (välj bland 'app', 'check'"),
        (["path", "--lang", "sv", "-x", "b"], "de här argumenten måste anges: B (ett id som börjar med -"),
        (["check", "--lang", "sv", "--dta", "x"], "okända argument: --dta x"),
        (["critical", "--lang", "sv", "--size", "0"], "argumentet --size: '0' ska vara ett heltal från 1"),
        (["metrics", "--lang", "sv", "--radius", "x"], "argumentet --radius: 'x' är inget giltigt värde (int)"),
    ],
)
def test_errors_are_in_the_language(arguments: list[str], error: str, capsys: pytest.CaptureFixture[str]) -> None:
    last = refused(arguments, capsys).splitlines()[-1]
    assert last.startswith("samverkan")
    assert ": fel: " in last
    assert error in last


def test_the_last_language_counts_and_an_unknown_one_is_english() -> None:
    assert language(["--lang", "sv", "check", "--lang", "en"]) == "en"
    assert language(["check", "--lang", "no"]) == "en"
    assert language(["check"]) == "en"


def test_a_language_before_the_command_is_that_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "sv", "metrics", "--data", "elsewhere"]) == 1
    assert ": fel: " in capsys.readouterr().err


def test_argparse_has_its_own_words_again_afterwards() -> None:
    before = vars(argparse)["_"]
    with argparse_in("sv"):
        assert vars(argparse)["_"]("options") == "flaggor"
    assert vars(argparse)["_"] is before
