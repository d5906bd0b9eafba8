"""Takes the pictures of the README and the guides anew: `.venv/bin/python scripts/screenshot.py`.

Serves the data that come with the project, opens the app in Chromium and waits until each picture is drawn.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PORT = 8599
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NETWORK, CARD, CHART = ".network[data-ready]", ".st-key-actor_card h3", "[data-testid=stVegaLiteChart] svg"


class Shot(NamedTuple):
    """A picture's file, the view's address, its language, the size of the window, and what must be there.

    Where a `link` is followed from there, the picture is the third step of the story that it leads to.
    """

    file: str
    address: str
    locale: str
    size: tuple[int, int]
    awaited: tuple[str, ...]
    link: str = ""


WIDE, GUIDE, TALL, WALL = (1456, 819), (1200, 760), (1200, 1160), (1280, 720)
SHOTS = (
    Shot("screenshot.png", "?actor=msi", "en-GB", WIDE, (NETWORK, CARD)),
    Shot("guide/en/explore.png", "?actor=msi", "en-GB", GUIDE, (NETWORK, CARD)),
    Shot("guide/en/map.png", "?map=sector", "en-GB", GUIDE, (NETWORK,)),
    Shot("guide/en/hubs.png", "hubs", "en-GB", TALL, (CHART,)),
    Shot("guide/sv/utforska.png", "?actor=msi", "sv-SE", GUIDE, (NETWORK, CARD)),
    Shot("guide/sv/karta.png", "?map=sector", "sv-SE", GUIDE, (NETWORK,)),
    Shot("guide/sv/nav.png", "hubs", "sv-SE", TALL, (CHART,)),
    Shot("guide/en/wall.png", "workshop", "en-GB", WALL, (), "Tell the story on the wall"),
    Shot("guide/sv/vaggen.png", "workshop", "sv-SE", WALL, (), "Visa berättelsen på väggen"),
)


def take(chromium: Browser, shot: Shot) -> None:
    """Save what a visitor sees at the address, in light colours."""
    width, height = shot.size
    page = chromium.new_page(
        viewport={"width": width, "height": height}, locale=shot.locale, color_scheme="light", reduced_motion="reduce"
    )
    page.goto(f"http://127.0.0.1:{PORT}/{shot.address}")
    for awaited in shot.awaited:
        page.locator(awaited).first.wait_for()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    if shot.link:
        page.get_by_role("link", name=shot.link).click()
        page.locator(NETWORK).wait_for()
        for step in ("2", "3"):
            page.keyboard.press("ArrowRight")
            page.locator(f'.network[data-ready="{step}"]').wait_for()
    page.screenshot(path=DOCS / shot.file)
    page.close()


@contextmanager
def serving() -> Iterator[None]:
    """The app on `PORT`, until the block ends."""
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(PORT)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        for line in server.stdout or ():
            if "http://127.0.0.1" in line:
                break
        yield
    finally:
        server.terminate()
        server.wait()


def main() -> None:
    """Serve, take the pictures, stop serving."""
    browser = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)))
    with serving(), sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser, args=["--no-sandbox", "--disable-background-networking"]
        )
        for shot in SHOTS:
            take(chromium, shot)
        chromium.close()


if __name__ == "__main__":
    main()
