"""The command `export`: the network and its numbers in every form, or in one."""

import os
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict
from errno import EEXIST, EISDIR
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

from .. import layout, writing
from ..metrics.centrality import degree
from ..metrics.grouping import grouping
from ..model import Network
from ..selection import Scope, Scoped
from ..words import definitions, exports
from ..writing import PLAIN, SWEDISH, Material, Note, Origin, Written
from .measuring import measured
from .options import Commands, add_comparison, add_reading_command
from .output import USAGE_FAULT, say
from .scope import add_scope, scope_of

_CSV = {"plain": PLAIN, "swedish": SWEDISH}
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
        choices=_CSV,
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
    material = _material(options, data, scoped)
    told = _Notes(options.lang)
    if not everything and name is not None:
        made = writing.SINGLE[name](material)
        writing.save_file(made.content, options.to)
        told.add(options.to.name, made)
    else:
        titles = {file: exports.title(file, options.lang) for file in writing.FILES}
        files = told.listening(writing.everything(material, _origin(options, data, scoped), titles, told.sentence))
        if options.out:
            writing.save_folder(files, options.out, options.force)
        else:
            writing.save_file(writing.archive(files), options.to)
    told.tell()
    return 0


class _Notes:
    """What the files could not hold: one line for each thing, with the files it is true of."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._files: dict[str, list[str]] = {}

    def sentence(self, note: Note) -> str:
        return exports.note(note.code, note.facts, self._lang)

    def add(self, file: str, written: Written) -> None:
        for note in writing.once(written.notes):
            self._files.setdefault(self.sentence(note), []).append(file)

    def listening(self, files: Iterator[tuple[str, Written]]) -> Iterator[tuple[str, bytes]]:
        for file, written in files:
            self.add(file, written)
            yield file, written.content

    def tell(self) -> None:
        for sentence, files in self._files.items():
            say(f"{', '.join(files)}: {sentence}")


def _material(options: Namespace, data: Network, scoped: Scoped) -> Material:
    return Material(
        scoped.network,
        fields=partial(_field, options.lang),
        look=partial(_look, data, scoped, options.by),
        asked=writing.Parameters(options.by, options.permutations, options.seed),
        lang=options.lang,
        csv=_CSV[options.csv],
        announce=announcer(len(scoped.network.actors), options.lang),
    )


def _origin(options: Namespace, data: Network, scoped: Scoped) -> Origin:
    asked = {name: getattr(options, name) for name in ("by", "permutations", "seed", "csv", "lang")}
    return Origin(data, scoped.network, _scope_told(scope_of(data, options), scoped), asked, options.lang)


def _scope_told(scope: Scope, scoped: Scoped) -> dict[str, Any]:
    """The scope as JSON can hold it, without what it does not ask for, and how much of the network it keeps."""
    asked = {
        key: sorted(value) if isinstance(value, frozenset) else value for key, value in asdict(scope.selection).items()
    }
    asked |= {"focus": list(scope.focus), "radius": scope.radius if scope.focus else None}
    part, whole = scoped.network, scoped.whole
    return {
        **{key: value for key, value in asked.items() if value},
        "collaborations": "as-ties" if scope.as_ties else "as-actors",
        **{"actors": len(part.actors), "links": len(part.links), "ties": len(part.ties)},
        **{"of_actors": len(whole.actors), "of_links": len(whole.links)},
    }


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


def _look(data: Network, scoped: Scoped, by: str) -> writing.Look:
    """The network as the page Explore shows it: places of all the data, the colours of the groups, area by partners."""
    from ..view import scales

    groups, network = grouping(scoped.whole, by), scoped.network
    marks = scales.partition(groups.groups)
    group = {
        actor.id: groups.groups[code] for actor, code in zip(scoped.whole.actors, groups.codes.tolist(), strict=True)
    }
    partners = degree(network).tolist()
    most = max(partners, default=0)
    return writing.Look(
        places=layout.territories(data),
        colours={actor.id: marks[group[actor.id]].colour.light for actor in network.actors},
        radii={actor.id: scales.radius(n, most) for actor, n in zip(network.actors, partners, strict=True)},
    )


def _field(lang: str, table: str, column: str) -> writing.Field:
    told = definitions.column(table, column, lang)
    return writing.Field(*told) if told else writing.Field(column, "")
