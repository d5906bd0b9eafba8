"""Scope: the part of a network that is looked at, and every number with it."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from ..model import Network
from .arguments import texts
from .change import Change, Changed, what_changes
from .filters import Selection, select_actors, select_links
from .known_actors import refuse_unknown_actors
from .known_values import refuse_unknown_values
from .parts import among, ego_network
from .periods import DateCounts, date_counts
from .projection import Projection, collaborations_as_ties


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked of a network: a selection, how collaborations are read, and the actors to stay near.

    With a `focus`, only actors at most `radius` ties away from one of its actors are in scope.

    Raises
    ------
    TypeError
        If the focus is a single text.
    ValueError
        If the radius is negative.
    """

    selection: Selection = field(default_factory=Selection)
    as_ties: bool = False
    focus: tuple[str, ...] = ()
    radius: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "focus", texts("focus", self.focus))
        if self.radius < 0:
            raise ValueError(f"radius must be at least 0, not {self.radius}")

    @property
    def is_part(self) -> bool:
        """Whether it is a part of the network; how collaborations are read does not make it one."""
        return self.selection.chooses_links or self.selection.chooses_actors or bool(self.focus)


@dataclass(frozen=True, slots=True)
class Scoped:
    """What a scope makes of a network.

    `network` is what is in scope, and `whole` what it is a part of: everything, in the same view of
    collaborations. `projection` is what became of the collaborations if they are read as ties. With a date,
    `dates` counts the links in scope; with collaborations as ties, the links that the ties were made from,
    since those have no dates any more. `uncertain` are the ties in scope that would not be there with known
    dates only: what collaborations tie is certain where the links of both parties are. `lost_focus` are the
    actors of the focus that the selection or the projection has taken away; they are left out of the focus,
    and if none is left there is no focus. `around` is what the actors in scope were chosen from: all actors, and the
    links that the selection keeps.
    """

    network: Network
    whole: Network
    around: Network
    projection: Projection | None = None
    dates: DateCounts | None = None
    uncertain: frozenset[tuple[str, str]] = frozenset()
    lost_focus: tuple[str, ...] = ()

    @property
    def outward(self) -> int:
        """How many ties lead from an actor in scope to one out of it, by links that the selection keeps."""
        inside = self.network.position
        if len(inside) == len(self.around.actors):
            return 0
        here = np.fromiter((actor.id in inside for actor in self.around.actors), np.bool_, len(self.around.actors))
        ends = here[self.around.tie_arrays.ends]
        return int((ends[:, 0] != ends[:, 1]).sum())


class BeforeAfter(NamedTuple):
    """One scope of a network as it is and as a change makes it."""

    before: Scoped
    after: Scoped
    changed: Changed


def select(network: Network, selection: Selection) -> Network:
    """The part of the network that the selection keeps.

    A partnership that loses members keeps its strength among those that remain; with fewer than two it is
    gone.

    Raises
    ------
    ValueError
        If the selection names what the network does not have; a line for each value, with what was probably meant.
    """
    refuse_unknown_values(network, selection)
    return select_actors(select_links(network, selection), selection)


def compose(network: Network, scope: Scope) -> Scoped:
    """The network in scope.

    Links are chosen first, then collaborations become ties, then actors are chosen, and last those near the
    focus, at distances in what is left by then.

    Raises
    ------
    KeyError
        If the network has no actor with an id of the focus.
    ValueError
        If the selection names what the network does not have, as `select`.
    """
    refuse_unknown_values(network, scope.selection)
    return apply_scope(network, scope)


def apply_scope(network: Network, scope: Scope, near: Collection[str] = ()) -> Scoped:
    """The same for a scope whose values are known, though perhaps not in this network any more.

    Actors in `near` count as near the focus wherever they are.

    Raises
    ------
    KeyError
        If the network has no actor with an id of the focus.
    """
    refuse_unknown_actors(network, scope.focus)
    chosen = select_links(network, scope.selection)
    projection = collaborations_as_ties(chosen) if scope.as_ties else None
    around = projection.network if projection else chosen
    part = select_actors(around, scope.selection)
    focus = tuple(id for id in scope.focus if id in part.position)
    if focus or near:
        part = among(part, ego_network(part, focus, scope.radius).position.keys() | part.position.keys() & set(near))
    at = scope.selection.at
    return Scoped(
        network=part,
        whole=_everything(network, chosen, projection),
        around=around,
        projection=projection,
        dates=None if at is None else date_counts((chosen if projection else part).links, at),
        uncertain=frozenset() if at is None else _ties_not_in(_known(chosen, scope), part),
        lost_focus=tuple(id for id in scope.focus if id not in focus),
    )


def before_and_after(network: Network, change: Change, scope: Scope) -> BeforeAfter:
    """The scope of the network as it is, and of the network as the change makes it.

    The change comes first, so that everything in the scope applies to what it leaves. Only a focus holds on to its
    actors: those near it on either side are in scope on both, or else those that lose contact would be left out.

    Raises
    ------
    KeyError
        If the network has no actor with an id of the focus.
    ValueError
        If the change names what the network does not have, or adds an actor that it has.
    """
    other, before = what_changes(network, change, scope.selection), apply_scope(network, scope)
    held = [id for id in scope.focus if id not in before.lost_focus]
    focus = tuple(id for id in held if id in other.network.position)
    here = before.network.position.keys()
    after = apply_scope(other.network, replace(scope, focus=focus), here if held else ())
    there = after.network.position.keys() & before.whole.position.keys()
    if held and not there <= here:
        before = apply_scope(network, scope, there)
    return BeforeAfter(before, after, other)


def _everything(network: Network, chosen: Network, projection: Projection | None) -> Network:
    """The whole network in the same view of collaborations as what was chosen."""
    if projection is None:
        return network
    return projection.network if chosen is network else collaborations_as_ties(network).network


def _known(chosen: Network, scope: Scope) -> Network:
    """What was chosen with only the links that hold for certain, in the same view of collaborations."""
    known = select_links(chosen, replace(scope.selection, known_dates=True))
    return collaborations_as_ties(known).network if scope.as_ties else known


def _ties_not_in(other: Network, part: Network) -> frozenset[tuple[str, str]]:
    """The ties of a part that another network, which has all of its actors, does not have."""
    n, ids = len(other.actors), [actor.id for actor in part.actors]
    there = np.fromiter(map(other.position.__getitem__, ids), np.int64, len(ids))
    ends = part.tie_arrays.ends
    lacking = ~np.isin(there[ends] @ (n, 1), other.tie_arrays.ends @ (n, 1))
    return frozenset((ids[a], ids[b]) for a, b in ends[lacking].tolist())
