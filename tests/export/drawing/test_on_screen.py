"""The same view on paper and on the screen: the dots' places, sizes, colours and shapes, and their names."""

import re
from collections.abc import Callable, Iterator, Sequence
from math import dist
from typing import NamedTuple
from xml.etree import ElementTree

import networks
import pytest
from picture.scene import stage as screen
from playwright.sync_api import Browser, Page

from graph.export import drawing
from graph.export.drawing.geometry import geometry_of
from graph.export.drawing.glyphs import FONTS
from graph.export.drawing.legend import legend
from graph.export.drawing.names import Name, names
from graph.export.drawing.visibility import visibility_of
from graph.network.model import Network
from graph.picture import compose, scene
from graph.picture.url import View

pytestmark = pytest.mark.browser

WIDTH, HEIGHT = 1100, 784
SHEET = drawing.Format(WIDTH, HEIGHT)  # with the letters and the number of names of a screen of this size
SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
FONT = '@font-face{font-family:Inter;src:url("/inter.woff2") format("woff2");font-weight:100 900}'
PLACED = 0.25  # pixels: places travel with one decimal
# On paper, where nobody can point at a dot, a long name has two lines and none stands where it could be another dot's:
# so a few names are others, and some stand elsewhere.
SAME_NAMES, SAME_PLACES, BESIDE = 0.85, 0.5, 8.0  # shares of the screen's names, and pixels
# Keeps what the canvas fills in the last frame: the colour, and the corners in pixels of the screen; of a circle the
# point at the top and the one to the right.
RECORD = """() => {
    const canvas = CanvasRenderingContext2D.prototype;
    const { beginPath, moveTo, lineTo, arc, fill, clearRect } = canvas;
    const at = (context, x, y) => {
        const ratio = context.canvas.width / context.canvas.clientWidth;
        const point = new DOMPoint(x, y).matrixTransform(context.getTransform());
        return [point.x / ratio, point.y / ratio];
    };
    let path = [];
    window.filled = [];
    Object.assign(canvas, {
        clearRect(...box) { window.filled = []; clearRect.apply(this, box); },
        beginPath() { path = []; beginPath.call(this); },
        moveTo(x, y) { path.push(at(this, x, y)); moveTo.call(this, x, y); },
        lineTo(x, y) { path.push(at(this, x, y)); lineTo.call(this, x, y); },
        arc(x, y, r, ...angles) {
            path.push(at(this, x, y - r), at(this, x + r, y));
            arc.call(this, x, y, r, ...angles);
        },
        fill(...how) { window.filled.push([this.fillStyle, path]); fill.apply(this, how); },
    });
}"""
Filled = tuple[str, list[tuple[float, float]]]


class Paper(NamedTuple):
    filled: list[Filled]
    names: dict[str, Name]
    written: list[str]


class Screen(NamedTuple):
    filled: list[Filled]
    boxes: dict[str, dict[str, float]]
    size: list[int]


@pytest.fixture
def served() -> Iterator[screen.Stage]:
    with screen.serving() as served:
        served.files["/inter.woff2"] = (FONTS / "inter-latin-wght-normal.woff2").read_bytes()
        served.files["/page.css"] += FONT.encode()
        yield served


@pytest.fixture
def open_page(chromium: Callable[[bool], Browser], served: screen.Stage) -> Iterator[Callable[[str], Page]]:
    contexts = []

    def opened(tone: str) -> Page:
        viewport = {"width": WIDTH + 2, "height": HEIGHT + 16}
        contexts.append(chromium(False).new_context(viewport=viewport, color_scheme=tone, reduced_motion="reduce"))
        page = contexts[-1].new_page()
        page.goto(served.address)
        screen.settle(page)
        return page

    yield opened
    for context in contexts:
        context.close()


