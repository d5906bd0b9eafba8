"""Pictures for paper and files: SVG by hand, and sheets as PDF and PNG by a typesetter."""

from .coverage import uncovered
from .drawings import Drawing
from .format import Format
from .hub_chart import WIDTH, HubRow, hub_chart
from .sheet import PAPERS, Page, Paper, pdf, png
from .svg import SCREEN, SvgDocument, svg
from .tones import TONES

__all__ = [
    "PAPERS",
    "SCREEN",
    "TONES",
    "WIDTH",
    "Drawing",
    "Format",
    "HubRow",
    "Page",
    "Paper",
    "SvgDocument",
    "hub_chart",
    "pdf",
    "png",
    "svg",
    "uncovered",
]
