"""Stages of a network that is edited meanwhile: their addresses answer with the latest of it."""

from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from secrets import token_bytes
from threading import Lock

_MOST = 1_000
_SECRET = token_bytes(32)


class Walls:
    """What makes the document of each stage, under names that cannot be guessed; the oldest are dropped.

    Threads may share it.
    """

    def __init__(self) -> None:
        self._makers: OrderedDict[str, Callable[[], bytes]] = OrderedDict()
        self._lock = Lock()

    def add(self, *known_by: str, make: Callable[[], bytes]) -> str:
        """Have a stage made by `make`, gzipped, when it is asked for; the same name for what is known by the same."""
        name = blake2b("\0".join(known_by).encode(errors="surrogateescape"), key=_SECRET, digest_size=20).hexdigest()
        with self._lock:
            self._makers[name] = make
            self._makers.move_to_end(name)
            while len(self._makers) > _MOST:
                self._makers.popitem(last=False)
        return name

    def document(self, name: str) -> bytes | None:
        """The document of a name as it is now, gzipped; None if there is no such stage."""
        with self._lock:
            make = self._makers.get(name)
        return make() if make else None
