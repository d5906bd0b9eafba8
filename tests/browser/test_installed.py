"""The installed wheel in an empty folder, and in one that has modules, settings and data of its own."""

import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import networks
import pytest
from installed import Installed
from playwright.sync_api import expect

from graph import load
from graph.data.locations import shipped_data

from .test_walks import explorer

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")  # until after the browser has gone
def start(with_app: Installed) -> Iterator[Callable[..., str]]:
    """Starts the installed app in a folder and returns its address."""
    running: list[subprocess.Popen[str]] = []

    def app(folder: Path, *options: str) -> str:
        command = [with_app.command, "app", "--port", "0", *options]
        with (folder / "said.txt").open("w") as said:
            server = subprocess.Popen(
                command, cwd=folder, env=with_app.variables, stdout=subprocess.PIPE, stderr=said, text=True
            )
        running.append(server)
        assert server.stdout is not None
        for line in server.stdout:
            if "http://127.0.0.1" in line:
                return line.split()[-1]
        raise RuntimeError((folder / "said.txt").read_text())

    yield app
    for server in running:
        server.terminate()
        server.communicate()


def test_somebody_who_has_nothing_else(visit, start, with_app, tmp_path):
    for command in ("check", "hubs --permutations 20 --draws 20", "export --to n.gexf"):
        ran = with_app.run(*command.split(), cwd=tmp_path)
        assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "n.gexf").stat().st_size > 0
    page = visit(start(tmp_path))
    explorer(page)
    example = load(shipped_data())
    expect(page.get_by_text(f"{len(example.actors)} aktörer · {len(example.ties)} band")).to_be_visible()
    assert "Inter" in page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    # What is saved into the package would be lost with its next version.
    stories = with_app.packages / "graph" / "shipped" / "data" / "stories.yaml"
    before = stories.read_bytes()
    page.get_by_role("link", name="Workshop").click()
    page.get_by_role("button", name="Spara vyn som ett steg").click()
    page.get_by_label("Rubrik på det nya steget").fill("Vinnova")
    page.get_by_role("button", name="Spara steget").click()
    expect(page.get_by_text("exempeldata som följer med programmet")).to_be_visible()
    assert stories.read_bytes() == before
    assert "example data that come with samverkan" in (tmp_path / "said.txt").read_text()


def test_a_folder_with_modules_settings_and_data_of_its_own(visit, start, tmp_path):
    for name in ("graph.py", "app.py", "streamlit.py", "yaml.py"):
        (tmp_path / name).write_text("raise SystemExit('not this one')")
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text(
        '[server]\naddress = "0.0.0.0"\nheadless = false\n[browser]\ngatherUsageStats = true\n'
        '[client]\ntoolbarMode = "developer"\n'
    )
    shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "data")
    address = start(tmp_path, "--server.baseUrlPath", "natverk")
    assert urlsplit(address).path == "/natverk"
    page = visit(address.removesuffix("/natverk") + "/natverk/hubs")
    expect(page.get_by_text("12 aktörer · 16 band")).to_be_visible()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", urlsplit(address).port), timeout=5)
    assert "example data" not in (tmp_path / "said.txt").read_text()
