"""The page Compare: two sides of a network, or two networks, side by side; a module for each part."""

from .page import show
from .sides import asked

__all__ = ["asked", "show"]
