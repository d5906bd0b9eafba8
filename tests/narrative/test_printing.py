"""Stories and views on paper: a page for each step, whole documents, the same bytes twice."""

from io import BytesIO
from zipfile import ZipFile

import networks
import pytest
from PIL import Image
from pypdf import PdfReader

from graph.narrative.printing import handout, story_pdf, story_pictures
from graph.narrative.stories import Step, Story
from graph.network.model import Bilingual
from graph.network.selection import Scope, Selection
from graph.picture.url import View

HOSTILE = "<script>alert(1)</script> #let x = 1 ] $a$ " + "x" * 5_000
STORY = Story(
    "two",
    Bilingual("Två", "Two"),
    (
        Step({"actor": "P1"}, Bilingual("Ett", "One"), Bilingual("{network.actors}", "{network.actors}")),
        Step({"map": "sector"}, Bilingual(HOSTILE, HOSTILE), Bilingual(HOSTILE, HOSTILE)),
    ),
)


def test_a_story_has_a_page_for_each_step() -> None:
    made = story_pdf(networks.toy12(), STORY, "sv")
    pages = PdfReader(BytesIO(made)).pages
    assert len(pages) == 2
    assert "12 aktörer" in pages[0].extract_text()
    assert "<script>" in pages[1].extract_text()
    assert made == story_pdf(networks.toy12(), STORY, "sv")


def test_the_steps_as_pictures_are_numbered() -> None:
    with ZipFile(BytesIO(story_pictures(networks.toy12(), STORY, "en", 1))) as found:
        assert found.namelist() == ["two-01.png", "two-02.png"]
        assert Image.open(BytesIO(found.read("two-01.png"))).size == (1600, 1000)


def test_a_handout_is_headed_by_what_it_shows() -> None:
    view = View(scope=Scope(Selection(sectors=frozenset({"academia"}), regions=frozenset({"SE224"}))))
    [page] = PdfReader(BytesIO(handout(networks.shipped(), view, "sv", ()))).pages
    first, second, *_ = page.extract_text().splitlines()
    assert first == "Akademi · Skåne län"
    assert second.startswith("Samverkan för social innovation i Sverige. Urval: ")
    [page] = PdfReader(BytesIO(handout(networks.shipped(), View(), "en", ()))).pages
    assert page.extract_text().splitlines()[0] == "Collaboration for social innovation in Sweden"


@pytest.mark.parametrize("link", ["", "https://example.org/?lang=sv", "x" * 5_000])
def test_a_handout_is_one_sheet_of_a4_with_what_was_found(link: str) -> None:
    made = handout(networks.toy12(), View(), "sv", ("Ingen sektor är säkerställd som nav.",), link)
    [page] = PdfReader(BytesIO(made)).pages
    assert [round(float(side) * 25.4 / 72) for side in page.mediabox[2:]] == [297, 210]
    assert "Ingen sektor är säkerställd som nav." in page.extract_text()
    links = [a.get_object()["/A"]["/URI"] for a in page.get("/Annots", []) if "/A" in a.get_object()]
    assert links == ([link] if link.startswith("http") else [])
