"""What is shipped to browsers: named by its content, free of this machine, and built from what is in git."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FRONTEND = Path(__file__).parents[3] / "graph" / "frontend"
BUNDLE = FRONTEND / "bundle"
COMPONENTS = ("chips", "grid", "kept", "line", "live", "network", "page", "search", "stage")


def bundled(folder=BUNDLE):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_each_component_has_one_script_and_one_style_sheet():
    parts = sorted((name.split("-")[0], Path(name).suffix) for name in bundled())
    assert parts == [(part, suffix) for part in COMPONENTS for suffix in (".css", ".js")]


@pytest.mark.parametrize("name", sorted(bundled()))
def test_the_name_is_the_hash_of_the_content(name):
    content = bundled()[name]
    assert re.fullmatch(rf"({'|'.join(COMPONENTS)})-[0-9a-f]{{12}}\.(js|css)", name)
    assert hashlib.sha256(content).hexdigest().startswith(Path(name).stem.split("-")[1])


def test_what_stands_inside_a_document_cannot_end_there():
    stage = {Path(name).suffix: content.lower() for name, content in bundled().items() if name.startswith("stage-")}
    for sign in (b"</script", b"<!--", b"\r", b"\0"):
        assert sign not in stage[".js"]
    for sign in (b"</style", b"<!--", b"\r", b"\0", b"url("):
        assert sign not in stage[".css"]


def test_the_search_field_does_not_bring_the_picture_along():
    assert all(len(content) < 20_000 for name, content in bundled().items() if name.startswith("search-"))


@pytest.mark.parametrize("name", sorted(bundled()))
def test_nothing_of_the_building_machine_is_in_it(name):
    text = bundled()[name].decode()
    assert "sourceMappingURL" not in text
    assert not re.search(r"/(home|root|work|tmp|usr|Users|var)/", text)
    assert not re.search(r"node_modules|registry\.|\.venv", text)


def test_no_address_in_it_is_one_to_ask():
    """Addresses stand in licences and in the names of SVG's and XML's languages only."""
    known = {"www.apache.org", "opensource.org", "almende.com", "visjs.github.io", "github.com", "www.w3.org"}
    for content in bundled().values():
        hosts = set(re.findall(r"(?:https?:)?//([a-z0-9-]+(?:\.[a-z0-9-]+)+)", content.decode()))
        assert hosts <= known


def test_our_own_sources_never_turn_text_into_markup():
    sources = [*(FRONTEND / "src").rglob("*.js")]
    assert len(sources) > 10
    for path in sources:
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", path.read_text("utf-8"))


def test_the_lock_file_names_no_registry():
    assert '"resolved"' not in (FRONTEND / "package-lock.json").read_text("utf-8")


def test_the_bundle_is_what_the_sources_build(tmp_path):
    node = shutil.which("node")
    assert node, "no node: `make test` installs it, or names the command that does"
    assert (FRONTEND / "node_modules" / "esbuild").is_dir(), "nothing to build with: `make test` installs it"
    subprocess.run(
        [node, "build.mjs", str(tmp_path)],
        cwd=FRONTEND,
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        check=True,
    )
    assert bundled(tmp_path) == bundled()
