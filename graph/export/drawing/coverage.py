"""Which characters no font of this machine has: on paper an empty box stands in their place."""

import json
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from .sheet import compiled

# Marks, joiners and variation selectors change the character before them, and need no outline of their own.
_NEEDS_NO_OUTLINE = {"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zl", "Zp", "Zs"}
_IN_NO_FONT = "\U0010fffe"  # no character: every font shows its box
_OUTLINE = re.compile(rb'href="#(g\w+)"')


def uncovered(texts: Iterable[str]) -> str:
    """The characters of the texts that neither Inter nor a font of the system has, each once, in order of code."""
    characters = {
        c for text in texts for c in text if not c.isascii() and unicodedata.category(c) not in _NEEDS_NO_OUTLINE
    }
    return _boxes("".join(sorted(characters)))


@lru_cache(maxsize=8)
def _boxes(characters: str) -> str:
    if not characters:
        return ""
    pages = compiled("glyphs.typ", "svg", {"characters": json.dumps([_IN_NO_FONT, *characters])})
    box, *outlines = (_OUTLINE.findall(page) for page in pages)
    return "".join(character for character, outline in zip(characters, outlines, strict=True) if outline == box)
