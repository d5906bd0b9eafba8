"""The command `timeline`: what ends when, whom it touches, and what is then left."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from ..export.formats import Table
from ..metrics.ended import after, most_endings, touched_actors, touched_groups
from ..metrics.endings import COURSES, Ending, ending_around, partnership_table
from ..metrics.grouping import WITHOUT
from ..metrics.timeline import sector_years, year_table
from ..network.dates import first_day, is_date, last_day
from ..network.model import Network
from ..network.selection import compose
from ..network.selection.regions import beginnings
from ..text import problems, region_name
from ..text import timeline as wording
from ..text.catalogue import messages
from .faults import Faults
from .measuring import measured
from .options import add_table
from .output import write
from .replacing import refused
from .scope_options import add_scope, scope_of
from .streams import print_message

_ALWAYS = Ending("0001", "9999")


def add_timeline(command: ArgumentParser, lang: str) -> None:
    """Add the options of `timeline`."""
    _ = messages(lang).gettext
    add_table(command, lang, _timeline)
    command.add_argument(
        "--from",
        dest="first",
        metavar="DATE",
        help=_("ends from this date on (default: the year before the date of the data, or the date of --to)"),
    )
    command.add_argument(
        "--to",
        dest="last",
        metavar="DATE",
        help=_("ends up to this date (default: the year after the date of the data, or the date of --from)"),
    )
    command.add_argument(
        "--of-sector", metavar="SECTOR", help=_("only partnerships in which an actor of this sector takes part")
    )
    command.add_argument(
        "--of-region", metavar="NUTS", help=_("only partnerships in which an actor of this region takes part")
    )
    shown = command.add_mutually_exclusive_group()
    for option, help in (
        ("--actors", _("the actors that take part in what ends, and the partners they have left")),
        ("--regions", _("the regions that take part in what ends")),
        ("--sectors", _("the sectors that take part in what ends")),
        ("--after", _("hubs, components and isolates, before and after what ends has ended")),
        ("--years", _("how many partnerships are active, unknown, ended and not yet begun in each year")),
        ("--shares", _("each sector's share of all partners in each year")),
    ):
        shown.add_argument(option, dest="shown", action="store_const", const=option, help=help)
    add_scope(command, lang)


def _timeline(options: Namespace) -> int:
    def report(whole: Network, _: object) -> int:
        # Links have dates only as the files have them; collaborations become ties once some have ended.
        network = compose(whole, replace(scope_of(whole, options), as_ties=False)).network
        asked = _asked(network, options)
        for sentence in [wording.no_dates(options.lang)] if asked is None else _answer(network, asked, options):
            print_message(sentence)
        return write(_table(network, asked or _ALWAYS, options), options)

    return refused(options, options.out) or measured(options, report)


def _asked(network: Network, options: Namespace) -> Ending | None:
    """What the options ask about, None without any date in them or in the data; UsageError if that makes no sense."""
    faults, lang = Faults(options.lang), options.lang
    usual = ending_around(network)
    given = {"--from": options.first, "--to": options.last}
    for option, value in given.items():
        if value is not None and not is_date(value):
            faults.add(problems.sentence("bad_date", {"key": option, "value": value}, lang))
    first, last = options.first or options.last, options.last or options.first
    if first and last and is_date(first) and is_date(last) and last_day(last) < first_day(first):
        faults.add(wording.backwards(first, last, lang))
    if options.of_sector is not None:
        faults.known("--of-sector", [options.of_sector], list(network.sectors))
    if options.of_region is not None:
        regions = {actor.region for actor in network.actors if actor.region}
        faults.known("--of-region", [options.of_region], beginnings(regions))
    faults.raise_any()
    if not first:
        return usual and replace(usual, sector=options.of_sector, region=options.of_region)
    return Ending(first, last, options.of_sector, options.of_region)


def _answer(network: Network, asked: Ending, options: Namespace) -> list[str]:
    """The sentences that are printed beside a table; those of years are of no period."""
    if options.shown in ("--years", "--shares"):
        return []
    counts = dict.fromkeys(COURSES, 0) | Counter(partnership_table(network, asked)["course"])
    regions = touched_groups(network, asked)
    named = [
        (region_name(code, options.lang), n)
        for code, n in zip(regions["group"], regions["ending"], strict=True)
        if code != WITHOUT
    ]
    actors, within = touched_actors(network, asked), wording.period(asked.first, asked.last)
    most = [(network.title(id, options.lang), n) for id, n in most_endings(actors)]
    return wording.answer(within, counts, len(actors), most, named, options.lang)


def _table(network: Network, asked: Ending, options: Namespace) -> Table:
    as_ties = options.collaborations == "as-ties"
    tables: Mapping[str | None, Callable[[], Table]] = {
        None: lambda: partnership_table(network, asked),
        "--actors": lambda: touched_actors(network, asked),
        "--regions": lambda: touched_groups(network, asked),
        "--sectors": lambda: touched_groups(network, asked, "sector"),
        "--after": lambda: after(network, asked, as_ties=as_ties),
        "--years": lambda: year_table(network),
        "--shares": lambda: sector_years(network, as_ties=as_ties),
    }
    return tables[options.shown]()
