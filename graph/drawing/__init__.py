"""Pictures for paper and files: SVG by hand, and sheets as PDF and PNG by a typesetter."""

from .svg import SCREEN, Format, svg

__all__ = ["SCREEN", "Format", "svg"]
