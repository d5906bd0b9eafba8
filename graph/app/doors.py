"""Which requests the web server answers at all: by its own names, from its own pages, at addresses that exist."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from ..picture.scene import bundle
from ..text.catalogue import N_
from . import policies
from .encodings import accepted
from .notices import notice
from .settings import Settings

# Streamlit's other addresses stay shut: uploads, metrics, the agent API, sign-in, and components of the first kind.
# For what does not exist it would send its page and 200, or write a traceback.
_OPEN = re.compile(
    r"_stcore/(health|host-config)"
    r"|(media|app/static)/.+"
    r"|network/[^/]+\.json"
    r"|stage/[^/]+\.html"
)
_SOCKET = "_stcore/stream"
_MISDIRECTED, _NOT_ACCEPTABLE = 421, 406


class Doors:
    """Answers what is not to reach a route, and adds the headers that every answer has."""

    def __init__(self, app: ASGIApp, settings: Settings, pages: Sequence[str]) -> None:
        self.app = app
        self._base = settings.base
        self._pages = tuple(pages)
        self._page_headers = policies.of_page(settings.embedders)
        self._stage_headers = policies.of_stage(settings.embedders)
        self._files = _files()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection, as ASGI says."""
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        elif scope["type"] == "http":
            await self._request(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        inside = self._inside(scope)
        headers = self._stage_headers if inside and inside.startswith("stage/") else self._page_headers

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *headers]
            await send(message)

        answer = self._refusal(scope, inside) or self._redirection(scope, inside)
        given = Headers(scope=scope).getlist("accept-encoding")
        coding = accepted(", ".join(given) if given else None)
        if answer is None and coding is None:
            answer = _said(
                N_("The answer is available with gzip or without a coding, and the browser accepts neither."),
                _NOT_ACCEPTABLE,
            )
        if answer is None:
            # Streamlit looks only for the word gzip, and finds it in `gzip;q=0` too.
            scope = _with_header(scope, "accept-encoding", coding or "identity")
        await (answer or self.app)(scope, receive, send_with_headers)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        host, origin = headers.get("host"), headers.get("origin")
        same = origin is None or re.sub("^https?://", "", origin).lower() == (host or "").lower()
        allowed = same or origin in config.get_option("server.corsAllowedOrigins")
        if not is_host_allowed(host) or not allowed or self._inside(scope) != _SOCKET:
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        if not same:
            # For any foreign origin Streamlit would look up the address of this machine outside before its own list.
            scope = _with_header(scope, "origin", f"http://{host}")
        await self.app(scope, receive, send)

    def _inside(self, scope: Scope) -> str | None:
        """The path below the base path, without its first stroke; None outside of it."""
        path: str = scope["path"].removeprefix(scope.get("root_path", ""))
        return path[len(self._base) + 1 :] if path.startswith(f"{self._base}/") else None

    def _refusal(self, scope: Scope, inside: str | None) -> Response | None:
        if not is_host_allowed(Headers(scope=scope).get("host")):
            return _said(
                N_(
                    "The app does not answer by this name. The administrator adds the name to the setting "
                    "server.allowedHosts."
                ),
                _MISDIRECTED,
            )
        if self._target(scope, inside) is not None or inside == "" or inside in self._pages[1:]:
            return None
        if inside is not None and (inside in self._files or _OPEN.fullmatch(inside)):
            return None
        home = f"{self._base}/" if inside is None else "../" * inside.count("/") or "./"
        return _said(N_("There is no such page."), 404, home)

    def _redirection(self, scope: Scope, inside: str | None) -> Response | None:
        """To the one address of a page, relatively: a proxy may have taken a part of the path away."""
        target = self._target(scope, inside)
        if target is None:
            return None
        query = scope.get("query_string", b"").decode("latin-1")
        return RedirectResponse(f"{target}?{query}" if query else target, 307, {"cache-control": "no-cache"})

    def _target(self, scope: Scope, inside: str | None) -> str | None:
        """Where a page has another address too: the base path without its last stroke, a page with one, the front."""
        if inside is None:
            alone = self._base and scope["path"].removeprefix(scope.get("root_path", "")) == self._base
            return f"{self._base.rpartition('/')[2]}/" if alone else None
        page = inside.removesuffix("/")
        if page not in self._pages or inside in self._pages[1:]:
            return None
        there = "" if page == self._pages[0] else page
        return f"../{there}" if inside.endswith("/") else f"./{there}"


@cache
def _files() -> frozenset[str]:
    """The files of Streamlit's own pages and of the components, by their addresses."""
    folder = Path(streamlit.__file__).with_name("static")
    own = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()} - {"index.html"}
    bundles = {
        f"_stcore/bidi-components/samverkan.{one}/{name}" for one in bundle.components() for name in bundle.names(one)
    }
    return frozenset(own | bundles)


def _with_header(scope: Scope, name: str, value: str) -> Scope:
    changed = {**scope, "headers": list(scope["headers"])}
    MutableHeaders(scope=changed)[name] = value
    return changed


def _said(message: str, status: int, home: str | None = None) -> Response:
    page = notice(message, N_("To the app"), home) if home else notice(message)
    return Response(page, status, {"cache-control": "no-store"}, media_type="text/html")
