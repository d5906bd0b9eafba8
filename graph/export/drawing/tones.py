"""The background of a picture: a light page, a dark one, or a projector's black."""

from typing import NamedTuple

from ...picture.theme import PAGES, Page

_QUIET = 0.28  # how far the colour of secondary text goes towards the background


class Tone(NamedTuple):
    """The colours of everything but the groups; `cloud` and `faint` are shares."""

    name: str
    background: str
    text: str
    quiet: str  # secondary text
    tie: str
    cloud: float  # how much of its colour the area of a group has
    faint: float  # how far a dimmed colour goes towards the background


def blend(colour: str, towards: str, share: float) -> str:
    """A colour mixed with another, which has this share."""
    pairs = zip(_channels(colour), _channels(towards), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _tone(name: str, page: Page) -> Tone:
    quiet, tie = (blend(page.text, page.background, share) for share in (_QUIET, page.tie))
    return Tone(name, page.background, page.text, quiet, tie, page.cloud, page.faint)


TONES = {name: _tone(name, PAGES[name]) for name in ("light", "dark", "projector")}
