"""Who sees paths of this machine and starts networks on it."""

import pytest
from streamlit import config
from streamlit.runtime import context

from graph.app.locality import is_local

pytestmark = pytest.mark.usefixtures("as_shipped")


def test_the_app_as_it_is_shipped_serves_this_machine_alone() -> None:
    assert is_local()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("server.address", "0.0.0.0"),
        ("server.address", ""),
        ("server.address", "natverk.example.org"),
        ("server.allowedHosts", ["localhost", "natverk.example.org"]),
        ("server.allowedHosts", ["*"]),
        ("server.allowedHosts", []),
        ("server.corsAllowedOrigins", ["https://natverk.example.org"]),
    ],
)
def test_an_app_that_is_served_to_others_has_no_local_visitor(key: str, value: object) -> None:
    config.set_option(key, value)
    assert not is_local()


@pytest.mark.parametrize(("address", "local"), [("127.0.0.2", True), ("::1", True), ("192.0.2.7", False), ("?", False)])
def test_a_request_from_elsewhere_is_not_local(address: str, local: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context.ContextProxy, "ip_address", address)
    assert is_local() is local
