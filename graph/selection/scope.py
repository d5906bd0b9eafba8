"""Scope: the part of a network that is looked at, and every number with it."""

from dataclasses import dataclass, field, replace

from ..model import Network
from .filters import Selection, select_actors, select_links
from .parts import ego_network
from .periods import DateCounts, date_counts
from .projection import Projection, collaborations_as_ties


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked of a network: a selection, how collaborations are read, and the actors to stay near.

    With a `focus`, only actors at most `radius` ties away from one of its actors are in scope.

    Raises
    ------
    ValueError
        If the radius is negative.
    """

    selection: Selection = field(default_factory=Selection)
    as_ties: bool = False
    focus: tuple[str, ...] = ()
    radius: int = 1

    def __post_init__(self) -> None:
        if self.radius < 0:
            raise ValueError(f"radius must be at least 0, not {self.radius}")

    @property
    def is_part(self) -> bool:
        """Whether it asks for a part of the network; how collaborations are read does not make it one."""
        return self.selection.chooses_links or self.selection.chooses_actors or bool(self.focus)


@dataclass(frozen=True, slots=True)
class Scoped:
    """What a scope makes of a network.

    `network` is what is in scope, and `whole` what it is a part of: everything, in the same view of
    collaborations. `projection` says what became of the collaborations if they are read as ties. With a date,
    `dates` counts the links in scope; with collaborations as ties, the links that the ties were made from,
    since those have no dates any more. `uncertain` are the ties in scope that would not be there with known
    dates only: what collaborations tie is certain where the links of both parties are. `lost_focus` are the
    actors of the focus that the selection or the projection has taken away; they are left out of the focus,
    and if none is left there is no focus.
    """

    network: Network
    whole: Network
    projection: Projection | None = None
    dates: DateCounts | None = None
    uncertain: frozenset[tuple[str, str]] = frozenset()
    lost_focus: tuple[str, ...] = ()


def compose(network: Network, scope: Scope) -> Scoped:
    """The network in scope.

    Links are chosen first, then collaborations become ties, then actors are chosen, and last those near the
    focus, at distances in what is left by then.

    Raises
    ------
    KeyError
        If the network has no actor with an id of the focus.
    """
    if unknown := [id for id in scope.focus if id not in network.position]:
        raise KeyError(*unknown)
    chosen = select_links(network, scope.selection)
    projection = collaborations_as_ties(chosen) if scope.as_ties else None
    part = select_actors(projection.network if projection else chosen, scope.selection)
    focus = tuple(id for id in scope.focus if id in part.position)
    if focus:
        part = ego_network(part, focus, scope.radius)
    at = scope.selection.at
    return Scoped(
        network=part,
        whole=_everything(network, chosen, projection),
        projection=projection,
        dates=None if at is None else date_counts((chosen if projection else part).links, at),
        uncertain=frozenset() if at is None else _pairs(part) - _pairs(_known(chosen, scope)),
        lost_focus=tuple(id for id in scope.focus if id not in focus),
    )


def _everything(network: Network, chosen: Network, projection: Projection | None) -> Network:
    """The whole network in the same view of collaborations as what was chosen."""
    if projection is None:
        return network
    return projection.network if chosen is network else collaborations_as_ties(network).network


def _known(chosen: Network, scope: Scope) -> Network:
    """What was chosen with only the links that hold for certain, in the same view of collaborations."""
    known = select_links(chosen, replace(scope.selection, known_dates=True))
    return collaborations_as_ties(known).network if scope.as_ties else known


def _pairs(network: Network) -> frozenset[tuple[str, str]]:
    return frozenset((tie.a, tie.b) for tie in network.ties)
