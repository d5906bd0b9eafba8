"""Writes docs/metrics.md from the definitions of the page Methods: `.venv/bin/python scripts/metrics_page.py`."""

from pathlib import Path

from graph.words.definitions import DEFINITIONS, Definition

PAGE = Path(__file__).parents[1] / "docs" / "metrics.md"

HEAD = """# The metrics

Each metric's definition, formula, range, what an isolate gets, its source, and how it is easily read wrongly. The page
Methods of the app shows the same, in Swedish and English. Made by `scripts/metrics_page.py`.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(_section(key, definition) for key, definition in DEFINITIONS.items())])


def _section(key: str, definition: Definition) -> str:
    return (
        f"## {definition.name.en} (`{key}`)\n\n{definition.meaning.en}\n\n"
        f"- Formula: `{definition.formula}`\n- Range: {definition.range}\n- Isolate: {definition.isolate}\n"
        f"- Source: {definition.source}\n- Beware: {definition.misread.en}\n"
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
