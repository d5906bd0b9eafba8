"""Small networks in the picture, and what can be asked of it in the browser."""

import io

from PIL import Image
from playwright.sync_api import expect

from graph.network.model import Actor
from graph.picture import scene

from . import stage

# A small world: x is the middle of a chain a-b-c-d-e, f stands alone.
CHAIN = stage.network(
    [
        Actor("a", "Alma", "public"),
        Actor("b", "Bo", "academia"),
        Actor("c", "Cia", "civil_society", form="network"),
        Actor("d", "Dan", "business"),
        Actor("e", "Eva", "public"),
        Actor("f", "Fia", "business"),
    ],
    [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")],
)
SPOTS = {"a": (0, 0), "b": (400, 100), "c": (800, 0), "d": (1200, 150), "e": (1600, 0), "f": (800, 650)}


def chain(served):
    return served.layers(CHAIN, positions=SPOTS)


def at(page, id):
    spot = page.evaluate(
        """id => {
            const box = window.host().querySelector('.stage').getBoundingClientRect();
            const { x, y } = window.host().explorer.at(id);
            return [box.x + x, box.y + y];
        }""",
        id,
    )
    return tuple(spot)


def explorer(page, what):
    return page.evaluate(f"window.host().explorer.{what}")


def told(page):
    stage.settle(page)  # what is told comes at most every 180 ms
    return page.evaluate("window.told.splice(0)")


def resize(page, width, height):
    page.set_viewport_size({"width": width, "height": height})
    expect(page.locator("html")).to_have_js_property("clientWidth", width)
    stage.settle(page)


def legend(page, name):
    return page.get_by_role("group", name="Legend").get_by_role("button", name=name)


def colour_at(page, x, y):
    """The colour in the middle of the screen's pixel, as one sees it."""
    shot = Image.open(io.BytesIO(page.screenshot(clip={"x": x - 1, "y": y - 1, "width": 3, "height": 3})))
    return shot.convert("RGB").getpixel((1, 1))


def map_of(served, network, groups, by="sector"):
    graph = scene.compose_map(network, groups, {}, "en", stage.words("en"))
    return served.publish(
        graph=graph,
        places=scene.ring(graph),
        ranking=scene.rank(graph, "actors", {dot.id: dot.count for dot in graph.dots}),
        partition=scene.partition_of(graph, groups, {}, by, by.title()),
    )


def sectors_of(network):
    return {a.id: a.sector for a in network.actors}


def regions(count, each=3):
    """A network of so many regions of different sizes, each tied to the next, and whose region is which."""
    groups = {f"{i:02}-{j}": f"Landskapet {i:02}" for i in range(count) for j in range(each + i % 3)}
    ids = sorted(groups)
    pairs = {tuple(sorted((id, ids[(3 * k + 7) % len(ids)]))) for k, id in enumerate(ids)}
    actors = [Actor(id, f"Actor {id}", "public") for id in ids]
    return stage.network(actors, sorted(pair for pair in pairs if pair[0] != pair[1])), groups


def meets(a, b, slack=0.0):
    return (
        a["x"] + slack < b["x"] + b["w"]
        and b["x"] + slack < a["x"] + a["w"]
        and a["y"] + slack < b["y"] + b["h"]
        and b["y"] + slack < a["y"] + a["h"]
    )


def disc(page, id):
    spot, r = explorer(page, f"at({id!r})"), explorer(page, f"dot({id!r})")["drawn"]
    return {"x": spot["x"] - r, "y": spot["y"] - r, "w": 2 * r, "h": 2 * r}


def panel(page, selector):
    return page.evaluate(
        """selector => {
            const stage = window.host().querySelector('.stage').getBoundingClientRect();
            const box = window.host().querySelector(selector).getBoundingClientRect();
            return { x: box.left - stage.left, y: box.top - stage.top, w: box.width, h: box.height };
        }""",
        selector,
    )
