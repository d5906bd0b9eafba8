"""The store of layers and stages that browsers fetch, under names that cannot be guessed."""

from collections import OrderedDict
from hashlib import blake2b
from secrets import token_bytes
from threading import Lock

_MAX_RESOURCES = 1_000
_MAX_BYTES = 256 * 2**20
# A resource is named by a keyed hash of its content: its address cannot be computed from the content alone.
_SECRET = token_bytes(32)


class Resources:
    """Gzipped resources by name, made from the current data or from none; beyond the limits the oldest are dropped.

    When the data change, resources made from the former data are dropped: the name of an actor that was removed from
    the files is no longer served.
    """

    def __init__(self) -> None:
        self._resources: OrderedDict[str, bytes] = OrderedDict()
        self._of_no_data: set[str] = set()
        self._data: str | None = None
        self._read_at = float("-inf")
        self._lock = Lock()

    def set_data(self, data: str, read_at: float) -> None:
        """Make `data`, a network's digest, the current data, and drop what was made from others.

        `read_at` is when they were read: of two concurrent runs of the page, the one that read later decides.
        """
        with self._lock:
            if read_at < self._read_at:
                return
            self._read_at = read_at
            if data != self._data:
                self._data = data
                for name in self._resources.keys() - self._of_no_data:
                    del self._resources[name]

    def add(self, content: bytes, suffix: str, data: str | None) -> str:
        """Store a resource made from `data` and return its name; it is not stored if those are not the current data.

        A resource made from no data, None, is independent of the current data.

        The name ends in `suffix`, and the resource is not found by another: names of actors are text in a layer, and
        would be markup in a page.
        """
        name = blake2b(content, key=_SECRET, digest_size=20).hexdigest() + suffix
        with self._lock:
            if data is None:
                self._of_no_data.add(name)
            if data in (None, self._data):
                self._resources[name] = content
                self._resources.move_to_end(name)
            while len(self._resources) > _MAX_RESOURCES or (len(self._resources) > 1 and self._bytes > _MAX_BYTES):
                self._resources.popitem(last=False)
        return name

    def get(self, name: str) -> bytes | None:
        """The resource of a name, None if it does not exist or has been dropped."""
        with self._lock:
            return self._resources.get(name)

    @property
    def _bytes(self) -> int:
        return sum(map(len, self._resources.values()))
