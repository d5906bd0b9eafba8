"""The app as a server of its own, requests to it byte by byte, and nginx before it."""

import http.client
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from networks import DATA as SHIPPED
from networks import ROOT

from graph.data.locations import DATA_VARIABLE

STREAMLIT = ("streamlit", "run", "app.py")
UVICORN = ("uvicorn", "app:app")
# What turns a request into a websocket.
UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg==",
}


# Each worker of pytest-xdist has ports of its own, below those that the system gives to whoever asks for any; a run
# without workers, which may be beside one with them, has the last ones.
_PORTS = count(20_000 + 1_000 * int(os.environ.get("PYTEST_XDIST_WORKER", "gw9").removeprefix("gw")))


def free_port() -> int:
    """A port that nobody listens on, and that nobody else is given."""
    for port in _PORTS:
        with socket.socket() as free, suppress(OSError):
            free.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("no port is free")


def environment(**more: str) -> dict[str, str]:
    """That of the tests, without what says how an app is served."""
    ours = ("SAMVERKAN_", "STREAMLIT_", "WEB_CONCURRENCY")
    return {**{key: value for key, value in os.environ.items() if not key.startswith(ours)}, **more}


@contextmanager
def _running(command: Sequence[str], ready: str, **how: Any) -> Iterator[None]:
    """A server, from the line that says it is ready until it is no longer wanted."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **how) as server:
        assert server.stdout is not None
        heard = []
        for line in server.stdout:
            heard.append(line)
            if ready in line:
                break
        else:
            raise RuntimeError("the server stopped before it was ready:\n" + "".join(heard))
        reading = Thread(target=server.stdout.read)  # a full pipe would stop the server
        reading.start()
        try:
            yield
        finally:
            server.terminate()
            reading.join()


@contextmanager
def served(
    *command: str, options: Sequence[str] = (), base: str = "", port: int | None = None, **env: str
) -> Iterator[str]:
    """The app under `streamlit run` or uvicorn on `SHIPPED`, and its address, without a stroke at the end."""
    port = port or free_port()
    flag, ready = ("--server.port", "URL: http") if command == STREAMLIT else ("--port", "Uvicorn running on")
    whole = [sys.executable, "-m", *command, flag, str(port), *options]
    with _running(whole, ready, cwd=ROOT, env=environment(**{DATA_VARIABLE: str(SHIPPED), **env})):
        yield f"http://127.0.0.1:{port}{base}"


@contextmanager
def nginx(folder: Path, servers: str) -> Iterator[None]:
    """An nginx of the test's own, with everything it writes below `folder`; `servers` stand in its block http."""
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    assert found, "no nginx: `make test` installs it (Debian: apt-get install nginx), or names the command that does"
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder / kind};\n" for kind in kinds)
    file = folder / "nginx.conf"
    # One process, which belongs to who runs the tests.
    file.write_text(
        f"daemon off;\nmaster_process off;\npid {folder / 'pid'};\nerror_log stderr notice;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}{servers}\n}}\n"
    )
    # The last line before it answers: the sockets listen by then.
    with _running([found, "-p", str(folder), "-c", str(file), "-e", "stderr"], "getrlimit"):
        yield


class Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(address: str, path: str = "", method: str = "GET", **headers: str) -> Answer:
    """One request, its path as it is given here; names of headers are written with _ for -."""
    where = urlsplit(address)
    given = {"Host": where.netloc, **{name.replace("_", "-"): value for name, value in headers.items()}}
    connection = http.client.HTTPConnection("127.0.0.1", where.port, timeout=30)
    try:
        connection.putrequest(method, where.path + path, skip_host=True, skip_accept_encoding=True)
        for name, value in given.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        body = b"" if answer.status == http.client.SWITCHING_PROTOCOLS else answer.read()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)
    finally:
        connection.close()


def socket_status(address: str, **headers: str) -> int:
    """How a websocket is answered: 101 if it is opened."""
    return ask(address, "/_stcore/stream", **UPGRADE, **headers).status
