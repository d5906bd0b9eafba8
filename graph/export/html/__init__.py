"""A living network in one document of its own: to explore, or as a story on a wall; it needs no server."""

from ..drawing.hub_chart import HubRow
from .chart import chart
from .document import document
from .facts import facts
from .steps import MODES, THEMES, Stage, Step

__all__ = ["MODES", "THEMES", "HubRow", "Stage", "Step", "chart", "document", "facts"]