def corners(path: str) -> list[tuple[float, float]]:
    numbers = [float(number) for number in NUMBER.findall(path)]
    if "a" in path:
        x, y, r = numbers[:3]
        return [(x + r, y - r), (x + 2 * r, y)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def draw(served: screen.Stage, page: Page, network: Network, view: View, tone: str) -> tuple[Paper, Screen]:
    """The view on paper, and on the screen with the dots and the camera where the sheet has them."""
    picture = compose(network, view, "sv")
    visible, graph = visibility_of(picture), picture.graph
    explained = legend(visible, ["#000000"] * len(picture.partition.legend), SHEET)
    sheet = geometry_of(visible, WIDTH, HEIGHT, explained.width)
    placed = names(visible, sheet, SHEET.font_size, SHEET.names, [explained.box(sheet.scale)])
    root = ElementTree.fromstring(drawing.svg(picture, "", "", sheet=SHEET, tone=tone).text)
    paths = root.findall(f".//{SVG}g[@class='actor']/{SVG}path")
    filled = [(fill, corners(p.get("d", ""))) for p in paths if (fill := p.get("fill", "").lower()) != "none"]
    texts = [t.text or "" for t in root.findall(f".//{SVG}g[@id='names']/{SVG}text")]
    on_paper = Paper(filled, {graph.dots[name.dot].id: name for name in placed}, texts)

    (left, top), scale = sheet.origin, sheet.scale
    spots = {d.id: ((c.x - left) / scale, (c.y - top) / scale) for d, c in zip(graph.dots, sheet.discs, strict=True)}
    places = scene.place(graph, spots)
    layers = served.publish(graph=graph, places=places, ranking=picture.ranking, partition=picture.partition)
    screen.show(page, layers, select=picture.select)
    page.evaluate(RECORD)
    middle = {"x": (WIDTH / 2 - left) / scale, "y": (HEIGHT / 2 - top) / scale}
    page.evaluate("camera => window.host().explorer.network.moveTo(camera)", {"scale": scale, "position": middle})
    screen.settle(page)
    frame = page.locator(".stage")
    size = [frame.evaluate("frame => frame.clientWidth"), frame.evaluate("frame => frame.clientHeight")]
    boxes = page.evaluate("window.host().explorer.boxes")
    seen = [(fill, [tuple(corner) for corner in path]) for fill, path in page.evaluate("window.filled")]
    return on_paper, Screen(seen, {id.removeprefix(":"): box for id, box in boxes.items()}, size)


def apart(path: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]) -> float:
    return max(dist(a, b) for a, b in zip(path, other, strict=True))


def moved(name: Name, box: dict[str, float]) -> float:
    """From the middle of a name on paper to its middle on the screen."""
    return dist(
        (name.box.x + name.box.w / 2, name.box.y + name.box.h / 2), (box["x"] + box["w"] / 2, box["y"] + box["h"] / 2)
    )


VIEWS = {
    "toy12": (networks.toy12, View(), "light"),
    "shipped": (networks.shipped, View(), "dark"),
    "selected": (networks.shipped, View(actor="msi"), "light"),
    "regions": (networks.shipped, View(colour="region", layout="regions", size="betweenness"), "light"),
}


@pytest.mark.parametrize("view", VIEWS)
def test_paper_and_screen_show_the_same(served: screen.Stage, open_page: Callable[[str], Page], view: str) -> None:
    make, shown, tone = VIEWS[view]
    paper, on_screen = draw(served, open_page(tone), make(), shown, tone)
    assert on_screen.size == [WIDTH, HEIGHT]

    # A halo is translucent, and whatever is selected is drawn once more over the others.
    marks = {(fill, tuple(path)) for fill, path in on_screen.filled if fill.startswith("#")}
    assert len(marks) == len(paper.filled) >= len(make().actors)
    for fill, path in paper.filled:
        alike = [other for colour, other in marks if colour == fill and len(other) == len(path)]
        assert min(apart(path, other) for other in alike) < PLACED

    assert paper.written == [line for name in paper.names.values() for line in name.lines]
    assert len(paper.names) == len(on_screen.boxes)
    both = paper.names.keys() & on_screen.boxes.keys()
    beside = [id for id in both if moved(paper.names[id], on_screen.boxes[id]) < BESIDE]
    assert len(both) >= SAME_NAMES * len(on_screen.boxes)
    assert len(beside) >= SAME_PLACES * len(on_screen.boxes)
