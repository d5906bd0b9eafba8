"""All commands; the options and modules of one are loaded when it is called, not for `--help` and `--version`."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple, NoReturn

from .. import __version__

INSTALLED = "samverkan"
_TAKEN_FOR_OPTIONS = ("expected one argument", "are required: A, B", "are required: B")
_DASHED = " (an id that begins with - is given as --focus=-ID, or after all options and --)"
_OF_STREAMLIT = re.compile(r"--[A-Za-z]+(\.[A-Za-z]+)+(=.*)?", re.DOTALL)


class Command(NamedTuple):
    """The purpose of a command, an example of it, and the module here whose `add_NAME` adds its options."""

    module: str
    does: str
    example: str


COMMANDS: Mapping[str, Command] = {
    "app": Command("app", "start the app, which is then explored in a browser", "{prog} app --data mydata"),
    "check": Command("check", "list errors and warnings in the data", "{prog} check --data mydata --lang sv"),
    "metrics": Command("measures", "every metric of every actor, one row each", "{prog} metrics --out metrics.xlsx"),
    "hubs": Command(
        "measures", "which sectors act as hubs, one row per measure and sector", "{prog} hubs --collaborations as-ties"
    ),
    "mixing": Command(
        "measures", "how many ties run within and between sectors, one row per pair", "{prog} mixing --summary"
    ),
    "critical": Command(
        "measures",
        "what holds the network together: without each actor, sector and bridge; key players",
        "{prog} critical --size 3 --reach 2",
    ),
    "path": Command(
        "path",
        "all shortest paths between two actors, one row per step",
        "{prog} path msi esf-radet --through public,academia",
    ),
    "whatif": Command(
        "whatif",
        "what would change without some actors or links, or with new ones",
        "{prog} whatif --remove msi --add-tie malmo-stad~ikea",
    ),
    "export": Command(
        "export",
        "every table and the network in every format, with the meaning of each number",
        "{prog} export --out skane --region SE22 --csv swedish",
    ),
    "import": Command(
        "importing",
        "bring in files of other programs: spreadsheets, Gephi, Kumu, Pajek, UCINET and others",
        "{prog} import survey.xlsx --into mydata",
    ),
    "completion": Command(
        "completion",
        "print a script with which a shell completes commands and options",
        f'eval "$({INSTALLED} completion bash)"',
    ),
}


class _Parser(ArgumentParser):
    """Its errors explain how to give an id that begins with a dash."""

    def error(self, message: str) -> NoReturn:
        super().error(message + (_DASHED if message.endswith(_TAKEN_FOR_OPTIONS) or ": -" in message else ""))


def command_line(prog: str = INSTALLED, only: str | None = None) -> ArgumentParser:
    """The parser of the whole command line, as it is called by the name `prog`.

    What it parses has a function `run` that gives the exit code. With `only` the other commands have no options.
    """
    parser = _Parser(
        prog=prog,
        description="Networks of stakeholders across sectors.",
        epilog=f"Example: {prog} hubs --data mydata --out hubs.xlsx",
    )
    parser.add_argument(
        "--version", action="version", version=f"{INSTALLED} {__version__}", help="show the version and exit"
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, (module, does, example) in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=does,
            description=f"{does[0].upper()}{does[1:]}.",
            epilog=f"Example: {example.format(prog=prog)}",
        )
        if only in (None, name):
            getattr(import_module(f".{module}", __package__), f"add_{name}")(command)
    return parser


def parse(arguments: Sequence[str], prog: str) -> Namespace:
    """What the arguments ask for; unknown options, which may be Streamlit's, are in `more`."""
    # The program itself takes no option with a value: what comes first without a dash is the command.
    named = next((word for word in arguments if not word.startswith("-")), "")
    parser = command_line(prog, named)
    options, more = parser.parse_known_args(arguments)
    unknown = list(_not_of_streamlit(more)) if getattr(options, "takes_more", False) else more
    if unknown:
        parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    options.more = more
    return options


def _not_of_streamlit(words: Iterable[str]) -> Iterable[str]:
    """What is neither an option such as `--server.baseUrlPath` nor the value of one."""
    value_follows = False
    for word in words:
        if _OF_STREAMLIT.fullmatch(word):
            value_follows = "=" not in word
        elif value_follows:
            value_follows = False
        else:
            yield word
