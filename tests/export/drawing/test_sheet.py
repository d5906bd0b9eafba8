"""Sheets: PDF and PNG, the same bytes every time, everything on them."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import exported
import networks
import pytest
from PIL import Image

from graph import export
from graph.export import drawing
from graph.export.drawing.sheet import FONTS
from graph.network.model import Network
from graph.picture import caption, compose
from graph.picture.url import View


def made(network: Network, lang: str = "sv", view: View = View()) -> drawing.Drawing:  # noqa: B008 - a value
    picture = compose(network, view, lang)
    return drawing.Drawing(picture, caption(network, view, picture, lang))


def boxes(content: bytes) -> list[bytes]:
    """The size of each page."""
    return [line for line in content.split(b"\n") if b"/MediaBox" in line]


@pytest.mark.parametrize("paper", drawing.PAPERS)
def test_a_sheet_is_one_page_of_its_paper_with_the_same_bytes(paper: str) -> None:
    poster = made(networks.shipped())
    content = poster.pdf(paper)
    assert content == made(networks.shipped()).pdf(paper)
    size = drawing.PAPERS[paper]
    (box,) = boxes(content)
    numbers = [float(number) for number in box[box.index(b"[") + 1 : box.index(b"]")].split()]
    assert numbers[2:] == pytest.approx([size.width * 72 / 25.4, size.height * 72 / 25.4], abs=0.01)


def test_it_is_tagged_and_knows_its_title_and_no_day_but_that_of_the_data() -> None:
    content = made(networks.shipped(), "en").pdf("a4")
    assert b"/StructTreeRoot" in content
    assert b"/Alt" in content
    assert b"/Lang(en)" in content
    assert b"CreationDate" not in content


@pytest.mark.parametrize("make", [networks.empty, networks.single, exported.hostile])
def test_any_network_has_a_sheet_and_an_image(make: object) -> None:
    drawn = made(make())  # type: ignore[operator]
    assert len(boxes(drawn.pdf("a4"))) == 1
    assert drawn.png(1).startswith(b"\x89PNG")


@pytest.mark.parametrize("scale", [1, 3])
def test_an_image_has_so_many_pixels_and_colours_of_the_groups(scale: int) -> None:
    content = made(networks.toy12()).png(scale)
    image = Image.open(BytesIO(content)).convert("RGB")
    assert image.size == (1600 * scale, 1000 * scale)
    colours = {colour for _, colour in image.getcolors(image.size[0] * image.size[1]) or []}
    assert {(0x0B, 0x6B, 0xB0), (0xFF, 0xFF, 0xFF)} <= colours
    assert content == made(networks.toy12()).png(scale)


def test_pages_follow_one_another_each_with_its_findings() -> None:
    page = made(networks.star()).page("a4")
    story = [page, drawing.Page("<b>#1</b>", "$x$", page.picture, "#alt", findings=("*one*", "_two_"))]
    content = drawing.pdf(story, drawing.PAPERS["a4"], "sv", {"limits": ""})
    assert len(boxes(content)) == 2


def test_a_poster_tells_the_limits_of_the_data_and_a_small_sheet_has_no_room() -> None:
    shipped = made(networks.shipped())
    assert shipped.page("a0").limits == tuple(limit.text("sv") for limit in networks.shipped().about.limits)
    assert shipped.page("a4").limits == ()


def test_the_fonts_bring_their_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in (Path(FONTS) / "Inter-LICENSE.txt").read_text().upper()


KHITAN = "\U00018b00\U00018b01"  # a script that hardly any machine has a font for


def test_letters_that_no_font_has_are_named() -> None:
    assert drawing.uncovered(["Malmö · Łódź", "Kiruna “2024” – €"]) == ""  # Inter has them
    assert drawing.uncovered(["e\u0301 a\ufe0f \u200d"]) == ""  # marks on the letter before
    assert drawing.uncovered([f"Malmö {KHITAN[1]}", KHITAN]) == KHITAN


def test_a_print_says_which_letters_it_lacks(tmp_path: Path) -> None:
    star = networks.star()
    network = replace(star, actors=tuple(replace(actor, name=KHITAN[0]) for actor in star.actors))
    for name, noted in (("picture.png", True), ("picture-a4.pdf", True), ("picture.svg", False)):
        notes = export(network, tmp_path / name)["note"].tolist()
        assert [note for note in notes if KHITAN[0] in note] == notes[: int(noted)]
