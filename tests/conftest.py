"""One Chromium for all tests in a browser, with and without WebGL; the project as others install it."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import installed
import pseudo
import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from graph.text import LANGUAGES, catalogue, definitions

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SAFE = ("--no-sandbox", "--disable-background-networking")
# Drawn by the processor: no graphics card is needed. What is not WebGL is drawn without the imitation of one.
_WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-gpu-compositing")
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


@pytest.fixture(scope="session")
def _pseudo_languages(tmp_path_factory) -> tuple[Path, Path]:
    """Folders with the pseudo-language in the place of Swedish, and of both languages."""
    one, both = tmp_path_factory.mktemp("pseudo"), tmp_path_factory.mktemp("pseudo-both")
    for folder, langs in ((one, (pseudo.LANG,)), (both, LANGUAGES)):
        for lang in langs:
            pseudo.write(folder, lang)
    return one, both


@pytest.fixture
def pseudo_language(_pseudo_languages, monkeypatch) -> Iterator[str]:
    """The pseudo-language in the place of Swedish; what is in English has missed its translation."""
    yield from _in_place_of_the_catalogues(_pseudo_languages[0], monkeypatch)


@pytest.fixture
def only_pseudo_language(_pseudo_languages, monkeypatch) -> Iterator[str]:
    """The pseudo-language in the place of all, for what is in one language of its own, or in all of them."""
    yield from _in_place_of_the_catalogues(_pseudo_languages[1], monkeypatch)


def _in_place_of_the_catalogues(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(catalogue, "LOCALE", folder)
    monkeypatch.setattr(definitions, "FILES", folder)
    pseudo.forget()
    yield pseudo.LANG
    monkeypatch.undo()
    pseudo.forget()


@pytest.fixture(scope="session")
def pseudo_data(tmp_path_factory) -> Path:
    """A folder with a network whose own words begin with Q."""
    return pseudo.write_data(tmp_path_factory.mktemp("pseudo-data"))
