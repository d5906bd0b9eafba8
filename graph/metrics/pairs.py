"""Pairs of actors that a question is about: one of this sector, region or actor, and one of that."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..network.model import Network
from ..network.selection import Selection, refuse_unknown_actors, refuse_unknown_values
from ..network.selection.regions import lies_in
from .kernel import Ints, kernel

Flags = NDArray[np.bool_]

# Of larger networks no pairs are taken: all distances between them would not fit into memory.
MOST_ACTORS = 5_000


Kind = Literal["actor", "sector", "region", "all"]


class End(NamedTuple):
    """Whom one end of the pairs may be: an `actor`, all actors of a `sector` or in a `region`, or `all` actors.

    `value` is the id of the actor or the sector, or the code of the region, which takes in those that begin so.
    """

    kind: Kind
    value: str = ""


EVERYBODY = End("all")


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of actors, each once: `sources` has shape (s,), and `targets` flags the others of each, shape (n, s)."""

    sources: Ints
    targets: Flags

    @property
    def count(self) -> int:
        """How many pairs there are."""
        return int(np.count_nonzero(self.targets))

    @property
    def of_each(self) -> Ints:
        """How many of the pairs each actor is an end of; shape (n,)."""
        found: Ints = np.count_nonzero(self.targets, axis=1).astype(np.int64)
        np.add.at(found, self.sources, np.count_nonzero(self.targets, axis=0))
        return found


def members(network: Network, end: End) -> Flags:
    """Which actors an end may be; shape (n,).

    >>> members(star, End("sector", "public")).tolist()
    [True, True, False]

    Raises
    ------
    KeyError
        If no actor has the id.
    ValueError
        If the network has no such sector or region.
    """
    match end.kind:
        case "all":
            return np.ones(len(network.actors), dtype=np.bool_)
        case "actor":
            refuse_unknown_actors(network, (end.value,))
            found = [actor.id == end.value for actor in network.actors]
        case "sector":
            refuse_unknown_values(network, Selection(sectors=frozenset({end.value})))
            found = [actor.sector == end.value for actor in network.actors]
        case "region":
            refuse_unknown_values(network, Selection(regions=frozenset({end.value})))
            found = [bool(actor.region) and lies_in(actor.region or "", end.value) for actor in network.actors]
    flags: Flags = np.array(found, dtype=np.bool_)
    return flags


def pairs_between(network: Network, a: End = EVERYBODY, b: End | None = None) -> Pairs:
    """The pairs of an actor of `a` and one of `b`; with one end alone, or twice the same, the pairs across sectors.

    Those are of two different sectors, both of them of that end; where all of its actors are of one sector, they are
    all of its pairs.

    >>> pairs_between(star, End("sector", "public"), End("sector", "academia")).count, pairs_between(star).count
    (2, 2)

    Raises
    ------
    KeyError
        As `members`.
    ValueError
        As `members`; and if there are more than 5,000 actors.
    """
    if len(network.actors) > MOST_ACTORS:
        raise ValueError(f"{len(network.actors)} actors: pairs are measured among {MOST_ACTORS} at most")
    of_a = members(network, a)
    of_b = of_a if b is None else members(network, b)
    if of_b.sum() < of_a.sum():
        of_a, of_b = of_b, of_a
    sources = np.flatnonzero(of_a)
    places = np.arange(len(network.actors))
    # Where both could be either end the pair is taken from the one that comes first.
    targets = of_b[:, None] & (~(of_a[:, None] & of_b[sources]) | (sources < places[:, None]))
    targets[sources, np.arange(len(sources))] = False
    if b in (None, a):
        sector = kernel(network).sector
        if len(np.unique(sector[sources])) > 1:
            targets &= sector[:, None] != sector[sources]
    return Pairs(sources, targets)
