"""What a step of a story costs: from the key to the settled picture, in real Chromium.

    python benchmarks/steps.py             170 (the shipped data) and 2,000 actors with 10,000 ties; half a minute

The window is 1920 × 1080, without a graphics processor. A step has an animation of its own, 0.7 s; a picture is settled
when neither camera nor colours have changed after it. Milliseconds beyond the animation, the median of seven rounds of
four steps each and the worst of all.
"""

import random
import shutil
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from graph import load
from graph.export.html import Stage, StageStep, document
from graph.network.model import Actor, Link, Network
from graph.network.selection import Scope
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture import compose
from graph.picture.url import View

DATA = Path(__file__).parent.parent / "data"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-gpu", "--disable-3d-apis"]
ANIMATION, ROUNDS, KEYS = 700, 7, ("ArrowRight", "ArrowRight", "ArrowRight", "Home")
GOALS = {"170 actors": 400, "2,000 actors": 1_000}

SETTLED = """async key => {
    const { explorer } = document.querySelector(".network");
    const seen = () => JSON.stringify(explorer.camera);
    const began = performance.now();
    dispatchEvent(new KeyboardEvent("keydown", { key }));
    let [last, before] = [began, seen()];
    while (performance.now() - last < 300) {
        await new Promise(requestAnimationFrame);
        const now = seen();
        if (explorer.fading || now !== before) [last, before] = [performance.now(), now];
    }
    return last - began;
}"""


def crowd(actors: int = 2_000, ties: int = 10_000) -> Network:
    draw = random.Random(1)
    made = tuple(Actor(f"a{i:04}", f"Actor {i}", draw.choice(list(SECTORS))) for i in range(actors))
    pairs: set[tuple[str, str]] = set()
    while len(pairs) < ties:
        a, b = sorted((int(actors * draw.random() ** 2), int(actors * draw.random())))
        if a != b:
            pairs.add((made[a].id, made[b].id))
    return Network(made, tuple(Link(pair, "other") for pair in sorted(pairs)), SECTORS, KINDS)


def story(network: Network, hub: str, end: str) -> bytes:
    views = (View(), View(actor=hub, scope=Scope(focus=(hub,))), View(actor=hub, to=end), View())
    steps = tuple(StageStep(compose(network, view, "en"), f"Step {i}") for i, view in enumerate(views, 1))
    return document(Stage("Steps", "en", steps, "projector", "story"))


def main() -> None:
    found = next(filter(None, map(shutil.which, BROWSERS)))
    stories = {"170 actors": story(load(DATA), "msi", "samforma"), "2,000 actors": story(crowd(), "a0003", "a0900")}
    missed = []
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        for name, content in stories.items():
            path = Path(folder) / "story.html"
            path.write_bytes(content)
            page = browser.new_page(viewport={"width": 1920, "height": 1080})
            page.goto(path.as_uri())
            page.wait_for_selector(".network[data-ready]")
            times = [page.evaluate(SETTLED, key) - ANIMATION for _ in range(ROUNDS) for key in KEYS]
            print(f"{name}: median {median(times):.0f} ms, worst {max(times):.0f} ms, goal {GOALS[name]} ms")
            missed += [name] if max(times) > GOALS[name] else []
            page.close()
        browser.close()
    raise SystemExit(bool(missed))


if __name__ == "__main__":
    main()
