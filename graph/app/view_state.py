"""The state of a view: the data, the part in scope, and the network that metrics are computed on."""

from dataclasses import dataclass, replace

from ..network.model import Network
from ..network.selection import Scope, Scoped
from ..picture.url import View
from . import cache
from .choices import Choices


@dataclass(frozen=True, slots=True)
class ViewState:
    """All data and choices that a page is drawn from.

    `network` holds all data, and `scoped` the part in scope with the whole that it belongs to. `measured` is the
    network that metrics are computed on: the whole, or the scope alone if the visitor has chosen so.
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
        """The view that the visitor has chosen."""
        return self.choices.view

    @property
    def whole(self) -> Network:
        """All actors and links, with collaborations read as the visitor has chosen."""
        return self.scoped.whole

    @property
    def part(self) -> Network:
        """The network in scope."""
        return self.scoped.network

    @property
    def is_part(self) -> bool:
        """Whether a scope has been set."""
        return self.view.scope.is_part

    @property
    def measured(self) -> Network:
        """The network that metrics are computed on."""
        return self.part if self.view.recompute else self.whole

    def in_view(self, *, as_ties: bool) -> Scoped:
        """The measured network with collaborations read as ties or as actors."""
        scope = replace(self.view.scope, as_ties=as_ties) if self.view.recompute else Scope(as_ties=as_ties)
        return cache.scoped(self.network, scope)


def view_state(network: Network, choices: Choices) -> ViewState:
    """The state of the view that the choices describe."""
    return ViewState(network, cache.scoped(network, choices.view.scope), choices)
