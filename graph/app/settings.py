"""The administrator's settings of how the app is served, validated once before the server starts."""

import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from multiprocessing import current_process, parent_process
from signal import SIGTERM, Signals
from typing import NoReturn

from streamlit import config

from ..text import LANGUAGES
from ..text.catalogue import N_, messages

EMBED = "SAMVERKAN_EMBED"

_BASE, _HOSTS, _ORIGINS = "server.baseUrlPath", "server.allowedHosts", "server.corsAllowedOrigins"
_START_FAILED = 3  # the exit code after which uvicorn and gunicorn do not restart the process
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(\*\.)?{_LABEL}(\.{_LABEL})*\.?", re.IGNORECASE)
_SITE = re.compile(rf"https?://(\*\.)?{_LABEL}(\.{_LABEL})*(:\d{{1,5}})?", re.IGNORECASE)
_SEGMENT = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._~-]+")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the app is served, and which sites may embed it.

    `base` is the path before all addresses, `""` or `"/a/b"`; `embedders` are the sites that may show it in a frame.
    """

    base: str
    embedders: tuple[str, ...]


def load_settings() -> Settings:
    """The settings from the environment and from Streamlit's configuration; ends the process if any is invalid.

    The error is printed to the terminal in both languages, and the exit code is 3.
    """
    _require_one_process()
    for key in (_BASE, _HOSTS, _ORIGINS):
        _from_environment(key)
    _validate_hosts(config.get_option(_HOSTS))
    _validated_sites(_ORIGINS, config.get_option(_ORIGINS))
    return Settings(
        _validated_base(config.get_option(_BASE) or ""), _validated_sites(EMBED, os.environ.get(EMBED, "").split())
    )


def _from_environment(key: str) -> None:
    """Read a setting of Streamlit's from its environment variable, as `streamlit run` does and uvicorn does not.

    An option on the command line of `streamlit run` takes precedence.
    """
    option = config.get_config_options()[key]
    value = os.environ.get(option.env_var)
    if value is not None and "command-line" not in config.get_where_defined(key):
        config.set_option(key, value.split() if option.multiple else value, "environment variable")


def _validated_base(path: str) -> str:
    segments = [segment for segment in (path.strip("/").split("/")) if path.strip("/")]
    if not all(map(_SEGMENT.fullmatch, segments)):
        _refuse(
            N_(
                "server.baseUrlPath: ”{value}” is no path that the app can be served at. Write for instance natverk or "
                "region/natverk: letters a–z, digits, full stop, hyphen, underscore and ~."
            ),
            value=path,
        )
    return "".join(f"/{segment}" for segment in segments)


def _validate_hosts(hosts: Iterable[str]) -> None:
    for host in hosts:
        if host.strip() != "*" and not _HOST.fullmatch(host.strip()) and not _is_address(host.strip()):
            _refuse(
                N_(
                    "server.allowedHosts: ”{value}” is no host name. Write the name alone, without https://, port and "
                    "path, for instance natverk.example.org; other letters than a–z as browsers send them (xn--…)."
                ),
                value=host,
            )


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _validated_sites(setting: str, sites: Iterable[str]) -> tuple[str, ...]:
    for site in sites:
        if not _SITE.fullmatch(site):
            _refuse(
                N_("{setting}: ”{value}” is no site. Write for instance https://intranet.example.org, without a path."),
                setting=setting,
                value=site,
            )
    return tuple(sites)


def _require_one_process() -> None:
    """Refuse to start as one of several processes: sessions, downloads and layers are in the memory of one."""
    if os.environ.get("SERVER_SOFTWARE", "").startswith("gunicorn"):
        _refuse(
            N_(
                "The app does not start under gunicorn, which divides it among processes. Use streamlit run app.py or "
                "uvicorn app:app."
            )
        )
    # uvicorn passes its configuration to each process that it starts; with `reload` it starts only one.
    configuration = getattr(current_process(), "_kwargs", {}).get("config")
    workers = getattr(configuration, "workers", 1)
    if workers > 1 and not getattr(configuration, "reload", False):
        _print(
            N_(
                "The app does not start with {n} processes: sessions and pictures are kept in the memory of one. Use "
                "--workers 1, and unset WEB_CONCURRENCY."
            ),
            n=workers,
        )
        _end_supervisor()
        sys.exit(_START_FAILED)


def _end_supervisor() -> None:
    """End the process that started this one, by a signal that it does not handle: else its exit code would be 0.

    The first process of a container receives only signals that it handles.
    """
    parent = parent_process()
    for sign in (getattr(Signals, "SIGALRM", SIGTERM), SIGTERM):
        if parent is not None and parent.pid == os.getppid():  # not where it has ended already
            with suppress(ProcessLookupError):
                os.kill(parent.pid, sign)


def _refuse(message: str, **values: object) -> NoReturn:
    _print(message, **values)
    sys.exit(_START_FAILED)


def _print(message: str, **values: object) -> None:
    for lang in LANGUAGES:
        sys.stderr.write(f"{messages(lang).gettext(message).format(**values)}\n")
    sys.stderr.flush()
