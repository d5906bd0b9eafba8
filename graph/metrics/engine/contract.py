"""What every engine does, and how the results of blocks that end in any order are put in theirs."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from typing import Protocol, TypeVar

from .linear_algebra import keep_one_thread

S = TypeVar("S")
B = TypeVar("B")
R = TypeVar("R")

Progress = Callable[[int, int], None]
# The position of a block, and the results of it and some that follow.
Done = tuple[int, list[R]]
Task = tuple[int, Sequence[B]]

_TASKS_OF_A_WORKER = 16  # so that workers of different speed end at about the same time


def part_of(progress: Progress | None, number: int, parts: int) -> Progress | None:
    """What the computation of this number, of so many that are about as long, reports as the progress of all."""
    if progress is None:
        return None
    whole = progress

    def report(done: int, planned: int) -> None:
        whole(number * planned + done, parts * planned)

    return report


class EngineError(Exception):
    """A computation that an engine cannot do: why, as a code, and facts for the sentence about it.

    The codes are `no_scheduler`, `no_workers`, `other_version`, `lost` and `process_ended`.
    """

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code, facts)
        self.code, self.facts = code, facts

    def __str__(self) -> str:
        return " ".join([self.code, *(f"{name}={value}" for name, value in self.facts.items())])


class Engine(Protocol):
    """Maps functions over blocks of work.

    The function has a name in a module. It, what is shared and the blocks can be pickled; what is shared is sent to
    each worker once.
    """

    def map(
        self, function: Callable[[S, B], R], shared: S, blocks: Sequence[B], progress: Progress | None = None
    ) -> Iterator[R]:
        """What the function makes of what is shared and each block, in the order of the blocks.

        `progress` is called in this thread with the number of blocks done and of all. What it raises ends the
        computation, as does closing the iterator: blocks that have not begun are not computed.

        Raises
        ------
        EngineError
            If workers are lost, and with them the computation.
        """
        ...

    def close(self) -> None:
        """End the workers, if there are any."""
        ...


def work(function: Callable[[S, B], R], shared: S, blocks: Sequence[B]) -> list[R]:
    """The results of some blocks, one after another, in the process of a worker."""
    keep_one_thread()
    return [function(shared, block) for block in blocks]


def tasks(blocks: Sequence[B], workers: int) -> list[Task[B]]:
    """The blocks as tasks of one or several, each with the position of its first block."""
    size = max(1, len(blocks) // (workers * _TASKS_OF_A_WORKER))
    return [(start, blocks[start : start + size]) for start in range(0, len(blocks), size)]


def in_order(total: int, completed: Generator[Done[R], None, None], progress: Progress | None) -> Iterator[R]:
    """The results of all blocks in order, each as soon as those before it are there."""
    early: dict[int, list[R]] = {}
    done = following = 0
    with closing(completed):
        for first, results in completed:
            early[first] = results
            for _ in results:
                done += 1
                if progress:
                    progress(done, total)
            while following in early:
                some = early.pop(following)
                following += len(some)
                yield from some
