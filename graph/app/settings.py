"""How the app is to be served, as the administrator has set it; judged once, before the server starts."""

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
_START_FAILED = 3  # what uvicorn and gunicorn take as "would fail again": neither starts the process anew
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(\*\.)?{_LABEL}(\.{_LABEL})*\.?", re.IGNORECASE)
_SITE = re.compile(rf"https?://(\*\.)?{_LABEL}(\.{_LABEL})*(:\d{{1,5}})?", re.IGNORECASE)
_SEGMENT = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._~-]+")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the app is served, and who may show it.

    `base` is the path before all addresses, `""` or `"/a/b"`; `embedders` are the sites that may show it in a frame.
    """

    base: str
    embedders: tuple[str, ...]


def settings() -> Settings:
    """The settings, from the environment and from Streamlit's configuration; ends the process where they cannot work.

    What is wrong is said in the terminal in both languages, and the exit code is 3.
    """
    _one_process()
    for key in (_BASE, _HOSTS, _ORIGINS):
        _from_environment(key)
    _check_hosts(config.get_option(_HOSTS))
    _sites(_ORIGINS, config.get_option(_ORIGINS))
    return Settings(_base(config.get_option(_BASE) or ""), _sites(EMBED, os.environ.get(EMBED, "").split()))


def _from_environment(key: str) -> None:
    """Take a setting of Streamlit's from its environment variable, as `streamlit run` does; uvicorn leaves it out.

    An option on the command line of `streamlit run` counts before it.
    """
    option = config.get_config_options()[key]
    value = os.environ.get(option.env_var)
    if value is not None and "command-line" not in config.get_where_defined(key):
        config.set_option(key, value.split() if option.multiple else value, "environment variable")


def _base(path: str) -> str:
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


def _check_hosts(hosts: Iterable[str]) -> None:
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


def _sites(setting: str, sites: Iterable[str]) -> tuple[str, ...]:
    for site in sites:
        if not _SITE.fullmatch(site):
            _refuse(
                N_("{setting}: ”{value}” is no site. Write for instance https://intranet.example.org, without a path."),
                setting=setting,
                value=site,
            )
    return tuple(sites)


def _one_process() -> None:
    """Sessions, downloads and layers lie in this process: a second one would answer for what it does not have."""
    if os.environ.get("SERVER_SOFTWARE", "").startswith("gunicorn"):
        _refuse(
            N_(
                "The app does not start under gunicorn, which divides it among processes. Use streamlit run app.py or "
                "uvicorn app:app."
            )
        )
    # uvicorn hands its configuration to each process that it starts; to start anew at a change, it starts but one.
    given = getattr(current_process(), "_kwargs", {}).get("config")
    workers = getattr(given, "workers", 1)
    if workers > 1 and not getattr(given, "reload", False):
        _say(
            N_(
                "The app does not start with {n} processes: sessions and pictures are kept in the memory of one. Use "
                "--workers 1, and unset WEB_CONCURRENCY."
            ),
            n=workers,
        )
        _end_supervisor()
        sys.exit(_START_FAILED)


def _end_supervisor() -> None:
    """End the process that started this one: at an orderly signal it would end with exit code 0.

    The first process of a container gets none but orderly signals.
    """
    parent = parent_process()
    for sign in (getattr(Signals, "SIGALRM", SIGTERM), SIGTERM):
        if parent is not None and parent.pid == os.getppid():  # not where it has ended already
            with suppress(ProcessLookupError):
                os.kill(parent.pid, sign)


def _refuse(message: str, **values: object) -> NoReturn:
    _say(message, **values)
    sys.exit(_START_FAILED)


def _say(message: str, **values: object) -> None:
    for lang in LANGUAGES:
        sys.stderr.write(f"{messages(lang).gettext(message).format(**values)}\n")
    sys.stderr.flush()
