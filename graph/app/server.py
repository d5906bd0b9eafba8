"""The routes of the web server beside Streamlit's own: layers, stages and events."""

import asyncio
from collections.abc import Callable, Sequence
from gzip import decompress

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..text.catalogue import N_
from .computing.process import ComputingError
from .encodings import accepted_encoding
from .error_page import error_page
from .live.stream import FEEDS
from .request_guard import RequestGuard
from .resources import Resources
from .settings import Settings
from .walls import Walls

RESOURCES = Resources()
_WALLS = Walls()

# Browsers revalidate what they have cached at every use: names may have been removed from the data.
_REVALIDATE = "private, no-cache"
_JSON, _HTML = ".json", ".html"


def publish(layer: bytes, data: str | None) -> str:
    """Store a gzipped layer for browsers to fetch, and return its address below the app's own.

    `data` is the digest of the network that the layer is made from, None if it is made from none.
    """
    return f"/network/{RESOURCES.add(layer, _JSON, data)}"


def publish_stage(document: bytes, data: str) -> str:
    """Store a gzipped stage in the same way: a document of its own, with its own security policy."""
    return f"/stage/{RESOURCES.add(document, _HTML, data)}"


def publish_live_stage(*known_by: str, make: Callable[[], bytes]) -> str:
    """Have a stage made anew whenever it is asked for; its address stays that of what is known by the same."""
    return f"/stage/{_WALLS.add(*known_by, make=make)}{_HTML}"


def routes(settings: Settings) -> list[Route]:
    """The routes of layers, stages and events, below the base path."""
    return [
        Route(f"{settings.base}/network/{{name}}", _layer),
        Route(f"{settings.base}/stage/{{name}}", _stage),
        Route(f"{settings.base}/events/{{name}}", FEEDS.answer),
    ]


def middleware(settings: Settings, pages: Sequence[str]) -> list[Middleware]:
    """The middleware before all routes; `pages` are the names of pages in addresses, the front page first."""
    return [Middleware(RequestGuard, settings=settings, pages=pages)]


async def _layer(request: Request) -> Response:
    return _answer(request, _JSON, "application/json") or Response(status_code=404)


async def _stage(request: Request) -> Response:
    try:
        live = await asyncio.to_thread(_WALLS.document, request.path_params["name"].removesuffix(_HTML))
    except ComputingError:
        return Response(status_code=503, headers={"cache-control": "no-store"})
    if live is not None:
        return _packed(request, live, "text/html", {"cache-control": "no-store", "vary": "accept-encoding"})
    return _answer(request, _HTML, "text/html") or Response(
        # A stage that is reloaded after its document has been dropped shows where it can be opened again.
        error_page(
            N_(
                "This picture is no longer there, since the app has been restarted or the data have changed. Open "
                "it again from the page Workshop."
            ),
            N_("Workshop"),
            "../workshop",
        ),
        404,
        media_type="text/html",
    )


def _answer(request: Request, suffix: str, media_type: str) -> Response | None:
    """The resource that the request names, or status 304 if the browser has it; None if there is no such resource."""
    name: str = request.path_params["name"]
    content = RESOURCES.get(name) if name.endswith(suffix) else None
    if content is None:
        return None
    tag = f'W/"{name}"'
    headers = {"cache-control": _REVALIDATE, "vary": "accept-encoding", "etag": tag}
    if _is_cached(request, tag):
        return Response(status_code=304, headers=headers)
    return _packed(request, content, media_type, headers)


def _packed(request: Request, content: bytes, media_type: str, headers: dict[str, str]) -> Response:
    """The answer with gzipped content, for a browser that takes it, or with the same unpacked."""
    if accepted_encoding(request.headers.get("accept-encoding")) == "gzip":
        return Response(content, media_type=media_type, headers={**headers, "content-encoding": "gzip"})
    return Response(decompress(content), media_type=media_type, headers=headers)


def _is_cached(request: Request, tag: str) -> bool:
    """Whether the browser has this resource already; tags are compared without the prefix of weak ones."""
    cached = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return "*" in cached or tag.removeprefix("W/") in cached
