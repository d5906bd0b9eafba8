"""Which requests reach the app, and which headers every answer has."""

import re
import tomllib
from pathlib import Path

import asgi
import pytest
import streamlit
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from graph.app.request_guard import RequestGuard
from graph.app.settings import Settings
from graph.picture.scene import bundle

MANIFEST = Path(__file__).parents[2] / "graph" / "pyproject.toml"

PAGES = ("explore", "hubs", "workshop")
BASES = ["", "/natverk", "/a/b"]


async def app(scope, receive, send) -> None:
    """Answer with the path and the coding that it was asked for."""
    asked = Request(scope)
    answer = PlainTextResponse(f"{scope['path']} {asked.headers['accept-encoding']}")
    await answer(scope, receive, send)


def guarded(base: str = "", embedders: tuple[str, ...] = ()) -> RequestGuard:
    return RequestGuard(app, settings=Settings(base, embedders), pages=PAGES)


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/hubs",
        "/workshop?lang=sv",
        "/favicon.png",
        "/manifest.json",
        "/_stcore/health",
        "/_stcore/host-config",
        "/media/0123.csv",
        "/app/static/inter-latin-wght-normal.woff2",
        "/network/0123.json",
        "/%6eetwork/0123.json",
        "/stage/0123.html",
        f"/events/{'0a' * 20}",
        f"/events/{'0a' * 20}?visitor=0123&since=4",
    ],
)
def test_what_the_app_uses_is_open(base: str, path: str) -> None:
    assert asgi.request(guarded(base), base + path).status == 200


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize(
    "path",
    [
        "/nowhere",
        "/Hubs",
        "/hubs/more",
        "/hubs/_stcore/health",
        "/index.html",
        "//",
        "//hubs",
        "//evil.example",
        "/static/js/nothing.js",
        "/static/../index.html",
        "/network",
        "/network/",
        "/network/.json",
        "/network/0123",
        "/network/0123.json/",
        "/network/a/b.json",
        "/network/%2e%2e/b.json",
        "/network/0123.json%0a",
        "/stage/0123.htm",
        "/events/",
        "/events/0123",
        f"/events/{'0a' * 20}/x",
        f"/events/{'0A' * 20}",
        "/stage/0123.html/x",
        "/_stcore/",
        "/_stcore/metrics",
        "/_stcore/upload_file/session/file",
        "/_stcore/script-health-check",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/bidi-components/samverkan.network/other.js",
        "/_stcore/bidi-components/samverkan.network/../search/other.js",
        "/_stcore/stream",
        "/auth/login",
        "/auth/logout",
        "/oauth2callback",
        "/component/any/index.html",
        "/" + "a" * 60_000,
        "/%00",
    ],
)
@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_all_else_is_shut(base: str, path: str, method: str) -> None:
    answer = asgi.request(guarded(base), base + path, method)
    assert answer.status == 404
    assert b"finns inte" in answer.body
    assert b"aaaa" not in answer.body


def test_the_files_of_every_component_are_open() -> None:
    names = [
        table["name"] for table in tomllib.loads(MANIFEST.read_text())["tool"]["streamlit"]["component"]["components"]
    ]
    assert len(names) > 1
    for name in names:
        for file in bundle.names(name):
            assert asgi.request(guarded(""), f"/_stcore/bidi-components/samverkan.{name}/{file}").status == 200


def test_outside_of_the_base_path_nothing_is_open() -> None:
    for path in ["/", "/hubs", "/a", "/a/", "/a/bc", "/a/b.json", "/b/", "/_stcore/health", "/network/0123.json"]:
        assert asgi.request(guarded("/a/b"), path).status == 404


def test_a_page_that_is_not_there_leads_to_the_app() -> None:
    def link(path: str) -> str:
        found = re.search(rb'href="([^"]*)\?lang=en"', asgi.request(guarded("/a/b"), path).body)
        assert found is not None
        return found[1].decode()

    # A relative link holds behind a proxy that takes the path away too.
    assert link("/a/b/nowhere") == "./"
    assert link("/a/b/no/where") == "../"
    assert link("/a/b/no/where/") == "../../"
    assert link("/elsewhere") == "/a/b/"


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/a/b", "b/"),
        ("/a/b?lang=sv", "b/?lang=sv"),
        ("/a/b/explore", "./"),
        ("/a/b/explore?lang=sv&actor=msi", "./?lang=sv&actor=msi"),
        ("/a/b/explore/", "../"),
        ("/a/b/hubs/?x=%C3%A5", "../hubs?x=%C3%A5"),
    ],
)
def test_a_page_has_one_address(path: str, target: str) -> None:
    answer = asgi.request(guarded("/a/b"), path)
    assert (answer.status, answer.headers["location"]) == (307, target)


