"""What is kept to be handed out to browsers: layers and stages, under names that nobody guesses."""

from collections import OrderedDict
from hashlib import blake2b
from secrets import token_bytes
from threading import Lock

_MOST = 1_000
_MOST_BYTES = 256 * 2**20
# A resource is named by its content and a secret of this process: its address cannot be worked out from the content.
_SECRET = token_bytes(32)


class Resources:
    """Gzipped resources by name, made of the data that are shown now or of none; the oldest make room.

    When other data are shown, what was made of the former is forgotten: the name of an actor that was taken out of
    the files is handed out no more.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._of_no_data: set[str] = set()
        self._data: str | None = None
        self._read_at = float("-inf")
        self._lock = Lock()

    def show(self, data: str, read_at: float) -> None:
        """Keep only what is made of `data`, a network's digest, from now on; `read_at` is when they were read.

        Of two runs of the page at once, the one that has read later counts.
        """
        with self._lock:
            if read_at < self._read_at:
                return
            self._read_at = read_at
            if data != self._data:
                self._data = data
                for name in self._kept.keys() - self._of_no_data:
                    del self._kept[name]

    def keep(self, content: bytes, ending: str, data: str | None) -> str:
        """Keep a resource that is made of `data`, and return its name; of other data than are shown it is not kept.

        One that is made of no data, None, stays whatever is shown.

        The name ends in `ending`, and by another the resource is not found: names of actors are text in a layer, and
        would be markup in a page.
        """
        name = blake2b(content, key=_SECRET, digest_size=20).hexdigest() + ending
        with self._lock:
            if data is None:
                self._of_no_data.add(name)
            if data in (None, self._data):
                self._kept[name] = content
                self._kept.move_to_end(name)
            while len(self._kept) > _MOST or (len(self._kept) > 1 and self._bytes > _MOST_BYTES):
                self._kept.popitem(last=False)
        return name

    def get(self, name: str) -> bytes | None:
        """The resource of a name, None where there is none any more."""
        with self._lock:
            return self._kept.get(name)

    @property
    def _bytes(self) -> int:
        return sum(map(len, self._kept.values()))
