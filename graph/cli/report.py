"""The command `report`: the network in two pages, in words."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

from .. import picture
from ..data import atomic
from ..export.documents import FORMATS
from ..export.formats import TABLES, Parameters
from ..narrative.report import SECTIONS, Choices, needed, report
from ..network.model import Network
from ..network.selection import Scoped
from ..picture.url import View
from ..text import exports
from ..text import report as wording
from ..text.catalogue import messages
from ..text.extras import require
from .export import announcer
from .faults import Faults
from .measuring import measured
from .options import add_data, add_draws, words
from .replacing import add_force, refused
from .scope_options import add_scope, scope_of
from .streams import fault


def add_report(command: ArgumentParser, lang: str) -> None:
    """Add the options of `report`."""
    _ = messages(lang).gettext
    add_data(command, lang, _report)
    command.add_argument(
        "--out",
        metavar="FILE",
        type=_path(lang),
        required=True,
        help=_("write the report to FILE, as its name ends ({formats})").format(formats=", ".join(FORMATS)),
    )
    add_force(command, lang)
    command.add_argument(
        "--sections",
        metavar="SECTION,…",
        type=words,
        action="extend",
        default=[],
        help=_("only these sections ({sections})").format(sections=", ".join(SECTIONS)),
    )
    add_draws(command, lang)
    add_scope(command, lang)


def _path(lang: str) -> Callable[[str], Path]:
    """What reads the name of a file whose suffix is that of a format."""

    def read(text: str) -> Path:
        if Path(text).suffix.lower() not in FORMATS:
            raise ArgumentTypeError(wording.no_format(text, ", ".join(FORMATS), lang))
        return Path(text)

    return read


def _report(options: Namespace) -> int:
    target: Path = options.out
    require("pictures")  # before what takes long is computed
    if code := refused(options, target):
        return code
    try:
        return measured(options, partial(_write, options))
    except FileExistsError:
        why = exports.there(target.is_dir(), options.lang)
    except OSError as error:
        why = exports.unwritable(error.strerror or str(error), options.lang)
    return fault(why, options.lang, target)


def _write(options: Namespace, data: Network, scoped: Scoped) -> int:
    lang, faults = options.lang, Faults(options.lang)
    for asked in options.sections:
        faults.known("--sections", [asked], SECTIONS)
    faults.raise_any()
    chosen = Choices(tuple(key for key in SECTIONS if key in (options.sections or SECTIONS)))
    network, announce = scoped.network, announcer(len(scoped.network.actors), lang)
    tables = {}
    for name in needed(chosen.sections):
        announce(name)
        tables[name] = TABLES[name](network, Parameters(draws=options.draws))
    view = View(scope=scope_of(data, options))
    scope = picture.sentence(data, view, scoped, lang, numbers=False)
    content = FORMATS[options.out.suffix.lower()](report(network, tables, lang, chosen, scope))
    atomic.refuse_file(options.out, options.force)  # something may have come while it was made
    atomic.save_file(content, options.out)
    return 0
