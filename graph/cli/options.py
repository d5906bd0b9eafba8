"""Options that commands share, and how they are read."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from ..export.formats import FORMATS
from ..metrics.null import PERMUTATIONS
from ..text import LANGUAGES
from .replacing import add_force

Run: TypeAlias = Callable[[Namespace], int]


def add_table(command: ArgumentParser, run: Run) -> None:
    """The options of a command that reads a data folder and can write a table."""
    add_data(command, run)
    command.add_argument(
        "--out", metavar="FILE", type=table_path, help=f"write the table to FILE ({', '.join(FORMATS)})"
    )
    add_force(command)


def add_data(command: ArgumentParser, run: Run) -> None:
    """The options of a command that reads a data folder."""
    command.add_argument(
        "--data",
        metavar="DIR",
        help="folder of actors.yaml and links.yaml, or DIR/NAME where DIR holds several such folders "
        "(default: data here, or the example data if there is none)",
    )
    command.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the messages (default: en)")
    command.set_defaults(run=run)


def add_collaborations(command: ArgumentParser) -> None:
    """`--collaborations`: as actors or as ties."""
    command.add_argument(
        "--collaborations",
        choices=("as-actors", "as-ties"),
        default="as-actors",
        help="read collaborations as actors (default), or as ties between their organisations",
    )


def add_comparison(command: ArgumentParser) -> None:
    """What is compared, and the permutations and random seed of the test."""
    command.add_argument(
        "--by", metavar="ATTRIBUTE", default="sector", help="compare the groups of another attribute (default: sector)"
    )
    command.add_argument(
        "--permutations",
        metavar="N",
        type=positive,
        default=PERMUTATIONS,
        help=f"random permutations to draw (default: {PERMUTATIONS})",
    )
    command.add_argument("--seed", metavar="N", type=from_zero, default=0, help="random seed (default: 0)")


def words(text: str) -> list[str]:
    """The words between commas."""
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
