"""Pieces of HTML that the pages are made of. Whatever comes from the data is escaped here."""

from collections.abc import Iterable
from html import escape

from ..view.scales import Mark

# Streamlit takes drawings out of HTML, so that a shape is a box cut to its outline.
_OUTLINES = {
    "dot": "circle(46%)",
    "triangle": "polygon(50% 4%,98% 92%,2% 92%)",
    "diamond": "polygon(50% 0,96% 50%,50% 100%,4% 50%)",
    "square": "inset(10%)",
    "triangleDown": "polygon(50% 96%,98% 8%,2% 8%)",
    "star": "polygon(50% 0,63% 35%,100% 38%,72% 61%,82% 98%,50% 78%,18% 98%,28% 61%,0 38%,37% 35%)",
    "hexagon": "polygon(25% 6%,75% 6%,100% 50%,75% 94%,25% 94%,0 50%)",
}


def colour(mark: Mark) -> str:
    """The colour of a category in CSS, as it is on the light and on the dark page."""
    return f"light-dark({mark.colour.light},{mark.colour.dark})"


def symbol(mark: Mark) -> str:
    """The shape of a category in its colour."""
    return f'<i class="symbol" style="background:{colour(mark)};clip-path:{_OUTLINES[mark.shape]}"></i>'


def link(text: str, url: str) -> str:
    """A link that opens in a window of its own; `url` must be one that reading has let through."""
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(text)}</a>'


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """A list of terms and what they stand for; the second of each pair is markup."""
    return "<dl>" + "".join(f"<dt>{escape(term)}</dt><dd>{markup}</dd>" for term, markup in rows) + "</dl>"


def plain(text: str) -> str:
    """Text of the data for Streamlit's markdown, which would fetch its pictures and colour its words."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!|:$~<>^" else c for c in text)
