"""Whether a network would be read again as it is, found out without writing it."""

from collections.abc import Collection
from dataclasses import fields, replace
from operator import attrgetter

from ..network.dates import first_day, last_day
from ..network.model import Actor, Link, Network, Source
from ..network.problems import Guesser
from ..network.vocabulary import MOST_PAIRS
from .reading import Sources, actors, check, links
from .reading.characters import clean
from .reading.findings import Findings
from .reading.held import without_collector
from .reading.record import Fields, Record
from .reading.tree import Node
from .writing import texts

_PAIR = 2
_MEMBERS = ("members", "size")  # of a link: ids that the network has


def is_reread_as_it_is(network: Network) -> bool:
    """Whether `check` of the network's `texts` finds no error and gives an equal network.

    False also of a few networks for which it would: who has to know writes and reads them. The sectors, the kinds and
    the description are written and read. Of the actors and links each value that a field has is read once, by the
    reader's own function, as it would stand in the tree of the file: most fields have few values.
    """
    with without_collector():
        return (
            _is_frame_reread(network)
            and len(network.actors) <= actors.MOST_ACTORS
            and len(network.links) <= links.MOST_LINKS
            and _are_values_reread(network.actors, Actor, actors.FIELDS)
            and _are_values_reread(network.links, Link, links.FIELDS)
            and _do_links_fit(network)
        )


def _is_frame_reread(network: Network) -> bool:
    """Whether everything but the actors and the links is read as it is."""
    frame = Network((), (), network.sectors, network.kinds, replace(network.about, asked=None))
    return check(Sources.of(*texts(frame))).network == frame and _are_asked_reread(network)


def _are_asked_reread(network: Network) -> bool:
    """Whether those who were asked and who answered are actors that are there, in order, each once."""
    if network.about.asked is None:
        return True
    asked, answered = network.about.asked
    in_order = all(list(ids) == sorted({*ids}) for ids in (asked, answered))
    return in_order and {*answered} <= {*asked} <= network.position.keys()


def _are_values_reread(records: Collection[Actor | Link], of: type[Actor | Link], read_by: Fields) -> bool:
    """Whether each value of each field is read without an error, and as it is."""
    findings = Findings("", Guesser())
    for field in fields(of):
        key = field.name
        if key in _MEMBERS:
            continue
        column = list(map(attrgetter(key), records))
        values = dict.fromkeys(zip(map(type, column), column, strict=True))  # 1 and 1.0 are two
        values.pop((type(field.default), field.default), None)  # it is left out of the file
        for type_of_it, value in values:
            found = read_by[key](Record("", 1, {key: _node(value, key, findings)}, findings), key)
            if findings.errors or found != value or type(found) is not type_of_it:
                return False
    return True


def _node(value: object, key: str, findings: Findings) -> Node:
    """A value as it would stand in the tree of the file."""
    if isinstance(value, str):
        return 1, _text(value, key, findings)
    if isinstance(value, Source):
        return 1, {name: _node(text, name, findings) for name, text in value._asdict().items() if text}
    if isinstance(value, tuple):
        if key == "custom":
            own = {_text(name, "", findings) or "": _node(text, name, findings) for name, text in value}
            return 1, own
        return 1, [_node(one, key, findings) for one in value]
    return 1, repr(value).lower()  # a number, or true


def _text(text: str, key: str, findings: Findings) -> str | None:
    """A text as the tree has it: without what is invisible, None if nothing is left to see."""
    if text.isascii() and text.isprintable():
        return None if not text or text.isspace() else text
    return clean(text, 1, key, findings)


def _do_links_fit(network: Network) -> bool:
    """Whether the links have what the reader asks of them all; what a `Network` refuses is not looked at again."""
    ids = [link.id for link in network.links if link.id is not None]
    periods = {(link.start, link.end) for link in network.links}
    return (
        len(set(ids)) == len(ids)
        and not any(start and end and first_day(start) > last_day(end) for start, end in periods)
        and sum(link.pairs for link in network.links) <= MOST_PAIRS
        and all(_are_members_reread(link, directed=network.kinds[link.kind].directed) for link in network.links)
    )


def _are_members_reread(link: Link, *, directed: bool) -> bool:
    """Whether all members are there, in their order: two of a directed kind, and else sorted."""
    members = link.members
    if len(members) != link.size:
        return False
    return len(members) == _PAIR if directed else list(members) == sorted(members)
