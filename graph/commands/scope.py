"""The options that choose a part of the network, the same for every command that measures."""

from argparse import ArgumentParser, Namespace

from ..address import NARROWEST, WIDEST
from ..dates import is_date
from ..model import Network
from ..selection import UNSTATED, Scope, Scoped, Selection, compose
from ..vocabulary import CONFIDENCES, FORMS
from ..words import phrases, problems, scopes
from .faults import Faults
from .options import add_collaborations, words
from .streams import say

_RADII = range(NARROWEST, WIDEST + 1)
_LISTS = (
    ("sector", "ID,…", "only actors of these sectors"),
    ("form", "FORM,…", f"only actors of these forms ({', '.join(FORMS)})"),
    (
        "region",
        "NUTS,…",
        "only actors of these regions; SE22 takes in all that begin so, SE. the country alone",
    ),
    ("challenge", "TERM,…", "only actors that work with any of these societal challenges"),
    ("kind", "KIND,…", "only links of these kinds"),
    ("resource", "RESOURCE,…", "only links that carry any of these resources"),
    ("confidence", "LEVEL,…", f"only links as sure as this ({', '.join((*CONFIDENCES, UNSTATED))})"),
)
# The fields of a selection by the options that fill them.
_FIELDS = {f"{name}s": name for name, *_ in _LISTS}


def add_scope(command: ArgumentParser) -> None:
    """The options of a scope, in a group of their own."""
    group = command.add_argument_group("scope", "the part of the network that is measured")
    for name, metavar, help_ in _LISTS:
        group.add_argument(f"--{name}", metavar=metavar, type=words, action="extend", default=[], help=help_)
    group.add_argument("--text", metavar="TEXT", default="", help="only actors whose name, alias or id holds this")
    group.add_argument("--at", metavar="DATE", help="only links that hold, or may hold, at a year, a month or a day")
    group.add_argument("--known-dates", action="store_true", help="with --at: only links that hold for certain")
    group.add_argument(
        "--focus", metavar="ID,…", type=words, action="extend", default=[], help="only these actors and those near"
    )
    group.add_argument(
        "--radius",
        metavar="N",
        type=int,
        choices=_RADII,
        help=f"with --focus: so many steps away at most, {_RADII[0]} (default) to {_RADII[-1]}",
    )
    add_collaborations(command)


def scope_of(network: Network, options: Namespace) -> Scope:
    """The scope that the options ask for.

    Raises
    ------
    UsageError
        If they name what the network does not have, or a date that is none; every fault has a line.
    """
    faults, lang = Faults(options.lang), options.lang
    selection = Selection(
        **{field: frozenset(getattr(options, name)) for field, name in _FIELDS.items()},
        text=options.text,
        at=options.at if options.at and is_date(options.at) else None,
        known_dates=options.known_dates,
    )
    faults.selection(network, selection, {field: f"--{name}" for field, name in _FIELDS.items()})
    if options.at is not None and selection.at is None:
        faults.add(problems.sentence("bad_date", {"key": "--at", "value": options.at}, lang))
    if options.known_dates and options.at is None:
        faults.add(scopes.needs("--known-dates", "--at", lang))
    if options.radius is not None and not options.focus:
        faults.add(scopes.needs("--radius", "--focus", lang))
    for id in options.focus:
        faults.actor(network, id)
    faults.raise_any()
    return Scope(selection, options.collaborations == "as-ties", tuple(options.focus), options.radius or _RADII[0])


def in_scope(network: Network, options: Namespace) -> Scoped:
    """The network in the scope that the options ask for, which is reported on standard error.

    Raises
    ------
    UsageError
        If the options name what the network does not have.
    """
    scope = scope_of(network, options)
    scoped = compose(network, scope)
    tell_projection(scoped, options.lang)
    if scope.is_part:
        some, whole = scoped.network, scoped.whole
        said = [
            scopes.part(len(some.actors), len(whole.actors), len(some.links), len(whole.links), options.lang),
            *([scopes.dates(*scoped.dates, options.lang)] if scoped.dates else []),
        ]
        say("; ".join(said))
    if scoped.lost_focus:
        say(scopes.lost_focus(scoped.lost_focus, options.lang))
    return scoped


def tell_projection(scoped: Scoped, lang: str) -> None:
    """Say what became of the collaborations, if they are read as ties."""
    if view := scoped.projection:
        counts = {"collaborations": view.collaborations, "small": view.too_small}
        counts |= {"other": view.other_links, "inner": view.inner_links}
        say(" ".join((phrases(lang)["as_ties_help"].format(**counts), *scopes.too_large(view.too_large, lang))))
