"""A browser is given its value once, and keeps one that a session would read."""

import re
from collections.abc import Mapping

import pytest
from starlette.requests import HTTPConnection
from streamlit.runtime.context import ContextProxy

from graph.app import visitor

VALUE, OTHER = "0a" * 32, "0b" * 32
FORGED = {
    "no cookie": "",
    "another name that ends with it": f"x{visitor.NAME}={VALUE}",
    "another name that begins with it": f"{visitor.NAME}2={VALUE}",
    "in the value of another": f"other={visitor.NAME}={VALUE}",
    "too short": f"{visitor.NAME}={VALUE[1:]}",
    "much too long": f"{visitor.NAME}={VALUE * 100}",
    "no hexadecimal digits": f"{visitor.NAME}={'<b>' * 21}x",
    "a line end after it": f"{visitor.NAME}={VALUE}\n",
    "repeated, and the last one forged": f"{visitor.NAME}={VALUE}; {visitor.NAME}=forged",
}


def cookies(header: str) -> Mapping[str, str]:
    raw = [(b"cookie", header.encode("latin-1"))]
    return HTTPConnection({"type": "http", "headers": raw}).cookies


@pytest.mark.parametrize("sort", FORGED)
def test_what_no_session_would_read_is_replaced(sort: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = cookies(FORGED[sort])
    monkeypatch.setattr(ContextProxy, "cookies", sent)
    given = visitor.cookie(sent, is_secure=False)
    if visitor.is_remembered():
        assert given is None
    else:
        assert given is not None
        assert re.fullmatch(rb"samverkan=[0-9a-f]{64}; Max-Age=31536000; HttpOnly; SameSite=Lax", given)
    assert re.fullmatch("[0-9a-f]{32}", visitor.mark())
    assert VALUE not in visitor.mark()


@pytest.mark.parametrize("header", [f"{visitor.NAME}={VALUE}", f"a=b; {visitor.NAME}=forged; {visitor.NAME}={OTHER}"])
def test_who_has_a_value_keeps_it(header: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ContextProxy, "cookies", cookies(header))
    assert visitor.is_remembered()
    assert visitor.cookie(cookies(header), is_secure=True) is None
