"""Options that commands share, and how they are read."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from ..export.formats import FORMATS
from ..metrics.null import PERMUTATIONS
from ..metrics.questions import SECONDS
from ..metrics.sampling import SAMPLED_ABOVE, Sampling
from ..metrics.verdicts import DRAWS
from ..text import LANGUAGES
from ..text.catalogue import messages
from .replacing import add_force

_MOST_SAMPLES = 10_000_000  # shortest paths in memory at once

Run: TypeAlias = Callable[[Namespace], int]


def add_table(command: ArgumentParser, lang: str, run: Run) -> None:
    """The options of a command that reads a data folder and can write a table."""
    add_data(command, lang, run)
    command.add_argument(
        "--out",
        metavar="FILE",
        type=table_path(lang),
        help=messages(lang).gettext("write the table to FILE ({formats})").format(formats=", ".join(FORMATS)),
    )
    add_force(command, lang)


def add_data(command: ArgumentParser, lang: str, run: Run) -> None:
    """The options of a command that reads a data folder."""
    _ = messages(lang).gettext
    command.add_argument(
        "--data",
        metavar="DIR",
        help=_(
            "folder of actors.yaml and links.yaml, or DIR/NAME where DIR holds several such folders "
            "(default: data here, or the example data if there is none)"
        ),
    )
    add_language(command, lang)
    command.set_defaults(run=run)


def add_language(command: ArgumentParser, lang: str) -> None:
    """`--lang`: the language of what the command prints."""
    help = messages(lang).gettext("language of messages and help (default: en)")
    command.add_argument("--lang", choices=LANGUAGES, default=lang, help=help)


def add_collaborations(command: ArgumentParser, lang: str) -> None:
    """`--collaborations`: as actors or as ties."""
    command.add_argument(
        "--collaborations",
        choices=("as-actors", "as-ties"),
        default="as-actors",
        help=messages(lang).gettext("read collaborations as actors (default), or as ties between their organisations"),
    )


def add_comparison(command: ArgumentParser, lang: str) -> None:
    """What is compared, and the permutations and random seed of the test."""
    _ = messages(lang).gettext
    add_by(command, lang)
    command.add_argument(
        "--permutations",
        metavar="N",
        type=whole_number(lang, 1),
        default=PERMUTATIONS,
        help=_("random permutations to draw (default: {n})").format(n=PERMUTATIONS),
    )
    command.add_argument(
        "--seed", metavar="N", type=whole_number(lang, 0), default=0, help=_("random seed (default: 0)")
    )


def add_by(command: ArgumentParser, lang: str) -> None:
    """`--by`: the attribute whose groups are compared."""
    command.add_argument(
        "--by",
        metavar="ATTRIBUTE",
        default="sector",
        help=messages(lang).gettext("compare the groups of another attribute (default: sector)"),
    )


def add_draws(command: ArgumentParser, lang: str) -> None:
    """`--draws`: how many random networks sectors are compared with."""
    command.add_argument(
        "--draws",
        metavar="N",
        type=whole_number(lang, 0),
        help=messages(lang)
        .gettext(
            "random networks to compare sectors with at most, in which actors have as many partners, or partnerships "
            "(default: {first}, and up to {most} while one core makes them in {seconds:.0f} s; 0: none, for "
            "a quick answer)"
        )
        .format(first=DRAWS[0], most=DRAWS[-1], seconds=SECONDS),
    )


def add_sampling(command: ArgumentParser, lang: str) -> None:
    """`--exact` and `--samples`: how betweenness, closeness and harmonic centrality are measured."""
    _ = messages(lang).gettext
    how = command.add_mutually_exclusive_group()
    how.add_argument(
        "--exact",
        action="store_true",
        help=_("measure betweenness exactly, however long it takes (default: up to {n} actors)").format(
            n=SAMPLED_ABOVE
        ),
    )
    how.add_argument(
        "--samples",
        metavar="N",
        type=whole_number(lang, 1, _MOST_SAMPLES),
        help=_("estimate betweenness from N random shortest paths, and closeness and harmonic from N random actors"),
    )


def sampling_of(options: Namespace) -> Sampling:
    """What the options of `add_sampling` ask for, with the random seed if there is one."""
    return Sampling(options.exact, options.samples, getattr(options, "seed", 0))


def words(text: str) -> list[str]:
    """The words between commas."""
    return [word.strip() for word in text.split(",")]


def whole_number(lang: str, least: int, most: int | None = None) -> Callable[[str], int]:
    """What reads a whole number from `least` on, up to `most` if there is one."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and least <= int(text) and (most is None or int(text) <= most):
            return int(text)
        _ = messages(lang).gettext
        sentence = _("'{value}' must be a whole number from {least}")
        if most is not None:
            sentence = _("'{value}' must be a whole number from {least} to {most}")
        raise ArgumentTypeError(sentence.format(value=text, least=least, most=most))

    return read


def table_path(lang: str) -> Callable[[str], Path]:
    """What reads the name of a file that a table can be written to."""

    def read(text: str) -> Path:
        path = Path(text)
        if path.suffix.lower() not in FORMATS:
            sentence = messages(lang).gettext("'{value}' must end with one of {formats}")
            raise ArgumentTypeError(sentence.format(value=text, formats=", ".join(FORMATS)))
        return path

    return read
