"""One walk through all of the app where its addresses have a path before them, directly and behind nginx."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import serving
from playwright.sync_api import Page, expect

from graph.data.locations import DATA_VARIABLE
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore

pytestmark = pytest.mark.browser

NAME = "natverk.localhost"
EXAMPLE = re.search(r"```nginx\n(.*?)```", (serving.ROOT / "docs/serving.md").read_text(encoding="utf-8"), re.DOTALL)
# At a deep address the page looks for the server's root, from there upwards.
LOOKED_FOR = re.compile(r"/_stcore/(health|host-config)$")


def nginx_example(app: str, listen: int) -> str:
    """The example of the documentation, with a name and ports of the test's, and without TLS."""
    assert EXAMPLE is not None
    servers = EXAMPLE[1]
    for pattern, there in (
        (r"listen 443 ssl;", f"listen 127.0.0.1:{listen};"),
        (r"ssl_certificate\w* [^;]*;", ""),
        (r"natverk\.example\.org;", f"{NAME};"),
        (r"http://127\.0\.0\.1:8501", app),
    ):
        servers, found = re.subn(pattern, there, servers)
        assert found, pattern
    return servers


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small network that may be edited."""
    return Path(shutil.copytree(serving.ROOT / "tests/reference/toy12", tmp_path / "data"))


@pytest.fixture
def directly(folder: Path) -> Iterator[str]:
    env = {"STREAMLIT_SERVER_BASE_URL_PATH": "natverk", DATA_VARIABLE: str(folder)}
    with serving.served(*serving.UVICORN, base="/natverk", **env) as address:
        yield address


@pytest.fixture
def to_others(folder: Path) -> dict[str, str]:
    """How the app is served by a name, and edited with a code."""
    code = {"SAMVERKAN_EDIT_CODE": "a code that is long enough"}
    return {"STREAMLIT_SERVER_ALLOWED_HOSTS": NAME, DATA_VARIABLE: str(folder), **code}


@pytest.fixture
def behind_nginx(tmp_path: Path, to_others: dict[str, str]) -> Iterator[str]:
    env = {"STREAMLIT_SERVER_BASE_URL_PATH": "region/natverk", **to_others}
    listen = serving.free_port()
    with serving.served(*serving.STREAMLIT, **env) as app, serving.nginx(tmp_path, nginx_example(app, listen)):
        yield f"http://{NAME}:{listen}/region/natverk"


@pytest.fixture
def path_taken_away(tmp_path: Path, to_others: dict[str, str]) -> Iterator[str]:
    listen = serving.free_port()
    with serving.served(*serving.STREAMLIT, **to_others) as app:
        servers = nginx_example(f"{app}/", listen)
        with serving.nginx(tmp_path, servers):
            yield f"http://{NAME}:{listen}/region/natverk"


@pytest.fixture(params=["directly", "behind_nginx", "path_taken_away"])
def app(request: pytest.FixtureRequest) -> str:
    address: str = request.getfixturevalue(request.param)
    return address


def edit(folder: Path, id: str) -> None:
    """Edit an actor in another process than the app's."""
    store = FolderStore(folder)
    record = store.record("actors.yaml", id)
    assert record is not None
    fields, seen = record
    store.edit(Edit((Change("actors.yaml", id, seen, {**fields, "note": "Som på workshoppen"}),)))
    store.close()


def explorer(page: Page):
    host = page.locator(".network[data-ready]")
    expect(host).to_be_visible()
    return host


def test_all_of_the_app_is_below_its_path(app: str, visit: Callable[..., Page], folder: Path) -> None:
    path, lost = urlsplit(app).path, []
    # The address that somebody copied from a page's name, before the front had none.
    page = visit(f"{app}/explore?lang=sv&v=1&actor=P1")

    def answered(response) -> None:
        where = urlsplit(response.url).path
        if not where.startswith(f"{path}/") or (response.status >= 400 and not LOOKED_FOR.search(where)):
            lost.append((response.status, response.url))

    page.on("response", answered)
    assert explorer(page).evaluate("host => host.explorer.selected") == "P1"
    assert urlsplit(page.url).path == f"{path}/"
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("document.fonts.load('16px Inter').then((faces) => faces.length)") > 0
    # An event comes at once: nothing on the way keeps it until there are more.
    edit(folder, "P1")
    expect(page.locator(".st-key-live .note")).to_contain_text("nu 2")

    page.get_by_role("combobox", name="Sök aktör").fill("A1")
    page.get_by_role("option", name="A1").first.click()
    expect(page).to_have_url(re.compile("actor=A1"))
    page.get_by_role("radio", name="English").click()
    expect(page.get_by_role("combobox", name="Find actor")).to_be_visible()
    expect(page).to_have_url(re.compile("lang=en"))

    page.get_by_role("link", name="Hubs", exact=True).click()
    expect(page.locator(".answer")).to_be_visible()
    expect(page).to_have_url(re.compile(rf"^{re.escape(app)}/hubs\?lang=en"))
    page.reload()
    expect(page.locator(".answer")).to_be_visible()

    page.get_by_role("link", name="Workshop", exact=True).click()
    expect(page.get_by_label("Link on the sheet")).to_have_value(re.compile(rf"^{re.escape(app)}/\?.*actor=A1"))
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Handout (PDF)").click()
    assert Path(waiting.value.path()).read_bytes().startswith(b"%PDF")
    page.get_by_role("link", name="Show this view on a large screen").click()
    page.wait_for_url(f"{app}/stage/*.html")
    expect(page.get_by_text("Selected: A1")).to_be_attached()
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(rf"^{re.escape(app)}/workshop\?"))
    expect(page.get_by_role("link", name="Show this view on a large screen")).to_be_visible()
    assert lost == []


def test_only_a_listed_site_shows_the_app_in_a_frame(chromium: Callable, tmp_path: Path) -> None:
    listen, site = serving.free_port(), "intranet.localhost"
    pages = tmp_path / "pages"
    pages.mkdir()
    names = (site, "other.localhost")
    frames = "".join(f"server {{ listen 127.0.0.1:{listen}; server_name {one}; root {pages}; }}\n" for one in names)
    with ExitStack() as running:
        app = running.enter_context(serving.served(*serving.STREAMLIT, SAMVERKAN_EMBED=f"http://{site}:{listen}"))
        (pages / "index.html").write_text(f'<iframe src="{app}/?lang=sv" width="1200" height="700"></iframe>')
        running.enter_context(serving.nginx(tmp_path, frames))
        page = running.enter_context(chromium(True).new_context()).new_page()
        page.goto(f"http://{site}:{listen}/")
        inside = page.frame_locator("iframe")
        expect(inside.locator(".network[data-ready]")).to_be_visible()
        with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
            page.goto(f"http://other.localhost:{listen}/")
