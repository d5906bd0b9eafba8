"""What the page Actors hands out is what the command writes."""

from io import BytesIO
from pathlib import Path, PurePath

import large_networks
import networks
import pytest
from PIL import Image

from graph.__main__ import main
from graph.app.computing.apart import COMPUTING
from graph.app.computing.contents import content_of
from graph.app.exports import FORMATS, compared
from graph.export import formats
from graph.export.exporting import Export, png_size
from graph.network.model import Actor, Network
from graph.network.selection import Scope, Selection
from graph.network.vocabulary import SECTORS
from graph.text import exports

SCOPE = Scope(Selection(sectors=frozenset({"public", "academia"})), as_ties=True)
ASKED = ["--sector", "public,academia", "--collaborations", "as-ties", "--draws", "20"]


@pytest.mark.parametrize("name", ["metrics.csv", "tables.xlsx", "network.gexf", "poster-a0.pdf", "everything.zip"])
def test_a_file_from_the_page_is_the_commands(name: str, tmp_path: Path) -> None:
    wanted = Export(networks.shipped(), SCOPE, csv="swedish", lang="sv", draws=20)
    file = tmp_path / name
    assert (
        main(["export", "--data", str(networks.DATA), "--to", str(file), "--csv", "swedish", "--lang", "sv", *ASKED])
        == 0
    )
    assert content_of(wanted, PurePath(name).stem, PurePath(name).suffix) == file.read_bytes()


@pytest.mark.parametrize("scale", [1, 3])
def test_a_picture_is_as_large_as_was_chosen(scale: int) -> None:
    content = content_of(Export(networks.toy12(), scale=scale), "picture", ".png")
    with Image.open(BytesIO(content)) as picture:
        assert picture.size == png_size(scale) == (1600 * scale, 1000 * scale)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_file_can_be_chosen_by_its_title_and_form(lang: str) -> None:
    titles = {exports.title(name, lang) for name in formats.SINGLE}
    assert len(titles) == len({PurePath(name).stem for name in formats.SINGLE})
    assert all(PurePath(name).suffix in FORMATS for name in (*formats.SINGLE, "everything.zip"))


def test_what_makes_too_many_groups_is_not_compared() -> None:
    actors = tuple(Actor(f"a{i}", "A", "public", custom=(("kind", f"k{i}"),)) for i in range(61))
    assert compared(Network(actors, (), SECTORS, {}), "kind") == "sector"
    assert compared(Network(actors[1:], (), SECTORS, {}), "kind") == "kind"


def test_a_file_of_a_large_network_is_the_same_from_a_process_of_its_own():
    export = Export(large_networks.heavy_tailed(600, 3), permutations=50, draws=9)
    apart = COMPUTING.waited(lambda: COMPUTING.in_pool(content_of, export, "metrics", ".csv"))
    assert apart == content_of(export, "metrics", ".csv")
