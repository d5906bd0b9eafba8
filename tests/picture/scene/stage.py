"""A page that holds the picture and nothing else: a small server, and networks to show in it."""

import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import expect

from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture import scene
from graph.picture.scene import WORDS
from graph.picture.texts import texts

BUNDLE = Path(scene.__file__).parents[2] / "frontend" / "bundle"
POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; script-src 'self'"
STYLE = """
:root { --st-background-color: #fff; --st-text-color: #1b232c; --st-secondary-background-color: #f3f4f3;
  --st-border-color: #d7dadd; --st-border-color-light: #e6e8ea; --st-primary-color: #0b6bb0; --st-font: sans-serif; }
@media (prefers-color-scheme: dark) { :root { --st-background-color: #10151c; --st-text-color: #e8edf2;
  --st-secondary-background-color: #1b232c; --st-border-color: #2a343f; --st-border-color-light: #222b35;
  --st-primary-color: #56b4e9; } }
body { margin: 0; background: var(--st-background-color); }
"""
SCRIPT = """
// Whatever the picture waits for: its frames and its timers, but for those that only tidy up in the end.
const waiting = {};
const nextFrame = requestAnimationFrame.bind(window);
const watch = (start, stop) => {
  const [begin, end, pending] = [window[start].bind(window), window[stop].bind(window), new Set()];
  window[start] = (act, ...how) => {
    const id = begin((...given) => { pending.delete(id); act(...given); }, ...how);
    if (!(how[0] > 1_000)) pending.add(id);
    return id;
  };
  window[stop] = (id) => { pending.delete(id); end(id); };
  waiting[start] = pending;
};
watch("setTimeout", "clearTimeout");
watch("requestAnimationFrame", "cancelAnimationFrame");

// For how many frames on end it has waited for nothing; two are enough, and not counted further.
const mirror = () => {
  const { dataset } = document.body;
  const busy = Object.values(waiting).some((pending) => pending.size);
  dataset.still = busy ? 0 : Math.min(Number(dataset.still ?? 0) + 1, 2);
  nextFrame(mirror);
};

const { default: mount } = await import("/bundle.js");
const parent = document.getElementById("place").attachShadow({ mode: "open" });
const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/bundle.css" });
parent.append(link);
let inner = document.createElement("div");
let leave = () => {};
parent.append(inner);
window.told = [];
window.show = (data) => {
  const setStateValue = (name, value) => window.told.push([name, value]);
  leave = mount({ data, parentElement: inner, setStateValue, name: "network" });
};
window.leave = () => {
  inner.remove();
  leave();
  inner = document.createElement("div");
  parent.append(inner);
};
window.host = () => inner.querySelector(".network");
mirror();
"""
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    '<title>Network</title><link rel="stylesheet" href="/page.css"></head><body><main id="place"></main>'
    '<script type="module" src="/page.js"></script></body></html>'
)
TYPES = {"js": "text/javascript", "css": "text/css", "json": "application/json", "html": "text/html"}


def words(lang: str) -> dict[str, str]:
    told = texts(lang)
    return {word: told[word] for word in WORDS}


def network(actors, pairs=()) -> Network:
    return Network(tuple(actors), tuple(Link(pair, "other") for pair in pairs), SECTORS, KINDS)


def crowd(actors: int, ties: int, seed: int = 1) -> Network:
    """A random network in which some actors have many more partners than others."""
    draw = random.Random(seed)
    sectors = list(SECTORS)
    ids = [f"a{i}" for i in range(actors)]
    made = [Actor(id, f"Actor {id}", draw.choice(sectors), form=draw.choice(("organisation", "project"))) for id in ids]
    pairs: set[tuple[str, ...]] = set()
    while len(pairs) < ties:
        a, b = int(actors * draw.random() ** 2), int(actors * draw.random())
        if a != b:
            pairs.add(tuple(sorted((ids[a], ids[b]))))
    return network(made, sorted(pairs))


def scattered(graph: scene.Graph, seed: int = 1) -> scene.Places:
    draw = random.Random(seed)
    reach = 90 * len(graph.dots) ** 0.5
    return scene.place(graph, {d.id: (draw.gauss(0, reach / 3), draw.gauss(0, reach / 4)) for d in graph.dots})


def by_sector(graph: scene.Graph, network: Network) -> scene.Partition:
    names = {id: name.text(graph.lang) for id, name in network.sectors.items()}
    return scene.partition_of(graph, {a.id: a.sector for a in network.actors}, names, "sector", "Sector")


class Stage:
    """What the page can fetch, and how the component is told to show it."""

    def __init__(self, address: str, files: dict[str, bytes]) -> None:
        self.address = address
        self.files = files

    def publish(self, **layers: scene.Layer) -> dict[str, str]:
        """Keep layers under addresses named by their content."""
        urls = {}
        for name, layer in layers.items():
            content = scene.to_json(layer)
            url = f"/layers/{name}-{hash(content) & 0xFFFFFFFFFFFF:x}.json"
            self.files[url] = content
            urls[name] = url
        return urls

    def layers(self, network: Network, lang: str = "en", positions=None) -> tuple[scene.Graph, dict[str, str]]:
        graph = scene.compose_graph(network, lang, words(lang))
        places = scattered(graph) if positions is None else scene.place(graph, positions)
        degrees = {dot.id: float(dot.partners) for dot in graph.dots}
        ranking = scene.rank(graph, "partners", degrees)
        partition = by_sector(graph, network)
        return graph, self.publish(graph=graph, places=places, ranking=ranking, partition=partition)


def show(page, layers: Mapping[str, str], **data) -> None:
    """Tell the component to show layers, as a rerun does, and wait until it has."""
    given = {
        "key": "picture",
        "scope": None,
        "lit": None,
        "select": None,
        "hidden": [],
        "focus": [],
        "radius": 1,
        "mode": "dim",
        "height": "clamp(22rem, 100vh - 1rem, 115vw)",
        "failed": "The picture could not be fetched",
        **layers,
        **data,
    }
    page.evaluate(
        """async data => {
            window.show(data);
            delete window.host().dataset.ready; // of the last time
            while (!window.host().dataset.ready) await new Promise(requestAnimationFrame);
        }""",
        given,
    )


def settle(page) -> None:
    """Wait until nothing moves any more, and nothing is still to be told."""
    body = page.locator("body")
    body.evaluate("body => { body.dataset.still = 0; }")
    expect(body).to_have_attribute("data-still", "2", timeout=20_000)


@contextmanager
def serving() -> Iterator[Stage]:
    (script,), (style,) = BUNDLE.glob("network-*.js"), BUNDLE.glob("network-*.css")
    files = {
        "/": PAGE.encode(),
        "/page.css": STYLE.encode(),
        "/page.js": SCRIPT.encode(),
        "/bundle.js": script.read_bytes(),
        "/bundle.css": style.read_bytes(),
    }

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = files.get(self.path)
            self.send_response(404 if content is None else 200)
            self.send_header("content-type", TYPES.get(self.path.rpartition(".")[2], "text/html") + "; charset=utf-8")
            self.send_header("content-security-policy", POLICY)
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *_: object) -> None:
            """Nothing: the tests say what went wrong."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Stage(f"http://127.0.0.1:{server.server_port}/", files)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
