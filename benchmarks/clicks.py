"""What a click in the picture costs: bytes sent, time until the card has changed, frames, memory, in real Chromium.

    python benchmarks/clicks.py            170 (the shipped data), 2,000 and 10,000 actors; some six minutes
    python benchmarks/clicks.py --small    without the last

Clicks in the picture and on a plain button of the same page take turns. Times are medians in milliseconds, from the
mouse button to the changed text; bytes are those of the web socket. A frame is what the main thread spends on one step
of a drag, everything it draws included.
"""

import random
import shutil
import socket
import subprocess
import sys
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from playwright.sync_api import CDPSession, Page, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

HERE = Path(__file__).parent
DATA = HERE.parent / "data"
SECTORS = ("public", "academia", "civil_society", "business")
CLICKS, SELECTIONS, STEPS = 15, 200, 60
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    *("--no-sandbox", "--disable-background-networking", "--enable-precise-memory-info"),
    # A page that waits for its frames as long as here looks idle, and V8 would tidy up in what is measured.
    "--js-flags=--expose-gc --no-memory-reducer",
    # Without a graphics processor, WebGL is drawn by a stand-in, and two-dimensional canvases by the main thread.
    *("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-accelerated-2d-canvas"),
]
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
CARD, PLAIN = ".st-key-actor_card", ".st-key-plain"

# From the next press of the mouse button until the text of what the selector finds has changed.
CHANGE = """selector => {
    const text = () => document.querySelector(selector)?.textContent;
    const before = text();
    let start = null;
    addEventListener("pointerdown", () => (start = performance.now()), { capture: true, once: true });
    window.changed = new Promise((done) => {
        const watch = new MutationObserver(() => {
            if (start === null || text() === before) return;
            watch.disconnect();
            done(performance.now() - start);
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(() => done(null), 10_000); // the click hit nobody new
    });
}"""
# A pixel of the page where one of the actors can be clicked.
IN_SIGHT = """(host, ids) => {
    const box = host.querySelector(".stage").getBoundingClientRect();
    for (const id of ids) {
        const at = host.explorer.at(id);
        if (!at) continue;
        const [x, y] = [box.x + at.x, box.y + at.y];
        const on = host.getRootNode().elementFromPoint(x, y);
        if (on?.closest(".stage") && !on.closest(".bar, .legend") && host.explorer.selected !== id) return [x, y];
    }
    return null;
}"""
# Counts the frames that are made while the picture follows the mouse.
COUNT_FRAMES = """() => {
    window.frames_ = 0;
    const count = () => {
        window.frames_++;
        window.framing = requestAnimationFrame(count);
    };
    window.framing = requestAnimationFrame(count);
}"""
# Waits until the address, the last that a run writes, names whoever is selected.
TOLD = """host => new Promise((done) => {
    const wait = () => {
        if (new URLSearchParams(location.search).get("actor") === host.explorer.selected) done();
        else setTimeout(wait, 20);
    };
    wait();
})"""


class Figures(NamedTuple):
    """What was measured of one network."""

    drawn: float
    own: int
    every: int
    picture: float
    plain: float
    frame: float
    heap: float
    still: bool


def synthetic(folder: Path, actors: int) -> None:
    """A network with five links an actor."""
    draw = random.Random(actors)
    who = (f"  - {{id: a{i}, name: Actor {i}, sector: {draw.choice(SECTORS)}}}\n" for i in range(actors))
    (folder / "actors.yaml").write_text("actors:\n" + "".join(who))
    pairs = sorted({tuple(sorted(draw.sample(range(actors), 2))) for _ in range(5 * actors)})
    links = (f"  - {{source: a{a}, target: a{b}, kind: other}}\n" for a, b in pairs)
    (folder / "links.yaml").write_text("links:\n" + "".join(links))


@contextmanager
def started(script: str, folder: Path) -> Iterator[tuple[str, int]]:
    """The address of an app that shows the data of a folder, and the id of its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        script,
        "--server.port",
        str(port),
        "--",
        "--data",
        str(folder),
    ]
    server = subprocess.Popen(command, cwd=HERE.parent, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        for line in server.stdout or ():
            if "http://127.0.0.1" in line:
                break
        yield f"http://127.0.0.1:{port}/", server.pid
    finally:
        server.terminate()
        server.wait()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    with started(str(HERE / "explore_with_button.py"), folder) as (address, _):
        yield f"{address}?lang=en"


class Wire:
    """What the server sends over the web socket."""

    def __init__(self, session: CDPSession) -> None:
        self._messages: list[bytes] = []
        session.send("Network.enable")
        session.on("Network.webSocketFrameReceived", self._received)

    def _received(self, event: dict[str, Any]) -> None:
        self._messages.append(b64decode(event["response"]["payloadData"]))

    def sizes(self) -> tuple[int, int]:
        """The bytes of the picture's own message, and of all messages, since the last call."""
        own = 0
        for message in self._messages:
            element = ForwardMsg.FromString(message).delta.new_element
            if element.WhichOneof("type") == "bidi_component" and element.bidi_component.component_name.endswith(
                "network"
            ):
                own += element.bidi_component.ByteSize()
        every = sum(map(len, self._messages))
        self._messages.clear()
        return own, every


