"""A report in words as a document: a web page, a PDF, or a file for word processors."""

from collections.abc import Callable, Mapping

from .logos import LogoError, logo
from .page import page, part
from .paper import paper
from .value import Grid, Logo, Note, Reference, Report, Section, Sentence
from .word import word

FORMATS: Mapping[str, Callable[[Report], bytes]] = {".html": page, ".pdf": paper, ".docx": word}

__all__ = [
    "FORMATS",
    "Grid",
    "Logo",
    "LogoError",
    "Note",
    "Reference",
    "Report",
    "Section",
    "Sentence",
    "logo",
    "part",
]
