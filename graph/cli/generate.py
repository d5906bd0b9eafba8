"""The command `generate`: a made-up random network of a given size, to try the program on."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..data.generated import LINKS_PER_ACTOR, generated, most_links
from ..data.importing.taking_in import destination, take_in
from ..data.reading.actors import MOST_ACTORS
from ..data.reading.links import MOST_LINKS
from ..data.saving import BusyError, ChangedError
from ..network.problems import Problem
from ..network.vocabulary import MOST_SECTORS, SECTORS
from ..text import exports, system
from ..text import generated as texts
from ..text.catalogue import messages
from ..text.importing import words
from .options import add_language, whole_number
from .replacing import add_force, agreed
from .streams import fault


def add_generate(command: ArgumentParser, lang: str) -> None:
    """Add the options of `generate`."""
    _ = messages(lang).gettext
    command.add_argument(
        "actors", metavar="N", type=whole_number(lang, 1, MOST_ACTORS), help=_("how many actors the network has")
    )
    command.add_argument(
        "--into", metavar="DIR", type=Path, required=True, help=_("data folder to write to, new or not")
    )
    command.add_argument(
        "--links",
        metavar="M",
        type=whole_number(lang, 0, MOST_LINKS),
        help=_("how many links it has (default: {n} for each actor)").format(n=LINKS_PER_ACTOR),
    )
    command.add_argument(
        "--sectors",
        metavar="K",
        type=whole_number(lang, 1, MOST_SECTORS),
        default=len(SECTORS),
        help=_("how many sectors it has (default: {n})").format(n=len(SECTORS)),
    )
    command.add_argument(
        "--seed", metavar="S", type=whole_number(lang, 0), default=0, help=_("random seed (default: 0)")
    )
    add_language(command, lang)
    add_force(command, lang)
    command.set_defaults(run=_generate)


def _generate(options: Namespace) -> int:
    lang: str = options.lang
    most = most_links(options.actors)
    if options.links is not None and options.links > most:
        return fault(texts.too_many_links(options.actors, most, lang), lang)
    try:
        to = destination(options.into)
        if isinstance(to, Problem):
            return fault(to.message(lang), lang, to.place)
        if to.holds_network and not options.force and not agreed(exports.replace(str(to.folder), True, lang)):
            return fault(exports.there(True, lang), lang, to.folder)
        take_in(generated(options.actors, options.links, options.seed, options.sectors), to)
    except (ChangedError, BusyError):
        return fault(words.changed_meanwhile(lang), lang, options.into)
    except OSError as error:
        return fault(system.unwritable(error.strerror or str(error), lang), lang, options.into)
    print(words.written(str(to.folder), lang))
    print(words.next_step(str(to.folder), lang))
    return 0
