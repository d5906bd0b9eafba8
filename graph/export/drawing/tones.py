"""The ground that a picture stands on: a light page, a dark one, or a projector's black."""

from typing import NamedTuple


class Tone(NamedTuple):
    """The colours of everything but the groups; `cloud` and `faint` are shares."""

    name: str
    background: str
    text: str
    quiet: str  # letters that say less
    tie: str
    cloud: float  # how much of its colour the ground of a group has
    faint: float  # how far a dimmed colour goes towards the background


def blend(colour: str, towards: str, share: float) -> str:
    """A colour so far on its way to another."""
    pairs = zip(_channels(colour), _channels(towards), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _tone(name: str, background: str, text: str, tie: float, cloud: float, faint: float) -> Tone:
    return Tone(name, background, text, blend(text, background, 0.28), blend(text, background, tie), cloud, faint)


TONES = {
    tone.name: tone
    for tone in (
        _tone("light", "#ffffff", "#1b2430", 0.38, 0.11, 0.78),
        _tone("dark", "#10151c", "#e6eaee", 0.42, 0.13, 0.74),
        _tone("projector", "#000000", "#ffffff", 0.42, 0.13, 0.74),
    )
}
