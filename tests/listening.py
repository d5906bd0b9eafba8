"""A browser that listens to a route of events, without a server."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Queue
from threading import Thread
from time import monotonic
from typing import Any

PATIENCE = 30  # seconds: a busy machine is slow, not wrong


class Listening:
    """One request that goes on: its status, its headers, and the events that come."""

    def __init__(self, app: Any, path: str, **headers: str) -> None:
        self._app = app
        self._loop: asyncio.AbstractEventLoop | None = None
        self._gone: asyncio.Event | None = None
        self._sent: Queue[dict[str, Any]] = Queue()
        self._kept: list[tuple[str, dict[str, Any]]] = []
        self._text = ""
        where, _, query = path.partition("?")
        raw = {"host": "127.0.0.1", **{name.replace("_", "-"): value for name, value in headers.items()}}
        self._scope = {
            "type": "http",
            "method": "GET",
            "path": where,
            "root_path": "",
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in raw.items()],
        }
        self.thread = Thread(target=asyncio.run, args=(self._run(),))
        self.thread.start()
        start = self._sent.get(timeout=PATIENCE)
        self.status = start["status"]
        self.headers = {name.decode(): value.decode() for name, value in start["headers"]}

    def event(self, wanted: str) -> dict[str, Any]:
        """The next event of a name; those before it of other names are kept."""
        for i, (name, content) in enumerate(self._kept):
            if name == wanted:
                del self._kept[i]
                return content
        end = monotonic() + PATIENCE
        while monotonic() < end:
            for name, content in self._more():
                self._kept.append((name, content))
            if any(name == wanted for name, _ in self._kept):
                return self.event(wanted)
        raise AssertionError(f"no event {wanted}, but {self._kept}")

    def leave(self) -> None:
        """Close the page."""
        assert self._loop
        assert self._gone
        with suppress(RuntimeError):  # the loop has ended before
            self._loop.call_soon_threadsafe(self._gone.set)

    def wait(self) -> None:
        """Wait until the answer has ended."""
        self.thread.join(PATIENCE)
        assert not self.thread.is_alive()

    def _more(self) -> Iterator[tuple[str, dict[str, Any]]]:
        self._text += self._sent.get(timeout=PATIENCE).get("body", b"").decode("ascii")
        *whole, self._text = self._text.split("\n\n")
        for block in whole:
            fields = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
            if fields:
                yield fields["event"], json.loads(fields["data"])

    async def _run(self) -> None:
        gone = self._gone = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        bodies = iter([{"type": "http.request", "body": b"", "more_body": False}])

        async def receive() -> dict[str, Any]:
            for body in bodies:
                return body
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            self._sent.put(message)

        await self._app(self._scope, receive, send)


@contextmanager
def listening(app: Any, path: str, **headers: str) -> Iterator[Listening]:
    """A browser that listens until it is no longer wanted."""
    browser = Listening(app, path, **headers)
    try:
        yield browser
    finally:
        browser.leave()
        browser.wait()
