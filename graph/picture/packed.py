"""The layers of a picture as they are sent to a browser: each as JSON, compressed once."""

from collections.abc import Mapping
from gzip import compress

from . import scene
from .composed import Picture
from .memo import Remember


def packed(picture: Picture, remember: Remember) -> Mapping[str, bytes | None]:
    """Every layer by name in gzip, the same bytes for the same layer; None for one that the picture does not have."""
    return {name: None if layer is None else remember(_packed, layer) for name, layer in picture.layers.items()}


def _packed(layer: scene.Layer) -> bytes:
    return compress(scene.to_json(layer), mtime=0)
