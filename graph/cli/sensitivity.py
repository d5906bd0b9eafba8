"""`hubs --sensitivity`: how far the answer depends on what is recorded, in place of the scorecard."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping

from ..export.formats import Table
from ..metrics.engine import Engine, Progress
from ..metrics.explained_influence import explained_leverage
from ..metrics.influence import CASES, leverage
from ..metrics.null import PERMUTATIONS
from ..metrics.record import CHANCES, plausible_networks, resampled_partnerships, uneven_records
from ..network.model import Network
from ..text import record
from ..text.catalogue import messages
from .engine_options import engine_of
from .faults import Faults
from .options import words
from .progress import progress_line
from .streams import print_message

SENSITIVITY = ("confidence", "resampling", "uneven", "leave-one-out", "leave-one-out-explained")


def add_sensitivity(command: ArgumentParser, lang: str) -> None:
    """`--sensitivity` and `--chances`: which test in place of the scorecard, and how it is made."""
    _ = messages(lang).gettext
    command.add_argument(
        "--sensitivity",
        choices=SENSITIVITY,
        help=_(
            "how far the answer depends on the record: the confidence in each partnership, partnerships drawn anew, "
            "records that are uneven, leaving out one actor or partnership at a time, or comparing with random "
            "networks without each of the five most influential actors; in place of the scorecard"
        ),
    )
    command.add_argument(
        "--chances",
        metavar="LEVEL=N,…",
        type=_chances(lang),
        help=_(
            "with --sensitivity confidence: the chance that a partnership holds, by its confidence (default: {usual})"
        ).format(usual=",".join(f"{level}={chance}" for level, chance in CHANCES.items())),
    )


def sensitivity(network: Network, options: Namespace) -> Table:
    """The table of the test that is asked for; UsageError if an option does not go with it."""
    _refuse_others(options)
    test, seed = options.sensitivity, options.seed
    progress = progress_line(messages(options.lang).gettext("Testing how far the answer depends on the record"))
    with engine_of(options) as engine:
        if test == "confidence":
            chances = {**CHANCES, **(options.chances or {})}
            print_message(record.chances(chances, options.lang))
            return plausible_networks(network, chances, seed=seed, progress=progress, engine=engine)
        if test == "resampling":
            print_message(record.range_only(options.lang))
            return resampled_partnerships(network, seed=seed, progress=progress, engine=engine)
        if test == "uneven":
            return uneven_records(network, seed=seed, progress=progress, engine=engine)
        if test == "leave-one-out-explained":
            return explained_leverage(network, seed, options.draws, progress, engine=engine)
        return _leave_one_out(network, options, progress, engine)


def _leave_one_out(network: Network, options: Namespace, progress: Progress | None, engine: Engine | None) -> Table:
    return leverage(network, options.permutations, options.seed, progress, of=CASES, engine=engine)


def _refuse_others(options: Namespace) -> None:
    faults = Faults(options.lang)
    given = {
        "--by": options.by != "sector",
        "--group-lenses": options.group_lenses,
        "--exact": options.exact,
        "--samples": options.samples,
        "--permutations": options.permutations != PERMUTATIONS and options.sensitivity != "leave-one-out",
        "--draws": options.draws is not None
        and (options.sensitivity != "leave-one-out-explained" or options.draws == 0),
        "--chances": options.chances and options.sensitivity != "confidence",
    }
    for option, is_given in given.items():
        if is_given:
            faults.add(record.not_with_sensitivity(option, options.lang))
    faults.raise_any()


def _chances(lang: str) -> Callable[[str], Mapping[str, float]]:
    """What reads chances by degrees of confidence."""

    def read(text: str) -> Mapping[str, float]:
        found: dict[str, float] = {}
        for word in words(text):
            level, _, number = word.partition("=")
            try:
                chance = float(number)
            except ValueError:
                chance = -1.0
            if level not in CHANCES or level in found or not 0 <= chance <= 1:
                raise ArgumentTypeError(record.bad_chances(text, tuple(CHANCES), lang))
            found[level] = chance
        return found

    return read
