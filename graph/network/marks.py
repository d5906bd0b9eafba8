"""Marks of the content of each actor or link: what is left of a network has its fingerprint without a further look."""

from collections.abc import Iterable
from dataclasses import fields
from hashlib import blake2b
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from .values import Actor, Link

Marks = NDArray[np.uint8]

_BYTES = 16
_actor = attrgetter(*(field.name for field in fields(Actor)))
_link = attrgetter(*(field.name for field in fields(Link)))


def marks_of_actors(actors: Iterable[Actor]) -> Marks:
    """A mark of 16 bytes of the content of each actor, shape (actors, 16)."""
    return _marks(map(_actor, actors))


def marks_of_links(links: Iterable[Link]) -> Marks:
    """A mark of 16 bytes of the content of each link, shape (links, 16)."""
    return _marks(map(_link, links))


def _marks(contents: Iterable[object]) -> Marks:
    marks = b"".join([blake2b(repr(one).encode(), digest_size=_BYTES).digest() for one in contents])
    return np.frombuffer(marks, np.uint8).reshape(-1, _BYTES)
