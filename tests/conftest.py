"""One Chromium for all tests in a browser, with and without WebGL."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SAFE = ("--no-sandbox", "--disable-background-networking")
# Drawn by the processor: no graphics card is needed.
_WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
_NO_WEBGL = ("--disable-gpu", "--disable-3d-apis")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Callable[[bool], Browser]]:
    """The system's Chromium, with WebGL or without; each is started when it is first wanted."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    assert found, "no Chromium on the PATH: `make test` installs it, or names the command that does"
    running: dict[bool, Browser] = {}
    with sync_playwright() as playwright:

        def browser(webgl: bool) -> Browser:
            if webgl not in running:
                args = [*_SAFE, *(_WEBGL if webgl else _NO_WEBGL)]
                running[webgl] = playwright.chromium.launch(executable_path=found, args=args)
            return running[webgl]

        yield browser
        for each in running.values():
            each.close()
