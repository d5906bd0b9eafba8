"""What a page shows: the data, the part of them that is in scope, and the network that its numbers are of."""

from dataclasses import dataclass, replace

from ..network.model import Network
from ..network.selection import Scope, Scoped
from ..picture.url import View
from . import cache
from .choices import Choices


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page is given.

    `network` is all of the data, `scoped` the part in scope and the whole that it is a part of, and `measured` the
    network that numbers are of: the whole, unless the visitor wants them recomputed within the scope.
    """

    network: Network
    scoped: Scoped
    choices: Choices

    @property
    def lang(self) -> str:
        """The visitor's language."""
        return self.choices.lang

    @property
    def view(self) -> View:
        """What the visitor has chosen to see."""
        return self.choices.view

    @property
    def whole(self) -> Network:
        """Everything, in the chosen view of collaborations."""
        return self.scoped.whole

    @property
    def part(self) -> Network:
        """What is in scope."""
        return self.scoped.network

    @property
    def is_part(self) -> bool:
        """Whether anything is out of scope."""
        return self.view.scope.is_part

    @property
    def measured(self) -> Network:
        """What the numbers are of."""
        return self.part if self.view.recompute else self.whole

    def in_view(self, *, as_ties: bool) -> Scoped:
        """What is measured, with collaborations as ties or as actors; the scope's network is what numbers are of."""
        scope = replace(self.view.scope, as_ties=as_ties) if self.view.recompute else Scope(as_ties=as_ties)
        return cache.scoped(self.network, scope)


def seen(network: Network, choices: Choices) -> Seen:
    """What the choices show of a network."""
    return Seen(network, cache.scoped(network, choices.view.scope), choices)
