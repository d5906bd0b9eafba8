"""Where each actor sits. The same network and seed always give the same picture."""

from .rings import rings
from .territories import territories

__all__ = ["rings", "territories"]
