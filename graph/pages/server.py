"""What the web server does beside Streamlit: it hands out layers and documents, and tells browsers to be careful."""

import re
from base64 import b64encode
from collections import OrderedDict
from gzip import decompress
from hashlib import blake2b, sha256
from html import escape
from pathlib import Path
from secrets import token_bytes
from threading import Lock

import streamlit
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..words import LANGUAGES, phrases

_MOST_LAYERS = 1_000
_MOST_BYTES = 256 * 2**20
# Layers are named by their content and a secret of this process: who does not know one cannot guess its address.
_SECRET = token_bytes(32)
_layers: OrderedDict[str, bytes] = OrderedDict()
_lock = Lock()

_STAGES = "/stage/"
_FOR_EVER = "private, max-age=31536000, immutable"


def _inline_scripts() -> str:
    """The scripts inside Streamlit's own page, as a policy names them: by their hashes."""
    page = Path(streamlit.__file__).with_name("static").joinpath("index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    return " ".join(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)


# Streamlit writes styles into its page; its charts are compiled in the browser ('unsafe-eval').
_POLICY = "; ".join(
    (
        "default-src 'self'",
        f"script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval' {_inline_scripts()}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)
_ALWAYS = ((b"referrer-policy", b"no-referrer"), (b"x-content-type-options", b"nosniff"))
_HEADERS = ((b"content-security-policy", _POLICY.encode()), *_ALWAYS)
# A stage holds a policy of its own, which allows its one script and nothing from anywhere.
_STAGE_HEADERS = ((b"content-security-policy", b"frame-ancestors 'none'; base-uri 'none'"), *_ALWAYS)


def publish(layer: bytes) -> str:
    """Keep a gzipped layer for the browsers that will ask for it, and return its address; the oldest make room."""
    return f"/network/{_keep(layer)}.json"


def publish_stage(document: bytes) -> str:
    """The same for a gzipped document that stands by itself: a stage, with a policy of its own."""
    return f"{_STAGES}{_keep(document)}.html"


def _keep(content: bytes) -> str:
    name = blake2b(content, key=_SECRET, digest_size=20).hexdigest()
    with _lock:
        _layers[name] = content
        _layers.move_to_end(name)
        while len(_layers) > _MOST_LAYERS or (len(_layers) > 1 and sum(map(len, _layers.values())) > _MOST_BYTES):
            _layers.popitem(last=False)
    return name


def _gone() -> str:
    """What a wall says that is loaded anew after the app has been: where it can be opened again."""
    told = "".join(
        f'<p lang="{lang}">{escape(phrases(lang)["wall_gone"])} '
        f'<a href="../workshop?lang={lang}">{escape(phrases(lang)["workshop"])}</a></p>'
        for lang in LANGUAGES
    )
    return f'<!doctype html><html lang="{LANGUAGES[0]}"><meta charset="utf-8"><title>404</title>{told}</html>'


async def _hand_out(request: Request) -> Response:
    with _lock:
        content = _layers.get(request.path_params["name"])
    stage = request.url.path.startswith(_STAGES)
    if content is None:
        return Response(_gone() if stage else None, 404, media_type="text/html" if stage else None)
    media = "text/html" if stage else "application/json"
    headers = {"cache-control": _FOR_EVER, "vary": "accept-encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(decompress(content), media_type=media, headers=headers)
    return Response(content, media_type=media, headers={**headers, "content-encoding": "gzip"})


class _Careful:
    """Adds the headers that keep a page from loading or sending anything elsewhere."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = _STAGE_HEADERS if scope.get("path", "").startswith(_STAGES) else _HEADERS

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *headers]
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


ROUTES = (Route("/network/{name}.json", _hand_out), Route(_STAGES + "{name}.html", _hand_out))
MIDDLEWARE = (Middleware(_Careful),)
