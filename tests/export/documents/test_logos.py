"""A logo of one's own: bounded, and written anew."""

from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from graph.export.documents import LogoError, logo
from graph.export.documents.logos import MOST_BYTES


def picture(form: str, size: tuple[int, int] = (2_000, 500), mode: str = "RGB") -> bytes:
    content, text = BytesIO(), PngInfo()
    text.add_text("secret", "hidden")
    Image.new(mode, size).save(content, form, **({"pnginfo": text} if form == "PNG" else {}))
    return content.getvalue()


@pytest.mark.parametrize(("form", "mode"), [("PNG", "RGB"), ("PNG", "P"), ("PNG", "I;16"), ("JPEG", "CMYK")])
def test_a_picture_becomes_a_small_png_without_anything_else(form: str, mode: str) -> None:
    made = logo(picture(form, mode=mode))
    read = Image.open(BytesIO(made.png))
    assert (read.format, read.size) == ("PNG", (made.width, made.height)) == ("PNG", (600, 150))
    assert b"hidden" not in made.png
    assert logo(made.png) == made


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "unknown"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "unknown"),
        (picture("GIF"), "unknown"),
        (picture("PNG")[:200], "unknown"),
        (picture("JPEG")[:-400], "unknown"),
        (b"x" * (MOST_BYTES + 1), "large"),
        (picture("PNG", (5_000, 4_001), "1"), "large"),
        (picture("PNG", (20_000, 20_000), "1"), "large"),
    ],
    ids=["nothing", "svg", "gif", "half a png", "half a jpeg", "bytes", "pixels", "a bomb"],
)
def test_what_cannot_be_a_logo(content: bytes, why: str) -> None:
    with pytest.raises(LogoError, match=why):
        logo(content)
