"""The app as it is served: by uvicorn below a base path, and by Streamlit on every network of the machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import serving
from serving import ask, socket_status

BASE = "/region/natverk"
# Writes down whatever leads out of the machine; and the sockets that listen, which shows that it does.
WATCH = """
import os, sys

def watch(event, arguments):
    if event == "socket.bind":
        note(event, arguments[1])
    elif event in ("socket.connect", "socket.sendto"):
        if isinstance(arguments[-1], tuple) and not str(arguments[-1][0]).startswith(("127.", "::1")):
            note(event, arguments[-1])
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        if arguments[0] not in (None, "", "localhost", "127.0.0.1", "0.0.0.0"):
            note(event, arguments[0])

def note(*what):
    with open(os.environ["WATCHED"], "a") as file:
        print(*what, file=file)

sys.addaudithook(watch)
"""


@pytest.fixture(scope="module")
def app() -> Iterator[str]:
    env = {
        "STREAMLIT_SERVER_BASE_URL_PATH": BASE,
        "STREAMLIT_SERVER_CORS_ALLOWED_ORIGINS": "https://natverk.example.org",
    }
    with serving.served(*serving.UVICORN, options=("--workers", "1"), base=BASE, **env) as address:
        yield address


def own(address: str) -> str:
    return address.removesuffix(BASE)


def test_pages_and_their_files_are_below_the_base_path(app) -> None:
    page = ask(app, "/hubs")
    assert page.status == 200
    assert b"<title>Streamlit</title>" in page.body
    assert ask(app, "/_stcore/health").body == b"ok"
    assert ask(app, "/app/static/inter-latin-wght-normal.woff2").headers["content-type"] == "font/woff2"
    assert {ask(own(app), path).status for path in ("/", "/hubs", "/_stcore/health", "/app/static/x")} == {404}


@pytest.mark.parametrize(
    "path",
    [
        "/network/0123.json",
        "/network/%2e%2e/%2e%2e/app.py",
        "/network/..%2f..%2fapp.py",
        "/stage/0123.html",
        "/media/0123",
        "/app/static/nothing.woff2",
        "/static/nothing.js",
        "/nowhere",
        "/_stcore/metrics",
        "/_stcore/agent/openapi.json",
        "//evil.example/",
    ],
)
def test_what_is_not_there_is_not_found(app, path) -> None:
    answer = ask(app, path)
    assert answer.status == 404
    assert b"<title>Streamlit</title>" not in answer.body


@pytest.mark.parametrize(
    "path", ["/app/static/../app.py", "/app/static/%2e%2e/app.py", "/app/static/..%2f.streamlit/config.toml"]
)
def test_no_path_leads_out_of_the_folder_of_files(app, path) -> None:
    answer = ask(app, path)
    assert answer.status in (400, 404)
    assert b"streamlit" not in answer.body


def test_nothing_is_taken_in(app) -> None:
    for method in ("PUT", "POST", "DELETE", "OPTIONS"):
        answer = ask(app, "/_stcore/upload_file/0123/4567", method)
        assert answer.status == 404
        assert "access-control-allow-origin" not in answer.headers
    assert ask(app, "/", "POST").status == 405


def test_a_foreign_name_is_answered_nowhere(app) -> None:
    for path in ("/", "/hubs", "/network/0123.json", "/stage/0123.html", "/_stcore/health", "/media/0123"):
        assert ask(app, path, Host="evil.example").status == 421
    assert socket_status(app, Host="evil.example", Origin="http://evil.example") == 403


def test_a_websocket_is_for_the_app_s_own_pages(app) -> None:
    assert socket_status(app, Origin=own(app)) == 101
    assert socket_status(app, Origin="https://natverk.example.org") == 101
    assert socket_status(app) == 101  # no browser leaves the origin out
    for origin in ("http://evil.example", "http://localhost:3000", "http://127.0.0.1", "null", "http://[", ""):
        assert socket_status(app, Origin=origin) == 403
    assert ask(app, "/hubs", **serving.UPGRADE).status == 403
    assert ask(own(app), "/_stcore/stream", **serving.UPGRADE).status == 403


def test_no_answer_is_packed_for_who_does_not_take_it(app) -> None:
    config = ask(app, "/_stcore/host-config", Accept_Encoding="gzip;q=0")
    assert "content-encoding" not in config.headers
    assert ask(app, "/hubs", Accept_Encoding="gzip").headers["content-encoding"] == "gzip"
    assert "content-encoding" not in ask(app, "/hubs", Accept_Encoding="gzip;q=0").headers


def test_on_every_network_it_still_asks_nobody_outside(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    watched = tmp_path / "watched"
    watched.touch()
    # A host's default for uvicorn's supervisor, which Streamlit does not use.
    env = {"PYTHONPATH": str(tmp_path), "WATCHED": str(watched), "WEB_CONCURRENCY": "2"}
    with serving.served(*serving.STREAMLIT, options=("--server.address", "0.0.0.0"), **env) as address:
        assert ask(address, "/hubs").status == 200
        assert socket_status(address, Origin=address) == 101
        assert socket_status(address, Origin="http://evil.example") == 403
    lines = watched.read_text().splitlines()
    assert lines != []
    assert {line.split()[0] for line in lines} == {"socket.bind"}
    assert any("0.0.0.0" in line for line in lines)
