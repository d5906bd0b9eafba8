"""A real server and a real Chromium; one browser a run, a new context a test."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

import pytest
import serving
from playwright.sync_api import Browser, BrowserContext, Page, expect

expect.set_options(timeout=20_000)  # a busy machine is slow, not wrong
# At a deep address Streamlit first looks for itself below the page, and finds itself above it.
_STREAMLITS_OWN = re.compile(r"404 \(Not Found\)")
# Chromium looks names below localhost up on this machine.
_OWN = re.compile(r"(http|ws)://(127\.0\.0\.1|[a-z]+\.localhost):|data:|blob:")
# A file that was not taken, which the page shows in words.
_REFUSED = re.compile(r"413 \(Request Entity Too Large\)|File uploader error on file upload")
# The network or the server, by a test.
_TAKEN_AWAY = re.compile(r"net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED)")


def on(folder: Path, port: int | None = None) -> AbstractContextManager[str]:
    """The app on a data folder, as the README says, and its address."""
    return serving.served(*serving.STREAMLIT, options=("--", "--data", str(folder)), port=port)


@pytest.fixture(scope="module")  # until after the browser has gone
def serve() -> Iterator[Callable[[Path], str]]:
    """Starts the app on a data folder and returns its address."""
    with ExitStack() as running:
        yield lambda folder: running.enter_context(on(folder))


@pytest.fixture(scope="session")
def shipped() -> Iterator[str]:
    """The address of the app on the data that come with the project."""
    with on(serving.SHIPPED) as address:
        yield address


@pytest.fixture(scope="session")
def tabs(chromium) -> Callable[[str], BrowserContext]:
    """A context for each language, in which one test after the other opens pages: Streamlit's scripts stay compiled."""
    opened: dict[str, BrowserContext] = {}

    def of_language(lang: str) -> BrowserContext:
        if lang not in opened:
            opened[lang] = visitor(chromium, lang)
        return opened[lang]

    return of_language


def visitor(chromium: Callable[[bool], Browser], lang: str) -> BrowserContext:
    context = chromium(True).new_context(locale=lang, reduced_motion="reduce")
    context.set_default_timeout(30_000)
    return context


@pytest.fixture
def visit(chromium, tabs) -> Iterator[Callable[..., Page]]:
    """Opens an address as a visitor; fails on any request that leaves the machine and on any fault of the page.

    The first page of a test finds only the cache of those before it; each other one has a context of its own.
    """
    shared: list[BrowserContext] = []
    others: list[BrowserContext] = []
    faults: list[str] = []

    def heard(message) -> None:
        expected = _STREAMLITS_OWN.search(message.text) or _REFUSED.search(message.text)
        if message.type == "error" and not expected and not _TAKEN_AWAY.search(message.text):
            faults.append(f"console: {message.text}")

    def asked(request) -> None:
        if not _OWN.match(request.url):
            faults.append(f"request: {request.url}")

    def open_page(address: str, width: int = 1456, height: int = 819, lang: str = "sv-SE", scheme="light") -> Page:
        kept, context = (others, visitor(chromium, lang)) if shared else (shared, tabs(lang))
        kept.append(context)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        page.on("console", heard)
        page.on("request", asked)
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.goto(address)
        return page

    yield open_page
    for context in others:
        context.close()
    for context in shared:
        for page in context.pages:
            page.close()
        context.set_offline(False)
        context.set_storage_state({"cookies": [], "origins": []})
    assert not faults, "\n".join(faults)
