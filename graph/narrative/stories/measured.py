"""What the figures of a view are of."""

from ...network.model import Network
from ...network.selection import Scoped, apply_scope, changed
from ...picture.url import View, held


def scoped(network: Network, view: View) -> Scoped:
    """What the view makes of the network: its change first, then its scope."""
    data = changed(network, view.change, view.scope.selection)
    return apply_scope(data, held(view, data).scope)


def measured(made: Scoped, view: View) -> Network:
    """What the view's numbers are of, as on the page."""
    return made.network if view.recompute else made.whole
