"""All commands and their options."""

from argparse import ArgumentParser

from . import check, completion, export, measures, path, whatif


def command_line() -> ArgumentParser:
    """The parser of the whole command line; what it parses has a function `run` that gives the exit code."""
    parser = ArgumentParser(
        prog="python -m graph",
        description="Networks of stakeholders across sectors.",
        epilog="Example: python -m graph hubs --data data --out hubs.xlsx",
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    for group in (check, measures, path, whatif, export):
        group.add(commands)
    completion.add(commands, parser)
    return parser
