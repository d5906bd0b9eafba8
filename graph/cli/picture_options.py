"""The options for how a picture shows what is in scope, spelt as the keys of the app's addresses."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace

from ..export.exporting import SCALES
from ..export.formats import SHEETS
from ..network.model import Network
from ..network.selection import compose
from ..picture.groups import SECTOR, member_of
from ..picture.url import LAYOUTS, MAPS, SIZES, Known, View, read
from ..text import scopes
from ..text.catalogue import messages
from .faults import Faults
from .options import words
from .scope_options import scope_of

_THEMES = ("light", "dark", "projector")
_ENDS = ("actor", "path_to")


def add_picture(command: ArgumentParser, lang: str) -> None:
    """The options of pictures, in a group of their own."""
    _ = messages(lang).gettext
    group = command.add_argument_group(
        _("pictures"), _("how picture.svg, .png and .pdf show the scope, as the app does")
    )
    group.add_argument(
        "--size",
        metavar="METRIC",
        default=SIZES[0],
        help=_("what sizes actors ({metrics}), or an attribute that is a number").format(metrics=", ".join(SIZES)),
    )
    group.add_argument("--colour", metavar="ATTRIBUTE", default="sector", help=_("what colours actors, or community"))
    group.add_argument("--layout", choices=LAYOUTS, default=LAYOUTS[0], help=_("where actors stand"))
    group.add_argument("--map", choices=MAPS, help=_("one node for each group"))
    group.add_argument("--actor", metavar="ID", help=_("the actor that is selected, or in the middle of rings"))
    group.add_argument("--path-to", metavar="ID", help=_("with --actor: the other end of a path"))
    group.add_argument(
        "--off", metavar="GROUP,…", type=words, default=[], help=_("with --colour: groups switched off in the legend")
    )
    group.add_argument("--show", choices=("dim", "hide"), default="dim", help=_("what becomes of those out of scope"))
    group.add_argument("--numbers", choices=("whole", "scope"), default="whole", help=_("what sizes are measured in"))
    group.add_argument("--theme", choices=_THEMES, default="light", help=_("the background of the picture"))
    group.add_argument(
        "--paper", choices=SHEETS, default="a4", help=_("of a PDF whose name states no sheet (default: a4)")
    )
    group.add_argument(
        "--scale", metavar="N", type=int, choices=SCALES, default=2, help=_("of a PNG: 1 to 4 × 1600 × 1000 pixels")
    )


def view_of(network: Network, options: Namespace) -> View:
    """The view that the options ask for, with its scope.

    Raises
    ------
    UsageError
        If they name what the network does not have; every fault has a line.
    """
    scope, faults = scope_of(network, options), Faults(options.lang)
    known = Known.of(network)
    for key in ("size", "colour", "map"):
        if value := getattr(options, key):
            faults.known(f"--{key}", [value], known.values[key])
    for id in filter(None, (getattr(options, key) for key in _ENDS)):
        faults.actor(network, id)
    if options.off and options.colour == SECTOR:
        faults.add(scopes.needs("--off", "--colour", options.lang))
    elif options.off and options.colour in known.values["colour"]:
        groups = member_of(compose(network, scope).whole, options.colour).values()
        faults.known("--off", options.off, dict.fromkeys(groups))
    if options.path_to and not options.actor:
        faults.add(scopes.needs("--path-to", "--actor", options.lang))
    faults.raise_any()
    address = {key: getattr(options, key) for key in ("size", "colour", "layout", "map", "actor", "show", "numbers")}
    usual = {"show": "dim", "numbers": "whole"}
    changed = {key: value for key, value in address.items() if value and value != usual.get(key)}
    view, _ = read(changed, known)
    return replace(view, scope=scope, to=options.path_to, off=tuple(options.off))
