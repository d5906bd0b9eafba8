"""The command `export`: the network and its metrics in every format, or in one."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePath
from time import monotonic

from ..data import atomic
from ..data.locations import data_folder
from ..data.reading.engagement import read_engagement
from ..export import formats
from ..export.exporting import ALL, CSV, Export, names_file
from ..network.engagement import Engagement
from ..network.model import Network
from ..network.selection import Scoped
from ..text import exports
from ..text.catalogue import messages
from .measuring import measured
from .options import add_comparison, add_data, add_draws, add_sampling, sampling_of
from .output import line_of
from .picture_options import add_picture, view_of
from .replacing import add_force, refused
from .scope_options import add_scope
from .streams import fault, print_message

# Exports that take longer than this, or may, are announced before they begin.
_SECONDS, _ACTORS = 1.0, 1_000


def add_export(command: ArgumentParser, lang: str) -> None:
    """Add the options of `export`."""
    _ = messages(lang).gettext
    add_data(command, lang, _export)
    where = command.add_mutually_exclusive_group(required=True)
    where.add_argument(
        "--out", metavar="FOLDER", type=Path, help=_("write everything to FOLDER, a Data Package (datapackage.json)")
    )
    where.add_argument(
        "--to",
        metavar="FILE",
        type=Path,
        help=_("write one file, chosen by its name: ties.parquet, network.gexf, kumu.xlsx, map.svg, …; all as .zip"),
    )
    add_force(command, lang)
    command.add_argument(
        "--csv",
        choices=CSV,
        default="plain",
        help=_("swedish: semicolons, decimal commas and a byte order mark, as Excel in Swedish expects them"),
    )
    command.add_argument(
        "--engagement",
        action="store_true",
        help=_("with what is stated of engagement (engagement.yaml), which no export has otherwise"),
    )
    add_comparison(command, lang)
    add_draws(command, lang)
    add_sampling(command, lang)
    add_picture(command, lang)
    add_scope(command, lang)


def _export(options: Namespace) -> int:
    target: Path = options.out or options.to
    if options.out and names_file(target):
        return fault(exports.names_file(str(target), options.lang), options.lang)
    if options.engagement and options.to and not _holds_engagement(options.to):
        return fault(exports.without_engagement(str(target), options.lang), options.lang)
    refuse = atomic.refuse_file if options.to else atomic.refuse_folder
    if code := refused(options, target, refuse):
        return code
    try:
        refuse(target, options.force)
        return measured(options, partial(_write, options))
    except FileExistsError:
        why = exports.there(target.is_dir(), options.lang)
    except OSError as error:
        why = exports.unwritable(error.strerror or str(error), options.lang)
    except formats.UnreadableError as error:
        why = exports.unreadable(str(error), options.lang)
    return fault(why, options.lang, target)


def _write(options: Namespace, data: Network, scoped: Scoped) -> int:
    names = ("by", "permutations", "seed", "draws", "csv", "lang", "theme", "scale", "paper")
    shown = view_of(data, options)
    asked = {name: getattr(options, name) for name in names}
    stated = _stated(options, data)
    wanted = Export(data, shown.scope, view=shown, sampling=sampling_of(options), engagement=stated, **asked)
    notes = wanted.save(
        options.out or options.to,
        folder=options.out is not None,
        force=options.force,
        announce=announcer(len(scoped.network.actors), options.lang),
    )
    for note, files in notes.groupby("note", sort=False)["file"]:
        print_message(f"{', '.join(files)}: {note}")
    return 0


def _holds_engagement(file: PurePath) -> bool:
    return file.suffix.lower() == ALL or formats.file_meant(file) == formats.WORKBOOK


def _stated(options: Namespace, network: Network) -> tuple[Engagement, ...] | None:
    """What is stated of engagement if it is asked for; what is wrong with it is reported, and left out."""
    if not options.engagement:
        return None
    found = read_engagement(data_folder(options.data), network)
    for problem in found.problems:
        print_message(line_of(problem, options.lang))
    return found.entries


def announcer(actors: int, lang: str) -> Callable[[str], None]:
    """A function that announces each step of a large network, otherwise one a second if it takes so long."""
    last, announced = monotonic(), set[str]()

    def announce(what: str) -> None:
        nonlocal last
        if what not in announced and (actors > _ACTORS or monotonic() - last > _SECONDS):
            announced.add(what)
            last = monotonic()
            print_message(f"{what if '.' in what else exports.title(what, lang)} …")

    return announce
