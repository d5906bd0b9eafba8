"""igraph's random number generator, which all threads of a process share."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import igraph as ig

_borrowing = Lock()


@contextmanager
def random_numbers(seed: int) -> Iterator[None]:
    """Seed igraph's generator with `seed`, for one thread at a time, and restore the previous one afterwards."""
    with _borrowing:
        ig.set_random_number_generator(random.Random(seed))
        try:
            yield
        finally:
            ig.set_random_number_generator(random)
