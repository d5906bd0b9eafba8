"""The command `engagement`: what is stated of engagement, and what of it is to be seen to."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from datetime import date, datetime

from ..data.locations import data_folder
from ..data.reading.engagement import read_engagement
from ..metrics.engagement import engagement_table
from ..network.dates import is_date, last_day
from ..network.model import Network
from ..network.selection import Scoped
from ..text import engagement as wording
from ..text import problems
from ..text.catalogue import messages
from .faults import Faults
from .measuring import measured
from .options import add_table
from .output import line_of, write
from .replacing import refused
from .scope_options import add_scope
from .streams import DATA_FAULT, print_message


def add_engagement(command: ArgumentParser, lang: str) -> None:
    """Add the options of `engagement`."""
    _ = messages(lang).gettext
    add_table(command, lang, _engagement)
    command.add_argument("--on", metavar="DATE", help=_("held against this date (default: today)"))
    which = command.add_mutually_exclusive_group()
    for option, help in (
        ("overdue", _("only what is overdue")),
        ("unattended", _("only influential actors with neither owner, next step nor date")),
        ("upcoming", _("only next steps that are to come")),
    ):
        which.add_argument(f"--{option}", dest="only", action="store_const", const=option, help=help)
    add_scope(command, lang)


def _engagement(options: Namespace) -> int:
    def report(whole: Network, scoped: Scoped) -> int:
        day = _day(options)
        found = read_engagement(data_folder(options.data), whole)
        for problem in found.problems:
            print_message(line_of(problem, options.lang))
        table = engagement_table(scoped.network, found.entries, day)
        print_message(wording.answer(Counter(table["attention"]), len(table), options.lang))
        shown = table if options.only is None else table[table["attention"] == options.only]
        written = write(shown.reset_index(drop=True), options)
        return written or (DATA_FAULT if any(one.errors for one in found.found) else 0)

    return refused(options, options.out) or measured(options, report)


def _day(options: Namespace) -> date:
    """The day that dates are held against; UsageError if it is none."""
    if options.on is None:
        return datetime.now().astimezone().date()
    faults = Faults(options.lang)
    if not is_date(options.on):
        faults.add(problems.sentence("bad_date", {"key": "--on", "value": options.on}, options.lang))
    faults.raise_any()
    return date.fromisoformat(last_day(options.on))
