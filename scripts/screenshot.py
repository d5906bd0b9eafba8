"""Takes the pictures of the README and the guides anew: `.venv/bin/python scripts/screenshot.py`.

Serves the data that come with the project, opens the app in Chromium and waits until each picture is drawn.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, sync_playwright
from xlsxwriter import Workbook

from graph import Selection, load, select

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PORT = 8599
BEGUN = 500  # milliseconds after which what a press leads to has begun
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NETWORK, CARD = ".network[data-ready]", ".st-key-actor_card h3"
# Of the page Hubs: what the explaining question expects, and the last of the cards.
HUBS = (".shares .bar .expected", ".st-key-depends_record_numbers")


COVERAGE = (".st-key-coverage_map svg.marks", ".st-key-coverage_cells svg.marks", ".st-key-find .search[data-ready]")


Press = tuple[Literal["combobox", "option", "radio"], str]


class Shot(NamedTuple):
    """A picture's file, the view's address, its language, the size of the window, and what must be there.

    Where a `link` is followed from there, the picture is the third step of the story that it leads to. With `pressed`,
    roles and names of what is pressed one after the other, the page is that in which the text `until` stands. With
    `top`, that part of the page is at the top of the picture.
    """

    file: str
    address: str
    locale: str
    size: tuple[int, int]
    awaited: tuple[str, ...]
    link: str = ""
    pressed: tuple[Press, ...] = ()
    until: str = ""
    top: str = ""


ENDINGS = (*COVERAGE, ".st-key-endings_asked")
COMPARED = (".network[data-ready] >> nth=1",)
SIDES = "compare?sides=region:SE224,SE124"
MEETING: dict[str, tuple[Press, ...]] = {
    "en": (("radio", "Regions"), ("combobox", "Between"), ("option", "Örebro County")),
    "sv": (("radio", "Regioner"), ("combobox", "Mellan"), ("option", "Örebro län")),
}
CONNECTING: dict[str, tuple[Press, ...]] = {
    "en": (("combobox", "Between"), ("option", "Business"), ("combobox", "and"), ("option", "Civil society")),
    "sv": (("combobox", "Mellan"), ("option", "Näringsliv"), ("combobox", "och"), ("option", "Civilsamhälle")),
}
WIDE, GUIDE, TALL, WALL = (1456, 819), (1200, 760), (1200, 1160), (1280, 720)
SHOTS = (
    Shot("screenshot.png", "?actor=msi", "en-GB", WIDE, (NETWORK, CARD)),
    Shot("guide/en/explore.png", "?actor=msi", "en-GB", GUIDE, (NETWORK, CARD)),
    Shot("guide/en/map.png", "?map=sector", "en-GB", GUIDE, (NETWORK,)),
    Shot("guide/en/hubs.png", "hubs", "en-GB", TALL, HUBS),
    Shot("guide/sv/utforska.png", "?actor=msi", "sv-SE", GUIDE, (NETWORK, CARD)),
    Shot("guide/sv/karta.png", "?map=sector", "sv-SE", GUIDE, (NETWORK,)),
    Shot("guide/sv/nav.png", "hubs", "sv-SE", TALL, HUBS),
    Shot(
        "guide/en/gaps.png",
        "gaps",
        "en-GB",
        TALL,
        COVERAGE,
        pressed=(("combobox", "Region"), ("option", "Norrbotten County")),
        until="Not documented: scaling",
    ),
    Shot(
        "guide/sv/luckor.png",
        "gaps",
        "sv-SE",
        TALL,
        COVERAGE,
        pressed=(("combobox", "Region"), ("option", "Norrbottens län")),
        until="Inte dokumenterat: uppskalning",
    ),
    *(
        Shot(file, "gaps", locale, TALL, COVERAGE, pressed=pressed, until=until, top="#meet")
        for file, locale, pressed, until in (
            ("guide/en/introductions.png", "en-GB", MEETING["en"], "1. Örebro University"),
            ("guide/sv/introduktioner.png", "sv-SE", MEETING["sv"], "1. Örebro universitet"),
            ("guide/en/connectors.png", "en-GB", CONNECTING["en"], "28% of the shortest paths"),
            ("guide/sv/forenar.png", "sv-SE", CONNECTING["sv"], "28 % av de kortaste vägarna"),
        )
    ),
    Shot("guide/en/endings.png", "gaps", "en-GB", TALL, ENDINGS, top="#endings"),
    Shot("guide/sv/slutar.png", "gaps", "sv-SE", TALL, ENDINGS, top="#endings"),
    Shot("guide/en/compare.png", SIDES, "en-GB", TALL, COMPARED),
    Shot("guide/sv/jamfor.png", SIDES, "sv-SE", TALL, COMPARED),
    Shot("guide/en/wall.png", "workshop", "en-GB", WALL, (), "Show the story on a large screen"),
    Shot("guide/sv/vaggen.png", "workshop", "sv-SE", WALL, (), "Visa berättelsen på storskärm"),
)


IMPORTS = (
    ("en-GB", ("Bring a file", "Continue"), ("guide/en/columns.png", "guide/en/review.png")),
    ("sv-SE", ("Ta in en fil", "Fortsätt"), ("guide/sv/kolumner.png", "guide/sv/granska.png")),
)
REGION = "SE124"
WIDE_STEP = (1200, 1000)


def sheet() -> bytes:
    """Some of the project's own data as the workbook that somebody may have: two sheets with Swedish headings."""
    network = select(load(ROOT / "data"), Selection(regions=frozenset({REGION})))
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        actors, links = book.add_worksheet("Aktörer"), book.add_worksheet("Samarbeten")
        actors.write_row(0, 0, ["Organisation", "Sektor", "Län", "Webbplats"])
        for i, actor in enumerate(network.actors, 1):
            sector = network.sectors[actor.sector].sv
            actors.write_row(i, 0, [actor.name, sector, "Örebro län", actor.url or ""])
        links.write_row(0, 0, ["Part 1", "Part 2", "Typ", "Start", "Slut"])
        for i, link in enumerate(network.links, 1):
            first, *others = (network.actor(id).name for id in link.members)
            kind = network.kinds[link.kind].name.sv
            links.write_row(i, 0, [first, "; ".join(others), kind, link.start or "", link.end or ""])
    return buffer.getvalue()


