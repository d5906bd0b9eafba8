"""The command line: `python -m graph check | metrics | hubs`."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from .errors import Problem
from .metrics import actor_metrics, sector_hubs
from .model import Network
from .reading import Report, check, read
from .selection import collaborations_as_ties
from .words import LANGUAGES, phrases, problems, summary
from .writing import FORMATS, Table, problem_table, save_table, table_bytes

DATA_FAULT = 1
USAGE_FAULT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 for faulty data, 2 for faulty use."""
    try:
        try:
            options = _parser().parse_args(arguments)
            return int(options.run(options))
        finally:
            # What cannot be written is noticed here rather than when Python ends.
            sys.stdout.flush()
    except BrokenPipeError:
        _write_no_more()  # whoever was listening has heard enough
        return 0
    except OSError as error:
        print(f"error: cannot be written: {error.strerror}", file=sys.stderr)
        _write_no_more()
        return USAGE_FAULT


def _write_no_more() -> None:
    """Send what is still to be written nowhere, so that Python does not complain when it closes the streams."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="python -m graph",
        description="Networks of stakeholders across sectors.",
        epilog="Example: python -m graph hubs --data data --out hubs.xlsx",
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, run, summary_, example in (
        ("check", _check, "say what is wrong or doubtful in the data", "check --data mydata --lang sv"),
        ("metrics", _metrics, "every metric of every actor, one row each", "metrics --out metrics.xlsx"),
        ("hubs", _hubs, "which sectors act as hubs, one row per lens and sector", "hubs --collaborations as-ties"),
    ):
        command = commands.add_parser(
            name,
            help=summary_,
            description=f"{summary_[0].upper()}{summary_[1:]}.",
            epilog=f"Example: python -m graph {example}",
        )
        command.add_argument(
            "--data", metavar="DIR", default="data", help="folder of actors.yaml and links.yaml (default: data)"
        )
        command.add_argument(
            "--out", metavar="FILE", type=_table_path, help=f"write the table to FILE ({', '.join(FORMATS)})"
        )
        command.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the messages (default: en)")
        command.add_argument(
            "--collaborations",
            choices=("as-actors", "as-ties"),
            default="as-actors",
            help="read collaborations as actors (default), or as ties between their organisations",
        )
        command.set_defaults(run=run)
        if name == "metrics":
            command.add_argument("--directed", action="store_true", help="add the brokerage roles that read direction")
        if name == "hubs":
            _add_hub_options(command)
    return parser


def _add_hub_options(command: ArgumentParser) -> None:
    command.add_argument(
        "--by", metavar="ATTRIBUTE", default="sector", help="compare the groups of another attribute (default: sector)"
    )
    command.add_argument(
        "--permutations", metavar="N", type=_positive, default=10_000, help="relabellings to draw (default: 10000)"
    )
    command.add_argument("--seed", metavar="N", type=int, default=0, help="where the drawing starts (default: 0)")
    command.add_argument(
        "--group-lenses", action="store_true", default=None, help="measure groups as one actor even if there are many"
    )


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise ArgumentTypeError(f"'{text}' must be a whole number from 1")
    return int(text)


def _table_path(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in FORMATS:
        raise ArgumentTypeError(f"'{text}' must end with one of {', '.join(FORMATS)}")
    return path


def _check(options: Namespace) -> int:
    report = check(read(options.data))
    for problem in report.problems:
        print(_line(problem, options.lang), file=sys.stderr)
    written = _write(problem_table(report.problems, options.lang), options) if options.out else 0
    warnings = sum(p.severity == "warning" for p in report.problems)
    if report.network is None:
        print(problems.nothing_loaded(len(report.problems) - warnings, options.lang))
        return DATA_FAULT
    network = _view(report.network, options)
    counts = (len(network.actors), len(network.links), len(network.ties), len(network.components))
    print(summary(*counts, warnings=warnings, lang=options.lang))
    return written


def _metrics(options: Namespace) -> int:
    return _table(options, lambda network: actor_metrics(network, directed=options.directed))


def _hubs(options: Namespace) -> int:
    return _table(
        options,
        lambda network: sector_hubs(
            network, options.by, options.permutations, options.seed, group_lenses=options.group_lenses
        ),
    )


def _table(options: Namespace, measure: Callable[[Network], Table]) -> int:
    report = check(read(options.data))
    if report.network is None:
        return _refuse(report, options.lang)
    try:
        table = measure(_view(report.network, options))
    except ValueError as error:  # an option asks for what is not there
        print(f"error: {error}", file=sys.stderr)
        return USAGE_FAULT
    return _write(table, options)


def _view(network: Network, options: Namespace) -> Network:
    if options.collaborations == "as-actors":
        return network
    view = collaborations_as_ties(network)
    told = {"collaborations": view.collaborations, "small": view.too_small}
    told |= {"other": view.other_links, "inner": view.inner_links}
    print(phrases(options.lang)["as_ties_help"].format(**told), file=sys.stderr)
    return view.network


def _refuse(report: Report, lang: str) -> int:
    errors = [problem for problem in report.problems if problem.severity == "error"]
    for problem in errors:
        print(_line(problem, lang), file=sys.stderr)
    print(problems.nothing_loaded(len(errors), lang), file=sys.stderr)
    return DATA_FAULT


def _line(problem: Problem, lang: str) -> str:
    return f"{problem.place}: {problem.severity}: {problem.message(lang)}"


def _write(table: Table, options: Namespace) -> int:
    if options.out is None:
        sys.stdout.buffer.write(table_bytes(table))
        sys.stdout.buffer.flush()
        return 0
    try:
        save_table(table, options.out)
    except OSError as error:
        print(f"{options.out}: error: cannot be written: {error.strerror}", file=sys.stderr)
        return USAGE_FAULT
    return 0


def _open_streams() -> None:
    """Let both streams take any text, whatever the terminal's own encoding; one that is closed takes it nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the end
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    _open_streams()
    sys.exit(main())
