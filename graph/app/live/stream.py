"""The route of events: what becomes of a folder's network, as server-sent events."""

import asyncio
import signal
from contextlib import suppress
from hashlib import blake2b
from itertools import count
from secrets import token_bytes
from threading import Lock

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from .feed import Feed
from .listener import Listener

MOST_LISTENERS = 400
_TICK = 0.5  # seconds between two looks whether the server ends
_TICKS = 30  # from one heartbeat to the next: proxies close what is silent for a minute
_LONGEST = 64  # characters of what a session calls itself
_SECRET = token_bytes(32)
_HEADERS = {"cache-control": "no-store", "x-accel-buffering": "no"}  # the latter for nginx


class Feeds:
    """The feeds by the names that browsers ask for them by, which cannot be guessed, and all who listen."""

    def __init__(self, most: int = MOST_LISTENERS) -> None:
        self._most = most
        self._feeds: dict[str, Feed] = {}
        self._lock = Lock()
        self._listeners: set[Listener] = set()  # of the event loop alone, as the task
        self._beating: asyncio.Task[None] | None = None

    def add(self, feed: Feed, folder: str) -> str:
        """Let browsers listen to the feed of a folder; the name to ask for."""
        name = blake2b(folder.encode(errors="surrogateescape"), key=_SECRET, digest_size=20).hexdigest()
        with self._lock:
            self._feeds[name] = feed
        return name

    async def answer(self, request: Request) -> Response:
        """The stream of the feed that is asked for; 404 if there is none, 503 if too many listen already."""
        feed = self._feeds.get(request.path_params["name"])
        if feed is None:
            return Response(status_code=404, headers=_HEADERS)
        if request.method == "HEAD":
            return Response(headers=_HEADERS, media_type="text/event-stream")
        if len(self._listeners) >= self._most:
            return Response(status_code=503, headers={**_HEADERS, "retry-after": "30"})
        return _Stream(self, feed, request)

    def begin(self, listener: Listener) -> None:
        """Keep a stream alive, until the server ends."""
        self._listeners.add(listener)
        if self._beating is None or self._beating.done():
            self._beating = asyncio.ensure_future(self._beat())

    def end(self, listener: Listener) -> None:
        """Forget a stream."""
        self._listeners.discard(listener)

    async def _beat(self) -> None:
        for tick in count(1):
            await asyncio.sleep(_TICK)
            if not self._listeners:
                return
            ends = _server_ends()
            for listener in self._listeners:
                if ends:  # a server waits for all answers before it ends, and these would never end
                    listener.put(None)
                elif tick % _TICKS == 0:
                    listener.put(":\n\n")


FEEDS = Feeds()


class _Stream(Response):
    """An answer that goes on until the browser goes away, or the server ends."""

    media_type = "text/event-stream"

    def __init__(self, feeds: Feeds, feed: Feed, request: Request) -> None:
        super().__init__(headers=_HEADERS)
        del self.headers["content-length"]
        self._feeds, self._feed = feeds, feed
        self._visitor = request.query_params.get("visitor", "")[:_LONGEST]
        self._since = _number(request.headers.get("last-event-id") or request.query_params.get("since"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as ASGI has it
        """Send the head, then each event."""
        listener = Listener(self._visitor)
        self._feeds.begin(listener)
        watching = asyncio.ensure_future(_watch(receive, listener))
        try:
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            await asyncio.to_thread(self._feed.join, listener, self._since)
            while (text := await listener.take()) is not None:
                await send({"type": "http.response.body", "body": text.encode(), "more_body": True})
            await send({"type": "http.response.body", "body": b""})
        except OSError:
            pass  # the browser has gone
        finally:
            watching.cancel()
            self._feeds.end(listener)
            await asyncio.to_thread(self._feed.leave, listener)


async def _watch(receive: Receive, listener: Listener) -> None:
    """End the stream when the browser goes away."""
    while (await receive())["type"] != "http.disconnect":
        pass
    listener.put(None)


def _server_ends() -> bool:
    """Whether uvicorn, which handles the signal to end, has been told to."""
    server = getattr(signal.getsignal(signal.SIGTERM), "__self__", None)
    return bool(getattr(server, "should_exit", False))


def _number(text: str | None) -> int | None:
    with suppress(TypeError, ValueError):
        return int(text or "") if len(text or "") <= _LONGEST else None
    return None
