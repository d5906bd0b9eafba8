"""The command `export`: the network and its numbers in every form, or in one."""

import os
from argparse import Namespace
from collections.abc import Callable, Iterator
from errno import EEXIST, EISDIR
from functools import partial
from pathlib import Path
from time import monotonic

from .. import writing
from ..exporting import CSV, Export
from ..model import Network
from ..selection import Scoped
from ..words import exports
from ..writing import Note, Written
from .measuring import measured
from .options import Commands, add_comparison, add_reading_command
from .output import USAGE_FAULT, say
from .scope import add_scope, scope_of

_ALL = ".zip"
# What takes longer than this, or may, is told before it begins.
_SECONDS, _ACTORS = 1.0, 1_000


def add(commands: Commands) -> None:
    """Add the command."""
    does = "every table and the network in every form, with what each number means"
    command = add_reading_command(commands, "export", _export, does, "export --out skane --region SE22 --csv swedish")
    where = command.add_mutually_exclusive_group(required=True)
    where.add_argument(
        "--out", metavar="FOLDER", type=Path, help="write everything to FOLDER, a Data Package (datapackage.json)"
    )
    where.add_argument(
        "--to",
        metavar="FILE",
        type=Path,
        help="write one file, which its name tells: ties.parquet, network.gexf, kumu.xlsx, …; all of them as .zip",
    )
    command.add_argument("--force", action="store_true", help="replace files that are there already")
    command.add_argument(
        "--csv",
        choices=CSV,
        default="plain",
        help="swedish: semicolons, decimal commas and a byte order mark, as Excel in Swedish wants them",
    )
    add_comparison(command)
    add_scope(command)


def _export(options: Namespace) -> int:
    target: Path = options.out or options.to
    try:
        if options.to:
            _refuse_file(target, options)
        else:
            writing.refuse_folder(target, options.force)
        return measured(options, partial(_write, options))
    except FileExistsError:
        say(f"{target}: error: {exports.there(options.lang)}")
    except OSError as error:
        say(f"{target}: error: {exports.unwritable(error.strerror or str(error), options.lang)}")
    except writing.UnreadableError as error:
        say(f"{target}: error: {exports.unreadable(str(error), options.lang)}")
    return USAGE_FAULT


def _refuse_file(target: Path, options: Namespace) -> None:
    if target.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if not options.force and (target.exists() or target.is_symlink()):
        raise FileExistsError(EEXIST, os.strerror(EEXIST))


def _write(options: Namespace, data: Network, scoped: Scoped) -> int:
    name = None if options.out else writing.file_meant(options.to)
    everything = options.out is not None or options.to.suffix.lower() == _ALL
    if not everything and name is None:
        raise ValueError(exports.unnamed(str(options.to), ", ".join((*writing.SINGLE, f"*{_ALL}")), options.lang))
    asked = {key: getattr(options, key) for key in ("by", "permutations", "seed", "csv", "lang")}
    wanted = Export(data, scope_of(data, options), **asked)
    material = wanted.material(announcer(len(scoped.network.actors), options.lang))
    told = _Notes(wanted.sentence)
    if not everything and name is not None:
        made = writing.SINGLE[name](material)
        writing.save_file(made.content, options.to)
        told.add(options.to.name, made)
    else:
        files = told.listening(wanted.files(material))
        if options.out:
            writing.save_folder(files, options.out, options.force)
        else:
            writing.save_file(writing.archive(files), options.to)
    told.tell()
    return 0


class _Notes:
    """What the files could not hold: one line for each thing, with the files it is true of."""

    def __init__(self, sentence: Callable[[Note], str]) -> None:
        self._sentence = sentence
        self._files: dict[str, list[str]] = {}

    def add(self, file: str, written: Written) -> None:
        for note in writing.once(written.notes):
            self._files.setdefault(self._sentence(note), []).append(file)

    def listening(self, files: Iterator[tuple[str, Written]]) -> Iterator[tuple[str, bytes]]:
        for file, written in files:
            self.add(file, written)
            yield file, written.content

    def tell(self) -> None:
        for sentence, files in self._files.items():
            say(f"{', '.join(files)}: {sentence}")


def announcer(actors: int, lang: str) -> Callable[[str], None]:
    """Tells what is made next: every step if the network is large, otherwise one a second if it takes so long."""
    last, told = monotonic(), set[str]()

    def announce(what: str) -> None:
        nonlocal last
        if what not in told and (actors > _ACTORS or monotonic() - last > _SECONDS):
            told.add(what)
            last = monotonic()
            say(f"{what if '.' in what else exports.title(what, lang)} …")

    return announce
