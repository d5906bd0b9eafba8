"""From a network and its positions to the picture: a scene, and the JSON that the browser draws."""

from .canvas import to_json
from .scene import WORDS, Scene, compose

__all__ = ["WORDS", "Scene", "compose", "to_json"]