def take_import(chromium: Browser, locale: str, words: tuple[str, str], files: tuple[str, str]) -> None:
    """Save two steps of an import: the columns, and what was understood."""
    begin, proceed = words
    width, height = WIDE_STEP
    page = chromium.new_page(
        viewport={"width": width, "height": height}, locale=locale, color_scheme="light", reduced_motion="reduce"
    )
    page.goto(f"http://127.0.0.1:{PORT}/data")
    page.get_by_role("button", name=begin).click()
    given = {"name": "orebro.xlsx", "mimeType": "application/octet-stream", "buffer": sheet()}
    page.locator("input[type=file]").set_input_files(given)
    for file in files:
        page.get_by_role("button", name=proceed, exact=True).click()
        page.locator('[aria-current="step"]', has_text="2" if file == files[0] else "3").first.wait_for()
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        page.screenshot(path=DOCS / file)
    page.close()


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
    page.wait_for_function("!document.querySelector('[data-testid=stSkeleton]')")
    for role, name in shot.pressed:
        if role == "option":
            page.keyboard.type(name)  # a long list has only those that fit
        page.get_by_role(role, name=name, exact=role == "combobox").first.click()
        page.wait_for_timeout(BEGUN)
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    if shot.until:
        page.get_by_text(shot.until).first.wait_for()
        page.mouse.move(0, height)
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    if shot.top:
        page.locator(shot.top).evaluate("part => part.scrollIntoView()")
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
        for locale, words, files in IMPORTS:
            take_import(chromium, locale, words, files)
        chromium.close()


if __name__ == "__main__":
    main()
