"""All commands; the options and modules of one are loaded when it is called, not for `--help` and `--version`."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from itertools import pairwise
from typing import Any, NamedTuple, NoReturn

from .. import __version__
from ..text.catalogue import LANGUAGES, N_, SOURCE, messages
from ..text.headline import capital
from .translated import argparse_in

INSTALLED = "samverkan"
_OF_STREAMLIT = re.compile(r"--[A-Za-z]+(\.[A-Za-z]+)+(=.*)?", re.DOTALL)


class Command(NamedTuple):
    """The purpose of a command, a message; an example of it, and the module here whose `add_NAME` adds its options."""

    module: str
    does: str
    example: str


COMMANDS: Mapping[str, Command] = {
    "app": Command("app", N_("start the app, which is then explored in a browser"), "{prog} app --data mydata"),
    "check": Command("check", N_("list errors and warnings in the data"), "{prog} check --data mydata --lang sv"),
    "metrics": Command("metrics", N_("every metric of every actor, one row each"), "{prog} metrics --out metrics.xlsx"),
    "hubs": Command(
        "hubs",
        N_("which sectors act as hubs, one row per question, measure and sector"),
        "{prog} hubs --collaborations as-ties",
    ),
    "mixing": Command(
        "mixing", N_("how many ties run within and between sectors, one row per pair"), "{prog} mixing --summary"
    ),
    "coverage": Command(
        "coverage",
        N_("which support and which sectors are documented in which region, one row per combination"),
        "{prog} coverage --by sector --region SE",
    ),
    "resources": Command(
        "resources",
        N_("which sector brings which resource to which, with amounts, one row per currency"),
        "{prog} resources --resource funding --at 2024",
    ),
    "critical": Command(
        "critical",
        N_("what holds the network together: without each actor, sector and bridge; key players"),
        "{prog} critical --size 3 --reach 2",
    ),
    "path": Command(
        "path",
        N_("all shortest paths between two actors, one row per step"),
        "{prog} path msi esf-radet --through public,academia",
    ),
    "meet": Command(
        "meet",
        N_("who should be introduced to each other and why, and who connects two sectors, regions or actors"),
        "{prog} meet business civil_society --connectors",
    ),
    "whatif": Command(
        "whatif",
        N_("what would change without some actors or links, or with new ones"),
        "{prog} whatif --remove msi --add-tie malmo-stad~ikea",
    ),
    "compare": Command(
        "compare",
        N_("two networks, regions, dates or revisions side by side, or several in a row"),
        "{prog} compare region=SE124 region=SE224",
    ),
    "timeline": Command(
        "timeline",
        N_("what ends when, whom it touches and what is then left, one row per partnership"),
        "{prog} timeline --from 2025 --to 2027 --of-region SE22",
    ),
    "engagement": Command(
        "engagement",
        N_("what is overdue, which influential actors nobody sees to, and what comes next, one row per actor"),
        "{prog} engagement --data mydata --overdue",
    ),
    "export": Command(
        "export",
        N_("every table and the network in every format, with the meaning of each number"),
        "{prog} export --out skane --region SE22 --csv swedish",
    ),
    "report": Command(
        "report",
        N_("the network in two pages: a report in words, as a web page, a PDF or a file for word processors"),
        "{prog} report --data mydata --out report.docx --lang sv",
    ),
    "template": Command(
        "template",
        N_("write an empty, explained template to fill in: a workbook, two files of CSV, or schemas for editors"),
        "{prog} template --out network.xlsx --lang sv",
    ),
    "generate": Command(
        "generate",
        N_("write a made-up random network of a given size, to try the program on"),
        "{prog} generate 10000 --into trial --seed 7",
    ),
    "import": Command(
        "importing",
        N_("bring in files of other programs: spreadsheets, Gephi, Kumu, Pajek, UCINET and others"),
        "{prog} import survey.xlsx --into mydata",
    ),
    "history": Command(
        "history",
        N_("list the revisions of the data, the newest first, or what one of them has changed"),
        "{prog} history --data mydata --most 50",
    ),
    "undo": Command("undoing", N_("undo an edit of the data"), "{prog} undo --data mydata --revision 41"),
    "restore": Command(
        "undoing", N_("make the data what they were at a revision"), "{prog} restore --data mydata --to 41"
    ),
    "completion": Command(
        "completion",
        N_("print a script with which a shell completes commands and options"),
        f'eval "$({INSTALLED} completion bash)"',
    ),
}


class _Parser(ArgumentParser):
    """A parser in a language; its errors explain how to give an id that begins with a dash."""

    def __init__(self, *, lang: str = SOURCE, **how: Any) -> None:
        super().__init__(**how)
        self._lang = lang

    def error(self, message: str) -> NoReturn:
        _ = messages(self._lang).gettext
        required = _("the following arguments are required: %s")
        taken_for_options = (_("expected one argument"), required % "A, B", required % "B")
        if message.endswith(taken_for_options) or ": -" in message:
            message += " " + _("(an id that begins with - is given as --focus=-ID, or after all options and --)")
        super().error(message)


def command_line(prog: str = INSTALLED, only: str | None = None, lang: str = SOURCE) -> ArgumentParser:
    """The parser of the whole command line, as it is called by the name `prog`, with its help in `lang`.

    What it parses has a function `run` that gives the exit code. With `only` the other commands have no options.
    """
    _ = messages(lang).gettext
    with argparse_in(lang):
        parser = _Parser(
            lang=lang,
            prog=prog,
            description=_("Networks of stakeholders across sectors."),
            epilog=_("Example: {example}").format(example=f"{prog} hubs --data mydata --out hubs.xlsx"),
        )
        parser.add_argument(
            "--version", action="version", version=f"{INSTALLED} {__version__}", help=_("show the version and exit")
        )
        parser.add_argument(
            "--lang", choices=LANGUAGES, default=lang, help=_("language of messages and help (default: en)")
        )
        commands = parser.add_subparsers(required=True, metavar=_("command"))
        for name, (module, does, example) in COMMANDS.items():
            command = commands.add_parser(
                name,
                lang=lang,
                help=_(does),
                description=f"{capital(_(does))}.",
                epilog=_("Example: {example}").format(example=example.format(prog=prog)),
            )
            if only in (None, name):
                getattr(import_module(f".{module}", __package__), f"add_{name}")(command, lang)
    return parser


def parse(arguments: Sequence[str], prog: str) -> Namespace:
    """What the arguments ask for; unknown options, which may be Streamlit's, are in `more`."""
    lang = language(arguments)
    parser = command_line(prog, next((word for word in arguments if word in COMMANDS), ""), lang)
    with argparse_in(lang):
        options, more = parser.parse_known_args(arguments)
        unknown = list(_not_of_streamlit(more)) if getattr(options, "takes_more", False) else more
        if unknown:
            parser.error(messages(lang).gettext("unrecognized arguments: %s") % " ".join(unknown))
    options.more = more
    return options


def language(arguments: Sequence[str]) -> str:
    """The language that the arguments ask for, before they are parsed: help and errors are in it too."""
    asked = [value for option, value in pairwise(arguments) if option == "--lang"]
    asked += [word.removeprefix("--lang=") for word in arguments if word.startswith("--lang=")]
    return asked[-1] if asked and asked[-1] in LANGUAGES else SOURCE


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
