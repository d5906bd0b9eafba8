"""The command `path`: all shortest paths between two actors."""

from argparse import ArgumentParser, Namespace

from ..export.formats import Table
from ..metrics.paths import Paths, connecting_tie, path_table, shortest_paths
from ..network.model import Network
from ..network.selection import Scoped
from ..text import number, scopes
from ..text.catalogue import messages
from .faults import Faults
from .measuring import table
from .options import add_table, words
from .scope_options import add_scope
from .streams import print_message


def add_path(command: ArgumentParser, lang: str) -> None:
    """Add the arguments and options of `path`."""
    _ = messages(lang).gettext
    add_table(command, lang, _path)
    command.add_argument("a", metavar="A", help=_("id of the actor where the paths begin"))
    command.add_argument("b", metavar="B", help=_("id of the actor where they end"))
    command.add_argument(
        "--through",
        metavar="ID,…",
        type=words,
        action="extend",
        default=[],
        help=_("only through actors of these sectors (the ends may be of any)"),
    )
    add_scope(command, lang)


def _path(options: Namespace) -> int:
    return table(options, lambda scoped: _paths(scoped, options))


def _paths(scoped: Scoped, options: Namespace) -> Table:
    network = scoped.network
    faults = Faults(options.lang)
    sectors = {name: id for id, names in network.sectors.items() for name in names}
    through = faults.known("--through", options.through, network.sectors, sectors)
    for id in dict.fromkeys((options.a, options.b)):
        faults.actor(scoped.whole, id)
        if id in scoped.whole.position and id not in network.position:
            faults.add(scopes.outside(id, options.lang))
    faults.raise_any()
    found = shortest_paths(network, options.a, options.b, through)
    _report(network, found, options)
    return path_table(network, found.paths)


def _report(network: Network, found: Paths, options: Namespace) -> None:
    """Report what the table leaves out: that there are more paths, or none, and which tie would make one."""
    lang = options.lang

    def name(id: str) -> str:
        return network.title(id, lang)

    if found.length is not None:
        if found.count > len(found.paths):
            print_message(scopes.listed_paths(len(found.paths), found.count, found.length, lang))
        return
    ends = name(options.a), name(options.b)
    elsewhere = shortest_paths(network, options.a, options.b, most=0).length
    if elsewhere is not None:
        print_message(scopes.paths_elsewhere(*ends, elsewhere, lang))
        return
    tie = connecting_tie(network, options.a, options.b)
    print_message(
        scopes.connecting_tie(ends, (name(tie.a), name(tie.b)), tie.distance, number(tie.mean, lang, 1), lang)
    )
