"""The command `whatif`: what would change without some actors or links, or with new ones."""

from argparse import ArgumentParser, Namespace

from ..metrics.whatif import Comparison, Side, comparison_table
from ..narrative import whatif
from ..network.model import Network
from ..network.selection import before_and_after
from ..picture.change import supposed
from .change_options import add_change, change_of
from .measuring import measured
from .options import add_sampling, add_table, sampling_of
from .output import write
from .replacing import refused
from .scope_options import add_scope, scope_of


def add_whatif(command: ArgumentParser, lang: str) -> None:
    """Add the options of `whatif`."""
    add_table(command, lang, _whatif)
    add_change(command, lang)
    add_sampling(command, lang)
    add_scope(command, lang)


def _whatif(options: Namespace) -> int:
    return refused(options, options.out) or measured(options, lambda network, _: _report(network, options))


def _report(network: Network, options: Namespace) -> int:
    change, lang = change_of(network, options), options.lang
    before, after, made = before_and_after(network, change, scope_of(network, options))
    comparison = Comparison.of(Side(before.network, sampling_of(options)), after.network)
    summary = whatif.structure(comparison, supposed(network, change, lang), lang)
    print(*summary, *whatif.notes(network, change, made, comparison, lang), sep="\n", flush=True)
    for sentences in (whatif.contact, whatif.hubs, whatif.ranks):  # of a large network each takes its time
        for sentence in sentences(comparison, lang):
            print(sentence, flush=True)
    return write(comparison_table(comparison), options) if options.out else 0
