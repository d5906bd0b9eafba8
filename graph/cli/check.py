"""The command `check`: errors and warnings in the data."""

from argparse import ArgumentParser, Namespace

from ..export.formats import problem_table
from ..narrative.checking import findings
from ..network.model import Network
from ..network.problems import listed
from ..text import problems, record, summary
from .measuring import folder_of, unnamed, usage_fault
from .options import add_table
from .output import line_of, write
from .replacing import refused
from .scope_options import add_scope, in_scope
from .streams import DATA_FAULT, print_message


def add_check(command: ArgumentParser, lang: str) -> None:
    """Add the options of `check`."""
    add_table(command, lang, _check)
    add_scope(command, lang)


def _answers(network: Network, lang: str) -> list[str]:
    """Who has answered, if the data say who was asked."""
    if network.about.asked is None:
        return []
    from ..metrics.record import response

    names = {id: name.text(lang) for id, name in network.sectors.items()}
    return record.response(response(network).to_dict("records"), names, lang)


def _check(options: Namespace) -> int:
    if code := refused(options, options.out):
        return code
    checked = findings(folder_of(options))
    report, of_stories, of_engagement = checked
    if code := unnamed(options, report):
        return code
    every = listed(checked.found)
    for problem in every:
        print_message(line_of(problem, options.lang))
    written = write(problem_table(every, options.lang), options) if options.out else 0
    if report.network is None:
        print(problems.nothing_loaded(report.errors, options.lang))
        return DATA_FAULT
    try:
        network = in_scope(report.network, options).network
    except ValueError as error:
        return usage_fault(error, options.lang)
    counts = (len(network.actors), len(network.links), len(network.ties), len(network.components))
    warnings = sum(one.warnings for one in checked.found)
    for line in _answers(network, options.lang):
        print(line)
    print(summary(*counts, warnings=warnings, lang=options.lang))
    for sentence, found in ((problems.in_stories, of_stories), (problems.in_engagement, of_engagement)):
        if wrong := sum(one.errors for one in found):
            print(sentence(wrong, options.lang))
    return written or (DATA_FAULT if any(one.errors for one in checked.found) else 0)
