"""How layers and walls are handed out."""

from gzip import compress, decompress

import asgi
import pytest
from starlette.routing import Router

from graph.app import server
from graph.app.computing.process import ComputingError
from graph.app.settings import Settings

LAYER = b'{"names": ["Vinnova"]}' * 100
BASE = "/a/b"


@pytest.fixture
def router() -> Router:
    return Router(routes=server.routes(Settings(BASE, ())))


@pytest.fixture
def address() -> str:
    server.RESOURCES.set_data("some data", float("inf"))
    return BASE + server.publish(compress(LAYER, mtime=0), "some data")


@pytest.fixture(autouse=True)
def nothing_left(monkeypatch):
    monkeypatch.setattr(server, "RESOURCES", type(server.RESOURCES)())


def test_a_layer_comes_as_the_browser_takes_it(router, address) -> None:
    plain = asgi.request(router, address)
    assert plain.body == LAYER
    assert "content-encoding" not in plain.headers
    packed = asgi.request(router, address, accept_encoding="gzip")
    assert decompress(packed.body) == LAYER
    assert packed.headers["content-encoding"] == "gzip"
    assert asgi.request(router, address, accept_encoding="gzip;q=0").body == LAYER
    assert plain.headers["content-type"] == "application/json"


def test_a_browser_asks_each_time_and_fetches_once(router, address) -> None:
    first = asgi.request(router, address)
    assert first.headers["cache-control"] == "private, no-cache"
    tag = first.headers["etag"]
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = asgi.request(router, address, if_none_match=known)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == tag
    assert asgi.request(router, address, if_none_match='"other"').status == 200


def test_a_browser_that_has_it_learns_when_it_is_gone(router, address) -> None:
    tag = asgi.request(router, address).headers["etag"]
    server.RESOURCES.set_data("other data", float("inf"))
    assert asgi.request(router, address, if_none_match=tag).status == 404


def test_head_is_get_without_the_content(router, address) -> None:
    got, head = asgi.request(router, address), asgi.request(router, address, "HEAD")
    assert (head.status, head.headers) == (got.status, got.headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_put_there(router, address, method) -> None:
    assert asgi.request(router, address, method).status == 405


@pytest.mark.parametrize("name", ["0" * 40, "..", "%2e%2e", "å", "%00", "a" * 9_000, "{name}", " "])
def test_an_unknown_name_is_not_found(router, name) -> None:
    assert asgi.request(router, f"{BASE}/network/{name}.json").status == 404
    gone = asgi.request(router, f"{BASE}/stage/{name}.html")
    assert gone.status == 404
    assert b'href="../workshop?lang=sv"' in gone.body


def test_a_stage_is_a_page_of_its_own(router) -> None:
    server.RESOURCES.set_data("some data", float("inf"))
    address = server.publish_stage(compress(b"<p>wall</p>", mtime=0), "some data")
    answer = asgi.request(router, BASE + address)
    assert answer.body == b"<p>wall</p>"
    assert answer.headers["content-type"].startswith("text/html")


def test_names_in_a_layer_are_never_a_page(router) -> None:
    server.RESOURCES.set_data("some data", float("inf"))
    address = BASE + server.publish(compress(b'["<script>alert(1)</script>"]'), "some data")
    for other in (
        address.replace("/network/", "/stage/"),
        address.replace("/network/", "/stage/").replace(".json", ".html"),
        address.replace(".json", ".html"),
    ):
        answer = asgi.request(router, other)
        assert answer.status == 404
        assert b"script" not in answer.body


def test_a_live_stage_is_made_anew_at_the_same_address(router) -> None:
    made = iter((b"<p>one</p>", b"<p>two</p>"))
    address = server.publish_live_stage("a story", "sv", make=lambda: compress(next(made), mtime=0))
    first, second = (asgi.request(router, BASE + address) for _ in range(2))
    assert (first.body, second.body) == (b"<p>one</p>", b"<p>two</p>")
    assert first.headers["cache-control"] == "no-store"
    assert server.publish_live_stage("a story", "sv", make=lambda: b"") == address
    assert server.publish_live_stage("a story", "en", make=lambda: b"") != address
    assert server.publish_live_stage("a storys", "v", make=lambda: b"") not in (address, "")


def test_a_live_stage_that_cannot_be_made_is_no_error_page(router) -> None:
    def fails() -> bytes:
        raise ComputingError("memory")

    answer = asgi.request(router, BASE + server.publish_live_stage("fails", make=fails))
    assert (answer.status, answer.body) == (503, b"")
