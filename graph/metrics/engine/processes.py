"""The engine of several processes of this machine."""

import os
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import suppress
from itertools import count
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from .contract import B, Done, EngineError, Progress, R, S, in_order, tasks, work
from .here import IN_PLACE

if TYPE_CHECKING:
    from loky import ProcessPoolExecutor

_ENVIRONMENT = {
    # As many processes as there are cores: each computes on one.
    **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "PYTHON_CPU_COUNT"), "1"),
    "LOKY_MAX_MEMORY_LEAK_SIZE": str(2**50),  # what is shared may be large, and is no leak
}
_names = count()


class Processes:
    """Computes blocks in processes of this machine, by default as many as it has cores.

    They are started when they are first needed, as many as there is work for; they stay until the engine is closed or
    the program ends. The program's main module is not imported in them. What cannot be divided is computed in place.

    Raises
    ------
    ValueError
        If there are to be no workers.
    """

    def __init__(self, workers: int | None = None) -> None:
        if workers is not None and workers < 1:
            raise ValueError(f"workers must be at least 1, not {workers}")
        self.workers = workers or _cores()
        self._pool: ProcessPoolExecutor | None = None
        self._size = self._maps = 0
        self._lock = Lock()
        self._end_of_program, self._program = Pipe(duplex=False)

    def map(
        self, function: Callable[[S, B], R], shared: S, blocks: Sequence[B], progress: Progress | None = None
    ) -> Iterator[R]:
        """See `Engine`."""
        if min(self.workers, len(blocks)) <= 1:
            return IN_PLACE.map(function, shared, blocks, progress)
        return in_order(len(blocks), self._completed(function, shared, blocks), progress)

    def close(self) -> None:
        """See `Engine`."""
        with self._lock:
            self._end()

    def __enter__(self) -> "Processes":
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes."""
        self.close()

    def _completed(
        self, function: Callable[[S, B], R], shared: S, blocks: Sequence[B]
    ) -> Generator[Done[R], None, None]:
        from loky.process_executor import BrokenProcessPool  # noqa: PLC0415 - small work does without

        every = tasks(blocks, self.workers)
        name, content = f"{os.getpid()}-{next(_names)}", bytes(ForkingPickler.dumps(shared))
        waiting: dict[Future[Any], tuple[int, Sequence[B]]] = {}

        def submit(task: tuple[int, Sequence[B]], sent: bytes | None) -> None:
            waiting[self._started(len(every)).submit(_work, name, sent, function, task[1])] = task

        with self._lock:
            self._maps += 1
        try:
            # What is shared goes along with the first task of each process, and again where one says that it lacks it.
            for number, task in enumerate(every):
                submit(task, content if number < self._size or not number else None)
            while waiting:
                for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                    task, results = waiting.pop(future), future.result()
                    if results is None:
                        submit(task, content)
                    else:
                        yield task[0], results
        except BrokenProcessPool:
            with self._lock:
                self._end()
            raise EngineError("process_ended") from None
        finally:
            with self._lock:
                self._maps -= 1
                if waiting and not self._maps:
                    self._end()  # what is being computed is of no use to anybody
            for future in waiting:
                future.cancel()

    def _started(self, most: int) -> "ProcessPoolExecutor":
        """The pool, with as many processes as there are tasks, or as there may be."""
        from loky import ProcessPoolExecutor  # noqa: PLC0415 - small work does without

        size = min(self.workers, most)
        with self._lock:
            if self._pool is not None and self._size < size:
                self._pool.shutdown(wait=True)
                self._pool = None
            if self._pool is None:
                self._pool = ProcessPoolExecutor(
                    size, env=_ENVIRONMENT, initializer=_begin, initargs=(self._end_of_program,)
                )
                self._size = size
            return self._pool

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, kill_workers=True)
        self._pool, self._size = None, 0


def _cores() -> int:
    """The cores that this process may use."""
    from loky import cpu_count  # noqa: PLC0415 - small work does without

    return int(cpu_count())


class _Held:
    """What this process holds of what is shared: that of one computation, by its name."""

    name = ""
    value: object = None


def _work(name: str, content: bytes | None, function: Callable[[S, B], R], blocks: Sequence[B]) -> list[R] | None:
    """The results of some blocks; None if the process does not have what they share."""
    if _Held.name != name:
        if content is None:
            return None
        _Held.value = None
        _Held.name, _Held.value = name, ForkingPickler.loads(content)
    return work(function, _Held.value, blocks)  # type: ignore[arg-type] # as it was sent


def _begin(end_of_program: Connection) -> None:
    """Prepare a process: it ends with the program, however that ends, and not by Ctrl+C, which reaches them all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(end_of_program,), daemon=True).start()


def _end_with(end_of_program: Connection) -> None:
    with suppress(EOFError, OSError):
        end_of_program.recv()
    os._exit(1)
