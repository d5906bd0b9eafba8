"""What is built for browsers, of which each component has one script and one style sheet."""

import tomllib
from pathlib import Path

_GRAPH = Path(__file__).parents[2]
_FOLDER = _GRAPH / "frontend" / "bundle"
_MANIFEST = _GRAPH / "pyproject.toml"


def components() -> tuple[str, ...]:
    """The components that Streamlit finds here, as the package's manifest names them."""
    with _MANIFEST.open("rb") as file:
        tables = tomllib.load(file)["tool"]["streamlit"]["component"]["components"]
    return tuple(table["name"] for table in tables)


def bundled(component: str) -> tuple[str, str]:
    """The script and the style sheet of a component."""
    script, style = _files(component)
    return script.read_text(encoding="utf-8"), style.read_text(encoding="utf-8")


def names(component: str) -> tuple[str, str]:
    """The names of the files that hold its script and its style sheet."""
    script, style = _files(component)
    return script.name, style.name


def _files(component: str) -> tuple[Path, Path]:
    (script,), (style,) = (_FOLDER.glob(f"{component}-*{suffix}") for suffix in (".js", ".css"))
    return script, style
