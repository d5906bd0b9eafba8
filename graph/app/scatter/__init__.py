"""The view Scatter of the page Actors: any two numbers of each actor, measured or stated."""

from .axes import asked
from .page import show

__all__ = ["asked", "show"]
