"""Which uploads the web server takes: of sessions whose page asks for files, and no more than may be held."""

import gc

import asgi
import pytest
from starlette.responses import PlainTextResponse
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from graph.app import uploads
from graph.app.request_guard import RequestGuard
from graph.app.settings import Settings
from graph.app.uploads import MOST_FILES, MOST_UPLOADED, Allowance
from graph.data.importing.spreadsheets.sizes import MOST_BYTES_TOGETHER

SESSION, FILE = "0c5ad6a4-6d0e-4a51-a5e7-000000000001", "11111111-2222-3333-4444-555555555555"
PATH = f"/_stcore/upload_file/{SESSION}/{FILE}"
OWN = "http://127.0.0.1"


async def app(scope, receive, send) -> None:
    await PlainTextResponse("taken")(scope, receive, send)


def status(path: str = PATH, method: str = "PUT", base: str = "", **headers: str) -> int:
    guard = RequestGuard(app, settings=Settings(base, ()), pages=("explore", "data"))
    return asgi.request(guard, base + path, method, **({"content_length": "10"} | headers)).status


@pytest.fixture
def allowed() -> Allowance:
    return Allowance(SESSION, MemoryUploadedFileManager("/_stcore/upload_file"))


@pytest.mark.parametrize("base", ["", "/natverk"])
def test_a_session_whose_page_asks_for_files_may_bring_them_and_remove_them(allowed: Allowance, base: str) -> None:
    assert status(base=base) == 200
    assert status(base=base, origin=OWN) == 200
    assert status(base=base, method="DELETE") == 200


def test_a_session_on_another_page_may_not() -> None:
    assert status() == 404


def test_another_session_than_the_one_that_asks_may_not(allowed: Allowance) -> None:
    assert status(PATH.replace("0001/", "0002/")) == 404


def test_a_page_that_was_left_takes_no_more(allowed: Allowance) -> None:
    allowed.withdraw()
    assert status() == 404


def test_what_an_ended_session_was_allowed_is_forgotten() -> None:
    Allowance(SESSION, MemoryUploadedFileManager("/_stcore/upload_file"))
    gc.collect()
    assert uploads.allowance(SESSION) is None


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:8502", "null", ""])
def test_pages_from_elsewhere_may_not(allowed: Allowance, origin: str) -> None:
    assert status(origin=origin) == 403


def test_a_foreign_host_may_not(allowed: Allowance) -> None:
    assert status(host="evil.example") == 421


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PATCH", "OPTIONS"])
def test_other_methods_are_refused(allowed: Allowance, method: str) -> None:
    assert status(method=method) == 403


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/upload_file",
        "/_stcore/upload_file/",
        f"/_stcore/upload_file/{SESSION}",
        f"{PATH}/more",
        f"{PATH}/",
        f"/_stcore/upload_file/{SESSION}/../{FILE}",
        f"/_stcore/upload_file/{SESSION}/{FILE}%0a",
        f"/_stcore/upload_file/{SESSION}/{'a' * 65}",
    ],
)
def test_other_addresses_are_not_there(allowed: Allowance, path: str) -> None:
    assert status(path) == 404


@pytest.mark.parametrize("length", ["", "-1", "1e3", "ten"])
def test_the_length_must_be_known(allowed: Allowance, length: str) -> None:
    assert status(content_length=length) == 411


def test_a_file_that_is_too_large_is_refused_before_it_arrives(allowed: Allowance) -> None:
    assert status(content_length=str(MOST_UPLOADED)) == 200
    assert status(content_length=str(2 * MOST_UPLOADED)) == 413


def test_files_that_are_too_large_together_are_refused(allowed: Allowance) -> None:
    allowed.held = MOST_BYTES_TOGETHER
    assert status(content_length="1000000") == 413


def test_what_arrives_at_once_counts_together(allowed: Allowance) -> None:
    with allowed.arriving(MOST_UPLOADED) as first, allowed.arriving(MOST_UPLOADED) as second:
        assert first
        assert second
        assert status(content_length=str(MOST_UPLOADED)) == 413
    assert status(content_length=str(MOST_UPLOADED)) == 200


def test_what_streamlit_still_holds_counts_until_it_is_dropped() -> None:
    streamlits = MemoryUploadedFileManager("/_stcore/upload_file")
    allowed = Allowance(SESSION, streamlits)
    for n in range(2):
        streamlits.add_file(SESSION, UploadedFileRec(str(n), "a.csv", "text/csv", bytes(MOST_UPLOADED)))
    assert status(content_length=str(MOST_UPLOADED)) == 413
    allowed.drop("0")
    assert status(content_length=str(MOST_UPLOADED)) == 200
    allowed.withdraw()
    assert streamlits.get_files(SESSION, ["0", "1"]) == []


def test_more_files_than_allowed_are_refused(allowed: Allowance) -> None:
    allowed.files = MOST_FILES
    assert status() == 413
