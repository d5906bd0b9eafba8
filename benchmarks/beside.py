"""What a visitor's clicks cost while changed files of nearly 64 MiB are read, beside the same clicks alone.

    python benchmarks/beside.py [--rounds 3]

One visitor in real Chromium clicks on actors and on a plain button: ten times each while nothing is read, then for as
long as another version of the files is, in turns. The links of that version are those of the shipped data many times
over, so that the page stays the same. Milliseconds from the mouse button to the changed card, and their ratio; exits
with 1 if the median while reading is more than 1.5 times the median alone.
"""

import shutil
import sys
from argparse import ArgumentParser
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from clicks import BROWSERS, CARD, DATA, FLAGS, PLAIN, click_an_actor, press, ready, served, timed
from playwright.sync_api import Page, sync_playwright

GOAL, LARGEST, TURNS = 1.5, 63 * 2**20, 10
READING = "[data-testid=stAlertContentInfo]"


def grown(links: str, version: int) -> str:
    """The links again and again, up to the largest file that the app takes."""
    entries = links.partition("links:\n")[2]
    copies = LARGEST // len(entries.encode())
    return links + "".join(f"{entries}" for _ in range(copies - 1)) + f"# version {version}\n"


def turn(page: Page, ids: list[str], number: int) -> dict[str, float | None]:
    """One click on an actor and one on the button."""
    picture = timed(page, f"{CARD} h3", lambda: click_an_actor(page, ids[number % 80 : number % 80 + 60]))
    return {"picture": picture, "plain": timed(page, PLAIN, lambda: press(page))}


def measured(page: Page, folder: Path, rounds: int) -> dict[str, dict[str, list[float]]]:
    found: dict[str, dict[str, list[float]]] = {when: {"picture": [], "plain": []} for when in ("alone", "reading")}
    ids: list[str] = page.locator(".network").evaluate("host => host.explorer.shown")
    links = (DATA / "links.yaml").read_text(encoding="utf-8")

    def keep(when: str, number: int) -> None:
        for what, spent in turn(page, ids, number).items():
            found[when][what] += [] if spent is None else [spent]

    for version in range(rounds):
        for number in range(TURNS):
            keep("alone", number)
        (folder / "links.yaml").write_text(grown(links, version), encoding="utf-8")
        press(page)
        page.locator(READING).wait_for()
        number = 0
        while page.locator(READING).count():
            keep("reading", number)
            number += 1
        ready(page)
        (folder / "links.yaml").write_text(links, encoding="utf-8")
        press(page)
        ready(page)
        print(f"round {version + 1}: {number} turns while the files were read", flush=True)
    return found


def main() -> int:
    parser = ArgumentParser(description="Clicks while files are read, beside the same clicks alone.")
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    browser = next(filter(None, map(shutil.which, BROWSERS)))
    with TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(shutil.copytree(DATA, Path(temporary) / "data"))
        with served(folder) as address:
            chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
            page = chromium.new_context(viewport={"width": 1456, "height": 819}, reduced_motion="reduce").new_page()
            page.set_default_timeout(600_000)
            page.goto(address)
            ready(page)
            found = measured(page, folder, rounds)
            chromium.close()
    print("| click | alone | 90 % | reading | 90 % | ratio |\n|---|--:|--:|--:|--:|--:|")
    worst = 0.0
    for what in ("picture", "plain"):
        alone, reading = found["alone"][what], found["reading"][what]
        ratio = median(reading) / median(alone)
        worst = max(worst, ratio)
        ends = [quantiles(times, n=10)[-1] for times in (alone, reading)]
        told = (f"{median(alone):.0f}", f"{ends[0]:.0f}", f"{median(reading):.0f}", f"{ends[1]:.0f}", f"{ratio:.2f}")
        print(f"| {what} | {' | '.join(told)} |")
    return 1 if worst > GOAL else 0


if __name__ == "__main__":
    sys.exit(main())