def test_a_query_cannot_write_another_header() -> None:
    answer = asgi.request(guarded(), "/explore?a=%0d%0aset-cookie:x&b=\r\nset-cookie: y")
    assert "set-cookie" not in answer.headers
    assert not set("\r\n") & set(answer.headers["location"])


def test_a_page_gives_a_browser_the_value_that_it_is_known_by_once() -> None:
    given = asgi.request(guarded(), "/").headers["set-cookie"]
    assert "Secure" not in given
    assert "Secure" in asgi.request(guarded(), "/hubs", x_forwarded_proto="https").headers["set-cookie"]
    sent = given.partition(";")[0]
    assert "set-cookie" not in asgi.request(guarded(), "/", cookie=f"a=b; {sent}").headers
    assert "set-cookie" in asgi.request(guarded(), "/", cookie=f"{sent}; samverkan=forged").headers
    assert "set-cookie" not in asgi.request(guarded(), "/favicon.png").headers


def test_a_path_of_the_server_s_own_is_taken_off() -> None:
    assert asgi.request(guarded(), "/hubs", root_path="/mounted").status == 200
    assert asgi.request(guarded("/a"), "/a", root_path="/mounted").headers["location"] == "a/"


@pytest.mark.parametrize("path", ["/", "/network/0123.json", "/stage/0123.html", "/favicon.png", "/nowhere"])
@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8501", "127.0.0.1.evil.example", "user@127.0.0.1", "127.0.0.1/x", ""]
)
def test_a_foreign_name_gets_nothing(path: str, host: str) -> None:
    answer = asgi.request(guarded(), path, host=host)
    assert answer.status == 421
    assert b"server.allowedHosts" in answer.body


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8501", "127.0.0.1:8501", "[::1]:8501", "localhost."])
def test_this_machine_s_own_names_are_answered(host: str) -> None:
    assert asgi.request(guarded(), "/", host=host).status == 200


def test_what_a_browser_does_not_take_is_not_asked_for() -> None:
    def coding(header: str) -> str:
        return asgi.request(guarded(), "/hubs", accept_encoding=header).body.decode().split()[-1]

    assert coding("br, gzip;q=0.9") == "gzip"
    assert coding("gzip;q=0, br") == "identity"
    assert asgi.request(guarded(), "/hubs", accept_encoding="*;q=0").status == 406


@pytest.mark.parametrize("path", ["/", "/network/0123.json", "/stage/0123.html", "/nowhere", "/explore"])
def test_every_answer_has_the_careful_headers(path: str) -> None:
    headers = asgi.request(guarded(), path).headers
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert {"camera=()", "geolocation=()", "microphone=()"} <= set(headers["permissions-policy"].split(", "))
    assert "frame-ancestors" in headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/a/", "/a/hubs"])
def test_a_page_has_the_script_of_the_style_sheet_fetched_along(path: str) -> None:
    links = asgi.request(guarded("/a"), path).headers["link"].split(", ")
    names = re.findall(r"<\./static/js/([^>]+)>", " ".join(links))
    assert any(name.startswith("Html.") for name in names)
    assert all(link.endswith("; rel=modulepreload; crossorigin") for link in links)
    scripts = Path(streamlit.__file__).with_name("static") / "static" / "js"
    assert all((scripts / name).is_file() for name in names)


@pytest.mark.parametrize("path", ["/network/0123.json", "/stage/0123.html", "/nowhere", "/explore"])
def test_nothing_else_has_anything_fetched_along(path: str) -> None:
    assert "link" not in asgi.request(guarded(), path).headers


def test_only_listed_sites_may_show_it_in_a_frame() -> None:
    def ancestors(path: str, *embedders: str) -> str:
        policy = asgi.request(guarded("/a", embedders), path).headers["content-security-policy"]
        return next(part for part in policy.split("; ") if part.startswith("frame-ancestors"))

    sites = ("https://intranet.example.org", "https://*.example.net:8443")
    assert ancestors("/a/") == "frame-ancestors 'self'"
    assert ancestors("/a/", *sites) == f"frame-ancestors 'self' {' '.join(sites)}"
    assert ancestors("/a/stage/0123.html") == "frame-ancestors 'none'"
    assert ancestors("/a/stage/0123.html", *sites) == f"frame-ancestors 'self' {' '.join(sites)}"
