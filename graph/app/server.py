"""The addresses that the web server answers beside Streamlit's: layers and stages."""

from collections.abc import Sequence
from gzip import decompress

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..text.catalogue import N_
from .doors import Doors
from .encodings import accepted
from .notices import notice
from .resources import Resources
from .settings import Settings

RESOURCES = Resources()

# A browser asks each time whether it may still show what it has: names may have been taken out of the data.
_ASK_AGAIN = "private, no-cache"
_JSON, _HTML = ".json", ".html"


def publish(layer: bytes, data: str | None) -> str:
    """Keep a gzipped layer for the browsers that will ask for it, and return its address below the app's own.

    `data` is the digest of the network it is made of, None if it is made of none.
    """
    return f"/network/{RESOURCES.keep(layer, _JSON, data)}"


def publish_stage(document: bytes, data: str) -> str:
    """The same for a gzipped document that stands by itself: a stage, with a policy of its own."""
    return f"/stage/{RESOURCES.keep(document, _HTML, data)}"


def routes(settings: Settings) -> list[Route]:
    """The routes of layers and stages, below the base path."""
    return [
        Route(f"{settings.base}/network/{{name}}", _layer),
        Route(f"{settings.base}/stage/{{name}}", _stage),
    ]


def middleware(settings: Settings, pages: Sequence[str]) -> list[Middleware]:
    """What stands before all routes; `pages` are the names of the pages in addresses, the first of them the front."""
    return [Middleware(Doors, settings=settings, pages=pages)]


async def _layer(request: Request) -> Response:
    return _answer(request, _JSON, "application/json") or Response(status_code=404)


async def _stage(request: Request) -> Response:
    return _answer(request, _HTML, "text/html") or Response(
        # A wall that is loaded anew after its document has been dropped says where it can be opened again.
        notice(
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


def _answer(request: Request, ending: str, media: str) -> Response | None:
    name: str = request.path_params["name"]
    content = RESOURCES.get(name) if name.endswith(ending) else None
    if content is None:
        return None
    tag = f'W/"{name}"'
    headers = {"cache-control": _ASK_AGAIN, "vary": "accept-encoding", "etag": tag}
    if _has(request, tag):
        return Response(status_code=304, headers=headers)
    if accepted(request.headers.get("accept-encoding")) == "gzip":
        return Response(content, media_type=media, headers={**headers, "content-encoding": "gzip"})
    return Response(decompress(content), media_type=media, headers=headers)


def _has(request: Request, tag: str) -> bool:
    """Whether the browser has this resource already; tags are compared without their mark of weakness."""
    given = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return "*" in given or tag.removeprefix("W/") in given
