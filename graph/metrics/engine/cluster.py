"""The engine of a cluster: workers of Dask distributed, on any number of machines."""

import asyncio
import logging
import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic
from uuid import uuid4

from .contract import B, Done, EngineError, Progress, R, S, Task, in_order, tasks, work
from .versions import difference, versions

if TYPE_CHECKING:
    from distributed import Client

_BY_PORT = ("tcp://", "tls://")
_CONNECT = 5.0  # seconds within which the scheduler answers, also after the connection was lost
_NO_WORKERS = 30.0  # seconds after which workers that are gone are taken not to come back
_LOOK = 1.0  # seconds between two looks at the workers
_ROUNDS = 5  # so often what is shared is sent again after all workers that had it were lost


@dataclass(frozen=True, slots=True)
class _Shared(Generic[S]):
    """What is shared, as one value: Dask would send the entries of a tuple apart."""

    value: S


class Cluster:
    """Computes blocks on the workers of a Dask scheduler, whose address is such as `tcp://10.0.0.5:8786`.

    What is shared is copied to each worker once. A block whose worker is lost is computed by another; where all are
    lost, and none comes back within half a minute, the computation is. The scheduler and the workers must have the
    versions of this program; they run what they are sent, so that they, and the network between, are to be trusted.

    Raises
    ------
    EngineError
        If no scheduler answers, it has no workers, or something there is of another version.
    ImportError
        If the package distributed is not installed.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self._client = _connected(address)
        try:
            self._check()
        except BaseException:
            self.close()
            raise

    def map(
        self, function: Callable[[S, B], R], shared: S, blocks: Sequence[B], progress: Progress | None = None
    ) -> Iterator[R]:
        """See `Engine`."""
        return in_order(len(blocks), self._completed(function, shared, blocks), progress)

    def close(self) -> None:
        """Leave the cluster, whose workers stay."""
        self._client.close(timeout=_CONNECT)

    def __enter__(self) -> "Cluster":
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the cluster."""
        self.close()

    def _check(self) -> None:
        here = versions()
        try:
            found = self._client.run(versions, on_error="return")
            if not found:
                raise EngineError("no_workers", address=self.address)
            found[self.address] = self._of_scheduler()
        except (OSError, TimeoutError, ValueError):
            raise EngineError("lost", address=self.address) from None
        for member, there in found.items():
            # What does not have this package cannot find the function.
            if differs := difference(here, there if isinstance(there, dict) else here | {"samverkan": ""}):
                name, wanted, other = differs
                raise EngineError("other_version", member=member, package=name, here=wanted, there=other)

    def _of_scheduler(self) -> object:
        try:
            return self._client.run_on_scheduler(versions)
        except ImportError:
            return None

    def _completed(
        self, function: Callable[[S, B], R], shared: S, blocks: Sequence[B]
    ) -> Generator[Done[R], None, None]:
        from distributed.scheduler import KilledWorker  # noqa: PLC0415 - an extra

        threads = sum(self._threads().values())
        left = dict(tasks(blocks, max(1, threads)))
        try:
            for _ in range(_ROUNDS):
                try:
                    for first, results in self._round(function, shared, list(left.items())):
                        del left[first]
                        yield first, results
                except CancelledError:
                    if self._client.status != "running":
                        break
                if not left:
                    return
        except (OSError, TimeoutError, KilledWorker, ValueError) as error:
            if isinstance(error, ValueError) and self._client.status == "running":
                raise  # of the function
            raise EngineError("lost", address=self.address) from None
        raise EngineError("lost", address=self.address)

    def _round(
        self, function: Callable[[S, B], R], shared: S, every: Sequence[Task[B]]
    ) -> Generator[Done[R], None, None]:
        """The results of tasks, until all are there or all copies of what is shared are lost (`CancelledError`)."""
        name, ended = uuid4().hex, SimpleQueue[Any]()
        held = self._client.scatter(_Shared(shared), broadcast=True, hash=False)
        waiting: dict[Any, int] = {
            self._client.submit(_work, function, held, some, key=f"samverkan-{name}-{first}", pure=False): first
            for first, some in every
        }
        for future in waiting:
            future.add_done_callback(ended.put)
        seen = monotonic()
        try:
            while waiting:
                try:
                    some = [ended.get(timeout=_LOOK)]
                except Empty:
                    if self._threads():
                        seen = monotonic()
                    elif monotonic() - seen > _NO_WORKERS:
                        raise EngineError("lost", address=self.address) from None
                    continue
                with suppress(Empty):
                    while True:
                        some.append(ended.get_nowait())
                for future, results in zip(some, self._client.gather(some), strict=True):
                    yield waiting.pop(future), results
        finally:
            if waiting and self._client.status == "running":
                self._client.cancel(list(waiting))

    def _threads(self) -> dict[str, int]:
        return dict(self._client.nthreads())


def _work(function: Callable[[S, B], R], shared: _Shared[S], blocks: Sequence[B]) -> list[R]:
    return work(function, shared.value, blocks)


def _connected(address: str) -> "Client":
    from distributed import Client  # noqa: PLC0415 - an extra

    # What it would print is in the errors raised here.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # versions are compared one by one
        try:
            with ThreadPoolExecutor(1) as pool:  # a notebook's own thread has an event loop already
                pool.submit(asyncio.run, _answered(address)).result()
            return Client(address, timeout=_CONNECT, set_as_default=False)
        except (OSError, TimeoutError, ValueError):
            raise EngineError("no_scheduler", address=address) from None


async def _answered(address: str) -> None:
    """Return when a scheduler has answered: a client waits for ever for something that takes the call and is silent."""
    from distributed.comm.addressing import get_address_host_port  # noqa: PLC0415 - an extra
    from distributed.comm.core import connect  # noqa: PLC0415 - an extra
    from distributed.security import Security  # noqa: PLC0415 - an extra

    if address.startswith(_BY_PORT):  # where nothing listens, Dask would try again until the time is up
        _, writer = await asyncio.wait_for(asyncio.open_connection(*get_address_host_port(address)), _CONNECT)
        writer.close()
    connecting = connect(address, timeout=_CONNECT, **Security().get_connection_args("client"))
    (await asyncio.wait_for(connecting, _CONNECT)).abort()