def ready(page: Page) -> None:
    page.locator(".network[data-ready]").wait_for(timeout=600_000)
    page.locator(f"{PLAIN} button").wait_for(timeout=600_000)
    page.locator(IDLE).wait_for(timeout=600_000)


def timed(page: Page, watched: str, click: Callable[[], None]) -> float | None:
    page.evaluate(CHANGE, watched)
    click()
    spent: float | None = page.evaluate("window.changed")
    page.locator(IDLE).wait_for()
    return spent


def click_an_actor(page: Page, ids: list[str]) -> None:
    """Click on the first of these that is in sight, and not selected yet; where dots lie close, it may be another."""
    x, y = page.locator(".network").evaluate(IN_SIGHT, ids)
    page.mouse.click(x, y)


def press(page: Page) -> None:
    """The plain button, without waiting for the page to be still as a click of Playwright's would."""
    page.locator(f"{PLAIN} button").evaluate(
        "button => { button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); button.click(); }"
    )


def deselect(page: Page) -> None:
    """Whoever is clicked next is then somebody new."""
    page.locator(".network .stage").focus()
    page.keyboard.press("Escape")
    # The address is the last that a run writes.
    page.wait_for_function("!location.search.includes('actor=')")
    page.locator(IDLE).wait_for()


def heap(page: Page) -> float:
    page.evaluate("gc()")
    return float(page.evaluate("performance.memory.usedJSHeapSize")) / 2**20


def frames(page: Page, session: CDPSession) -> float:
    """The main thread's milliseconds for a frame while the picture is dragged about, everything it does counted.

    What the graphics processor draws is not in it, and without one neither is what its stand-in does.
    """

    def busy() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return 1000 * next(float(metric["value"]) for metric in metrics if metric["name"] == "TaskDuration")

    session.send("Performance.enable")
    box = page.locator(".network .stage").bounding_box()
    assert box
    x, y = box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.06
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(COUNT_FRAMES)
    before = busy()
    for i in range(STEPS):
        page.mouse.move(x + 2 * i, y + i)
    spent = busy() - before
    made = page.evaluate("cancelAnimationFrame(window.framing), window.frames_")
    page.mouse.up()
    return spent / max(int(made), 1)


def camera(page: Page) -> list[float]:
    """What the camera looks at, and how near."""
    found: list[float] = page.locator(".network").evaluate("host => Object.values(host.explorer.camera)")
    return [round(value, 6) for value in found]


def positions(page: Page, ids: list[str]) -> list[Any]:
    """Where on the stage each of these actors is."""
    found: list[Any] = page.locator(".network").evaluate("(host, ids) => ids.map((id) => host.explorer.at(id))", ids)
    return found


def measure(page: Page, session: CDPSession, address: str) -> Figures:
    wire = Wire(session)
    page.goto(address)
    ready(page)
    page.goto(address)  # a warm server
    page.locator(".network[data-ready]").wait_for()
    drawn = float(page.evaluate("performance.now()"))
    ready(page)
    ids: list[str] = page.locator(".network").evaluate("host => host.explorer.shown")
    picture, plain, sent = [], [], []
    for i in range(CLICKS):
        deselect(page)
        wire.sizes()
        picture.append(timed(page, f"{CARD} h3", lambda i=i: click_an_actor(page, ids[i : i + 60])))
        sent.append(wire.sizes())
        plain.append(timed(page, PLAIN, lambda: press(page)))
    frame = frames(page, session)
    before, at, places = heap(page), camera(page), positions(page, ids)
    for i in range(SELECTIONS):
        click_an_actor(page, ids[i % 100 : i % 100 + 60])
        page.locator(".network").evaluate(TOLD)
    page.locator(IDLE).wait_for()
    deselect(page)
    grown = heap(page) / before - 1
    return Figures(
        drawn=drawn,
        own=max(own for own, _ in sent),
        every=max(every for _, every in sent),
        picture=median(filter(None, picture)),
        plain=median(filter(None, plain)),
        frame=frame,
        heap=100 * grown,
        still=camera(page) == at and positions(page, ids) == places,
    )


def run(address: str) -> Figures:
    browser = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
        page = chromium.new_context(viewport={"width": 1456, "height": 819}, reduced_motion="reduce").new_page()
        page.set_default_timeout(120_000)
        found = measure(page, page.context.new_cdp_session(page), address)
        chromium.close()
    return found


def sizes(small: bool) -> Iterator[tuple[str, Callable[[Path], None] | None]]:
    yield "170 (shipped)", None
    yield "2,000", lambda folder: synthetic(folder, 2_000)
    if not small:
        yield "10,000", lambda folder: synthetic(folder, 10_000)


if __name__ == "__main__":
    print("| actors | drawn | own bytes | all bytes | click | plain button | ratio | frame | heap | camera kept |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|---|")
    for title, make in sizes("--small" in sys.argv):
        with TemporaryDirectory() as folder:
            if make:
                make(Path(folder))
            with served(Path(folder) if make else DATA) as address:
                f = run(address)
        told = (f"{f.drawn:,.0f}", f"{f.own:,}", f"{f.every:,}", f"{f.picture:.0f}", f"{f.plain:.0f}")
        more = (f"{f.picture / f.plain:.2f}", f"{f.frame:.1f}", f"{f.heap:+.0f} %", "yes" if f.still else "no")
        print(f"| {title} | {' | '.join(told + more)} |", flush=True)
