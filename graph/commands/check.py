"""The command `check`: what is wrong or doubtful in the data."""

from argparse import Namespace

from ..checking import findings
from ..words import problems, summary
from ..writing import problem_table
from .measuring import usage_fault
from .options import Commands, add_command
from .output import DATA_FAULT, line_of, say, write
from .scope import add_scope, in_scope


def add(commands: Commands) -> None:
    """Add the command."""
    does = "say what is wrong or doubtful in the data"
    add_scope(add_command(commands, "check", _check, does, "check --data mydata --lang sv"))


def _check(options: Namespace) -> int:
    report, in_stories = findings(options.data)
    found = (*report.problems, *in_stories)
    for problem in found:
        say(line_of(problem, options.lang))
    written = write(problem_table(found, options.lang), options) if options.out else 0
    warnings = sum(p.severity == "warning" for p in found)
    if report.network is None:
        print(problems.nothing_loaded(len(found) - warnings, options.lang))
        return DATA_FAULT
    try:
        network = in_scope(report.network, options).network
    except ValueError as error:
        return usage_fault(error)
    counts = (len(network.actors), len(network.links), len(network.ties), len(network.components))
    print(summary(*counts, warnings=warnings, lang=options.lang))
    if wrong := sum(p.severity == "error" for p in in_stories):
        print(problems.in_stories(wrong, options.lang))
    return written or (DATA_FAULT if wrong else 0)
