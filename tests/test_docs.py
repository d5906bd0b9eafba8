"""The documents tell the truth about the program."""

import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import graph

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")]


@pytest.mark.parametrize(("lang", "name"), [("en", "metrics.md"), ("sv", "matt.md")])
def test_the_pages_of_metrics_are_made_from_the_definitions(lang: str, name: str) -> None:
    page = runpy.run_path(str(ROOT / "scripts" / "metrics_page.py"))["page"](lang)
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)", page.read_text(encoding="utf-8"))
    files = [((page.parent / name) if name else page, part) for name, part in targets]
    assert [file for file, _ in files if not file.exists()] == []
    assert [(file, part) for file, part in files if part and part not in places(file)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_files_that_documents_name_are_there(page: Path) -> None:
    named = re.findall(r"`((?:graph|tests|scripts|benchmarks|docs|static)/[^`\s]*)`", page.read_text(encoding="utf-8"))
    assert [name for name in named if not list(ROOT.glob(name.rstrip("/")))] == []


def blocks(page: Path, language: str) -> list[str]:
    """The examples of a document in one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", ["docs/data-format.md", "README.md"])
def test_the_examples_of_data_can_be_copied(page: str, tmp_path: Path) -> None:
    actors, links, *_ = blocks(ROOT / page, "yaml")
    (tmp_path / "actors.yaml").write_text(actors, encoding="utf-8")
    (tmp_path / "links.yaml").write_text(links, encoding="utf-8")
    assert graph.check(tmp_path)["message"].tolist() == []
    assert graph.load(tmp_path).ties


@pytest.mark.parametrize("page", ["README.md", "docs/guide/en/analysts.md", "docs/guide/sv/analytiker.md"])
def test_the_examples_in_python_run_and_shadow_nothing(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").symlink_to(ROOT / "data")
    (tmp_path / "survey.csv").write_text("Namn;Sektor\nAlfa;Kooperativ\nBeta;Kommun\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, Any] = {}
    for block in blocks(ROOT / page, "python"):
        if "from graph import" in block:  # others read an export: tests/test_guide.py
            exec(block, namespace)
    assert namespace["network"] == graph.load("data")
    assert namespace.get("graph", graph) is graph


def places(page: Path) -> set[str]:
    """The headings of a document as addresses call them."""
    headings = re.findall(r"^#+ (.+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def build(pages: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """What `make docs` does, into another folder."""
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-E", "-c", ROOT / "docs", pages, site]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    built = build(ROOT / "docs", folder)
    assert built.returncode == 0, built.stderr
    return folder


def test_the_documentation_lists_all_that_is_public(site: Path) -> None:
    page = (site / "api.html").read_text(encoding="utf-8")
    assert [name for name in graph.__all__ if f'id="graph.{name}"' not in page] == []


def test_the_documentation_fetches_nothing(site: Path) -> None:
    pages = "".join(file.read_text(encoding="utf-8") for file in site.rglob("*.html"))
    styles = "".join(file.read_text(encoding="utf-8") for file in site.rglob("*.css"))
    loaded = re.findall(r"<(?:link|script|img|iframe|source)\b[^>]*?(?:src|href)=\"([^\"]*)", pages)
    assert "_static/styles/furo.css" in {address.split("?")[0] for address in loaded}
    assert [address for address in loaded if re.match(r"https?:|//", address)] == []
    assert re.findall(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^)]*", styles) == []


def test_pages_in_swedish_say_so(site: Path) -> None:
    spoken = {
        str(file.relative_to(site)): re.search(r'<html[^>]*lang="(..)"', file.read_text(encoding="utf-8"))[1]
        for file in site.rglob("*.html")
    }
    assert {page for page, lang in spoken.items() if lang == "sv"} == {
        "guide/sv/analytiker.html",
        "guide/sv/samordnare.html",
        "matt.html",
    }


def test_broken_links_stop_the_documentation(tmp_path: Path) -> None:
    links = ("[page](no-page.md)", "[place](#no-place)", "[of a page](index.md#no-part)", "![picture](no-picture.png)")
    (tmp_path / "index.md").write_text("\n\n".join(["# Title", "[well](#title)", *links]), encoding="utf-8")
    built = build(tmp_path, tmp_path / "site")
    assert built.returncode == 1
    warned = re.findall(r"no-\w+", built.stderr)
    assert set(warned) == {"no-page", "no-place", "no-part", "no-picture"}
    assert "title" not in built.stderr
