"""Engines without further processes: one block after another, or several in threads."""

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from .contract import B, Done, Progress, R, S, in_order
from .linear_algebra import one_thread


class InPlace:
    """Computes one block after another, in the thread that asks."""

    def map(
        self, function: Callable[[S, B], R], shared: S, blocks: Sequence[B], progress: Progress | None = None
    ) -> Iterator[R]:
        """See `Engine`."""
        return in_order(len(blocks), self._completed(function, shared, blocks), progress)

    def close(self) -> None:
        """See `Engine`."""

    def _completed(
        self, function: Callable[[S, B], R], shared: S, blocks: Sequence[B]
    ) -> Generator[Done[R], None, None]:
        for number, block in enumerate(blocks):
            with one_thread():
                result = function(shared, block)
            yield number, [result]


class Threads:
    """Computes several blocks at once, in threads of this process: for functions that let go of Python's lock.

    Raises
    ------
    ValueError
        If there are to be no workers.
    """

    def __init__(self, workers: int) -> None:
        if workers < 1:
            raise ValueError(f"workers must be at least 1, not {workers}")
        self.workers = workers

    def map(
        self, function: Callable[[S, B], R], shared: S, blocks: Sequence[B], progress: Progress | None = None
    ) -> Iterator[R]:
        """See `Engine`."""
        return in_order(len(blocks), self._completed(function, shared, blocks), progress)

    def close(self) -> None:
        """See `Engine`."""

    def _completed(
        self, function: Callable[[S, B], R], shared: S, blocks: Sequence[B]
    ) -> Generator[Done[R], None, None]:
        pool = ThreadPoolExecutor(max(1, min(self.workers, len(blocks))))
        try:
            with one_thread():
                waiting = {pool.submit(function, shared, block): number for number, block in enumerate(blocks)}
                for future in as_completed(waiting):
                    yield waiting.pop(future), [future.result()]
        finally:
            pool.shutdown(cancel_futures=True)


IN_PLACE = InPlace()
