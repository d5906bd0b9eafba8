"""An interactive network in one document of its own: to explore, or as a story on a wall; it needs no server."""

from ..drawing.hub_chart import HubRow
from .chart import chart
from .document import document
from .facts import facts
from .stage import MODES, THEMES, Live, Stage, StageStep

__all__ = ["MODES", "THEMES", "HubRow", "Live", "Stage", "StageStep", "chart", "document", "facts"]
