"""What browsers are told of a network that others change, over the route of events."""

import shutil
import signal
from collections.abc import Iterator
from threading import enumerate as threads

import asgi
import networks
import pytest
from listening import listening
from starlette.routing import Route, Router

from graph.app.live.feed import Feed
from graph.app.live.stream import Feeds
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore


@pytest.fixture
def folder(tmp_path):
    for name in ("actors.yaml", "links.yaml"):
        shutil.copy(networks.REFERENCE / "toy12" / name, tmp_path / name)
    return tmp_path


NAMED = "name: P1"  # in the file


class App:
    """The route alone, with the store of one folder behind it."""

    def __init__(self, folder, most: int = 3) -> None:
        self.feed = Feed(str(folder), lambda: self.store)
        self.store = FolderStore(folder, on_revision=self.feed.notice)
        self.feeds = Feeds(most)
        self.address = f"/events/{self.feeds.add(self.feed, str(folder))}"
        self.router = Router([Route("/events/{name}", self.feeds.answer)])

    def listening(self, more: str = "", **headers: str):
        return listening(self.router, self.address + more, **headers)


@pytest.fixture
def app(folder) -> Iterator[App]:
    made = App(folder)
    yield made
    made.store.close()


def rename(store: FolderStore, id: str, name: str, **of_edit: str) -> int:
    fields, seen = store.record("actors.yaml", id)
    return store.edit(Edit((Change("actors.yaml", id, seen, {**fields, "name": name}),), **of_edit)).revision


def test_a_stream_is_what_proxies_pass_on_at_once(app):
    with app.listening() as browser:
        assert browser.status == 200
        assert browser.headers["content-type"].startswith("text/event-stream")
        assert browser.headers["cache-control"] == "no-store"
        assert browser.headers["x-accel-buffering"] == "no"
        assert "content-length" not in browser.headers
    assert asgi.request(app.router, app.address, "HEAD").body == b""


def test_who_comes_learns_the_revision_and_watching_makes_no_journal(app, folder):
    with app.listening() as browser:
        assert browser.event("latest") == {"number": 0}
    assert sorted(path.name for path in folder.iterdir()) == ["actors.yaml", "links.yaml"]
    made = rename(app.store, "P1", "Ett")
    with app.listening() as browser:
        assert browser.event("latest") == {"number": made}


def test_an_edit_is_told_with_who_made_it_and_what_it_changed(app):
    with app.listening() as browser:
        assert browser.event("latest")["number"] == 0  # when it came …
        made = rename(app.store, "P1", "Ett <b>", who="Ada", author="secret")
        event = next(one for _ in range(2) if (one := browser.event("revision"))["number"] == made)
        assert event["who"] == "Ada"
        assert event["by"] not in ("", "secret")
        (changed,) = event["actors"]["changed"]
        assert (changed["id"], changed["was"], changed["name"]["sv"]) == ("P1", "P1", "Ett <b>")
        assert event["actors"]["added"] == event["actors"]["removed"] == []
        assert event["links"] == {"added": [], "changed": [], "removed": []}
        while browser.event("latest")["number"] != made:  # … and after it has been told
            pass


def test_actors_and_links_that_come_and_go_are_told(app):
    app.store.revision()
    with app.listening() as browser:
        browser.event("latest")
        actor = {"id": "new", "name": "Ny", "name_en": "New", "sector": "public", "form": "network"}
        app.store.edit(
            Edit(
                (
                    Change("actors.yaml", "", "", actor),
                    Change("links.yaml", "", "", {"members": ["P1", "P2", "new"], "kind": "other"}),
                )
            )
        )
        event = browser.event("revision")
        assert event["actors"]["added"] == [
            {"id": "new", "name": {"sv": "Ny", "en": "New"}, "sector": "public", "collaboration": True}
        ]
        assert event["links"] == {"added": [["P1", "P2", "new"]], "changed": [], "removed": []}
        app.store.undo(event["number"])
        event = browser.event("revision")
        assert event["actors"]["removed"] == [{"id": "new"}]
        assert event["links"]["removed"] == [["P1", "P2", "new"]]


