"""Pictures for paper and files: SVG by hand, and sheets as PDF and PNG by a typesetter."""

from .coverage import uncovered
from .drawings import Drawing
from .format import Format
from .sheet import PAPERS, Page, Paper, pdf, png
from .svg import SCREEN, Drawn, svg
from .tones import TONES

__all__ = ["PAPERS", "SCREEN", "TONES", "Drawing", "Drawn", "Format", "Page", "Paper", "pdf", "png", "svg", "uncovered"]
