"""The subject of a view: the data after its change, what is in scope, what is measured and what is drawn."""

from dataclasses import dataclass

from ..metrics.paths import Paths, shortest_paths
from ..network.model import Network
from ..network.selection import Scoped, among, apply_scope, changed
from .groups import member_of
from .memo import Remember, uncached
from .scene import MOST_DOTS
from .url import View, adapted

_MOST_PATHS = 10


@dataclass(frozen=True, slots=True)
class Subject:
    """What a view makes of a network: its change first, then its scope.

    `data` are all actors and links after the change, `view` is the view as far as they have it, and `scoped` what
    is in its scope.
    """

    data: Network
    view: View
    scoped: Scoped

    @property
    def measured(self) -> Network:
        """What the view's numbers are computed on: the whole, unless they are recomputed within the scope."""
        return self.scoped.network if self.view.recompute else self.scoped.whole

    def drawn(self, remember: Remember = uncached) -> Network:
        """The network that is drawn: the whole, or if that is too large what is in scope and switched on."""
        whole = self.scoped.whole
        if len(whole.actors) <= MOST_DOTS:
            return whole
        return remember(_switched_on, self.scoped.network, whole, self.view.colour, self.view.off, remember)

    def paths(self, remember: Remember = uncached) -> Paths | None:
        """The paths of the view; None if it has none, or an end is out of scope."""
        network, a, b = searched(self.scoped, self.view), self.view.actor, self.view.to
        if a is None or b is None or a == b or not {a, b} <= network.position.keys():
            return None
        return remember(shortest_paths, network, a, b, self.view.through, most=_MOST_PATHS)


def subject_of(network: Network, view: View, remember: Remember = uncached) -> Subject:
    """The subject of a view of a network.

    Raises
    ------
    KeyError
        If the network has no actor with an id of the focus.
    ValueError
        If the change names what the network does not have, or adds an actor that it has.
    """
    data = remember(changed, network, view.change, view.scope.selection) if view.change else network
    # Without a change it is cheap, and every click gives another view.
    shown = remember(adapted, view, data) if view.change else adapted(view, data)
    return Subject(data, shown, remember(apply_scope, data, shown.scope))


def searched(scoped: Scoped, view: View) -> Network:
    """The network that is searched for paths."""
    return scoped.network if view.scope.is_part else scoped.whole


def _switched_on(part: Network, whole: Network, colour: str, off: tuple[str, ...], remember: Remember) -> Network:
    member = remember(member_of, whole, colour) if off else {}
    return among(part, {id for id in part.position if member.get(id) not in off})
