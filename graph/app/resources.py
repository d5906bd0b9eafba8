"""The store of layers and stages that browsers fetch, under names that cannot be guessed."""

from collections import OrderedDict, deque
from hashlib import blake2b
from secrets import token_bytes
from threading import Lock

_MAX_RESOURCES = 1_000
_MAX_BYTES = 256 * 2**20
# A resource is named by a keyed hash of its content: its address cannot be computed from the content alone.
_SECRET = token_bytes(32)


class Resources:
    """Gzipped resources by name, made from current data or from none; beyond the limits the oldest are dropped.

    Data are current at a place: a folder, or a file that was opened for one visit. When the data of a place change,
    resources made from the former data are dropped, unless these are current elsewhere: the name of an actor that was
    removed from the files is no longer served.
    """

    def __init__(self) -> None:
        self._resources: OrderedDict[str, bytes] = OrderedDict()
        self._made_from: dict[str, set[str]] = {}
        self._current: dict[str, tuple[float, str]] = {}
        self._released: deque[str] = deque()
        self._lock = Lock()

    def set_data(self, data: str, read_at: float, place: str = "") -> None:
        """Make `data`, a network's digest, the current data of a place, and drop what was made from others of it.

        `read_at` is when they were read: of two concurrent runs of the page, the one that read later decides.
        """
        with self._lock:
            while self._released:
                self._drop(self._released.popleft())
            if read_at < self._current.get(place, (float("-inf"),))[0]:
                return
            if place in self._current and self._current[place][1] != data:
                self._drop(place)
            self._current[place] = (read_at, data)

    def release(self, place: str) -> None:
        """Drop what was made from the data of a place that no longer exists, at the next `set_data`.

        It takes no lock, and may be called when an object is finalized.
        """
        self._released.append(place)

    def add(self, content: bytes, suffix: str, data: str | None) -> str:
        """Store a resource made from `data` and return its name; it is not stored if those are current nowhere.

        A resource made from no data, None, is independent of the current data.

        The name ends in `suffix`, and the resource is not found by another: names of actors are text in a layer, and
        would be markup in a page.
        """
        name = blake2b(content, key=_SECRET, digest_size=20).hexdigest() + suffix
        with self._lock:
            if data is None:
                self._made_from.pop(name, None)
            elif self._is_current(data) and (name not in self._resources or name in self._made_from):
                self._made_from.setdefault(name, set()).add(data)
            if data is None or self._is_current(data):
                self._resources[name] = content
                self._resources.move_to_end(name)
            while len(self._resources) > _MAX_RESOURCES or (len(self._resources) > 1 and self._bytes > _MAX_BYTES):
                self._made_from.pop(self._resources.popitem(last=False)[0], None)
        return name

    def get(self, name: str) -> bytes | None:
        """The resource of a name, None if it does not exist or has been dropped."""
        with self._lock:
            return self._resources.get(name)

    def _is_current(self, data: str) -> bool:
        return any(current == data for _, current in self._current.values())

    def _drop(self, place: str) -> None:
        """Remove a place, and what was made from its data alone."""
        former = self._current.pop(place, None)
        if former is None or self._is_current(former[1]):
            return
        for name, made_from in [*self._made_from.items()]:
            made_from.discard(former[1])
            if not made_from:
                del self._made_from[name], self._resources[name]

    @property
    def _bytes(self) -> int:
        return sum(map(len, self._resources.values()))
