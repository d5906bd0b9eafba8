"""Elements of HTML that pages share, and the escaping of data for Streamlit's Markdown."""

from collections.abc import Iterable
from html import escape

from ..picture import shapes
from ..picture.scene import scales
from ..picture.scene.scales import Colour, Mark

# Streamlit removes SVG from HTML, so that a shape is a box clipped to its outline.
_RADIUS = 33.0  # per cent of the box, which a star fills


def colour(mark: Mark) -> str:
    """The colour of a category in CSS, for the light and the dark theme."""
    return _light_dark(mark.colour)


def symbol(mark: Mark) -> str:
    """The symbol of a category: its shape in its colour, drawn by `symbol_style`."""
    return f'<i class="symbol {mark.shape} {_hue_class(mark.colour)}"></i>'


def symbol_style() -> str:
    """The style sheet of all symbols: within each symbol it would be most of what a click sends."""
    outlines = "".join(f".symbol.{shape}{{clip-path:{shapes.css(shape, _RADIUS)}}}" for shape in scales.SHAPES)
    hues = "".join(f".{_hue_class(hue)}{{background:{_light_dark(hue)}}}" for hue in scales.HUES)
    return outlines + hues


def _hue_class(hue: Colour) -> str:
    return f"hue-{hue.light.removeprefix('#')}"


def _light_dark(hue: Colour) -> str:
    return f"light-dark({hue.light},{hue.dark})"


def link(text: str, url: str) -> str:
    """A link that opens in a new window; `url` must be one that was validated when the data were read."""
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(text)}</a>'


def definition_list(rows: Iterable[tuple[str, str]]) -> str:
    """A list of terms and their descriptions; the description of each pair is markup."""
    return "<dl>" + "".join(f"<dt>{escape(term)}</dt><dd>{markup}</dd>" for term, markup in rows) + "</dl>"


def escape_markdown(text: str) -> str:
    """Text of the data, escaped for Streamlit's Markdown, which would fetch its pictures and colour its words."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!|:$~<>^" else c for c in text)


def capital(text: str) -> str:
    """The text with a capital first."""
    return text[:1].upper() + text[1:]
