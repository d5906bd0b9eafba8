"""A run of a page ends once all that it has made is on its way to the browser.

Streamlit hands what a run makes to the server's event loop. If a part of the page that asks by the second is run just
as a run ends, what is still in that queue is dropped, and the part's own elements come to places that do not exist
("'setIn' cannot be called on an ElementNode"). So a run waits for the queue before it ends.
"""

import asyncio
from threading import Event

_LONGEST = 2.0  # seconds: a server that is busier than that shows what it can

_loop: asyncio.AbstractEventLoop | None = None


def note_server() -> None:
    """Note the event loop of the server; called on that loop."""
    global _loop  # noqa: PLW0603 - a process has one server
    _loop = asyncio.get_running_loop()


def wait() -> None:
    """Wait until the server has taken in all that the thread's run has made so far; without a server, do nothing."""
    if _loop is None or _loop.is_closed():
        return
    taken = Event()
    _loop.call_soon_threadsafe(taken.set)
    taken.wait(_LONGEST)
