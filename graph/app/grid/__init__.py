"""The view of influence and interest on the page Actors: a grid with four quadrants, set by dragging."""

from .page import show

__all__ = ["show"]
