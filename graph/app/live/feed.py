"""What becomes of one folder's network, sent to all who listen to it."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic

from ...data.store.edits import RefusedError
from ...data.store.folder import FolderStore
from ...data.store.glance import latest_revision
from ..worker.versions import stats_of
from . import events
from .listener import Listener

_LOOK = 0.2  # seconds between two looks at the files
_UNSETTLED = 2.0  # seconds: within so short a time a file may change again without a change of its timestamps
_MOST_MISSED = 100  # revisions that are sent to a browser that comes back
_MOST_KNOWN = 64  # networks whose revision is remembered
_MOST_VISITORS = 1_000
_MOST_NAMES = 20  # of who is here


class Feed:
    """The revisions of a folder as they are made, and who is here.

    Edits of this process are noticed at once, all others within a second: by one thread for all who listen, which
    looks at the files and ends when nobody listens any more. Threads may share a feed.
    """

    def __init__(self, folder: str, store: Callable[[], FolderStore]) -> None:
        self._folder, self._store = Path(folder), store
        self._lock = Lock()
        self._wake = Event()
        self._thread: Thread | None = None
        self._listeners: set[Listener] = set()
        self._latest = 0  # of which listeners know
        self._noticed = 0  # of which the store has given notice
        self._files: object = None  # as they were when the store was last asked
        self._restless_until = 0.0
        self._shown: OrderedDict[str, int] = OrderedDict()
        self._names: OrderedDict[str, str] = OrderedDict()
        self._here = ""

    def notice(self, number: int) -> None:
        """Take in that the store has another latest revision; called by the store, and quick."""
        self._noticed = number
        self._wake.set()

    def revision(self) -> int:
        """The number of the latest revision, 0 where there is none; a second old at most."""
        with self._lock:
            if self._thread is not None:
                return max(self._latest, self._noticed)
        return latest_revision(self._folder)

    def shown(self, network: str, before: int, *, is_current: bool) -> int:
        """The revision that a network is of, by its digest.

        `before` is what `revision` was before the files were looked at, and `is_current` whether the network is what
        was then found in them, not an earlier one that is shown until they are read.
        """
        with self._lock:
            known = self._shown.get(network)
            if known is None or is_current:
                self._shown[network] = known = max(known or 0, before)
            self._shown.move_to_end(network)
            while len(self._shown) > _MOST_KNOWN:
                self._shown.popitem(last=False)
            return known

    def name(self, visitor: str, who: str) -> None:
        """Note what a visitor is called; nobody is shown who has given no name."""
        with self._lock:
            if self._names.get(visitor, "") == who:
                return
            self._names[visitor] = who
            self._names.move_to_end(visitor)
            while len(self._names) > _MOST_VISITORS:
                self._names.popitem(last=False)
        self._wake.set()

    def join(self, listener: Listener, since: int | None) -> None:
        """Tell a listener of the latest revision, of those it has missed `since` one, and then of each."""
        with self._lock:
            if self._thread is None:
                self._files = stats_of(self._folder)  # before the journal is read: what changes then is seen
                self._latest = self._noticed = latest_revision(self._folder)
                self._here = ""
                self._thread = Thread(target=self._watch, name="live", daemon=True)
                self._thread.start()
            latest = self._latest
            listener.put(events.latest(latest))
            self._listeners.add(listener)
        if since is not None and 0 < latest - since <= _MOST_MISSED:
            for text in self._since(since, latest):
                listener.put(text)
        with self._lock:
            self._here = ""  # sent to who comes, too
        self._wake.set()

    def leave(self, listener: Listener) -> None:
        """Tell a listener nothing more."""
        with self._lock:
            self._listeners.discard(listener)
        self._wake.set()

    def _watch(self) -> None:
        while True:
            self._wake.wait(_LOOK)
            self._wake.clear()
            with self._lock:
                if not self._listeners:
                    self._thread = None
                    return
            now = stats_of(self._folder)
            if now != self._files:
                self._restless_until = monotonic() + _UNSETTLED
            if now != self._files or self._noticed != self._latest or monotonic() < self._restless_until:
                self._files = now if self._send_new() else None
            self._send_who()

    def _send_new(self) -> bool:
        """Tell of what is new in the store; false if it cannot be asked now, and is to be asked again."""
        try:
            latest, made = self._store().since(self._latest, _MOST_MISSED)
        except RefusedError:
            return False
        if latest == self._latest:
            self._noticed = latest
            return True
        texts = [events.revision(one, changes) for one, changes in made]
        # After a broken journal the numbers begin anew; of very many revisions only the last are events.
        self._send("".join([*texts, events.latest(latest)]), latest)
        return True

    def _since(self, since: int, latest: int) -> list[str]:
        try:
            _, made = self._store().since(since, _MOST_MISSED)
        except RefusedError:
            return []
        return [events.revision(one, changes) for one, changes in made if one.number <= latest]

    def _send_who(self) -> None:
        with self._lock:
            visitors = {listener.visitor for listener in self._listeners}
            named = {visitor: name for visitor in visitors if (name := self._names.get(visitor))}
        names = sorted(set(named.values()))[:_MOST_NAMES]
        text = events.here(names, len(visitors) - len(named) + len(set(named.values())) - len(names))
        if text != self._here:
            self._here = text
            self._send(text)

    def _send(self, text: str, latest: int | None = None) -> None:
        with self._lock:
            if latest is not None:
                self._latest = self._noticed = latest
            for listener in self._listeners:
                listener.put(text)
