"""What the page Actors hands out is what the command writes."""

from pathlib import Path, PurePath

import networks
import pytest

from graph import writing
from graph.__main__ import main
from graph.exporting import Export
from graph.pages.exports import made
from graph.selection import Scope, Selection
from graph.words import exports, phrases

SCOPE = Scope(Selection(sectors=frozenset({"public", "academia"})), as_ties=True)
ASKED = ["--sector", "public,academia", "--collaborations", "as-ties"]


@pytest.mark.parametrize("name", ["metrics.csv", "tables.xlsx", "network.gexf", "poster-a0.pdf", "everything.zip"])
def test_a_file_from_the_page_is_the_commands(name: str, tmp_path: Path) -> None:
    wanted = Export(networks.shipped(), SCOPE, csv="swedish", lang="sv")
    file = tmp_path / name
    assert main(["export", "--to", str(file), "--csv", "swedish", "--lang", "sv", *ASKED]) == 0
    assert made(wanted, PurePath(name).stem, PurePath(name).suffix) == file.read_bytes()


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_file_can_be_chosen_by_its_title_and_form(lang: str) -> None:
    titles = {exports.title(name, lang) for name in writing.SINGLE}
    assert len(titles) == len({PurePath(name).stem for name in writing.SINGLE})
    assert all(f"form{PurePath(name).suffix}" in phrases(lang) for name in (*writing.SINGLE, "everything.zip"))
