"""One Chromium for all tests in a browser, with and without WebGL; the project as others install it."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import installed
import pytest
from filelock import FileLock
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


@pytest.fixture(scope="session")
def once(tmp_path_factory) -> Callable[[str, Callable[[Path], object]], Path]:
    """Makes a folder under a name, once for all workers of pytest-xdist: whoever comes first makes it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder, finished = shared / name, shared / f"{name}.finished"
        with FileLock(shared / f"{name}.lock"):
            if not finished.exists():
                shutil.rmtree(folder, ignore_errors=True)  # of a worker that failed
                folder.mkdir()
                make(folder)
                finished.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def built(once) -> installed.Built:
    """The project as an sdist and a wheel."""
    return installed.built(once("built", installed.build))


@pytest.fixture(scope="session")
def core(built, once) -> installed.Installed:
    """The wheel without its extras."""
    return installed.installed(once("core", partial(installed.install, built.wheel)))


@pytest.fixture(scope="session")
def with_app(built, once) -> installed.Installed:
    """The wheel with the app."""
    return installed.installed(once("with_app", partial(installed.install, built.wheel, extra="app")))
