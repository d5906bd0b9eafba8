"""The command `compare`: two networks side by side, or several in a row."""

from argparse import ArgumentParser, Namespace

from ..metrics.compared import EXCHANGES, comparison_table, ratio_changes, records, waves
from ..metrics.whatif import Side
from ..narrative import compared
from ..text.catalogue import messages
from .groups import comparable_groups
from .measuring import usage_fault
from .options import add_sampling, add_table, sampling_of, whole_number
from .output import write
from .replacing import refused
from .scope_options import add_scope
from .sides import sides

_TWO = 2
_MOST_EXCHANGES = 1_000_000


def add_compare(command: ArgumentParser, lang: str) -> None:
    """Add the options of `compare`."""
    _ = messages(lang).gettext
    command.add_argument(
        "first",
        metavar="A",
        help=_(
            "a folder, or what of the folder of --data: the filters of the scope, without dashes, and a revision, with "
            "commas between (region=SE224,at=2020; revision=41; data=DIR,sector=public)"
        ),
    )
    command.add_argument("second", metavar="B", help=_("what it is compared with, written in the same way"))
    command.add_argument(
        "further", metavar="C", nargs="*", help=_("more of them, in a row: each is compared with the one before it")
    )
    add_table(command, lang, _compare)
    command.add_argument(
        "--by",
        metavar="ATTRIBUTE",
        default="sector",
        help=_("compare the groups of another attribute (default: sector)"),
    )
    command.add_argument(
        "--exchanges",
        metavar="N",
        type=whole_number(lang, 1, _MOST_EXCHANGES),
        default=EXCHANGES,
        help=_("exchanges of values to draw for the test of a difference (default: {n})").format(n=EXCHANGES),
    )
    command.add_argument(
        "--seed", metavar="N", type=whole_number(lang, 0), default=0, help=_("random seed (default: 0)")
    )
    add_sampling(command, lang)
    add_scope(command, lang)


def _compare(options: Namespace) -> int:
    if code := refused(options, options.out):
        return code
    try:
        found = sides(options, [options.first, options.second, *options.further])
        if isinstance(found, int):
            return found
        for side in found:
            comparable_groups(side.network, Namespace(**vars(options), permutations=1))
    except ValueError as error:
        return usage_fault(error, options.lang)
    return _two(found[0], found[1], options) if len(found) == _TWO else _row(found, options)


def _two(first: compared.LabelledScope, second: compared.LabelledScope, options: Namespace) -> int:
    by, networks, sampling = options.by, (first.network, second.network), sampling_of(options)
    changes = ratio_changes(*networks, by, options.exchanges, options.seed, sampling=sampling)
    one, other = (Side(network, sampling) for network in networks)
    differing = records(*networks)
    hubs = one.hubs_by(by), other.hubs_by(by)
    described = compared.Sides((first.label, second.label), networks, changes, differing, hubs, by)
    for sentence in compared.sentences(described, options.lang):
        print(sentence, flush=True)
    return write(comparison_table(one, other, hubs, changes, differing), options) if options.out else 0


def _row(found: list[compared.LabelledScope], options: Namespace) -> int:
    networks, labels = [side.network for side in found], [side.label for side in found]
    table = waves(networks, options.by, options.exchanges, options.seed, sampling=sampling_of(options))
    for sentence in compared.steps(table, labels, networks, options.lang):
        print(sentence, flush=True)
    table.insert(0, "side", [labels[wave - 1] for wave in table["wave"]])
    return write(table, options) if options.out else 0
