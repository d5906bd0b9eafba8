"""The command `import`: files of other programs into a data folder."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from ..data.importing import decisions as decision_file
from ..data.importing.matching.comparing import Choices, Compared
from ..data.importing.preview import preview, taken_in
from ..data.importing.roles import ACTOR_ROLES, LEFT_OUT, LINK_ROLES
from ..data.importing.spreadsheets.sizes import MOST_BYTES
from ..data.importing.tables import Upload
from ..data.importing.taking_in import Destination, destination, take_in
from ..data.importing.understanding.understand import SHAPES
from ..data.importing.understood import Decisions
from ..data.reading import check, read
from ..data.saving import BusyError, ChangedError
from ..network.model import Network
from ..network.problems import DataError, Problem, in_order
from ..text import exports, system
from ..text.catalogue import messages
from ..text.importing import words
from .import_output import described, print_problems
from .options import add_language
from .replacing import add_force, agreed
from .streams import DATA_FAULT, fault

_ROLES = frozenset((*ACTOR_ROLES, *LINK_ROLES, *LEFT_OUT))


def add_import(command: ArgumentParser, lang: str) -> None:
    """Add the options of `import`."""
    _ = messages(lang).gettext
    command.add_argument("files", nargs="+", metavar="FILE", type=Path, help=_("the files of one network"))
    command.add_argument(
        "--into", metavar="DIR", type=Path, required=True, help=_("data folder to write to, new or not")
    )
    command.add_argument("--dry-run", action="store_true", help=_("show what was understood, and write nothing"))
    command.add_argument(
        "--decisions",
        metavar="FILE",
        type=Path,
        help=_("decisions of an earlier import (default: import.json in the folder, if it is there)"),
    )
    command.add_argument(
        "--answer",
        metavar="KEY=VALUE",
        type=_pair(lang),
        action="append",
        default=[],
        help=_("answer a question, by its key"),
    )
    command.add_argument(
        "--shape",
        metavar="TABLE=SHAPE",
        type=_shape(lang),
        action="append",
        default=[],
        help=_("what a table holds ({shapes})").format(shapes=", ".join(SHAPES)),
    )
    command.add_argument(
        "--role",
        metavar="TABLE/COLUMN=ROLE",
        type=_role(lang),
        action="append",
        default=[],
        help=_("what a column holds (docs/importing.md lists the roles); #3 is the third column"),
    )
    command.add_argument(
        "--prefer",
        choices=("existing", "new"),
        default="existing",
        help=_("which value is taken where the files and the network that is there differ (default: existing)"),
    )
    command.add_argument("--remove-gone", action="store_true", help=_("remove what is there and not in the files"))
    add_language(command, lang)
    add_force(command, lang)
    command.set_defaults(run=_import)


def _import(options: Namespace) -> int:
    lang: str = options.lang
    try:
        to = destination(options.into)
        uploads = [Upload(path.name, _content(path)) for path in options.files]
        decisions, problems = _decisions(options)
    except OSError as error:
        return fault(system.reason(error.strerror or str(error), lang), lang, error.filename or options.into)
    if isinstance(to, Problem):
        return fault(to.message(lang), lang, to.place)
    known = None
    if to.holds_network:
        report = check(read(to.folder))
        known = report.network
        if known is None:
            print_problems(report.problems, lang)
            return DATA_FAULT
    seen = preview(uploads, decisions, known)
    print_problems((*problems, *in_order(seen.problems)), lang)
    for line in described(seen, known, lang, is_gone_removed=options.remove_gone):
        print(line)
    if seen.network is None:
        return DATA_FAULT
    if options.dry_run:
        return 0
    return _written(options, to, decisions, taken_in(seen.network, known, _choices(options, seen.comparison)))


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)  # a longer one is refused by its length


def _decisions(options: Namespace) -> tuple[Decisions, tuple[Problem, ...]]:
    """Those of an earlier import, with those of the options."""
    path: Path = options.decisions or options.into / decision_file.FILE
    before = Decisions()
    problems: tuple[Problem, ...] = ()
    if options.decisions or path.is_file():
        before, problems = decision_file.read(path.read_bytes(), str(path))
    roles = {table: dict(those) for table, those in before.roles.items()}
    for table, column, role in options.role:
        roles.setdefault(table, {})[column] = role
    return (
        replace(
            before,
            shapes={**before.shapes, **dict(options.shape)},
            roles=roles,
            answers={**before.answers, **dict(options.answer)},
        ),
        problems,
    )


def _choices(options: Namespace, comparison: tuple[Compared, ...]) -> Choices:
    gone = frozenset(one.key for one in comparison if one.status == "gone") if options.remove_gone else frozenset()
    return Choices(otherwise=options.prefer, removed=gone)


def _written(options: Namespace, to: Destination, decisions: Decisions, network: Network) -> int:
    lang: str = options.lang
    if to.holds_network and not options.force and not agreed(exports.replace(str(to.folder), True, lang)):
        return fault(exports.there(True, lang), lang, to.folder)
    heading = words.heading(
        ", ".join(path.name for path in options.files), datetime.now().astimezone().date().isoformat(), lang
    )
    try:
        take_in(network, to, heading, decisions)
    except DataError as error:
        print_problems(error.problems, lang)
        return DATA_FAULT
    except (ChangedError, BusyError):
        return fault(words.changed_meanwhile(lang), lang, to.folder)
    except OSError as error:
        return fault(system.unwritable(error.strerror or str(error), lang), lang, to.folder)
    print(f"\n{words.written(str(to.folder), lang)}")
    print(words.next_step(str(to.folder), lang))
    return 0


def _pair(lang: str) -> Callable[[str], tuple[str, str]]:
    """KEY=VALUE as its two parts."""

    def read(text: str) -> tuple[str, str]:
        key, equals, value = text.rpartition("=")
        if not (key and equals and value):
            raise ArgumentTypeError(messages(lang).gettext("'{value}' must be KEY=VALUE").format(value=text))
        return key, value

    return read


def _shape(lang: str) -> Callable[[str], tuple[str, str]]:
    """TABLE=SHAPE as its two parts."""

    def read(text: str) -> tuple[str, str]:
        table, shape = _pair(lang)(text)
        if shape not in SHAPES:
            raise ArgumentTypeError(_none_of(shape, SHAPES, lang))
        return table, shape

    return read


def _role(lang: str) -> Callable[[str], tuple[str, str, str]]:
    """TABLE/COLUMN=ROLE as its three parts."""

    def read(text: str) -> tuple[str, str, str]:
        place, role = _pair(lang)(text)
        table, _, column = place.partition("/")
        if not (table and column):
            raise ArgumentTypeError(messages(lang).gettext("'{value}' must be TABLE/COLUMN=ROLE").format(value=text))
        if role not in _ROLES:
            raise ArgumentTypeError(_none_of(role, sorted(_ROLES), lang))
        return table, column, role

    return read


def _none_of(value: str, allowed: Iterable[str], lang: str) -> str:
    return messages(lang).gettext("'{value}' is none of {allowed}").format(value=value, allowed=", ".join(allowed))
