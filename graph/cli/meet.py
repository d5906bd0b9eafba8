"""The command `meet`: who connects two sectors, regions or actors, and who should be introduced to each other."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from ..export.formats import Table
from ..metrics.candidates import MOST_MEASURED
from ..metrics.connectors import connectors, contact
from ..metrics.introductions import introductions
from ..metrics.pairs import EVERYBODY, MOST_ACTORS, End, Kind
from ..narrative import introductions as narrative
from ..network.model import Network
from ..network.problems import Guesser
from ..network.selection import Scoped, closest_actor, tie_name
from ..network.selection.regions import beginnings, region_names
from ..text import introductions as wording
from ..text import scopes
from ..text.catalogue import messages
from .faults import Faults
from .measuring import table
from .options import add_table
from .scope_options import add_scope
from .streams import print_message

_AFTER_KIND = ":"


def add_meet(command: ArgumentParser, lang: str) -> None:
    """Add the arguments and options of `meet`."""
    _ = messages(lang).gettext
    add_table(command, lang, _meet)
    end = _(
        "a sector, a region or an actor, by id or code; all: everybody; sector:ID, region:CODE, actor:ID if need be"
    )
    command.add_argument("a", metavar="A", nargs="?", default=EVERYBODY.kind, help=end)
    command.add_argument(
        "b", metavar="B", nargs="?", help=_("the same of the other end (default: between the sectors within A)")
    )
    command.add_argument(
        "--connectors",
        action="store_true",
        help=_("who stands between them, one row per actor, instead of who should meet"),
    )
    add_scope(command, lang)


def _meet(options: Namespace) -> int:
    return table(options, lambda scoped: _answered(scoped, options))


def _answered(scoped: Scoped, options: Namespace) -> Table:
    network, lang = scoped.network, options.lang
    faults = Faults(lang)
    if len(network.actors) > MOST_ACTORS:
        faults.add(wording.too_large(len(network.actors), MOST_ACTORS, lang))
    a = _end(scoped, options.a, faults, lang)
    b = None if options.b is None else _end(scoped, options.b, faults, lang)
    faults.raise_any()
    between = connectors(network, a, b)
    for sentence in narrative.answer(network, a, b, contact(network, a, b), between, lang):
        print_message(sentence)
    if options.connectors:
        return between
    found = introductions(network, a, b)
    print_message(wording.measured(found.pairs, MOST_MEASURED, lang))
    print_message(messages(lang).gettext(wording.NO_PREDICTION))
    rows = found.table.to_dict("records")
    return found.table.assign(
        reason=[narrative.reason(network, row, lang) for row in rows],
        add_tie=[tie_name((row["a"], row["b"])) for row in rows],
    )


def _end(scoped: Scoped, text: str, faults: Faults, lang: str) -> End:
    """The end that an argument names; an unknown or ambiguous one is a fault."""
    network = scoped.network
    spelt, _, value = text.partition(_AFTER_KIND)
    known = _known(network)
    for kind, values in known.items():
        if kind == spelt and value in values:
            return End(kind, values[value])
        if kind == spelt and value:
            faults.add(wording.unknown_end(text, _guess(network, value, {kind: values}), lang))
            return EVERYBODY
    if text == EVERYBODY.kind:
        return EVERYBODY
    meant = [kind for kind, values in known.items() if text in values]
    if len(meant) == 1:
        return End(meant[0], known[meant[0]][text])
    if meant:
        faults.add(wording.ambiguous_end(text, meant, lang))
    elif text in scoped.whole.position:
        faults.add(scopes.outside(text, lang))
    else:
        faults.add(wording.unknown_end(text, _guess(network, text, known), lang))
    return EVERYBODY


def _known(network: Network) -> Mapping[Kind, Mapping[str, str]]:
    """What each kind of end may be called, and its value: sectors and regions also by name."""
    codes = beginnings({actor.region for actor in network.actors if actor.region})
    sectors = {name: id for id, names in network.sectors.items() for name in names}
    return {
        "sector": sectors | {id: id for id in network.sectors},
        "region": dict(region_names(codes)) | {code: code for code in codes},
        "actor": {id: id for id in network.position},
    }


def _guess(network: Network, text: str, known: Mapping[Kind, Mapping[str, str]]) -> str | None:
    """What was probably meant."""
    guesser = Guesser()
    for values in known.values():
        if (guess := guesser.closest(text, values)) is not None:
            return guess
    return closest_actor(network, text, guesser)
