"""igraph's random numbers, which all threads of a program share."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import igraph as ig

_borrowing = Lock()


@contextmanager
def random_numbers(seed: int) -> Iterator[None]:
    """Let igraph draw numbers that begin at `seed`, for one thread at a time, and then give back the old ones."""
    with _borrowing:
        ig.set_random_number_generator(random.Random(seed))
        try:
            yield
        finally:
            ig.set_random_number_generator(random)
