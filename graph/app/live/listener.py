"""One browser that listens: what it is still to be sent."""

import asyncio
from contextlib import suppress

_MOST_WAITING = 64  # events; a browser that takes none for so long is to connect again


class Listener:
    """The events for one browser: put in by any thread, taken out in the event loop that it was made in."""

    def __init__(self, visitor: str) -> None:
        """`visitor` is what the session calls itself."""
        self.visitor = visitor
        self._loop = asyncio.get_running_loop()
        self._waiting: asyncio.Queue[str | None] = asyncio.Queue()

    def put(self, text: str | None) -> None:
        """Send an event, or None as the last; nothing happens where the loop has ended."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._put, text)

    async def take(self) -> str | None:
        """The next event, None when there are no more."""
        return await self._waiting.get()

    def _put(self, text: str | None) -> None:
        if self._waiting.qsize() <= _MOST_WAITING:
            self._waiting.put_nowait(text if self._waiting.qsize() < _MOST_WAITING else None)
