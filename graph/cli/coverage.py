"""The command `coverage`: which support and which sectors are documented in which region."""

from argparse import ArgumentParser, Namespace
from collections.abc import Collection

from ..export.formats import Table
from ..metrics.coverage import BY, behind, coverage, covered_regions
from ..network.model import Network
from ..network.selection import Scoped
from ..network.selection.regions import beginnings, lies_in, region_names
from ..text.catalogue import messages
from .faults import Faults
from .measuring import table
from .options import add_table
from .scope_options import add_scope


def add_coverage(command: ArgumentParser, lang: str) -> None:
    """Add the options of `coverage`."""
    _ = messages(lang).gettext
    add_table(command, lang, _coverage)
    command.add_argument(
        "--by",
        choices=BY,
        default=BY[0],
        help=_("support functions (default), or sectors and which of them are rarer in a region than chance has it"),
    )
    command.add_argument(
        "--actors", action="store_true", help=_("the actors behind each combination, one row each, and through whom")
    )
    add_scope(command, lang)


def _coverage(options: Namespace) -> int:
    # The rows that are asked for: without the actors of other areas nobody would reach them through a link.
    within, options.region = options.region, []

    def measure(scoped: Scoped) -> Table:
        _check(scoped.whole, within, options.lang)
        made = behind if options.actors else coverage
        return made(scoped.network, options.by, within)

    return table(options, measure)


def _check(network: Network, within: Collection[str], lang: str) -> None:
    """Raise UsageError for what no region lies in that can be covered: one of a known country may be without actors."""
    faults, regions = Faults(lang), covered_regions(network)
    for asked in within:
        if not any(lies_in(region, asked) for region in regions):
            known = beginnings(regions)
            faults.unknown("--region", asked, known, region_names(known))
    faults.raise_any()
