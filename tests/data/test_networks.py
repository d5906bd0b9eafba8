"""A network as a list of several shows it."""

import os
from pathlib import Path

from graph.data.networks import Entry, entry, last_change
from graph.data.reading import check, read
from graph.network.model import Bilingual


def folder_of(tmp_path: Path, actors: str) -> Path:
    (tmp_path / "actors.yaml").write_text(actors, encoding="utf-8")
    (tmp_path / "links.yaml").write_text("links: [{source: a, target: b, kind: other}]", encoding="utf-8")
    os.utime(tmp_path / "actors.yaml", (0, 1_700_000_000))
    os.utime(tmp_path / "links.yaml", (0, 1_600_000_000))
    return tmp_path


def test_an_entry_has_the_title_the_numbers_and_the_dates(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        "about: {title: {sv: Skåne, en: Scania}, date: 2024-05}\n"
        "actors: [{id: a, name: A, sector: public}, {id: b, name: B, sector: business}]",
    )
    found = entry("skåne", check(read(folder)), last_change(folder))
    assert found == Entry("skåne", Bilingual("Skåne", "Scania"), 2, 1, "2024-05", 1_700_000_000.0)


def test_one_that_cannot_be_loaded_has_the_number_of_its_errors(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "actors: [{id: a, name: A, sector: publik}, {id: b, sector: public}]")
    found = entry("x", check(read(folder)), last_change(folder))
    assert found == Entry("x", changed=1_700_000_000.0, errors=2)


def test_without_files_there_is_no_last_change(tmp_path: Path) -> None:
    assert last_change(tmp_path) is None
