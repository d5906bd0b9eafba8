"""Who may import whom: a layer rule without a test is a wish."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
APP = ROOT / "app.py"
FILES = [*sorted((ROOT / "graph").rglob("*.py")), *(ROOT / "graph").rglob("*.pyi"), APP]

# room: the rooms it may import, and the libraries that are its own or shared with the rooms that name them too.
TABLE = {
    "text": ("", "babel"),
    "network": ("text", "networkx numpy"),
    "data": ("network text", "yaml filelock openpyxl psutil python_calamine pyarrow rapidfuzz"),
    "metrics": ("network", "igraph numpy scipy pandas numba loky threadpoolctl distributed"),
    "picture": ("metrics network text", "igraph numpy scipy pyvis"),
    "export": ("picture metrics data network text", "pandas xlsxwriter pyarrow typst PIL segno docx"),
    "narrative": ("export picture metrics data network text", "pandas yaml"),
    "cli": ("narrative export picture metrics data network text", "shtab streamlit"),
    "app": ("narrative export picture metrics data network text", "pandas streamlit altair starlette"),
}
# What stands at the top beside the rooms: the library's table of contents, and what runs.
TOP = {
    "__init__": ("narrative export metrics data network", "lazy_loader"),
    "__main__": ("cli text", ""),
    "app.py": ("app", "streamlit"),
}
BANNED = ("unsafe_allow_html", "unsafe_allow_javascript", "components.v1", "components.html")


def room_of(file: Path) -> str:
    inside = file.relative_to(ROOT).parts
    return inside[1].partition(".")[0] if inside[0] == "graph" else inside[0]


def imports(file: Path, tree: ast.AST) -> Iterator[tuple[bool, str]]:
    """Every import as (from us, room or library)."""
    package = file.relative_to(ROOT).parent.parts
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            start = list(package[: len(package) + 1 - node.level]) if node.level else []
            start += (node.module or "").split(".") if node.module else []
            names = [[*start, alias.name] for alias in node.names]
        else:
            continue
        for name in names:
            if name == ["graph", "__version__"]:
                continue  # stands above all rooms
            if name[0] == "graph":
                yield True, name[1] if len(name) > 1 else "__init__"
            elif name[0] not in sys.stdlib_module_names:
                yield False, name[0]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_module_imports_what_its_room_may(file: Path) -> None:
    rows, room = TABLE | TOP, room_of(file)
    assert room in rows, f"graph/{room} is on no row of the table"
    from_us, from_outside = (set(names.split()) | {room} for names in rows[room])
    found = set(imports(file, ast.parse(file.read_text())))
    assert {name for ours, name in found if ours} <= from_us
    assert {name for ours, name in found if not ours} <= from_outside


def test_every_room_has_modules_that_are_read() -> None:
    assert {room_of(file) for file in FILES} == TABLE.keys() | TOP.keys()


def test_rooms_import_downwards_only() -> None:
    below: set[str] = set()
    for room, (names, _) in TABLE.items():
        assert set(names.split()) <= below, room
        below.add(room)


def test_at_the_top_are_the_rooms_and_what_runs_them() -> None:
    entries = {path.name for path in (ROOT / "graph").iterdir()} - {"__pycache__"}
    files = {"__init__.py", "__init__.pyi", "__main__.py", "py.typed", "pyproject.toml"}
    assert entries - {"shipped"} == TABLE.keys() | {"frontend"} | files


def test_the_rooms_are_told_of() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [room for room in (*TABLE, "frontend") if f"`graph/{room}/`" not in contributing] == []


@pytest.mark.parametrize("word", BANNED)
def test_nothing_gets_round_escaping(word: str) -> None:
    assert [str(file.relative_to(ROOT)) for file in FILES if word in file.read_text()] == []


def test_no_module_is_named_for_everything_and_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
    assert [str(file) for file in FILES if vague & set(file.relative_to(ROOT).with_suffix("").parts)] == []


def test_the_app_is_a_table_of_contents() -> None:
    assert 5 < len(APP.read_text().splitlines()) <= 30


def test_nothing_calls_a_room_above_its_own_by_name_but_a_network_in_a_notebook() -> None:
    calls = {str(file.relative_to(ROOT)) for file in FILES if "import_module(" in file.read_text()}
    assert calls == {"graph/network/model.py", "graph/cli/commands.py"}  # the latter: its own modules
