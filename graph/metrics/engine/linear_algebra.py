"""Linear algebra on one thread: with several, sums are made of other parts, and their last bits depend on how many."""

from contextlib import AbstractContextManager
from functools import cache

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[object]:
    """While this lasts, the linear algebra of this process uses one thread."""
    limited: AbstractContextManager[object] = _libraries().limit(limits=1)
    return limited


@cache
def keep_one_thread() -> None:
    """Have the linear algebra of this process use one thread until it ends."""
    _libraries().limit(limits=1)


@cache
def _libraries() -> ThreadpoolController:
    import scipy.linalg  # noqa: F401, PLC0415 - which has a library of its own; what is loaded later is not found

    return ThreadpoolController().select(user_api="blas")
