"""Preloaded into a worker of a cluster, makes it slow: it has work of its own beside each task."""

from hashlib import sha256
from typing import Any

_MEGABYTES = 60


class _Busy:
    """A plugin that computes as long as a task begins to be computed."""

    name = "busy"

    def setup(self, worker: Any) -> None:
        """There is nothing to prepare."""

    def teardown(self, worker: Any) -> None:
        """There is nothing to end."""

    def transition(self, key: Any, start: str, finish: str, **_: Any) -> None:
        """Keep the worker from everything else for a while."""
        if finish == "executing":
            sha256(bytes(_MEGABYTES * 1_000_000)).digest()


async def dask_setup(worker: Any) -> None:
    """Called by Dask when the worker starts."""
    await worker.plugin_add(plugin=_Busy())
