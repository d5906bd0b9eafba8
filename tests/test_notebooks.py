"""The worked example runs, in both languages, and its prose speaks of what it shows."""

import json
import os
import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import graph

ROOT = Path(__file__).parents[1]
BOOKS = ("worked-example", "genomgang")


def book(name: str) -> nbformat.NotebookNode:
    return nbformat.read(ROOT / "docs" / f"{name}.ipynb", as_version=4)


def cells(name: str, kind: str) -> list[str]:
    return [cell.source for cell in book(name).cells if cell.cell_type == kind]


@pytest.fixture(scope="module")
def said() -> list[str]:
    """What each cell of the example shows, run from where it lies, as Jupyter runs it."""
    client = NotebookClient(book(BOOKS[0]), timeout=120, resources={"metadata": {"path": str(ROOT / "docs")}})
    ran = client.execute(env={**os.environ, "PYTHONPATH": str(ROOT)})
    shown = [[out.data for out in cell.outputs] for cell in ran.cells if cell.cell_type == "code"]
    assert all(len(outputs) == 1 for outputs in shown)
    # A table as a page shows it has all its columns.
    return [re.sub(r"<[^>]+>\s*", " ", out.get("text/html", out["text/plain"])) for [out] in shown]


def test_it_finds_in_the_data_what_the_command_line_finds(said: list[str]) -> None:
    network = graph.load(ROOT / "data")
    assert f"'actors': {len(network.actors)}" in said[0]
    assert network.actor("msi").name in said[1]
    assert re.search(r"academia .* not significant", said[2])
    assert "datapackage.json" in said[-1]


@pytest.mark.parametrize("name", BOOKS)
def test_what_the_prose_names_is_shown_or_can_be_called(name: str, said: list[str]) -> None:
    named = re.findall(r"`([a-z_.]+)`", " ".join(cells(name, "markdown")))
    shown = set(re.findall(r"[\w.]+", " ".join(said)))
    assert len(named) > 10
    assert [one for one in named if one not in shown and one.removeprefix("graph.") not in graph.__all__] == []


def test_both_languages_run_the_same_code() -> None:
    assert cells(BOOKS[0], "code") == cells(BOOKS[1], "code")
    assert len(cells(BOOKS[0], "markdown")) == len(cells(BOOKS[1], "markdown"))


@pytest.mark.parametrize("name", BOOKS)
def test_no_figure_of_the_data_is_typed(name: str) -> None:
    prose = re.sub(r"`[^`]*`", "", " ".join(cells(name, "markdown")))
    # The ends of the E-I index, and the null interval's 95 %.
    assert [figure for figure in re.findall(r"\d[\d.,]*", prose) if figure != "95"] == ["1", "1"]


@pytest.mark.parametrize("name", BOOKS)
def test_it_is_kept_without_its_results(name: str) -> None:
    stored = json.loads((ROOT / "docs" / f"{name}.ipynb").read_text(encoding="utf-8"))
    assert all(cell.get("outputs", []) == [] and cell.get("execution_count") is None for cell in stored["cells"])
