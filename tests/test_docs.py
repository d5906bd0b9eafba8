"""The documents tell the truth about the program."""

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")]


@pytest.mark.parametrize(("lang", "name"), [("en", "metrics.md"), ("sv", "matt.md")])
def test_the_pages_of_metrics_are_made_from_the_definitions(lang: str, name: str) -> None:
    page = runpy.run_path(str(ROOT / "scripts" / "metrics_page.py"))["page"](lang)
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
