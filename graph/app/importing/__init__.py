"""Bringing files as a network: from files to columns, to what was understood, to a network that is opened or saved."""

from .flow import door, show, side_bar
from .session import current, end

__all__ = ["current", "door", "end", "show", "side_bar"]
