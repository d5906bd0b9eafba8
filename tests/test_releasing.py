"""A version is told alike wherever it stands, with the date on which it came."""

import re
import tomllib
from pathlib import Path

import graph

ROOT = Path(__file__).parents[1]
HEADINGS = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
RELEASED = [re.fullmatch(r"\[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})", heading) for heading in HEADINGS[1:]]


def test_the_changelog_is_by_version_and_date_newest_first() -> None:
    assert HEADINGS[0] == "[Unreleased]"
    assert all(RELEASED)
    versions = [tuple(map(int, released[1].split("."))) for released in RELEASED if released]
    dates = [released[2] for released in RELEASED if released]
    assert versions == sorted(set(versions), reverse=True)
    assert dates == sorted(dates, reverse=True)


def test_the_newest_release_is_the_version_and_is_cited_so() -> None:
    newest = RELEASED[0]
    assert newest
    assert newest[1] == graph.__version__
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    assert f"version: {newest[1]}" in citation
    assert f'date-released: "{newest[2]}"' in citation


def test_the_citation_says_of_the_project_what_the_package_does() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    authors = "".join(f"  - name: {author['name']}\n" for author in project["authors"])
    keywords = "".join(f"  - {keyword}\n" for keyword in project["keywords"])
    for told in (f"authors:\n{authors}version:", f"license: {project['license']}\n", f"keywords:\n{keywords}"):
        assert told in citation
