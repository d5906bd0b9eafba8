"""Options that commands share, and how they are read."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeAlias

from ..words import LANGUAGES
from ..writing import FORMATS
from .replacing import add_force

Run: TypeAlias = Callable[[Namespace], int]


class Commands(Protocol):
    """What argparse adds commands to; its own class has no public name."""

    def add_parser(self, name: str, *, help: str, description: str, epilog: str) -> ArgumentParser:
        """A parser for one command."""


def add_command(commands: Commands, name: str, run: Run, does: str, example: str) -> ArgumentParser:
    """A command that reads a data folder and can write a table; `does` says what for, in a few words."""
    command = add_reading_command(commands, name, run, does, example)
    command.add_argument(
        "--out", metavar="FILE", type=table_path, help=f"write the table to FILE ({', '.join(FORMATS)})"
    )
    add_force(command)
    return command


def add_reading_command(commands: Commands, name: str, run: Run, does: str, example: str) -> ArgumentParser:
    """A command that reads a data folder; `does` says what for, in a few words."""
    command = commands.add_parser(
        name,
        help=does,
        description=f"{does[0].upper()}{does[1:]}.",
        epilog=f"Example: python -m graph {example}",
    )
    command.add_argument(
        "--data", metavar="DIR", default="data", help="folder of actors.yaml and links.yaml (default: data)"
    )
    command.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the messages (default: en)")
    command.set_defaults(run=run)
    return command


def add_collaborations(command: ArgumentParser) -> None:
    """`--collaborations`: as actors or as ties."""
    command.add_argument(
        "--collaborations",
        choices=("as-actors", "as-ties"),
        default="as-actors",
        help="read collaborations as actors (default), or as ties between their organisations",
    )


def add_comparison(command: ArgumentParser) -> None:
    """What is compared, and what chance is drawn from."""
    command.add_argument(
        "--by", metavar="ATTRIBUTE", default="sector", help="compare the groups of another attribute (default: sector)"
    )
    command.add_argument(
        "--permutations", metavar="N", type=positive, default=10_000, help="relabellings to draw (default: 10000)"
    )
    command.add_argument("--seed", metavar="N", type=from_zero, default=0, help="where the drawing starts (default: 0)")


def words(text: str) -> list[str]:
    """What stands between commas."""
    return [word.strip() for word in text.split(",")]


def positive(text: str) -> int:
    """A whole number from 1."""
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise ArgumentTypeError(f"'{text}' must be a whole number from 1")
    return int(text)


def from_zero(text: str) -> int:
    """A whole number from 0."""
    if not (text.isascii() and text.isdigit()):
        raise ArgumentTypeError(f"'{text}' must be a whole number from 0")
    return int(text)


def table_path(text: str) -> Path:
    """The name of a file that a table can be written to."""
    path = Path(text)
    if path.suffix.lower() not in FORMATS:
        raise ArgumentTypeError(f"'{text}' must end with one of {', '.join(FORMATS)}")
    return path
