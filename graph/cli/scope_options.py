"""The options that choose a part of the network, the same for every command that measures."""

from argparse import ArgumentParser, Namespace, _ArgumentGroup

from ..network.dates import is_date
from ..network.model import Network
from ..network.selection import Filter, Scope, Scoped, Selection, compose, filters_of
from ..picture.sentence import as_ties
from ..picture.url import NARROWEST, WIDEST
from ..text import problems, scopes
from ..text.catalogue import messages
from ..text.filters import texts_of
from .faults import Faults
from .options import add_collaborations, words
from .streams import print_message

_RADII = range(NARROWEST, WIDEST + 1)


def add_scope(command: ArgumentParser, lang: str, selection: type[Selection] = Selection) -> None:
    """The options of a scope, in a group of their own: first those that take several values, of actors before links."""
    _ = messages(lang).gettext
    group = command.add_argument_group(_("scope"), _("the part of the network that is measured"))
    for entry in sorted(filters_of(selection), key=lambda entry: (entry.takes != "values", bool(entry.keeps_link))):
        _add_filter(group, entry, lang)
    group.add_argument(
        "--focus", metavar="ID,…", type=words, action="extend", default=[], help=_("only these actors and those near")
    )
    group.add_argument(
        "--radius",
        metavar="N",
        type=int,
        choices=_RADII,
        help=_("with --focus: so many steps away at most, {least} (default) to {most}").format(
            least=_RADII[0], most=_RADII[-1]
        ),
    )
    add_collaborations(command, lang)


def _add_filter(group: _ArgumentGroup, entry: Filter, lang: str) -> None:
    option, texts = f"--{entry.option}", texts_of(entry.key)
    does = messages(lang).gettext(texts.help)
    match entry.takes:
        case "values":
            these = f" ({', '.join(entry.values.words)})" if entry.values.words else ""
            group.add_argument(option, metavar=texts.value, type=words, action="extend", default=[], help=does + these)
        case "text":
            group.add_argument(option, metavar=texts.value, default="", help=does)
        case "date":
            group.add_argument(option, metavar=texts.value, help=does)
        case "switch":
            group.add_argument(option, action="store_true", help=does)


def scope_of(network: Network, options: Namespace, selection: type[Selection] = Selection) -> Scope:
    """The scope that the options ask for, with such a `selection` as they were added for.

    Raises
    ------
    UsageError
        If they name what the network does not have, or a date that is none; every fault has a line.
    """
    faults, lang, table = Faults(options.lang), options.lang, filters_of(selection)
    spelt = {entry.field: f"--{entry.option}" for entry in table}
    given = {entry.field: getattr(options, entry.option.replace("-", "_")) for entry in table}
    dates = {entry.field: given[entry.field] for entry in table if entry.takes == "date"}
    no_dates = {field: value for field, value in dates.items() if value is not None and not is_date(value)}
    asked = selection(**{**given, **dict.fromkeys(no_dates)})
    faults.selection(network, asked, spelt)
    for field, value in no_dates.items():
        faults.add(problems.sentence("bad_date", {"key": spelt[field], "value": value}, lang))
    for entry in table:
        if entry.refines and given[entry.field] and given[entry.refines] is None:
            faults.add(scopes.needs(spelt[entry.field], spelt[entry.refines], lang))
    if options.radius is not None and not options.focus:
        faults.add(scopes.needs("--radius", "--focus", lang))
    for id in options.focus:
        faults.actor(network, id)
    faults.raise_any()
    return Scope(asked, options.collaborations == "as-ties", tuple(options.focus), options.radius or _RADII[0])


def in_scope(network: Network, options: Namespace) -> Scoped:
    """The network in the scope that the options ask for, which is reported on standard error.

    Raises
    ------
    UsageError
        If the options name what the network does not have.
    """
    scope = scope_of(network, options)
    scoped = compose(network, scope)
    report_scope(scope, scoped, options.lang)
    return scoped


def report_scope(scope: Scope, scoped: Scoped, lang: str, label: str = "") -> None:
    """Report how much is in scope, after the `label` of one of several, and what the scope has left out."""
    report_projection(scoped, lang)
    if scope.is_part:
        some, whole = scoped.network, scoped.whole
        parts = [
            scopes.part(len(some.actors), len(whole.actors), len(some.links), len(whole.links), lang),
            *([scopes.dates(*scoped.dates, lang)] if scoped.dates else []),
        ]
        print_message((f"{label}: " if label else "") + "; ".join(parts))
    if scoped.lost_focus:
        print_message(scopes.lost_focus(scoped.lost_focus, lang))


def report_projection(scoped: Scoped, lang: str) -> None:
    """Report how the collaborations are read, if they are read as ties."""
    if scoped.projection:
        print_message(as_ties(scoped.projection, lang))
