"""Functions that numba compiles: at their first call, or read from its cache."""

from collections.abc import Callable
from typing import TypeVar, cast

from numba import njit

F = TypeVar("F", bound=Callable[..., object])


def compiled(function: F) -> F:
    """A function compiled for the processor, which lets go of Python's lock while it runs.

    Arithmetic is as written (no fast-math), so that results are the same to the bit on processors of one family.
    """
    try:
        return cast(F, njit(cache=True, nogil=True)(function))
    except RuntimeError:  # no folder to keep compiled functions in can be written: compiled anew in each process
        return cast(F, njit(nogil=True)(function))
