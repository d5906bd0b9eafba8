"""Pages without a browser are run once: they wait for what is read apart however busy the machine is."""

from collections.abc import Iterator

import pytest
from streamlit import config
from streamlit.runtime import context

from graph.app import files


@pytest.fixture(autouse=True, scope="session")
def _configured() -> None:
    """Streamlit's settings as in `.streamlit/config.toml`, which it reads once, below the folder that is then current.

    A test that goes to another folder may have been the first to need them.
    """
    config.get_config_options(force_reparse=True)


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PATIENCE", 60.0)


@pytest.fixture
def as_shipped(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The settings of `.streamlit/config.toml` that say whom the app serves, and a request from this machine."""
    monkeypatch.setattr(context.ContextProxy, "ip_address", None)  # AppTest, which has no connection, makes one up
    shipped = {
        "server.address": "127.0.0.1",
        "server.allowedHosts": ["localhost", "127.0.0.1", "::1"],
        "server.corsAllowedOrigins": [],
    }
    before = {key: config.get_option(key) for key in shipped}
    for key, value in shipped.items():
        config.set_option(key, value)
    yield
    for key, value in before.items():
        config.set_option(key, value)
