"""The place of each actor. The same network and seed always give the same picture."""

from .newcomers import with_newcomers
from .rings import rings
from .territories import territories

__all__ = ["rings", "territories", "with_newcomers"]
