"""Pieces of HTML that the pages are made of. Whatever comes from the data is escaped here."""

from collections.abc import Iterable
from html import escape

from ..picture import shapes
from ..picture.scene import scales
from ..picture.scene.scales import Colour, Mark

# Streamlit takes drawings out of HTML, so that a shape is a box cut to its outline.
_RADIUS = 33.0  # per cent of the box, which a star fills


def colour(mark: Mark) -> str:
    """The colour of a category in CSS, as it is on the light and on the dark page."""
    return _both(mark.colour)


def symbol(mark: Mark) -> str:
    """The shape of a category in its colour; `marks` says how they look."""
    return f'<i class="symbol {mark.shape} {_hue(mark.colour)}"></i>'


def marks() -> str:
    """The style sheet of all symbols: in every symbol it would be most of what a click sends."""
    outlines = "".join(f".symbol.{shape}{{clip-path:{shapes.css(shape, _RADIUS)}}}" for shape in scales.SHAPES)
    hues = "".join(f".{_hue(hue)}{{background:{_both(hue)}}}" for hue in scales.HUES)
    return outlines + hues


def _hue(hue: Colour) -> str:
    return f"hue-{hue.light.removeprefix('#')}"


def _both(hue: Colour) -> str:
    return f"light-dark({hue.light},{hue.dark})"


def link(text: str, url: str) -> str:
    """A link that opens in a window of its own; `url` must be one that reading has let through."""
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(text)}</a>'


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """A list of terms and what they stand for; the second of each pair is markup."""
    return "<dl>" + "".join(f"<dt>{escape(term)}</dt><dd>{markup}</dd>" for term, markup in rows) + "</dl>"


def plain(text: str) -> str:
    """Text of the data for Streamlit's markdown, which would fetch its pictures and colour its words."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!|:$~<>^" else c for c in text)
