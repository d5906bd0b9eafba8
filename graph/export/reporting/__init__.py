"""A sheet for papers: what is known of a network and how it was measured, by GRAND's items, and what is not known.

Sources
-------
Neal et al. (2026), Guidelines for Reporting About Network Data, version 0.5, https://www.grand-statement.org.
"""

from .document import sheet
from .subject import Subject

__all__ = ["Subject", "sheet"]
