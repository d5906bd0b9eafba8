"""The steps of every command that measures: read, choose the scope, measure, write."""

from argparse import Namespace
from collections.abc import Callable
from gc import freeze
from pathlib import Path
from shlex import quote

from ..data.folders import look_into
from ..data.locations import data_folder, shipped_data
from ..data.reading import Report, check, read
from ..export.formats import Table
from ..metrics.brokering import MOST_PAIRS
from ..metrics.error_bounds import stated
from ..metrics.lengths import DIRECTED_PATHS, WEIGHTED
from ..metrics.sampling import SAMPLED_ABOVE
from ..network.model import Network
from ..network.selection import Scoped
from ..text import installation, problems, sampling
from ..text.alphabet import alphabetical
from .output import line_of, write
from .replacing import refused
from .scope_options import in_scope
from .streams import DATA_FAULT, USAGE_FAULT, fault, print_message

_MOST_NAMED = 30
_LARGE = 50_000  # links


def table(options: Namespace, measure: Callable[[Scoped], Table]) -> int:
    """Write the table that is measured of what is in scope, and return the exit code.

    `measure` raises ValueError, or UsageError with a line for each fault, if an option asks for what is not
    there.
    """
    if code := refused(options, options.out):
        return code
    made: list[Table] = []

    def keep(_: Network, scoped: Scoped) -> int:
        made.append(measure(scoped))
        return 0

    if code := measured(options, keep):
        return code
    for line in (*sampled(made[0], options.lang), *left_out(made[0], options.lang)):
        print_message(line)
    return write(made[0], options)


def sampled(table: Table, lang: str) -> list[str]:
    """How the measures of a table were sampled, a line for each that was."""
    of = sampling.of_shares if "lens" in table else sampling.of_actors
    return [of(*one, lang) for one in stated(table)]


def left_out(table: Table, lang: str) -> list[str]:
    """Which measures of a table of actors are empty because they would take long, a line for each reason."""
    if not len(table):
        return []
    empty = [name for name in (*DIRECTED_PATHS, *WEIGHTED) if name in table and table[name].isna().all()]
    lines = [sampling.left_out(empty, SAMPLED_ABOVE, lang)] if empty else []
    exclusive = "brokering_exclusivity"
    if exclusive in table and table[exclusive].isna().all():
        lines.append(sampling.too_many_pairs(exclusive, MOST_PAIRS, lang))
    return lines


def measured(options: Namespace, use: Callable[[Network, Scoped], int]) -> int:
    """Read the data and return the exit code of `use`, which gets them and the scope, and raises as `measure` does."""
    report = check(read(folder_of(options)))
    if report.network is None:
        return unnamed(options, report) or refused_data(report, options.lang)
    if len(report.network.links) >= _LARGE:
        # It is there until the command ends: the collector of cycles need not walk over it again and again.
        freeze()
    try:
        return use(report.network, in_scope(report.network, options))
    except ValueError as error:
        return usage_fault(error, options.lang)


def folder_of(options: Namespace) -> str:
    """The data folder; it is reported if the option is missing and it is that of the shipped data."""
    folder = data_folder(options.data)
    if options.data is None and folder == shipped_data():
        print_message(installation.shipped_data(folder, options.lang))
    return folder


def unnamed(options: Namespace, report: Report) -> int:
    """The exit code of a usage error where the folder holds several networks and none was named, otherwise 0.

    They are reported, each as what is to be typed.
    """
    problem = next((one for one in report.problems if one.code == "several_networks"), None)
    if problem is None:
        return 0
    print_message(line_of(problem, options.lang))
    names = look_into(problem.file).names
    for name in alphabetical(dict(zip(names, names, strict=True)), options.lang)[:_MOST_NAMED]:
        print_message(f"  --data {quote(str(Path(problem.file, name)))}")
    return USAGE_FAULT


def usage_fault(error: ValueError, lang: str) -> int:
    """Report the usage errors, a line for each, and return the exit code."""
    for line in str(error).splitlines():
        fault(line, lang)
    return USAGE_FAULT


def refused_data(report: Report, lang: str) -> int:
    """Report why data cannot be loaded, and return the exit code."""
    for problem in report.problems:
        if problem.severity == "error":
            print_message(line_of(problem, lang))
    print_message(problems.nothing_loaded(report.errors, lang))
    return DATA_FAULT
