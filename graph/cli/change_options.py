"""The options that take something away from a network or add something to it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable

from ..network.dates import is_date
from ..network.model import Network
from ..network.selection import Change, Newcomer, link_name, tie_named
from ..text import problems, whatif
from ..text.catalogue import N_, messages
from .faults import Faults
from .options import words

_LISTS = (
    ("remove", "ID,…", N_("these actors")),
    ("remove-sector", "ID,…", N_("all actors of these sectors")),
    ("remove-link", "LINK,…", N_("these links, by id, or by members and kind: A~B~funding")),
    ("remove-funded-by", "ID,…", N_("what these actors fund: their directed links that carry funding")),
)
_OPTIONS = ("--remove", "--remove-sector", "--remove-link", "--remove-funded-by", "--remove-ending-by")
_ADDING = ("--add-tie", "--add-actor")


def add_change(command: ArgumentParser, lang: str) -> None:
    """The options of a change, in two groups of their own."""
    _ = messages(lang).gettext
    away = command.add_argument_group(_("take away"))
    for name, metavar, help_ in _LISTS:
        away.add_argument(f"--{name}", metavar=metavar, type=words, action="extend", default=[], help=_(help_))
    away.add_argument("--remove-ending-by", metavar="DATE", help=_("links that end by a year, a month or a day"))
    new = command.add_argument_group(_("add"))
    new.add_argument(
        "--add-tie",
        metavar="A~B,…",
        type=words,
        action="extend",
        default=[],
        help=_("ties between two actors, old or new"),
    )
    new.add_argument(
        "--add-actor",
        metavar="ID~SECTOR[~REGION[~NAME]]",
        action="append",
        default=[],
        help=_("an organisation; may be given again"),
    )


def change_of(network: Network, options: Namespace) -> Change:
    """The change that the options ask for.

    Raises
    ------
    UsageError
        If they ask for none, or name what the network does not have; every fault has a line.
    """
    faults, lang = Faults(options.lang), options.lang
    newcomers = tuple(_newcomers(network, options.add_actor, faults, lang))
    ties = {text: tie_named(text) for text in options.add_tie}
    ends = {end for tie in ties.values() if tie for end in tie} - {newcomer.id for newcomer in newcomers}
    for id in dict.fromkeys((*options.remove, *options.remove_funded_by, *sorted(ends))):
        faults.actor(network, id)
    for text in (text for text, tie in ties.items() if tie is None):
        faults.add(whatif.fault("tie", text, lang))
    sectors = {name: id for id, names in network.sectors.items() for name in names}
    links = {link_name(link) for link in network.links} if options.remove_link else set()
    for name in options.remove_link:
        faults.link(links, name)
    date = options.remove_ending_by
    if date is not None and not is_date(date):
        faults.add(problems.sentence("bad_date", {"key": "--remove-ending-by", "value": date}, lang))
    change = Change(
        actors=frozenset(options.remove),
        sectors=faults.known("--remove-sector", options.remove_sector, network.sectors, sectors),
        links=frozenset(options.remove_link),
        funded_by=frozenset(options.remove_funded_by),
        ends_by=date if date is not None and is_date(date) else None,
        ties=frozenset(tie for tie in ties.values() if tie),
        newcomers=newcomers,
    )
    faults.raise_any()
    if not change:
        faults.add(whatif.fault("nothing", ", ".join((*_OPTIONS, *_ADDING)), lang))
    faults.raise_any()
    return change


def _newcomers(network: Network, texts: Iterable[str], faults: Faults, lang: str) -> Iterable[Newcomer]:
    seen: set[str] = set()
    sectors = {name: id for id, names in network.sectors.items() for name in names}
    for text in texts:
        try:
            newcomer = Newcomer.spelt(text)
        except ValueError:
            faults.add(whatif.fault("newcomer", text, lang))
            continue
        if newcomer.id in network.position or newcomer.id in seen:
            faults.add(whatif.fault("there", newcomer.id, lang))
            continue
        if newcomer.sector not in network.sectors:
            faults.unknown("--add-actor", newcomer.sector, network.sectors, sectors)
        seen.add(newcomer.id)
        yield newcomer
