"""A real server and a real Chromium; one browser a run, a new context a test."""

import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

ROOT = Path(__file__).parents[2]
expect.set_options(timeout=20_000)  # a busy machine is slow, not wrong
# At a deep address Streamlit first looks for itself below the page, and finds itself above it.
_STREAMLITS_OWN = re.compile(r"404 \(Not Found\)")
_TAKEN_AWAY = "net::ERR_INTERNET_DISCONNECTED"  # the network, by a test


def pytest_collection_modifyitems(items) -> None:
    """A click that meets a run of the page is lost now and then, and a visitor clicks again: so may a test, once.

    The last line counts those that were run twice.
    """
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def serve(tmp_path_factory) -> Iterator[Callable[[Path], str]]:
    """Starts the app on a data folder, as the README says, and returns its address."""
    running: list[subprocess.Popen[str]] = []

    def start(folder: Path) -> str:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = ["streamlit", "run", "app.py", "--server.port", str(port), "--", "--data", str(folder)]
        server = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        running.append(server)
        assert server.stdout is not None
        for line in server.stdout:
            if "http://127.0.0.1" in line:
                return f"http://127.0.0.1:{port}"
        raise RuntimeError("the server stopped before it was ready")

    yield start
    for server in running:
        server.terminate()
        server.communicate()


@pytest.fixture(scope="session")
def shipped(serve) -> str:
    """The address of the app on the data that come with the project."""
    return serve(ROOT / "data")


@pytest.fixture
def visit(chromium) -> Iterator[Callable[..., Page]]:
    """Opens an address as a visitor; fails on any request that leaves the machine and on any fault of the page."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def heard(message) -> None:
        if message.type == "error" and not _STREAMLITS_OWN.search(message.text) and _TAKEN_AWAY not in message.text:
            faults.append(f"console: {message.text}")

    def asked(request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")):
            faults.append(f"request: {request.url}")

    def open_page(address: str, width: int = 1456, height: int = 819, lang: str = "sv-SE", scheme="light") -> Page:
        context = chromium(True).new_context(
            viewport={"width": width, "height": height}, locale=lang, color_scheme=scheme, reduced_motion="reduce"
        )
        context.set_default_timeout(30_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", heard)
        page.on("request", asked)
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)
