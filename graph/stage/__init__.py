"""A living network in one document of its own: to explore, or as a story on a wall; it needs no server."""

from .document import document
from .facts import facts
from .steps import MODES, THEMES, Stage, Step

__all__ = ["MODES", "THEMES", "Stage", "Step", "document", "facts"]
