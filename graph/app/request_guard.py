"""Refuses requests for host names, origins and addresses that the app does not serve, before they reach a route."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from ..picture.scene import bundle
from ..text.catalogue import N_
from . import delivery, preloads, security_headers, uploads, visitor
from .encodings import accepted_encoding
from .error_page import error_page
from .settings import Settings
from .uploads import Allowance

# Streamlit's other addresses are refused: metrics, the agent API, sign-in, and components of version 1.
# For an address that does not exist, Streamlit would send its page with status 200, or write a traceback.
_SERVED = re.compile(
    r"_stcore/(health|host-config)"
    r"|(media|app/static)/.+"
    r"|network/[^/]+\.json"
    r"|stage/[^/]+\.html"
    r"|events/[0-9a-f]{40}"
)
# Files, from sessions that show a page that asks for them.
_UPLOAD = re.compile(r"_stcore/upload_file/([0-9a-f-]{1,64})/([0-9a-f-]{1,64})")
_WEBSOCKET = "_stcore/stream"
_MISDIRECTED, _NOT_ACCEPTABLE, _LENGTH_REQUIRED, _TOO_LARGE, _FORBIDDEN = 421, 406, 411, 413, 403


class RequestGuard:
    """ASGI middleware that refuses or redirects requests, and adds security headers to every answer."""

    def __init__(self, app: ASGIApp, settings: Settings, pages: Sequence[str]) -> None:
        self.app = app
        self._base = settings.base
        self._pages = tuple(pages)
        self._page_headers = security_headers.page_headers(settings.embedders)
        self._stage_headers = security_headers.stage_headers(settings.embedders)
        self._files = _static_files()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection, as specified by ASGI."""
        if scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        elif scope["type"] == "http":
            await self._request(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = self._path(scope)
        headers = self._stage_headers if path and path.startswith("stage/") else self._page_headers

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *headers]
            await send(message)

        upload = _UPLOAD.fullmatch(path) if path and is_host_allowed(Headers(scope=scope).get("host")) else None
        if upload and (allowed := uploads.allowance(upload[1])):
            await self._upload(allowed, scope, receive, send_with_headers)
            return
        answer = self._refusal(scope, path) or self._redirection(scope, path)
        headers_given = Headers(scope=scope).getlist("accept-encoding")
        coding = accepted_encoding(", ".join(headers_given) if headers_given else None)
        if answer is None and coding is None:
            answer = _error(
                N_("The answer is available with gzip or without a coding, and the browser accepts neither."),
                _NOT_ACCEPTABLE,
            )
        if answer is None:
            # Streamlit only looks for the word gzip, which is in `gzip;q=0` too.
            scope = _with_header(scope, "accept-encoding", coding or "identity")
            if path == "" or path in self._pages:
                headers = (*headers, *_page_headers(scope))
        await (answer or self.app)(scope, receive, send_with_headers)

    async def _upload(self, allowed: Allowance, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a file on, or its removal, if it comes from the session's own page and is not too much."""
        headers = Headers(scope=scope)
        if scope["method"] not in ("PUT", "DELETE") or not _is_same_origin(headers):
            await _plain(_FORBIDDEN)(scope, receive, send)
        elif scope["method"] == "DELETE":
            await self.app(scope, receive, send)
        elif not (length := headers.get("content-length", "")).isdecimal():
            await _plain(_LENGTH_REQUIRED)(scope, receive, send)
        else:
            with allowed.arriving(int(length)) as fits:
                await (self.app if fits else _plain(_TOO_LARGE))(scope, receive, send)

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        delivery.note_server()
        headers = Headers(scope=scope)
        host, origin = headers.get("host"), headers.get("origin")
        same_origin = _is_same_origin(headers)
        allowed = same_origin or origin in config.get_option("server.corsAllowedOrigins")
        if not is_host_allowed(host) or not allowed or self._path(scope) != _WEBSOCKET:
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        if not same_origin:
            # For any foreign origin Streamlit would ask an external site for this machine's address before it reads
            # the list of allowed origins.
            scope = _with_header(scope, "origin", f"http://{host}")
        await self.app(scope, receive, send)

    def _path(self, scope: Scope) -> str | None:
        """The path below the base path, without its leading slash; None outside of the base path."""
        path: str = scope["path"].removeprefix(scope.get("root_path", ""))
        return path[len(self._base) + 1 :] if path.startswith(f"{self._base}/") else None

    def _refusal(self, scope: Scope, path: str | None) -> Response | None:
        """The error for a host name or an address that the app does not serve; None if it does."""
        if not is_host_allowed(Headers(scope=scope).get("host")):
            return _error(
                N_(
                    "The app does not answer by this name. The administrator adds the name to the setting "
                    "server.allowedHosts."
                ),
                _MISDIRECTED,
            )
        if self._target(scope, path) is not None or path == "" or path in self._pages[1:]:
            return None
        if path is not None and (path in self._files or _SERVED.fullmatch(path)):
            return None
        home = f"{self._base}/" if path is None else "../" * path.count("/") or "./"
        return _error(N_("There is no such page."), 404, home)

    def _redirection(self, scope: Scope, path: str | None) -> Response | None:
        """The redirection to the canonical address of a page; relative, since a proxy may have removed a prefix."""
        target = self._target(scope, path)
        if target is None:
            return None
        query = scope.get("query_string", b"").decode("latin-1")
        return RedirectResponse(f"{target}?{query}" if query else target, 307, {"cache-control": "no-cache"})

    def _target(self, scope: Scope, path: str | None) -> str | None:
        """The canonical address where the path is another one of a page, relative to it; None where it is not.

        Other addresses are the base path without its trailing slash, a page with one, and the front page by its name.
        """
        if path is None:
            is_base = self._base and scope["path"].removeprefix(scope.get("root_path", "")) == self._base
            return f"{self._base.rpartition('/')[2]}/" if is_base else None
        page = path.removesuffix("/")
        if page not in self._pages or path in self._pages[1:]:
            return None
        canonical = "" if page == self._pages[0] else page
        return f"../{canonical}" if path.endswith("/") else f"./{canonical}"


def _page_headers(scope: Scope) -> Iterator[tuple[bytes, bytes]]:
    """The headers of pages alone."""
    if link := preloads.link_header():
        yield b"link", link
    headers = Headers(scope=scope)
    is_secure = "https" in (scope["scheme"], headers.get("x-forwarded-proto"))
    if given := visitor.cookie(HTTPConnection(scope).cookies, is_secure=is_secure):
        yield b"set-cookie", given


@cache
def _static_files() -> frozenset[str]:
    """The addresses of the files of Streamlit's own pages and of the components."""
    folder = Path(streamlit.__file__).with_name("static")
    pages = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()} - {"index.html"}
    bundles = {
        f"_stcore/bidi-components/samverkan.{component}/{name}"
        for component in bundle.components()
        for name in bundle.names(component)
    }
    return frozenset(pages | bundles)


def _is_same_origin(headers: Headers) -> bool:
    """Whether a page of the app itself sends this, or no page does."""
    origin = headers.get("origin")
    return origin is None or re.sub("^https?://", "", origin).lower() == headers.get("host", "").lower()


def _plain(status: int) -> Response:
    return Response(status_code=status, headers={"cache-control": "no-store"})


def _with_header(scope: Scope, name: str, value: str) -> Scope:
    changed = {**scope, "headers": list(scope["headers"])}
    MutableHeaders(scope=changed)[name] = value
    return changed


def _error(message: str, status: int, home: str | None = None) -> Response:
    page = error_page(message, N_("To the app"), home) if home else error_page(message)
    return Response(page, status, {"cache-control": "no-store"}, media_type="text/html")