def test_what_is_changed_by_hand_is_told_of_too(app, folder):
    app.store.revision()
    with app.listening() as browser:
        browser.event("latest")
        file = folder / "actors.yaml"
        before = file.read_text()
        after = before.replace(NAMED, f"{NAMED} by hand", 1)
        assert after != before
        file.write_text(after)
        event = browser.event("revision")
        assert event["who"] == event["by"] == ""
        assert [one["name"]["sv"] for one in event["actors"]["changed"]] == ["P1 by hand"]


def test_what_another_process_edits_is_told_of_too(app, folder):
    app.store.revision()
    other = FolderStore(folder)
    with app.listening() as browser:
        browser.event("latest")
        made = rename(other, "P2", "Två", who="Bo")
        other.close()
        event = browser.event("revision")
        assert (event["number"], event["who"]) == (made, "Bo")


def test_a_file_that_cannot_be_read_for_a_while_is_read_later(app, folder):
    app.store.revision()
    file = folder / "links.yaml"
    with app.listening() as browser:
        browser.event("latest")
        kept = file.read_bytes()
        file.unlink()
        (folder / "actors.yaml").write_text((folder / "actors.yaml").read_text() + "\n# a comment\n")
        file.write_bytes(kept)
        assert browser.event("revision")["number"] == 2


def test_who_comes_back_is_told_what_was_missed(app):
    first = rename(app.store, "P1", "Ett")
    rename(app.store, "P1", "Två")
    last = rename(app.store, "P1", "Tre")
    for more, headers in ((f"?since={first}", {}), ("", {"last_event_id": str(first)})):
        with app.listening(more, **headers) as browser:
            assert browser.event("latest")["number"] == last
            assert [browser.event("revision")["number"] for _ in range(2)] == [last - 1, last]
    for nonsense in ("?since=x", "?since=", "?since=-1", f"?since={'9' * 5_000}", "?since=²"):
        with app.listening(nonsense) as browser:
            assert browser.event("latest")["number"] == last


def test_names_are_of_those_who_have_given_one(app):
    app.feed.name("one", "Ada")
    with app.listening("?visitor=one") as ada, app.listening("?visitor=two") as other:
        while (event := ada.event("here")) != {"names": ["Ada"], "others": 1}:
            assert event["names"] in ([], ["Ada"])
        app.feed.name("two", "Bo")
        while other.event("here") != {"names": ["Ada", "Bo"], "others": 0}:
            pass
    with app.listening("?visitor=one") as ada:
        while ada.event("here") != {"names": ["Ada"], "others": 0}:
            pass


def test_an_unknown_name_is_not_found(app):
    for name in ("0" * 40, "x", "%00"):
        assert asgi.request(app.router, f"/events/{name}").status == 404
    for method in ("POST", "PUT", "DELETE"):
        assert asgi.request(app.router, app.address, method).status == 405


def test_one_too_many_is_refused_until_another_leaves(app):
    with app.listening(), app.listening():
        with app.listening():
            refused = asgi.request(app.router, app.address)
            assert refused.status == 503
            assert refused.headers["retry-after"]
        with app.listening() as browser:
            assert browser.status == 200


def test_nobody_looks_at_the_files_when_all_have_left(app):
    with app.listening() as browser:
        browser.event("latest")
        (watching,) = [one for one in threads() if one.name == "live"]
    watching.join(30)
    assert not watching.is_alive()


class Server:
    """What of uvicorn handles the signal to end."""

    should_exit = False

    def handle_exit(self, *_: object) -> None:
        self.should_exit = True


def test_a_stream_ends_when_the_server_does(app):
    before = signal.signal(signal.SIGTERM, Server().handle_exit)
    try:
        with app.listening() as browser:
            browser.event("latest")
            signal.raise_signal(signal.SIGTERM)
            browser.wait()
    finally:
        signal.signal(signal.SIGTERM, before)


def test_the_revision_of_what_is_shown_is_that_before_its_files_were_looked_at(app):
    feed = app.feed
    assert feed.shown("old", 4, is_current=True) == 4
    assert feed.shown("old", 5, is_current=False) == 4  # the new files are being read
    assert feed.shown("new", 5, is_current=True) == 5
    assert feed.shown("old", 6, is_current=True) == 6  # an undo
    assert feed.shown("new", 7, is_current=False) == 5
