"""The fonts that are embedded in an SVG or a document, so that none is fetched."""

import re
from base64 import b64encode
from functools import cache

from .glyphs import FONTS

_LATIN = (
    "inter-latin-wght-normal.woff2",
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,"
    "U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
)
_LATIN_EXTENDED = (
    "inter-latin-ext-wght-normal.woff2",
    "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB",
)
_NEEDS_EXTENDED = re.compile("[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff]")


def embedded_fonts(text: str) -> str:
    """The font faces of Inter that a text needs, as a style sheet."""
    return "".join(
        _font_face(*part) for part in ((_LATIN, _LATIN_EXTENDED) if _NEEDS_EXTENDED.search(text) else (_LATIN,))
    )


@cache
def _font_face(file: str, unicode_range: str) -> str:
    content = b64encode((FONTS / file).read_bytes()).decode()
    return (
        f'@font-face{{font-family:Inter;src:url("data:font/woff2;base64,{content}") format("woff2");'
        f"font-weight:100 900;unicode-range:{unicode_range}}}"
    )
