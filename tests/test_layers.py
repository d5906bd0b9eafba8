"""Who may import whom: a layer rule without a test is a wish."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = [*sorted((ROOT / "graph").rglob("*.py")), *(ROOT / "graph").rglob("*.pyi"), *ROOT.glob("app.py")]

CORE = "errors dates model vocabulary reading selection metrics writing words"
# part: what it may import from us, and from outside. A library belongs to the parts that name it, and to no other.
TABLE = {
    "words": ("", "babel"),
    "errors": ("words", ""),
    # Both read and selected by: a date means the same wherever it is compared.
    "dates": ("", ""),
    # igraph has one stream of random numbers for all: whoever draws borrows it here.
    "chance": ("", "igraph"),
    "model": ("dates", "networkx"),
    "vocabulary": ("model", ""),
    "locations": ("", ""),
    # What is not installed is said in both languages.
    "extras": ("words", ""),
    "reading": ("errors dates model vocabulary", "yaml"),
    "selection": ("errors dates model vocabulary words", ""),
    "metrics": ("errors chance model selection", "igraph numpy scipy pandas"),
    "layout": ("chance model", "igraph numpy"),
    "view": ("extras model", "pyvis"),
    "writing": ("dates errors model metrics", "pandas xlsxwriter pyarrow"),
    "apart": ("errors model reading stories", ""),
    "checking": ("errors model reading stories view writing", ""),
    "exporting": (
        "address drawing extras grouped layout metrics model picture selection stage view words writing",
        "pandas",
    ),
    "address": ("dates metrics model selection vocabulary", ""),
    "grouped": ("address metrics model vocabulary words", ""),
    "picture": ("address grouped layout metrics model selection view whatif words", "numpy"),
    "drawing": ("extras picture view words", "typst PIL segno"),
    "whatif": ("grouped metrics model selection words", "numpy pandas"),
    "stories": ("address errors metrics model reading selection words", "pandas yaml"),
    "saving": ("writing", "filelock"),
    "printing": ("address drawing model picture stage staging stories words writing", ""),
    "staging": ("address metrics model picture stage stories view words", ""),
    "notebook": ("address drawing model picture words", ""),
    "pages": (
        f"{CORE} address apart exporting grouped picture locations printing saving stage staging stories view whatif",
        "streamlit pandas altair starlette",
    ),
    "stage": ("drawing model picture view words", ""),
    "__init__": ("checking errors exporting metrics model reading selection whatif writing", "lazy_loader"),
    # It draws by way of `exporting`, and tables do without.
    "commands": (f"{CORE} address checking exporting extras grouped locations stories whatif", "shtab streamlit"),
    "__main__": ("commands extras", ""),
    "app": ("pages", "streamlit"),
}
BANNED = ("unsafe_allow_html", "unsafe_allow_javascript", "components.v1", "components.html")


def part_of(file: Path) -> str:
    inside = file.relative_to(ROOT).with_suffix("").parts
    return inside[1] if inside[0] == "graph" else inside[0]


def imports(file: Path, tree: ast.AST) -> Iterator[tuple[bool, str]]:
    """Every import as (from us, part or library)."""
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
                continue  # stands above all parts
            if name[0] == "graph":
                yield True, name[1] if len(name) > 1 else "__init__"
            elif name[0] not in sys.stdlib_module_names:
                yield False, name[0]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_module_imports_what_its_part_may(file: Path) -> None:
    part = part_of(file)
    assert part in TABLE, f"graph/{part} is on no row of the table"
    from_us, from_outside = (set(names.split()) | {part} for names in TABLE[part])
    found = set(imports(file, ast.parse(file.read_text())))
    assert {name for ours, name in found if ours} <= from_us
    assert {name for ours, name in found if not ours} <= from_outside


def test_every_row_has_a_part() -> None:
    parts = {part_of(file) for file in FILES}
    assert parts | {"app"} == TABLE.keys()


def test_the_parts_are_told_of() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [part for part in TABLE if not re.search(rf"`(graph/)?{part}(\.py|/)", told)] == []


@pytest.mark.parametrize("word", BANNED)
def test_nothing_gets_round_escaping(word: str) -> None:
    assert [str(file.relative_to(ROOT)) for file in FILES if word in file.read_text()] == []


def test_no_module_is_named_for_everything_and_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
    assert [str(file) for file in FILES if vague & set(file.relative_to(ROOT).with_suffix("").parts)] == []


def test_the_app_is_a_table_of_contents() -> None:
    app = ROOT / "app.py"
    assert not app.exists() or len(app.read_text().splitlines()) <= 30
