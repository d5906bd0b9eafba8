"""Python's cyclic garbage collector, held while a large tree grows."""

from collections.abc import Iterator
from contextlib import contextmanager
from gc import disable, enable, isenabled


@contextmanager
def without_collector() -> Iterator[None]:
    """Hold the cyclic garbage collector: it would walk the growing tree again and again, and find no cycle."""
    was_on = isenabled()
    disable()
    try:
        yield
    finally:
        if was_on:
            enable()
