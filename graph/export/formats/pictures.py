"""Pictures that are drawn elsewhere, read back before they are offered."""

from collections.abc import Mapping
from typing import NamedTuple

from . import readback
from .notes import Note, Written

# By paper.
SHEETS: Mapping[str, str] = {"a4": "picture-a4.pdf", "a3": "picture-a3.pdf", "a0": "poster-a0.pdf"}

_MOST_LETTERS = 20


class PictureFile(NamedTuple):
    """A picture and what can be counted in it: actors and ties of an SVG, pixels across and down of a PNG.

    `boxes` are the characters that no font had.
    """

    content: bytes
    counts: tuple[int, int] = (0, 0)
    boxes: str = ""


def as_svg(picture_file: PictureFile) -> Written:
    """A drawing with so many actors and ties."""
    readback.svg(picture_file.content, *picture_file.counts)
    return Written(picture_file.content)


def as_png(picture_file: PictureFile) -> Written:
    """An image of so many pixels."""
    readback.png(picture_file.content, *picture_file.counts)
    return Written(picture_file.content, without_letters(picture_file.boxes))


def as_pdf(picture_file: PictureFile) -> Written:
    """A document that is whole."""
    readback.pdf(picture_file.content)
    return Written(picture_file.content, without_letters(picture_file.boxes))


def without_letters(boxes: str) -> tuple[Note, ...]:
    """A note on characters that no font had; nothing for none."""
    some = " ".join(boxes[:_MOST_LETTERS]) + (" …" if len(boxes) > _MOST_LETTERS else "")
    return (Note("letters_without_font", {"letters": some}),) if boxes else ()
