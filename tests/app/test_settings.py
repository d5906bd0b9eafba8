"""What an administrator may set, and what is refused before the server starts."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
import serving
from streamlit import config

from graph.app.data_source import root
from graph.app.settings import Settings, load_settings

BASE, HOSTS, ORIGINS = (
    "STREAMLIT_SERVER_BASE_URL_PATH",
    "STREAMLIT_SERVER_ALLOWED_HOSTS",
    "STREAMLIT_SERVER_CORS_ALLOWED_ORIGINS",
)


@pytest.fixture(autouse=True)
def as_configured(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for key in os.environ.keys() - serving.environment().keys():
        monkeypatch.delenv(key)
    config.get_config_options(force_reparse=True)
    yield
    config.get_config_options(force_reparse=True)


def test_by_default_the_app_is_this_machine_s_own() -> None:
    assert load_settings() == Settings("", ())
    assert config.get_option("server.allowedHosts") == ["localhost", "127.0.0.1", "::1"]
    assert config.get_option("client.allowedOrigins") == []


@pytest.mark.parametrize(
    ("given", "base"),
    [("natverk", "/natverk"), ("/natverk/", "/natverk"), ("a/b", "/a/b"), ("/", ""), ("", ""), ("v1.0/~x_y-z", None)],
)
def test_a_base_path_comes_from_the_environment(monkeypatch, given: str, base: str | None) -> None:
    monkeypatch.setenv(BASE, given)
    assert load_settings().base == (f"/{given}" if base is None else base)


def test_names_and_sites_are_separated_by_spaces(monkeypatch) -> None:
    monkeypatch.setenv(HOSTS, "natverk.example.org *.example.net 10.0.0.1 fd00::1")
    monkeypatch.setenv(ORIGINS, "https://natverk.example.org")
    monkeypatch.setenv("SAMVERKAN_EMBED", "https://intranet.example.org  https://*.example.net:8443")
    assert load_settings().embedders == ("https://intranet.example.org", "https://*.example.net:8443")
    assert config.get_option("server.allowedHosts") == ["natverk.example.org", "*.example.net", "10.0.0.1", "fd00::1"]
    assert config.get_option("server.corsAllowedOrigins") == ["https://natverk.example.org"]


def test_an_option_of_the_command_line_counts_before_the_environment(monkeypatch) -> None:
    config.set_option("server.baseUrlPath", "flag", "command-line argument or environment variable")
    monkeypatch.setenv(BASE, "variable")
    assert load_settings().base == "/flag"


@pytest.mark.parametrize(
    ("variable", "value", "named"),
    [
        (BASE, "a//b", "server.baseUrlPath"),
        (BASE, "../b", "server.baseUrlPath"),
        (BASE, "a/./b", "server.baseUrlPath"),
        (BASE, "nätverk", "server.baseUrlPath"),
        (BASE, "a b", "server.baseUrlPath"),
        (BASE, "{name}", "server.baseUrlPath"),
        (BASE, "https://example.org/a", "server.baseUrlPath"),
        (HOSTS, "https://example.org", "server.allowedHosts"),
        (HOSTS, "example.org:443", "server.allowedHosts"),
        (HOSTS, "example.org/a", "server.allowedHosts"),
        (HOSTS, "[::1]", "server.allowedHosts"),
        (HOSTS, "nätverk.example.org", "server.allowedHosts"),
        (HOSTS, "localhost a.*.example.org", "server.allowedHosts"),
        (ORIGINS, "example.org", "server.corsAllowedOrigins"),
        (ORIGINS, "*", "server.corsAllowedOrigins"),
        ("SAMVERKAN_EMBED", "*", "SAMVERKAN_EMBED"),
        ("SAMVERKAN_EMBED", "https:", "SAMVERKAN_EMBED"),
        ("SAMVERKAN_EMBED", "intranet.example.org", "SAMVERKAN_EMBED"),
        ("SAMVERKAN_EMBED", "https://a.example.org/page", "SAMVERKAN_EMBED"),
        ("SAMVERKAN_EMBED", "https://a.example.org;script-src", "SAMVERKAN_EMBED"),
        ("SAMVERKAN_EMBED", "https://a.example.org 'unsafe-inline'", "SAMVERKAN_EMBED"),
        ("SAMVERKAN_EMBED", "javascript:alert(1)", "SAMVERKAN_EMBED"),
        ("SERVER_SOFTWARE", "gunicorn/27.0.1", "uvicorn app:app"),
    ],
)
def test_an_invalid_setting_is_reported_in_both_languages(monkeypatch, capsys, variable, value, named) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SystemExit) as end:
        load_settings()
    assert end.value.code == 3
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert all(named in line for line in said)


def test_the_data_folder_is_the_option_s_then_the_environment_s(monkeypatch) -> None:
    monkeypatch.setattr(sys, "argv", ["uvicorn", "app:app", "--date-header"])
    assert root() == "data"
    monkeypatch.setenv("SAMVERKAN_DATA", "")
    assert root() == "data"
    monkeypatch.setenv("SAMVERKAN_DATA", "mine")
    assert root() == "mine"
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", "named"])
    assert root() == "named"


@pytest.mark.parametrize("how", [["--workers", "2"], []], ids=["option", "variable"])
def test_two_processes_do_not_start_and_are_not_tried_again(how: list[str]) -> None:
    command = [sys.executable, "-m", *serving.UVICORN, "--port", str(serving.free_port()), *how]
    env = serving.environment(**({} if how else {"WEB_CONCURRENCY": "2"}))
    ended = subprocess.run(command, cwd=serving.ROOT, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode != 0
    assert "does not start with 2 processes" in ended.stderr
    assert ended.stderr.count("does not start") <= 2  # no more than were asked for
    assert "Traceback" not in ended.stderr
