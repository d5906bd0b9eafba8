"""A run that ends, and a server that is behind."""

import asyncio
from threading import Event, Thread

import pytest

from graph.app import delivery


@pytest.fixture
def server(monkeypatch):
    """An event loop in a thread of its own, which the app knows as the server's."""
    monkeypatch.setattr(delivery, "_loop", None)
    loop, known = asyncio.new_event_loop(), Event()
    thread = Thread(target=loop.run_forever)
    thread.start()

    async def note() -> None:
        delivery.note_server()
        known.set()

    asyncio.run_coroutine_threadsafe(note(), loop)
    assert known.wait(10)
    yield loop
    if not loop.is_closed():
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def test_a_run_ends_after_all_that_it_made_has_been_taken(server):
    taken: list[int] = []
    server.call_soon_threadsafe(Event().wait, 0.2)  # the server is busy
    for i in range(100):
        server.call_soon_threadsafe(taken.append, i)
    delivery.wait()
    assert taken == list(range(100))


def test_nothing_is_waited_for_without_a_server(monkeypatch):
    monkeypatch.setattr(delivery, "_loop", None)
    delivery.wait()
    ended = asyncio.new_event_loop()
    ended.close()
    monkeypatch.setattr(delivery, "_loop", ended)
    delivery.wait()
